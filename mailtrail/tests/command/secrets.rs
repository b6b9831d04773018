//! Of a secret no report tells more than its kind and its length.

use super::records::record;
use super::support::run_on_bytes;

/// Parts of the secrets below that no report may have.
const PARTS: [&str; 4] = ["QxZvW", "hunter", "TrUsT", "EXAMPLEKEY"];

const SECRET: &str = "QxZvWhunterTrUsT/EXAMPLEKEY";

/// A record with members in its opaque response.
fn with(members: &str) -> String {
    let elements = format!(r#""responseElements":{{"credentials":{{{members}}}}}"#);
    record(0).replace(r#""responseElements":null"#, &elements)
}

/// All that the command says of a text, in words and as JSON.
fn said(text: &str) -> Vec<String> {
    let runs = [
        &["validate", "--all", "--strict", "--explain-detection", "-"][..],
        &["validate", "--format", "json", "--explain-detection", "-"],
        &["roundtrip", "--all", "-"],
        &["roundtrip", "--format", "json", "-"],
        &["trace", "-"],
        &["trace", "--format", "json", "-"],
    ];
    let outcomes = runs.map(|words| run_on_bytes(words, text.as_bytes()));
    outcomes.map(|outcome| outcome.stdout + &outcome.stderr).to_vec()
}

#[test]
fn in_broken_documents() {
    let names = ["secretAccessKey", "sessionToken", "password", "masterUserPassword", "client_secret", "PassWord"];
    for name in names {
        for member in [
            format!(r#""{name}" "{SECRET}""#),
            format!(r#""{name}":{SECRET}"#),
            format!(r#""{name}":"{SECRET}"#),
            format!(r#""{name}":{SECRET}""#),
            format!(r#""{name}":'{SECRET}'"#),
            format!(r#""{name}":"QxZvW\X{SECRET}""#),
            format!(r#""{name}":"QxZvW\uzz{SECRET}""#),
            format!("\"{name}\":\"QxZvW\t{SECRET}\""),
            format!(r#""{name}":"QxZvW"hunter"TrUsT""#),
            format!(r#""{name}":QxZvW hunter TrUsT"#),
            format!(r#""{name}":"QxZvW" "hunter""#),
            format!(r#""{name}":["QxZvW" "hunter"]"#),
            format!(r#""{name}":{{"a" "QxZvW"}}"#),
            format!(r#""{name}":QxZvW(hunter)"#),
            format!(r#""{name}"="{SECRET}""#),
            format!("{name}:{SECRET}"),
            format!(r#""{name}":"QxZvW\ud800hunter""#),
            format!(r#""{name}":<QxZvW hunter>"#),
        ] {
            for text in said(&with(&member)) {
                let found = PARTS.iter().find(|part| text.contains(**part));
                assert_eq!(found, None, "{member}\n{text}");
            }
        }
    }
}

#[test]
fn kind_and_length_are_told() {
    for (member, message) in [
        (r#""sessionToken" "QxZvW""#, "expected `:` after the field name, found a string of 5 characters"),
        (r#""password":QxZvWhunter"#, "expected a value, found text of 11 characters"),
        (r#""password":"QxZvW\X""#, "invalid escape in a secret"),
        (r#""password":"QxZvW\ud800""#, "unpaired surrogate in a string of 11 characters"),
        (r#""password":007"#, "expected a number, found a number of 3 characters"),
    ] {
        let outcome = run_on_bytes(&["validate", "--format", "json", "-"], with(member).as_bytes());
        let findings = outcome.findings();
        assert!(findings.iter().any(|finding| finding["message"] == message), "{member}: {}", outcome.stdout);
    }
}

#[test]
fn names_and_neighbours_are_told() {
    let text = with(r#""password":"QxZvW","password":"hunter","user" "jane""#);
    let outcome = run_on_bytes(&["validate", "--all", "-"], text.as_bytes());
    assert!(outcome.stdout.contains("found `\"jane\"`"), "{}", outcome.stdout);
    let text = with(r#""password":"QxZvW","password":"hunter""#);
    let outcome = run_on_bytes(&["validate", "--all", "-"], text.as_bytes());
    assert!(outcome.stdout.contains("duplicate field `password`"), "{}", outcome.stdout);
}

#[test]
fn a_secret_that_is_a_name_is_not_told() {
    let key = "wJalrXUtnFEMIxK7MDENGxbPxRfiCYEXAMPLEKEY";
    for member in [format!(r#""{key}":{{"a" 1}}"#), format!(r#""{key}":1,"{key}":1"#), format!(r#""{key}" 1"#)] {
        for text in said(&with(&member)) {
            assert!(!text.contains("UtnFEMI"), "{member}\n{text}");
        }
    }
    let odd = record(0).replacen('{', &format!(r#"{{"{key}":1,"AKIAIOSFODNN7EXAMPLE":1,"#), 1);
    for text in said(&odd) {
        assert!(!text.contains("UtnFEMI"), "{text}");
    }
    let outcome = run_on_bytes(&["validate", "--all", "-"], odd.as_bytes());
    assert!(outcome.stdout.contains("unknown field `wJal…`"), "{}", outcome.stdout);
    assert!(outcome.stdout.contains("unknown field `AKIAIOSFODNN7EXAMPLE`"), "{}", outcome.stdout);
}
