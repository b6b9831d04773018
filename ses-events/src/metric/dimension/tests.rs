//! Tests of dimensions.

use mailtrail_wire::Document as _;

use super::*;
use crate::SendingEvent;

fn reading(dimension: &Dimension, text: &str) -> String {
    format!("{:?}", dimension.value_of(&SendingEvent::from_json(text).unwrap()))
}

#[test]
fn refused_headers_are_refused_in_any_case() {
    for header in HEADERS_WITHOUT_DIMENSION {
        for name in [header.to_owned(), header.to_lowercase(), header.to_uppercase()] {
            assert!(Dimension::email_header(&name, "none").is_err(), "{name}");
            assert!(Dimension::message_tag(&name, "none").is_ok(), "{name}");
        }
    }
}

#[test]
fn link_tags() {
    let place = Dimension::link_tag("place", "none").unwrap();
    for (click, expected) in [
        (r#"{"linkTags": {"place": ["footer"]}}"#, r#"Found("footer")"#),
        (r#"{"linkTags": {"other": ["footer"]}}"#, r#"Default("none")"#),
        (r#"{"linkTags": null}"#, r#"Default("none")"#),
        (r#"{"linkTags": {"place": ["foot/er"]}}"#, r#"Unusable("foot/er")"#),
        (r#"{"linkTags": []}"#, "Untold"),
        ("{}", "Untold"),
    ] {
        let text = format!(r#"{{"eventType": "Click", "mail": {{}}, "click": {click}}}"#);
        assert_eq!(reading(&place, &text), expected, "{click}");
    }
    assert_eq!(reading(&place, r#"{"eventType": "Open", "mail": {}}"#), r#"Default("none")"#);
}

#[test]
fn headers_that_are_cut_tell_nothing() {
    let team = Dimension::email_header("X-Team", "none").unwrap();
    for (mail, expected) in [
        (r#"{"headers": []}"#, r#"Default("none")"#),
        (r#"{"headers": [], "headersTruncated": true}"#, "Untold"),
        (r#"{"headers": [{"name": "X-TEAM", "value": "a"}], "headersTruncated": true}"#, r#"Found("a")"#),
        (r#"{"headers": [{"name": "X-TEAM", "value": ""}]}"#, r#"Unusable("")"#),
        ("{}", "Untold"),
    ] {
        assert_eq!(reading(&team, &format!(r#"{{"eventType": "Send", "mail": {mail}}}"#)), expected, "{mail}");
    }
}

#[test]
fn events_without_tags_tell_nothing() {
    let campaign = Dimension::message_tag("campaign", "none").unwrap();
    assert_eq!(reading(&campaign, r#"{"notificationType": "Bounce", "mail": {}}"#), "Untold");
    assert_eq!(reading(&campaign, r#"{"eventType": "Weather", "mail": {}}"#), "Untold");
    assert_eq!(reading(&campaign, r#"{"eventType": "Send", "mail": {"tags": {}}}"#), r#"Default("none")"#);
}
