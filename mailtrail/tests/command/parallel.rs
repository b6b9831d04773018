//! However many threads: the same report, byte for byte.

#[path = "parallel/exports.rs"]
mod exports;

use std::path::Path;

use super::layouts::{gzip, lookup_events};
use super::records::{broken_record, cut_record, nested_record, odd_record, pretty, quoting_record, record};
use super::support::run;

/// Runs over files with one thread, with two and with five, and answers the report that all give.
fn same_report(name: &str, files: &[(String, Vec<u8>)]) -> String {
    let folder = tempfile::tempdir().unwrap();
    for (file, bytes) in files {
        std::fs::write(folder.path().join(file), bytes).unwrap();
    }
    let report = |command: &str, threads: &str| {
        let outcome = run([command, "--format", "json", "--threads", threads, folder.path().to_str().unwrap()]);
        without_folder(&outcome.stdout, folder.path())
    };
    let expected = report("validate", "1");
    for threads in ["2", "5"] {
        assert_same(name, threads, &expected, &report("validate", threads));
    }
    expected
}

fn assert_same(name: &str, threads: &str, expected: &str, found: &str) {
    for (number, (expected, found)) in expected.lines().zip(found.lines()).enumerate() {
        assert_eq!(expected, found, "{name}: line {} of the report with {threads} threads", number + 1);
    }
    assert_eq!(expected.lines().count(), found.lines().count(), "{name} with {threads} threads");
}

fn without_folder(report: &str, folder: &Path) -> String {
    report.replace(&format!("{}/", folder.display()), "")
}

/// So many records; now and then one is odd, broken, cut, nested, or quotes another.
fn mixed(count: usize) -> Vec<String> {
    let sorts = [odd_record(), broken_record(), nested_record(), quoting_record(), pretty(&record(0)), record(5000)];
    (0..count)
        .map(|index| if index % 17 == 3 { sorts[index % sorts.len()].clone() } else { record(index % 400) })
        .collect()
}

/// So many records that are well-formed.
fn whole(count: usize) -> Vec<String> {
    let sorts = [odd_record(), nested_record(), quoting_record(), pretty(&record(0))];
    (0..count)
        .map(|index| if index % 13 == 3 { sorts[index % sorts.len()].clone() } else { record(index % 400) })
        .collect()
}

fn log_file(records: &[String]) -> String {
    format!(r#"{{"Records":[{}]}}"#, records.join(","))
}

fn same(name: &str, text: impl Into<Vec<u8>>) -> String {
    same_report(name, &[("file.json".into(), text.into())])
}

fn figure(report: &str, name: &str) -> u64 {
    let summary: serde_json::Value = serde_json::from_str(report.lines().next_back().unwrap()).unwrap();
    summary["summary"][name].as_u64().unwrap()
}

#[test]
fn lines() {
    let report = same("lines", mixed(2500).join("\n"));
    assert!(figure(&report, "errors") > 20 && figure(&report, "notes") > 20);
}

#[test]
fn cut_lines() {
    let lines = (0..3000).map(|index| if index % 23 == 5 { cut_record() } else { record(index % 300) });
    let report = same("cut lines", lines.collect::<Vec<_>>().join("\n"));
    assert_eq!((figure(&report, "records"), figure(&report, "errors")), (3000, 131));
}

#[test]
fn log_files() {
    same("compact", log_file(&mixed(2500)));
    let pretty: Vec<_> = whole(2500).iter().map(|record| pretty(record)).collect();
    let report = same("pretty", format!("{{\n\"Records\": [\n{}\n]\n}}\n", pretty.join(",\n")));
    assert_eq!((figure(&report, "records"), figure(&report, "errors")), (2500, 0));
}

#[test]
fn arrays() {
    same("array", format!("[{}]", mixed(2500).join(",")));
    same("array without its end", format!("[{}", whole(2500).join(",")));
    same("array without commas", format!("[{}]", whole(2500).join(" ")));
}

#[test]
fn concatenated_documents() {
    same("concatenated", mixed(2500).concat());
    same("concatenated and indented", whole(2500).iter().map(|record| pretty(record)).collect::<String>());
}

#[test]
fn openings_that_change() {
    let turned = record(7).replacen(r#"{"eventVersion":"1.08","#, "{", 1);
    let turned = turned.replacen(r#","eventCategory""#, r#","eventVersion":"1.08","eventCategory""#, 1);
    let record = |index: usize| if (index / 700).is_multiple_of(2) { record(300) } else { turned.clone() };
    let records: Vec<_> = (0..3000).map(record).collect();
    same("lines that change", records.join("\n"));
    same("log file that changes", log_file(&records));
}

#[test]
fn invalid_bytes() {
    let records = mixed(2500).join("\n").replace("ListUsers", "List\u{1}sers");
    let mut bytes = records.into_bytes();
    for (at, byte) in bytes.iter_mut().enumerate() {
        if *byte == 1 {
            *byte = if at % 50 == 7 { 0xff } else { b'U' };
        }
    }
    let report = same("invalid bytes", bytes);
    assert!(report.contains("invalid-utf8"));
}

#[test]
fn cuts_that_are_wrong_guesses() {
    let nested: Vec<_> = (0..2500).map(|index| if index % 3 == 0 { record(300) } else { nested_record() }).collect();
    let quoting: Vec<_> = (0..2500).map(|index| if index % 3 == 0 { record(300) } else { quoting_record() }).collect();
    for (name, records) in [("nested", nested), ("quoting", quoting)] {
        let report = same(name, log_file(&records));
        assert_eq!((figure(&report, "records"), figure(&report, "errors")), (2500, 0));
        same(name, records.join("\n"));
    }
    // Documents in which nearly every cut is wrong: long lists of objects that begin like a document.
    let list = vec![record(0); 900].join(",");
    let long = record(0).replacen(r#""comment":"""#, &format!(r#""list":[{{}},{list}]"#), 1);
    assert_eq!(figure(&same("long", vec![long; 6].join("\n")), "records"), 6);
}

#[test]
fn containers_that_end_within() {
    let first = log_file(&whole(1500));
    same("log file and lines", format!("{first}\n{}", whole(2000).join("\n")));
    same("lines and log file", format!("{}\n{first}", whole(2000).join("\n")));
    same("log file, stray text and lines", format!("{first} and so on {}", whole(2000).join("\n")));
    same("log file with a tail", format!(r#"{},"next":[1,2]}}{}"#, &first[..first.len() - 1], whole(2000).join("\n")));
    same("list twice", format!(r#"{},"Records":[{}]}}"#, &first[..first.len() - 1], whole(1500).join(",")));
    same("no end", format!("{}{}", &first[..first.len() - 2], log_file(&whole(2000))));
}

#[test]
fn log_files_in_one_file() {
    let files: Vec<_> = mixed(2500).chunks(37).map(log_file).collect();
    same("one after the other", files.concat());
    same("lines of log files", files.join("\n"));
    let arrays: Vec<_> = mixed(2500).chunks(41).map(|records| format!("[{}]", records.join(","))).collect();
    same("lines of arrays", arrays.join("\n"));
}

#[test]
fn lookup_events_output() {
    let records: Vec<_> =
        (0..2500).map(|index| if index % 9 == 2 { odd_record() } else { record(index % 300) }).collect();
    let report = same("lookup events", lookup_events(&records));
    assert_eq!((figure(&report, "records"), figure(&report, "notes")), (2500, 278));
}

#[test]
fn packed_files() {
    same("gzip", gzip(log_file(&mixed(2500)).as_bytes()));
    let mut cut = gzip(mixed(2500).join("\n").as_bytes());
    cut.truncate(cut.len() / 2);
    same("cut gzip", cut);
}

/// Files that are done out of order, with more findings than are held back, beside files that several threads share.
#[test]
fn many_files_with_many_findings() {
    let file = |index: usize| {
        let findings = "{\"n\":1}\n".repeat(2300);
        let records = if index.is_multiple_of(3) { whole(1500).join("\n") } else { String::new() };
        format!("{records}\n{findings}").into_bytes()
    };
    let files: Vec<_> = (0..9).map(|index| (format!("{index}.jsonl"), file(index))).collect();
    let report = same_report("many files", &files);
    assert_eq!(figure(&report, "unrecognized"), 9 * 2300);
}
