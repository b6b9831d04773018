//! What people see: the typed form of every fixture, and every kind of issue and of difference.
//!
//! Changed snapshots are a change of the product; read them before accepting them.
#![allow(clippy::expect_used, clippy::unwrap_used)]

use std::fmt::Write as _;
use std::path::Path;

use cloudtrail_records::{Record, check};
use insta::{assert_snapshot, glob};
use mailtrail_tests::{fixture, kinds};
use mailtrail_wire::{Difference, Shape, Wire, differences, open_enum};

#[test]
fn typed_form_of_every_fixture() {
    let kinds = kinds();
    let typed_form = |path: &Path| {
        let fixture = fixture(&path.file_name().expect("a file").to_string_lossy());
        let kind = kinds.iter().find(|kind| kind.holds(&fixture)).expect("a type");
        let value = (kind.read)(&fixture.text).expect("a fixture can be read");
        insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
            assert_snapshot!(format!("{value:#?}"));
        });
    };
    glob!("../fixtures/cloudtrail-records", "*.json", typed_form);
    glob!("../fixtures/ses-events", "*.json", typed_form);
    glob!("../fixtures/workmail-events", "*.json", typed_form);
    glob!("../fixtures/misfits", "*.json", typed_form);
}

/// Sky over an account.
#[open_enum]
enum Sky {
    /// Nothing in it.
    Clear,
    /// Much in it.
    #[wire("OVERCAST")]
    Overcast,
}

fn issues(text: &str, shape: &'static Shape) -> String {
    let mut lines = String::new();
    for issue in check(text, shape).expect("JSON") {
        _ = writeln!(lines, "{} at {:?}, byte {}: {issue}", issue.kind.as_str(), issue.pointer, issue.at);
    }
    lines
}

#[test]
fn issues_of_every_kind() {
    let found = issues("{}", Record::SHAPE);
    assert_snapshot!(found, @r#"empty-object at "", byte 0: empty object, missing fields `eventVersion`, `userIdentity`, `eventTime`, `eventSource`, `eventName`, `awsRegion`"#);
    let found = issues(
        r#"{"eventVersion":"1.x","eventTime":"2026-01-02 03:04:05","eventCategory":"Weather","readOnly":"True",
        "managementEvent":"yes","sessionCredentialFromConsole":true,"requestID":null,"requestID":"again","resources":[{"ARN":7},"arn",null],
        "userIdentity":{"sessionContext":{"sessionIssuer":{}}},"memberOfTomorrow":{"a/b":1},"memberOfTomorrow":2,"eventName":"\ud800"}"#,
        Record::SHAPE,
    );
    assert_snapshot!(found, @r#"
    bad-text at "/eventVersion", byte 16: expected an event version like `1.08`, found `1.x`
    unusual-form at "/eventTime", byte 34: unusual timestamp `2026-01-02 03:04:05`: a space instead of `T`, no zone
    unknown-value at "/eventCategory", byte 72: unknown value `Weather` for `eventCategory`
    unusual-form at "/readOnly", byte 93: expected a boolean, found string `True`
    wrong-type at "/managementEvent", byte 127: expected a boolean, found string `yes`
    unusual-form at "/sessionCredentialFromConsole", byte 164: expected the string `"true"` or `"false"`, found boolean `true`
    null at "/requestID", byte 181: expected a string, found `null`
    duplicate-member at "/requestID", byte 186: duplicate field `requestID`
    wrong-type at "/resources/0/ARN", byte 226: expected a string, found number `7`
    wrong-type at "/resources/1", byte 229: expected an object, found string `arn`
    unexpected-null at "/resources/2", byte 235: expected an object, found `null`
    empty-object at "/userIdentity/sessionContext/sessionIssuer", byte 300: empty object, missing field `type`
    missing-member at "/userIdentity/type", byte 265: missing field `type` (string)
    unknown-member at "/memberOfTomorrow", byte 305: unknown field `memberOfTomorrow`
    duplicate-member at "/memberOfTomorrow", byte 334: duplicate field `memberOfTomorrow`
    bad-text at "/eventName", byte 367: unpaired surrogate in `\ud800`
    missing-member at "/eventSource", byte 0: missing field `eventSource` (string)
    missing-member at "/awsRegion", byte 0: missing field `awsRegion` (string)
    "#);
    let found = issues(r#"{"eventCategory":"Weather"}"#, cloudtrail_records::Event::SHAPE);
    assert_snapshot!(found, @r#"unknown-type at "", byte 0: unknown type of event"#);
    let found = issues(r#"[["Clear","OVERCAST"],["clear",null,7,"Other"]]"#, Vec::<Vec<Sky>>::SHAPE);
    assert_snapshot!(found, @r#"
    unknown-value at "/1/0", byte 23: unknown value `clear`
    unexpected-null at "/1/1", byte 31: expected a string, found `null`
    wrong-type at "/1/2", byte 36: expected a string, found number `7`
    unknown-value at "/1/3", byte 38: unknown value `Other`
    "#);
    let found = issues(r#"{"a":"x","b":1,"a":"y","~/":null}"#, mailtrail_wire::Map::<String>::SHAPE);
    assert_snapshot!(found, @r#"
    wrong-type at "/b", byte 13: expected a string, found number `1`
    duplicate-member at "/a", byte 15: duplicate field `a`
    unexpected-null at "/~0~1", byte 28: expected a string, found `null`
    "#);
    let found = issues("[1, true, \"1\", {}, [], null]", Vec::<mailtrail_wire::Number>::SHAPE);
    assert_snapshot!(found, @r#"
    wrong-type at "/1", byte 4: expected a number, found boolean `true`
    wrong-type at "/2", byte 10: expected a number, found string `1`
    wrong-type at "/3", byte 15: expected a number, found an object
    wrong-type at "/4", byte 19: expected a number, found an array
    unexpected-null at "/5", byte 23: expected a number, found `null`
    "#);
    let found = issues("[1, true, \"true\", {}, [], null]", Vec::<bool>::SHAPE);
    assert_snapshot!(found, @r#"
    wrong-type at "/0", byte 1: expected a boolean, found number `1`
    wrong-type at "/2", byte 10: expected a boolean, found string `true`
    wrong-type at "/3", byte 18: expected a boolean, found an object
    wrong-type at "/4", byte 22: expected a boolean, found an array
    unexpected-null at "/5", byte 26: expected a boolean, found `null`
    "#);
}

#[test]
fn differences_of_every_kind() {
    let source = r#"{"a": 1.0, "b": null, "c": [1, {"d": "\u00e9"}], "e": {}, "f": 1, "f": 2, "x/y~": true}"#;
    let other = r#"{"e": [], "c": [1, {"d": "e"}, 3], "a": 1, "f": 1, "g": null, "x/y~": false}"#;
    let mut lines = String::new();
    for Difference { kind, pointer, at, before, after, .. } in differences(source, other).unwrap() {
        _ = writeln!(lines, "{} at {pointer:?}, byte {at}: {before:?} -> {after:?}", kind.as_str());
    }
    assert_snapshot!(lines, @r#"
    changed at "/a", byte 6: "1.0" -> "1"
    lost at "/b", byte 16: "null" -> ""
    changed at "/c/1/d", byte 37: "\"\\u00e9\"" -> "\"e\""
    added at "/c/2", byte 27: "" -> "3"
    changed at "/e", byte 54: "{}" -> "[]"
    lost at "/f", byte 71: "2" -> ""
    changed at "/x~1y~0", byte 82: "true" -> "false"
    added at "/g", byte 0: "" -> "null"
    "#);
    assert_snapshot!(differences("{", "{}").unwrap_err(), @"unexpected end of input at line 1, column 2");
    assert_snapshot!(differences("{}", "[1,]").unwrap_err(), @"/1: expected another entry after the comma, found `]` at line 1, column 4; help: remove the comma at line 1, column 3");
}
