//! Odd lines at trying places: the records on the lines around them are read.

use super::super::layouts::gzip;
use super::super::records::{cut_record, odd_record, record};
use super::super::support::{Outcome, run_on_bytes};

const TIME: &str = "2026-03-02T08:15:30.120Z";

fn validate(bytes: &[u8]) -> Outcome {
    run_on_bytes(&["validate", "--format", "json", "-"], bytes)
}

/// Checks that so many records are read, each of which has a member that no version knows.
fn assert_read(text: &str, count: usize) {
    for threads in ["1", "2"] {
        let outcome = run_on_bytes(&["validate", "--format", "json", "--threads", threads, "-"], text.as_bytes());
        let read = outcome.rules().iter().filter(|rule| *rule == "unknown-member").count();
        assert_eq!(read, count, "{text}: {}", outcome.stdout);
        let is_accounted = outcome.findings().len() > count || outcome.figure("lines") > 0;
        assert!(is_accounted, "nothing is said of what is odd, and it is not counted: {text}");
    }
}

#[test]
fn words_in_brackets_before_the_first_record() {
    let long = format!("[{}] ready", "main".repeat(20));
    for line in ["[INFO]: ready", "[INFO]ready", "[INFO][main] ready", "[INFO] ready", "[ERROR]", "[INFO", &long] {
        assert_read(&format!("{line}\n{}\n{}\n", odd_record(), odd_record()), 2);
    }
}

#[test]
fn records_behind_words_in_their_line() {
    for words in
        ["[INFO] ", "[trace]: ", "2026-03-02T08:15:30.120Z stdout F ", "2026-03-02T08:15:30.120Z\tINFO\tReceived: "]
    {
        let text = format!("{words}{}\n{words}ready\n{words}{{not json}}\n{words}{}\n", odd_record(), odd_record());
        assert_read(&text, 2);
    }
}

#[test]
fn a_first_element_that_is_broken() {
    for line in [r#"{"a":"\x"},"#, r#"{"a":1,},"#, "{'a':1},", "[INFO] begun", "oops,", r#"{"a":"lost"#, "{"] {
        assert_read(&format!("{{\"Records\":[\n{line}\n{},\n{}\n]}}\n", odd_record(), odd_record()), 2);
    }
}

#[test]
fn a_list_that_is_cut_before_a_time() {
    for cut in ["[", "[{", "[1", "[\"", "{\"Records\":[", "{\"Records\":[{", "[oops", &format!("[{},", record(0))] {
        let line = format!("{TIME} {}\n", odd_record());
        assert_read(&format!("{line}{cut}\n{line}{cut}\n{line}"), 3);
    }
}

#[test]
fn a_log_file_that_is_cut_before_others() {
    let file = format!("{{\"Records\":[{}]}}\n", odd_record());
    for cut in [cut_record(), record(0), "{".into(), "{\"eventVersion\":".into(), String::new()] {
        assert_read(&format!("{file}{{\"Records\":[{cut}\n{file}{file}"), 3);
    }
    assert_read(&format!("{file}{{\"eventVersion\":\n{file}{{\"Records\":\n{file}"), 3);
    let array = format!("[{}]\n", odd_record());
    assert_read(&format!("{array}[{}\n{array}{array}", cut_record()), 3);
    assert_read(&format!("{array}[{}\n{array}{array}", record(0)), 3);
}

#[test]
fn what_cannot_be_seen_before_a_record() {
    for padding in ["\u{feff}", "\0\0\0", "\u{1e}", "\u{c}", "\u{a0}", "\u{200b}", "\u{feff}\r\n"] {
        let log_file = format!("{{\"Records\":[{}]}}", odd_record());
        for text in [odd_record(), log_file, format!("{TIME} {}", odd_record())] {
            assert_read(&format!("{text}\n{padding}{text}\n{padding}{text}\n"), 3);
        }
    }
    let nothing = "\0".repeat(100_000);
    assert_read(&format!("{}\n{nothing}{}\n", odd_record(), odd_record()), 2);
}

/// A member that is a file of another program: reading it takes time in proportion, and the places that are told are few.
#[test]
fn a_record_full_of_bytes_that_are_no_text() {
    let mut bytes = record(0).replacen(r#""comment":"""#, r#""comment":"@""#, 1).into_bytes();
    let at = bytes.iter().position(|byte| *byte == b'@').unwrap();
    bytes.splice(at..=at, vec![0xff; 100_000]);
    let outcome = validate(&[&bytes, &b"\n"[..], odd_record().as_bytes()].concat());
    assert_eq!((outcome.figure("records"), outcome.figure("errors"), outcome.figure("notes")), (2, 100, 1));
    let help = outcome.findings()[99]["help"].as_str().unwrap().to_owned();
    assert!(help.ends_with("; 99900 more such places in this record are not listed"), "{help}");
    outcome.assert_peak_below(60);
}

#[test]
fn many_members_before_a_list() {
    let members = "\"a\":1,".repeat(400_000);
    let outcome = validate(&gzip(format!("{{{members}\"Records\":[{}]}}", odd_record()).as_bytes()));
    assert_eq!((outcome.figure("records"), outcome.figure("notes")), (1, 1_002));
    outcome.assert_peak_below(60);
    let outcome = validate(format!("{{{members}").as_bytes());
    assert_eq!(outcome.rules(), ["truncated"]);
    outcome.assert_peak_below(60);
}
