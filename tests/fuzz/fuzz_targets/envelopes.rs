//! Payloads in payloads, however often packed and repeated, need no more than the budget of a document: `run` bounds memory and time.
#![no_main]

use std::io::Write as _;

use arbitrary::Arbitrary;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;
use libfuzzer_sys::fuzz_target;
use mailtrail::{Options, read_text, round_trip_text, validate_text};

/// What lies around a payload; a number says how often it stands there.
#[derive(Arbitrary, Debug)]
enum Layer {
    Logs(u8),
    LogsData(u8),
    Sns,
    SnsLambda(u8),
    Sqs(u8),
    Kinesis(u8),
    Firehose(u8),
    EventBridge,
    Packed,
    Records(u8),
    Insights(u8),
    Text(String),
}

fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_default()
}

fn gzip(text: &str) -> String {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(text.as_bytes()).unwrap();
    STANDARD.encode(encoder.finish().unwrap())
}

fn repeat(text: &str, times: u8, longest: usize) -> String {
    let times = (usize::from(times) * usize::from(times)).min(longest / text.len().max(1)).max(1);
    vec![text; times].join(",")
}

/// Bytes that a text may have before the next layer.
const LONGEST: usize = 128 * 1024;

impl Layer {
    fn around(&self, inner: &str) -> String {
        let many = |times: &u8, text: String| repeat(&text, *times, LONGEST);
        match self {
            Self::Logs(times) => {
                let events =
                    many(times, format!(r#"{{"id":"1","timestamp":1772439330000,"message":{}}}"#, quoted(inner)));
                let data = format!(
                    r#"{{"messageType":"DATA_MESSAGE","owner":"111122223333","logGroup":"a","logStream":"b","subscriptionFilters":[],"logEvents":[{events}]}}"#
                );
                format!(r#"{{"awslogs":{{"data":"{}"}}}}"#, gzip(&data))
            }
            Self::LogsData(times) => {
                let events = many(times, format!(r#"{{"id":"1","timestamp":1,"message":{}}}"#, quoted(inner)));
                format!(
                    r#"{{"messageType":"DATA_MESSAGE","owner":"111122223333","logGroup":"a","logStream":"b","subscriptionFilters":[],"logEvents":[{events}]}}"#
                )
            }
            Self::Sns => format!(
                r#"{{"Type":"Notification","MessageId":"a","TopicArn":"arn:aws:sns:eu-west-1:111122223333:mail","Message":{}}}"#,
                quoted(inner)
            ),
            Self::SnsLambda(times) => {
                let record = format!(
                    r#"{{"EventSource":"aws:sns","Sns":{{"Type":"Notification","Message":{}}}}}"#,
                    quoted(inner)
                );
                format!(r#"{{"Records":[{}]}}"#, many(times, record))
            }
            Self::Sqs(times) => {
                let record = format!(r#"{{"eventSource":"aws:sqs","messageId":"a","body":{}}}"#, quoted(inner));
                format!(r#"{{"Records":[{}]}}"#, many(times, record))
            }
            Self::Kinesis(times) => {
                let record =
                    format!(r#"{{"eventSource":"aws:kinesis","kinesis":{{"data":"{}"}}}}"#, STANDARD.encode(inner));
                format!(r#"{{"Records":[{}]}}"#, many(times, record))
            }
            Self::Firehose(times) => {
                let record = format!(r#"{{"recordId":"a","data":"{}"}}"#, gzip(inner));
                format!(
                    r#"{{"invocationId":"a","deliveryStreamArn":"arn:aws:firehose:eu-west-1:111122223333:deliverystream/a","region":"eu-west-1","records":[{}]}}"#,
                    many(times, record)
                )
            }
            Self::EventBridge => format!(
                r#"{{"version":"0","id":"a","detail-type":"AWS API Call via CloudTrail","source":"aws.s3","account":"111122223333","time":"2026-03-02T08:15:30Z","region":"eu-west-1","resources":[],"detail":{inner}}}"#
            ),
            Self::Packed => quoted(inner),
            Self::Records(times) => format!(r#"{{"Records":[{}]}}"#, many(times, inner.to_owned())),
            Self::Insights(times) => {
                let row = format!(r#"[{{"field":"@message","value":{}}}]"#, quoted(inner));
                format!(r#"{{"results":[{}],"status":"Complete"}}"#, many(times, row))
            }
            Self::Text(text) => text.replace('*', inner),
        }
    }
}

fuzz_target!(|input: (&str, Vec<Layer>)| {
    let (inmost, layers) = input;
    let mut text = inmost.to_owned();
    for layer in layers.iter().take(12) {
        if text.len() > LONGEST {
            break;
        }
        text = layer.around(&text);
    }
    if text.len() > 4 * LONGEST {
        return;
    }
    let mut options = Options::default();
    options.limits.unpacked = 1 << 20;
    options.limits.documents = 2_000;
    options.limits.findings = 1_000;
    let (findings, summary) = validate_text(&text, &options);
    let told: u64 = summary.errors + summary.warnings + summary.notes + summary.known;
    assert!(findings.len() as u64 <= told + 1, "{} findings of {told}", findings.len());
    if text.len() < 64 * 1024 {
        round_trip_text(&text, &options);
        assert!(read_text(&text).take(10_000).filter_map(Result::ok).all(|document| document.typed().is_ok()));
    }
});
