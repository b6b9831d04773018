//! Whatever the layout: the same records, the same findings.

use std::io::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::{Value, json};

use super::records::{broken_record, odd_record, pretty, record};
use super::support::{Outcome, names, run, run_on_bytes};

/// Every file of `files/`: its name, the records in it, the exit code, the rules of what is found.
#[rustfmt::skip]
const FILES: &[(&str, u64, i32, &[&str])] = &[
    ("111122223333_CloudTrail-Digest_us-east-1_mail-trail_us-east-1_20240514T090000Z.json.gz", 1, 0, &[]),
    ("111122223333_CloudTrail_us-east-1_20240514T0830Z_EXAMPLE0123abcde.json.gz", 4, 0, &[]),
    ("array.json", 4, 0, &[]),
    ("blank-lines.ndjson", 4, 0, &[]),
    ("bom.json", 4, 0, &[]),
    ("bom.ndjson", 4, 0, &[]),
    ("cloudwatch-logs-control-message.json", 0, 0, &[]),
    ("cloudwatch-logs-decoded.json", 4, 0, &[]),
    ("cloudwatch-logs-export.txt", 4, 0, &[]),
    ("cloudwatch-logs-export.txt.gz", 4, 0, &[]),
    ("cloudwatch-logs-filter-log-events.json", 4, 0, &[]),
    ("cloudwatch-logs-get-log-events.json", 4, 0, &[]),
    ("cloudwatch-logs-messages.jsonl", 4, 0, &[]),
    ("cloudwatch-logs-subscription.json", 4, 0, &[]),
    ("concatenated-log-files.json", 4, 0, &[]),
    ("concatenated-members.json.gz", 4, 0, &[]),
    ("concatenated-members.jsonl.gz", 4, 0, &[]),
    ("concatenated-pretty.json", 4, 0, &[]),
    ("concatenated.json", 4, 0, &[]),
    ("crlf.ndjson", 4, 0, &[]),
    ("empty-log-file.json", 0, 0, &[]),
    ("event-bridge-events.jsonl", 4, 0, &["service-event-identity-without-type"]),
    ("insights-results.json", 4, 0, &[]),
    ("log-file-compact.json", 4, 0, &[]),
    ("log-file.json", 4, 0, &[]),
    ("log-files.jsonl", 4, 0, &[]),
    ("lookalike-dynamodb-stream.json", 0, 0, &[]),
    ("lookalike-s3-notification.json", 0, 0, &[]),
    ("lookalike-sns-for-lambda.json", 0, 1, &["unrecognized-document"]),
    ("lookup-events-output.json", 2, 0, &[]),
    ("mail-manager-ingress-point.w3c.log", 2, 0, &[]),
    ("mail-manager-lists-as-text.w3c.log", 2, 0, &["w3c-value"]),
    ("mail-manager-plain.log", 0, 1, &["no-document"]),
    ("mail-manager-rule-set.w3c.log", 2, 0, &[]),
    ("mail-manager-traffic-policy.w3c.log", 2, 0, &[]),
    ("mixed-families.json", 8, 0, &["unusual-form"]),
    ("not-json.txt", 0, 1, &["not-json"]),
    ("plain-text-named.json.gz", 4, 0, &[]),
    ("records-not-first.json", 4, 0, &["unknown-member", "unknown-member"]),
    ("records.jsonl", 4, 0, &[]),
    ("records.jsonl.gz", 4, 0, &[]),
    ("renamed-gzip.json", 4, 0, &[]),
    ("ses-firehose-concatenated.json", 10, 0, &[]),
    ("ses-firehose.ndjson", 10, 0, &[]),
    ("ses-firehose.ndjson.gz", 10, 0, &[]),
    ("ses-lambda-without-verdicts.json", 1, 1, &["missing-member", "missing-member", "missing-member", "missing-member"]),
    ("ses-mixed-topic.ndjson", 6, 0, &[]),
    ("ses-raw-delivery.json", 2, 0, &[]),
    ("ses-sns-http.json", 1, 1, &["wrong-type"]),
    ("ses-sqs-sns.json", 1, 1, &["wrong-type"]),
    ("single-record.json", 1, 0, &[]),
    ("sns-delivery-notification.json", 1, 0, &[]),
    ("trailing-garbage.json.gz", 4, 2, &[]),
    ("trailing-zeros.json.gz", 4, 0, &[]),
    ("truncated-trailer.json.gz", 4, 2, &[]),
    ("truncated.json.gz", 5, 2, &["truncated"]),
    ("workmail-mailbox-export.txt", 114, 0, &["unknown-value"]),
    ("workmail-mailbox-export.txt.gz", 114, 0, &["unknown-value"]),
    ("workmail-mailbox-filter-log-events.json", 114, 0, &["unknown-value"]),
    ("workmail-mailbox-insights-fields.json", 0, 0, &["row-without-message"; 115]),
    ("workmail-mailbox-insights.json", 114, 0, &["unknown-value"]),
    ("workmail-mailbox-subscription.json", 114, 0, &["unknown-value"]),
    ("workmail-mailbox.ndjson", 114, 1, MAILBOX),
    ("wrong-checksum.json.gz", 4, 2, &[]),
];

/// The mailbox has an event that nobody knows, and a document without one, which only in a log is normal.
const MAILBOX: &[&str] = &["unknown-value", "unrecognized-document"];

#[test]
fn every_file_gives_what_its_kind_says() {
    for (name, records, code, rules) in FILES {
        let outcome = run(["validate", "--format", "json", &format!("files/{name}")]);
        assert_eq!(
            (outcome.figure("records"), outcome.code, outcome.rules()),
            (*records, *code, owned(rules)),
            "{name}"
        );
        assert_eq!(outcome.stderr.is_empty(), *code != 2, "{name}: {}", outcome.stderr);
    }
}

#[test]
fn no_file_is_forgotten() {
    assert_eq!(names("files"), FILES.iter().map(|(name, ..)| *name).collect::<Vec<_>>());
}

#[test]
fn every_record_comes_back_exactly() {
    for (name, records, ..) in FILES {
        let outcome = run(["roundtrip", "--format", "json", &format!("files/{name}")]);
        let unrecognized = outcome.rules().iter().filter(|rule| *rule == "unrecognized-document").count() as u64;
        let failed = unrecognized + u64::from(*name == "truncated.json.gz");
        assert_eq!(outcome.figure("exact"), records + unrecognized - failed, "{name}");
        assert_eq!((outcome.figure("changed"), outcome.figure("failed")), (0, failed), "{name}");
    }
}

/// Writes records in a layout.
type Write = fn(&[String]) -> Vec<u8>;

/// Ways to write the same records.
#[rustfmt::skip]
const LAYOUTS: &[(&str, Write)] = &[
    ("lines", |records| records.join("\n").into_bytes()),
    ("lines of Windows", |records| records.join("\r\n").into_bytes()),
    ("blank lines", |records| format!("\n\n{}\n \n", records.join("\n\n")).into_bytes()),
    ("export of CloudWatch Logs", |records| stamped(records).into_bytes()),
    ("export of CloudWatch Logs in gzip", |records| gzip(stamped(records).as_bytes())),
    ("concatenated", |records| records.concat().into_bytes()),
    ("array", |records| array(records).into_bytes()),
    ("log file", |records| log_file(records).into_bytes()),
    ("log file in lines", |records| format!("{{\n  \"Records\": [\n{}\n  ]\n}}\n", records.join(",\n")).into_bytes()),
    ("log files", |records| records.iter().map(|it| log_file(std::slice::from_ref(it))).collect::<String>().into_bytes()),
    ("log files in an array", |records| array(&[log_file(&records[..1]), log_file(&records[1..])]).into_bytes()),
    ("byte order mark", |records| format!("\u{feff}{}", array(records)).into_bytes()),
    ("gzip", |records| gzip(log_file(records).as_bytes())),
    ("gzip members", |records| records.iter().flat_map(|record| gzip(format!("{record}\n").as_bytes())).collect()),
    ("EventBridge", |records| records.iter().map(|it| event_bridge(it)).collect::<Vec<_>>().join("\n").into_bytes()),
    ("LookupEvents", |records| lookup_events(records).into_bytes()),
    ("CloudWatch Logs", |records| cloudwatch_logs(records).into_bytes()),
    ("CloudWatch Logs packed", |records| {
        let data = STANDARD.encode(gzip(cloudwatch_logs(records).as_bytes()));
        json!({"awslogs": {"data": data}}).to_string().into_bytes()
    }),
    ("filter-log-events", |records| {
        let events = each(records, |it| json!({"logStreamName": "a", "timestamp": 1, "message": it, "ingestionTime": 2, "eventId": "1"}));
        json!({"events": events, "searchedLogStreams": []}).to_string().into_bytes()
    }),
    ("get-log-events", |records| {
        let events = each(records, |it| json!({"timestamp": 1, "message": it, "ingestionTime": 2}));
        json!({"nextBackwardToken": "b/1/s", "events": events, "nextForwardToken": "f/1/s"}).to_string().into_bytes()
    }),
    ("Logs Insights", |records| {
        let field = |name: &str, value: &str| json!({"field": name, "value": value});
        let rows = each(records, |it| json!([field("@timestamp", "a"), field("@message", it), field("@ptr", "1")]));
        json!({"queryLanguage": "CWLI", "results": rows, "statistics": {}, "status": "Complete"}).to_string().into_bytes()
    }),
    ("SNS", |records| records.iter().map(|it| sns(it).to_string()).collect::<Vec<_>>().join("\n").into_bytes()),
    ("SNS for Lambda", |records| {
        let record = |it: &String| json!({"EventVersion": "1.0", "EventSubscriptionArn": "a", "EventSource": "aws:sns", "Sns": sns(it)});
        json!({"Records": each(records, record)}).to_string().into_bytes()
    }),
    ("SQS", |records| json!({"Records": each(records, |it| sqs(it))}).to_string().into_bytes()),
    ("receive-message", |records| {
        let message = |it: &String| json!({"MessageId": "1", "ReceiptHandle": "EXAMPLE", "MD5OfBody": "0", "Body": it});
        json!({"Messages": each(records, message)}).to_string().into_bytes()
    }),
    ("SNS in SQS", |records| json!({"Records": each(records, |it| sqs(&sns(it).to_string()))}).to_string().into_bytes()),
];

#[test]
fn findings_are_the_same_in_every_layout() {
    let records = records_with_findings();
    let expected = without_places(&run_on_bytes(&["validate", "--format", "json", "-"], &LAYOUTS[0].1(&records)));
    assert_eq!(expected.len(), 4, "{expected:#?}");
    for (layout, write) in LAYOUTS {
        let outcome = run_on_bytes(&["validate", "--format", "json", "-"], &write(&records));
        assert_eq!(outcome.figure("records"), records.len() as u64, "{layout}");
        assert_eq!(without_places(&outcome), expected, "{layout}");
    }
}

#[test]
fn a_broken_record_hides_none_of_the_others() {
    let expected = ["unknown-member", "syntax", "unknown-member"];
    let records = [odd_record(), broken_record(), odd_record(), record(0)];
    // What an envelope holds is read only if the envelope can be.
    for (layout, write) in LAYOUTS.iter().take_while(|(layout, _)| *layout != "EventBridge") {
        // A log file within an array is one document.
        if *layout != "log files in an array" {
            let outcome = run_on_bytes(&["validate", "--format", "json", "-"], &write(&records));
            assert_eq!((outcome.rules(), outcome.figure("records")), (owned(&expected), 4), "{layout}");
        }
    }
}

#[test]
fn every_document_is_explained_if_wanted() {
    for (layout, write) in LAYOUTS {
        let arguments = ["validate", "--format", "json", "--explain-detection", "-"];
        let outcome = run_on_bytes(&arguments, &write(&[record(0), record(1), record(2)]));
        let kinds = outcome.findings().into_iter().filter(|it| it["found"] == "cloudtrail record").count();
        assert_eq!(kinds, 3, "{layout}");
    }
}

fn records_with_findings() -> Vec<String> {
    let mut records = vec![record(0), odd_record(), record(0)];
    records.push(record(0).replacen(r#""1.08""#, "1.08", 1));
    records.push(record(0).replacen(r#""AwsApiCall""#, r#""AwsApiCal""#, 1));
    records.push(pretty(&odd_record()).replace('\n', " "));
    records.push(r#"{"eventVersion":"1.08","userIdentity":{"type":"Root"},"eventName":"é😀","eventSource":null,"eventTime":"2024-05-14T08:20:00Z","awsRegion":"us-east-1","sourceIPAddress":"192.0.2.1","userAgent":"a","eventID":"1","eventType":"AwsApiCall"}"#.into());
    records
}

/// What is said about the findings, not where they are.
fn without_places(outcome: &Outcome) -> Vec<Value> {
    let findings = outcome.findings().into_iter();
    findings.map(|it| json!([it["level"], it["rule"], it["message"], it["found"], it["expected"]])).collect()
}

fn array(records: &[String]) -> String {
    format!("[{}]", records.join(","))
}

fn log_file(records: &[String]) -> String {
    format!(r#"{{"Records":{}}}"#, array(records))
}

fn event_bridge(record: &str) -> String {
    format!(
        concat!(
            r#"{{"version":"0","id":"a1b2c3d4-5678-90ab-cdef-EXAMPLE33333","detail-type":"AWS API Call via CloudTrail","#,
            r#""source":"aws.workmail","account":"111122223333","time":"2024-05-14T08:20:00Z","region":"us-east-1","#,
            r#""resources":[],"detail":{}}}"#
        ),
        record
    )
}

pub(crate) fn lookup_events(records: &[String]) -> String {
    let events: Vec<_> = records.iter().map(|record| json!({"EventId": "1", "CloudTrailEvent": record})).collect();
    json!({"Events": events}).to_string()
}

pub(crate) fn cloudwatch_logs(records: &[String]) -> String {
    let events = each(records, |it| json!({"id": "1", "timestamp": 1_715_674_800_000_u64, "message": it}));
    json!({
        "messageType": "DATA_MESSAGE",
        "owner": "111122223333",
        "logGroup": "mail-trail",
        "logStream": "111122223333_CloudTrail_us-east-1",
        "subscriptionFilters": ["all"],
        "logEvents": events,
    })
    .to_string()
}

/// Lines with a time in front, as log groups are exported to S3.
fn stamped(records: &[String]) -> String {
    const TIME: &str = "2026-03-02T08:15:30.120Z";
    format!("{TIME} {}\n", records.join(&format!("\n{TIME} ")))
}

fn each(records: &[String], write: impl Fn(&String) -> Value) -> Vec<Value> {
    records.iter().map(write).collect()
}

fn sns(message: &str) -> Value {
    json!({
        "Type": "Notification",
        "MessageId": "a1b2c3d4-5678-90ab-cdef-EXAMPLE80001",
        "TopicArn": "arn:aws:sns:us-east-1:111122223333:mail-trail",
        "Message": message,
        "Timestamp": "2026-03-02T08:15:30.120Z",
        "SignatureVersion": "1",
        "Signature": "RVhBTVBMRQ==",
        "SigningCertURL": "https://sns.us-east-1.amazonaws.com/example.pem",
        "UnsubscribeURL": "https://sns.us-east-1.amazonaws.com/?Action=Unsubscribe",
    })
}

fn sqs(body: &str) -> Value {
    json!({
        "messageId": "a1b2c3d4-5678-90ab-cdef-EXAMPLE60001",
        "receiptHandle": "EXAMPLE",
        "body": body,
        "attributes": {},
        "messageAttributes": {},
        "md5OfBody": "00000000000000000000000000000000",
        "eventSource": "aws:sqs",
        "eventSourceARN": "arn:aws:sqs:us-east-1:111122223333:mail-trail",
        "awsRegion": "us-east-1",
    })
}

pub(crate) fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn owned(rules: &[&str]) -> Vec<String> {
    rules.iter().map(|rule| (*rule).to_owned()).collect()
}
