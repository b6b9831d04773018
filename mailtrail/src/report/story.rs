//! Stories of messages as tables, and hints.

#[cfg(feature = "threads")]
mod hints;
#[cfg(feature = "threads")]
mod passed_over;
mod summary;

use std::fmt::Write as _;

use time::OffsetDateTime;
use time::macros::format_description;
use workmail_events::{FailedCheck, Story, StoryVerdicts, VerdictStatus};

use super::columns::{Align, columns, hang};
use super::{counted, plain};

#[cfg(feature = "threads")]
pub use self::hints::hints;
#[cfg(feature = "threads")]
pub use self::passed_over::passed_over;
pub use self::summary::summary;

/// Default width of tables.
pub const WIDTH: usize = 100;

/// Returns a story as a table: the message, the outcome for each recipient and why, and the events.
///
/// ```
/// use mailtrail::report::story;
/// use workmail_events::{Document as _, EventRecord, Tracer};
///
/// let mut tracer = Tracer::new();
/// let text = r#"{
///     "traceId": "trace-EXAMPLE11111",
///     "event": {"eventName": "OUTGOING_EMAIL_SENT", "recipient": "mary@example.org", "from": "jane@example.com"}
/// }"#;
/// tracer.add(&EventRecord::from_json(text)?, None);
/// let table = story::table(&tracer.finish()[0]);
/// assert!(table.starts_with("message from jane@example.com"));
/// assert!(table.contains("mary@example.org  sent"));
/// # Ok::<(), workmail_events::Error>(())
/// ```
pub fn table(story: &Story) -> String {
    table_within(story, WIDTH)
}

/// Like [`table`], in lines of a given width, such as that of a terminal. Nothing is cut: long text is wrapped, or put below.
///
/// ```
/// use mailtrail::report::story;
/// use workmail_events::Tracer;
///
/// let mut tracer = Tracer::new();
/// tracer.add_text(r#"{"traceId": "a", "event": {"eventName": "MAILBOX_EMAIL_DELIVERED", "recipient": "jane@example.com"}}"#, None)?;
/// let table = story::table_within(&tracer.finish()[0], 40);
/// assert!(table.lines().all(|line| line.len() <= 40));
/// # Ok::<(), workmail_events::Error>(())
/// ```
pub fn table_within(story: &Story, width: usize) -> String {
    let mut text = head(story, width);
    let rows = story.recipients.iter().map(|recipient| {
        let (address, outcome) = (recipient.address.clone(), recipient.outcome.as_str().to_owned());
        vec![address, outcome, moment(recipient.at), recipient.explanation()]
    });
    let rows: Vec<_> = rows.collect();
    if !story.recipients.is_empty() {
        columns(&mut text, width, &left(["recipient", "outcome", "when", "why"]), &rows);
        text.push('\n');
    }
    let rows = story.events.iter().map(|event| {
        let repeated = if event.repeats > 0 { format!(" (logged {} times)", event.repeats + 1) } else { String::new() };
        let trace = event.trace_id.clone().unwrap_or_else(|| "-".to_owned());
        vec![moment(event.at), event.name.clone(), trace, event.text.clone() + &repeated]
    });
    let rows: Vec<_> = rows.collect();
    columns(&mut text, width, &left(["when", "event", "trace", "what"]), &rows);
    if story.events_left_out > 0 {
        _ = writeln!(text, "  and {}", counted(story.events_left_out, "more event"));
    }
    text
}

fn left(titles: [&str; 4]) -> [(&str, Align); 4] {
    titles.map(|title| (title, Align::Left))
}

fn head(story: &Story, width: usize) -> String {
    let mut title = "message".to_owned();
    for (word, value) in [("from", &story.from), ("sent by", &story.sender)] {
        if let Some(value) = value {
            _ = write!(title, " {word} {}", plain(value));
        }
    }
    let mut text = String::new();
    hang(&mut text, &title, 0, 4, width);
    for (word, value) in [
        ("subject", story.subject.clone().unwrap_or_default()),
        ("message id", story.message_ids.join(", ")),
        ("traces", story.trace_ids.join(", ")),
        ("checks", verdicts(&story.verdicts)),
    ] {
        field(&mut text, word, &value, width);
    }
    for FailedCheck { name, status, cause, .. } in story.verdicts.failed() {
        let why = cause.map_or(String::new(), |cause| format!(": {cause}"));
        field(&mut text, "not passed", &format!("{name} {status}{why}"), width);
    }
    for (word, value) in [
        ("DMARC policy", story.dmarc_policies_applied.join(", ")),
        ("journaled to", story.journaled_to.join(", ")),
        ("redirected to", story.redirected_to.join(", ")),
    ] {
        field(&mut text, word, &value, width);
    }
    text.push('\n');
    text
}

/// A line about the message, or several, if there is anything to say.
fn field(text: &mut String, name: &str, value: &str, width: usize) {
    if !value.is_empty() {
        hang(text, &format!("{name}: {}", plain(value)), 2, 6, width);
    }
}

/// Results of the checks, those that are known.
fn verdicts(verdicts: &StoryVerdicts) -> String {
    let status = |verdict: &Option<VerdictStatus>| verdict.as_ref().map(ToString::to_string);
    let policy = verdicts.dmarc_policy.as_ref().map(ToString::to_string);
    let all = [
        ("spam", status(&verdicts.spam)),
        ("DKIM", status(&verdicts.dkim)),
        ("SPF", status(&verdicts.spf)),
        ("DMARC", status(&verdicts.dmarc)),
        ("policy", policy),
    ];
    let known = all.into_iter().filter_map(|(name, verdict)| Some(format!("{name} {}", verdict?)));
    known.collect::<Vec<_>>().join(", ")
}

/// A moment to the millisecond, in UTC.
fn moment(at: Option<OffsetDateTime>) -> String {
    let form = format_description!("[year]-[month]-[day] [hour]:[minute]:[second].[subsecond digits:3]Z");
    at.and_then(|at| at.to_offset(time::UtcOffset::UTC).format(form).ok()).unwrap_or_else(|| "-".to_owned())
}
