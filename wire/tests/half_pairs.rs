//! Names with half a surrogate pair are kept as they are written, and hide nothing.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use mailtrail_wire::{Document as _, Extra, IssueKind, Json, JsonRef, Reader, Wire, check};

/// A letter.
#[derive(Clone, Default, Wire)]
struct Letter {
    /// Who gets it.
    recipient: Option<String>,
    /// What is in it.
    content: Option<Json>,
    /// Fields that this version does not know.
    extra: Extra<Self>,
}

/// Objects with such a name at each place.
fn objects(name: &str) -> [String; 3] {
    [
        format!(r#"{{"{name}":1,"recipient":"ana","content":{{"b":2}}}}"#),
        format!(r#"{{"recipient":"ana","{name}":1,"content":{{"b":2}}}}"#),
        format!(r#"{{"recipient":"ana","content":{{"b":2}},"{name}":1}}"#),
    ]
}

const NAMES: [&str; 6] = [r"\ud800", r"x\uDC00y", r"\ud83d\ud83d", r"\udc00\ud800", r"\ud800\u0041", r"\n\udfff\\"];

#[test]
fn everything_else_is_seen_wherever_they_stand() {
    for name in NAMES {
        for text in objects(name) {
            let json = Json::parse(&text).unwrap();
            assert_eq!(json.get("/content/b").map(JsonRef::text), Some("2"), "{text}");
            assert!(json.get("/recipient").is_some_and(|it| it == "ana"), "{text}");
            assert_eq!(json.view().members().count(), 3, "{text}");
            let ahead = JsonRef::ahead(&Reader::new(&text));
            assert!(ahead.probe(["content", "recipient"]).iter().all(Option::is_some), "{text}");
            let mut pointer = String::new();
            mailtrail_wire::push_token(&mut pointer, name);
            assert_eq!(json.get(&pointer).map(JsonRef::text), Some("1"), "its name is what is written");
        }
    }
}

#[test]
fn they_come_back_and_are_said_once() {
    for name in NAMES {
        for text in objects(name) {
            let letter = Letter::from_json(&text).unwrap();
            assert_eq!(letter.recipient.as_deref(), Some("ana"));
            let written = letter.to_json();
            assert!(mailtrail_wire::differences(&text, &written).unwrap().is_empty(), "{text} {written}");
            assert!(written.contains(&format!("\"{name}\":1")), "{written}");
            let issues = check(&text, Letter::SHAPE).unwrap();
            let kinds: Vec<_> = issues.iter().map(|issue| issue.kind).collect();
            assert_eq!(kinds, [IssueKind::BadText], "{text}");
        }
        for text in objects(name).map(|text| format!(r#"{{"content":{text}}}"#)) {
            let kinds: Vec<_> = check(&text, Letter::SHAPE).unwrap().iter().map(|issue| issue.kind).collect();
            assert_eq!(kinds, [IssueKind::BadText], "{text}");
        }
    }
}

#[test]
fn an_index_has_no_sign_and_no_leading_zero() {
    let json = Json::parse(r#"{"list":[10,20],"object":{"+1":1,"01":2,"":3}}"#).unwrap();
    for (pointer, expected) in [
        ("/list/0", Some("10")),
        ("/list/1", Some("20")),
        ("/list/2", None),
        ("/list/+1", None),
        ("/list/01", None),
        ("/list/00", None),
        ("/list/-0", None),
        ("/list/-", None),
        ("/list/", None),
        ("/list/ 1", None),
        ("/list/1 ", None),
        ("/list/1.0", None),
        ("/list/99999999999999999999999999", None),
        ("/object/+1", Some("1")),
        ("/object/01", Some("2")),
        ("/object/", Some("3")),
    ] {
        assert_eq!(json.get(pointer).map(JsonRef::text), expected, "{pointer}");
        assert_eq!(json.view().get(pointer).map(JsonRef::text), expected, "{pointer}");
    }
}
