//! Amazon WorkMail: event records by their event, audit logs by members, messages and answers of message-flow functions,
//! requests to and answers of availability providers.

use mailtrail_wire::{JsonKind, JsonRef, Shape, Wire};
use workmail_events::{
    AccessControlLog, AuditLog, AuthenticationLog, AvailabilityProviderLog, AvailabilityProviderRequest,
    AvailabilityProviderResponse, ERRATA, EventRecord, MailboxAccessLog, MessageFlowEvent, MessageFlowResponse,
    PersonalAccessTokenLog,
};

use crate::{Family, Kind};

pub(super) static FAMILY: Family = Family { name: "workmail", identify, plain_text: |_| None };

/// Lines of the email event log.
pub(crate) static EVENT_RECORD: Kind = Kind::of::<EventRecord>("workmail event record", ERRATA);

static MESSAGE_FLOW_EVENT: Kind = Kind::of::<MessageFlowEvent>("workmail message-flow event", ERRATA);
static MESSAGE_FLOW_RESPONSE: Kind =
    Kind::of::<MessageFlowResponse>("workmail message-flow response", ERRATA).told_each_time();
static AVAILABILITY_PROVIDER_REQUEST: Kind =
    Kind::of::<AvailabilityProviderRequest>("workmail availability provider request", ERRATA).told_each_time();
static AVAILABILITY_PROVIDER_RESPONSE: Kind =
    Kind::of::<AvailabilityProviderResponse>("workmail availability provider response", ERRATA).told_each_time();

/// Kinds of audit logs: key of the variant, kind.
static AUDIT_LOGS: &[(&str, Kind)] = &[
    (
        "WORKMAIL_MAILBOX_ACCESS_LOGS",
        Kind::of::<MailboxAccessLog>("workmail mailbox access log", ERRATA).told_each_time(),
    ),
    ("ACCESS_CONTROL_LOGS", Kind::of::<AccessControlLog>("workmail access control log", ERRATA).told_each_time()),
    ("AUTHENTICATION_LOGS", Kind::of::<AuthenticationLog>("workmail authentication log", ERRATA).told_each_time()),
    (
        "WORKMAIL_PERSONAL_ACCESS_TOKEN_LOGS",
        Kind::of::<PersonalAccessTokenLog>("workmail personal access token log", ERRATA).told_each_time(),
    ),
    (
        "WORKMAIL_AVAILABILITY_PROVIDER_LOGS",
        Kind::of::<AvailabilityProviderLog>("workmail availability provider log", ERRATA).told_each_time(),
    ),
];

fn identify(view: JsonRef<'_>) -> Option<(&'static Kind, String)> {
    if view.kind() != JsonKind::Object {
        return None;
    }
    let [event, version, envelope, actions] = view.probe(["event", "summaryVersion", "envelope", "actions"]);
    if let Some([Some(name)]) = event.map(|event| event.probe(["eventName"])) {
        let name = name.as_str().unwrap_or_default();
        return Some((&EVENT_RECORD, format!("`event` has the `eventName` `{name}`")));
    }
    if version.and(envelope).is_some() {
        return Some((&MESSAGE_FLOW_EVENT, "it has `summaryVersion` and `envelope`".into()));
    }
    if let Shape::Tagged(tagged) = AuditLog::SHAPE
        && let Some(key) = (tagged.select)(view)
    {
        let (_, kind) = AUDIT_LOGS.iter().find(|(known, _)| *known == key)?;
        return Some((kind, why_audit_log(view, kind)));
    }
    if let Some(found) = identify_availability(view) {
        return Some(found);
    }
    let [action] = actions?.items().next()?.probe(["action"]);
    action?.get("/type")?;
    Some((&MESSAGE_FLOW_RESPONSE, "it has `actions` with an `action` of a `type`".into()))
}

fn identify_availability(view: JsonRef<'_>) -> Option<(&'static Kind, String)> {
    let [requester, mailboxes, window] = view.probe(["requester", "mailboxes", "window"]);
    let mailboxes = mailboxes?;
    if requester.and(window).is_some() {
        return Some((&AVAILABILITY_PROVIDER_REQUEST, "it has `requester`, `mailboxes` and `window`".into()));
    }
    let [mailbox] = mailboxes.items().next()?.probe(["mailbox"]);
    mailbox.map(|_| (&AVAILABILITY_PROVIDER_RESPONSE, "it has `mailboxes` with a `mailbox`".into()))
}

/// The members of an object that its kind has.
fn why_audit_log(view: JsonRef<'_>, kind: &Kind) -> String {
    const SHOWN: usize = 3;
    let Shape::Record(record) = kind.shape else { return String::new() };
    let own = |name: &str| (record.index)(name).is_some() && !COMMON.contains(&name);
    let names = view.members().map(|(name, _)| name).filter(|name| own(name)).take(SHOWN);
    let names: Vec<_> = names.map(|name| format!("`{name}`")).collect();
    format!("it has {}", names.join(", "))
}

/// Members that audit logs of several types have.
const COMMON: [&str; 9] = [
    "event_timestamp",
    "request_id",
    "organization_arn",
    "user_id",
    "impersonator_id",
    "protocol",
    "source_ip",
    "user_agent",
    "user",
];
