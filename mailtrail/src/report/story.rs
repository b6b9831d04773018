//! Stories of messages as tables.

use std::fmt::Write as _;

use time::OffsetDateTime;
use time::macros::format_description;
use workmail_events::{Story, StoryVerdicts, VerdictStatus};

use super::plain;

/// A story as a table: the message, what became of it for each recipient and why, and the events.
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
    let mut text = head(story);
    let rows = story.recipients.iter().map(|recipient| {
        [&*recipient.address, recipient.outcome.as_str(), &moment(recipient.at), &recipient.explanation()]
            .map(str::to_owned)
    });
    columns(&mut text, ["recipient", "outcome", "when", "why"], rows.collect());
    text.push('\n');
    let rows = story.events.iter().map(|event| {
        let repeated = if event.repeats > 0 { format!(" (logged {} times)", event.repeats + 1) } else { String::new() };
        [&*moment(event.at), &event.name, event.trace_id.as_deref().unwrap_or("-"), &(event.text.clone() + &repeated)]
            .map(str::to_owned)
    });
    columns(&mut text, ["when", "event", "trace", "what"], rows.collect());
    if story.events_left_out > 0 {
        _ = writeln!(text, "  and {} more events", story.events_left_out);
    }
    text
}

fn head(story: &Story) -> String {
    let mut text = "message".to_owned();
    for (word, value) in [("from", &story.from), ("sent by", &story.sender)] {
        if let Some(value) = value {
            _ = write!(text, " {word} {}", plain(value));
        }
    }
    text.push('\n');
    for (word, value) in [
        ("subject", story.subject.clone().unwrap_or_default()),
        ("message id", story.message_ids.join(", ")),
        ("traces", story.trace_ids.join(", ")),
        ("checks", verdicts(&story.verdicts)),
        ("DMARC policy", story.dmarc_policies_applied.join(", ")),
        ("journaled to", story.journaled_to.join(", ")),
    ] {
        if !value.is_empty() {
            _ = writeln!(text, "  {word}: {}", plain(&value));
        }
    }
    text.push('\n');
    text
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

/// Rows under their titles, in columns of equal width.
fn columns<const N: usize>(text: &mut String, titles: [&str; N], rows: Vec<[String; N]>) {
    let rows: Vec<_> = rows.into_iter().map(|row| row.map(|cell| plain(&cell).into_owned())).collect();
    let width = |column: usize| {
        let cells = rows.iter().map(|row| row[column].chars().count());
        cells.chain([titles[column].chars().count()]).max().unwrap_or_default()
    };
    let widths: [usize; N] = std::array::from_fn(width);
    for row in std::iter::once(&titles.map(str::to_owned)).chain(&rows) {
        let cells = row.iter().zip(widths).map(|(cell, width)| format!("{cell:width$}"));
        _ = writeln!(text, "  {}", cells.collect::<Vec<_>>().join("  ").trim_end());
    }
}

/// A moment to the millisecond, in UTC.
fn moment(at: Option<OffsetDateTime>) -> String {
    let form = format_description!("[year]-[month]-[day] [hour]:[minute]:[second].[subsecond digits:3]Z");
    at.and_then(|at| at.to_offset(time::UtcOffset::UTC).format(form).ok()).unwrap_or_else(|| "-".to_owned())
}
