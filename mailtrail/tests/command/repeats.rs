//! What stands there again and again: found each time at its own place, and as fast as it is counted.

use mailtrail::{Finding, Options, read_text, validate_text};

use super::records::record;

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

#[test]
fn lines_that_repeat_are_found_each_at_its_place() {
    for short in SHORT {
        let findings = found(&format!("{short}\n").repeat(TIMES));
        assert_eq!(findings.len() % TIMES, 0, "{short}: {findings:?}");
        let each = findings.len() / TIMES;
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
