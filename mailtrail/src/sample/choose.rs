//! Chooses values, variants and types of a document, so that they are consistent.

use mailtrail_wire::{EnumShape, Member, TaggedShape};
use ses_events::{BounceSubType, BounceType};

use super::extent::Extent;
use super::values::Field;
use super::world::World;

/// Values that most documents have in a field.
const USUAL: &[(&str, &[&str])] = &[
    ("VerdictStatus", &["PASS"]),
    ("DsnAction", &["failed"]),
    ("AggregationType", &["Count"]),
    ("IdentityType", &["IAMUser", "AssumedRole", "Root", "AWSService"]),
    ("SessionIssuerType", &["Role"]),
    ("ConfigurationItemStatus", &["OK"]),
    ("TlsVersion", &["TLSv1.3"]),
    ("InsightState", &["Start"]),
    ("LakeQueryStatus", &["FINISHED"]),
    ("FirehoseResult", &["Ok"]),
    ("RuleActionStatus", &["SUCCESS"]),
    ("ComplaintFeedbackType", &["abuse"]),
    ("SubscriptionStatus", &["OptOut"]),
];

/// A value of a set, as it stands in a field.
pub(super) fn value(world: &World, extent: Extent, set: &'static EnumShape, field: &Field) -> &'static str {
    let all = || set.values.iter().map(|value| value.text);
    let of = |wanted: &str| all().find(|text| *text == wanted);
    let nth = |count: usize| world.turn % count.max(1);
    let chosen = match (field.owner, &*field.name, set.name) {
        ("Record", "eventtype", _) => of(world.call.kind),
        (_, "eventcategory", _) => of("Management"),
        (_, _, "BounceType") => of(bounce_type(world)),
        (_, _, "BounceSubType") => {
            let fits: Vec<_> = all()
                .filter(|text| BounceSubType::from(*text).is_documented_for(&BounceType::from(bounce_type(world))))
                .collect();
            fits.get(world.turn / 3 % fits.len().max(1)).copied()
        }
        (_, _, "SnsMessageType") => of(world.asks.unwrap_or("Notification")),
        ("InsightEvent" | "LakeInsightEvent", "eventtype", _) => of("AwsCloudTrailInsight"),
        ("AggregatedEvent", "eventtype", _) => of("AwsAggregatedEvent"),
        ("ActivityLogEvent", "eventtype", _) => of("ActivityLog"),
        ("ConfigurationItemEvent", "eventtype", _) => of("AwsConfigurationItem"),
        ("EvidenceEvent", "eventtype", _) => of("AwsAuditManagerEvidence"),
        (_, "detailtype", _) if world.of_ses => of(SES_DETAILS[nth(SES_DETAILS.len())]),
        (_, _, "MessageFlowActionType") => all().nth(nth(set.values.len())),
        _ if extent != Extent::Full => {
            let usual = USUAL.iter().find(|(name, _)| *name == set.name);
            usual.and_then(|(_, usual)| of(usual[nth(usual.len())]))
        }
        _ => None,
    };
    chosen.or_else(|| all().nth(nth(set.values.len()))).unwrap_or_default()
}

/// Types of events of SES that are no sending events: those about recommendations and those about the status of sending in turn.
const SES_DETAILS: [&str; 6] = [
    "Advisor Recommendation Status Open",
    "Sending Status Enabled",
    "Advisor Recommendation Status Resolved",
    "Sending Status Disabled",
    "Advisor Recommendation Status Closed",
    "Sending Status Enabled",
];

fn bounce_type(world: &World) -> &'static str {
    ["Permanent", "Transient", "Undetermined"][world.turn % 3]
}

/// Text of a field that decides the type of its document.
pub(super) fn discriminator(world: &World, member: &Member, field: &Field) -> Option<&'static str> {
    let kind = member.one_of.iter().find(|text| **text == world.call.kind);
    match (field.owner, &*field.name) {
        ("Record", "eventtype") => kind.copied(),
        ("Record", "eventcategory") => member.one_of.iter().find(|text| **text == "Management").copied(),
        _ => None,
    }
}

/// Index of a variant; what is a sending event on EventBridge is an envelope around one.
pub(super) fn variant(world: &World, tagged: &TaggedShape) -> usize {
    if tagged.name == "SesEventBridgeDetail" {
        let wanted = ["AdvisorDetail", "SendingStatusDetail"][world.turn % 2];
        return tagged.variants.iter().position(|variant| variant.shape.name() == Some(wanted)).unwrap_or_default();
    }
    world.turn % tagged.variants.len().max(1)
}

/// Whether an event of SES is a notification about feedback.
pub(super) fn is_feedback(world: &World) -> bool {
    world.turn / 10 % 2 == 1
}

/// Whether the action of a message flow is a bounce, the first of its values.
pub(super) fn is_bounce(world: &World) -> bool {
    world.turn.is_multiple_of(5)
}

/// A truth value that goes with the others.
pub(super) fn truth(world: &World, field: &Field) -> bool {
    match &*field.name {
        "readonly" => world.call.reads,
        "managementevent"
        | "accessgranted"
        | "actionallowed"
        | "authsuccessful"
        | "availabilityeventsuccessful"
        | "ismeeting"
        | "isreminderset"
        | "allrecipients"
        | "policystatementmatched"
        | "expressionresult" => true,
        _ => false,
    }
}

/// Whether an identity of the type that a document shows has a field; nothing said where it shows all.
pub(super) fn has_in_identity(world: &World, name: &str) -> Option<bool> {
    if world.shows_all {
        return None;
    }
    let fields: &[&str] = match world.turn % 4 {
        0 => &["type", "principalId", "arn", "accountId", "accessKeyId", "userName"],
        1 => &["type", "principalId", "arn", "accountId", "accessKeyId", "sessionContext"],
        2 => &["type", "principalId", "arn", "accountId", "accessKeyId"],
        _ => &["type", "invokedBy"],
    };
    Some(fields.contains(&name))
}
