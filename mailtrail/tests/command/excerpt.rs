//! Lines of the input in reports: what is marked in them, colors, widths, and tables at the end.

use serde_json::Value;

use super::records::{broken_record, odd_record, record};
use super::support::{Outcome, command, run_on_bytes};

/// The marked part of the first excerpt, by the columns of its mark.
fn marked(outcome: &Outcome) -> String {
    let lines: Vec<_> = outcome.stdout.lines().collect();
    let at = lines.iter().position(|line| line.contains(" | ") && line.contains('^')).unwrap();
    let (start, length) = (lines[at].find('^').unwrap(), lines[at].matches('^').count());
    lines[at - 1].chars().skip(start).take(length).collect()
}

#[test]
fn marks_stand_below_what_is_wrong() {
    for (from, to, found) in [
        ("AwsApiCall", "AwsApiCal", "\"AwsApiCal\""),
        ("\"ListUsers\"", "7", "7"),
        ("\"ListUsers\"", "[\"a\",{}]", "[\"a\",{}]"),
        ("\"eventName\"", "\"eventname\"", "\"eventname\""),
        ("\"eventName\":\"ListUsers\",", "", "{"),
        ("\"ListUsers\"", "\"ListUsers\",\"é京\":1,\"new\":1", "\"é京\""),
        ("\"ListUsers\"", "tru", "tru"),
    ] {
        let text = record(0).replacen(from, to, 1);
        let outcome = run_on_bytes(&["validate", "--all", "-"], text.as_bytes());
        assert!(marked(&outcome).starts_with(found), "{to}: {}", outcome.stdout);
    }
}

#[test]
fn a_line_of_any_length_is_a_line_of_the_report() {
    let long = record(0).replace("AwsApiCall", "AwsApiCal").replace(
        r#""requestParameters":null"#,
        &format!(r#""requestParameters":{{"a":"{}"}}"#, "words ".repeat(20_000)),
    );
    let outcome = run_on_bytes(&["validate", "-"], long.as_bytes());
    assert_eq!(marked(&outcome), "\"AwsApiCal\"");
    assert!(outcome.stdout.contains(r#""eventType":"AwsApiCall""#), "as it should be: {}", outcome.stdout);
    assert!(outcome.stdout.lines().filter(|line| line.starts_with(" 1 ")).all(|line| line.chars().count() <= 120));
}

#[test]
fn inner_texts_are_shown_with_their_places() {
    let inner = broken_record().replacen('{', "{\n", 1);
    let message = serde_json::to_string(&inner).unwrap();
    let text =
        format!(r#"{{"Type":"Notification","TopicArn":"arn:aws:sns:eu-west-1:111122223333:a","Message":{message}}}"#);
    let outcome = run_on_bytes(&["validate", "-"], text.as_bytes());
    assert!(outcome.stdout.contains("\n  ::: line 2, column "), "{}", outcome.stdout);
    assert!(outcome.stdout.contains("\n 2 | "), "{}", outcome.stdout);
    let outcome = run_on_bytes(&["validate", "--format", "json", "-"], text.as_bytes());
    let findings = outcome.findings();
    let finding = findings.iter().find(|finding| finding.get("unpacked").is_some()).unwrap();
    assert_eq!((&finding["unpacked"]["line"], &finding["unpacked"]["packed"]), (&Value::from(2), &Value::from(false)));
    let place = |name: &str| usize::try_from(finding[name].as_u64().unwrap()).unwrap();
    assert_eq!(text[..place("offset")].chars().count() + 1, place("column"));
}

#[test]
fn one_line_a_finding_if_asked_for() {
    let text = format!("{}\n{}\n", odd_record(), broken_record());
    let outcome = run_on_bytes(&["validate", "--format", "concise", "-"], text.as_bytes());
    let lines: Vec<_> = outcome.stdout.lines().collect();
    assert!(lines[0].starts_with("<stdin>:1:") && lines[0].contains(": note[unknown-member]: "), "{}", outcome.stdout);
    assert!(
        lines.iter().all(|line| line.starts_with("<stdin>:") || line.starts_with("failed: ")),
        "{}",
        outcome.stdout
    );
}

/// What is said with these variables in the environment, with and without colors.
fn is_coloured(words: &[&str], variables: &[(&str, &str)]) -> (bool, bool) {
    let mut command = command(words);
    for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "TERM"] {
        command.env_remove(name);
    }
    let output = command.envs(variables.iter().copied()).output().unwrap();
    (output.stdout.contains(&0x1b), output.stderr.contains(&0x1b))
}

#[test]
fn colours_are_used_where_they_are_wanted() {
    let job = |colour| ["validate", "--color", colour, "broken/missing-comma.json", "no-such-file"];
    assert_eq!(is_coloured(&job("always"), &[]), (true, true));
    assert_eq!(is_coloured(&job("always"), &[("NO_COLOR", "1")]), (true, true), "the command line has the last word");
    assert_eq!(is_coloured(&job("never"), &[("CLICOLOR_FORCE", "1")]), (false, false));
    assert_eq!(is_coloured(&job("auto"), &[]), (false, false), "a pipe has none");
    assert_eq!(is_coloured(&job("auto"), &[("CLICOLOR_FORCE", "1"), ("TERM", "xterm")]), (true, true));
    assert_eq!(is_coloured(&job("auto"), &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]), (false, false));
    assert!(is_coloured(&["--colour", "always", "validate", "broken/missing-comma.json"], &[]).0);
    // What clap says, too.
    assert_eq!(is_coloured(&["validate", "--no-such-option", "--color=always"], &[]), (false, true));
    assert_eq!(is_coloured(&["validate", "--help", "--color=always"], &[]), (true, false));
    assert_eq!(is_coloured(&["validate", "--no-such-option"], &[]), (false, false));
}

#[test]
fn files_and_kinds_are_told_at_the_end_of_a_run() {
    let folder = tempfile::tempdir().unwrap();
    for index in 0..25 {
        let text = format!("{}\n{}\n", record(0), if index == 20 { broken_record() } else { odd_record() });
        std::fs::write(folder.path().join(format!("{index:02}.jsonl")), text).unwrap();
    }
    std::fs::write(folder.path().join("clean.jsonl"), record(0)).unwrap();
    let path = folder.path().display().to_string();
    let said = |words: &[&str]| {
        let output = command(words).arg(&path).output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    let text = said(&["validate"]);
    let table: Vec<_> = text.lines().skip_while(|line| !line.starts_with("file ")).collect();
    assert!(table[1].contains("20.jsonl") && table[1].ends_with(&format!("  {:>6}  {:>8}  {:>5}", 1, 0, 0)), "{text}");
    assert!(table[2].contains("00.jsonl"), "{text}");
    assert_eq!(table[21], "and 5 more files with findings, none worse than these 20");
    assert_eq!(text, said(&["validate", "--threads", "4"]));
    let one = run_on_bytes(&["validate", "-"], odd_record().as_bytes());
    assert!(!one.stdout.contains("errors  warnings"), "{}", one.stdout);
}
