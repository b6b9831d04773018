//! `mailtrail convert`: logs into tables of Parquet, and back.

#![forbid(unsafe_code)]

use std::ffi::OsString;
use std::io::{self, Write as _};
use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use mailtrail::input::{Discovery, PassedOver, Source, Trouble, discover, reason};
use mailtrail::report::{Human, counted, plain};
use mailtrail::{Finding, Level, Sink, Sort};
use mailtrail_parquet::{Convert, Partition, back, convert};

/// Writes logs of AWS CloudTrail, Amazon SES and Amazon WorkMail to tables of Parquet that lose nothing, and back
#[derive(Debug, Parser)]
#[command(name = "mailtrail-convert", bin_name = "mailtrail convert", version)]
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

/// What tables are parted by.
#[derive(Clone, Debug)]
struct Partitions(Vec<Partition>);

fn partitions(list: &str) -> Result<Partitions, mailtrail_parquet::UnknownPartition> {
    if list == "none" {
        return Ok(Partitions(Vec::new()));
    }
    let mut partitions: Vec<Partition> = list.split(',').map(|name| name.trim().parse()).collect::<Result<_, _>>()?;
    let mut seen = Vec::new();
    partitions.retain(|partition| !seen.contains(partition) && { seen.push(*partition); true });
    Ok(Partitions(partitions))
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let done = if arguments.back { back_again(&arguments) } else { there(&arguments) };
    done.unwrap_or_else(|error| {
        complain(&reason(&error), None);
        ExitCode::from(2)
    })
}

/// Logs into tables.
fn there(arguments: &Arguments) -> io::Result<ExitCode> {
    let discovery = discover(&arguments.paths);
    let mut told = Told::new(&discovery);
    let mut wanted = Convert::new(arguments.out.clone().unwrap_or_default());
    wanted.partitions.clone_from(&arguments.partition.0);
    if let Some(threads) = arguments.threads {
        wanted.options.threads = threads.get();
    }
    let done = convert(&discovery.sources, &wanted, &mut told)?;
    told.report.rest()?;
    let mut line = format!(
        "converted {} from {} into {} of {}",
        counted(done.documents, "document"),
        counted(done.inputs, "file"),
        counted(done.files, "file"),
        counted(done.bytes, "byte"),
    );
    if !done.skipped.is_empty() {
        line.push_str(&format!("; {} converted before", counted(done.skipped.len() as u64, "file")));
    }
    writeln!(io::stderr(), "{line}")?;
    Ok(told.code())
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

fn complain(message: &str, help: Option<&str>) {
    // Nobody is left to be told if this fails.
    drop(writeln!(io::stderr(), "mailtrail: {}", plain(message)));
    if let Some(help) = help {
        drop(writeln!(io::stderr(), "  = help: {}", plain(help)));
    }
}

/// What is wrong with the logs, on standard error.
struct Told {
    report: Human<io::Stderr>,
    failed: bool,
    troubles: usize,
}

impl Told {
    fn new(discovery: &Discovery) -> Self {
        let colour = anstream::AutoStream::choice(&io::stderr()) != anstream::ColorChoice::Never;
        let mut told = Self { report: Human::new(io::stderr()).colour(colour), failed: false, troubles: 0 };
        discovery.troubles.iter().for_each(|trouble| told.trouble(trouble));
        told
    }

    fn code(&self) -> ExitCode {
        ExitCode::from(match (self.troubles, self.failed) {
            (0, false) => 0,
            (0, true) => 1,
            _ => 2,
        })
    }
}

impl Sink for Told {
    fn finding(&mut self, file: &Source, finding: &Finding) {
        if finding.level == Level::Error {
            self.failed = true;
            drop(self.report.finding(file, finding));
        }
    }

    fn enough(&self, level: Level) -> u64 {
        if level == Level::Error { self.report.enough(level) } else { 0 }
    }

    fn more(&mut self, file: &Source, sort: &Sort, count: u64) {
        if sort.level == Level::Error {
            self.failed = true;
            self.report.more(file, sort, count);
        }
    }

    fn trouble(&mut self, trouble: &Trouble) {
        self.troubles += 1;
        complain(&trouble.to_string(), trouble.help.as_deref());
    }

    fn passed_over(&mut self, archive: &Source, members: &PassedOver) {
        complain(&format!("{archive}: not read: {members}"), None);
    }

    fn done(&mut self, _: &Source, _: u64) {}
}
