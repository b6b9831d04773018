//! Tests of link tags.

use super::*;
use crate::RuleErrorKind;

#[test]
fn attribute_is_read_back() {
    for text in ["", "a:1;", "product:book;genre:fiction;type:new_release;"] {
        assert_eq!(LinkTag::attribute(&LinkTag::parse_attribute(text).unwrap()), text);
    }
}

#[test]
fn attribute_tells_where() {
    for (text, kind, at) in [
        (";", RuleErrorKind::Separator, 1),
        ("a:1;;b:2;", RuleErrorKind::Separator, 5),
        ("a:1; :2", RuleErrorKind::Empty, 6),
        ("a:1;b: ", RuleErrorKind::Empty, 8),
        ("a:1:2", RuleErrorKind::Character, 4),
        ("a:x@example", RuleErrorKind::Character, 4),
    ] {
        let error = LinkTag::parse_attribute(text).unwrap_err();
        assert_eq!((error.kind(), error.position()), (kind, Some(at)), "{text}: {error}");
    }
}

#[test]
fn length_is_not_limited() {
    assert!(LinkTag::new("n".repeat(1000), "v".repeat(1000)).is_ok());
    assert_eq!(
        LinkTag::new("", "v").unwrap_err().to_string(),
        "name of link tag is empty, expected at least 1 character"
    );
}
