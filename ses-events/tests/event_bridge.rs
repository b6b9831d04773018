//! What Amazon EventBridge delivers.

use mailtrail_wire::differences;
use ses_events::{
    AdvisorFinding, DetailType, Document as _, EventType, OpenEnum as _, RecommendationImpact, RecommendationType,
    SendingStatus, SendingStatusOrigin, SendingStatusRecord, SesEventBridgeDetail, SesEventBridgeEvent, Spelling,
    Wire as _, check,
};

/// An event of a kind with the given detail.
fn event(kind: &str, detail: &str) -> String {
    format!(
        r#"{{
            "version": "0",
            "id": "11112222-3333-4444-5555-666677778888",
            "detail-type": "{kind}",
            "source": "aws.ses",
            "account": "111122223333",
            "time": "2026-03-02T08:15:30Z",
            "region": "us-east-1",
            "resources": ["arn:aws:ses:us-east-1:111122223333:identity/example.com"],
            "detail": {detail}
        }}"#
    )
}

/// Reads an event, and holds what is written against its text.
fn read(text: &str) -> SesEventBridgeEvent {
    let event = SesEventBridgeEvent::from_json(text).unwrap_or_else(|error| panic!("{text}: {error}"));
    assert_eq!(differences(text, &event.to_json()).as_deref(), Ok(&[][..]), "{text}");
    event
}

/// Issues of an event as pointers.
fn issues(text: &str) -> Vec<String> {
    let issues = check(text, SesEventBridgeEvent::SHAPE).unwrap_or_else(|error| panic!("{text}: {error}"));
    issues.into_iter().map(|issue| issue.pointer).collect()
}

#[test]
fn sending_events_stand_in_the_detail() {
    let text = event(
        "Email Rendering Failed",
        r#"{
            "eventType": "Rendering Failure",
            "mail": {
                "timestamp": "2026-03-02T08:15:29.120Z",
                "source": "jane@example.com",
                "sendingAccountId": "111122223333",
                "messageId": "EXAMPLE7c191be45-e9aedb9a-02f9-4d12-a87d-dd0099a07f8a-000000",
                "destination": ["mary@example.org"],
                "headersTruncated": false,
                "tags": {"ses:configuration-set": ["ConfigSet"]}
            },
            "failure": {"errorMessage": "Attribute 'name' is missing.", "templateName": "Welcome"}
        }"#,
    );
    let event = read(&text);
    assert_eq!(event.detail_type.as_ref().and_then(DetailType::event_type), Some(EventType::RenderingFailure));
    let sending = event.detail.as_ref().unwrap().as_sending().unwrap();
    assert_eq!(sending.event_type(), Some(EventType::RenderingFailure));
    assert_eq!(issues(&text), [""; 0]);
}

#[test]
fn recommendations_are_fixed_sentences() {
    for sentence in AdvisorFinding::known() {
        let text =
            event("Advisor Recommendation Status Open", &format!(r#"{{"version": "1.0.0", "data": "{sentence}"}}"#));
        let event = read(&text);
        assert_eq!(event.detail.as_ref().unwrap().as_advisor().unwrap().finding(), Some(sentence));
        assert_eq!(issues(&text), [""; 0]);
    }
}

#[test]
fn findings_about_tenants_are_free_text() {
    let text = event(
        "Advisor Recommendation Status Resolved",
        r#"{"version": "1.0.0", "data": "The bounce rate was 15.0%.", "metadata": {"impact": "HIGH", "type": "BOUNCE"}}"#,
    );
    let event = read(&text);
    assert!(event.detail_type.as_ref().is_some_and(DetailType::is_advisor));
    let advice = event.detail.as_ref().unwrap().as_advisor().unwrap();
    assert_eq!((advice.finding(), advice.data.as_deref()), (None, Some("The bounce rate was 15.0%.")));
    let metadata = advice.metadata.as_ref().unwrap();
    assert_eq!(metadata.impact, Some(RecommendationImpact::High));
    assert_eq!(metadata.r#type, Some(RecommendationType::Bounce));
    assert_eq!(issues(&text), [""; 0]);

    let text = text.replace("HIGH", "HUGE").replace(r#""BOUNCE""#, r#""HUMOUR", "more": 1.0"#);
    let event = read(&text);
    let metadata = event.detail.as_ref().unwrap().as_advisor().unwrap().metadata.as_ref().unwrap();
    assert_eq!(metadata.impact.as_ref().unwrap().as_str(), "HUGE");
    assert_eq!(issues(&text), ["/detail/metadata/impact", "/detail/metadata/type", "/detail/metadata/more"]);
}

#[test]
fn changes_of_tenants_are_objects() {
    let text = event(
        "Sending Status Disabled",
        r#"{"version": "1.0.0", "data": {"origin": "CUSTOMER_MANAGED", "record": {"status": "DISABLED",
            "cause": "Paused by hand.", "lastUpdatedTimestamp": [2026, 3, 2, 8, 15, 30, 995000000]}}}"#,
    );
    let event = read(&text);
    assert!(event.detail_type.as_ref().is_some_and(DetailType::is_sending_status));
    let data = event.detail.as_ref().unwrap().as_sending_status().unwrap().data.as_ref().unwrap();
    assert_eq!(data.origin, Some(SendingStatusOrigin::CustomerManaged));
    let record = data.record.as_ref().unwrap();
    assert_eq!(record.status, Some(SendingStatus::Disabled));
    assert_eq!(record.last_updated().unwrap().unix_timestamp_nanos(), 1_772_439_330_995_000_000);
    assert_eq!(issues(&text), [""; 0]);
}

#[test]
fn times_as_lists_are_read_with_care() {
    let time = |list: &str| {
        let record = SendingStatusRecord::from_json(&format!(r#"{{"lastUpdatedTimestamp": {list}}}"#)).unwrap();
        record.last_updated().map(time::OffsetDateTime::unix_timestamp)
    };
    assert_eq!(time("[2026, 3, 2, 8, 15, 30]"), Some(1_772_439_330));
    assert_eq!(time("[2026, 3, 2, 8, 15]"), Some(1_772_439_300));
    assert_eq!(time("[2024.0, 2, 29, 0, 0, 0, 0]"), Some(1_709_164_800));
    for odd in [
        "[]",
        "[2026, 3, 2]",
        "[2026, 3, 2, 8]",
        "[2026, 3, 2, 8, 15, 30, 0, 0]",
        "[2026, 2, 29, 8, 15, 30]",
        "[2026, 0, 1, 8, 15, 30]",
        "[2026, 3, 2, 24, 15, 30]",
        "[2026, 3, 2, 8, 15, 30, 1000000000]",
        "[2026, 3, 2, 8, 15, -1]",
        "[99999999999, 3, 2, 8, 15, 30]",
        "[2026, 3, 2, 8, 15.5]",
        "[2026, 3, 2, 8, \"15\"]",
        "[2026, 3, 2, 8, null]",
        "\"2026-03-02T08:15:30Z\"",
        "null",
    ] {
        assert_eq!(time(odd), None, "{odd}");
    }
}

#[test]
fn members_tell_what_a_detail_is() {
    let kind = |text: &str| match SesEventBridgeDetail::from_json(text).unwrap() {
        SesEventBridgeDetail::Sending(_) => "sending",
        SesEventBridgeDetail::Advisor(_) => "advisor",
        SesEventBridgeDetail::SendingStatus(_) => "sending status",
        _ => "other",
    };
    for (text, expected) in [
        (r#"{"eventType": "Open"}"#, "sending"),
        (r#"{"mail": {}, "eventType": "Weather"}"#, "sending"),
        (r#"{"data": "x", "mail": {}}"#, "sending"),
        (r#"{"mail": "x", "data": "x"}"#, "advisor"),
        (r#"{"data": "", "version": "2.0.0"}"#, "advisor"),
        (r#"{"data": {}}"#, "sending status"),
        (r#"{"data": null}"#, "other"),
        (r#"{"data": []}"#, "other"),
        (r#"{"eventType": "AwsApiCall", "eventName": "SendEmail", "userIdentity": {}}"#, "other"),
        ("{}", "other"),
    ] {
        assert_eq!(kind(text), expected, "{text}");
        read(&event("Email Opened", text));
    }
}

#[test]
fn kinds_and_types_of_sending_events_belong_together() {
    for kind in EventType::known() {
        let detail_type = DetailType::from(kind.spelling(Spelling::DetailType).unwrap());
        assert!(detail_type.is_known());
        assert_eq!(detail_type.event_type(), Some(kind));
    }
    assert_eq!(DetailType::known().filter(|kind| kind.event_type().is_some()).count(), EventType::known().count());
    let odd = read(&event("Email Send", r#"{"eventType": "Send", "mail": {}, "send": {}}"#));
    assert_eq!(odd.detail_type.as_ref().unwrap().as_str(), "Email Send");
    assert_eq!(odd.detail_type.as_ref().unwrap().event_type(), None);
    for text in
        ["Advisor Recommendation Status Open", "Advisor Recommendation Status Closed", "AWS API Call via CloudTrail"]
    {
        assert!(DetailType::from(text).is_known(), "{text}");
    }
}
