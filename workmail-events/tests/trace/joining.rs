//! What belongs together, and what does not.

use workmail_events::{Document as _, EventRecord, Story, Tracer};

fn tracer(records: &[&str]) -> Tracer {
    let mut tracer = Tracer::new();
    for record in records {
        tracer.add(&EventRecord::from_json(record).unwrap(), None);
    }
    tracer
}

fn trace(records: &[&str]) -> Vec<Story> {
    tracer(records).finish()
}

#[test]
fn traces_and_message_ids_in_a_chain() {
    let records = [
        r#"{"traceId": "a", "event": {"eventName": "OUTGOING_EMAIL_SUBMITTED", "from": "jane@example.com"}}"#,
        r#"{"traceId": "b", "event": {"eventName": "MAILBOX_EMAIL_DELIVERED", "recipient": "mary@example.com"}}"#,
        r#"{"traceId": "c", "event": {"eventName": "RULE_APPLIED", "ruleName": "Builds"}}"#,
        r#"{"traceId": "a", "event": {"eventName": "OUTGOING_EMAIL_SENT", "messageId": "1"}}"#,
        r#"{"traceId": "c", "event": {"eventName": "ORGANIZATION_EMAIL_RECEIVED", "messageId": "<2>"}}"#,
        r#"{"traceId": "b", "event": {"eventName": "ORGANIZATION_EMAIL_RECEIVED", "messageId": " <1> "}}"#,
        r#"{"traceId": "b", "event": {"eventName": "ORGANIZATION_EMAIL_RECEIVED", "messageId": "2"}}"#,
    ];
    let stories = trace(&records);
    assert_eq!(stories.len(), 1);
    assert_eq!(stories[0].message_ids, ["1", "2"]);
    assert_eq!(stories[0].trace_ids.len(), 3);
    assert_eq!(stories[0].events.len(), 7);
    let reversed: Vec<_> = records.into_iter().rev().collect();
    assert_eq!(trace(&reversed).len(), 1);
}

#[test]
fn ids_that_are_empty_join_nothing() {
    let stories = trace(&[
        r#"{"traceId": "", "event": {"eventName": "OUTGOING_EMAIL_SENT", "recipient": "a@example.org", "messageId": "<>"}}"#,
        r#"{"traceId": " ", "event": {"eventName": "OUTGOING_EMAIL_SENT", "recipient": "b@example.org", "messageId": ""}}"#,
        r#"{"traceId": null, "event": {"eventName": "OUTGOING_EMAIL_SENT", "recipient": "c@example.org"}}"#,
    ]);
    assert_eq!(stories.len(), 3);
    assert!(stories.iter().all(|story| story.trace_ids.is_empty() && story.message_ids.is_empty()));
}

#[test]
fn message_ids_of_other_kinds_of_events_join_too() {
    let stories = trace(&[
        r#"{"event": {"eventName": "MAILBOX_EMAIL_DELIVERED", "recipient": "mary@example.com", "messageId": "<1>"}}"#,
        r#"{"event": {"eventName": "MESSAGE_RECALLED", "messageId": "\u003c1>"}}"#,
        r#"{"event": {"eventName": "ORGANIZATION_EMAIL_RECEIVED", "messageId": "1"}}"#,
    ]);
    assert_eq!(stories.len(), 1);
}

#[test]
fn records_that_belong_nowhere_are_counted() {
    let tracer = tracer(&[
        "{}",
        r#"{"traceId": "a"}"#,
        r#"{"traceId": "a", "event": "text"}"#,
        r#"{"event": {"eventName": "MESSAGE_RECALLED"}}"#,
        r#"{"event": {"eventName": "JOURNALING_INITIATED", "journalingAddress": "journal@example.com"}}"#,
        r#"{"event": {"eventName": "OUTGOING_EMAIL_SUBMITTED", "subject": "Minutes"}}"#,
        r#"{"event": {"eventName": "OUTGOING_EMAIL_SUBMITTED", "subject": "Minutes"}}"#,
    ]);
    assert_eq!((tracer.open(), tracer.unlinked()), (1, 5));
    assert_eq!(tracer.finish()[0].events[0].repeats, 1);
}

#[test]
fn lines_with_less_of_a_record_double_nothing() {
    let stories = trace(&[
        r#"{"traceId": "a", "event": {"eventName": "MAILBOX_EMAIL_DELIVERED", "recipient": "mary@example.com"}}"#,
        r#"{"traceId": "a", "event": {"eventName": "MAILBOX_EMAIL_DELIVERED", "recipient": "mary@example.com", "folder": "Inbox"}}"#,
        r#"{"traceId": "a", "event": {"eventName": "INCOMING_EMAIL_BOUNCED", "bouncedRecipient": {"emailAddress": "jane@example.com", "status": "5.2.2"}}}"#,
        r#"{"traceId": "a", "event": {"eventName": "INCOMING_EMAIL_BOUNCED", "bouncedRecipient": "jane@example.com"}}"#,
    ]);
    let told: Vec<_> = stories[0].recipients.iter().map(workmail_events::RecipientStory::explanation).collect();
    assert_eq!(
        told,
        [
            "mary@example.com got it in the folder Inbox",
            "jane@example.com did not get it: the message bounced, status 5.2.2"
        ],
    );
}

#[test]
fn sentences_stay_on_one_line() {
    let text = r#"{"traceId": "a", "event": {"eventName": "INCOMING_EMAIL_BOUNCED", "bouncedRecipient": {"emailAddress": "jane@example.com", "reason": "full\r\n\u001b[31m"}}}"#;
    let story = &trace(&[text])[0];
    assert_eq!(story.recipients[0].explanation(), "jane@example.com did not get it: the message bounced, full   [31m",);
    assert_eq!(story.events[0].text, "bounced for jane@example.com, reason full   [31m");
}
