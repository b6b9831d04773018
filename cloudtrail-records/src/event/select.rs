//! Decides the family of an event in one pass that ends early.

mod clues;

use mailtrail_wire::JsonRef;

use self::clues::Clues;

/// Family of an object: by members that only one family has, else by its category, its type, or its name.
///
/// What makes a record a record comes first and ends the pass: its identity, which nearly always is the second member.
/// All other families are rare, so their objects are looked through to the end, and the order of members does not matter
/// to them. A category of records is not believed of an object that has the members of another family: it is the category
/// that is wrong then, and not each member. An identity that is `null` says little, since tools that write every column give one
/// to Insights events too: it makes a record only of what no member, category or type makes anything else.
pub(super) fn select(object: JsonRef<'_>) -> Option<&'static str> {
    if clues::opens_as_record(object) {
        return Some("Record");
    }
    let clues = Clues::gather(object);
    if clues.is_record {
        Some("Record")
    } else if clues.insight_details {
        Some("InsightEvent")
    } else if clues.lake_insight {
        Some("LakeInsightEvent")
    } else if clues.time_window && clues.summary {
        Some("AggregatedEvent")
    } else if let Some(category) = &clues.category {
        let family = by_category(category).or(null_identity(&clues));
        if matches!(&**category, "Management" | "Data" | "NetworkActivity") {
            by_data(&clues).or(family)
        } else {
            family
        }
    } else {
        let kind = clues.kind.as_deref().and_then(by_type);
        kind.or(null_identity(&clues)).or_else(|| by_members(&clues))
    }
}

/// A record, if the identity is `null` and nothing says that this is a look-alike.
fn null_identity(clues: &Clues<'_>) -> Option<&'static str> {
    (clues.null_identity && !clues.look_alike).then_some("Record")
}

/// Family of a category; which form an Insights event has, its members have told by now, and that of trails is the rule.
fn by_category(category: &str) -> Option<&'static str> {
    match category {
        "Management" | "Data" | "NetworkActivity" => Some("Record"),
        "Insight" => Some("InsightEvent"),
        "Aggregated" => Some("AggregatedEvent"),
        "ActivityAuditLog" => Some("ActivityLogEvent"),
        "ConfigurationItem" => Some("ConfigurationItemEvent"),
        "Evidence" => Some("EvidenceEvent"),
        _ => None,
    }
}

fn by_type(kind: &str) -> Option<&'static str> {
    match kind {
        "AwsApiCall" | "AwsServiceEvent" | "AwsConsoleAction" | "AwsConsoleSignIn" | "AwsConsoleSignin"
        | "AwsVpceEvent" | "AwsVpceEvents" => Some("Record"),
        "AwsCloudTrailInsight" => Some("InsightEvent"),
        "AwsAggregatedEvent" => Some("AggregatedEvent"),
        "ActivityLog" => Some("ActivityLogEvent"),
        "AwsConfigurationItem" => Some("ConfigurationItemEvent"),
        "AwsAuditManagerEvidence" => Some("EvidenceEvent"),
        _ => None,
    }
}

fn by_members(clues: &Clues<'_>) -> Option<&'static str> {
    by_data(clues).or((clues.name && !clues.look_alike).then_some("Record"))
}

/// Family that has such data; records have none.
fn by_data(clues: &Clues<'_>) -> Option<&'static str> {
    match clues.data? {
        _ if clues.metadata => Some("ActivityLogEvent"),
        data if has_prefix(data, "configurationitem") => Some("ConfigurationItemEvent"),
        data if has_prefix(data, "evidence") => Some("EvidenceEvent"),
        _ => None,
    }
}

/// Whether a name in an object begins so, whatever its case: the SQL schemas have these names in lower case.
fn has_prefix(object: JsonRef<'_>, prefix: &str) -> bool {
    object.members().any(|(name, _)| name.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix)))
}
