//! Telling the families apart.

use mailtrail_wire::{JsonKind, JsonRef};

/// Family of an object: by its category, else by its type, else by its members.
pub(super) fn select(object: JsonRef<'_>) -> Option<&'static str> {
    let [category, kind] = object.probe(["eventCategory", "eventType"]);
    if let Some(category) = category.and_then(JsonRef::as_str) {
        return by_category(&category, object);
    }
    kind.and_then(|kind| by_type(&kind.as_str()?, object)).or_else(|| by_members(object))
}

fn by_category(category: &str, object: JsonRef<'_>) -> Option<&'static str> {
    match category {
        "Management" | "Data" | "NetworkActivity" => Some("Record"),
        "Insight" => Some(insight(object)),
        "Aggregated" => Some("AggregatedEvent"),
        "ActivityAuditLog" => Some("ActivityLogEvent"),
        "ConfigurationItem" => Some("ConfigurationItemEvent"),
        "Evidence" => Some("EvidenceEvent"),
        _ => None,
    }
}

fn by_type(kind: &str, object: JsonRef<'_>) -> Option<&'static str> {
    match kind {
        "AwsApiCall" | "AwsServiceEvent" | "AwsConsoleAction" | "AwsConsoleSignIn" | "AwsConsoleSignin"
        | "AwsVpceEvent" | "AwsVpceEvents" => Some("Record"),
        "AwsCloudTrailInsight" => Some(insight(object)),
        "AwsAggregatedEvent" => Some("AggregatedEvent"),
        "ActivityLog" => Some("ActivityLogEvent"),
        "AwsConfigurationItem" => Some("ConfigurationItemEvent"),
        "AwsAuditManagerEvidence" => Some("EvidenceEvent"),
        _ => None,
    }
}

/// Form of an Insights event; what trails deliver is the rule.
fn insight(object: JsonRef<'_>) -> &'static str {
    let [details, source, state] = object.probe(["insightDetails", "insightSource", "insightState"]);
    if details.is_none() && (source.is_some() || state.is_some()) { "LakeInsightEvent" } else { "InsightEvent" }
}

fn by_members(object: JsonRef<'_>) -> Option<&'static str> {
    let [details, source, state, window, summary, data, metadata] = object.probe([
        "insightDetails",
        "insightSource",
        "insightState",
        "timeWindow",
        "summary",
        "eventData",
        "metadata",
    ]);
    if details.or(source).or(state).is_some() {
        return Some(insight(object));
    }
    if window.and(summary).is_some() {
        return Some("AggregatedEvent");
    }
    match data {
        Some(_) if metadata.is_some() => Some("ActivityLogEvent"),
        Some(data) if has_prefix(data, "configurationitem") => Some("ConfigurationItemEvent"),
        Some(data) if has_prefix(data, "evidence") => Some("EvidenceEvent"),
        _ => is_record(object).then_some("Record"),
    }
}

/// Whether a name in an object begins so, whatever its case: AWS shows these names in lower-case SQL alone.
fn has_prefix(object: JsonRef<'_>, prefix: &str) -> bool {
    object.members().any(|(name, _)| name.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix)))
}

/// Whether an object without category and type is a record of the early versions.
///
/// Notifications of S3, `DynamoDB`, SES and others look like one, but for their source: `aws:s3`, or an ARN.
fn is_record(object: JsonRef<'_>) -> bool {
    let [name, identity, source] = object.probe(["eventName", "userIdentity", "eventSource"]);
    let source = source.and_then(JsonRef::as_str).unwrap_or_default();
    let look_alike = source.starts_with("aws:") || source.starts_with("arn:");
    let identity = identity.is_some_and(|identity| matches!(identity.kind(), JsonKind::Object | JsonKind::Null));
    !look_alike && (identity || name.is_some())
}
