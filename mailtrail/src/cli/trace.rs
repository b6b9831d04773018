//! `mailtrail trace`: stories on standard output, everything else on standard error.

use std::io::{self, BufWriter, Write as _};
use std::process::ExitCode;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

use mailtrail::input::{Source, Trouble, reason};
use mailtrail::report::{counted, plain, plain_json, story};
use mailtrail::{Finding, Level, Options, Sink, Story, StoryFilter, TraceSummary, Tracer};

use super::arguments::{StoryFormat, Trace};
use super::{FOUND, NOT_DONE, complain};

const MEBIBYTE: usize = 1024 * 1024;

/// Does the job and turns what came of it into an exit code: 0 if a story was told, 1 if there was none.
pub(super) fn run(arguments: &Trace) -> ExitCode {
    let discovery = arguments.find.search().discover(&arguments.paths);
    discovery.troubles.iter().for_each(complain);
    let tracer = tracer(arguments);
    let troubles = AtomicUsize::new(discovery.troubles.len());
    let mut out = BufWriter::new(io::stdout());
    let (mut told, mut failure) = (0_u64, None);
    let mut tell = |story: Story| {
        if failure.is_none() {
            let text = match arguments.format {
                StoryFormat::Human => story::table(&story),
                StoryFormat::Json => plain_json(&story.to_json()).into_owned() + "\n",
            };
            let separator = if told > 0 && arguments.format == StoryFormat::Human { "\n" } else { "" };
            failure = write!(out, "{separator}{text}").and_then(|()| out.flush()).err();
            told += 1;
            if failure.as_ref().is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe) {
                // Whoever read the stories has seen enough: there is nothing left to do but to say what was in the way.
                std::process::exit(if troubles.load(Relaxed) > 0 { NOT_DONE.into() } else { 0 });
            }
        }
    };
    let mut errors = Errors { troubles: &troubles };
    let summary = mailtrail::trace(&discovery.sources, tracer, &Options::default(), &mut errors, &mut tell);
    let failure = failure.or_else(|| out.flush().err());
    match (&summary, failure) {
        (_, Some(error)) => errors.trouble(&Trouble::writing("<stdout>", &error)),
        (Err(error), None) => errors.trouble(&Trouble::new("mailtrail", reason(error))),
        (Ok(summary), None) => say(summary, told, memory(arguments)),
    }
    match (troubles.load(Relaxed), told) {
        (1.., _) => ExitCode::from(NOT_DONE),
        (0, 0) => ExitCode::from(FOUND),
        (0, _) => ExitCode::SUCCESS,
    }
}

fn tracer(arguments: &Trace) -> Tracer {
    let patience = arguments.patience.map_or(Tracer::PATIENCE, |hours| time::Duration::hours(i64::from(hours)));
    Tracer::with_patience(patience).only(filter(arguments)).within(memory(arguments))
}

/// Bytes for the messages that are open.
fn memory(arguments: &Trace) -> usize {
    arguments.memory.map_or(Tracer::MEMORY, |mebibytes| mebibytes.saturating_mul(MEBIBYTE))
}

fn filter(arguments: &Trace) -> StoryFilter {
    let mut filter = StoryFilter::default();
    filter.message_id.clone_from(&arguments.message_id);
    filter.trace_id.clone_from(&arguments.trace_id);
    filter.from.clone_from(&arguments.from);
    filter.to.clone_from(&arguments.to);
    filter.subject.clone_from(&arguments.subject);
    filter
}

/// What was read, on standard error, so that the stories stay clean.
fn say(summary: &TraceSummary, told: u64, memory: usize) {
    let mut rest = String::new();
    if summary.unlinked > 0 {
        rest = format!("; {} of no message", counted(summary.unlinked, "record"));
    }
    if summary.others > 0 {
        rest = format!("{rest}; passed over {}", counted(summary.others, "other document"));
    }
    if summary.cut_short > 0 {
        rest = format!(
            "{rest}; {} ended early, for those that are open have {} MiB (see `--memory`)",
            counted(summary.cut_short, "message"),
            memory / MEBIBYTE
        );
    }
    // Nobody is left to be told if this fails.
    drop(writeln!(
        io::stderr(),
        "read {}, told {}{rest}",
        counted(summary.records, "event record"),
        counted(told, "story")
    ));
}

/// What is wrong with the input, a line each on standard error.
struct Errors<'t> {
    troubles: &'t AtomicUsize,
}

impl Sink for Errors<'_> {
    fn finding(&mut self, file: &Source, finding: &Finding) {
        if finding.level == Level::Error {
            let place = format!("{}:{}:{}", plain(&file.to_string()), finding.line, finding.column);
            drop(writeln!(io::stderr(), "{place}: {}", plain(&finding.message)));
        }
    }

    fn trouble(&mut self, trouble: &Trouble) {
        self.troubles.fetch_add(1, Relaxed);
        complain(trouble);
    }

    fn done(&mut self, _: &Source, _: u64) {}
}
