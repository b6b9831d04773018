//! Logs of Mail Manager in the format of the W3C.

use crate::{Level, Options, Typed, read_text, round_trip_text, validate_text};

const HEAD: &str = "#Version: 1.0\n#Fields: resource_arn event_timestamp message_id message_size_bytes rule_set_id recipients ingress_point_metadata\n";
const ENDPOINT: &str = "arn:aws:ses:eu-west-1:111122223333:mailmanager-ingress-point/inp-EXAMPLE1";
const RULE_SET: &str = "arn:aws:ses:eu-west-1:111122223333:mailmanager-rule-set/rs-EXAMPLE1";

/// A log with lines whose values are joined by a delimiter.
fn log(delimiter: &str, lines: &[&[&str]]) -> String {
    let lines = lines.iter().map(|values| values.join(delimiter) + "\n");
    HEAD.to_owned() + &lines.collect::<String>()
}

/// Level, rule, line, column and pointer of each finding.
fn found(text: &str) -> Vec<(Level, String, u64, u64, String)> {
    let (findings, _) = validate_text(text, &Options::default());
    let told = findings.into_iter();
    told.map(|finding| (finding.level, finding.rule.into_owned(), finding.line, finding.column, finding.pointer))
        .collect()
}

#[test]
fn lines_are_records() {
    let good = [
        ENDPOINT,
        "1772439330120",
        "EXAMPLE1",
        "48213",
        "rs-EXAMPLE1",
        "[\"jane@example.com\"]",
        "{\"password_version\":\"2\"}",
    ];
    let bare = [ENDPOINT, "1772439330121", "EXAMPLE2", "-", "-", "-", "-"];
    for delimiter in ["\t", ",", ";", "|", "||", " "] {
        let text = log(delimiter, &[&good, &bare]);
        let (findings, summary) = validate_text(&text, &Options::default());
        assert!(findings.is_empty(), "{delimiter:?}: {findings:?}");
        assert_eq!((summary.records, summary.lines), (2, 0));
        let (_, summary) = round_trip_text(&text, &Options::default());
        assert!(summary.came_back(), "{delimiter:?}");
        // With other line breaks it is the same.
        assert_eq!(found(&text.replace('\n', "\r\n")), []);
    }
    let text = log("\t", &[&good, &bare]);
    let Typed::IngressPointLog(first) = read_text(&text).next().unwrap().unwrap().typed().unwrap() else {
        panic!("another type")
    };
    assert_eq!(first.message_size_bytes.as_ref().and_then(mailtrail_wire::Number::as_i64), Some(48213));
    assert_eq!(first.recipients.as_ref().map(|recipients| recipients.len()), Some(1));
    assert!(first.extra.is_empty());
}

#[test]
fn findings_have_the_place_of_the_value() {
    let text = log(
        "\t",
        &[
            &[ENDPOINT, "soon", "EXAMPLE1", "-", "-", "[\"jane@example.com\",7]", "-"],
            &[ENDPOINT, "1772439330120", "-", "1", "-", "-", "{\"mood\":\"good\"}"],
        ],
    );
    let column = |line: usize, value: &str| text.lines().nth(line - 1).unwrap().find(value).unwrap() as u64 + 1;
    let found = found(&text);
    let has = |level, rule: &str, line, column, pointer: &str| {
        assert!(found.contains(&(level, rule.into(), line, column, pointer.into())), "{rule} {column}: {found:?}");
    };
    has(Level::Error, "wrong-type", 3, column(3, "soon"), "/event_timestamp");
    has(Level::Error, "wrong-type", 3, column(3, "7]"), "/recipients/1");
    has(Level::Error, "missing-member", 4, 1, "/message_id");
    has(Level::Note, "unknown-member", 4, column(4, "\"mood\""), "/ingress_point_metadata/mood");
    assert_eq!(found.len(), 4, "{found:?}");
}

#[test]
fn a_list_that_is_not_json_is_said_once_and_kept() {
    let line: &[&str] = &[ENDPOINT, "1772439330120", "EXAMPLE1", "1", "-", "jane@example.com", "-"];
    let text = log("\t", &[line, line]);
    let found = found(&text);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!((found[0].0, &*found[0].1, found[0].2, &*found[0].4), (Level::Warning, "w3c-value", 3, "/recipients"));
    let document = read_text(&text).next().unwrap().unwrap();
    assert!(document.text.contains("\"recipients\":\"jane@example.com\""));
}

#[test]
fn lines_that_do_not_fit_are_an_error_and_hide_nothing() {
    let good: &[&str] = &[RULE_SET, "1772439330120", "EXAMPLE1", "1", "rs-EXAMPLE1", "[]", "-"];
    let text = log("\t", &[good, &["a", "b"], &["c"], good]);
    let (findings, summary) = validate_text(&text, &Options::default());
    let errors: Vec<_> = findings.iter().filter(|finding| finding.rule == "w3c-values").collect();
    assert_eq!(errors.len(), 1);
    assert_eq!(errors[0].message, "a line has 2 values, `#Fields:` has 7 names");
    assert_eq!((errors[0].line, summary.records, summary.lines), (4, 2, 2));
}

#[test]
fn names_may_change_within_a_file() {
    let mut text = log("\t", &[&[ENDPOINT, "1772439330120", "EXAMPLE1", "1", "-", "-", "-"]]);
    text += "#Fields: event_timestamp resource_arn message_id rule_set_name\n";
    text.extend(["1772439330120 ", RULE_SET, " EXAMPLE1 incoming\n"]);
    let (findings, summary) = validate_text(&text, &Options::default());
    assert_eq!((findings.len(), summary.records), (0, 2), "{findings:?}");
}

#[test]
fn what_is_not_read_is_named() {
    let helps = |text: &str| {
        let (findings, summary) = validate_text(text, &Options::default());
        assert_eq!((findings.len(), summary.records, summary.errors), (1, 0, 1), "{findings:?}");
        findings[0].help.clone().unwrap()
    };
    let other = "#Version: 1.0\n#Fields: date time cs-method\n2026-03-02\t08:15:30\tGET\n";
    assert_eq!(helps(other), "this looks like a W3C log: of these, only logs of Mail Manager are read");
    let plain = format!("{ENDPOINT} 1772439330120 OPEN incoming\n");
    assert!(
        helps(&plain)
            .starts_with("this looks like a log of Mail Manager as plain text, which does not name its fields")
    );
    let names = found(HEAD);
    assert_eq!((names[0].0, &*names[0].1), (Level::Warning, "empty-input"));
}

#[test]
fn odd_lines_are_no_panic() {
    for line in ["\"", "\"\"", "\t", "{", "[\"", "é\té", "-", "#", "#Fields:", "\"a\"\t\"b", "\u{0}"] {
        let _ = validate_text(&format!("{HEAD}{line}\n{line}"), &Options::default());
        let _ = validate_text(&format!("#Fields:{line}"), &Options::default());
    }
}
