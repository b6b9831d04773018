//! Which family an object is taken for.

use cloudtrail_records::{Document as _, Event};

/// Name of the variant that a text is read as.
fn family(text: &str) -> &'static str {
    match Event::from_json(text).unwrap_or_else(|error| panic!("{text}: {error}")) {
        Event::Record(_) => "record",
        Event::Insight(_) => "insight",
        Event::LakeInsight(_) => "lake insight",
        Event::Aggregated(_) => "aggregated",
        Event::ActivityLog(_) => "activity log",
        Event::ConfigurationItem(_) => "configuration item",
        Event::Evidence(_) => "evidence",
        _ => "other",
    }
}

#[test]
fn category_decides_where_no_member_does() {
    for (text, expected) in [
        (r#"{"eventCategory":"Management"}"#, "record"),
        (r#"{"eventCategory":"Data"}"#, "record"),
        (r#"{"eventCategory":"NetworkActivity"}"#, "record"),
        (r#"{"eventCategory":"Insight"}"#, "insight"),
        (r#"{"eventCategory":"Insight","insightDetails":{},"insightState":"End"}"#, "insight"),
        (r#"{"eventCategory":"Insight","insightState":"End"}"#, "lake insight"),
        (r#"{"eventCategory":"Aggregated"}"#, "aggregated"),
        (r#"{"eventCategory":"ActivityAuditLog"}"#, "activity log"),
        (r#"{"eventCategory":"ConfigurationItem"}"#, "configuration item"),
        (r#"{"eventCategory":"Evidence"}"#, "evidence"),
        (r#"{"eventType":"AwsAggregatedEvent","eventCategory":"Management"}"#, "record"),
        (r#"{"eventType":"AwsFutureEvent","eventCategory":"Data"}"#, "record"),
        (r#"{"eventCategory":"management","eventName":"A"}"#, "other"),
    ] {
        assert_eq!(family(text), expected, "{text}");
    }
}

#[test]
fn members_of_one_family_decide_first_whatever_their_order() {
    for (members, expected) in [
        (vec![r#""userIdentity":{}"#, r#""eventCategory":"Insight""#], "record"),
        (vec![r#""userIdentity":{"type":"Root"}"#, r#""insightDetails":{}"#], "record"),
        (vec![r#""userIdentity":null"#, r#""eventCategory":"management""#, r#""eventName":"A""#], "record"),
        (vec![r#""userIdentity":null"#, r#""eventCategory":"Data""#, r#""insightDetails":{}"#], "insight"),
        (vec![r#""eventCategory":"Management""#, r#""insightDetails":{}"#], "insight"),
        (vec![r#""eventCategory":"Management""#, r#""insightDetails":null"#], "record"),
        (vec![r#""eventCategory":"Data""#, r#""insightState":"End""#], "lake insight"),
        (vec![r#""eventCategory":"NetworkActivity""#, r#""timeWindow":{}"#, r#""summary":{}"#], "aggregated"),
        (vec![r#""eventCategory":"Management""#, r#""eventData":{}"#, r#""metadata":{}"#], "activity log"),
        (
            vec![r#""eventCategory":"Management""#, r#""eventData":{"configurationItemVersion":"1"}"#],
            "configuration item",
        ),
        (vec![r#""eventCategory":"Management""#, r#""eventData":{"evidenceId":"1"}"#], "evidence"),
        (vec![r#""eventCategory":"Management""#, r#""eventData":{"other":"1"}"#], "record"),
        (
            vec![r#""eventCategory":"Management""#, r#""userIdentity":{"type":"Root"}"#, r#""insightDetails":{}"#],
            "record",
        ),
        (vec![r#""userIdentity":null"#, r#""eventCategory":"Insight""#, r#""insightDetails":{}"#], "insight"),
        (vec![r#""userIdentity":null"#, r#""insightDetails":{"state":"End"}"#], "insight"),
        (vec![r#""userIdentity":null"#, r#""eventType":"AwsCloudTrailInsight""#, r#""eventName":null"#], "insight"),
        (vec![r#""userIdentity":null"#, r#""insightDetails":null"#, r#""eventCategory":"Insight""#], "insight"),
        (vec![r#""userIdentity":null"#, r#""insightSource":"a""#, r#""insightDetails":null"#], "lake insight"),
        (vec![r#""userIdentity":null"#, r#""eventCategory":"Evidence""#], "evidence"),
        (vec![r#""userIdentity":null"#, r#""eventType":"ActivityLog""#], "activity log"),
        (vec![r#""userIdentity":null"#, r#""eventType":"AwsFutureEvent""#, r#""eventData":{}"#], "record"),
        (vec![r#""userIdentity":null"#, r#""eventSource":"aws:s3""#, r#""eventName":"A""#], "other"),
        (vec![r#""userIdentity":{}"#, r#""insightDetails":null"#], "record"),
        (vec![r#""insightDetails":null"#, r#""eventName":"A""#], "record"),
        (vec![r#""insightState":null"#, r#""timeWindow":null"#, r#""summary":null"#], "other"),
        (vec![r#""userIdentity":{"type":"AWSService"}"#, r#""eventSource":"ec2.amazonaws.com""#], "record"),
        (vec![r#""userIdentity":{"accountId":"1"}"#, r#""eventSource":"ec2.amazonaws.com""#], "record"),
        (vec![r#""userIdentity":{}"#, r#""eventSource":"aws:s3""#, r#""eventCategory":"Data""#], "record"),
        (vec![r#""eventCategory":"Data""#, r#""insightDetails":{}"#], "insight"),
        (vec![r#""userIdentity":"ana""#, r#""eventCategory":"Weather""#], "other"),
        (vec![r#""userIdentity":7"#, r#""eventSource":"ec2.amazonaws.com""#], "other"),
        (vec![r#""eventCategory":"Evidence""#, r#""userIdentity":[]"#, r#""eventSource":"a""#], "evidence"),
        (vec![r#""insightDetails":{}"#, r#""insightState":"End""#, r#""eventCategory":"Weather""#], "insight"),
        (vec![r#""insightSource":"a""#, r#""eventCategory":"Aggregated""#], "lake insight"),
        (vec![r#""summary":{}"#, r#""eventVersion":"1.0""#, r#""timeWindow":{}"#], "aggregated"),
        (vec![r#""summary":{}"#, r#""eventCategory":"Evidence""#], "evidence"),
    ] {
        let backwards: Vec<_> = members.iter().rev().copied().collect();
        for members in [members, backwards] {
            let text = format!("{{{}}}", members.join(","));
            assert_eq!(family(&text), expected, "{text}");
        }
    }
}

#[test]
fn layout_does_not_matter() {
    for text in [
        r#"{"eventVersion":"1.08","userIdentity":{"type":"IAMUser"}}"#,
        "{ \"eventVersion\" : \"1.08\", \"userIdentity\" : { \"type\" : \"IAMUser\" } }",
        r#"{"eventVersion":"1.08","userIdentity":{"type":"\u0049AMUser"}}"#,
        r#"{"eventVersion":"1\"08","userIdentity":{"type":"IAMUser"}}"#,
        r#"{"eventVersion":null,"userIdentity":{"type":"IAMUser"}}"#,
    ] {
        assert_eq!(family(text), "record", "{text}");
    }
}

#[test]
fn type_decides_without_category() {
    for (text, expected) in [
        (r#"{"eventType":"AwsApiCall"}"#, "record"),
        (r#"{"eventType":"AwsServiceEvent"}"#, "record"),
        (r#"{"eventType":"AwsConsoleAction"}"#, "record"),
        (r#"{"eventType":"AwsConsoleSignIn"}"#, "record"),
        (r#"{"eventType":"AwsConsoleSignin"}"#, "record"),
        (r#"{"eventType":"AwsVpceEvent"}"#, "record"),
        (r#"{"eventType":"AwsVpceEvents"}"#, "record"),
        (r#"{"eventType":"AwsCloudTrailInsight"}"#, "insight"),
        (r#"{"eventType":"AwsCloudTrailInsight","insightSource":"a"}"#, "lake insight"),
        (r#"{"eventType":"AwsAggregatedEvent"}"#, "aggregated"),
        (r#"{"eventType":"ActivityLog"}"#, "activity log"),
        (r#"{"eventType":"AwsConfigurationItem"}"#, "configuration item"),
        (r#"{"eventType":"AwsAuditManagerEvidence"}"#, "evidence"),
        (r#"{"eventType":"AwsApiCall","eventCategory":null}"#, "record"),
        (r#"{"eventType":"AwsFutureEvent","userIdentity":{}}"#, "record"),
    ] {
        assert_eq!(family(text), expected, "{text}");
    }
}

#[test]
fn members_decide_without_both() {
    for (text, expected) in [
        (r#"{"insightDetails":{}}"#, "insight"),
        (r#"{"insightSource":"a"}"#, "lake insight"),
        (r#"{"timeWindow":{},"summary":{}}"#, "aggregated"),
        (r#"{"timeWindow":{}}"#, "other"),
        (r#"{"eventData":{},"metadata":{}}"#, "activity log"),
        (r#"{"eventData":{"configurationItemStatus":"OK"}}"#, "configuration item"),
        (r#"{"eventData":{"evidenceid":"1"}}"#, "evidence"),
        (r#"{"eventVersion":"1.01","userIdentity":{"type":"Root"}}"#, "record"),
        (r#"{"eventVersion":"1.0","userIdentity":null}"#, "record"),
        (r#"{"eventName":"DescribeInstances"}"#, "record"),
    ] {
        assert_eq!(family(text), expected, "{text}");
    }
}

#[test]
fn look_alikes_are_no_records() {
    for text in [
        "{}",
        r#"{"eventVersion":"2.1","eventSource":"aws:s3","eventName":"ObjectCreated:Put","userIdentity":{}}"#,
        r#"{"eventVersion":"2.1","userIdentity":{"principalId":"AWS:AIDACKCEVSQ6C2EXAMPLE"},"eventSource":"aws:s3"}"#,
        r#"{"eventVersion":"2.1","eventSource":"aws:s3","userIdentity":{"principalId":"AIDACKCEVSQ6C2EXAMPLE"},"s3":{}}"#,
        r#"{"eventVersion":"1.1","eventSource":"aws:dynamodb","eventName":"INSERT"}"#,
        r#"{"eventName":"REMOVE","userIdentity":{"type":"Service","principalId":"dynamodb.amazonaws.com"},
            "eventVersion":"1.1","eventSource":"aws:dynamodb"}"#,
        r#"{"eventVersion":"1.0","eventSource":"aws:ses","ses":{}}"#,
        r#"{"EventVersion":"1.0","EventSource":"aws:sns","Sns":{}}"#,
        r#"{"eventSource":"arn:aws:codecommit:us-east-1:111122223333:mail","eventName":"push"}"#,
        r#"{"awsAccountId":"111122223333","digestStartTime":"2026-03-02T08:00:00Z","logFiles":[]}"#,
    ] {
        assert_eq!(family(text), "other", "{text}");
    }
}

#[test]
fn all_families_can_cross_threads() {
    fn assert<T: Send + Sync + 'static>() {}
    assert::<Event>();
    assert::<cloudtrail_records::LogFile>();
    assert::<cloudtrail_records::Digest>();
    assert::<cloudtrail_records::LookupEventsOutput>();
    assert::<cloudtrail_records::CloudTrailEventBridgeEvent>();
}
