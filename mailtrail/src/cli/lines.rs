//! Documents as lines, on standard output or in a file.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

use clap::Args;
use mailtrail::input::Trouble;
use mailtrail::report::counted;
use mailtrail::{Expected, Kind, Options};

use super::new_file::{NewFile, is_stdout};
use super::options::{expected, threads};

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
    /// Write to this file instead of standard output; it appears when it is complete; - is standard output
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
    File(BufWriter<File>, NewFile),
}

impl Target {
    pub(super) fn new(path: Option<&Path>) -> Result<Self, Trouble> {
        let Some(path) = path.filter(|path| !is_stdout(path)) else {
            return Ok(Self::Stdout(BufWriter::new(io::stdout())));
        };
        let (file, new) = NewFile::create(path)?;
        Ok(Self::File(BufWriter::new(file), new))
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
            (Self::File(_, new), Err(error)) => Err(new.failed(&error)),
            (Self::File(out, new), Ok(done)) => {
                drop(out);
                new.put()?;
                Ok(Some(done))
            }
        }
    }
}

/// Kinds, with how many documents there were of each.
pub(super) fn kinds(kinds: &[(&'static Kind, u64)]) -> String {
    let all: u64 = kinds.iter().map(|(_, count)| count).sum();
    let each: Vec<_> = kinds.iter().map(|(kind, count)| format!("{count} {}", kind.name)).collect();
    let text = counted(all, "document");
    if each.is_empty() { text } else { format!("{text} ({})", each.join(", ")) }
}
