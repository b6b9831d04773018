//! One meaning of "wrong": levels of issues, and `null` judged by one rule.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use mailtrail_wire::{Extra, IssueKind, Json, Level, List, Map, Wire, check, judge};

/// A parcel.
#[derive(Clone, Default, Wire)]
struct Parcel {
    /// Who gets it.
    #[wire(required)]
    recipient: Option<String>,
    /// Who sent it.
    #[wire(required, nullable)]
    sender: Option<String>,
    /// What it weighs.
    weight: Option<String>,
    /// Where it stops.
    stops: Option<List<String>>,
    /// What is written on it.
    labels: Option<Map<String>>,
    /// Anything.
    content: Option<Json>,
    /// Fields that this version does not know.
    extra: Extra<Self>,
}

/// Kinds, pointers and levels of what is wrong with a parcel.
fn issues(text: &str) -> Vec<(IssueKind, String, Level)> {
    let issues = check(text, Parcel::SHAPE).unwrap();
    issues.into_iter().map(|issue| (issue.kind, issue.pointer.clone(), judge(&issue, text, &[]).0)).collect()
}

#[test]
fn null_is_a_note_where_a_field_is_optional_and_an_error_elsewhere() {
    for (text, expected) in [
        (r#"{"recipient":null,"sender":"b"}"#, Some((IssueKind::Null, "/recipient", Level::Error))),
        (r#"{"recipient":"a","sender":null}"#, None),
        (r#"{"recipient":"a","sender":"b","weight":null}"#, Some((IssueKind::OptionalNull, "/weight", Level::Note))),
        (r#"{"recipient":"a","sender":"b","stops":null}"#, Some((IssueKind::OptionalNull, "/stops", Level::Note))),
        (r#"{"recipient":"a","sender":"b","stops":[null]}"#, Some((IssueKind::Null, "/stops/0", Level::Error))),
        (r#"{"recipient":"a","sender":"b","labels":{"x":null}}"#, Some((IssueKind::Null, "/labels/x", Level::Error))),
        (r#"{"recipient":"a","sender":"b","content":null}"#, None),
    ] {
        let expected: Vec<_> =
            expected.into_iter().map(|(kind, pointer, level)| (kind, pointer.to_owned(), level)).collect();
        assert_eq!(issues(text), expected, "{text}");
    }
}

#[test]
fn every_kind_of_issue_has_one_level() {
    use IssueKind::{
        BadText, Duplicate, EmptyObject, Form, Missing, Null, OptionalNull, OtherType, UnknownMember, UnknownType,
        UnknownValue, WrongType,
    };
    for (level, kinds) in [
        (Level::Error, &[Missing, EmptyObject, WrongType, Null, BadText, OtherType][..]),
        (Level::Warning, &[Form, UnknownValue, UnknownType, Duplicate]),
        (Level::Note, &[OptionalNull, UnknownMember]),
    ] {
        assert!(kinds.iter().all(|kind| kind.level() == level), "{level}");
    }
}

#[test]
fn words_of_levels() {
    assert_eq!(Level::ALL.map(Level::as_str), ["known", "note", "warning", "error"]);
    assert!(Level::ALL.is_sorted());
    assert!(Level::ALL.iter().all(|level| level.to_string().parse() == Ok(*level)));
    let fault = "fatal".parse::<Level>().unwrap_err();
    assert_eq!(fault, "unknown level `fatal`, expected `error`, `warning`, `note` or `known`");
}
