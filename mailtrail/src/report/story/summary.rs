//! The outcome of many messages, as tables.

use std::fmt::Write as _;

use workmail_events::{StoryCounts, StorySummary};

use super::moment;
use crate::report::columns::{Align, columns, hang};
use crate::report::counted;

/// Names that are shown of each table.
const SHOWN: usize = 10;

/// Returns the outcome of the messages as tables: how many, by outcome, by the domain of their author, and by recipient, in lines of a given width.
///
/// ```
/// use mailtrail::report::story;
/// use workmail_events::{StorySummary, Tracer};
///
/// let mut tracer = Tracer::new();
/// tracer.add_text(r#"{"traceId": "a", "event": {"eventName": "MAILBOX_EMAIL_DELIVERED", "recipient": "jane@example.com"}}"#, None)?;
/// let mut summary = StorySummary::default();
/// tracer.finish().iter().for_each(|story| summary.add(story));
/// let text = story::summary(&summary, 80);
/// assert!(text.starts_with("1 message to 1 recipient: delivered 1\n"));
/// # Ok::<(), workmail_events::Error>(())
/// ```
pub fn summary(summary: &StorySummary, width: usize) -> String {
    let all = summary.of_recipients();
    let outcomes: Vec<_> = all.outcomes().into_iter().filter(|(_, count)| *count > 0).collect();
    let mut head = format!("{} to {}", counted(all.messages, "message"), counted(all.recipients(), "recipient"));
    if !outcomes.is_empty() {
        let parts: Vec<_> = outcomes.iter().map(|(name, count)| format!("{name} {count}")).collect();
        _ = write!(head, ": {}", parts.join(", "));
    }
    let mut text = String::new();
    hang(&mut text, &head, 0, 2, width);
    if let Some((first, last)) = summary.span() {
        hang(&mut text, &format!("from {} to {}", moment(Some(first)), moment(Some(last))), 2, 4, width);
    }
    table(&mut text, width, "sender domain", &all, &summary.senders(), summary.senders_beyond());
    table(&mut text, width, "recipient", &all, &summary.recipients(), summary.recipients_beyond());
    text
}

/// The names of the most messages, and what the others have together.
fn table(
    text: &mut String,
    width: usize,
    noun: &str,
    all: &StoryCounts,
    names: &[(String, StoryCounts)],
    beyond: Option<StoryCounts>,
) {
    if names.is_empty() && beyond.is_none() {
        return;
    }
    let occur: Vec<bool> = all.outcomes().iter().map(|(_, count)| *count > 0).collect();
    let chosen = |counts: &StoryCounts| {
        let outcomes = counts.outcomes().into_iter().zip(occur.clone()).filter(|(_, occurs)| *occurs);
        outcomes.map(|(outcome, _)| outcome).collect::<Vec<_>>()
    };
    let mut titles = vec![("messages", Align::Right)];
    titles.extend(chosen(all).iter().map(|(name, _)| (short(name), Align::Right)));
    titles.push((noun, Align::Left));
    let row = |name: String, counts: &StoryCounts| {
        let counts = [counts.messages].into_iter().chain(chosen(counts).into_iter().map(|(_, count)| count));
        counts.map(|count| count.to_string()).chain([name]).collect::<Vec<_>>()
    };
    let mut rows: Vec<_> = names.iter().take(SHOWN).map(|(name, counts)| row(name.clone(), counts)).collect();
    let hidden = names.iter().skip(SHOWN).map(|(_, counts)| *counts);
    if let Some(rest) = hidden.chain(beyond).reduce(StoryCounts::with) {
        let more = if beyond.is_some() { " or more" } else { "" };
        rows.push(row(format!("({} others{more})", names.len().saturating_sub(SHOWN)), &rest));
    }
    text.push('\n');
    columns(text, width, &titles, &rows);
}

/// Name of an outcome over a column of figures.
fn short(outcome: &'static str) -> &'static str {
    match outcome {
        "stoppedByRule" => "by rule",
        "stoppedByDmarc" => "by DMARC",
        outcome => outcome,
    }
}
