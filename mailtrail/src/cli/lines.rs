//! Documents as lines, on standard output or in a file; what is wrong with the input goes to standard error.

use std::fs::File;
use std::io::{self, BufWriter, IsTerminal as _, Write};
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

use clap::Args;
use mailtrail::input::{Discovery, PassedOver, Source, Trouble};
use mailtrail::report::{Human, counted, plain};
use mailtrail::{Expected, Finding, Kind, Level, Options, Sink, Sort};
use tempfile::{Builder, TempPath};

use super::arguments::{expected, threads};
use super::{FOUND, NOT_DONE, complain};

/// How documents are written.
#[derive(Debug, Args)]
pub(super) struct Lines {
    /// Write each document with its place: {"source": {file, line, column, pointer, inner, kind}, "document": ...}
    #[arg(long)]
    pub(super) source: bool,
    /// Only documents of this kind, such as cloudtrail, ses-sending-event or eventbridge-event; may be given several times, or with commas
    ///
    /// Names are those of `mailtrail validate --expect`. An envelope means what lies in it.
    #[arg(long, value_name = "KIND", value_delimiter = ',', value_parser = expected)]
    pub(super) kind: Vec<Expected>,
    /// Write to this file instead of standard output; it appears when it is complete
    #[arg(long, short, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
    #[command(flatten)]
    pub(super) work: Work,
}

/// How the work is done.
#[derive(Debug, Args)]
pub(super) struct Work {
    /// Documents of other programs in logs are errors, as everywhere else
    #[arg(long)]
    strict: bool,
    /// Number of threads [default: number of processors]
    #[arg(long, value_name = "N", value_parser = threads)]
    threads: Option<NonZeroUsize>,
}

impl Work {
    pub(super) fn options(&self) -> Options {
        let mut options = Options::default();
        options.strict = self.strict;
        if let Some(threads) = self.threads {
            options.threads = threads.get();
        }
        options
    }
}

/// Where lines go.
pub(super) enum Target {
    Stdout(BufWriter<io::Stdout>),
    /// A file that gets its name when it is complete.
    File(BufWriter<File>, PathBuf, TempPath),
}

impl Target {
    pub(super) fn new(path: Option<&Path>) -> Result<Self, Trouble> {
        let Some(path) = path else { return Ok(Self::Stdout(BufWriter::new(io::stdout()))) };
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let mut builder = Builder::new();
        builder.prefix(".mailtrail-");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            // As of any new file: what the mask of the process leaves.
            builder.permissions(std::fs::Permissions::from_mode(0o666));
        }
        let (file, new) = builder.tempfile_in(folder).map_err(|error| failed(path, &error))?.into_parts();
        Ok(Self::File(BufWriter::new(file), path.to_owned(), new))
    }

    pub(super) fn writer(&mut self) -> &mut (dyn Write + Send) {
        match self {
            Self::Stdout(out) => out,
            Self::File(out, ..) => out,
        }
    }

    /// Ends it, with what came of writing; a closed pipe is no error.
    pub(super) fn finish<T>(self, written: io::Result<T>) -> Result<Option<T>, Trouble> {
        match (self, written) {
            (Self::Stdout(_), Ok(done)) => Ok(Some(done)),
            (Self::Stdout(out), Err(error)) => {
                // What could not be written is not tried again.
                drop(out.into_parts());
                if error.kind() == io::ErrorKind::BrokenPipe {
                    Ok(None)
                } else {
                    Err(Trouble::writing("<stdout>", &error))
                }
            }
            (Self::File(_, path, _), Err(error)) => Err(failed(&path, &error)),
            (Self::File(out, path, new), Ok(done)) => {
                drop(out);
                new.persist(&path).map_err(|error| failed(&path, &error.error))?;
                Ok(Some(done))
            }
        }
    }
}

fn failed(path: &Path, error: &io::Error) -> Trouble {
    Trouble::writing(path.to_string_lossy(), error)
}

/// What could not be read, in words on standard error.
pub(super) struct Told {
    report: Human<io::Stderr>,
    /// Whether some finding is an error.
    failed: bool,
    /// How many sources, or parts of them, could not be read.
    troubles: usize,
}

impl Told {
    /// Says at once what could not be found.
    pub(super) fn new(discovery: &Discovery) -> Self {
        discovery.troubles.iter().for_each(complain);
        let colour = io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
        Self { report: Human::new(io::stderr()).colour(colour), failed: false, troubles: discovery.troubles.len() }
    }

    /// Says what was only counted.
    pub(super) fn end(&mut self) {
        // Nobody is left to be told if this fails.
        drop(self.report.rest());
    }

    /// Says what else there is to say.
    pub(super) fn say(&mut self, line: &str) {
        self.end();
        drop(writeln!(io::stderr(), "{line}"));
    }

    /// Ends what was told by what kept the job from being done.
    pub(super) fn fail(&mut self, trouble: &Trouble) {
        self.troubles += 1;
        complain(trouble);
    }

    /// Exit code for what was told.
    pub(super) fn code(&self) -> u8 {
        match (self.troubles, self.failed) {
            (0, false) => 0,
            (0, true) => FOUND,
            _ => NOT_DONE,
        }
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
        complain(trouble);
    }

    fn passed_over(&mut self, archive: &Source, members: &PassedOver) {
        drop(writeln!(io::stderr(), "mailtrail: {}: not read: {members}", plain(&archive.to_string())));
    }

    fn done(&mut self, _: &Source, _: u64) {}
}

/// Kinds, with how many documents there were of each.
pub(super) fn kinds(kinds: &[(&'static Kind, u64)]) -> String {
    let all: u64 = kinds.iter().map(|(_, count)| count).sum();
    let each: Vec<_> = kinds.iter().map(|(kind, count)| format!("{count} {}", kind.name)).collect();
    let text = counted(all, "document");
    if each.is_empty() { text } else { format!("{text} ({})", each.join(", ")) }
}
