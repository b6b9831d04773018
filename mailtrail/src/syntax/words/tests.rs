//! The words of every fault, as people read them.

use mailtrail_wire::position;

use super::*;
use crate::syntax::mend;

/// A document for every kind of fault.
const DOCUMENTS: &[(SyntaxKind, &str)] = &[
    (SyntaxKind::MissingCommaInObject, "{\"eventName\": \"GetBucketAcl\"\n \"userName\": \"ana\"}"),
    (SyntaxKind::MissingCommaInArray, "[1 2]"),
    (SyntaxKind::MissingColon, "{\"eventName\" \"GetBucketAcl\"}"),
    (SyntaxKind::MissingValue, "{\"eventName\": , \"readOnly\": true}"),
    (SyntaxKind::MissingName, "{\"a\": 1, : 2}"),
    (SyntaxKind::MissingOpening, "{\"resources\": {\"ARN\": \"a\"}, {\"ARN\": \"b\"}], \"readOnly\": true}"),
    (SyntaxKind::MissingClosing, "{\"resources\": [{\"ARN\": \"a\"], \"readOnly\": true}"),
    (SyntaxKind::End, "{\"userIdentity\": {\"type\": \"Ro"),
    (SyntaxKind::ExtraClosing, "{\"a\": {\"b\": 1}}, \"c\": 2}"),
    (SyntaxKind::ExtraOpening, "{{\"a\": 1}"),
    (SyntaxKind::WrongBracket, "{\"a\": [1, 2}, \"b\": 3}"),
    (SyntaxKind::WrongBracket, "{\"a\": {\"x\", \"y\"}}"),
    (SyntaxKind::TrailingComma, "{\"a\": 1,}"),
    (SyntaxKind::ExtraComma, "[1,, 2]"),
    (SyntaxKind::Equals, "{\"a\" = 1, \"b\" => 2}"),
    (SyntaxKind::Semicolon, "{\"a\": 1; \"b\": 2; \"c\": 3}"),
    (SyntaxKind::SingleQuotes, "{'eventName': 'GetBucketAcl', 'awsRegion': 'eu-west-1'}"),
    (SyntaxKind::TypographicQuotes, "{“eventName”: \"GetBucketAcl\"}"),
    (SyntaxKind::Backticks, "{\"a\": `b`}"),
    (SyntaxKind::DoubledQuotes, "{\"\"a\"\": 1}"),
    (SyntaxKind::EncodedTwice, "{\\\"eventType\\\": \\\"Bounce\\\"}"),
    (SyntaxKind::BareName, "{eventName: \"GetBucketAcl\", awsRegion: \"eu-west-1\"}"),
    (SyntaxKind::BareString, "{\"eventName\": GetBucketAcl}"),
    (SyntaxKind::PythonWord, "{\"readOnly\": True}"),
    (SyntaxKind::NullWord, "{\"errorCode\": undefined}"),
    (SyntaxKind::BooleanWord, "{\"readOnly\": TRUE}"),
    (SyntaxKind::NotFinite, "{\"average\": NaN}"),
    (SyntaxKind::Call, "{\"EventTime\": datetime.datetime(2026, 3, 2)}"),
    (SyntaxKind::Parentheses, "{\"a\": (1, 2)}"),
    (SyntaxKind::Placeholder, "{\"Sns\": [Object]}"),
    (SyntaxKind::Dots, "{\"a\": 1, ...}"),
    (SyntaxKind::Comment, "{\"a\": 1 // one\n}"),
    (SyntaxKind::LineNumber, "{\n2. \"a\": [\n3. 1]}"),
    (SyntaxKind::Invisible, "{\u{feff}\"a\": 1}"),
    (SyntaxKind::ControlCharacter, "{\"a\": \"x\ty\"}"),
    (SyntaxKind::ControlCharacter, "{\"a\": \"x\ny\"}"),
    (SyntaxKind::ControlCharacter, "{\"a\": \"x\u{1}y\"}"),
    (SyntaxKind::InvalidEscape, r#"{"a": "C:\dir"}"#),
    (SyntaxKind::InvalidEscape, r#"{"a": "\u12"}"#),
    (SyntaxKind::InvalidEscape, r#"{"a": "it\'s"}"#),
    (SyntaxKind::InvalidEscape, r#"{"a": "\x41"}"#),
    (SyntaxKind::InvalidEscape, "{\"a\": \"x\\\ny\"}"),
    (SyntaxKind::InnerQuote, r#"{"Message": "{"eventType":"Bounce"}"}"#),
    (SyntaxKind::UnclosedString, r#"{"eventName": "GetBucketAcl, "readOnly": true}"#),
    (SyntaxKind::UnopenedString, r#"{"eventName": GetBucketAcl", "readOnly": true}"#),
    (SyntaxKind::InvalidNumber, "{\"accountId\": 012345678901}"),
    (SyntaxKind::InvalidNumber, "[+1]"),
    (SyntaxKind::InvalidNumber, "[.5]"),
    (SyntaxKind::InvalidNumber, "[1.]"),
    (SyntaxKind::InvalidNumber, "[0x1F]"),
    (SyntaxKind::InvalidNumber, "[1_000]"),
    (SyntaxKind::InvalidNumber, "[5L]"),
    (SyntaxKind::Unexpected, "{\"a\": 1 % 2}"),
    (SyntaxKind::TrailingText, "{\"a\": [1,]} end"),
];

#[test]
fn every_kind() {
    let mut lines = String::new();
    for (kind, text) in DOCUMENTS {
        let faults = mend(text).faults;
        let fault = faults.iter().find(|fault| fault.kind == *kind).unwrap_or_else(|| panic!("{text}: {faults:?}"));
        lines += &line(text, fault);
    }
    let deep = "[".repeat(mailtrail_wire::MAX_DEPTH + 1);
    lines += &line(&deep, &mend(&deep).faults[0]);
    insta::assert_snapshot!(lines);
}

fn line(text: &str, fault: &SyntaxFault) -> String {
    let place = |at| {
        let (line, column) = position(text, at);
        format!(" at line {line}, column {column}")
    };
    let Words { message, help, place: related, .. } = words(text, fault, false);
    let help = help.map(|help| format!("\n  help: {help}{}", related.map(place).unwrap_or_default()));
    format!("{:?}{}: {message}{}\n", fault.kind, place(fault.at), help.unwrap_or_default())
}

#[test]
fn long_and_invisible_tokens_are_shown_short_and_visible() {
    let long = format!("{{\"a\": {}}}", "x".repeat(1000));
    assert_eq!(
        words(&long, &mend(&long).faults[0], false).message,
        format!("expected a value, found `{}…`", "x".repeat(32))
    );
    let odd = "{\"a\": 1 \u{1b}[2J}";
    assert!(words(odd, &mend(odd).faults[0], false).message.contains("`\\u{1b}`"));
}

#[test]
fn white_space_behind_a_cut_document_is_nothing() {
    for source in ["{\"a\": 1,", "{\"a\": 1,\n", "{\"a\": 1, \t\r\n"] {
        let fault = SyntaxFault { kind: SyntaxKind::End, at: 8, related: Some(0), more: 0 };
        assert_eq!(words(source, &fault, false).found, "nothing", "{source:?}");
    }
}
