//! Arbitrary files: no record hides another, and nothing panics.

use mailtrail::{Options, round_trip_text, validate_text};
use proptest::prelude::*;

use super::records::{broken_record, cut_record, odd_record, record};
use super::support::{Outcome, run, run_on_bytes};

/// A line, and whether it is a record that has one finding, a note.
fn line() -> impl Strategy<Value = (Vec<u8>, bool)> {
    let text = |text: String| Just(text.into_bytes());
    let cut = (1..record(0).len()).prop_map(|length| record(0).as_bytes()[..length].to_vec());
    // Nothing that closes what was opened: a record between brackets that fit is part of another document.
    let garbage = prop::collection::vec(any::<u8>().prop_filter("opens only", |byte| !b"\n]}".contains(byte)), 1..40);
    prop_oneof![
        4 => text(odd_record()).prop_map(|line| (line, true)),
        2 => text(record(0)).prop_map(|line| (line, false)),
        1 => text(broken_record()).prop_map(|line| (line, false)),
        1 => text(cut_record()).prop_map(|line| (line, false)),
        2 => cut.prop_map(|line| (line, false)),
        2 => garbage.prop_map(|line| (line, false)),
        1 => text(r#"{"Records":["#.into()).prop_map(|line| (line, false)),
        1 => text(r#"{"a":"#.into()).prop_map(|line| (line, false)),
    ]
}

/// What an export of a log group has in front of a line, and other files have not.
fn stamp() -> impl Strategy<Value = &'static str> {
    prop_oneof![2 => Just(""), 1 => Just("2026-03-02T08:15:30.120Z ")]
}

/// Lines with a finding about the member that only odd records have.
fn lines_of_odd_records(outcome: &Outcome) -> Vec<usize> {
    let findings = outcome.findings().into_iter();
    let odd = findings.filter(|finding| finding["message"] == "unknown field `futureMember`");
    odd.map(|finding| usize::try_from(finding["line"].as_u64().unwrap()).unwrap()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 50, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_record_on_its_own_line_is_read(lines in prop::collection::vec(line(), 1..30)) {
        let first = (record(0).into_bytes(), false);
        let lines: Vec<_> = std::iter::once(first).chain(lines).collect();
        let text = lines.iter().map(|(line, _)| &line[..]).collect::<Vec<_>>().join(&b'\n');
        let odd: Vec<_> = lines.iter().enumerate().filter(|(_, (_, odd))| *odd).map(|(index, _)| index + 1).collect();
        let outcome = run_on_bytes(&["validate", "--format", "json", "-"], &text);
        prop_assert!(lines_of_odd_records(&outcome) == odd, "{odd:?}: {}\n{}", String::from_utf8_lossy(&text), outcome.stdout);
    }

    #[test]
    fn bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let text = String::from_utf8_lossy(&bytes);
        validate_text(&text, &Options::default());
        round_trip_text(&text, &Options::default());
    }

    #[test]
    fn nearly_json_never_panics(text in r#"([{}\[\],:"\\]|Records|Events|null|1e|u00|\PC| |\n){0,60}"#) {
        let (findings, summary) = validate_text(&text, &Options::default());
        prop_assert_eq!(findings.len() as u64, summary.errors + summary.warnings + summary.notes);
        round_trip_text(&text, &Options::default());
    }

    #[test]
    fn changed_records_never_panic(at in 0..record(0).len(), byte in any::<char>()) {
        let mut text = record(0);
        text.replace_range(at..=at, &byte.to_string());
        let (_, summary) = validate_text(&text, &Options::default());
        let (_, trip) = round_trip_text(&text, &Options::default());
        prop_assert_eq!(trip.exact + trip.changed + trip.failed, trip.records);
        prop_assert_eq!(trip.changed, 0, "{:?}", summary);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn threads_agree(lines in prop::collection::vec((line(), stamp()), 20..60), times in 1_usize..60) {
        let lines: Vec<_> = lines.iter().map(|((line, _), stamp)| [stamp.as_bytes(), line].concat()).collect();
        let text = lines.join(&b'\n').repeat(times);
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), text).unwrap();
        let report = |threads| run(["validate", "--format", "json", "--threads", threads, file.path().to_str().unwrap()]);
        let (one, three) = (report("1"), report("3"));
        prop_assert_eq!(one.stdout, three.stdout);
    }
}
