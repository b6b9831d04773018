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
fn category_decides_first() {
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
        (r#"{"eventCategory":"management","userIdentity":{},"eventName":"A"}"#, "other"),
    ] {
        assert_eq!(family(text), expected, "{text}");
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
        r#"{"eventVersion":"1.1","eventSource":"aws:dynamodb","eventName":"INSERT"}"#,
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
