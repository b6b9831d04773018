//! What a run says in the end, and its exit code.

use std::io::Write as _;
use std::process::Stdio;

use super::records::{broken_record, odd_record, record};
use super::support::{command, run, run_on_bytes};

/// A log with a record, words, a document of another program, and a line of text.
fn log() -> String {
    format!("2026-03-02T08:30:00Z {}\n2026-03-02T08:30:01Z INFO {{\"took\":12}}\nEND RequestId: 1\n", record(0))
}

fn misspelt_record() -> String {
    record(0).replace("AwsApiCall", "AwsApiCal")
}

#[test]
fn each_level_fails_the_job_if_asked_for() {
    let known = record(0).replace(r#""type":"Root","#, r#""type":"Root","sessionContext":{"sessionIssuer":{}},"#);
    let inputs = [broken_record(), misspelt_record(), odd_record(), known, record(0)];
    let levels = ["error", "warning", "note", "known"];
    for (at, input) in inputs.iter().enumerate() {
        for (limit, level) in levels.iter().enumerate() {
            let outcome = run_on_bytes(&["validate", "--fail-on", level, "-"], input.as_bytes());
            assert_eq!(outcome.code, i32::from(at <= limit), "{input} {level}\n{}", outcome.stdout);
            let last = outcome.stdout.lines().next_back().unwrap();
            assert_eq!(last.starts_with("failed: "), at <= limit, "{last}");
        }
        let strict = run_on_bytes(&["validate", "--strict", "-"], input.as_bytes());
        assert_eq!(strict.code, i32::from(at <= 2), "{input}");
    }
}

#[test]
fn a_run_that_passed_with_warnings_says_so() {
    let outcome = run_on_bytes(&["validate", "-"], misspelt_record().as_bytes());
    assert_eq!(outcome.code, 0);
    let last = outcome.stdout.lines().next_back().unwrap();
    assert_eq!(last, "passed, with 1 warning: 1 record in 1 file, 0 errors, 1 warning");
}

#[test]
fn documents_of_other_programs_are_counted_and_strictly_errors() {
    let text = log();
    for (job, counted) in [("validate", "0 errors"), ("roundtrip", "1 exact, 0 changed, 0 failed")] {
        let outcome = run_on_bytes(&[job, "-"], text.as_bytes());
        let last = format!(
            "passed: 1 record in 1 file, {counted}; 1 document of another program not checked; 1 line of text without a document\n"
        );
        assert_eq!((outcome.code, outcome.stdout), (0, last), "{job}");
        let outcome = run_on_bytes(&[job, "--strict", "-"], text.as_bytes());
        assert!(outcome.code == 1 && outcome.stdout.starts_with("error[unrecognized-document]"), "{}", outcome.stdout);
        assert!(outcome.stdout.contains("; 1 document not recognized; 1 line of text"), "{}", outcome.stdout);
    }
    let outcome = run_on_bytes(&["validate", "--format", "json", "-"], text.as_bytes());
    let summary = r#"{"summary":{"version":1,"files":1,"records":1,"errors":0,"warnings":0,"notes":0,"unrecognized":0,"known":0,"others":1,"lines":1,"unreadable":0,"ignored":0,"hidden":0,"kinds":[{"kind":"cloudtrail record","documents":1,"errors":0,"warnings":0,"notes":0,"known":0}],"not_read":{},"passed":true}}"#;
    assert_eq!(outcome.stdout.trim_end(), summary);
    let outcome = run_on_bytes(&["roundtrip", "--format", "json", "-"], text.as_bytes());
    let summary = r#"{"summary":{"version":1,"files":1,"records":1,"exact":1,"changed":0,"failed":0,"errors":0,"unrecognized":0,"known":0,"others":1,"lines":1,"unreadable":0,"ignored":0,"hidden":0,"kinds":[{"kind":"cloudtrail record","documents":1,"errors":0,"warnings":0,"notes":0,"known":0}],"not_read":{},"passed":true}}"#;
    assert_eq!(outcome.stdout.trim_end(), summary);
}

#[test]
fn a_round_trip_that_read_no_record_is_no_success() {
    for (input, why) in [
        (r#"{"Records":[]}"#, "failed, because no record was read: 0 records in 1 file"),
        ("only words\n", "error[no-document]: "),
    ] {
        let outcome = run_on_bytes(&["roundtrip", "-"], input.as_bytes());
        assert_eq!(outcome.code, 1, "{input}");
        assert!(outcome.stdout.contains(why), "{}", outcome.stdout);
    }
}

#[test]
fn what_could_not_be_read_is_no_success() {
    let outcome = run(["validate", "files/records.jsonl", "no-such-file"]);
    assert_eq!(outcome.code, 2);
    let last = outcome.stdout.lines().next_back().unwrap();
    assert!(last.starts_with("failed: ") && last.contains("; 1 input could not be read"), "{last}");
}

/// Whoever closed the pipe has seen enough, but not what makes a failure a success.
#[cfg(unix)]
#[test]
fn a_closed_pipe_keeps_the_exit_code() {
    let code = |words: &[&str], input: &str| {
        let mut child = command(words).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        drop(child.stdin.take().unwrap().write_all(input.as_bytes()));
        child.wait().unwrap().code().unwrap()
    };
    let clean = format!("{}\n", record(0));
    let broken = format!("{}\n{}\n", record(0), broken_record());
    assert_eq!(code(&["validate", "-"], &clean), 0);
    assert_eq!(code(&["validate", "-"], &broken), 1);
    assert_eq!(code(&["validate", "--format", "json", "-"], &broken.repeat(100)), 1);
    assert_eq!(code(&["validate", "-"], &format!("{}\n", odd_record())), 0);
    assert_eq!(code(&["validate", "--strict", "-"], &format!("{}\n", odd_record())), 1);
    assert_eq!(code(&["roundtrip", "-"], &broken), 1);
    assert_eq!(code(&["roundtrip", "-"], ""), 1);
    assert_eq!(code(&["validate", "-", "no-such-file"], &broken), 2);
    assert_eq!(
        code(&["trace", "no-such-file", "-"], r#"{"event":{"eventName":"MAILBOX_EMAIL_DELIVERED"},"traceId":"t"}"#),
        2
    );
}

#[test]
fn names_without_end_make_no_long_report() {
    let record = |index: usize| record(0).replacen(r#""readOnly""#, &format!(r#""field{index}":1,"readOnly""#), 1);
    let lines: String = (0..5_000).map(|index| record(index) + "\n").collect();
    let outcome = run_on_bytes(&["validate", "-"], lines.as_bytes());
    assert_eq!(outcome.stdout.matches("note[unknown-member]: unknown field `").count(), 1_003);
    let more = "note[unknown-member]: and 3997 more like this in 1 file, in other places\n";
    assert!(outcome.stdout.contains(more), "{}", outcome.stdout.lines().rev().take(3).collect::<String>());
}
