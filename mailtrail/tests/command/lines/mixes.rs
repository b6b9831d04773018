//! Mixes of lines: every record that is whole is read, whatever stands around it, and however the text is cut.

use std::io::{self, Read};

use mailtrail::{Options, read_from, validate_text};
use proptest::prelude::*;

use super::super::records::{broken_record, cut_record, odd_record, pretty, record};
use super::super::support::run;
use super::{PREFIXES, wrong_record};

/// A line, and how many records are in it that are whole and odd.
fn line() -> impl Strategy<Value = (String, usize)> {
    let words = prop::sample::select(vec![
        "START RequestId: a1b2c3d4-5678-90ab-cdef-EXAMPLE22222 Version: $LATEST",
        "END RequestId: a1b2c3d4-5678-90ab-cdef-EXAMPLE22222",
        "REPORT RequestId: a1b2c3d4-5678-90ab-cdef-EXAMPLE22222\tDuration: 5.12 ms\tBilled Duration: 6 ms",
        "[INFO] ready",
        "[INFO]",
        "[x]",
        "[main, INFO]",
        "    at Runtime.handler (/var/task/index.js:5:9)",
        "template {0} of {name}",
        "",
        "\"quoted\"",
        "'tis",
        "12",
        "null",
        "👋 ünïcode",
        "a: [1, 2]",
        "fn main() {",
    ]);
    let separator = prop::sample::select(vec![";", "|", "---", "```json", "```", ",", "\\n", "\u{feff}", "'"]);
    let other = prop::sample::select(vec![r#"{"level":"info","msg":"ready"}"#, "{}", "[]", r#"["a",{"b":1}]"#]);
    let prefix = || prop::sample::select(PREFIXES);
    // Behind what was cut, an indented bracket may as well go on with it.
    let words_before = || prefix().prop_filter("words, or nothing", |it| it.is_empty() || !it.trim().is_empty());
    let suffix = prop::sample::select(vec!["", " done", " {\"a\":1}", ";"]);
    prop_oneof![
        4 => words.prop_map(|line| (line.to_owned(), 0)),
        2 => separator.prop_map(|line| (line.to_owned(), 0)),
        1 => (prefix(), other).prop_map(|(prefix, other)| (format!("{prefix}{other}"), 0)),
        4 => (prefix(), suffix).prop_map(|(prefix, suffix)| (format!("{prefix}{}{suffix}", odd_record()), 1)),
        2 => words_before().prop_map(|prefix| (format!("{prefix}{}", pretty(&odd_record())), 1)),
        2 => prefix().prop_map(|prefix| (format!("{prefix}{0} {0}", odd_record()), 2)),
        2 => prefix().prop_map(|prefix| (format!("{prefix}{}", record(0)), 0)),
        1 => prefix().prop_map(|prefix| (format!("{prefix}{}", wrong_record()), 0)),
        1 => prefix().prop_map(|prefix| (format!("{prefix}{}", broken_record()), 0)),
        1 => prefix().prop_map(|prefix| (format!("{prefix}{}", cut_record()), 0)),
        1 => prefix().prop_map(|prefix| {
            (format!("{prefix}{}", serde_json::to_string(&odd_record()).unwrap()), 1)
        }),
    ]
}

fn joined(lines: &[(String, usize)]) -> (String, usize) {
    let texts: Vec<_> = lines.iter().map(|(line, _)| &**line).collect();
    (texts.join("\n"), lines.iter().map(|(_, odd)| odd).sum())
}

#[test]
fn brackets_that_begin_no_list() {
    for words in ["[", "[\nready to go", "[\n[INFO] ready", "[INFO]\n,", "[x]", "[main, INFO]"] {
        for prefix in PREFIXES.iter().filter(|it| !it.trim().is_empty() && !it.starts_with(['"', '{', '\'', 'a'])) {
            let text = format!("{words}\n{prefix}{}\n", odd_record());
            let (findings, summary) = validate_text(&text, &Options::default());
            let read = findings.iter().any(|it| it.message.contains("futureMember"));
            assert_eq!((summary.records, read), (1, true), "{text}\n{findings:#?}");
        }
    }
}

/// Gives bytes in portions.
struct Portions(io::Cursor<Vec<u8>>, usize);

impl Read for Portions {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let length = buffer.len().min(self.1);
        self.0.read(&mut buffer[..length])
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: std::env::var("MIXES_CASES").map_or(200, |it| it.parse().unwrap()), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_whole_record_is_read(lines in prop::collection::vec(line(), 1..20)) {
        let (text, odd) = joined(&lines);
        let (findings, _) = validate_text(&text, &Options::default());
        let read = findings.iter().filter(|it| it.rule == "unknown-member" && it.message.contains("futureMember"));
        prop_assert!(read.count() == odd, "{odd}: {text}\n{findings:#?}");
    }

    /// However a reader portions its bytes: the same documents.
    #[test]
    fn portions_do_not_matter(lines in prop::collection::vec(line(), 1..20), portion in 1_usize..3000) {
        let (text, _) = joined(&lines);
        let read = |portion| {
            let items = read_from(Portions(io::Cursor::new(text.clone().into_bytes()), portion));
            items.map(|item| item.map(|it| (it.line, it.column, it.text)).map_err(|it| it.to_string())).collect::<Vec<_>>()
        };
        prop_assert_eq!(read(portion), read(usize::MAX));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn threads_agree(lines in prop::collection::vec(line(), 20..60), times in 1_usize..60) {
        let (text, _) = joined(&lines);
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), (text + "\n").repeat(times)).unwrap();
        let report = |threads| run(["validate", "--format", "json", "--threads", threads, file.path().to_str().unwrap()]);
        let one = report("1");
        for threads in ["2", "16"] {
            let other = report(threads);
            prop_assert_eq!(&one.stdout, &other.stdout);
            prop_assert_eq!(&one.stderr, &other.stderr);
        }
    }
}
