//! `mailtrail redact`: logs into fixtures, and the guard that looks at fixtures.

mod ahead;
mod apart;
mod check;
mod shift;
mod target;

use std::env::VarError;
use std::ffi::OsString;
use std::fs::File;
use std::io::{self, BufWriter, Read, Write as _};
use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::process::ExitCode;
use std::thread::available_parallelism;

use clap::Args;
use mailtrail::input::{Source, Trouble};
use mailtrail::report::{counted, plain};
use mailtrail::{RedactOptions, RedactSummary, Redactor};

use self::ahead::Ahead;
use self::apart::Apart;
use self::shift::duration;
use self::target::Targets;
use super::inputs::Inputs;
use super::options::{Find, threads};
use super::told::left_out;
use super::{NOT_DONE, complain};

/// The variable of the environment that holds the key.
const KEY: &str = "MAILTRAIL_REDACT_KEY";

#[derive(Debug, Args)]
pub(super) struct Redact {
    /// Files, folders (searched for .json, .jsonl, .ndjson and .log, also compressed or rotated, and for files that look like logs), globs,
    /// or - for standard input
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<OsString>,
    #[command(flatten)]
    find: Find,
    /// Folder to write to, in the same tree; without it, one file goes to standard output
    ///
    /// What is packed with gzip is packed again. Account IDs, addresses, ARNs, IP addresses and names of hosts in names of files and
    /// folders are replaced, too. A file appears when it is complete; no file is
    /// written over the one that it is made of.
    #[arg(long, value_name = "DIR", conflicts_with = "check")]
    out: Option<PathBuf>,
    /// Make the same stand-ins as other runs with this key; without it, stand-ins differ from run to run
    ///
    /// The environment variable `MAILTRAIL_REDACT_KEY` gives it, too, and no list of processes shows it then; an empty key is an error.
    ///
    /// Whoever knows the key can find out by trying what a stand-in stands for: keep it as a password. There are few account IDs and IPv4
    /// addresses for documentation:
    /// where two of them choose the same stand-in, the one that comes later gets another one, and that is said.
    #[arg(long, value_name = "TEXT", conflicts_with = "check")]
    key: Option<String>,
    /// Shift all times by this: 30d, -12h, 90m, 45s, 2w
    #[arg(long, value_name = "DURATION", value_parser = duration, allow_hyphen_values = true, conflicts_with = "check")]
    shift: Option<time::Duration>,
    /// Leave out files with text that is broken or documents that are not recognized
    ///
    /// By default they are written: in broken text, values are replaced by the names of their fields and by their form, and of a document
    /// that is not recognized all strings are replaced
    /// but for words that are harmless.
    #[arg(long, conflicts_with = "check")]
    skip: bool,
    /// Number of threads [default: number of processors]
    #[arg(long, value_name = "N", value_parser = threads, conflicts_with = "check")]
    threads: Option<NonZeroUsize>,
    /// Write nothing, and fail if anything looks real, names of files included: addresses, account IDs, IP addresses, keys and tokens that
    /// are not documentation values
    #[arg(long)]
    check: bool,
}

/// Does the job and turns what came of it into an exit code.
pub(super) fn run(arguments: &Redact) -> ExitCode {
    let mut discovery = arguments.find.discover(&arguments.paths);
    discovery.troubles.iter().for_each(complain);
    let troubles = discovery.troubles.len();
    if arguments.check {
        return check::run(&discovery, &arguments.paths, troubles);
    }
    let apart = arguments.out.as_ref().map(|folder| Apart::new(folder, &arguments.paths, &mut discovery)).transpose();
    let apart = match apart {
        Ok(apart) => apart,
        Err(trouble) => {
            complain(&trouble);
            return ExitCode::from(NOT_DONE);
        }
    };
    let remark = apart.as_ref().and_then(Apart::remark);
    let key = match key(arguments) {
        Ok(key) => key,
        Err(trouble) => {
            complain(&trouble);
            return ExitCode::from(NOT_DONE);
        }
    };
    let mut options = RedactOptions::default();
    options.key = key;
    options.shift = arguments.shift;
    options.threads = arguments.threads.or_else(|| available_parallelism().ok()).map_or(1, NonZeroUsize::get);
    let mut all = Run { redactor: Redactor::new(&options), skip: arguments.skip, files: 0, skipped: 0, troubles };
    match (arguments.out.as_deref().zip(apart), discovery.sources.as_slice()) {
        (Some((folder, apart)), sources) => {
            let mut targets = Targets::new(folder, &arguments.paths, Inputs::of(&discovery), apart);
            let first = all.redactor.ahead();
            ahead::each(sources, &first, options.threads, &mut |source, ahead| all.file(source, ahead, &mut targets));
        }
        (None, [source]) => all.print(source),
        (None, []) => {}
        (None, sources) => {
            complain(&Trouble::new(
                "redact",
                format!(
                    "{} cannot go to standard output: name a folder with `--out`",
                    counted(sources.len() as u64, "file")
                ),
            ));
            return ExitCode::from(NOT_DONE);
        }
    }
    let mut not_read = left_out(&discovery);
    not_read.extend(remark);
    all.say(&not_read);
    ExitCode::from(if all.troubles > 0 || all.files + all.skipped == 0 { NOT_DONE } else { 0 })
}

/// The key of the arguments, else that of the environment; an empty one is none, and most likely a variable that is not set.
fn key(arguments: &Redact) -> Result<Option<String>, Trouble> {
    let (name, key) = match &arguments.key {
        Some(key) => ("--key", Some(key.clone())),
        None => match std::env::var(KEY) {
            Ok(key) => (KEY, Some(key)),
            Err(VarError::NotPresent) => (KEY, None),
            Err(VarError::NotUnicode(_)) => return Err(Trouble::new(KEY, "the key is not UTF-8")),
        },
    };
    match key {
        Some(key) if key.is_empty() => {
            Err(Trouble::new(name, "the key is empty: anybody could guess the original values"))
        }
        key => Ok(key),
    }
}

struct Run {
    redactor: Redactor,
    skip: bool,
    files: u64,
    skipped: u64,
    troubles: usize,
}

impl Run {
    fn file(&mut self, source: &Source, ahead: Ahead, targets: &mut Targets<'_>) {
        if let Err(trouble) = self.write(source, ahead, targets) {
            self.trouble(&trouble);
        }
    }

    fn trouble(&mut self, trouble: &Trouble) {
        self.troubles += 1;
        complain(trouble);
    }

    fn write(&mut self, source: &Source, ahead: Ahead, targets: &mut Targets<'_>) -> Result<(), Trouble> {
        let path = targets.of(source, &mut self.redactor)?;
        let before = self.redactor.summary();
        let ahead = ahead.and_then(|(bytes, supposition)| self.redactor.accept(supposition).then_some(bytes));
        let reader = if ahead.is_none() { Some(open(source)?) } else { None };
        let (file, new) = target::create(&path)?;
        let mut out = BufWriter::new(file);
        if let Some(reader) = reader {
            self.redactor.copy_file(reader, &mut out).map_err(|error| Trouble::reading(source, &error))?;
        }
        if let Some(bytes) = ahead {
            out.write_all(&bytes).map_err(|error| Trouble::writing(path.to_string_lossy(), &error))?;
        }
        out.flush().map_err(|error| Trouble::writing(path.to_string_lossy(), &error))?;
        let after = self.redactor.summary();
        if self.skip && (after.broken, after.unrecognized) != (before.broken, before.unrecognized) {
            self.skipped += 1;
            drop(writeln!(
                io::stderr(),
                "{}: left out: it has text that is broken or a document that is not recognized",
                plain(&source.to_string())
            ));
            return Ok(());
        }
        new.put()?;
        self.files += 1;
        Ok(())
    }

    /// Standard output gets a file when it is complete: half a fixture is none.
    fn print(&mut self, source: &Source) {
        let done = open(source).and_then(|reader| {
            let mut whole = tempfile::tempfile().map_err(|error| Trouble::writing("temporary file", &error))?;
            let mut out = BufWriter::new(&mut whole);
            self.redactor.copy_file(reader, &mut out).map_err(|error| Trouble::reading(source, &error))?;
            drop(out);
            let summary = self.redactor.summary();
            if self.skip && summary.broken + summary.unrecognized > 0 {
                self.skipped += 1;
                return Ok(());
            }
            self.files += 1;
            let copied = io::Seek::rewind(&mut whole).and_then(|()| io::copy(&mut whole, &mut io::stdout().lock()));
            match copied {
                Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Trouble::writing("<stdout>", &error)),
                _ => Ok(()),
            }
        });
        if let Err(trouble) = done {
            self.trouble(&trouble);
        }
    }

    /// What was done, on standard error: no success in silence.
    fn say(&self, not_read: &[String]) {
        let summary = self.redactor.summary();
        let mut lines = vec![format!(
            "redacted {}: {} in {} and {}",
            counted(self.files, "file"),
            counted(summary.values(), "value"),
            counted(summary.documents, "document"),
            counted(summary.envelopes, "envelope")
        )];
        if self.skipped > 0 {
            lines.push(format!("left out {}", counted(self.skipped, "file")));
        }
        if !not_read.is_empty() {
            lines.push(not_read.join("; "));
        }
        for (content, count) in &summary.replaced {
            lines.push(format!("  {:<14} {count}", content.as_str()));
        }
        lines.extend(remarks(&summary));
        for line in lines {
            // Nobody is left to be told if this fails.
            drop(writeln!(io::stderr(), "{line}"));
        }
    }
}

/// What is to be known of the outcome.
fn remarks(summary: &RedactSummary) -> Vec<String> {
    let mut remarks = Vec::new();
    let mut say = |count: u64, text: &dyn Fn() -> String| {
        if count > 0 {
            remarks.push(text());
        }
    };
    say(summary.unrecognized, &|| {
        format!(
            "{} not recognized: values were replaced by the names of their fields and by their form",
            counted(summary.unrecognized, "document")
        )
    });
    say(summary.broken, &|| {
        format!(
            "{} of broken text: values were replaced by the names of their fields and by their form",
            counted(summary.broken, "place")
        )
    });
    say(summary.lines, &|| {
        format!(
            "{} of words: only values of a known form, names seen elsewhere and words in quotes were replaced",
            counted(summary.lines, "line")
        )
    });
    say(summary.digests, &|| {
        format!("{} that no longer fit were replaced by others of the same form", counted(summary.digests, "digest"))
    });
    say(summary.moved_accounts + summary.moved_ips, &|| {
        let [accounts, ips] = [
            counted(summary.moved_accounts, "account ID"),
            counted(summary.moved_ips, "IPv4 address").replace("addresss", "addresses"),
        ];
        format!(
            "{accounts} and {ips} got another stand-in, since an earlier value has theirs: in a run over other files it may be another one"
        )
    });
    say(summary.beyond, &|| format!("{} may share a stand-in: there were too many", counted(summary.beyond, "value")));
    remarks
}

/// The bytes of a source, as they are.
fn open(source: &Source) -> Result<Box<dyn Read + Send>, Trouble> {
    match source {
        Source::Stdin | Source::StdinAs(_) => Ok(Box::new(io::stdin())),
        Source::File(path) => {
            let file = File::open(path).map_err(|error| Trouble::reading(source, &error))?;
            Ok(Box::new(file))
        }
        _ => Err(Trouble::new(source.name(), "members of archives cannot be written: unpack the archive first")),
    }
}
