//! Envelopes go to the types of `aws_lambda_events` and back through serde_json; what these types change is listed, each with its reason.
#![allow(clippy::unwrap_used)]

use aws_lambda_events::event::{
    cloudwatch_logs, eventbridge, firehose, kinesis, lambda_function_urls, s3, sns, sqs, streams,
};
use cloudtrail_records::{LogFile, Record};
use mailtrail_wire::{
    ApiGatewayEvent, CloudWatchLogsData, CloudWatchLogsMessage, Document, EventBridgeEvent, FirehoseEvent,
    FirehoseResponse, FunctionUrlEvent, Json, KinesisEvent, S3Notification, SnsLambdaEvent, SqsBatchResponse,
    SqsLambdaEvent, StreamBatchResponse, differences,
};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// What becomes of a document of ours on its way through a type of theirs.
#[track_caller]
fn through<O: Document + Serialize + DeserializeOwned, T: Serialize + DeserializeOwned>(ours: &O) -> Vec<String> {
    // Through serde_json in every direction, as programs do it that have both.
    let text = serde_json::to_string(ours).unwrap();
    let theirs: T = serde_json::from_str(&text).unwrap();
    let written = serde_json::to_string(&theirs).unwrap();
    let back: O = serde_json::from_str(&written).unwrap();
    // What they write, ours keeps.
    assert_eq!(differences(&written, &back.to_json()).unwrap(), []);
    let theirs_again: T = serde_json::from_value(serde_json::to_value(&back).unwrap()).unwrap();
    assert_eq!(serde_json::to_value(&theirs_again).unwrap(), serde_json::to_value(&theirs).unwrap());
    differences(&text, &written).unwrap().iter().map(ToString::to_string).collect()
}

#[test]
fn exact() {
    let none: Vec<String> = Vec::new();
    assert_eq!(through::<_, firehose::KinesisFirehoseResponse>(&answer()), none);
    let mut failed = SqsBatchResponse::default();
    failed.fail(SqsLambdaEvent::of(["a"]).records().next().unwrap().unwrap().get());
    assert_eq!(through::<_, sqs::SqsBatchResponse>(&failed), none);
    assert_eq!(through::<_, streams::SqsEventResponse>(&failed), none);
    let from = StreamBatchResponse::from_sequence_number("1");
    assert_eq!(through::<_, streams::KinesisEventResponse>(&from), none);
    assert_eq!(through::<_, streams::DynamoDbEventResponse>(&from), none);
}

fn answer() -> FirehoseResponse {
    let mut answer = FirehoseResponse::default();
    for record in FirehoseEvent::of(["a", "b"]).records() {
        answer.ok(&record.unwrap(), "c");
    }
    answer
}

#[test]
fn changed() {
    println!("sns {:#?}", through::<_, sns::SnsEvent>(&SnsLambdaEvent::of(["a"])));
    println!("sqs {:#?}", through::<_, sqs::SqsEvent>(&SqsLambdaEvent::of(["a"])));
    println!(
        "eb {:#?}",
        through::<_, eventbridge::EventBridgeEvent>(&EventBridgeEvent::<Json>::of(
            "com.example",
            "Order",
            Json::parse(r#"{"a": 1.0}"#).unwrap()
        ))
    );
    println!(
        "cw {:#?}",
        through::<_, cloudwatch_logs::LogsEvent>(&CloudWatchLogsMessage::pack(&CloudWatchLogsData::of(["a"])))
    );
    println!("cwd {:#?}", through::<_, cloudwatch_logs::LogData>(&CloudWatchLogsData::of(["a"])));
    println!("fh {:#?}", through::<_, firehose::KinesisFirehoseEvent>(&FirehoseEvent::of(["a"])));
    println!("ki {:#?}", through::<_, kinesis::KinesisEvent>(&KinesisEvent::of(["a"])));
    println!("s3 {:#?}", through::<_, s3::S3Event>(&S3Notification::of("amzn-s3-demo-bucket", ["a b"])));
    println!("fu {:#?}", through::<_, lambda_function_urls::LambdaFunctionUrlRequest>(&FunctionUrlEvent::of("a")));
    println!("ag {:#?}", through::<_, aws_lambda_events::apigw::ApiGatewayProxyRequest>(&ApiGatewayEvent::of("a")));
    let _ = (LogFile::of([Record::sign_in(true)]),);
}
