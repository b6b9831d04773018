//! The last line for people: passed or failed, and the counts.

use super::counted;
use crate::input::PassedOver;
use crate::verdict::{Level, Summary};

/// The last line of a validation.
pub(super) fn of_validation(summary: &Summary, fail_on: Level) -> String {
    let failed = failure_of_validation(summary, fail_on).is_some();
    let mut figures = vec![scope(summary), counted(summary.errors, "error")];
    let levels = [(summary.warnings, "warning"), (summary.notes, "note"), (summary.known, "known deviation")];
    figures.extend(levels.into_iter().filter(|(count, _)| *count > 0).map(|(count, noun)| counted(count, noun)));
    line(&head(summary, failed), &figures, summary)
}

/// The last line of round trips.
pub(super) fn of_round_trips(summary: &Summary, fail_on: Level) -> String {
    let failed = failure_of_round_trips(summary, fail_on).is_some();
    let mut figures = vec![scope(summary), format!("{} exact", summary.exact)];
    figures.push(format!("{} changed", summary.changed));
    figures.push(format!("{} failed", summary.failed));
    let head = if summary.records == 0 && summary.unreadable == 0 && summary.errors == 0 {
        "failed, because no record was read".to_owned()
    } else {
        head(summary, failed)
    };
    line(&head, &figures, summary)
}

/// Why a validation failed, if it did.
pub(super) fn failure_of_validation(summary: &Summary, fail_on: Level) -> Option<String> {
    let reasons = failures(summary, fail_on);
    (!reasons.is_empty()).then(|| reasons.join(", "))
}

/// Why round trips failed, if they did.
pub(super) fn failure_of_round_trips(summary: &Summary, fail_on: Level) -> Option<String> {
    let mut reasons = failures(summary, fail_on);
    match summary.records.saturating_sub(summary.exact) {
        0 if summary.records == 0 => reasons.insert(0, "no record was read".into()),
        0 => {}
        count => reasons.insert(0, format!("{} did not come back exactly", counted(count, "record"))),
    }
    (!reasons.is_empty()).then(|| reasons.join(", "))
}

/// Findings at which a job fails, and what could not be read.
fn failures(summary: &Summary, fail_on: Level) -> Vec<String> {
    let levels = [
        (Level::Error, summary.errors, "error"),
        (Level::Warning, summary.warnings, "warning"),
        (Level::Note, summary.notes, "note"),
        (Level::Known, summary.known, "known deviation"),
    ];
    let levels = levels.into_iter().filter(|(level, count, _)| *level >= fail_on && *count > 0);
    let mut reasons: Vec<_> = levels.map(|(_, count, noun)| counted(count, noun)).collect();
    if summary.unreadable > 0 {
        reasons.push(format!("{} could not be read", counted(summary.unreadable, "input")));
    }
    reasons
}

fn scope(summary: &Summary) -> String {
    format!("{} in {}", counted(summary.records, "record"), counted(summary.files, "file"))
}

/// Whether the job passed, in words.
fn head(summary: &Summary, failed: bool) -> String {
    if failed {
        "failed".into()
    } else if summary.warnings > 0 {
        format!("passed, with {}", counted(summary.warnings, "warning"))
    } else if summary.records == 0 {
        "passed, but there was nothing to check".into()
    } else {
        "passed".into()
    }
}

fn line(head: &str, figures: &[String], summary: &Summary) -> String {
    let mut parts = vec![format!("{head}: {}", figures.join(", "))];
    if summary.unreadable > 0 {
        parts.push(format!("{} could not be read", counted(summary.unreadable, "input")));
    }
    if summary.expected_failures > 0 {
        parts.push(counted(summary.expected_failures, "expected failure"));
    }
    if summary.baseline > 0 {
        parts.push(format!("{} in the baseline", counted(summary.baseline, "finding")));
    }
    if summary.unrecognized > 0 {
        parts.push(format!("{} not recognized", counted(summary.unrecognized, "document")));
    }
    if summary.others > 0 {
        let of = if summary.others == 1 { "document of another program" } else { "documents of other programs" };
        parts.push(format!("{} {of} not checked", summary.others));
    }
    if summary.lines > 0 {
        let lines = counted(summary.lines, "line");
        parts.push(format!("{lines} of text without a document"));
    }
    parts.extend(not_read(&summary.not_read, summary.ignored, summary.hidden));
    parts.join("; ")
}

/// Returns what was found but not read: skipped, ignored and hidden files, with the options that read them. `None` if there are none.
///
/// ```
/// use mailtrail::input::PassedOver;
/// use mailtrail::report::not_read;
///
/// assert_eq!(not_read(&PassedOver::default(), 1, 0), ["1 file ignored (`--no-ignore`)"]);
/// ```
pub fn not_read(passed_over: &PassedOver, ignored: u64, hidden: u64) -> Vec<String> {
    let passed_over = (!passed_over.is_empty()).then(|| passed_over.to_string());
    let left_out = match (ignored, hidden) {
        (0, 0) => None,
        (_, 0) => Some(("ignored", "`--no-ignore`")),
        (0, _) => Some(("hidden", "`--hidden`")),
        _ => Some(("ignored or hidden", "`--no-ignore`, `--hidden`")),
    };
    let left_out = left_out.map(|(what, option)| format!("{} {what} ({option})", counted(ignored + hidden, "file")));
    passed_over.into_iter().chain(left_out).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::Unread;

    fn summary() -> Summary {
        Summary { files: 2, records: 3, exact: 3, ..Summary::default() }
    }

    #[test]
    fn passed_or_failed_and_why() {
        let say = |change: fn(&mut Summary), level| {
            let mut summary = summary();
            change(&mut summary);
            of_validation(&summary, level)
        };
        assert_eq!(say(|_| (), Level::Error), "passed: 3 records in 2 files, 0 errors");
        let warned = |it: &mut Summary| (it.warnings, it.notes) = (1, 2);
        let rest = ": 3 records in 2 files, 0 errors, 1 warning, 2 notes";
        assert_eq!(say(warned, Level::Error), format!("passed, with 1 warning{rest}"));
        assert_eq!(say(warned, Level::Warning), format!("failed{rest}"));
        let known = |it: &mut Summary| it.known = 635;
        let rest = ": 3 records in 2 files, 0 errors, 635 known deviations";
        assert_eq!(say(known, Level::Note), format!("passed{rest}"));
        assert_eq!(say(known, Level::Known), format!("failed{rest}"));
        let unreadable = |it: &mut Summary| it.unreadable = 1;
        let line = "failed: 3 records in 2 files, 0 errors; 1 input could not be read";
        assert_eq!(say(unreadable, Level::Error), line);
        let left_out = |it: &mut Summary| (it.ignored, it.hidden) = (2, 1);
        let line = "passed: 3 records in 2 files, 0 errors; 3 files ignored or hidden (`--no-ignore`, `--hidden`)";
        assert_eq!(say(left_out, Level::Error), line);
        let nothing = |it: &mut Summary| (it.records, it.lines) = (0, 1);
        let line =
            "passed, but there was nothing to check: 0 records in 2 files, 0 errors; 1 line of text without a document";
        assert_eq!(say(nothing, Level::Error), line);
    }

    #[test]
    fn what_was_passed_over_is_said() {
        let mut not_read = PassedOver::default();
        for name in ["a.yaml", "b.txt", "c.txt", "d.zip", "e.txt", "f.yaml"] {
            not_read.add(Unread::of_name(name));
        }
        let line = of_validation(&Summary { lines: 12, others: 3, not_read, ..summary() }, Level::Error);
        assert_eq!(
            line,
            "passed: 3 records in 2 files, 0 errors; 3 documents of other programs not checked; \
             12 lines of text without a document; 6 files not read: 3 .txt, 2 .yaml, 1 .zip"
        );
    }

    #[test]
    fn a_round_trip_of_nothing_is_no_success() {
        let say = |summary: &Summary| of_round_trips(summary, Level::Error);
        assert_eq!(say(&summary()), "passed: 3 records in 2 files, 3 exact, 0 changed, 0 failed");
        let changed = Summary { exact: 2, changed: 1, ..summary() };
        assert_eq!(say(&changed), "failed: 3 records in 2 files, 2 exact, 1 changed, 0 failed");
        let nothing = Summary { files: 1, ..Summary::default() };
        assert_eq!(
            say(&nothing),
            "failed, because no record was read: 0 records in 1 file, 0 exact, 0 changed, 0 failed"
        );
    }

    #[test]
    fn each_failure_has_its_reasons() {
        let failed = Summary { exact: 1, errors: 1, notes: 2, unreadable: 1, ..summary() };
        assert_eq!(failure_of_validation(&summary(), Level::Error), None);
        let reason = "1 error, 1 input could not be read";
        assert_eq!(failure_of_validation(&failed, Level::Error).as_deref(), Some(reason));
        let reason = "2 records did not come back exactly, 1 error, 2 notes, 1 input could not be read";
        assert_eq!(failure_of_round_trips(&failed, Level::Note).as_deref(), Some(reason));
        let nothing = failure_of_round_trips(&Summary::default(), Level::Error);
        assert_eq!(nothing.as_deref(), Some("no record was read"));
    }
}
