//! `mailtrail trace`: stories and their summary on standard output, everything else on standard error.

mod errors;
mod stories;

use std::io::{self, Write as _};
use std::process::ExitCode;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

use mailtrail::input::{Trouble, reason};
use mailtrail::report::{counted, story};
use mailtrail::{Options, Sink as _, StoryFilter, TraceSummary, Tracer};
use time::OffsetDateTime;

use self::errors::Errors;
use self::stories::Stories;
use super::arguments::Trace;
use super::options::span;
use super::told::left_out;
use super::{FOUND, NOT_DONE, complain};

const MEBIBYTE: usize = 1024 * 1024;

/// Does the job and turns what came of it into an exit code: 0 if a story was told, 1 if there was none.
pub(super) fn run(arguments: &Trace) -> ExitCode {
    let filter = filter(arguments);
    if let Err(trouble) = span(filter.since, filter.until) {
        complain(&trouble);
        return ExitCode::from(NOT_DONE);
    }
    let discovery = arguments.find.discover(&arguments.paths);
    discovery.troubles.iter().for_each(complain);
    let tracer = tracer(arguments, filter);
    let troubles = AtomicUsize::new(discovery.troubles.len());
    let mut stories = Stories::new(arguments.format, arguments.summary, &troubles);
    let mut errors = Errors::new(&troubles);
    let mut tell = |story| stories.tell(&story);
    let summary = mailtrail::trace(&discovery.sources, tracer, &Options::default(), &mut errors, &mut tell);
    errors.end();
    let told = stories.summary.messages();
    match summary {
        Err(error) => errors.trouble(&Trouble::new("mailtrail", reason(&error))),
        Ok(summary) => match stories.end(&summary) {
            Some(error) => errors.trouble(&Trouble::writing("<stdout>", &error)),
            None => say(&summary, told, memory(arguments), left_out(&discovery)),
        },
    }
    match (troubles.load(Relaxed), told) {
        (1.., _) => ExitCode::from(NOT_DONE),
        (0, 0) => ExitCode::from(FOUND),
        (0, _) => ExitCode::SUCCESS,
    }
}

fn tracer(arguments: &Trace, filter: StoryFilter) -> Tracer {
    let patience = arguments.patience.map_or(Tracer::PATIENCE, |hours| time::Duration::hours(i64::from(hours)));
    Tracer::with_patience(patience).only(filter).within(memory(arguments))
}

/// Bytes for the messages that are open.
fn memory(arguments: &Trace) -> usize {
    arguments.memory.map_or(Tracer::MEMORY, |mebibytes| mebibytes.saturating_mul(MEBIBYTE))
}

fn filter(arguments: &Trace) -> StoryFilter {
    let now = OffsetDateTime::now_utc();
    let mut filter = StoryFilter::default();
    filter.message_id.clone_from(&arguments.message_id);
    filter.trace_id.clone_from(&arguments.trace_id);
    filter.from.clone_from(&arguments.from);
    filter.to.clone_from(&arguments.to);
    filter.subject.clone_from(&arguments.subject);
    filter.since = arguments.since.map(|when| when.earliest(now));
    filter.until = arguments.until.map(|when| when.latest(now));
    filter
}

/// What was read and what of it was not told, on standard error, so that the stories stay clean.
fn say(summary: &TraceSummary, told: u64, memory: usize, not_read: Vec<String>) {
    let mut parts = vec![format!("read {}, told {}", counted(summary.records, "event record"), counted(told, "story"))];
    parts.extend(story::passed_over(summary));
    if summary.cut_short > 0 {
        parts.push(format!(
            "{} ended early, because open messages may use only {} MiB (see `--memory`)",
            counted(summary.cut_short, "message"),
            memory / MEBIBYTE
        ));
    }
    parts.extend(not_read);
    let mut text = parts.join("; ") + "\n";
    if told == 0 {
        if summary.records == 0 {
            text += "  = help: `trace` reads the event logs of Amazon WorkMail, documents with `event` and `traceId`; \
                     `mailtrail validate` says what these files hold\n";
        }
        text.extend(story::hints(summary).into_iter().map(|hint| format!("  = help: {hint}\n")));
    }
    // Nobody is left to be told if this fails.
    drop(write!(io::stderr(), "{text}"));
}
