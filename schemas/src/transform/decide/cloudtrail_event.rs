//! Families of CloudTrail events.

use serde_json::{Value, json};

use super::{Case, has, is};

/// Conditions as the reader has them, with one difference: a look-alike whose identity is of a type that records have, and stands
/// before its source, is a record for the reader; a schema does not see the order of members.
pub(super) fn cases() -> Vec<Case> {
    let look_alike = is("eventSource", &json!({ "type": "string", "pattern": "^(aws|arn):" }));
    let object_or_null = json!({ "anyOf": [{ "type": "object" }, { "type": "null" }] });
    let identity = json!({ "allOf": [is("userIdentity", &object_or_null), { "not": look_alike }] });
    let mut cases = vec![
        (json!({ "anyOf": [category(&["Management", "Data", "NetworkActivity"]), identity] }), Some("Record")),
        (has(&["insightDetails"]), Some("InsightEvent")),
        (json!({ "anyOf": [has(&["insightSource"]), has(&["insightState"])] }), Some("LakeInsightEvent")),
        (has(&["timeWindow", "summary"]), Some("AggregatedEvent")),
    ];
    for (name, family) in [
        ("Insight", "InsightEvent"),
        ("Aggregated", "AggregatedEvent"),
        ("ActivityAuditLog", "ActivityLogEvent"),
        ("ConfigurationItem", "ConfigurationItemEvent"),
        ("Evidence", "EvidenceEvent"),
    ] {
        cases.push((category(&[name]), Some(family)));
    }
    cases.push((is("eventCategory", &json!({ "type": "string" })), None));
    cases.push((is("eventType", &json!({ "enum": RECORD_TYPES })), Some("Record")));
    for (name, family) in [
        ("AwsCloudTrailInsight", "InsightEvent"),
        ("AwsAggregatedEvent", "AggregatedEvent"),
        ("ActivityLog", "ActivityLogEvent"),
        ("AwsConfigurationItem", "ConfigurationItemEvent"),
        ("AwsAuditManagerEvidence", "EvidenceEvent"),
    ] {
        cases.push((is("eventType", &json!({ "const": name })), Some(family)));
    }
    cases.extend([
        (has(&["eventData", "metadata"]), Some("ActivityLogEvent")),
        (data_with("configurationitem"), Some("ConfigurationItemEvent")),
        (data_with("evidence"), Some("EvidenceEvent")),
        (json!({ "allOf": [has(&["eventName"]), { "not": look_alike }] }), Some("Record")),
    ]);
    cases
}

const RECORD_TYPES: [&str; 7] = [
    "AwsApiCall",
    "AwsServiceEvent",
    "AwsConsoleAction",
    "AwsConsoleSignIn",
    "AwsConsoleSignin",
    "AwsVpceEvent",
    "AwsVpceEvents",
];

fn category(names: &[&str]) -> Value {
    is("eventCategory", &json!({ "enum": names }))
}

/// A member of the data begins so, in whatever case.
fn data_with(prefix: &str) -> Value {
    let letters = prefix.chars().map(|letter| format!("[{}{letter}]", letter.to_ascii_uppercase()));
    let pattern = format!("^{}", letters.collect::<String>());
    is("eventData", &json!({ "type": "object", "not": { "propertyNames": { "not": { "pattern": pattern } } } }))
}
