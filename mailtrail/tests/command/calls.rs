//! API calls: notes of `validate --calls`, and `explain call`.

use super::support::{run, run_on_bytes};

/// A record of a call, on one line.
fn record(source: &str, event: &str, request: &str) -> String {
    format!(
        r#"{{"eventVersion":"1.11","userIdentity":{{"type":"Root","accountId":"111122223333"}},"eventTime":"2026-03-02T08:15:30Z","eventSource":"{source}.amazonaws.com","eventName":"{event}","awsRegion":"eu-west-1","sourceIPAddress":"192.0.2.10","userAgent":"aws-cli/2.15","requestParameters":{request},"responseElements":null,"requestID":"a1b2c3d4-5678-90ab-cdef-EXAMPLE11111","eventID":"a1b2c3d4-5678-90ab-cdef-EXAMPLE22222","readOnly":false,"eventType":"AwsApiCall","managementEvent":true,"recipientAccountId":"111122223333","eventCategory":"Management"}}"#
    )
}

fn lines() -> String {
    [
        record("iam", "CreateUser", r#"{"userName":"ana"}"#),
        record("iam", "CreateUser", r#"{"userNmae":"ana","tags":"none"}"#),
        record("workmail", "CraeteUser", r#"{"organizationId":"m-exampleorgid0123456789abcdef01234567"}"#),
        record(
            "ec2",
            "DescribeInstances",
            r#"{"instancesSet":{"items":[{"instanceId":"i-EXAMPLE1"}]},"filterSet":{}}"#,
        ),
        record(
            "s3",
            "GetBucketPolicy",
            r#"{"bucketName":"amzn-s3-demo-bucket","policy":[""],"Host":"s3.example.com"}"#,
        ),
        record("example", "Anything", r#"{"what":"ever"}"#),
    ]
    .map(|line| line + "\n")
    .concat()
}

#[test]
fn notes_tell_what_models_do_not_explain() {
    let outcome = run_on_bytes(&["validate", "--format", "json", "--calls", "-"], lines().as_bytes());
    let told: Vec<_> = outcome
        .findings()
        .iter()
        .map(|finding| {
            let text = |name: &str| finding[name].as_str().unwrap_or_default().to_owned();
            (finding["line"].as_u64().unwrap(), text("rule"), text("pointer"), text("message"), text("help"))
        })
        .collect();
    let expected = [
        (
            2,
            "call-unknown-field",
            "/requestParameters/userNmae",
            "the API model of AWS Identity and Access Management has no field `userNmae` here",
            "did you mean `userName`?",
        ),
        (
            2,
            "call-other-type",
            "/requestParameters/tags",
            "the type is string, and array of objects in the API model of AWS Identity and Access Management",
            "",
        ),
        (
            3,
            "call-unknown-operation",
            "/eventName",
            "the API model of Amazon WorkMail has no operation `CraeteUser`",
            "did you mean `CreateUser`?",
        ),
    ];
    let expected = expected.map(|(line, rule, pointer, message, help)| {
        (line, rule.to_owned(), pointer.to_owned(), message.to_owned(), help.to_owned())
    });
    assert_eq!(told, expected);
    assert_eq!((outcome.code, outcome.figure("notes"), outcome.figure("records")), (0, 0, 6));
}

#[test]
fn notes_decide_nothing_and_are_made_only_if_asked_for() {
    let lines = lines();
    for fail_on in [&["--fail-on", "known"][..], &["--strict"], &[]] {
        let plain = run_on_bytes(&[&["validate", "--format", "json", "-"], fail_on].concat(), lines.as_bytes());
        let noted =
            run_on_bytes(&[&["validate", "--format", "json", "--calls", "-"], fail_on].concat(), lines.as_bytes());
        assert_eq!(plain.findings().len(), 0);
        assert_eq!((plain.code, plain.verdict()), (noted.code, noted.verdict()), "{fail_on:?}");
        assert_eq!(noted.findings().len(), 3);
    }
}

#[test]
fn places_are_those_of_the_file_whatever_is_around() {
    let inner = record("iam", "CreateUser", r#"{"userNmae":"ana"}"#);
    let text = format!("{{\"Records\": [\n {inner}\n]}}\n");
    let outcome = run_on_bytes(&["validate", "--format", "json", "--calls", "-"], text.as_bytes());
    let finding = &outcome.findings()[0];
    assert_eq!(finding["pointer"], "/Records/0/requestParameters/userNmae");
    let column = text.lines().nth(1).unwrap().find("\"ana\"").unwrap() + 1;
    assert_eq!((finding["line"].as_u64(), finding["column"].as_u64()), (Some(2), Some(column as u64)));
}

#[test]
fn explain_call_shows_what_a_record_holds() {
    let outcome = run(["explain", "call", "iam:CreateUser"]);
    assert_eq!((outcome.code, outcome.stderr.as_str()), (0, ""));
    for line in [
        "API          AWS Identity and Access Management, 2010-05-08",
        "eventSource  iam.amazonaws.com",
        "eventName    CreateUser",
        "IAM action   iam:CreateUser",
        "requestParameters",
        "responseElements",
    ] {
        assert!(outcome.stdout.lines().any(|shown| shown == line), "{line}\n{}", outcome.stdout);
    }
    let row = |name: &str, kind: &str| {
        outcome
            .stdout
            .lines()
            .any(|line| line.split_whitespace().collect::<Vec<_>>().join(" ") == format!("{name} {kind}"))
    };
    assert!(
        row("userName", "string") && row("tags", "array of objects") && row("createDate", "time"),
        "{}",
        outcome.stdout
    );
    let shared = run(["explain", "call", "ses:SendEmail"]).stdout;
    assert!(
        shared.contains("2010-12-01") && shared.contains("2019-09-27"),
        "both versions of the API have it: {shared}"
    );
    assert!(run(["explain", "call", "cloudwatch:PutMetricData"]).stdout.contains("monitoring.amazonaws.com"));
}

#[test]
fn explain_call_helps_with_names() {
    for (name, help) in [
        ("iam:CraeteUser", "did you mean `iam:CreateUser`?"),
        ("workmial:CreateUser", "there is a service `workmail`"),
        ("workmial", "there is a service `workmail`"),
        ("iam:Nothing", "`mailtrail explain call iam` lists the operations"),
    ] {
        let outcome = run(["explain", "call", name]);
        assert_eq!((outcome.code, outcome.stdout.as_str()), (2, ""), "{name}");
        assert!(outcome.stderr.contains(help), "{name}: {}", outcome.stderr);
    }
    let list = run(["explain", "call", "workmail"]).stdout;
    assert!(list.contains("  workmail:CreateAlias\n"), "{list}");
    assert_eq!(run(["explain", "call", "GetRawMessageContent"]).stdout, "workmailmessageflow:GetRawMessageContent\n");
}
