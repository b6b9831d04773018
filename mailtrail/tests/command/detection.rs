//! What documents are taken for, and why.

use std::fs;

use mailtrail::ENVELOPES;
use mailtrail_wire::Shape;
use serde_json::Value;

use super::records::record;
use super::support::{fixtures, run, run_on_bytes};

/// A document, and what is said about it and what is inside.
#[rustfmt::skip]
const DOCUMENTS: &[(&str, &[&str])] = &[
    (r#"{"eventVersion":"1.08","userIdentity":{},"eventName":"A"}"#,
        &["cloudtrail record: it has `userIdentity`, `eventName` is `A`"]),
    (r#"{"eventCategory":"Insight","insightDetails":{}}"#,
        &["cloudtrail insight event: `eventCategory` is `Insight`, it has `insightDetails`"]),
    (r#"{"userIdentity":null,"eventCategory":"Insight","insightDetails":{}}"#,
        &["cloudtrail insight event: `eventCategory` is `Insight`, it has `userIdentity`, it has `insightDetails`"]),
    (r#"{"version":"1.0","files":[],"hashSignature":"a"}"#,
        &["cloudtrail result sign file: it has `hashSignature` and `files`"]),
    (r#"{"Service":"Amazon S3","Event":"s3:TestEvent","Bucket":"a"}"#, &["s3 test event: `Event` is `s3:TestEvent`"]),
    (r#"{"disposition":"STOP_RULE"}"#, &["ses lambda receipt response: it has a `disposition`"]),
    (r#"{"disposition":"stop_rule","reason":"a"}"#, &["ses lambda receipt response: it has a `disposition`"]),
    (r#"{"disposition":"Halt"}"#, &["ses lambda receipt response: it has a `disposition`"]),
    (r#"{"disposition":"attachment","filename":"a"}"#, &["unrecognized: object with `disposition`, `filename`"]),
    (r#"{"detail-type":"A","source":"aws.s3"}"#, &["eventbridge event: it has `detail-type` and `source`"]),
    (r#"{"awsAccountId":"1","digestStartTime":"a","logFiles":[]}"#,
        &["cloudtrail digest: it has `awsAccountId`, `digestStartTime` and `logFiles`"]),
    (r#"{"s3Bucket":"a","s3ObjectKey":["b"]}"#,
        &["cloudtrail delivery notification: it has `s3Bucket` and `s3ObjectKey`"]),
    (r#"{"id":"1","eventData":"{}"}"#,
        &["cloudtrail audit event: it has `id` and the text `eventData`"]),
    (r#"{"detail-type":"A","detail":{"s3Bucket":"a","s3ObjectKey":["b"]}}"#,
        &["eventbridge event: it has `detail-type` and `detail`",
          "cloudtrail delivery notification: it has `s3Bucket` and `s3ObjectKey`"]),
    (r#"{"CloudTrailEvent":"{\"s3Bucket\":\"a\",\"s3ObjectKey\":[]}"}"#,
        &["lookup event: it has `CloudTrailEvent`",
          "cloudtrail delivery notification: it has `s3Bucket` and `s3ObjectKey`"]),
    (r#"{"id":"1","timestamp":1,"message":"{}"}"#,
        &["cloudwatch logs event: it has `id`, the number `timestamp` and the string `message`",
          "unrecognized: object without fields"]),
    (r#"{"messageType":"CONTROL_MESSAGE","logEvents":[]}"#,
        &["cloudwatch logs control message: `messageType` is `CONTROL_MESSAGE` and it has `logEvents`"]),
    (r#"{"awslogs":{"data":"?"}}"#,
        &["cloudwatch logs message: it has `awslogs.data`"]),
    (r#"{"messageType":"DATA_MESSAGE","logEvents":[]}"#,
        &["cloudwatch logs data: it has `messageType` and `logEvents`"]),
    (r#"{"detail-type":"A","detail":{"Records":[]}}"#,
        &["eventbridge event: it has `detail-type` and `detail`", "log file: it has `Records`"]),
    (r#"{"detail-type":"A","detail":{"Events":[]}}"#,
        &["eventbridge event: it has `detail-type` and `detail`", "lookup-events output: it has the array `Events`"]),
    (r#"{"timestamp":1,"message":"{}","ingestionTime":2}"#,
        &["log event: it has `timestamp`, `ingestionTime` and `message`",
          "unrecognized: object without fields"]),
    (r#"[[{"field":"@ptr","value":"a"},{"field":"@message","value":"{}"}]]"#,
        &["insights row: in one of its elements `field` is `@message` and it has `value`",
          "unrecognized: object without fields"]),
    (r#"{"results":[[{"field":"@ptr","value":"a"}]],"status":"Complete"}"#,
        &["insights row without message: in one of its elements it has `field` and `value`"]),
    (r#"{"results":[[{"field":"@message"}],[]]}"#, &["unrecognized: array", "unrecognized: array"]),
    (r#"{"eventType":"Bounce","mail":{}}"#, &["ses sending event: `eventType` is `Bounce`"]),
    (r#"{"eventType":"Weather","mail":{}}"#, &["ses sending event: `eventType` is `Weather`"]),
    (r#"{"eventType":"Weather"}"#, &["unrecognized: object with `eventType`"]),
    (r#"{"notificationType":"Bounce"}"#, &["ses sending event: `notificationType` is `Bounce`"]),
    (r#"{"mail":{},"click":{}}"#, &["ses sending event: it has `mail` and `click`"]),
    (r#"{"notificationType":"Received"}"#, &["ses received notification: `notificationType` is `Received`"]),
    (r#"{"notificationType":"AmazonSnsSubscriptionSucceeded"}"#,
        &["ses subscription succeeded: `notificationType` is `AmazonSnsSubscriptionSucceeded`"]),
    (r#"{"eventSource":"aws:ses","ses":{}}"#, &["ses lambda receipt: `eventSource` is `aws:ses`"]),
    (r#"{"detail-type":"A","source":"aws.ses","detail":{"data":{}}}"#,
        &["ses eventbridge event: `source` is `aws.ses` and `detail` has `data`"]),
    (r#"{"detail-type":"Email Sent","source":"aws.ses","detail":{"eventType":"Send","mail":{}}}"#,
        &["eventbridge event of ses: `source` is `aws.ses` and it has `detail.mail`", "ses sending event: `eventType` is `Send`"]),
    (r#"{"Type":"Notification","TopicArn":"a","Message":"{}"}"#,
        &["sns message: `Type` is `Notification` and it has `TopicArn`", "unrecognized: object without fields"]),
    (r#"{"TopicArn":"a","Message":"{}"}"#,
        &["sns message: it has `TopicArn` and `Message`", "unrecognized: object without fields"]),
    (r#"{"Type":"SubscriptionConfirmation","TopicArn":"a","Token":"b","Message":"c"}"#,
        &["sns subscription confirmation: `Type` is `SubscriptionConfirmation`"]),
    (r#"{"Type":"UnsubscribeConfirmation","TopicArn":"a","Token":"b","Message":"c"}"#,
        &["sns unsubscribe confirmation: `Type` is `UnsubscribeConfirmation`"]),
    (r#"{"EventSource":"aws:sns","Sns":{"Message":"Successfully validated SNS topic for Amazon SES event publishing."}}"#,
        &["sns lambda record: `EventSource` is `aws:sns`", "ses topic validation: its text is known"]),
    (r#"{"eventSource":"aws:sqs","body":"{\"Type\":\"Notification\",\"TopicArn\":\"a\",\"Message\":\"{}\"}"}"#,
        &["sqs lambda record: `eventSource` is `aws:sqs`",
          "sns message: `Type` is `Notification` and it has `TopicArn`", "unrecognized: object without fields"]),
    (r#"{"ReceiptHandle":"a","Body":"{}"}"#,
        &["sqs message: it has `ReceiptHandle` and `Body`", "unrecognized: object without fields"]),
    (r#"{"detail-type":"Email Sent","source":"aws.ses"}"#,
        &["eventbridge event of ses: `source` is `aws.ses` and `detail-type` is `Email Sent`"]),
    (r#"{"resource_arn":"arn:aws:ses:eu-west-1:111122223333:mailmanager-ingress-point/inp-EXAMPLE1","message_id":"a"}"#,
        &["ses mail manager ingress point log: `resource_arn` is of Mail Manager"]),
    (r#"{"resource_arn":"arn:aws:ses:eu-west-1:111122223333:mailmanager-ingress-point/inp-EXAMPLE1","recipient":"a"}"#,
        &["ses mail manager traffic policy log: `resource_arn` is of Mail Manager"]),
    (r#"{"resource_arn":"arn:aws:ses:eu-west-1:111122223333:mailmanager-rule-set/rs-EXAMPLE1","message_id":"a"}"#,
        &["ses mail manager rule set log: `resource_arn` is of Mail Manager"]),
    (r#"{"resource_arn":"arn:aws:ses:eu-west-1:111122223333:identity/example.com"}"#,
        &["unrecognized: object with `resource_arn`"]),
    (r#"{"SendDataPoints":[]}"#, &["ses get-send-statistics output: it has the array `SendDataPoints`"]),
    (r#"{"SuppressedDestinationSummaries":[]}"#,
        &["ses list-suppressed-destinations output: it has the array `SuppressedDestinationSummaries`"]),
    (r#"{"MessageId":"a","FromEmailAddress":"sender@example.com","Insights":[]}"#,
        &["ses get-message-insights output: it has the array `Insights` and `FromEmailAddress` or `EmailTags`"]),
    (r#"{"MessageId":"a","Insights":[]}"#, &["unrecognized: object with `MessageId`, `Insights`"]),
    (r#"{"Metrics":[{"Namespace":"AWS/SES","MetricName":"Send","Dimensions":[]}]}"#,
        &["cloudwatch list-metrics output: it has `Metrics` of `AWS/SES`"]),
    (r#"{"Metrics":[{"Namespace":"AWS/Weather","MetricName":"Rain","Dimensions":[]}]}"#,
        &["unrecognized: object with `Metrics`"]),
    (r#"{"Label":"AuthenticationFailure","Datapoints":[]}"#,
        &["cloudwatch get-metric-statistics output: it has `Datapoints` of `AuthenticationFailure`"]),
    (r#"{"Label":"Rain","Datapoints":[]}"#, &["unrecognized: object with `Label`, `Datapoints`"]),
    (r#"{"metric_stream_name":"a","namespace":"AWS/CloudTrail"}"#,
        &["cloudwatch metric stream record: it has `metric_stream_name` and is of `AWS/CloudTrail`"]),
    (r#"{"QueryStatus":"FINISHED","QueryResultRows":[]}"#,
        &["query results of cloudtrail lake: it has the array `QueryResultRows`"]),
    (r#"{"totalNonExportableItems":"1","sha384Hash":"00"}"#,
        &["workmail mailbox export log: it has `totalNonExportableItems` and `sha384Hash`"]),
    (r#"{"traceId":"a","event":{"eventName":"RULE_APPLIED"}}"#,
        &["workmail event record: `event` has the `eventName` `RULE_APPLIED`"]),
    (r#"{"event":{"eventName":"MESSAGE_RECALLED"}}"#,
        &["workmail event record: `event` has the `eventName` `MESSAGE_RECALLED`"]),
    (r#"{"traceId":"a","event":{}}"#, &["unrecognized: object with `traceId`, `event`"]),
    (r#"{"summaryVersion":"2019-07-28","envelope":{}}"#,
        &["workmail message-flow event: it has `summaryVersion` and `envelope`"]),
    (r#"{"actions":[{"action":{"type":"DROP"}}]}"#,
        &["workmail message-flow response: it has `actions` with an `action` of a `type`"]),
    (r#"{"actions":[]}"#, &["workmail message-flow response: it is nothing but an empty list"]),
    (r#"{"actions":[],"a":1}"#, &["unrecognized: object with `actions`, `a`"]),
    (r#"{"event_timestamp":1,"action":"ACCESS_FOLDER","owner_id":"a","object_type":"FOLDER"}"#,
        &["workmail mailbox access log: it has `action`, `owner_id`, `object_type`"]),
    (r#"{"event_timestamp":1,"scope":"AccessControl","rule_id":"a","access_granted":true}"#,
        &["workmail access control log: it has `scope`, `rule_id`, `access_granted`"]),
    (r#"{"event_timestamp":1,"method":"CONVERSE","auth_successful":"true"}"#,
        &["workmail authentication log: it has `method`, `auth_successful`"]),
    (r#"{"event_timestamp":1,"action":"CREATE","name":"a","expires_time":1,"scopes":[]}"#,
        &["workmail personal access token log: it has `action`, `name`, `expires_time`"]),
    (r#"{"event_timestamp":1,"type":"EWS","domain":"example.org","ews_endpoint":"a"}"#,
        &["workmail availability provider log: it has `type`, `domain`, `ews_endpoint`"]),
    (r#"{"requester":{},"mailboxes":[],"window":{}}"#,
        &["workmail availability provider request: it has `requester`, `mailboxes` and `window`"]),
    (r#"{"mailboxes":[{"mailbox":"jane@example.com"}]}"#,
        &["workmail availability provider response: it has `mailboxes` with a `mailbox`"]),
    (r#"{"mailboxes":[]}"#, &["workmail availability provider response: it is nothing but an empty list"]),
    (r#"{"mailboxes":[],"a":1}"#, &["unrecognized: object with `mailboxes`, `a`"]),
    (r#"{"event_timestamp":1,"request_id":"a"}"#, &["unrecognized: object with `event_timestamp`, `request_id`"]),
    ("{}", &["unrecognized: object without fields"]),
    (r#"{"a":1,"b":2}"#, &["unrecognized: object with `a`, `b`"]),
    (r#"{"a":1,"b":2,"c":3,"d":4,"e":5,"f":6}"#, &["unrecognized: object with `a`, `b`, `c`, `d`, `e`, ..."]),
    ("[[1,\"a\",null,true]]", &["unrecognized: array"]),
    ("[1,\"a\",null,true]",
        &["unrecognized: number", "unrecognized: string", "unrecognized: `null`", "unrecognized: boolean"]),
];

fn reasons(document: &str) -> Vec<String> {
    let arguments = ["validate", "--format", "json", "--explain-detection", "-"];
    let findings = run_on_bytes(&arguments, document.as_bytes()).findings();
    let reasons = findings.into_iter().filter(|finding| finding["rule"] == "detection");
    reasons.map(|finding| finding["message"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn every_document_says_why() {
    for (document, expected) in DOCUMENTS {
        assert_eq!(reasons(document), *expected, "{document}");
    }
}

#[test]
fn every_kind_is_among_them() {
    let is_wrapper = |kind: &str| {
        ENVELOPES.iter().any(|it| it.name == kind && (matches!(it.shape, Shape::Any) || has_wrapper(kind)))
    };
    let findings = run(["validate", "--format", "json", "--explain-detection", "."]).findings();
    let kinds =
        findings.iter().filter(|finding| finding["rule"] == "detection").map(|it| it["found"].as_str().unwrap());
    for kind in kinds.filter(|kind| !kind.starts_with("cloudtrail ") && !is_wrapper(kind)) {
        let named = |reason: &&str| reason.starts_with(&format!("{kind}: "));
        assert!(DOCUMENTS.iter().flat_map(|(_, reasons)| *reasons).any(named), "{kind}");
    }
}

/// Whether an envelope is among the wrappers.
fn has_wrapper(envelope: &str) -> bool {
    let file = format!("{}.", envelope.replace(' ', "-"));
    super::support::names("wrappers").iter().any(|name| name.starts_with(&file))
}

/// The others are among the wrappers, each of which is recognized there.
#[test]
fn every_envelope_is_among_them() {
    for envelope in ENVELOPES.iter().filter(|envelope| !matches!(envelope.shape, Shape::Any)) {
        let named = |reason: &&str| reason.starts_with(&format!("{}: ", envelope.name));
        assert!(
            has_wrapper(envelope.name) || DOCUMENTS.iter().flat_map(|(_, reasons)| *reasons).any(named),
            "{}",
            envelope.name
        );
    }
}

#[test]
fn envelopes_within_envelopes_have_an_end() {
    let nest = |inside: String, _| format!(r#"{{"detail-type":"A","detail":{inside}}}"#);
    let eight = (0..8).fold(record(0), nest);
    assert_eq!(reasons(&eight).last().unwrap().split(':').next(), Some("cloudtrail record"));
    let outcome = run_on_bytes(&["validate", "--format", "json", "-"], nest(eight, 0).as_bytes());
    assert_eq!(outcome.rules().last().unwrap(), "unrecognized-document");
    assert_eq!(outcome.findings().last().unwrap()["found"], "more than 8 envelopes within each other");
}

/// Whatever the last document was: the next one is told apart by what it is itself.
#[test]
fn neighbours_do_not_matter() {
    let alone: Vec<_> = DOCUMENTS.iter().map(|(document, _)| without_place(document)).collect();
    for (first, before) in DOCUMENTS.iter().zip(&alone) {
        for (second, after) in DOCUMENTS.iter().zip(&alone) {
            let both = [&before[..], &after[..]].concat();
            assert_eq!(without_place(&format!("{}\n{}", first.0, second.0)), both, "{}\n{}", first.0, second.0);
        }
    }
}

/// Behind a document of its kind, one that lacks a member is still told apart by what it has.
#[test]
fn neighbours_with_more_members_do_not_matter() {
    let mut compared = 0;
    for folder in ["cloudtrail-records", "ses-events", "workmail-events"] {
        for file in fs::read_dir(fixtures().join(folder)).unwrap() {
            let text = fs::read_to_string(file.unwrap().path()).unwrap();
            let Ok(Value::Object(members)) = serde_json::from_str::<Value>(&text) else { continue };
            let whole = without_place(&text);
            for name in members.keys() {
                let mut rest = members.clone();
                rest.remove(name);
                let rest = Value::Object(rest).to_string();
                let both = [&whole[..], &without_place(&rest)].concat();
                assert_eq!(without_place(&format!("{text}\n{rest}")), both, "{text}\n{rest}");
                compared += 1;
            }
        }
    }
    assert!(compared > 4_000, "{compared}");
}

/// Rules and messages of what is found, but for what is said of a whole file.
fn without_place(document: &str) -> Vec<String> {
    let (mut findings, _) = mailtrail::validate_text(document, &mailtrail::Options::default());
    findings.retain(|finding| finding.rule != "no-document");
    findings.into_iter().map(|finding| format!("{}: {}", finding.rule, finding.message)).collect()
}
