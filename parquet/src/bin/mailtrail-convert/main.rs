//! `mailtrail convert`: logs into tables, and back.

#![forbid(unsafe_code)]

mod progress;

use std::ffi::OsString;
use std::io;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Parser;
use mailtrail::Sink as _;
use mailtrail::input::{Trouble, discover, reason};
use mailtrail::report::{Complaints, counted, not_read, plain};
use mailtrail_parquet::{Convert, Converted, Format, Partition, Tables, back, convert};

use self::progress::Progress;

/// Writes logs of AWS CloudTrail, Amazon SES and Amazon WorkMail to tables that lose nothing, and back
///
/// Each kind of document has a table: a folder such as `cloudtrail_record`, with folders such as `day=2026-01-31` in it. All three formats
/// have the same documents in the same folders, and
/// --back gives the documents of each: every field and value, numbers as they were written. Run it again over more logs, and it adds the new files.
#[derive(Debug, Parser)]
#[command(name = "mailtrail-convert", bin_name = "mailtrail convert", version, max_term_width = 100, after_help = NOTES)]
struct Arguments {
    /// Files, folders or globs of logs in any form that `mailtrail validate` reads; with --back, the folder of the tables
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<OsString>,
    /// Folder of the tables, one for each kind of document; files that were converted into it before are passed over
    #[arg(long, value_name = "DIR", required_unless_present = "back", conflicts_with = "back")]
    out: Option<PathBuf>,
    /// Folders within each table: account, region and day, separated by commas, or none
    #[arg(long, value_name = "LIST", default_value = "day", value_parser = partitions, conflicts_with = "back")]
    partition: Partitions,
    /// Format of the files of tables: parquet, arrow or ndjson
    #[arg(long, value_name = "FORMAT", default_value_t, conflicts_with = "back")]
    format: Format,
    /// Say nothing but what is wrong: neither how far it got, which is said on a terminal, nor what was done
    #[arg(long, short)]
    quiet: bool,
    /// Threads [default: one for each core]
    #[arg(long, value_name = "N")]
    threads: Option<NonZeroUsize>,
    /// Write the documents of the tables to standard output, one on each line
    #[arg(long)]
    back: bool,
    /// With --back: each line tells the file and the number of the document in it, too
    #[arg(long, requires = "back")]
    source: bool,
}

const NOTES: &str = "\
Formats:
  parquet  a column for each field, packed with Zstandard; for Athena, Spark, DuckDB, ClickHouse, Polars
  arrow    the same columns as Arrow IPC files (Feather version 2); for pandas, Polars, R
  ndjson   a document on each line as it was, and where it stood, packed with gzip; for what reads JSON

Values without a column of their own are in `_odd`, with `parquet` and `arrow`; `_file`, `_row` and `_line` say where a
document was. What is broken or not recognized is told, and is in no table.

Memory:
  It does not grow with the size of the logs, nor with the number of folders: each thread keeps at most 48 files of
  tables open. Rows for other folders wait on disk, in the folder of the tables, until the end. Some hundred bytes
  are kept for each log file.

Examples:
  mailtrail convert logs --out tables
  mailtrail convert logs --out frames --format arrow --partition none
  mailtrail convert --back tables > documents.ndjson

Exit codes:
  0  converted
  1  converted, without broken or unrecognized documents
  2  not converted, or a file could not be read";

/// What tables are parted by.
#[derive(Clone, Debug)]
struct Partitions(Vec<Partition>);

fn partitions(list: &str) -> Result<Partitions, mailtrail_parquet::UnknownPartition> {
    if list == "none" {
        return Ok(Partitions(Vec::new()));
    }
    let mut partitions: Vec<Partition> = list.split(',').map(|name| name.trim().parse()).collect::<Result<_, _>>()?;
    let mut seen = Vec::new();
    partitions.retain(|partition| {
        !seen.contains(partition) && {
            seen.push(*partition);
            true
        }
    });
    Ok(Partitions(partitions))
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let done = if arguments.back { back_again(&arguments) } else { there(&arguments) };
    done.unwrap_or_else(|error| {
        // What names a file stays as it is written.
        let said = if error.get_ref().is_some() { error.to_string() } else { reason(&error) };
        complaints().trouble(&Trouble::new("convert", said));
        ExitCode::from(2)
    })
}

/// Logs into tables.
fn there(arguments: &Arguments) -> io::Result<ExitCode> {
    let mut told = complaints();
    if let Some(tables) = arguments.paths.iter().find(|path| is_of_other_tables(Path::new(path), arguments)) {
        let said = "expected logs, found a folder of tables";
        let help = "`mailtrail convert --back` writes its documents";
        told.trouble(&Trouble::new(tables.to_string_lossy(), said).with_help(help));
        return Ok(ExitCode::from(2));
    }
    let discovery = discover(&arguments.paths);
    discovery.troubles.iter().for_each(|trouble| told.trouble(trouble));
    let mut wanted = Convert::new(arguments.out.clone().unwrap_or_default());
    wanted.partitions.clone_from(&arguments.partition.0);
    if let Some(threads) = arguments.threads {
        wanted.options.threads = threads.get();
    }
    wanted.format = arguments.format;
    let progress = Progress::new(&wanted.meter, arguments.quiet);
    let done = convert(&discovery.sources, &wanted, &mut progress.behind(&mut told));
    progress.end();
    let done = done?;
    for file in &done.incomplete {
        let said = "it was converted before, without its broken or unrecognized documents";
        let help = "`mailtrail validate` lists them; fix them, and convert the file under another name";
        told.trouble(&Trouble::new(file, said).with_help(help));
    }
    if let Some(said) = more(done.incomplete_files, done.incomplete.len()) {
        told.trouble(&Trouble::new("convert", format!("{said} converted before, without their broken documents")));
    }
    if !arguments.quiet {
        for moved in done.moved.iter().take(MOVED) {
            let (file, before) = (plain(&moved.file), plain(&moved.before));
            told.say(&format!("mailtrail: {file}: it was converted before, as {before}"));
        }
        if let Some(said) = more(done.moved_files, done.moved.len().min(MOVED)) {
            told.say(&format!("mailtrail: {said} converted before, under another name"));
        }
        let parts = summary(&done).into_iter();
        let parts: Vec<_> =
            parts.chain(not_read(&discovery.passed_over, discovery.ignored, discovery.hidden)).collect();
        told.say(&parts.join("; "));
    }
    Ok(ExitCode::from(told.exit_code()))
}

/// Whether a path is a folder of tables, other than the one that is written to.
fn is_of_other_tables(path: &Path, arguments: &Arguments) -> bool {
    let out = arguments.out.as_ref().and_then(|out| out.canonicalize().ok());
    Tables::are_in(path) && path.canonicalize().ok() != out
}

/// Files under another name that are named one by one.
const MOVED: usize = 20;

/// How many there are besides those that are named, if there are any.
fn more(count: u64, named: usize) -> Option<String> {
    let rest = count.saturating_sub(named as u64);
    (rest > 0).then(|| counted(rest, "more file"))
}

/// What was done, in words.
fn summary(done: &Converted) -> Vec<String> {
    let mut parts = vec![format!(
        "converted {} from {} ({}) into {} ({})",
        counted(done.documents, "document"),
        counted(done.inputs, "file"),
        counted(done.read, "byte"),
        counted(done.files, "file"),
        counted(done.bytes, "byte"),
    )];
    if done.skipped > 0 {
        parts.push(format!("{} converted before", counted(done.skipped, "file")));
    }
    if done.moved_files > 0 {
        parts.push(format!("{} converted before under another name", counted(done.moved_files, "file")));
    }
    parts
}

/// Tables into documents.
fn back_again(arguments: &Arguments) -> io::Result<ExitCode> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    for path in &arguments.paths {
        match back(path.as_ref(), arguments.source, &mut out) {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => break,
            done => done?,
        };
    }
    Ok(ExitCode::SUCCESS)
}

/// What is said on standard error.
fn complaints() -> Complaints<io::Stderr> {
    let colour = anstream::AutoStream::choice(&io::stderr()) != anstream::ColorChoice::Never;
    Complaints::new(io::stderr()).colour(colour)
}
