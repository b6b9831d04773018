//! Log groups that were exported to Amazon S3: a time in front of each line, and lines that are no records.

use super::layouts::gzip;
use super::records::{broken_record, cut_record, odd_record, pretty, record};
use super::support::{Outcome, command, run, run_on_bytes};

const TIME: &str = "2026-03-02T08:15:30.120Z";

fn validate(text: &str) -> Outcome {
    run_on_bytes(&["validate", "--format", "json", "-"], text.as_bytes())
}

/// Rules of what is found with the line and the column of each.
fn found(outcome: &Outcome) -> Vec<(String, u64, u64)> {
    let place = |finding: &serde_json::Value, name: &str| finding[name].as_u64().unwrap();
    let findings = outcome.findings().into_iter();
    findings.map(|it| (it["rule"].as_str().unwrap().to_owned(), place(&it, "line"), place(&it, "column"))).collect()
}

fn rules(found: &[(&str, u64, u64)]) -> Vec<(String, u64, u64)> {
    found.iter().map(|(rule, line, column)| ((*rule).to_owned(), *line, *column)).collect()
}

#[test]
fn behind_a_broken_line_the_next_time_is_found() {
    let comma = broken_record();
    let column = 26 + comma.find(r#" "awsRegion""#).unwrap() as u64 + 1;
    for (broken, expected) in [
        (comma, ("syntax", 2, column)),
        ("{oops}".into(), ("syntax", 2, 27)),
        ("{} {oops}".into(), ("syntax", 2, 30)),
        ("{\"a\":\"lost}".into(), ("syntax", 2, 37)),
    ] {
        let text = format!("{TIME} {}\n{TIME} {broken}\n{TIME} {}\n{TIME} {}\n", record(0), odd_record(), record(0));
        let outcome = validate(&text);
        let mut findings = found(&outcome);
        findings.retain(|(rule, ..)| rule != "unrecognized-document");
        let odd = odd_record().find(r#""futureMember""#).unwrap() as u64;
        assert_eq!(findings, rules(&[expected, ("unknown-member", 3, 26 + odd)]), "{broken}");
        assert_eq!(outcome.figure("records"), 4, "{broken}");
    }
}

/// The line ends within a record, and the time of the next one cannot stand there.
#[test]
fn behind_a_line_that_was_cut_the_next_time_is_found() {
    for cut in [cut_record(), "{\"traceId\":".into(), "{".into(), "{\"a\":[1,".into()] {
        for ending in ["\n", "\r\n"] {
            let lines = [record(0), cut.clone(), odd_record(), record(0)].map(|line| format!("{TIME} {line}{ending}"));
            let outcome = validate(&lines.concat());
            assert_eq!(outcome.rules().len(), 2, "{cut}: {}", outcome.stdout);
            assert_eq!((&*outcome.rules()[1], outcome.figure("records")), ("unknown-member", 4), "{cut}");
        }
    }
}

#[test]
fn records_in_several_lines_are_read() {
    let text = [record(0), odd_record(), record(0)].map(|it| format!("{TIME} {}\n", pretty(&it))).concat();
    let outcome = validate(&text);
    assert_eq!((outcome.rules(), outcome.figure("records")), (vec!["unknown-member".into()], 3));
}

#[test]
fn a_line_of_text_is_not_recognised_and_hides_nothing() {
    for line in ["START RequestId: EXAMPLE", "[INFO] begun", "12", "\"quoted\"", "null", "é {\"a\":1} é", "[1, 2]", " "]
    {
        let text = format!("{TIME} {}\n{TIME} {line}\n{TIME} {}", record(0), odd_record());
        let outcome = validate(&text);
        let column = if line == " " { 27 } else { 26 };
        let odd = 26 + odd_record().find(r#""futureMember""#).unwrap() as u64;
        let expected = rules(&[("unrecognized-document", 2, column), ("unknown-member", 3, odd)]);
        assert_eq!(found(&outcome), expected, "{line}");
        assert_eq!((outcome.figure("records"), outcome.figure("unrecognized")), (2, 1), "{line}");
        assert_eq!(outcome.findings()[0]["found"], "a line of a log that is no JSON object", "{line}");
    }
}

#[test]
fn nothing_but_lines_of_text() {
    let outcome = validate(&format!("{TIME} begun\r\n{TIME} done"));
    assert_eq!((outcome.rules(), outcome.code), (vec!["unrecognized-document".into(); 2], 0));
}

/// What begins with a digit and is no time is a document.
#[test]
fn what_is_no_time() {
    for text in ["2026", "2026 {}", "1 2 3", "2026-03-02T08:15:30.120Z{}", "2026-03-02 08:15:30 {}"] {
        let outcome = validate(text);
        assert!(outcome.figure("unrecognized") > 0 || outcome.code == 1, "{text}: {}", outcome.stdout);
        assert!(outcome.findings().iter().all(|it| it["found"] != "a line of a log that is no JSON object"), "{text}");
    }
}

/// CloudWatch Logs exports each stream into a folder of its own, in numbered files without a telling ending.
#[test]
fn folders_of_an_export_are_read() {
    let folder = tempfile::tempdir().unwrap();
    let stream = folder.path().join("export/a1b2c3d4/mail-trail");
    std::fs::create_dir_all(&stream).unwrap();
    std::fs::write(folder.path().join("export/aws-logs-write-test"), "Permission Check Successful").unwrap();
    for (name, line) in [("000000.gz", record(0)), ("000001.gz", odd_record()), ("000002.gz", broken_record())] {
        std::fs::write(stream.join(name), gzip(format!("{TIME} {line}\n").as_bytes())).unwrap();
    }
    std::fs::write(stream.join("notes.gz"), gzip(b"not read")).unwrap();
    let output = command(["validate", "--format", "json", "export"]).current_dir(folder.path()).output().unwrap();
    let report = String::from_utf8(output.stdout).unwrap();
    let files: Vec<_> = report.lines().filter_map(|line| line.split_once("mail-trail/")?.1.split_once('"')).collect();
    assert_eq!(files.iter().map(|(name, _)| *name).collect::<Vec<_>>(), ["000001.gz", "000002.gz"], "{report}");
    assert!(report.contains(r#""files":3,"records":3,"errors":1"#), "{report}");
}

#[test]
fn the_fixtures_say_the_same_packed_and_unpacked() {
    let of = |name: &str| {
        let outcome = run(["validate", "--format", "json", &format!("files/{name}")]);
        outcome.stdout.replace(name, "")
    };
    assert_eq!(of("workmail-mailbox-export.txt"), of("workmail-mailbox-export.txt.gz"));
}
