//! Objects in which one of several members has to say something.
#![allow(clippy::unwrap_used)]

use mailtrail_wire::{Document as _, Extra, Flag, IssueKind, List, Wire, check, differences};

/// Invitation.
#[derive(Clone, Default, Wire)]
#[wire(any_of("guests", "everybody"))]
struct Invitation {
    /// Where.
    #[wire(required)]
    place: Option<String>,
    /// Who, by name.
    guests: Option<List<String>>,
    /// Whether all are meant.
    everybody: Option<Flag>,
    /// Fields that this version does not know.
    extra: Extra<Self>,
}

/// Kinds and pointers of what is wrong with an invitation.
fn issues(text: &str) -> Vec<(IssueKind, String)> {
    assert_eq!(differences(text, &Invitation::from_json(text).unwrap().to_json()).unwrap(), [], "{text}");
    check(text, Invitation::SHAPE).unwrap().into_iter().map(|issue| (issue.kind, issue.pointer)).collect()
}

#[test]
fn one_member_that_says_something_is_enough() {
    for members in [
        r#""guests":["jane"]"#,
        r#""guests":[null]"#,
        r#""everybody":true"#,
        r#""everybody":"True""#,
        r#""guests":[],"everybody":true"#,
        r#""guests":["jane"],"everybody":false"#,
    ] {
        let found = issues(&format!(r#"{{"place":"here",{members}}}"#));
        assert!(!found.iter().any(|(kind, _)| *kind == IssueKind::MissingOneOf), "{members}: {found:?}");
    }
}

#[test]
fn null_empty_and_false_say_nothing() {
    for members in [
        "",
        r#","guests":[]"#,
        r#","guests":null"#,
        r#","everybody":false"#,
        r#","everybody":"false""#,
        r#","guests":[],"everybody":"False""#,
        r#","Guests":["jane"]"#,
    ] {
        let found = issues(&format!(r#"{{"place":"here"{members}}}"#));
        assert!(found.contains(&(IssueKind::MissingOneOf, String::new())), "{members}: {found:?}");
    }
}

#[test]
fn issue_names_all_members_and_stands_at_the_object() {
    let text = r#" {"place": "here"}"#;
    let found = check(text, Invitation::SHAPE).unwrap();
    assert_eq!(found[0].kind.as_str(), "missing-one-of");
    assert_eq!((found[0].at, found[0].to_string()), (1, "missing field `guests` or `everybody`".to_owned()));
    assert_eq!(issues("{}"), [(IssueKind::EmptyObject, String::new())], "once is enough");
}

#[test]
fn value_of_another_type_is_reported_as_such_alone() {
    for text in [r#"{"place":"here","guests":"jane"}"#, r#"{"place":"here","everybody":"yes"}"#] {
        let kinds: Vec<_> = issues(text).into_iter().map(|(kind, _)| kind).collect();
        assert_eq!(kinds, [IssueKind::WrongType], "{text}");
    }
}
