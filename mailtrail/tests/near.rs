//! Documents of no known kind: what they are near to, and what is found inside them.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that fails here says where")]

#[path = "near/depth.rs"]
mod depth;
#[path = "near/foreign.rs"]
mod foreign;
#[path = "near/hostile.rs"]
mod hostile;
#[path = "near/inside.rs"]
mod inside;
#[path = "near/programs.rs"]
mod programs;
#[path = "near/renamed.rs"]
mod renamed;

use mailtrail::{Finding, Level, Options, Summary, round_trip_text, validate_text};

const RECORD: &str = r#"{"eventVersion":"1.08","userIdentity":{"type":"Root"},"eventTime":"2026-01-01T00:00:00Z","eventSource":"s3.amazonaws.com","eventName":"ListBuckets","awsRegion":"eu-west-1"}"#;

fn validate(text: &str) -> (Vec<Finding>, Summary) {
    validate_text(text, &Options::default())
}

/// What is said about a document as a whole.
fn said(text: &str) -> String {
    let (findings, _) = validate(text);
    assert_eq!(findings[0].level, Level::Error, "{text}");
    findings[0].message.clone()
}

/// A document, and what it is near to.
#[rustfmt::skip]
const NEAR: &[(&str, &str)] = &[
    (r#"{"records":[RECORD]}"#, "nearest: `log file`, with `Records` for `records`"),
    (r#"{"Record":[RECORD]}"#, "nearest: `log file`, with `Records` for `Record`"),
    (r#"{"events":[{"EventId":"1","EventName":"A","CloudTrailEvent":"TEXT"}]}"#,
        "nearest: `lookup-events output`, with `Events` for `events`"),
    (r#"{"eventId":"1","username":"a","cloudTrailEvent":"TEXT"}"#,
        "nearest: `lookup event`, with `CloudTrailEvent` for `cloudTrailEvent`, `EventId` for `eventId`, `Username` for `username`"),
    (r#"{"eventversion":"1.08","useridentity":{},"eventsource":"s3.amazonaws.com","eventname":"A"}"#,
        "nearest: `cloudtrail record`, with `eventVersion` for `eventversion`, `userIdentity` for `useridentity`, `eventSource` for `eventsource` and 1 more"),
    (r#"{"EventVersion":"1.08","UserIdentity":{},"EventSource":"s3.amazonaws.com","EventName":"A","AwsRegion":"eu-west-1"}"#,
        "nearest: `cloudtrail record`, with `eventVersion` for `EventVersion`, `userIdentity` for `UserIdentity`, `eventSource` for `EventSource` and 2 more"),
    (r#"{"event_version":"1.08","user_identity":{},"event_source":"s3.amazonaws.com","event_name":"A"}"#,
        "nearest: `cloudtrail record`, with `eventVersion` for `event_version`, `userIdentity` for `user_identity`, `eventSource` for `event_source` and 1 more"),
    (r#"{"eventSource":"s3.amazonaws.com","eventname":"A","awsRegion":"eu-west-1","sourceIPAddress":"192.0.2.1"}"#,
        "nearest: `cloudtrail record`, with `eventName` for `eventname`"),
    (r#"{"eventcategory":"Insight","insightdetails":{},"eventversion":"1.07","eventid":"1"}"#,
        "nearest: `cloudtrail insight event`, with `eventVersion` for `eventversion`, `eventID` for `eventid`, `eventCategory` for `eventcategory` and 1 more"),
    (r#"{"awsAccountId":"111122223333","digestEndTime":"a","digestS3Bucket":"b","digestS3Object":"c","logFiles":[]}"#,
        "nearest: `cloudtrail digest`, which has `digestStartTime`"),
    (r#"{"s3bucket":"a","s3objectkey":["b"]}"#,
        "nearest: `cloudtrail delivery notification`, with `s3Bucket` for `s3bucket`, `s3ObjectKey` for `s3objectkey`"),
    (r#"{"EventType":"Bounce","Mail":{},"Bounce":{}}"#,
        "nearest: `ses sending event`, with `eventType` for `EventType`, `mail` for `Mail`, `bounce` for `Bounce`"),
    (r#"{"notification_type":"Received","mail":{},"receipt":{}}"#,
        "nearest: `ses received notification`, with `notificationType` for `notification_type`"),
    (r#"{"EventSource":"aws:ses","ses":{"mail":{},"receipt":{}}}"#,
        "nearest: `ses lambda receipt`, with `eventSource` for `EventSource`"),
    (r#"{"detailType":"AWS API Call via CloudTrail","source":"aws.s3","detail":RECORD}"#,
        "nearest: `eventbridge event`, with `detail-type` for `detailType`"),
    (r#"{"source":"aws.s3","account":"111122223333","region":"eu-west-1","time":"2026-01-01T00:00:00Z","detail":{}}"#,
        "nearest: `eventbridge event`, which has `detail-type`"),
    (r#"{"Type":"Notification","MessageId":"1","Message":"TEXT"}"#, "nearest: `sns message`, which has `TopicArn`"),
    (r#"{"Type":"Notification","topicArn":"arn:aws:sns:eu-west-1:111122223333:a","Message":"TEXT"}"#,
        "nearest: `sns message`, with `TopicArn` for `topicArn`"),
    (r#"{"EventSubscriptionArn":"a","eventSource":"aws:sns","Sns":{}}"#,
        "nearest: `sns lambda record`, with `EventSource` for `eventSource`"),
    (r#"{"receiptHandle":"a","messageId":"1","Body":"TEXT","MD5OfBody":"b"}"#,
        "nearest: `sqs message`, with `ReceiptHandle` for `receiptHandle`, `MessageId` for `messageId`"),
    (r#"{"messagetype":"DATA_MESSAGE","loggroup":"a","logevents":[]}"#,
        "nearest: `cloudwatch logs data`, with `messageType` for `messagetype`, `logEvents` for `logevents`, `logGroup` for `loggroup`"),
    (r#"{"logGroup":"a","logStream":"b","logEvents":[]}"#, "nearest: `cloudwatch logs data`, which has `messageType`"),
    (r#"{"id":"36683986563353934564000000000000000000000000000000000000","message":"hello"}"#,
        "nearest: `cloudwatch logs event`, which has `timestamp`"),
    (r#"{"awsLogs":{"data":"?"}}"#, "nearest: `cloudwatch logs message`, with `awslogs` for `awsLogs`"),
    (r#"{"traceid":"a","event":{"eventname":"MAILBOX_EMAIL_DELIVERED"}}"#,
        "nearest: `workmail event record`, with `eventName` for `eventname`, `traceId` for `traceid`"),
    (r#"{"summary_version":"2019-07-28","envelope":{},"invocation_id":"a"}"#,
        "nearest: `workmail message-flow event`, with `summaryVersion` for `summary_version`, `invocationId` for `invocation_id`"),
    (r#"{"event_timestamp":1,"organizationArn":"arn:aws:workmail:eu-west-1:111122223333:organization/m-1","ruleId":"a","accessGranted":true}"#,
        "nearest: `workmail access control log`, with `organization_arn` for `organizationArn`, `access_granted` for `accessGranted`, `rule_id` for `ruleId`"),
];

fn filled(text: &str) -> String {
    let packed = RECORD.replace('"', "\\\"");
    text.replace("RECORD", RECORD).replace("TEXT", &packed)
}

#[test]
fn what_is_near_is_named_with_what_it_lacks() {
    for (document, expected) in NEAR {
        assert_eq!(said(&filled(document)), format!("not a known document; {expected}"), "{document}");
    }
}

/// In a log, documents of other programs are normal, but those that are nearly ours are not.
#[test]
fn near_documents_are_errors_in_a_log_too() {
    for (document, _) in NEAR {
        let document = filled(document);
        let (findings, counts) = validate(&format!("INFO {document}\n"));
        assert_eq!((findings[0].rule.as_ref(), counts.unrecognized), ("unrecognized-document", 1), "{document}");
    }
}

#[test]
fn a_round_trip_agrees_about_what_is_recognized() {
    let strangers = foreign::DOCUMENTS.iter().map(|document| (*document).to_owned());
    for document in NEAR.iter().map(|(document, _)| filled(document)).chain(strangers) {
        for text in [document.clone(), format!("INFO {document}\n")] {
            let (findings, counts) = round_trip_text(&text, &Options::default());
            let (expected, validated) = validate(&text);
            let rules = |findings: &[Finding]| {
                findings
                    .iter()
                    .filter(|it| it.rule == "unrecognized-document")
                    .map(|it| it.message.clone())
                    .collect::<Vec<_>>()
            };
            assert_eq!(rules(&findings), rules(&expected), "{text}");
            assert_eq!((counts.unrecognized, counts.others), (validated.unrecognized, validated.others), "{text}");
            assert!(counts.failed >= counts.unrecognized, "{text}");
        }
    }
}

/// A field of another type is all that is wrong: the document is what it would be with it.
#[test]
fn a_field_of_another_type_is_an_error_of_its_own() {
    for (document, pointer, expected) in [
        (r#"{"awslogs":{"data":{}}}"#, "/awslogs/data", "expected a string, found an object"),
        (
            r#"{"timestamp":"1","ingestionTime":2,"message":"","logStreamName":"a"}"#,
            "/timestamp",
            "expected a number, found string `1`",
        ),
    ] {
        let (findings, counts) = validate(document);
        assert_eq!((findings[0].pointer.as_str(), findings[0].message.as_str()), (pointer, expected));
        assert_eq!((findings[0].rule.as_ref(), counts.errors, counts.unrecognized), ("wrong-type", 1, 0));
    }
}

/// An envelope without its payload is known, and what it lacks is its error.
#[test]
fn an_envelope_without_its_payload_is_known() {
    let document = r#"{"detail-type":"A","source":"aws.s3","account":"111122223333","region":"eu-west-1"}"#;
    for text in [document.to_owned(), format!("INFO {document}\n")] {
        let (findings, counts) = validate(&text);
        let is_missing = |it: &Finding| (&*it.rule, &*it.pointer) == ("missing-member", "/detail");
        assert!(findings.iter().any(is_missing), "{text}: {findings:?}");
        assert_eq!((counts.unrecognized, counts.others), (0, 0), "{text}");
    }
}

#[test]
fn help_says_what_to_write() {
    for (document, help) in [
        (
            r#"{"eventversion":"1.08","useridentity":{},"eventsource":"s3.amazonaws.com","eventname":"A"}"#,
            "write field names as AWS does; Athena and some other tools put them in lower case",
        ),
        (
            r#"{"event_type":"Bounce","Mail":{},"Bounce":{}}"#,
            "write field names as AWS does; a serializer may have put them in snake_case",
        ),
        (
            r#"{"EventType":"Bounce","Mail":{},"Bounce":{}}"#,
            "write field names as AWS does; a serializer may have put them in PascalCase",
        ),
        (r#"{"detailType":"a","detail":{}}"#, "write field names as AWS does, letter by letter"),
        (r#"{"Type":"Notification","MessageId":"1","Message":"a"}"#, "if this is one, add `TopicArn`"),
        (
            r#"{"event_type":"_email.hardbounce","event_timestamp":1,"arrival_timestamp":2,"application":{},"client":{}}"#,
            "it looks like an Amazon Pinpoint event, which is not checked",
        ),
    ] {
        assert_eq!(validate(document).0[0].help.as_deref(), Some(help), "{document}");
    }
}

/// Names in findings are those of kinds and envelopes.
#[test]
fn reports_name_only_what_there_is() {
    for (_, expected) in NEAR {
        let name = expected.split('`').nth(1).unwrap();
        let is_envelope = mailtrail::ENVELOPES.iter().any(|envelope| envelope.name == name);
        let family = mailtrail::FAMILIES.iter().any(|family| name.starts_with(&format!("{} ", family.name)));
        assert!(is_envelope || family, "{name}");
    }
}
