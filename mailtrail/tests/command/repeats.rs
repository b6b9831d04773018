//! What stands there again and again: found each time at its own place, and as fast as it is counted.

use mailtrail::{Finding, Options, read_text, validate_text};

use super::records::record;
use super::support::run_on_bytes;

/// How often a document stands there.
const TIMES: usize = 7;

/// Documents of a few bytes that something is found in.
const SHORT: [&str; 16] = [
    "{",
    "{\"",
    "{\"a\":",
    "{\"a\":1,",
    "{\"a\":{",
    "{a",
    "{\"a\":x}",
    "{\"a\":1 \"b\":2}",
    "{\"a\":[1,2}",
    "{\"eventVersion\":",
    "{\"eventVersion\":\"1.08\",\"eventName\":\"Cre",
    "{}",
    "{\"a\":1}",
    "{\"eventVersion\":7}",
    "{\"eventType\":\"Bounce\",\"mail\":{}}",
    "{\"ReceiptHandle\":\"a\",\"Body\":\"{\\\"b\\\":1}\"}",
];

fn found(text: &str) -> Vec<Finding> {
    validate_text(text, &Options::default()).0
}

/// A finding, with the number in place of its line wherever that is told.
fn told(finding: &Finding, line: usize) -> String {
    let help = finding.help.as_deref().unwrap_or_default().replace(&format!("at line {line},"), "at line N,");
    assert_eq!(finding.line, line as u64, "{finding:?}");
    let Finding { level, rule, column, pointer, message, found, expected, .. } = finding;
    format!("{level} {rule} {column} {pointer}: {message}, {expected}, {found}; {help}")
}

/// So often that what is decided about one of them is decided again without a look at the others.
const OFTEN: usize = 1_500;

#[test]
fn lines_that_repeat_are_found_each_at_its_place() {
    for (short, times) in SHORT.iter().flat_map(|short| [(short, TIMES), (short, OFTEN)]) {
        let findings = found(&format!("{short}\n").repeat(times));
        assert_eq!(findings.len() % times, 0, "{short}: {} findings", findings.len());
        let each = findings.len() / times;
        assert!(each > 0, "{short}");
        let lines: Vec<Vec<_>> = findings
            .chunks(each)
            .enumerate()
            .map(|(index, findings)| findings.iter().map(|it| told(it, index + 1)).collect())
            .collect();
        assert!(lines.iter().all(|line| *line == lines[0]), "{short}: {lines:#?}");
    }
}

#[test]
fn elements_that_repeat_are_found_each_at_its_place() {
    for short in SHORT.iter().filter(|short| serde_json::from_str::<serde_json::Value>(short).is_ok()) {
        for (begin, name) in [("[", ""), ("{\"Records\":[", "/Records")] {
            let elements = [*short; TIMES].join(",");
            let findings = found(&format!("{begin}{elements}{}", if name.is_empty() { "]" } else { "]}" }));
            let each = findings.len() / TIMES;
            assert!(each > 0 && findings.len() == each * TIMES, "{short}: {findings:?}");
            for (index, findings) in findings.chunks(each).enumerate() {
                let begin = begin.len() + index * (short.len() + 1);
                for finding in findings {
                    let column = usize::try_from(finding.column).unwrap();
                    assert!(column > begin && column <= begin + short.len(), "{short}: {finding:?}");
                    let rest = finding.pointer.strip_prefix(&format!("{name}/{index}"));
                    assert!(rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/')), "{short}: {finding:?}");
                }
            }
        }
    }
}

#[test]
fn what_stands_between_repetitions_is_found_too() {
    let text = format!("{{\n{{\n{{\n{{\n{{\n{}\n{{\n{{\"a\":1}}\n{{\n", record(0));
    let findings = found(&text);
    let lines: Vec<_> = findings.iter().map(|it| (it.line, it.rule.as_ref())).collect();
    let cut = |line| (line, "truncated");
    assert_eq!(
        lines,
        [cut(1), cut(2), cut(3), cut(4), cut(5), cut(7), (8, "unrecognized-document"), cut(9)],
        "{findings:?}"
    );
    assert_eq!(read_text(&text).flatten().count(), 1);
}

#[test]
fn what_breaks_off_a_long_repetition_is_found_where_it_stands() {
    for short in ["{", "{\"a\":", "{a", "{\"a\":[1,2}", "]", ",", "oops"] {
        let before = format!("{short}\n").repeat(OFTEN);
        let text = format!("{before}{}\n{before}{{\"a\":1}}\n{}\n", record(0), record(0));
        let findings = found(&text);
        let strange: Vec<_> = findings.iter().filter(|it| it.rule == "unrecognized-document").collect();
        assert_eq!(strange.iter().map(|it| it.line).collect::<Vec<_>>(), [2 * OFTEN as u64 + 2], "{short}");
        assert_eq!(read_text(&text).flatten().count(), 2, "{short}");
    }
}

#[test]
fn what_is_only_counted_is_counted_in_words_as_in_data() {
    let others = ["]", ",", ";", "|", "oops", "// a", "\"a\": 1,"];
    for short in SHORT.iter().chain(&others) {
        for text in [format!("{short}\n").repeat(300), format!("[{}", format!("{short},").repeat(300))] {
            let data = run_on_bytes(&["validate", "--format", "json", "-"], text.as_bytes());
            for threads in ["1", "3"] {
                let words = run_on_bytes(&["validate", "--threads", threads, "-"], text.as_bytes()).stdout;
                let lines = || words.lines();
                let told = lines().filter(|line| line.starts_with("  --> ")).count();
                let more = |line: &str| line.split_once(": and ")?.1.split_once(" more")?.0.parse::<usize>().ok();
                let all = told + lines().filter_map(more).sum::<usize>();
                assert_eq!(all, data.findings().len(), "{short}\n{words}");
                assert!(words.len() < 20_000, "{short}");
            }
        }
    }
}
