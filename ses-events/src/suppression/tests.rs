//! Tests of what should get no more mail.

use mailtrail_wire::{Document as _, OpenEnum as _};

use crate::{BounceSubType, BounceType, ComplaintFeedbackType, EventType, SendingEvent};

/// What an event says, in short.
fn told(text: &str) -> Vec<String> {
    let event = SendingEvent::from_json(text).unwrap();
    let suppressions = event.suppressions().map(|it| match it {
        Ok(it) => format!("{it}{}", if it.is_permanent { "" } else { ", already" }),
        Err(error) => error.to_string(),
    });
    suppressions.collect()
}

fn bounce(bounce_type: &str, sub_type: &str) -> Vec<String> {
    told(&format!(
        r#"{{"eventType": "Bounce", "bounce": {{
            "bounceType": "{bounce_type}", "bounceSubType": "{sub_type}",
            "bouncedRecipients": [{{"emailAddress": "Mary <mary@example.com>"}}]
        }}}}"#
    ))
}

fn complaint(members: &str) -> Vec<String> {
    told(&format!(
        r#"{{"notificationType": "Complaint", "complaint": {{
            {members}"complainedRecipients": [{{"emailAddress": "mary@example.com"}}]
        }}}}"#
    ))
}

#[test]
fn bounces_by_type_and_sub_type() {
    for bounce_type in BounceType::known() {
        for sub_type in BounceSubType::known() {
            let expected: &[&str] = match (&bounce_type, &sub_type) {
                (BounceType::Permanent, BounceSubType::UnsubscribedRecipient) => {
                    &["mary@example.com (BOUNCE), already"]
                }
                (BounceType::Permanent, sub_type) if sub_type.is_suppression() => {
                    &["mary@example.com (BOUNCE), already"]
                }
                (BounceType::Permanent, _) => &["mary@example.com (BOUNCE)"],
                _ => &[],
            };
            assert_eq!(bounce(bounce_type.as_str(), sub_type.as_str()), expected, "{bounce_type} {sub_type}");
        }
    }
    assert_eq!(bounce("Permanent", "Weather"), ["mary@example.com (BOUNCE)"]);
    assert!(bounce("Weather", "General").is_empty());
}

#[test]
fn complaints_by_feedback() {
    for feedback in ComplaintFeedbackType::known() {
        let told = complaint(&format!(r#""complaintFeedbackType": "{feedback}", "#));
        let expected: &[&str] =
            if feedback == ComplaintFeedbackType::NotSpam { &[] } else { &["mary@example.com (COMPLAINT)"] };
        assert_eq!(told, expected, "{feedback}");
    }
    assert_eq!(complaint(""), ["mary@example.com (COMPLAINT)"]);
    assert_eq!(complaint(r#""complaintSubType": null, "#), ["mary@example.com (COMPLAINT)"]);
    for list in ["OnAccountSuppressionList", "OnTenantSuppressionList"] {
        assert_eq!(complaint(&format!(r#""complaintSubType": "{list}", "#)), ["mary@example.com (COMPLAINT), already"]);
    }
}

#[test]
fn each_recipient_that_has_an_address() {
    let told = told(
        r#"{"eventType": "Bounce", "bounce": {"bounceType": "Permanent", "bouncedRecipients": [
            {"emailAddress": "mary@example.com"}, {}, null, "odd", {"emailAddress": 1},
            {"emailAddress": "\"Doe, Jane\" <jane@example.com>"}, {"emailAddress": "not an address"}
        ]}}"#,
    );
    assert_eq!(
        told,
        [
            "mary@example.com (BOUNCE)",
            "/bounce/bouncedRecipients/1/emailAddress: missing field `emailAddress` (string)",
            "/bounce/bouncedRecipients/2: expected an object, found `null`",
            "/bounce/bouncedRecipients/3: expected an object, found string `odd`",
            "/bounce/bouncedRecipients/4/emailAddress: expected a string, found number `1`",
            "jane@example.com (BOUNCE)",
            "not an address (BOUNCE)",
        ]
    );
}

#[test]
fn what_cannot_be_told_is_an_error() {
    for (text, error) in [
        (r#"{"eventType": "Bounce"}"#, "/bounce: missing field `bounce` (object)"),
        (r#"{"eventType": "Bounce", "bounce": {}}"#, "/bounce/bounceType: missing field `bounceType` (string)"),
        (
            r#"{"eventType": "Bounce", "bounce": {"bounceType": 7}}"#,
            "/bounce/bounceType: expected a string, found number `7`",
        ),
        (
            r#"{"eventType": "Bounce", "bounce": {"bounceType": "Permanent", "bouncedRecipients": "odd"}}"#,
            "/bounce/bouncedRecipients: expected an array, found string `odd`",
        ),
        (r#"{"notificationType": "Complaint", "complaint": 7}"#, "/complaint: expected an object, found number `7`"),
        ("{}", "expected an event of Amazon SES with `eventType` or `notificationType`"),
    ] {
        assert_eq!(told(text), [error]);
    }
}

#[test]
fn no_other_event() {
    for event_type in EventType::known().filter(|it| !matches!(it, EventType::Bounce | EventType::Complaint)) {
        let text = format!(
            r#"{{"eventType": "{event_type}", "mail": {{"destination": ["mary@example.com"]}},
            "deliveryDelay": {{"delayedRecipients": [{{"emailAddress": "mary@example.com"}}]}}}}"#
        );
        assert!(told(&text).is_empty(), "{event_type}");
    }
    assert!(told(r#"{"eventType": "Weather", "bounce": {"bounceType": "Permanent"}}"#).is_empty());
}
