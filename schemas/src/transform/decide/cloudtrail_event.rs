//! Families of CloudTrail events.

use serde_json::{Map, Value, json};

use super::{Case, has, is};

/// Conditions as the reader has them, with one difference: a look-alike whose identity is of a type that records have, and stands
/// before its source, is a record for the reader; a schema does not see the order of members.
pub(super) fn cases() -> Vec<Case> {
    let look_alike = is("eventSource", &json!({ "type": "string", "pattern": "^(aws|arn):" }));
    let identity = |kind| json!({ "allOf": [is("userIdentity", &json!({ "type": kind })), { "not": look_alike }] });
    let of_record = category(&["Management", "Data", "NetworkActivity"]);
    let by_data = [
        (json!({ "allOf": [has(&["eventData"]), has_value(&["metadata"])] }), Some("ActivityLogEvent")),
        (data_with("configurationitem"), Some("ConfigurationItemEvent")),
        (data_with("evidence"), Some("EvidenceEvent")),
    ];
    let has_category = is("eventCategory", &json!({ "type": "string" }));
    let mut cases = vec![
        (identity("object"), Some("Record")),
        (has_value(&["insightDetails"]), Some("InsightEvent")),
        (json!({ "anyOf": [has_value(&["insightSource"]), has_value(&["insightState"])] }), Some("LakeInsightEvent")),
        (has_value(&["timeWindow", "summary"]), Some("AggregatedEvent")),
    ];
    // The data of another family says that the category is wrong.
    cases.extend(by_data.iter().map(|(condition, family)| (json!({ "allOf": [of_record, condition] }), *family)));
    cases.push((of_record, Some("Record")));
    for (name, family) in [
        ("Insight", "InsightEvent"),
        ("Aggregated", "AggregatedEvent"),
        ("ActivityAuditLog", "ActivityLogEvent"),
        ("ConfigurationItem", "ConfigurationItemEvent"),
        ("Evidence", "EvidenceEvent"),
    ] {
        cases.push((category(&[name]), Some(family)));
    }
    cases.push((json!({ "allOf": [has_category, identity("null")] }), Some("Record")));
    cases.push((has_category, None));
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
    cases.push((identity("null"), Some("Record")));
    cases.extend(by_data);
    cases.push((json!({ "allOf": [has_value(&["eventName"]), { "not": look_alike }] }), Some("Record")));
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

/// The members are there, and none of them is `null`.
fn has_value(members: &[&str]) -> Value {
    let value = json!({ "not": { "type": "null" } });
    let known: Map<_, _> = members.iter().map(|member| ((*member).to_owned(), value.clone())).collect();
    json!({ "properties": known, "required": members })
}

fn category(names: &[&str]) -> Value {
    is("eventCategory", &json!({ "enum": names }))
}

/// A member of the data begins so, in whatever case.
fn data_with(prefix: &str) -> Value {
    let letters = prefix.chars().map(|letter| format!("[{}{letter}]", letter.to_ascii_uppercase()));
    let pattern = format!("^{}", letters.collect::<String>());
    is("eventData", &json!({ "type": "object", "not": { "propertyNames": { "not": { "pattern": pattern } } } }))
}
