//! Large documents take time in proportion to their size.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use cloudtrail_records::{Document as _, Event, LogFile, Map, Record, Wire, check};
use mailtrail_wire::{IssueKind, differences};

/// Linear work on these documents takes well under a second even without optimization; quadratic work takes minutes.
const ENOUGH: Duration = Duration::from_secs(10);

fn holds<T: Wire>(text: &str) -> usize {
    let start = Instant::now();
    let written = T::from_json(text).unwrap().to_json();
    let read = start.elapsed();
    assert_eq!(differences(text, &written).unwrap(), []);
    let compared = start.elapsed();
    let issues = check(text, T::SHAPE).unwrap();
    let checked = start.elapsed();
    assert!(checked < ENOUGH, "read after {read:?}, compared after {compared:?}, checked after {checked:?}");
    issues.len()
}

#[test]
fn huge_texts() {
    let huge = "mail é \\\" \\u003c \\ud83d\\ude00 ".repeat(100_000);
    holds::<Record>(&format!(r#"{{"userAgent":"{huge}","{huge}":"{huge}","requestParameters":["{huge}"]}}"#));
    let name = "n".repeat(3_000_000);
    holds::<Record>(&format!(r#"{{"{name}":1}}"#));
}

fn object(count: usize, name: impl Fn(usize) -> String) -> String {
    let mut text = String::from("{");
    for index in 0..count {
        let comma = if index > 0 { "," } else { "" };
        _ = write!(text, "{comma}\"{}\":{index}", name(index));
    }
    text + "}"
}

#[test]
fn many_unknown_members() {
    let count = 50_000;
    let text = object(count, |index| format!("member{index:06}"));
    let required = 6;
    assert_eq!(holds::<Record>(&text), count + required);
    holds::<Event>(&text);
    holds::<Map<mailtrail_wire::Number>>(&text);
}

#[test]
fn many_members_of_one_name() {
    let count = 50_000;
    let text = object(count, |_| "eventName".into());
    let issues = check(&text, Record::SHAPE).unwrap();
    assert_eq!(issues.iter().filter(|issue| issue.kind == IssueKind::Duplicate).count(), count - 1);
    holds::<Record>(&text);
    holds::<Record>(&object(count, |_| "memberOfTomorrow".into()));
}

#[test]
fn many_records() {
    let record =
        r#"{"eventVersion":"1.08","eventName":"A","userIdentity":{"type":"IAMUser"},"requestParameters":{"a":[1,2]}}"#;
    let text = format!("{{\"Records\":[{}]}}", vec![record; 10_000].join(",\n"));
    assert_eq!(holds::<LogFile>(&text) % 10_000, 0);
    let text = format!("{{\"resources\":[{}]}}", vec!["null"; 100_000].join(","));
    assert!(holds::<Record>(&text) >= 100_000);
}
