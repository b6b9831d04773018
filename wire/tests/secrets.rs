//! Messages about secrets tell their kind and length only.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use mailtrail_wire::{Error, Extra, Json, Map, Timestamp, Wire, check, open_enum};

/// A key for a door.
#[derive(Clone, Default, Wire)]
struct Door {
    /// What opens it.
    password: Option<String>,
    /// What opens it for a while.
    session_token: Option<Timestamp>,
    /// How it opens.
    client_secret: Option<Turn>,
    /// Other keys.
    passwords: Option<Map<String>>,
    /// Anything.
    note: Option<Json>,
    /// Fields that this version does not know.
    extra: Extra<Self>,
}

/// A turn of the key.
#[open_enum]
pub enum Turn {
    /// To the left.
    #[wire("LEFT")]
    Left,
}

/// Messages of what is wrong with a door, and what was found.
fn said(text: &str) -> Vec<String> {
    let issues = check(text, Door::SHAPE).unwrap();
    issues.iter().flat_map(|issue| [issue.to_string(), issue.found.text.clone(), issue.found.quoted()]).collect()
}

#[test]
fn of_values() {
    for (text, message) in [
        (r#"{"password":12345}"#, "expected a string, found a number of 5 characters"),
        (r#"{"password":true}"#, "expected a string, found a boolean"),
        (r#"{"password":["hunter"]}"#, "expected a string, found an array"),
        (r#"{"password":"hunter\ud800"}"#, "unpaired surrogate in a string of 12 characters"),
        (
            r#"{"sessionToken":"hunter2"}"#,
            "expected a timestamp like `2026-01-02T03:04:05Z`, found a string of 7 characters",
        ),
        (r#"{"clientSecret":"hunter"}"#, "unknown value a string of 6 characters for `clientSecret`"),
        (r#"{"note":{"a":{"password":["hunter\udc00"]}}}"#, "unpaired surrogate in a string of 12 characters"),
        (r#"{"note":{"secretAccessKey":{"x":"!\udc00"}}}"#, "unpaired surrogate in a string of 7 characters"),
    ] {
        let said = said(text);
        assert_eq!(said[0], message, "{text}");
        assert!(said.iter().all(|said| !said.contains("hunter") && !said.contains("12345")), "{said:?}");
    }
}

#[test]
fn of_names() {
    assert_eq!(said(r#"{"password":"a","password":"b"}"#)[0], "duplicate field `password`");
    assert_eq!(said(r#"{"sessiontoken":"a"}"#)[..2], ["unknown field `sessiontoken`", "\"sessiontoken\""]);
}

#[test]
fn of_errors() {
    for text in [
        r#"{"a":{"password":hunter}}"#,
        r#"{"a":{"password" "hunter"}}"#,
        r#"{"a":{"password":"hunter" "hunter"}}"#,
        r#"{"a":{"password":"\hunter"}}"#,
        r#"{"a":{"password":01234567}}"#,
        r#"{"a":{"password":[hunter]}}"#,
    ] {
        let error: Error = Json::parse(text).unwrap_err();
        for said in [error.to_string(), error.found().text.clone(), format!("{:?}", error.help())] {
            assert!(["hunter", "\\h", "1234567"].iter().all(|part| !said.contains(part)), "{said}");
        }
    }
    let error = Json::parse(r#"{"password":"x","user":hunter}"#).unwrap_err();
    assert_eq!(error.message(), "expected a value, found `hunter`");
}
