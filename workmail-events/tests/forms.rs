//! Members whose form nobody has seen: every plausible form is read, answers the same, and comes back as it was.
#![allow(clippy::unwrap_used)]

use mailtrail_wire::{Is as _, differences};
use workmail_events::{
    AuditLogType, BounceStatus, Document, Event, EventRecord, IssueKind, MailboxAccessLog, MessageFlowEvent,
    MessageFlowResponse, PersonalAccessTokenLog, VerdictStatus, Wire, check,
};

/// Reads a text, and makes sure that nothing is said against it and that it comes back.
fn read<T: Wire>(text: &str) -> T {
    assert_eq!(check(text, T::SHAPE).unwrap(), [], "{text}");
    let value = T::from_json(text).unwrap();
    assert_eq!(differences(text, &value.to_json()).unwrap(), [], "{text}");
    value
}

fn event(name: &str, members: &str) -> Event {
    read(&format!(r#"{{"eventName": "{name}", {members}}}"#))
}

#[test]
fn bounced_recipients() {
    for (form, reason, status) in [
        (r#""jane@example.com""#, None, None),
        (r#"{"emailAddress": "jane@example.com"}"#, None, None),
        (r#"{"emailAddress": "jane@example.com", "reason": "full", "status": "5.2.2"}"#, Some("full"), Some("5.2.2")),
        (r#"{"status": 550.0, "emailAddress": "jane@example.com"}"#, None, Some("550.0")),
    ] {
        for name in ["INCOMING_EMAIL_BOUNCED", "OUTGOING_EMAIL_BOUNCED"] {
            let event = event(name, &format!(r#""bouncedRecipient": {form}"#));
            assert_eq!(event.recipients().unwrap(), ["jane@example.com"], "{form}");
            let recipient = match &event {
                Event::IncomingEmailBounced(event) => &event.bounced_recipient,
                Event::OutgoingEmailBounced(event) => &event.bounced_recipient,
                other => panic!("{other:?}"),
            };
            let recipient = recipient.as_ref().unwrap();
            assert_eq!(recipient.reason(), reason, "{form}");
            assert_eq!(recipient.status().map(BounceStatus::as_str), status, "{form}");
        }
    }
}

#[test]
fn outgoing_bounces_by_table_and_by_query() {
    for (members, recipient, reason) in [
        (r#""destination": "mary@example.org", "reason": "full""#, Some("mary@example.org"), Some("full")),
        (r#""bouncedRecipient": "mary@example.org", "destination": "example.org""#, Some("mary@example.org"), None),
        (
            r#""bouncedRecipient": {"reason": "full"}, "destination": "mary@example.org""#,
            Some("mary@example.org"),
            Some("full"),
        ),
        (r#""bouncedRecipient": {"reason": "full"}, "reason": "no such user""#, None, Some("no such user")),
    ] {
        let event = event("OUTGOING_EMAIL_BOUNCED", members);
        let event = event.as_outgoing_email_bounced().unwrap();
        assert_eq!((event.recipient(), event.reason()), (recipient, reason), "{members}");
    }
}

#[test]
fn verdicts() {
    for form in [r#""FAIL""#, r#"{"status": "FAIL"}"#] {
        let members = ["spamVerdict", "dkimVerdict", "dmarcVerdict", "spfVerdict"];
        let members = members.map(|name| format!(r#""{name}": {form}"#)).join(", ");
        let event = event("ORGANIZATION_EMAIL_RECEIVED", &members);
        let event = event.as_organization_email_received().unwrap();
        for verdict in [&event.spam_verdict, &event.dkim_verdict, &event.dmarc_verdict, &event.spf_verdict] {
            assert_eq!(verdict.as_ref().unwrap().status(), Some(&VerdictStatus::Fail));
            assert!(verdict.is("FAIL"));
            assert_eq!(format!("{verdict:?}").contains("VerdictObject"), form.starts_with('{'));
        }
    }
}

/// A text of which no time can be told is kept, and is unusual.
#[test]
fn texts_that_are_no_times() {
    for form in ["yesterday", "", "2026-02-30", "2026-02-30T08:15:30Z", "20260302", "17724393300001"] {
        let text = format!(r#"{{"event_timestamp": "{form}"}}"#);
        let issues = check(&text, MailboxAccessLog::SHAPE).unwrap();
        let found: Vec<_> = issues.iter().map(|issue| (issue.kind, issue.pointer.as_str())).collect();
        assert_eq!(found, [(IssueKind::Form, "/event_timestamp")], "{text}");
        let log = MailboxAccessLog::from_json(&text).unwrap();
        assert!(log.event_timestamp.as_ref().unwrap().instant().is_none(), "{text}");
        assert_eq!(differences(&text, &log.to_json()).unwrap(), [], "{text}");
    }
}

#[test]
fn times() {
    for (form, expected) in [
        ("1772439330000", Some(1_772_439_330)),
        ("1772439330", Some(1_772_439_330)),
        ("1.77243933E9", Some(1_772_439_330)),
        (r#""1772439330000""#, Some(1_772_439_330)),
        (r#""1772439330""#, Some(1_772_439_330)),
        (r#""2026-03-02T08:15:30Z""#, Some(1_772_439_330)),
        (r#""2026-03-02 08:15:30""#, Some(1_772_439_330)),
    ] {
        let event = event("ORGANIZATION_EMAIL_RECEIVED", &format!(r#""messageTimestamp": {form}"#));
        let received = &event.as_organization_email_received().unwrap().message_timestamp;
        let log: MailboxAccessLog = read(&format!(r#"{{"event_timestamp": {form}}}"#));
        let token: PersonalAccessTokenLog = read(&format!(r#"{{"expires_time": {form}}}"#));
        for time in [received, &log.event_timestamp, &token.expires_time] {
            let instant = time.as_ref().unwrap().instant();
            assert_eq!(instant.map(time::OffsetDateTime::unix_timestamp), expected, "{form}");
        }
    }
}

#[test]
fn truth_values() {
    for (form, expected) in [
        ("true", Some(true)),
        ("false", Some(false)),
        (r#""true""#, Some(true)),
        (r#""False""#, Some(false)),
        (r#""TRUE""#, Some(true)),
        ("1", Some(true)),
        ("0", Some(false)),
        ("1.0", Some(true)),
        (r#""0""#, Some(false)),
        ("2", None),
        (r#""""#, None),
        (r#""granted""#, None),
    ] {
        for (kind, member) in [
            (AuditLogType::MailboxAccess, "action_allowed"),
            (AuditLogType::AccessControl, "access_granted"),
            (AuditLogType::Authentication, "auth_successful"),
            (AuditLogType::AvailabilityProvider, "availability_event_successful"),
        ] {
            let text = format!(r#"{{"{member}": {form}}}"#);
            assert_eq!(check(&text, kind.shape()).unwrap(), [], "{text}");
            let log = kind.read(&text).unwrap();
            assert_eq!(log.is_success(), expected, "{text}");
            assert_eq!(differences(&text, &log.to_json()).unwrap(), [], "{text}");
        }
    }
}

#[test]
fn scopes() {
    for (form, expected) in [
        (r#"["IMAP", "SMTP"]"#, vec!["IMAP", "SMTP"]),
        ("[]", vec![]),
        (r#""IMAP""#, vec!["IMAP"]),
        (r#""IMAP, SMTP""#, vec!["IMAP", "SMTP"]),
        (r#""""#, vec![]),
    ] {
        let log: PersonalAccessTokenLog = read(&format!(r#"{{"scopes": {form}}}"#));
        assert_eq!(log.scopes.as_ref().unwrap().names(), expected, "{form}");
    }
}

#[test]
fn all_recipients() {
    for (form, expected, usual) in [
        ("true", true, true),
        ("false", false, true),
        (r#""true""#, true, false),
        (r#""True""#, true, false),
        (r#""False""#, false, false),
    ] {
        let text = format!(
            r#"{{"actions": [{{"action": {{"type": "DROP"}}, "recipients": ["jane@example.com"], "allRecipients": {form}}}]}}"#
        );
        let response = MessageFlowResponse::from_json(&text).unwrap();
        assert!(response.actions.as_ref().unwrap()[0].all_recipients.is(expected), "{form}");
        assert_eq!(differences(&text, &response.to_json()).unwrap(), [], "{form}");
        let kinds: Vec<_> =
            check(&text, MessageFlowResponse::SHAPE).unwrap().into_iter().map(|issue| issue.kind).collect();
        assert_eq!(kinds.is_empty(), usual, "{form}");
        assert!(kinds.iter().all(|kind| *kind == IssueKind::Form), "{form}");
    }
}

#[test]
fn other_types_are_kept_and_reported() {
    for text in [
        r#"{"event": {"eventName": "INCOMING_EMAIL_BOUNCED", "bouncedRecipient": ["jane@example.com"]}}"#,
        r#"{"event": {"eventName": "ORGANIZATION_EMAIL_RECEIVED", "spamVerdict": 1}}"#,
        r#"{"event": {"eventName": "ORGANIZATION_EMAIL_RECEIVED", "messageTimestamp": {"s": 1.0}}}"#,
        r#"{"event": {"eventName": "DMARC_POLICY_APPLIED", "recipients": "jane@example.com"}}"#,
        r#"{"event": [], "traceId": 7}"#,
        r#"{"traceId": "a"}"#,
    ] {
        assert_ne!(check(text, EventRecord::SHAPE).unwrap(), [], "{text}");
        let written = EventRecord::from_json(text).unwrap().to_json();
        assert_eq!(differences(text, &written).unwrap(), [], "{text}");
    }
}

#[test]
fn unknown_things_survive() {
    let text = r#"{
        "version": 1.0,
        "event": {"eventName": "MESSAGE_RECALLED", "count": 1e3, "none": null},
        "traceId": "trace-EXAMPLE11111"
    }"#;
    let record = EventRecord::from_json(text).unwrap();
    assert_eq!(record.name().unwrap(), "MESSAGE_RECALLED");
    assert!(record.trace_id.is("trace-EXAMPLE11111"));
    assert!(record.recipients().unwrap().is_empty() && record.from_address().is_none());
    assert_eq!(differences(text, &record.to_json()).unwrap(), []);

    let nameless = EventRecord::from_json(r#"{"event": {"recipient": "jane@example.com"}}"#).unwrap();
    assert_eq!(nameless.name(), None);
}

#[test]
fn message_flow_events_of_every_age() {
    for text in [
        r#"{"summaryVersion": "2018-10-10", "envelope": {"recipients": []}, "truncated": false}"#,
        r#"{"summaryVersion": "2019-07-28", "envelope": {"recipients": [{"address": "jane@example.com"}]}, "subject": null}"#,
        r#"{"summaryVersion": "2018-10-10", "envelope": {"recipients": []}, "sender": null, "messageId": "a1"}"#,
    ] {
        let event: MessageFlowEvent = read(text);
        assert!(event.flow_direction.is_none() && event.invocation_id.is_none());
    }
}
