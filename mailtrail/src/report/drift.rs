//! Unknown things, as a table and as JSON for a bug report.

use std::fmt::Write as _;

use mailtrail_wire::Writer;

use super::{counted, plain, plain_json};
use crate::{Drift, Drifted, Unknowns};

/// Returns a table of unknown things, the most frequent first, with at most `most` rows.
///
/// ```
/// use mailtrail::report::drift;
///
/// let found = mailtrail::drift_text(r#"{"disposition": "CONTINUE", "trace": "1-2-3"}"#);
/// let table = drift::table(&found, usize::MAX);
/// assert!(table.contains("LambdaReceiptResponse: unknown field `trace` in ses lambda receipt response"), "{table}");
/// assert!(table.contains("a string of 5 characters, at <stdin>:1:29"), "{table}");
/// ```
pub fn table(drift: &Drift, most: usize) -> String {
    let mut text = String::new();
    let width = drift.unknown.first().map_or(0, |first| first.count.to_string().len());
    for unknown in drift.unknown.iter().take(most) {
        // Nothing can fail that writes to a string.
        _ = writeln!(text, "{:>width$}  {}", unknown.count, headline(unknown));
        _ = writeln!(text, "{:>width$}  {}", "", details(unknown));
    }
    if let Some(more @ 1..) = drift.unknown.len().checked_sub(most) {
        _ = writeln!(text, "and {} more (see `--top`)", counted(more as u64, "unknown"));
    }
    if drift.more > 0 {
        _ = writeln!(text, "limit reached: {} of others are counted and not listed", counted(drift.more, "occurrence"));
    }
    let summary = &drift.summary;
    _ = writeln!(
        text,
        "{} in {}{}{}",
        match drift.unknown.len() {
            0 => "nothing unknown".to_owned(),
            count => counted(count as u64, "unknown"),
        },
        counted(summary.records, "record"),
        match summary.unrecognized {
            0 => String::new(),
            count => format!("; {} not recognized (see `mailtrail validate`)", counted(count, "document")),
        },
        match summary.errors {
            0 => String::new(),
            count => format!("; {}: not all was read", counted(count, "error")),
        }
    );
    text
}

fn headline(unknown: &Drifted) -> String {
    let [kind, owner, name] = [&unknown.kind, &unknown.owner, &unknown.name].map(|text| plain(text));
    let near = unknown.near.as_deref().map(plain).unwrap_or_default();
    // What is no word is described.
    let name = if name.starts_with("a string of ") || name.starts_with("a name of ") {
        name.into_owned()
    } else {
        format!("`{name}`")
    };
    match unknown.what {
        Unknowns::Field if near.is_empty() => format!("{owner}: unknown field {name} in {kind}"),
        Unknowns::Field => format!("{owner}: unknown field {name} in {kind}, near to `{near}`"),
        Unknowns::Value if near.is_empty() => format!("{owner}: unknown value {name} in {kind}"),
        Unknowns::Value => format!("{owner}: unknown value {name} in {kind}, near to `{near}`"),
        Unknowns::Kind if unknown.name.is_empty() => format!("unknown kind of document, near to {near}"),
        Unknowns::Kind => format!("unknown kind of document, near to {near}, but for {name}"),
    }
}

fn details(unknown: &Drifted) -> String {
    let times = match (&unknown.first, &unknown.last) {
        (Some(first), Some(last)) if first == last => format!(", {first}"),
        (Some(first), Some(last)) => format!(", {first} to {last}"),
        _ => String::new(),
    };
    let place = format!("{}:{}:{}", unknown.file, unknown.line, unknown.column);
    format!("{}, at {}{times}", plain(&unknown.example), plain(&place))
}

/// Returns a JSON object on each line, then one with the counts.
///
/// ```
/// use mailtrail::report::drift;
///
/// let found = mailtrail::drift_text(r#"{"disposition": "CONTINUE", "trace": "1-2-3"}"#);
/// let lines = drift::lines(&found);
/// assert!(lines.starts_with(r#"{"unknown":"field","kind":"ses lambda receipt response","type":"LambdaReceiptResponse","name":"trace","count":1,"#));
/// assert!(lines.ends_with("{\"drift\":{\"version\":1,\"unknown\":1,\"more\":0,\"records\":1,\"unrecognized\":0}}\n"));
/// ```
pub fn lines(drift: &Drift) -> String {
    let mut text = String::new();
    for unknown in &drift.unknown {
        let texts = [
            ("kind", Some(&unknown.kind).filter(|kind| !kind.is_empty())),
            ("type", Some(&unknown.owner).filter(|owner| !owner.is_empty())),
            ("name", Some(&unknown.name)),
            ("near", unknown.near.as_ref()),
        ];
        let behind =
            [("first", unknown.first.as_ref()), ("last", unknown.last.as_ref()), ("file", Some(&unknown.file))];
        _ = write!(text, "{{\"unknown\":{}", quoted(unknown.what.as_str()));
        members(&mut text, &texts);
        _ = write!(text, ",\"count\":{}", unknown.count);
        members(&mut text, &behind);
        _ = writeln!(
            text,
            ",\"line\":{},\"column\":{},\"example\":{}}}",
            unknown.line,
            unknown.column,
            quoted(&unknown.example)
        );
    }
    _ = writeln!(
        text,
        r#"{{"drift":{{"version":1,"unknown":{},"more":{},"records":{},"unrecognized":{}}}}}"#,
        drift.unknown.len(),
        drift.more,
        drift.summary.records,
        drift.summary.unrecognized
    );
    text
}

fn members(text: &mut String, members: &[(&str, Option<&String>)]) {
    for (name, value) in members {
        if let Some(value) = value {
            _ = write!(text, ",\"{name}\":{}", quoted(value));
        }
    }
}

/// A text as JSON that is fit for a terminal.
fn quoted(text: &str) -> String {
    let mut writer = Writer::default();
    writer.text(text);
    plain_json(&writer.into_text()).into_owned()
}
