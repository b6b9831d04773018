//! Summaries as JSON.

use std::fmt::Write as _;

use mailtrail_wire::{Number, Wire as _, Writer};

use super::{StoryCounts, StorySummary};
use crate::trace::moment::Utc;

pub(crate) fn of(summary: &StorySummary, most: usize) -> String {
    let mut writer = Writer::default();
    let mut object = writer.object();
    object.entry("messages", &Number::from(summary.counts.messages));
    object.entry("recipients", &Number::from(summary.counts.recipients()));
    object.end();
    let mut text = writer.into_text();
    text.pop();
    _ = write!(text, ",\"outcomes\":{}", outcomes(&summary.counts));
    for (name, at) in [("first", summary.first), ("last", summary.last)] {
        if let Some(at) = at {
            _ = write!(text, ",\"{name}\":\"{}\"", Utc(at));
        }
    }
    for (field, names) in [("bySenderDomain", &summary.senders), ("byRecipient", &summary.recipients)] {
        let sorted = names.sorted();
        let rows: Vec<_> = sorted.iter().take(most).map(|(name, counts)| row(Some(name), counts)).collect();
        _ = write!(text, ",\"{field}\":[{}]", rows.join(","));
        let rest = sorted.iter().skip(most).map(|(_, counts)| *counts).chain(names.beyond).reduce(StoryCounts::with);
        if let Some(rest) = rest {
            _ = write!(text, ",\"{field}Others\":{}", row(None, &rest));
        }
    }
    text.push('}');
    text
}

fn row(name: Option<&String>, counts: &StoryCounts) -> String {
    let name = name.map_or(String::new(), |name| {
        let mut writer = Writer::default();
        name.write_to(&mut writer);
        format!("\"name\":{},", writer.into_text())
    });
    format!("{{{name}\"messages\":{},\"outcomes\":{}}}", counts.messages, outcomes(counts))
}

/// Outcomes that occurred.
fn outcomes(counts: &StoryCounts) -> String {
    let occurred = counts.outcomes().into_iter().filter(|(_, count)| *count > 0);
    let members: Vec<_> = occurred.map(|(name, count)| format!("\"{name}\":{count}")).collect();
    format!("{{{}}}", members.join(","))
}
