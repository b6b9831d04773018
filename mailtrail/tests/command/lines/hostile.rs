//! Lines that are meant to hurt: time in proportion, few words, and bounded memory.

use std::io::Write as _;

use super::super::records::record;
use super::super::support::{Outcome, run_on};

/// Checks a text that stands there again and again, up to so many bytes, and a record behind it.
fn validate_much(text: &str, bytes: usize) -> Outcome {
    run_on(&["validate", "--format", "json", "-"], |mut stdin| {
        let portion = text.repeat((bytes.min(100_000) / text.len()).max(1));
        for _ in 0..bytes.div_ceil(portion.len()) {
            stdin.write_all(portion.as_bytes()).unwrap();
        }
        stdin.write_all(format!("\n{}\n", record(0)).as_bytes()).unwrap();
    })
}

/// What begins documents, or ends them, and nothing else: the record behind is read, unless what was opened goes on with it.
#[test]
fn nothing_but_brackets() {
    const BYTES: usize = 30_000;
    for line in [
        "{\"a\":\n",
        "{\n",
        "INFO {\n",
        "INFO {\"a\":\n",
        "\"{\\\"\n",
        "\"{\\\"",
        "[[[[\n",
        "}\n",
        "]\n",
        "{0}\n",
        "INFO {0}\n",
        "[INFO]\n",
        "'{'\n",
        "{'\n",
        "\"\\\"{\n",
        "{\"a\":1} {\n",
        "{\"a\":1},\n",
        ";\n",
        "```\n",
        "\\n",
        "2026-03-02T08:15:30Z {\n",
        "{\"Records\":[\n",
        "{\"Records\":[{\n",
        "{\"Records\":\n",
        "[\"\n",
        "{\"",
        "{\"\n",
        "INFO {\"",
    ] {
        let outcome = validate_much(line, BYTES);
        assert!(outcome.figure("records") > 0 || outcome.code == 1, "{line:?}: {}", outcome.stdout);
        let findings = outcome.findings().len();
        assert!(findings <= 4 * BYTES / line.len() + 101, "{line:?}: {findings} findings");
        outcome.assert_peak_below(100);
    }
}

#[test]
fn a_line_of_words_without_end() {
    let outcome = validate_much("word ", 40_000_000);
    assert_eq!((outcome.code, outcome.rules()), (0, Vec::new()));
    assert_eq!(outcome.figure("records"), 1);
    outcome.assert_peak_below(200);
}

#[test]
fn a_million_lines_of_text() {
    let outcome = validate_much("ready\n", 6_000_000);
    assert_eq!((outcome.code, outcome.rules()), (0, Vec::new()));
    assert!(outcome.figure("records") == 1 && outcome.figure("lines") >= 1_000_000, "{}", outcome.stdout);
    outcome.assert_peak_below(100);
}

#[test]
fn documents_in_lines_without_end() {
    for line in [
        format!("INFO {}\n", record(20_000)),
        format!("INFO {} and {}\n", record(20_000), record(3)),
        format!("INFO {}\n", super::pretty(&record(20_000))),
        format!("event: {}\n", serde_json::to_string(&record(20_000)).unwrap()),
    ] {
        let outcome = validate_much(&line, 100_000_000);
        assert_eq!((outcome.code, outcome.figure("errors")), (0, 0));
        assert!(outcome.figure("records") > 4_000);
        outcome.assert_peak_below(100);
    }
}
