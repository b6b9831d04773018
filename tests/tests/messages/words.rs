//! How what is found is shown, and every fault in words.

use std::fmt::Write as _;

use cloudtrail_records::{Error, Record, Timestamp, check};
use insta::assert_snapshot;
use mailtrail_wire::{Expected, Fault, FaultKind, Reader, TextValue as _, Wire as _};

use crate::{errors, json};

#[test]
fn cut_long_findings() {
    let long = format!("[1 \"{}\"]", "é\\n".repeat(40));
    let word = format!("[{}]", "x".repeat(40));
    let found = errors(json, [&*long, &*word, "[1 \"a\\\"b\"]", "[1 \u{202e}x]"]);
    assert_snapshot!(found, @r#"
    [1 \"é\\né\\né\\né\\né\\né\\né\\né\\né\\n…
      expected `,` or `]`, found `"é\né\né\né\né\né\né\né\né\né\né…` at line 1, column 4
      Syntax in "/0" at byte 3
      help: a comma is missing at line 1, column 3
    [xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx]
      expected a value, found `xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…` at line 1, column 2
      Syntax in "/0" at byte 1
    [1 \"a\\\"b\"]
      expected `,` or `]`, found `"a\"b"` at line 1, column 4
      Syntax in "/0" at byte 3
      help: a comma is missing at line 1, column 3
    [1 \u{202e}x]
      expected `,` or `]`, found `\u{202e}x` at line 1, column 4
      Syntax in "/0" at byte 3
    "#);
}

/// What a log holds must not rearrange what a terminal shows.
#[test]
fn show_invisible_characters() {
    for char in [
        '\u{0}', '\u{1b}', '\u{7f}', '\u{85}', '\u{200b}', '\u{200f}', '\u{202a}', '\u{202e}', '\u{2028}', '\u{2066}',
        '\u{feff}',
    ] {
        let text = format!("[1 x{char}y, \"a{char}b\"]");
        let message = json(&text).to_string();
        assert!(!message.contains(char), "{message:?}");
        let issues = check(&format!("[\"{char}\"]").replace(char::is_control, ""), Vec::<bool>::SHAPE).expect("JSON");
        assert!(!issues[0].to_string().contains(char), "{issues:?}");
    }
}

#[test]
fn every_fault_has_words() {
    let text = "\"\u{1}\" {";
    let faults = [
        FaultKind::End,
        FaultKind::ExpectedValue,
        FaultKind::ExpectedName,
        FaultKind::ExpectedColon,
        FaultKind::ExpectedCommaOrBrace,
        FaultKind::ExpectedCommaOrBracket,
        FaultKind::TrailingComma,
        FaultKind::ControlCharacter,
        FaultKind::InvalidEscape,
        FaultKind::InvalidNumber,
        FaultKind::TooDeep,
        FaultKind::TrailingText,
        FaultKind::LoneSurrogate,
        FaultKind::InvalidUtf8,
        FaultKind::Mismatch(Expected::Text),
        FaultKind::Mismatch(Expected::Form),
        FaultKind::Mismatch(Expected::Bool),
        FaultKind::Mismatch(Expected::Number),
        FaultKind::Mismatch(Expected::Object),
        FaultKind::Mismatch(Expected::List),
    ];
    let mut lines = String::new();
    for kind in faults {
        for at in [0, 1, 4, text.len(), text.len() + 7] {
            let error = Error::new(text, Fault::new(kind, at));
            _ = writeln!(lines, "{at}: {error} ({:?}); {:?}", error.kind(), error.help());
        }
    }
    insta::with_settings!({ omit_expression => true }, { assert_snapshot!("every_fault", lines) });
}

#[test]
fn of_serde() {
    let mut lines = String::new();
    for text in [
        "[]",
        "{\"a\":1 \"b\":2}",
        "{\"eventTime\": \"yesterday\"",
        "null",
        r#"{"requestParameters": "\ud800"}"#,
        r#"{"\ud800": 1}"#,
    ] {
        match serde_json::from_str::<Record>(text) {
            Ok(record) => _ = writeln!(lines, "{text}\n  read as {record:?}"),
            Err(error) => _ = writeln!(lines, "{text}\n  {error}"),
        }
    }
    _ = writeln!(lines, "{}", serde_json::from_value::<Record>(serde_json::json!([1])).expect_err("a list"));
    assert_snapshot!(lines, @r#"
    []
      expected an object, found an array
    {"a":1 "b":2}
      expected `,` or `}` at line 1 column 8
    {"eventTime": "yesterday"
      EOF while parsing an object at line 1 column 25
    null
      expected an object, found `null`
    {"requestParameters": "\ud800"}
      read as Record { request_parameters: `"\ud800"` }
    {"\ud800": 1}
      read as Record { extra: {"\\ud800": `1`} }
    expected an object, found an array
    "#);
}

#[test]
fn faults_leave_the_place_where_the_mismatch_is() {
    let mut reader = Reader::new("  {\"a\": [1]}");
    for _ in 0..2 {
        let fault = reader.string().unwrap_err();
        assert!(fault.is_mismatch());
        assert_eq!(fault.at, 2);
    }
    assert_eq!(reader.raw().unwrap(), "{\"a\": [1]}");
    assert!(Timestamp::parse("").is_none());
}
