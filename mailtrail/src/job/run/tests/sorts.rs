//! What a report says about findings that were only counted.

use std::fmt::Write as _;

use crate::input::{Source, Trouble};
use crate::report::Human;
use crate::{Finding, Level, Options, Sink, Sort, Summary, validate};

/// A report, with all findings or with as few as it needs.
struct Report {
    human: Human<Vec<u8>>,
    is_told_all: bool,
    /// Findings that it was told, and those that were only counted.
    told: (u64, u64),
}

impl Sink for Report {
    fn finding(&mut self, file: &Source, finding: &Finding) {
        self.told.0 += 1;
        self.human.finding(file, finding).unwrap();
    }

    fn enough(&self, level: Level) -> u64 {
        if self.is_told_all { u64::MAX } else { self.human.enough(level) }
    }

    fn more(&mut self, file: &Source, sort: &Sort, count: u64) {
        self.told.1 += count;
        self.human.more(file, sort, count);
    }

    fn trouble(&mut self, _: &Trouble) {}

    fn done(&mut self, _: &Source, _: u64) {}
}

fn report(sources: &[Source], threads: usize, fail_on: Level, is_told_all: bool) -> (String, (u64, u64), Summary) {
    let human = Human::new(Vec::new()).fail_on(fail_on);
    let mut report = Report { human, is_told_all, told: (0, 0) };
    let options = Options { threads, ..Options::default() };
    let summary = validate(sources, &options, &mut report).unwrap();
    report.human.rest().unwrap();
    report.human.validation(&summary).unwrap();
    (String::from_utf8(report.human.into_inner()).unwrap(), report.told, summary)
}

/// A record without findings, but for its closing brace.
pub(super) const RECORD: &str = concat!(
    r#"{"eventVersion":"1.08","userIdentity":{"type":"Root","principalId":"123456789012","#,
    r#""arn":"arn:aws:iam::123456789012:root","accountId":"123456789012"},"eventTime":"2026-01-02T03:04:05Z","#,
    r#""eventSource":"s3.amazonaws.com","eventName":"ListBuckets","awsRegion":"us-east-1","sourceIPAddress":"192.0.2.1","#,
    r#""userAgent":"x","requestParameters":null,"responseElements":null,"eventID":"7c9e6679-7425-40de-944b-e07fc1f90ae7","#,
    r#""eventType":"AwsApiCall","recipientAccountId":"123456789012""#,
);

/// Records with findings of many sorts: the same in many, one in few, several in one, known ones, and those that belong together.
fn record(number: usize) -> String {
    let mut text = RECORD.to_owned();
    for (every, field) in [
        (2, r#""additionalThing":{"a":1}"#),
        (3, r#""addendum":{"reason":"NEW_THING"}"#),
        (5, r#""tlsDetails":{"tlsVersion":"TLSv1.9","x":null}"#),
        (7, r#""resources":[{"ARN":1},{"arn":"a"},{"x":1},null]"#),
        (11, r#""awsRegoin":"a""#),
        (13, r#""errorCode":1"#),
        (17, r#""sourceIpAddress":"192.0.2.1""#),
        (19, r#""managementEvent":"true""#),
        (97, r#""eventVersion":"1.08","eventTime":null"#),
    ] {
        if number.is_multiple_of(every) {
            _ = write!(text, ",{field}");
        }
    }
    if number.is_multiple_of(23) {
        _ = write!(text, ",\"field{number}\":1");
    }
    if number.is_multiple_of(29) {
        // A field that is missing under its name: two issues, and one finding.
        text = text.replacen("\"eventName\"", "\"eventname\"", 1);
    }
    text + "}"
}

#[test]
fn what_is_only_counted_is_reported_as_if_it_had_been_told() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        Source::File(path)
    };
    let lines = |from: usize, to: usize| (from..to).map(|number| record(number) + "\n").collect::<String>();
    let list = |from: usize, to: usize| (from..to).map(record).collect::<Vec<_>>().join(",");
    let audit = r#"{"event_timestamp":1,"user":"a","rule_id":null,"access_granted":true,"mfa":1}"#;
    let login = r#"{"event_timestamp":1,"user":"a","method":"b","auth_successful":true,"mfa":1}"#;
    let mixed = (0..200).map(|number| [audit, &record(number), login].join("\n")).collect::<Vec<_>>().join("\n");
    let sources = [
        write("a.json", &lines(0, 400)),
        write("b.json", &format!("{{\"Records\":[{}]}}", list(0, 300))),
        write("c.json", &(mixed + "\n")),
        write("d.json", &format!("[{}", list(50, 90))),
        write("e.json", &lines(3000, 8000)),
        write("f.json", "{\"a\":1}\n"),
        write("g.json", &lines(5, 6)),
    ];
    for fail_on in Level::ALL {
        let (expected, (all, _), counts) = report(&sources, 1, fail_on, true);
        for threads in [1, 2, 4] {
            let (found, (told, counted), summary) = report(&sources, threads, fail_on, false);
            assert_eq!(found, expected, "{threads} threads, {fail_on}");
            assert_eq!((told + counted, &summary), (all, &counts));
            assert!(told < all / 4, "{told} of {all} were put into words");
        }
    }
}
