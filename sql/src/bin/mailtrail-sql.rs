//! `mailtrail sql`: questions about logs.

#![forbid(unsafe_code)]

use std::ffi::OsString;
use std::fs;
use std::io::{self, BufWriter, IsTerminal as _, Write as _};
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, ValueEnum};
use mailtrail::Sink as _;
use mailtrail::input::{Trouble, reason};
use mailtrail::report::{Complaints, plain};
use mailtrail_sql::write::{self, Failed, Most, Written};
use mailtrail_sql::{
    Answer, Engine, Error, ErrorKind, Limits, Logs, NewFile, Reading, VIEWS, nearest_view, table_names, view,
};
use tempfile::TempDir;

/// Answers questions about logs of AWS CloudTrail, Amazon SES and Amazon WorkMail in SQL
///
/// Logs are read in every form that `mailtrail validate` reads; folders that `mailtrail convert` wrote are asked as they are. There is a table for each kind of document,
/// such as `cloudtrail_records`, `ses_events` and `workmail_events` (--tables lists them), and there are views for common questions (--views). Columns have the names that fields
/// have in the documents; `_time` is the time of a document, and `_file` and `_line` are its place.
#[derive(Debug, Parser)]
#[command(name = "mailtrail-sql", bin_name = "mailtrail sql", version, max_term_width = 100, after_help = EXAMPLES)]
struct Arguments {
    /// The query, unless --view or --file has it, and then files, folders or globs of logs, or folders of tables
    #[arg(value_name = "QUERY> <PATH", required_unless_present_any = ["views", "tables"])]
    rest: Vec<OsString>,
    /// Show this view instead of the answer to a query
    #[arg(long, value_name = "NAME", conflicts_with = "file")]
    view: Option<String>,
    /// Read the query from this file
    #[arg(long, value_name = "FILE")]
    file: Option<PathBuf>,
    /// List the views, and what each is about
    #[arg(long)]
    views: bool,
    /// List the tables; with PATH, how many documents are in each
    #[arg(long)]
    tables: bool,
    /// Format of the answer
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
    /// Write to this file instead of standard output; it appears when it is complete
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Rows of the answer, at most [default: 1000 as a table, else all]
    #[arg(long, value_name = "N")]
    max_rows: Option<u64>,
    /// Memory of the query, such as 512M or 4G; what does not fit goes to the temporary folder
    #[arg(long, value_name = "SIZE", default_value = "1G", value_parser = size)]
    memory: usize,
    /// Threads [default: one for each core]
    #[arg(long, value_name = "N")]
    threads: Option<NonZeroUsize>,
    /// Folder for tables that are made of logs, as long as the question is answered [default: that of the system]
    #[arg(long, value_name = "DIR")]
    temporary: Option<PathBuf>,
}

const EXAMPLES: &str = "\
Examples:
  mailtrail sql 'select eventName, count(*) from cloudtrail_records group by eventName' logs
  mailtrail sql --view denied_by_principal logs
  mailtrail sql \"select * from mail_outcomes where recipient = 'jane@example.com'\" exports --format csv

Exit codes:
  0  answered
  1  answered, without broken or unrecognized documents of the logs
  2  not answered, or a file could not be read";

/// Format of the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people; long values are cut
    Table,
    /// Comma-separated values
    Csv,
    /// One array of objects
    Json,
    /// An object on each line
    Ndjson,
    /// A file of Parquet
    Parquet,
}

/// A number of bytes, maybe with K, M or G.
fn size(text: &str) -> Result<usize, String> {
    let refused = || format!("expected a number of bytes, such as 512M or 4G, found `{}`", plain(text));
    let upper = text.trim_end_matches(['b', 'B', 'i']).to_ascii_uppercase();
    let (number, factor) = match upper.chars().last() {
        Some('K') => (&upper[..upper.len() - 1], 1 << 10),
        Some('M') => (&upper[..upper.len() - 1], 1 << 20),
        Some('G') => (&upper[..upper.len() - 1], 1 << 30),
        _ => (&*upper, 1),
    };
    let bytes = number.trim().parse::<usize>().ok().and_then(|number| number.checked_mul(factor));
    bytes.filter(|bytes| *bytes > 0).ok_or_else(refused)
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let mut told = complaints();
    let code = match run(&arguments, &mut told) {
        Ok(()) => told.exit_code(),
        Err(trouble) => {
            told.trouble(&trouble);
            2
        }
    };
    ExitCode::from(code)
}

fn run(arguments: &Arguments, told: &mut Complaints<io::Stderr>) -> Result<(), Trouble> {
    if arguments.views {
        let longest = VIEWS.iter().map(|view| view.name.len()).max().unwrap_or_default();
        let lines = VIEWS.iter().map(|view| format!("{:longest$}  {}\n", view.name, view.about()));
        return print(&lines.collect::<String>());
    }
    if arguments.tables && arguments.rest.is_empty() {
        return print(&table_names().into_iter().flat_map(|table| [table.name, "\n".to_owned()]).collect::<String>());
    }
    let (sql, paths) = question(arguments)?;
    if paths.is_empty() {
        return Err(Trouble::new("sql", "no logs are named").with_help("name files or folders behind the query"));
    }
    let mut out = Output::new(arguments, paths)?;
    let temporary = temporary(arguments).map_err(|error| Trouble::new("sql", reason(&error)))?;
    let mut reading = Reading::default();
    reading.threads = arguments.threads.map(NonZeroUsize::get);
    reading.temporary = Some(temporary.path().to_owned());
    let logs = Logs::open(paths, &reading, told).map_err(|error| Trouble::new("sql", reason(&error)))?;
    told.rest();
    if let Some(said) = logs.not_read() {
        told.say(&said);
    }
    if arguments.tables {
        let tables = table_names().into_iter().map(|table| (logs.rows(&table.name), table.name));
        let lines: Vec<_> = tables.map(|(rows, name)| format!("{rows:>12}  {name}\n")).collect();
        return print(&lines.concat());
    }
    let mut limits = Limits::default();
    (limits.memory, limits.threads) = (arguments.memory, reading.threads);
    let engine = Engine::new(logs, &limits).map_err(|error| trouble(&error))?;
    let answer = engine.query(&sql).map_err(|error| trouble(&error))?;
    let written = match out.write(answer, arguments) {
        Err(Failed::Write(error)) if error.kind() == io::ErrorKind::BrokenPipe => return Ok(()),
        Err(Failed::Rows(error)) => return Err(trouble(&error)),
        Err(error) => return Err(Trouble::new(out.name(), error.to_string())),
        Ok(written) => written,
    };
    out.put()?;
    if written.is_cut {
        let said = format!("mailtrail: there are more than {} rows; --max-rows says how many are shown", written.rows);
        told.say(&said);
    } else if written.rows == 0 {
        told.say("mailtrail: the answer has no rows");
    }
    Ok(())
}

/// A folder that is gone when the program ends, also where somebody ends it.
fn temporary(arguments: &Arguments) -> io::Result<TempDir> {
    let mut builder = tempfile::Builder::new();
    builder.prefix("mailtrail-sql-");
    let folder = match &arguments.temporary {
        Some(folder) => builder.tempdir_in(folder),
        None => builder.tempdir(),
    }?;
    let path = folder.path().to_owned();
    std::thread::Builder::new().spawn(move || {
        let Ok(runtime) = tokio::runtime::Builder::new_current_thread().enable_io().build() else { return };
        if runtime.block_on(ended()).is_ok() {
            drop(fs::remove_dir_all(&path));
            std::process::exit(130);
        }
    })?;
    Ok(folder)
}

/// Waits for somebody to end the program.
#[cfg(unix)]
async fn ended() -> io::Result<()> {
    use tokio::signal::unix::{SignalKind, signal};

    let (mut interrupt, mut end) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
    std::future::poll_fn(|context| {
        let interrupted = interrupt.poll_recv(context).is_ready();
        if interrupted || end.poll_recv(context).is_ready() {
            return std::task::Poll::Ready(());
        }
        std::task::Poll::Pending
    })
    .await;
    Ok(())
}

/// Waits for somebody to end the program.
#[cfg(not(unix))]
async fn ended() -> io::Result<()> {
    tokio::signal::ctrl_c().await
}

/// The query, and what it is about.
fn question(arguments: &Arguments) -> Result<(String, &[OsString]), Trouble> {
    if let Some(name) = &arguments.view {
        let Some(view) = view(name) else {
            let near = nearest_view(name).map_or(String::new(), |near| format!("; did you mean `{}`?", near.name));
            let said = format!("unknown view `{}`{near}", plain(name));
            return Err(Trouble::new("sql", said).with_help("`mailtrail sql --views` lists those that there are"));
        };
        return Ok((view.sql.to_owned(), &arguments.rest));
    }
    if let Some(file) = &arguments.file {
        let sql = fs::read_to_string(file).map_err(|error| Trouble::new(file.to_string_lossy(), reason(&error)))?;
        return Ok((sql, &arguments.rest));
    }
    if arguments.tables {
        return Ok((String::new(), &arguments.rest));
    }
    let (sql, paths) = arguments.rest.split_first().ok_or_else(|| Trouble::new("sql", "no query"))?;
    let sql = sql.to_str().ok_or_else(|| Trouble::new("sql", "the query is not UTF-8"))?;
    let has_blank = sql.contains(char::is_whitespace);
    if !has_blank && Path::new(sql).exists() {
        let help = "the query comes first: `mailtrail sql 'select ...' PATH`";
        return Err(Trouble::new(sql, "expected a query, found a file or folder").with_help(help));
    }
    Ok((sql.to_owned(), paths))
}

/// Where the answer goes.
enum Output {
    Terminal(io::Stdout),
    Pipe(io::Stdout),
    File(NewFile, PathBuf),
}

impl Output {
    fn new(arguments: &Arguments, inputs: &[OsString]) -> Result<Self, Trouble> {
        let Some(path) = arguments.output.as_ref().filter(|path| *path != Path::new("-")) else {
            let is_terminal = io::stdout().is_terminal();
            if is_terminal && arguments.format == Format::Parquet {
                let help = "name a file with --output";
                return Err(Trouble::new("sql", "Parquet is nothing for a terminal").with_help(help));
            }
            return Ok(if is_terminal { Self::Terminal(io::stdout()) } else { Self::Pipe(io::stdout()) });
        };
        let place = path.canonicalize().ok();
        let is_input = |input: &OsString| {
            Path::new(input)
                .canonicalize()
                .is_ok_and(|input| place.as_ref().is_some_and(|place| place.starts_with(&input)))
        };
        if place.as_ref().is_some_and(|place| place.is_file()) && inputs.iter().any(is_input) {
            let said = "this run reads the file, or its folder, and doesn't write over it";
            return Err(Trouble::new(path.to_string_lossy(), said).with_help("write to another file"));
        }
        let file = NewFile::create(path).map_err(|error| Trouble::writing(path.to_string_lossy(), &error))?;
        Ok(Self::File(file, path.clone()))
    }

    fn name(&self) -> String {
        match self {
            Self::Terminal(_) | Self::Pipe(_) => "<stdout>".to_owned(),
            Self::File(_, path) => path.to_string_lossy().into_owned(),
        }
    }

    fn write(&mut self, answer: Answer, arguments: &Arguments) -> Result<Written, Failed> {
        let mut most = Most::default();
        most.rows = arguments.max_rows;
        most.to_terminal = matches!(self, Self::Terminal(_));
        let out: &mut (dyn io::Write + Send) = match self {
            Self::Terminal(out) | Self::Pipe(out) => out,
            Self::File(out, _) => out,
        };
        let mut out = BufWriter::with_capacity(1 << 16, out);
        let written = match arguments.format {
            Format::Table => write::table(answer, most, &mut out),
            Format::Csv => write::csv(answer, most, &mut out),
            Format::Json => write::json(answer, most, &mut out),
            Format::Ndjson => write::ndjson(answer, most, &mut out),
            Format::Parquet => write::parquet(answer, most, &mut out),
        }?;
        out.flush()?;
        Ok(written)
    }

    fn put(self) -> Result<(), Trouble> {
        match self {
            Self::File(file, path) => file.put().map_err(|error| Trouble::writing(path.to_string_lossy(), &error)),
            _ => Ok(()),
        }
    }
}

/// What is wrong with the query, with its place.
fn trouble(error: &Error) -> Trouble {
    let place = match (error.line(), error.column()) {
        (Some(line), Some(column)) => format!("query:{line}:{column}"),
        _ => "query".to_owned(),
    };
    let trouble = Trouble::new(place, error.to_string());
    if error.kind() == ErrorKind::Limit { trouble.with_help("`--memory 4G` lets it use more") } else { trouble }
}

/// Writes to standard output; a closed pipe is no error.
fn print(text: &str) -> Result<(), Trouble> {
    match io::stdout().write_all(text.as_bytes()).and_then(|()| io::stdout().flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Trouble::writing("<stdout>", &error)),
        _ => Ok(()),
    }
}

/// What is said on standard error.
fn complaints() -> Complaints<io::Stderr> {
    let colour = anstream::AutoStream::choice(&io::stderr()) != anstream::ColorChoice::Never;
    Complaints::new(io::stderr()).colour(colour)
}
