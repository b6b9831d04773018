//! Which fields a document has.

use mailtrail_wire::{Evidence, Member, RecordShape};

use super::choose;
use super::extent::Extent;
use super::world::World;

/// Optional fields that most documents of a type don't have, though pages name them.
const SELDOM: &[(&str, &[&str])] = &[
    (
        "Record",
        &[
            "errorCode",
            "errorMessage",
            "additionalEventData",
            "resources",
            "apiVersion",
            "serviceEventDetails",
            "sharedEventID",
            "vpcEndpointId",
            "vpcEndpointAccountId",
            "addendum",
            "sessionCredentialFromConsole",
            "eventContext",
            "edgeDeviceDetails",
            "annotation",
        ],
    ),
    ("UserIdentity", &["invokedByDelegate", "inScopeOf"]),
    (
        "SessionContext",
        &[
            "webIdFederationData",
            "sourceIdentity",
            "ec2RoleDelivery",
            "assumedRoot",
            "signInSessionArn",
            "ec2IssuedInVpc",
        ],
    ),
    ("SessionAttributes", &["sessionCredentialFromConsole"]),
    ("TlsDetails", &["keyExchange"]),
    ("InsightDetails", &["errorCode", "sourceEventCategory"]),
    ("Mail", &["sourceIp", "callerIdentity"]),
    ("Bounce", &["remoteMtaIp"]),
    ("Delivery", &["remoteMtaIp"]),
    ("Complaint", &["arrivalDate"]),
    ("CommonHeaders", &["returnPath", "date", "cc", "bcc", "sender", "replyTo"]),
    ("Receipt", &["dmarcPolicy"]),
    ("ReceivedNotification", &["content"]),
    ("AvailabilityMailbox", &["error"]),
    ("AvailabilityProviderLog", &["error_message", "ews_endpoint"]),
    ("AuthenticationLog", &["auth_failed_reason", "personal_access_token_id"]),
    ("MailboxAccessLog", &["impersonator_id", "attachment_path"]),
    ("AccessControlLog", &["impersonator_id"]),
    ("SnsMessage", &["Token", "SubscribeURL", "MessageAttributes"]),
    ("RuleActionMetadata", &["action_failure"]),
];

/// Types in which a field belongs to one kind of document, or to one form: of these the first that a document has decides.
pub(super) fn wants(world: &World, extent: Extent, record: &RecordShape, member: &Member) -> bool {
    if let Some(is_wanted) = depends(world, record, member) {
        return is_wanted && (member.required || extent != Extent::Minimal || is_tag(record, member));
    }
    let is_seldom = || SELDOM.iter().any(|(name, seldom)| *name == record.name && seldom.contains(&member.name));
    member.required
        || match extent {
            Extent::Minimal => is_tag(record, member),
            Extent::Typical => member.evidence == Evidence::Documented && !member.deprecated && !is_seldom(),
            Extent::Full => true,
        }
}

/// Whether a field says what the document is.
fn is_tag(record: &RecordShape, member: &Member) -> bool {
    !member.one_of.is_empty()
        && (member.required || has_two_tags(record) || member.name == "eventType" || member.name == "eventName")
}

/// Whether a type of event comes under either of two tags.
fn has_two_tags(record: &RecordShape) -> bool {
    record.members.iter().any(|member| member.name == "notificationType")
        && record.members.iter().any(|member| member.name == "eventType")
}

/// Fields that exclude each other, or go with a value; nothing for all others.
fn depends(world: &World, record: &RecordShape, member: &Member) -> Option<bool> {
    Some(match (record.name, member.name) {
        (_, "eventType") if has_two_tags(record) => !choose::is_feedback(world),
        (_, "notificationType") if has_two_tags(record) => choose::is_feedback(world),
        ("MessageFlowAction", "recipients") => world.turn.is_multiple_of(2),
        ("MessageFlowAction", "allRecipients") => !world.turn.is_multiple_of(2),
        ("MessageFlowActionDetails", "parameters") => choose::is_bounce(world),
        ("SnsMessage", "SigningCertUrl" | "UnsubscribeUrl") => world.for_lambda,
        ("SnsMessage", "SigningCertURL") => !world.for_lambda,
        ("SnsMessage", "Token" | "SubscribeURL") => world.asks.is_some(),
        ("SnsMessage", "UnsubscribeURL") => world.asks.is_none() && !world.for_lambda,
        ("SnsMessage", "Subject" | "MessageAttributes") if world.asks.is_some() => false,
        ("UserIdentity", name) => return choose::has_in_identity(world, name),
        _ => return None,
    })
}
