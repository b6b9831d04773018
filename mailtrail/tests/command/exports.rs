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
        (spoilt_record(), ("syntax", 2, 26 + spoilt_record().find("oops").unwrap() as u64)),
        (format!("{{}} {}", spoilt_record()), ("syntax", 2, 29 + spoilt_record().find("oops").unwrap() as u64)),
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

/// A value that is no JSON: it is a record all the same.
fn spoilt_record() -> String {
    record(0).replacen(r#""ListUsers""#, "oops", 1)
}

/// The line ends within a record, and the time of the next one cannot stand there.
#[test]
fn behind_a_line_that_was_cut_the_next_time_is_found() {
    // What is known of a record is said; what another program may have begun is counted.
    let known = [(cut_record(), 1), (record(0)[..60].to_owned(), 1)];
    let unknown = [("{\"traceId\":".to_owned(), 0), ("{".into(), 0), ("{\"a\":[1,".into(), 0)];
    for (cut, errors) in known.into_iter().chain(unknown) {
        for ending in ["\n", "\r\n"] {
            let lines = [record(0), cut.clone(), odd_record(), record(0)].map(|line| format!("{TIME} {line}{ending}"));
            let outcome = validate(&lines.concat());
            assert_eq!(outcome.figure("errors"), errors, "{cut}: {}", outcome.stdout);
            assert_eq!(outcome.rules().last().unwrap(), "unknown-member", "{cut}: {}", outcome.stdout);
            assert_eq!(outcome.figure("records"), 3 + errors, "{cut}");
            let others = outcome.figure("others") + outcome.figure("lines");
            assert_eq!(errors + others, 1, "{cut}: it is counted: {}", outcome.stdout);
        }
    }
}

#[test]
fn records_in_several_lines_are_read() {
    let text = [record(0), odd_record(), record(0)].map(|it| format!("{TIME} {}\n", pretty(&it))).concat();
    let outcome = validate(&text);
    assert_eq!((outcome.rules(), outcome.figure("records")), (vec!["unknown-member".into()], 3));
}

/// Text is counted, and so are documents of other programs; neither is a finding, and neither hides a record.
#[test]
fn a_line_of_text_is_counted_and_hides_nothing() {
    for (line, lines, others) in [
        ("START RequestId: EXAMPLE", 1, 0),
        ("[INFO] begun", 1, 0),
        ("12", 1, 0),
        ("\"quoted\"", 1, 0),
        ("null", 1, 0),
        ("é {\"a\":1} é", 1, 1),
        ("[1, 2]", 1, 0),
        ("{oops}", 1, 0),
        (" ", 1, 0),
    ] {
        let text = format!("{TIME} {}\n{TIME} {line}\n{TIME} {}", record(0), odd_record());
        let outcome = validate(&text);
        let odd = 26 + odd_record().find(r#""futureMember""#).unwrap() as u64;
        assert_eq!(found(&outcome), rules(&[("unknown-member", 3, odd)]), "{line}");
        assert_eq!((outcome.figure("records"), outcome.figure("unrecognized")), (2, 0), "{line}");
        assert_eq!((outcome.figure("lines"), outcome.figure("others")), (lines, others), "{line}");
    }
}

/// A file without anything known in it is no success.
#[test]
fn nothing_but_lines_of_text() {
    for text in [format!("{TIME} begun\r\n{TIME} done"), "---\n---\n".into(), format!("{TIME} {{\"a\":1}}\n")] {
        let outcome = validate(&text);
        let rules: Vec<_> = outcome.rules().into_iter().filter(|rule| rule != "separator").collect();
        assert_eq!((rules, outcome.code), (vec!["no-document".to_owned()], 1), "{text}");
    }
}

/// Lines that begin with a digit and hold no document are text, but for a file that is one number; one with a document in it is read.
#[test]
fn what_begins_with_a_digit() {
    for (text, lines) in [("2026", 0), ("1 2 3", 1), ("2026-03-02", 1)] {
        let outcome = validate(text);
        assert_eq!((outcome.rules(), outcome.figure("lines")), (vec!["no-document".into()], lines), "{text}");
    }
    for before in ["2026 ", "2026-03-02T08:15:30.120Z", "2026-03-02 08:15:30 ", "1 2 3 "] {
        let outcome = validate(&format!("{before}{}\n", odd_record()));
        assert_eq!((outcome.rules(), outcome.figure("records")), (vec!["unknown-member".into()], 1), "{before}");
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
    assert!(report.contains(r#""files":4,"records":4,"errors":1"#), "{report}");
}

#[test]
fn the_fixtures_say_the_same_packed_and_unpacked() {
    let of = |name: &str| {
        let outcome = run(["validate", "--format", "json", &format!("files/{name}")]);
        outcome.stdout.replace(name, "")
    };
    assert_eq!(of("workmail-mailbox-export.txt"), of("workmail-mailbox-export.txt.gz"));
}
