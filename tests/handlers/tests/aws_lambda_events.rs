//! Envelopes go to the types of `aws_lambda_events` and back through `serde_json`; what these types change is listed, each with its reason.
#![allow(clippy::unwrap_used)]

use aws_lambda_events::event::{
    apigw, cloudwatch_logs, eventbridge, firehose, kinesis, lambda_function_urls, s3, sns, sqs, streams,
};
use mailtrail_wire::{
    ApiGatewayEvent, CloudWatchLogsData, CloudWatchLogsMessage, Document, EventBridgeEvent, FirehoseEvent,
    FirehoseResponse, FunctionUrlEvent, Json, KinesisEvent, S3Notification, SnsLambdaEvent, SqsBatchResponse,
    SqsLambdaEvent, StreamBatchResponse, differences,
};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// What becomes of a document of ours on its way through a type of theirs, or why that cannot read it.
#[track_caller]
fn through<O: Document + Serialize + DeserializeOwned, T: Serialize + DeserializeOwned>(ours: &O) -> Vec<String> {
    // Through `serde_json` in every direction, as programs do it that have both.
    let text = serde_json::to_string(ours).unwrap();
    let theirs: T = match serde_json::from_str(&text) {
        Ok(theirs) => theirs,
        Err(error) => return vec![format!("refused: {error}")],
    };
    let written = serde_json::to_string(&theirs).unwrap();
    let back: O = match serde_json::from_str(&written) {
        Ok(back) => back,
        Err(error) => return vec![format!("written: {error}")],
    };
    // What they write, ours keeps; and they read it again, out of a tree as well, unless they cannot do that at all.
    assert_eq!(differences(&written, &back.to_json()).unwrap(), []);
    match serde_json::from_str::<T>(&serde_json::to_string(&back).unwrap()) {
        Ok(again) => assert_eq!(serde_json::to_string(&again).unwrap().len(), written.len()),
        Err(error) => return vec![format!("not read again: {error}")],
    }
    let difference = |it: &mailtrail_wire::Difference| format!("{} {}", it.kind.as_str(), it.pointer);
    differences(&text, &written).unwrap().iter().map(difference).collect()
}

const NOTHING: [&str; 0] = [];

#[test]
fn exact() {
    assert_eq!(through::<_, sns::SnsEvent>(&SnsLambdaEvent::of(["a"])), NOTHING);
    let order = EventBridgeEvent::<Json>::of("com.example.shop", "Order", Json::parse(r#"{"a":7}"#).unwrap());
    assert_eq!(through::<_, eventbridge::EventBridgeEvent>(&order), NOTHING);
    assert_eq!(through::<_, cloudwatch_logs::LogData>(&CloudWatchLogsData::of(["a"])), NOTHING);

    let mut failed = SqsBatchResponse::default();
    for record in SqsLambdaEvent::of(["a", "b"]).records() {
        failed.fail(&record.unwrap());
    }
    assert_eq!(through::<_, sqs::SqsBatchResponse>(&failed), NOTHING);
    assert_eq!(through::<_, streams::SqsEventResponse>(&failed), NOTHING);
    let from = StreamBatchResponse::from_sequence_number("4421584500000000017450439091");
    assert_eq!(through::<_, streams::KinesisEventResponse>(&from), NOTHING);
    assert_eq!(through::<_, streams::DynamoDbEventResponse>(&from), NOTHING);
}

#[test]
fn members_that_were_not_there_become_null() {
    assert_eq!(
        through::<_, sqs::SqsEvent>(&SqsLambdaEvent::of(["a"])),
        ["added /Records/0/md5OfBody", "added /Records/0/md5OfMessageAttributes"]
    );
    assert_eq!(
        through::<_, s3::S3Event>(&S3Notification::of("amzn-s3-demo-bucket", ["a b"])),
        ["added /Records/0/s3/object/urlDecodedKey", "added /Records/0/s3/object/versionId"]
    );
}

/// Milliseconds of Firehose lose one each way; seconds of Kinesis get a fraction.
#[test]
fn times_of_streams_change() {
    assert_eq!(
        through::<_, firehose::KinesisFirehoseEvent>(&FirehoseEvent::of(["a"])),
        [
            "changed /records/0/approximateArrivalTimestamp",
            "added /records/0/kinesisRecordMetadata",
            "added /sourceKinesisStreamArn"
        ]
    );
    assert_eq!(
        through::<_, kinesis::KinesisEvent>(&KinesisEvent::of(["a"])),
        ["changed /Records/0/kinesis/approximateArrivalTimestamp", "added /Records/0/kinesis/encryptionType"]
    );
}

/// What is written there has no padding, which is then missed there.
#[test]
fn subscriptions_are_not_read_again() {
    assert_eq!(
        through::<_, cloudwatch_logs::LogsEvent>(&CloudWatchLogsMessage::pack(&CloudWatchLogsData::of(["a"]))),
        ["not read again: Invalid padding at line 1 column 268"]
    );
}

/// The service takes records without `metadata`; so do most functions that answer.
#[test]
fn answers_to_firehose_need_metadata_there() {
    let mut answer = FirehoseResponse::default();
    for record in FirehoseEvent::of(["a", "b"]).records() {
        answer.ok(&record.unwrap(), "c");
    }
    let refused = through::<_, firehose::KinesisFirehoseResponse>(&answer);
    assert!(refused[0].starts_with("refused: missing field `metadata`"), "{refused:?}");
}

/// Header names lose their case, and what is `null` becomes empty or goes away.
#[test]
fn requests_change() {
    assert_eq!(
        through::<_, lambda_function_urls::LambdaFunctionUrlRequest>(&FunctionUrlEvent::of("a")),
        [
            "lost /routeKey",
            "lost /requestContext/routeKey",
            "lost /requestContext/stage",
            "added /requestContext/authorizer",
            "added /cookies",
            "added /queryStringParameters",
        ]
    );
    let of_gateway = through::<_, apigw::ApiGatewayProxyRequest>(&ApiGatewayEvent::of("a"));
    for expected in ["lost /headers/Content-Type", "added /headers/content-type", "changed /queryStringParameters"] {
        assert!(of_gateway.iter().any(|it| it == expected), "{of_gateway:?}");
    }
}
