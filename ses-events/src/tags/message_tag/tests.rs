//! Tests of message tags.

use super::*;
use crate::RuleErrorKind;

#[test]
fn takes_what_the_service_takes() {
    for letter in 0..=0xFFFF_u32 {
        let Some(letter) = char::from_u32(letter) else { continue };
        let text = format!("a{letter}b");
        let plain = letter.is_ascii_alphanumeric() || "_-".contains(letter);
        assert_eq!(MessageTag::new(&text, "v").is_ok(), plain, "{letter:?} in a name");
        assert_eq!(MessageTag::new("n", &text).is_ok(), plain || ".@".contains(letter), "{letter:?} in a value");
    }
}

#[test]
fn length_is_limited() {
    let (most, more) = ("x".repeat(255), "x".repeat(256));
    assert!(MessageTag::new(&most, &most).is_ok());
    let error = MessageTag::new("n", more).unwrap_err();
    assert_eq!((error.kind(), error.part()), (RuleErrorKind::TooLong, RulePart::MessageTagValue));
    let shown = "x".repeat(40);
    let message = format!("value of message tag `{shown}…` has 256 characters, expected at most 255");
    assert_eq!(error.to_string(), message);
    assert_eq!(error.position(), None);
}

#[test]
fn names_of_the_service_are_reserved() {
    for name in ["ses:", "ses:source-ip", "ses:feedback-id-c", "ses:feedback-id-a "] {
        assert_eq!(MessageTag::new(name, "v").unwrap_err().kind(), RuleErrorKind::Reserved, "{name}");
    }
    assert_eq!(MessageTag::new("sES:x", "v").unwrap_err().position(), Some(4));
}

#[test]
fn header_tells_where() {
    for (text, kind, at) in [
        ("=1", RuleErrorKind::Empty, 1),
        ("a=1,", RuleErrorKind::Separator, 5),
        ("a=1, b=", RuleErrorKind::Empty, 8),
        ("a=1, b =2 3", RuleErrorKind::Character, 10),
        ("a=1, b=c=d", RuleErrorKind::Character, 9),
        ("ä=1", RuleErrorKind::Character, 1),
        ("a=ä, bö=1", RuleErrorKind::Character, 3),
        ("a=1, ses:x=1", RuleErrorKind::Reserved, 6),
    ] {
        let error = MessageTag::parse_header(text).unwrap_err();
        assert_eq!((error.kind(), error.position()), (kind, Some(at)), "{text}: {error}");
    }
    assert!(MessageTag::parse_header(" \r\n ").unwrap().is_empty());
}

#[test]
fn control_characters_are_shown_escaped() {
    let error = MessageTag::new("a\nb", "v").unwrap_err();
    assert!(error.to_string().starts_with(r"name of message tag `a\nb` has `\n` at character 2"), "{error}");
    assert_eq!(error.odd_character(), Some('\n'));
}

#[test]
fn display_is_read_back() {
    let tag: MessageTag = "mail=jane@example.com".parse().unwrap();
    assert_eq!((tag.name(), tag.value()), ("mail", "jane@example.com"));
    assert_eq!(tag.to_string().parse(), Ok(tag));
}
