//! What is more than the limits allow is said, and everything else is read: in checks, in round trips and in reading.
#![allow(clippy::unwrap_used)]

use mailtrail::{Finding, Limits, Options, read_text, round_trip_text, validate_text};

const RECORD: &str = r#"{"eventVersion":"1.08","userIdentity":{"type":"Root"},"eventName":"A"}"#;

fn options(set: impl FnOnce(&mut Limits)) -> Options {
    let mut options = Options::default();
    set(&mut options.limits);
    options
}

fn messages(findings: &[Finding], rule: &str) -> Vec<String> {
    findings.iter().filter(|finding| finding.rule == rule).map(|finding| finding.message.clone()).collect()
}

/// A record with something in it.
fn with(member: &str) -> String {
    format!("{},{member}}}", &RECORD[..RECORD.len() - 1])
}

#[test]
fn length_of_a_document() {
    let long = with(&format!(r#""requestParameters":{{"a":"{}"}}"#, "long ".repeat(4_000)));
    let options = options(|limits| limits.document = 10_000);
    for text in [format!("{RECORD}\n{long}\n{RECORD}\n"), format!("{{\"Records\":[{RECORD},{long},{RECORD}]}}")] {
        let (findings, summary) = validate_text(&text, &options);
        assert_eq!(messages(&findings, "document-too-long"), ["document longer than 10,000 bytes"], "{findings:?}");
        assert_eq!(summary.records, 3);
        let (findings, summary) = round_trip_text(&text, &options);
        assert_eq!((summary.exact, summary.failed), (2, 1), "{findings:?}");
        let read: Vec<_> = read_text(&text).with_limits(options.limits.clone()).collect();
        assert_eq!(read.iter().filter(|document| document.is_ok()).count(), 2);
        assert_eq!(
            validate_text(&text, &Options::default()).0.len(),
            validate_text(RECORD, &Options::default()).0.len() * 3
        );
    }
}

#[test]
fn levels_of_a_document() {
    let options = options(|limits| limits.levels = 3);
    let (flat, deep) = (with(r#""requestParameters":{"a":["]}"]}"#), with(r#""requestParameters":{"a":[{}]}"#));
    for text in [format!("{flat}\n{deep}\n{flat}\n"), format!("{{\"Records\":[{flat},{deep},{flat}]}}")] {
        let (findings, summary) = validate_text(&text, &options);
        assert_eq!(messages(&findings, "too-deep"), ["nested deeper than 3 levels"], "{findings:?}");
        assert_eq!(summary.records, 3);
        assert_eq!(round_trip_text(&text, &options).1.exact, 2);
        let read: Vec<_> = read_text(&text).with_limits(options.limits.clone()).collect();
        assert_eq!(read.iter().filter(|document| document.is_ok()).count(), 2);
        assert!(messages(&validate_text(&text, &Options::default()).0, "too-deep").is_empty());
    }
}

#[test]
fn findings_of_a_rule() {
    let members: Vec<_> = (0..20).map(|number| format!(r#""unheardOf{number}":{number}"#)).collect();
    let text = with(&members.join(","));
    let (findings, _) = validate_text(&text, &options(|limits| limits.findings_of_a_rule = 5));
    assert_eq!(messages(&findings, "unknown-member").len(), 5);
    assert_eq!(
        messages(&findings, "more-findings"),
        ["only the first 5 findings of the rule `unknown-member` in this document are reported"],
    );
}

#[test]
fn findings_of_a_document_and_their_text() {
    let members: Vec<_> = (0..20).map(|number| format!(r#""unheardOf{number}":{number}"#)).collect();
    let text = with(&members.join(","));
    for options in [options(|limits| limits.findings = 5), options(|limits| limits.finding_text = 400)] {
        let (findings, summary) = validate_text(&text, &options);
        assert!(findings.len() < 8, "{findings:?}");
        assert_eq!(messages(&findings, "more-findings").len(), 1);
        assert!(summary.notes >= 20, "{summary:?}");
    }
}

#[test]
fn findings_in_all() {
    let text = with(r#""unheardOf":1"#) + "\n";
    let text = text.repeat(100);
    let all = validate_text(&text, &Options::default());
    let (findings, summary) = validate_text(&text, &options(|limits| limits.findings_in_all = 10));
    assert_eq!(findings[..10], all.0[..10]);
    assert_eq!(messages(&findings, "more-findings"), ["only the first 10 findings are returned; all are counted"]);
    assert_eq!((findings.len(), summary.notes), (11, all.1.notes + 1));
    assert_eq!((summary.records, summary.errors), (all.1.records, all.1.errors));
}

#[test]
fn unknown_fields_around_a_list() {
    let fields: Vec<_> = (0..20).map(|number| format!(r#""unheardOf{number}":{number}"#)).collect();
    let text = format!("{{{},\"Records\":[{RECORD}]}}", fields.join(","));
    let (findings, _) = validate_text(&text, &options(|limits| limits.unknown_fields = 5));
    assert_eq!(messages(&findings, "unknown-member").len(), 5);
    assert_eq!(messages(&findings, "more-findings").len(), 1);
    assert!(messages(&findings, "more-findings")[0].contains("first 5 unknown fields"));
}

#[test]
fn what_envelopes_unpack_to() {
    let inner = format!(r#"{{"Records":[{}]}}"#, [RECORD; 20].join(",")).replace('"', "\\\"");
    let text = format!(r#"{{"ReceiptHandle":"a","Body":"{inner}"}}"#);
    let found = |limits: Limits| {
        let items: Vec<_> = read_text(&text).with_limits(limits).collect();
        (items.iter().filter(|item| item.is_ok()).count(), items.iter().filter(|item| item.is_err()).count())
    };
    let set = |set: &dyn Fn(&mut Limits)| {
        let mut limits = Limits::default();
        set(&mut limits);
        limits
    };
    let (all, _) = found(Limits::default());
    for limits in [
        set(&|limits| limits.documents = 5),
        set(&|limits| limits.unpacked = 1_000),
        set(&|limits| limits.envelopes = 0),
    ] {
        let (read, errors) = found(limits.clone());
        assert!(read < all && errors > 0, "{read} of {all}, {errors}: {limits:?}");
    }
}
