//! Lines of a log: whatever stands around a document, it is read, and so are its neighbors.

#[path = "lines/hostile.rs"]
mod hostile;
#[path = "lines/invalid.rs"]
mod invalid;
#[path = "lines/mixes.rs"]
mod mixes;
#[path = "lines/pieces.rs"]
mod pieces;
#[path = "lines/prefixed.rs"]
mod prefixed;
#[path = "lines/wrapped.rs"]
mod wrapped;

use mailtrail::{Finding, Level, Options, Summary, validate_text};

use super::layouts::cloudwatch_logs;
use super::records::{odd_record, pretty, record};

/// What stands before a document on its line.
#[rustfmt::skip]
const PREFIXES: &[&str] = &[
    "",
    "Received event: ",
    "2026-03-02T08:15:30.120Z ",
    "2026-03-02T08:15:30.120+00:00 ",
    "2026-03-02T08:15:30-0500 ",
    "2026-03-02T08:15:30.120456789 ",
    "2026-03-02 08:15:30,120 ",
    "2026/03/02 08:15:30 ",
    "1772439330 ",
    "1772439330120 ",
    "Nov 21 08:15:30 host app[1]: ",
    "<134>1 2026-03-02T08:15:30Z host app 1 - - ",
    "[INFO] ",
    "[INFO]\t2026-03-02T08:15:30.120Z\ta1b2c3d4-5678-90ab-cdef-EXAMPLE22222\t",
    "2026-03-02T08:15:30.120Z\ta1b2c3d4-5678-90ab-cdef-EXAMPLE22222\tINFO\tReceived event: ",
    "2026-03-02T08:15:30.120456789Z stdout F ",
    "2026/03/02/[$LATEST]0123456789abcdef0123456789abcdef ",
    "mail-trail 111122223333_CloudTrail_us-east-1 2026-03-02T08:15:30+00:00 ",
    "mail_1  | ",
    "192.0.2.1 - - [02/Mar/2026:08:15:30 +0000] \"POST /events HTTP/1.1\" 200 2 \"-\" \"ExampleApp\" body=",
    "\t",
    "    ",
    "event => ",
    "→ ",
    "📨 ",
    "level=info msg=received event=",
    "INFO:root:",
    "08:15:30.120 [main] INFO  com.example.App - ",
    "{0} of {1}: ",
    "3. ",
    "data: ",
    "$ cat event.json: ",
    "> ",
    "'quoted' ",
    "\"quoted\" ",
    "a \"b\": c, ",
];

/// What stands behind a document on its line.
const SUFFIXES: &[&str] = &["", " done in 5 ms", " (see {0})", " {0} of {1}"];

/// A record with a field of another type.
fn wrong_record() -> String {
    record(0).replacen(r#""eventName":"ListUsers""#, r#""eventName":["wrong"]"#, 1)
}

/// A record with another value than was meant between two fields.
fn spoilt_record() -> String {
    record(0).replacen(r#""eventName":"ListUsers""#, r#""eventName":oops"#, 1)
}

fn validate(text: &str) -> (Vec<Finding>, Summary) {
    validate_text(text, &Options::default())
}

/// Rules of what is found, and where.
fn places(findings: &[Finding]) -> Vec<(&str, u64, u64)> {
    findings.iter().map(|it| (&*it.rule, it.line, it.column)).collect()
}

/// Line and column of a text within another one.
fn place_of(text: &str, part: &str) -> (u64, u64) {
    let before = &text[..text.rfind(part).unwrap()];
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap().chars().count() + 1;
    (line as u64, column as u64)
}

/// Whether nothing but a document may stand on the line: what stands behind it is an error then.
fn is_bare(prefix: &str) -> bool {
    prefix.trim().is_empty()
}

/// A record and what stands around it, on one line or on several.
fn around(prefix: &str, record: &str, suffix: &str) -> [String; 2] {
    [format!("{prefix}{record}{suffix}\n"), format!("{prefix}{}{suffix}\n", pretty(record))]
}

#[test]
fn a_record_in_a_line_is_read_and_so_are_its_neighbours() {
    for prefix in PREFIXES {
        for suffix in SUFFIXES {
            for line in around(prefix, &odd_record(), suffix) {
                let text = format!("{}\n{line}{}\n{line}{line}", record(0), odd_record());
                let (mut findings, summary) = validate(&text);
                if is_bare(prefix) && !suffix.is_empty() {
                    let trailing = findings.iter().filter(|it| it.rule == "trailing-text").count();
                    assert_eq!(trailing, 3, "{prefix:?} {suffix:?}: {findings:#?}");
                    findings.retain(|it| it.rule != "trailing-text");
                }
                let rules: Vec<_> = findings.iter().map(|it| &*it.rule).collect();
                assert_eq!((summary.records, &rules[..]), (5, &["unknown-member"; 4][..]), "{text}: {findings:#?}");
                let (line, column) = place_of(&text, r#""futureMember""#);
                assert_eq!(places(&findings)[3], ("unknown-member", line, column), "{text}");
            }
        }
    }
}

#[test]
fn several_records_in_a_line_are_read() {
    for prefix in PREFIXES {
        for between in ["", " ", " and ", ", ", "\t"] {
            let record = odd_record();
            let text = format!("{prefix}{record}{between}{record}{between}{record}\n{record}\n");
            let (mut findings, summary) = validate(&text);
            findings.retain(|it| !matches!(&*it.rule, "trailing-text" | "separator"));
            let rules: Vec<_> = findings.iter().map(|it| &*it.rule).collect();
            assert_eq!((summary.records, &rules[..]), (4, &["unknown-member"; 4][..]), "{text}: {findings:#?}");
            let first = text.find(r#""futureMember""#).unwrap();
            let column = text[..first].chars().count() as u64 + 1;
            assert_eq!(places(&findings)[0], ("unknown-member", 1, column), "{text}");
        }
    }
}

#[test]
fn a_spoilt_record_in_a_line_is_found() {
    for prefix in PREFIXES {
        for suffix in SUFFIXES {
            for line in around(prefix, &wrong_record(), suffix) {
                let text = format!("{}\n{line}{}\n", odd_record(), odd_record());
                let (mut findings, summary) = validate(&text);
                findings.retain(|it| it.rule != "trailing-text");
                let at = place_of(&text, "[");
                let at = if line.contains("[\n") || !suffix.contains('[') { at } else { place_of(&text, "[\"wrong") };
                let rules: Vec<_> = places(&findings);
                assert_eq!((summary.records, rules.len()), (3, 3), "{text}: {findings:#?}");
                assert_eq!(rules[1], ("wrong-type", at.0, at.1), "{text}");
            }
        }
    }
}

#[test]
fn a_broken_record_in_a_line_is_found_and_its_neighbours_are_read() {
    let broken = spoilt_record();
    for prefix in PREFIXES {
        for suffix in SUFFIXES {
            let in_lines = pretty(&record(0)).replacen("\"ListUsers\"", "oops", 1);
            for line in [&broken, &in_lines].map(|it| format!("{prefix}{it}{suffix}\n")) {
                let text = format!("{}\n{line}{}\n{}\n", odd_record(), odd_record(), record(0));
                let (findings, summary) = validate(&text);
                let odd = findings.iter().filter(|it| it.rule == "unknown-member").count();
                assert_eq!(odd, 2, "{text}: {findings:#?}");
                let (line, column) = place_of(&text, "oops");
                let is_told = |it: &Finding| it.level == Level::Error && (it.line, it.column) == (line, column);
                assert!(findings.iter().any(is_told), "{text}: {findings:#?}");
                assert_eq!(summary.records, 4, "{text}: {findings:#?}");
            }
        }
    }
}

/// A body that a web server wrote into a string, with escapes.
#[test]
fn records_in_strings_within_a_line() {
    let body = serde_json::to_string(&odd_record()).unwrap();
    for line in [
        format!("192.0.2.1 - - [02/Mar/2026:08:15:30 +0000] \"POST / HTTP/1.1\" 200 2 \"-\" \"ExampleApp\" {body}"),
        format!("level=info body={body} took=5ms"),
        format!("event: {body}"),
        format!("[INFO] {body} done"),
    ] {
        let text = format!("{}\n{line}\n{}\n", odd_record(), odd_record());
        let (findings, summary) = validate(&text);
        let odd: Vec<_> = findings.iter().filter(|it| it.rule == "unknown-member").map(|it| it.line).collect();
        assert_eq!((summary.records, &odd[..]), (3, &[1, 2, 3][..]), "{text}: {findings:#?}");
        let place = place_of(&text[..text.len() - odd_record().len() - 1], r#"\"futureMember"#);
        let inside = findings.iter().find(|it| it.line == 2 && it.rule == "unknown-member").unwrap();
        assert_eq!((inside.line, inside.column), place, "{text}: {findings:#?}");
    }
}

/// The same line bare, with a time before it, and as message of an event of CloudWatch Logs.
#[test]
fn a_line_is_treated_alike_wherever_it_stands() {
    let lines = PREFIXES.iter().filter(|prefix| !is_bare(prefix)).flat_map(|prefix| {
        let documents = [odd_record(), wrong_record(), spoilt_record(), r#"{"a":1}"#.into(), "done".into()];
        documents.map(|document| format!("{prefix}{document} done"))
    });
    for line in lines {
        assert_alike(&line);
    }
}

/// What is said about a line, whatever is around it.
fn said(text: &str) -> (Vec<(String, String)>, [u64; 5]) {
    let (findings, summary) = validate(text);
    let said = findings.into_iter().filter(|it| it.rule != "no-document");
    let said = said.map(|it| (it.rule.into_owned(), it.message)).collect();
    let no_document = u64::from(summary.records + summary.unrecognized + summary.envelopes == 0);
    let errors = summary.errors.saturating_sub(no_document);
    (said, [summary.records, summary.unrecognized, summary.others, summary.lines, errors])
}

fn assert_alike(line: &str) {
    let bare = said(line);
    assert_eq!(said(&format!("2026-03-02T08:15:30.120Z {line}")), bare, "{line}: with a time before it");
    let inside = said(&cloudwatch_logs(&[line.to_owned()]));
    assert_eq!(inside, bare, "{line}: in an envelope");
}

#[test]
fn a_bracket_that_ends_a_line_of_text_begins_no_list_of_lines() {
    let (first, second) = (record(0), odd_record());
    let text = format!("Processing records [\n{first}\n{second}\n{first}\n]\n");
    let (findings, summary) = validate_text(&text, &Options::default());
    let found: Vec<_> = findings.iter().map(|it| (it.line, it.rule.as_ref(), it.pointer.as_str())).collect();
    assert_eq!((found, summary.records), (vec![(3, "unknown-member", "/futureMember"), (5, "fragment", "")], 3));
    // Behind elements stand commas.
    let list = format!("Processing records [\n{first},\n{second},\n{first}\n]\n");
    let (findings, summary) = validate_text(&list, &Options::default());
    let found: Vec<_> = findings.iter().map(|it| (it.line, it.rule.as_ref(), it.pointer.as_str())).collect();
    assert_eq!((found, summary.records), (vec![(3, "unknown-member", "/1/futureMember")], 3));
}
