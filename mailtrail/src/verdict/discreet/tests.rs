//! Findings without their values.

use std::path::Path;

use super::ours::is_ours;
use crate::{Finding, Options, Rule, Sort, validate_text};

fn discreet(text: &str) -> Vec<Finding> {
    let (findings, _) = validate_text(text, &Options::default());
    findings.into_iter().map(Finding::without_values).collect()
}

/// Each thing in backticks of sentences in these folders that no value of the input becomes a part of.
fn quoted(folder: &Path, found: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            if !path.ends_with("discreet") {
                quoted(&path, found);
            }
            continue;
        }
        if path.extension().is_none_or(|extension| extension != "rs")
            || path.ends_with("tests.rs")
            || path.ends_with("discreet.rs")
        {
            continue;
        }
        let code = std::fs::read_to_string(&path).unwrap();
        let code = code.split("#[cfg(test)]").next().unwrap_or_default();
        for line in code.lines().filter(|line| !line.trim_start().starts_with("//")) {
            let parts: Vec<_> = line.split('`').collect();
            let closed = parts.iter().skip(1).step_by(2).take((parts.len() - 1) / 2);
            let plain = closed.filter(|part| !part.contains(['{', '}']) && !part.contains("\\u"));
            found.extend(plain.map(|part| part.replace("\\\"", "\"").replace("\\\\", "\\")));
        }
    }
}

#[test]
fn what_our_sentences_quote_is_ours() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    for folder in ["verdict", "syntax", "layout", "job"] {
        quoted(&source.join(folder), &mut found);
    }
    assert!(found.len() > 150, "{}", found.len());
    // One that is put together of parts.
    found.retain(|part| part != " at " && !is_ours(part));
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn the_examples_of_rules_say_what_is_wrong() {
    for rule in Rule::ALL {
        for finding in discreet(rule.example) {
            assert!(!finding.message.is_empty() && finding.message != super::NOTHING_TOLD, "{finding:#?}");
        }
    }
}

#[test]
fn marks_decide() {
    let text = r#"{"eventVersion": "1.11", "userIdentity": {"type": "IamUser", "userName": 4711, "arn": ["a"]}, "eventTime": "yesterday at jane's",
        "eventSource": "iam.amazonaws.com", "eventName": 12, "awsRegion": "us-east-1", "sourceIPAddress": true, "eventType": "AwsApiCal",
        "requestParameters": {"jane doe": 1, "jane doe": 2}, "jane@example.com": 3, "eventNmae": 4}"#;
    let findings = discreet(text);
    let said = |pointer: &str| {
        let finding = findings.iter().find(|finding| finding.pointer == pointer);
        finding.map(|it| (it.message.as_str(), it.found.as_str(), it.help.as_deref().unwrap_or_default()))
    };
    let userless = ("expected a string, found a number of 4 characters", "a number of 4 characters", "quote it: `…`");
    assert_eq!(said("/userIdentity/userName"), Some(userless));
    assert_eq!(said("/eventName").map(|said| said.0), Some("expected a string, found number `12`"));
    assert_eq!(said("/eventType").map(|said| said.1), Some("`\"AwsApiCal\"`"));
    assert_eq!(said("/eventType").map(|said| said.0), Some("unknown value `AwsApiCal` for `eventType`"));
    assert_eq!(said("/eventTime").map(|said| said.1), Some("a string of 19 characters"));
    assert_eq!(said("/eventNmae").map(|said| said.0), Some("unknown field `eventNmae`"));
    assert_eq!(said("/requestParameters/…").map(|said| said.0), Some("duplicate field `…`"));
    assert_eq!(said("/…").map(|said| said.0), Some("unknown field `…`"));
    assert!(!format!("{findings:?}").contains("jane"), "{findings:#?}");
}

#[test]
fn public_values_are_shown_only_if_they_look_so() {
    let findings = discreet(r#"{"eventType": "jane@example.com", "mail": {}}"#);
    assert_eq!(findings[0].message, "unknown value (a string of 16 characters) for `eventType`");
    assert_eq!(findings[0].help.as_deref(), Some("a value AWS adds later is kept"));
}

#[test]
fn syntax_faults_tell_no_text() {
    for text in [
        r#"{"eventVersion": "1.11", "userIdentity": {}, "userAgent": janes-browser}"#,
        r#"{"eventVersion": "1.11", "userIdentity": {}, "userAgent": "janes-browser}"#,
        r#"{"eventVersion": "1.11", "userIdentity": {} "janes field": 1}"#,
        r#"{"eventVersion": "1.11", "userIdentity": {}, janes_field: 1}"#,
    ] {
        let mut findings = discreet(text);
        findings.retain(|finding| matches!(&*finding.rule, "syntax" | "truncated"));
        assert!(!findings.is_empty());
        let said = findings.iter().map(|it| format!("{}{}{}{:?}", it.message, it.found, it.expected, it.help));
        assert!(!said.collect::<String>().contains("janes"), "{findings:#?}");
    }
}

#[test]
fn a_sort_is_that_of_its_findings() {
    let text = r#"[{"eventType": "Bounce", "mail": {"tags": {"for jane": 1}}, "bounce": {"evnt": 1, "jane doe": 2}}]"#;
    let (findings, _) = validate_text(text, &Options::default());
    assert!(findings.len() > 2);
    for finding in findings {
        assert_eq!(Sort::of(&finding).without_values(), Sort::of(&finding.without_values()));
    }
}

#[test]
fn what_is_no_value_of_its_field_may_be_anything() {
    let text = r#"{"eventType": "Bounce", "bounce": {"timestamp": "jane"}, "mail": {"headersTruncated": "jane"}}"#;
    let said: Vec<_> = discreet(text).into_iter().filter(|finding| finding.rule != "missing-member").collect();
    assert!(said.iter().all(|finding| !finding.message.contains("jane")), "{said:#?}");
    assert!(said.iter().any(|finding| finding.found == "a string of 4 characters"), "{said:#?}");
}
