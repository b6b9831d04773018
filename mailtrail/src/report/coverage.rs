//! Coverage as a table and as JSON.

use std::fmt::Write as _;

use mailtrail_wire::Writer;

use super::counted;
use crate::kind::Expected;
use crate::{Coverage, KindCoverage, MemberCoverage};

/// Returns a table of the kinds in question and, if `missing` is set, a list of what does not occur.
///
/// ```
/// use mailtrail::report::coverage;
///
/// let found = mailtrail::coverage_text(r#"{"disposition": "CONTINUE"}"#);
/// let table = coverage::table(&found, &[], true);
/// assert!(table.contains("ses lambda receipt response          1      1/1   100 %     1/3"), "{table}");
/// assert!(table.contains("  /disposition: STOP_RULE, STOP_RULE_SET"), "{table}");
/// ```
pub fn table(coverage: &Coverage, expects: &[Expected], missing: bool) -> String {
    let kinds: Vec<_> = coverage.asked(expects).collect();
    let width = kinds.iter().map(|kind| kind.name.len()).max().unwrap_or_default().max("total".len());
    let mut text = format!("{:width$}  documents   fields          values\n", "kind");
    let mut row = |name: &str, documents: u64, fields: crate::Share, values: crate::Share| {
        // Nothing can fail that writes to a string.
        _ = writeln!(
            text,
            "{name:width$}  {documents:9}  {:>7}  {:>4} %  {:>6}",
            fields.to_string(),
            fields.percent(),
            if values.of == 0 { "-".to_owned() } else { values.to_string() }
        );
    };
    for kind in &kinds {
        row(kind.name, kind.documents, kind.share(), kind.values());
    }
    let values = kinds.iter().map(|kind| kind.values()).fold(crate::Share::default(), crate::Share::and);
    row("total", kinds.iter().map(|kind| kind.documents).sum(), coverage.share(expects), values);
    let absent = kinds.iter().filter(|kind| kind.documents == 0).count();
    if absent > 0 {
        _ = writeln!(text, "{} of {} without a document", counted(absent as u64, "kind"), kinds.len());
    }
    if missing {
        for kind in kinds {
            list(&mut text, kind);
        }
    }
    text
}

/// What of a kind does not occur.
fn list(text: &mut String, kind: &KindCoverage) {
    if kind.documents == 0 {
        _ = writeln!(text, "\n{}: no document", kind.name);
        return;
    }
    let absent: Vec<_> = absent(kind).collect();
    let values: Vec<_> = valued(kind).collect();
    if absent.is_empty() && values.is_empty() {
        return;
    }
    _ = writeln!(text, "\n{}:", kind.name);
    for member in absent {
        _ = writeln!(text, "  {}", member.pattern);
    }
    for member in values {
        _ = writeln!(text, "  {}: {}", member.pattern, member.missing_values().collect::<Vec<_>>().join(", "));
    }
}

/// Fields that do not occur, but for those within others that do not.
fn absent(kind: &KindCoverage) -> impl Iterator<Item = &MemberCoverage> {
    let is_within = |member: &MemberCoverage| {
        let outer = member.pattern.trim_end_matches("/*").rsplit_once('/').map_or("", |(outer, _)| outer);
        let outer = outer.trim_end_matches("/*").to_owned();
        kind.members.iter().any(|other| other.count == 0 && other.pattern == outer)
    };
    kind.members.iter().filter(move |member| member.count == 0 && !is_within(member))
}

/// Fields that occur, but not with all their values.
fn valued(kind: &KindCoverage) -> impl Iterator<Item = &MemberCoverage> {
    kind.members.iter().filter(|member| member.count > 0 && member.missing_values().next().is_some())
}

/// Returns a JSON object on each line: the kinds in question, with their fields and values and how often they occur, then the total.
///
/// ```
/// use mailtrail::report::coverage;
///
/// let found = mailtrail::coverage_text(r#"{"disposition": "CONTINUE"}"#);
/// let lines = coverage::lines(&found, &[]);
/// assert!(lines.starts_with(r#"{"kind":"ses lambda receipt response","family":"ses","documents":1,"fields":{"covered":1,"of":1}"#));
/// assert!(lines.ends_with("{\"coverage\":{\"version\":1,\"kinds\":1,\"fields\":{\"covered\":1,\"of\":1},\"percent\":100}}\n"));
/// ```
pub fn lines(coverage: &Coverage, expects: &[Expected]) -> String {
    let mut text = String::new();
    for kind in coverage.asked(expects) {
        text.push_str(&line(kind));
    }
    let share = coverage.share(expects);
    _ = writeln!(
        text,
        r#"{{"coverage":{{"version":1,"kinds":{},"fields":{},"percent":{}}}}}"#,
        coverage.asked(expects).count(),
        of(share),
        share.percent()
    );
    text
}

fn line(kind: &KindCoverage) -> String {
    let mut text = format!("{{\"kind\":{}", quoted(kind.name));
    if let Some(family) = kind.family {
        _ = write!(text, ",\"family\":{}", quoted(family));
    }
    _ = write!(
        text,
        r#","documents":{},"fields":{},"values":{},"members":{{"#,
        kind.documents,
        of(kind.share()),
        of(kind.values())
    );
    for (index, member) in kind.members.iter().enumerate() {
        let comma = if index > 0 { "," } else { "" };
        _ = write!(text, "{comma}{}:{{\"count\":{}", quoted(&member.pattern), member.count);
        if !member.values.is_empty() {
            let values = member.values.iter().map(|value| format!("{}:{}", quoted(value.text), value.count));
            _ = write!(text, ",\"values\":{{{}}}", values.collect::<Vec<_>>().join(","));
        }
        text.push('}');
    }
    text + "}}\n"
}

fn of(share: crate::Share) -> String {
    format!(r#"{{"covered":{},"of":{}}}"#, share.covered, share.of)
}

/// A text as JSON.
fn quoted(text: &str) -> String {
    let mut writer = Writer::default();
    writer.text(text);
    writer.into_text()
}
