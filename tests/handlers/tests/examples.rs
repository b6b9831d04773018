//! The events that come with the examples, and what the handlers say to them.

use mailtrail_handlers::Function;

macro_rules! event {
    ($path:literal) => {
        include_str!(concat!("../../../", $path))
    };
}

/// What a function answers to an event, and what it writes to its log.
fn call(binary: &str, event: &str) -> (String, Vec<String>) {
    let mut function = Function::start(binary, &[]).unwrap();
    let answer = function.invoke(event).unwrap().answer().unwrap().to_owned();
    (answer, function.into_log().unwrap())
}

#[test]
fn sns_suppression() {
    let (answer, log) =
        call(env!("CARGO_BIN_EXE_sns_suppression"), event!("ses-events/examples/sns_suppression/event.json"));
    assert_eq!(answer, "null");
    assert_eq!(log, ["suppress mary@example.com (BOUNCE)"]);
}

#[test]
fn sqs_partial_batch() {
    let (answer, log) =
        call(env!("CARGO_BIN_EXE_sqs_partial_batch"), event!("ses-events/examples/sqs_partial_batch/event.json"));
    assert_eq!(answer, r#"{"batchItemFailures":[{"itemIdentifier":"a1b2c3d4-5678-90ab-cdef-EXAMPLE20003"}]}"#);
    assert_eq!(log.len(), 3, "{log:?}");
    assert!(log.iter().any(|line| line.starts_with("/Records/2/body -> ")), "{log:?}");
}

#[test]
fn eventbridge_routing() {
    let (answer, _) =
        call(env!("CARGO_BIN_EXE_eventbridge_routing"), event!("ses-events/examples/eventbridge_routing/event.json"));
    assert_eq!(answer, r#"[{"to":"list","what":"mary@example.com (BOUNCE)"}]"#);
}

#[test]
fn firehose() {
    let (answer, _) = call(env!("CARGO_BIN_EXE_firehose"), event!("ses-events/examples/firehose/event.json"));
    let answer: serde_json::Value = serde_json::from_str(&answer).unwrap();
    let results: Vec<_> = answer["records"].as_array().unwrap().iter().map(|record| &record["result"]).collect();
    assert_eq!(results, ["Ok", "Dropped", "ProcessingFailed"]);
    assert_eq!(answer["records"][2]["data"], "bm90IGFuIGV2ZW50");
}

#[test]
fn workmail_bounces() {
    let (answer, _) =
        call(env!("CARGO_BIN_EXE_workmail_bounces"), event!("workmail-events/examples/workmail_bounces/event.json"));
    assert_eq!(
        answer,
        concat!(
            r#"{"bounces":[{"recipient":"mary@example.org","reason":"no such user"},"#,
            r#"{"recipient":"jane@example.com","reason":null}],"unread":[]}"#
        )
    );
}

#[test]
fn cloudtrail_alerts() {
    let event = event!("cloudtrail-records/examples/cloudtrail_alerts/event.json");
    let sign_in = event!("cloudtrail-records/examples/cloudtrail_alerts/event-bridge.json");
    let buckets = tempfile::tempdir().unwrap();
    let file = "AWSLogs/111122223333/CloudTrail/eu-west-1/2026/03/02/111122223333_CloudTrail_eu-west-1_20260302T0820Z_EXAMPLE.json.gz";
    let file = buckets.path().join("amzn-s3-demo-bucket").join(file);
    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
    std::fs::write(file, br#"{"Records":[
            {"eventType":"AwsApiCall","eventCategory":"Management","eventName":"DeleteUser","errorCode":"AccessDenied","userIdentity":{"type":"IAMUser","arn":"arn:aws:iam::111122223333:user/ana"}},
            {"eventType":"AwsApiCall","eventCategory":"Management","eventName":oops},
            {"eventType":"AwsApiCall","eventCategory":"Management","eventName":"ListUsers","userIdentity":{"type":"IAMUser","arn":"arn:aws:iam::111122223333:user/ana"}}
        ]}"#)
        .unwrap();

    let variables = [("BUCKETS", buckets.path().to_str().unwrap())];
    let mut function = Function::start(env!("CARGO_BIN_EXE_cloudtrail_alerts"), &variables).unwrap();
    let answer: serde_json::Value = serde_json::from_str(function.invoke(event).unwrap().answer().unwrap()).unwrap();
    assert_eq!(answer["alerts"], serde_json::json!(["arn:aws:iam::111122223333:user/ana was denied: DeleteUser"]));
    assert!(answer["unread"][0].as_str().unwrap().contains("/Records/1/eventName"), "{answer}");
    assert_eq!(
        function.invoke(sign_in).unwrap().answer(),
        Ok(r#"{"alerts":["111122223333 is the root user: ConsoleLogin"],"unread":[]}"#)
    );
    // A file that is not there is an error, so that the call is tried again.
    assert!(function.invoke(&event.replace("amzn-s3-demo-bucket", "amzn-s3-demo-bucket2")).unwrap().answer().is_err());
}
