//! The events that come with the examples, and what the handlers say to them.
#![allow(clippy::unwrap_used)]

use std::io::Write as _;

use flate2::Compression;
use flate2::write::GzEncoder;
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
    let sign_in = event!("cloudtrail-records/examples/cloudtrail_sign_ins/event.json");
    let buckets = tempfile::tempdir().unwrap();
    let name = "111122223333_CloudTrail_eu-west-1_20260302T0820Z_EXAMPLE.json.gz";
    let folder = buckets.path().join("amzn-s3-demo-bucket/AWSLogs/111122223333/CloudTrail/eu-west-1/2026/03/02");
    std::fs::create_dir_all(&folder).unwrap();
    let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
    packed
        .write_all(
            br#"{"Records":[
                {"eventName":"DeleteUser","errorCode":"AccessDenied","userIdentity":{"type":"IAMUser","arn":"arn:aws:iam::111122223333:user/ana"}},
                {"eventName":oops},
                {"eventName":"ListUsers","userIdentity":{"type":"IAMUser","arn":"arn:aws:iam::111122223333:user/ana"}}
            ]}"#,
        )
        .unwrap();
    std::fs::write(folder.join(name), packed.finish().unwrap()).unwrap();

    let variables = [("BUCKETS", buckets.path().to_str().unwrap())];
    let mut function = Function::start(env!("CARGO_BIN_EXE_cloudtrail_alerts"), &variables).unwrap();
    let answer: serde_json::Value = serde_json::from_str(function.invoke(event).unwrap().answer().unwrap()).unwrap();
    assert_eq!(answer["alerts"], serde_json::json!(["arn:aws:iam::111122223333:user/ana was denied: DeleteUser"]));
    assert!(answer["unread"][0].as_str().unwrap().contains("/Records/1/eventName"), "{answer}");
    assert_eq!(
        function.invoke(sign_in).unwrap().answer(),
        Ok(r#"{"alerts":["111122223333 is the root user: ConsoleLogin"],"unread":[]}"#)
    );
    // A file that is not there, or that is none, is an error, so that the call is tried again.
    assert!(function.invoke(&event.replace("amzn-s3-demo-bucket", "amzn-s3-demo-bucket2")).unwrap().answer().is_err());
    std::fs::write(folder.join(name), [0x1f, 0x8b, 0]).unwrap();
    assert!(function.invoke(event).unwrap().answer().is_err());
}

#[test]
fn cloudtrail_sign_ins() {
    let event = event!("cloudtrail-records/examples/cloudtrail_sign_ins/event.json");
    let mut function = Function::start(env!("CARGO_BIN_EXE_cloudtrail_sign_ins"), &[]).unwrap();
    assert_eq!(function.invoke(event).unwrap().answer(), Ok(r#""111122223333 signed in from 192.0.2.10""#));
    let user = event.replace(r#""Root""#, r#""IAMUser""#);
    assert_eq!(
        function.invoke(&user).unwrap().answer(),
        Ok(r#""arn:aws:iam::111122223333:root signed in from 192.0.2.10""#)
    );
    assert_eq!(function.invoke(&user.replace(r#""No""#, r#""Yes""#)).unwrap().answer(), Ok("null"));
}

/// The first example of each README is one that runs.
#[test]
fn readme() {
    for (readme, example) in [
        (event!("ses-events/README.md"), event!("ses-events/examples/sns_suppression/main.rs")),
        (event!("workmail-events/README.md"), event!("workmail-events/examples/workmail_flow/main.rs")),
        (event!("cloudtrail-records/README.md"), event!("cloudtrail-records/examples/cloudtrail_sign_ins/main.rs")),
    ] {
        let shown = readme.split("```").nth(1).unwrap();
        let shown = shown.split_once('\n').unwrap().1;
        let whole = example.split_once("\nuse ").unwrap().1;
        assert_eq!(shown, format!("use {whole}"));
    }
}
