//! Large inputs.

use time::{Duration, OffsetDateTime};
use workmail_events::{Document as _, EventRecord, Outcome, Story, Tracer};

/// Records of one message between two users.
fn message(number: u64) -> [String; 4] {
    let (from, to) = (number % 977, number % 1_009);
    [
        format!(
            r#"{{"traceId":"{number:016x}-a","event":{{"eventName":"OUTGOING_EMAIL_SUBMITTED","recipients":["user{to}@example.com"],"from":"user{from}@example.com","subject":"Message {number}"}}}}"#
        ),
        format!(
            r#"{{"traceId":"{number:016x}-a","event":{{"eventName":"OUTGOING_EMAIL_SENT","recipient":"user{to}@example.com","from":"user{from}@example.com","messageId":"<{number:016x}@example.com>"}}}}"#
        ),
        format!(
            r#"{{"traceId":"{number:016x}-b","event":{{"eventName":"ORGANIZATION_EMAIL_RECEIVED","recipients":["user{to}@example.com"],"from":"user{from}@example.com","subject":"Message {number}","messageId":"<{number:016x}@example.com>","spamVerdict":"PASS","dkimVerdict":"PASS","dmarcVerdict":"PASS","spfVerdict":"PASS"}}}}"#
        ),
        format!(
            r#"{{"traceId":"{number:016x}-b","event":{{"eventName":"MAILBOX_EMAIL_DELIVERED","recipient":"user{to}@example.com","folder":"Inbox"}}}}"#
        ),
    ]
}

/// Each message is spread over the next few hundred; stories are taken after every thousand records.
#[test]
fn memory_is_bounded_by_patience() {
    const MESSAGES: u64 = 5_000;
    let records = (0..MESSAGES)
        .flat_map(|number| (0_u64..).zip(message(number)).map(move |(step, text)| (number + step * 97, text)));
    let mut records: Vec<_> = records.collect();
    records.sort_by_key(|(millisecond, _)| *millisecond);

    let mut tracer = Tracer::with_patience(Duration::SECOND);
    let (mut most, mut delivered) = (0, 0);
    let mut count = |stories: Vec<Story>| {
        for story in stories {
            assert_eq!((story.recipients.len(), story.events.len()), (1, 4));
            delivered += u64::from(matches!(story.recipients[0].outcome, Outcome::Delivered { .. }));
        }
    };
    for lines in records.chunks(1_000) {
        for (millisecond, text) in lines {
            let at = OffsetDateTime::UNIX_EPOCH + Duration::milliseconds((*millisecond).try_into().unwrap());
            tracer.add(&EventRecord::from_json(text).unwrap(), Some(at));
        }
        most = most.max(tracer.open());
        count(tracer.take_closed());
    }
    count(tracer.finish());
    assert_eq!(delivered, MESSAGES);
    assert!(most < 2_000, "{most} messages are open at once");
}

#[test]
fn a_message_remembers_ten_thousand_events() {
    let mut tracer = Tracer::new();
    for number in 0..10_500 {
        let text = format!(
            r#"{{"traceId": "a", "event": {{"eventName": "MAILBOX_EMAIL_DELIVERED", "recipient": "user{number}@example.com"}}}}"#
        );
        tracer.add(&EventRecord::from_json(&text).unwrap(), None);
    }
    let text = r#"{"traceId": "a", "event": {"eventName": "OUTGOING_EMAIL_SUBMITTED"}}"#;
    tracer.add(&EventRecord::from_json(text).unwrap(), None);
    let stories = tracer.finish();
    assert_eq!((stories[0].events.len(), stories[0].recipients.len()), (10_000, 10_000));
    assert_eq!(stories[0].events_left_out, 501);
}

/// A stranger's file: one message id joins everything, and nothing names whom it concerns.
#[test]
fn hostile_messages_take_no_more_than_their_size() {
    let mut tracer = Tracer::new();
    let mut add = |text: String| tracer.add(&EventRecord::from_json(&text).unwrap(), None);
    let recipients: Vec<_> = (0..5_000).map(|number| format!("\"user{number}@example.com\"")).collect();
    let recipients = recipients.join(",");
    add(format!(
        r#"{{"traceId": "a", "event": {{"eventName": "ORGANIZATION_EMAIL_RECEIVED", "messageId": "1", "recipients": [{recipients}]}}}}"#
    ));
    for number in 0..2_000 {
        for event in [
            format!(r#""RULE_APPLIED", "ruleName": "{number}", "ruleActions": [{{"action": "Copy"}}]"#),
            format!(r#""OUTGOING_EMAIL_BOUNCED", "reason": "{number}""#),
            format!(r#""EVENT_{number}""#),
        ] {
            add(format!(r#"{{"traceId": "a", "event": {{"eventName": {event}}}}}"#));
        }
        add(format!(
            r#"{{"traceId": "{number}", "event": {{"eventName": "OUTGOING_EMAIL_SENT", "recipient": "user1@example.com", "messageId": "1"}}}}"#
        ));
    }
    add(r#"{"traceId": "a", "event": {"eventName": "RULE_APPLIED", "ruleType": "INBOUND_RULE", "ruleActions": [{"action": "Drop"}]}}"#.into());
    let story = tracer.finish().remove(0);
    assert_eq!((story.recipients.len(), story.trace_ids.len()), (5_000, 2_001));
    for recipient in &story.recipients {
        assert_eq!(recipient.outcome.as_str(), "stoppedByRule");
        let explanation = recipient.explanation();
        assert!(explanation.len() < 10_000 && explanation.contains("more is logged than is told here"));
    }
}
