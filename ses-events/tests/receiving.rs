//! Mail that was received: notifications, events for functions, and what else comes over a topic.

use mailtrail_wire::{Is as _, differences};
use ses_events::{
    ContentEncoding, Disposition, DmarcPolicy, Document, EventType, InvocationType, Json, LambdaReceiptEvent,
    LambdaReceiptResponse, OpenEnum as _, ReceiptAction, ReceivedNotification, SubscriptionSucceededNotification,
    TopicMessage, Verdict, VerdictStatus, Wire, check,
};

/// A notification about mail with the given action, and with whatever stands behind it.
fn received(action: &str, rest: &str) -> String {
    let mail = r#"{
        "timestamp": "2026-03-02T08:15:30.120Z",
        "source": "jane@example.com",
        "messageId": "o3vrnil0e2ic28trm7dfhrc2v0clambda4nbp0g1",
        "destination": ["mary@example.org", "richard@example.net"],
        "headersTruncated": true,
        "headers": [
            {"name": "Received", "value": "from mail.example.com ([192.0.2.10]) by inbound-smtp.us-east-1.amazonaws.com"},
            {"name": "Received", "value": "from desk.example.com ([198.51.100.7]) by mail.example.com"},
            {"name": "Subject", "value": "=?UTF-8?Q?Gr=C3=BC=C3=9Fe?="}
        ],
        "commonHeaders": {
            "returnPath": "jane@example.com",
            "from": ["Jane Doe <jane@example.com>"],
            "date": "Mon, 2 Mar 2026 08:15:28 -0000",
            "to": ["mary@example.org"],
            "cc": ["richard@example.net"],
            "messageId": "<1.2@mail.example.com>",
            "subject": "Gr\u00fc\u00dfe"
        }
    }"#;
    format!(
        r#"{{
            "notificationType": "Received",
            "mail": {mail},
            "receipt": {{
                "timestamp": "2026-03-02T08:15:30.620Z",
                "processingTimeMillis": 500,
                "recipients": ["mary@example.org"],
                "spamVerdict": {{"status": "PASS"}},
                "virusVerdict": {{"status": "PASS"}},
                "spfVerdict": {{"status": "GRAY"}},
                "dkimVerdict": {{"status": "PROCESSING_FAILED"}},
                "dmarcVerdict": {{"status": "FAIL"}},
                "dmarcPolicy": "quarantine",
                "action": {action}
            }}{rest}
        }}"#
    )
}

/// An action of each type, with all of its members.
const ACTIONS: [&str; 6] = [
    r#"{"type": "S3", "topicArn": "arn:aws:sns:us-east-1:111122223333:inbound", "bucketName": "amzn-s3-demo-bucket",
        "objectKeyPrefix": "inbound", "objectKey": "inbound/o3vrnil0e2ic28trm7dfhrc2v0clambda4nbp0g1"}"#,
    r#"{"type": "SNS", "topicArn": "arn:aws:sns:us-east-1:111122223333:inbound", "encoding": "BASE64"}"#,
    r#"{"type": "Lambda", "topicArn": "arn:aws:sns:us-east-1:111122223333:inbound",
        "functionArn": "arn:aws:lambda:us-east-1:111122223333:function:Inbound", "invocationType": "RequestResponse"}"#,
    r#"{"type": "Bounce", "topicArn": "arn:aws:sns:us-east-1:111122223333:inbound", "smtpReplyCode": "550",
        "statusCode": "5.1.1", "message": "Mailbox does not exist", "sender": "postmaster@example.org"}"#,
    r#"{"type": "Stop", "topicArn": "arn:aws:sns:us-east-1:111122223333:inbound"}"#,
    r#"{"type": "WorkMail", "topicArn": "arn:aws:sns:us-east-1:111122223333:inbound",
        "organizationArn": "arn:aws:workmail:us-east-1:111122223333:organization/m-1a2b3c4d5e6f1a2b3c4d5e6f1a2b3c4d"}"#,
];

/// Reads a document, and holds what is written against its text.
fn read<T: Wire>(text: &str) -> T {
    let document = T::from_json(text).unwrap_or_else(|error| panic!("{text}: {error}"));
    assert_eq!(differences(text, &document.to_json()).as_deref(), Ok(&[][..]), "{text}");
    document
}

/// Issues of a document as pointers.
fn issues<T: Wire>(text: &str) -> Vec<String> {
    let issues = check(text, T::SHAPE).unwrap_or_else(|error| panic!("{text}: {error}"));
    issues.into_iter().map(|issue| issue.pointer).collect()
}

#[test]
fn notifications_of_all_actions_come_back_as_they_were() {
    for (index, action) in ACTIONS.into_iter().enumerate() {
        let text = received(action, "");
        let notification: ReceivedNotification = read(&text);
        let action = notification.receipt.as_ref().unwrap().action.as_ref().unwrap();
        assert_eq!(action.topic_arn(), Some("arn:aws:sns:us-east-1:111122223333:inbound"));
        let found = [
            action.as_s3().is_some(),
            action.as_sns().is_some(),
            action.as_lambda().is_some(),
            action.as_bounce().is_some(),
            action.as_stop().is_some(),
            action.as_work_mail().is_some(),
        ];
        assert_eq!(found.iter().filter(|found| **found).count(), 1);
        assert!(found[index] && action.as_other().is_none());
        assert_eq!(issues::<ReceivedNotification>(&text), [""; 0]);
    }
}

#[test]
fn members_are_typed() {
    let text = received(ACTIONS[1], r#", "content": "U3ViamVjdDogaGVsbG8NCg0KSGkh""#);
    let notification: ReceivedNotification = read(&text);
    assert_eq!(notification.content_encoding(), Some(&ContentEncoding::Base64));
    assert!(notification.content.is("U3ViamVjdDogaGVsbG8NCg0KSGkh"));

    let mail = notification.mail.as_ref().unwrap();
    assert_eq!(mail.timestamp.as_ref().unwrap().instant().millisecond(), 120);
    assert!(mail.headers_truncated.is(true));
    assert_eq!(
        mail.destinations().collect::<Result<Vec<_>, _>>().unwrap(),
        ["mary@example.org", "richard@example.net"]
    );
    assert_eq!(mail.header("received").count(), 2);
    let common = mail.common_headers.as_ref().unwrap();
    assert!(common.subject.is("Grüße"));
    assert!(common.message_id.is("<1.2@mail.example.com>"));

    let receipt = notification.receipt.as_ref().unwrap();
    assert_eq!(receipt.processing_time_millis.as_ref().unwrap().as_u64(), Some(500));
    assert_eq!(receipt.recipients().collect::<Result<Vec<_>, _>>().unwrap(), ["mary@example.org"]);
    assert!(receipt.spam_verdict.as_ref().is_some_and(Verdict::passed));
    assert!(receipt.dmarc_verdict.as_ref().is_some_and(Verdict::failed));
    assert_eq!(receipt.spf_verdict.as_ref().unwrap().status.as_ref(), Some(&VerdictStatus::Gray));
    assert_eq!(receipt.dkim_verdict.as_ref().unwrap().status.as_ref(), Some(&VerdictStatus::ProcessingFailed));
    assert_eq!(receipt.dmarc_policy, Some(DmarcPolicy::Quarantine));
    assert!(!receipt.is_spam() && !receipt.is_virus());
}

#[test]
fn unknown_values_are_kept() {
    let text = received(r#"{"type": "Fold", "corners": 4.0}"#, r#", "future": [1e3]"#)
        .replace(r#""quarantine""#, r#""defer""#)
        .replace(r#""GRAY""#, r#""GREEN", "since": null"#)
        .replace("500,", r#""500", "#);
    let notification: ReceivedNotification = read(&text);
    let receipt = notification.receipt.as_ref().unwrap();
    assert!(matches!(receipt.action.as_ref(), Some(ReceiptAction::Other(_))));
    assert_eq!(receipt.dmarc_policy.as_ref().unwrap().as_str(), "defer");
    assert!(!receipt.spf_verdict.as_ref().unwrap().passed());
    assert_eq!(receipt.extra.unexpected("processingTimeMillis").map(Json::as_str), Some(r#""500""#));
    assert_eq!(
        issues::<ReceivedNotification>(&text),
        [
            "/receipt/processingTimeMillis",
            "/receipt/spfVerdict/status",
            "/receipt/spfVerdict/since",
            "/receipt/dmarcPolicy",
            "/receipt/action/type",
            "/future"
        ]
    );
}

#[test]
fn what_older_notifications_lack_is_no_issue() {
    let text = received(r#"{"type": "SNS", "topicArn": "arn:aws:sns:us-east-1:111122223333:inbound"}"#, "")
        .replace(r#""dmarcVerdict": {"status": "FAIL"},"#, "")
        .replace(r#""dmarcPolicy": "quarantine","#, "");
    assert_eq!(issues::<ReceivedNotification>(&text), [""; 0]);
    assert_eq!(read::<ReceivedNotification>(&text).content_encoding(), None);
    let shortened = text.replace(r#""processingTimeMillis": 500,"#, "").replace(r#""source": "jane@example.com","#, "");
    assert_eq!(issues::<ReceivedNotification>(&shortened), ["/mail/source", "/receipt/processingTimeMillis"]);
}

#[test]
fn another_known_type_is_a_contradiction() {
    let text = received(ACTIONS[4], "").replace(r#""Received","#, r#""Bounce","#);
    assert_eq!(issues::<ReceivedNotification>(&text), ["/notificationType"]);
}

#[test]
fn functions_get_the_same_two_objects() {
    let notification = received(ACTIONS[2], "");
    let ses = notification.replace(r#""notificationType": "Received","#, "");
    let text = format!(r#"{{"Records": [7, {{"eventSource": "aws:ses", "eventVersion": "1.0", "ses": {ses}}}]}}"#);
    let event: LambdaReceiptEvent = read(&text);
    assert_eq!(event.records.as_ref().unwrap().entries().count(), 2);
    assert_eq!(event.records().next().unwrap().unwrap_err().path(), "/Records/0");
    let record = event.records().nth(1).unwrap().unwrap();
    assert!(record.event_version.is("1.0"));
    let ses = record.ses.as_ref().unwrap();
    let expected = ReceivedNotification::from_json(&notification).unwrap();
    assert_eq!((&ses.mail, &ses.receipt), (&expected.mail, &expected.receipt));
    let action = ses.receipt.as_ref().unwrap().action.as_ref().unwrap().as_lambda().unwrap();
    assert_eq!(action.invocation_type, Some(InvocationType::RequestResponse));
    assert_eq!(issues::<LambdaReceiptEvent>(&text), ["/Records/0"]);
}

#[test]
fn functions_answer() {
    for disposition in Disposition::known() {
        let text = format!(r#"{{"disposition": "{disposition}"}}"#);
        assert_eq!(read::<LambdaReceiptResponse>(&text), LambdaReceiptResponse::from(disposition));
    }
    assert_eq!(LambdaReceiptResponse::default().to_json(), "{}");
    assert!(!read::<LambdaReceiptResponse>(r#"{"disposition": "HALT"}"#).disposition.as_ref().unwrap().is_known());
}

#[test]
fn a_new_topic_says_so() {
    let text = r#"{"notificationType": "AmazonSnsSubscriptionSucceeded", "message": "The topic is ready."}"#;
    let notification: SubscriptionSucceededNotification = read(text);
    assert!(notification.message.is("The topic is ready."));
    assert_eq!(issues::<SubscriptionSucceededNotification>(text), [""; 0]);
}

#[test]
fn topics_carry_more_than_events() {
    let message = |text: &str| TopicMessage::read(text).unwrap_or_else(|error| panic!("{text}: {error}"));
    for text in [
        "{\"eventType\": \"Rendering Failure\", \"mail\": {}, \"failure\": {}}\n",
        "{\"mail\": {}, \"failure\": {}, \"notificationType\": \"Received\", \"eventType\": \"Rendering Failure\"}",
    ] {
        let TopicMessage::Event(event) = message(text) else { panic!("{text}") };
        assert_eq!(event.event_type(), Some(EventType::RenderingFailure));
    }
    let text = r#"{"notificationType": "Bounce", "bounce": {}, "mail": {}}"#;
    assert!(matches!(message(text), TopicMessage::Event(_)));

    let TopicMessage::Received(notification) = message(&received(ACTIONS[0], "")) else { panic!() };
    assert!(notification.mail.as_ref().unwrap().source.is("jane@example.com"));
    let text = r#"{"notificationType": "AmazonSnsSubscriptionSucceeded", "message": "The topic is ready."}"#;
    let TopicMessage::SubscriptionSucceeded(notification) = message(text) else { panic!() };
    assert!(notification.message.is("The topic is ready."));

    for text in ["{}", r#"{"eventType": "Received"}"#, r#"{"eventType": "Weather"}"#, r#"{"notificationType": 7}"#] {
        assert!(matches!(message(text), TopicMessage::Other(json) if json.as_str() == text), "{text}");
    }
}

#[test]
fn topics_carry_plain_text() {
    for text in [TopicMessage::VALIDATION.to_owned(), format!("{}\n", TopicMessage::VALIDATION)] {
        assert_eq!(TopicMessage::read(&text).unwrap(), TopicMessage::TopicValidation);
    }
    for text in ["", "Hello", " [1]", "\"quoted\"", "Successfully validated"] {
        assert_eq!(TopicMessage::read(text).unwrap(), TopicMessage::Text(text.to_owned()));
    }
    for (text, column) in
        [(r#"{"eventType": "Send","#, 22), (r#"{"notificationType": "Received" "mail": {}}"#, 33), ("{} {}", 4)]
    {
        assert_eq!(TopicMessage::read(text).unwrap_err().column(), column, "{text}");
    }
}
