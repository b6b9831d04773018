//! Amazon WorkMail: event records by their event, audit logs by fields, events and responses of message flow functions,
//! requests to and responses of availability providers, logs of mailbox exports.

use mailtrail_wire::{JsonKind, JsonRef, Shape, Wire};
use workmail_events::{
    AccessControlLog, AuditLog, AuthenticationLog, AvailabilityProviderLog, AvailabilityProviderRequest,
    AvailabilityProviderResponse, ERRATA, EventRecord, MailboxAccessLog, MailboxExportLog, MessageFlowEvent,
    MessageFlowResponse, PersonalAccessTokenLog,
};

use crate::kind::model::{Family, Kind};
use crate::typed::Contradiction;

pub(super) static FAMILY: Family = Family {
    name: "workmail",
    kinds,
    identify,
    kind: |sketch| Some(identify(sketch.view())?.0),
    plain_text: |_| None,
    asks: ASKS,
};

/// Places that decide.
const ASKS: &[&str] = &[
    "/event/eventName",
    "/event/eventSource",
    "/summaryVersion",
    "/envelope",
    "/requester",
    "/mailboxes",
    "/mailboxes/0/mailbox",
    "/window",
    "/actions",
    "/actions/0/action/type",
    "/totalNonExportableItems",
    "/sha384Hash",
    // Audit logs.
    "/event_timestamp",
    "/organization_arn",
    "/action_allowed",
    "/owner_id",
    "/object_type",
    "/item_id",
    "/folder_path",
    "/folder_id",
    "/attachment_path",
    "/access_granted",
    "/scope",
    "/rule_id",
    "/auth_successful",
    "/method",
    "/auth_failed_reason",
    "/personal_access_token_id",
    "/expires_time",
    "/scopes",
    "/name",
    "/availability_event_successful",
    "/type",
    "/domain",
    "/function_arn",
    "/ews_endpoint",
    "/error_message",
];

/// Lines of the email event log.
pub(crate) static EVENT_RECORD: Kind = Kind::of::<EventRecord>("workmail event record", ERRATA);

static MESSAGE_FLOW_EVENT: Kind = Kind::of::<MessageFlowEvent>("workmail message-flow event", ERRATA);
static MESSAGE_FLOW_RESPONSE: Kind = Kind::of::<MessageFlowResponse>("workmail message-flow response", ERRATA)
    .contradicted_by(contradictions)
    .confirmed_by(|view| has_actions(view) && workmail_events::contradictions(view).is_empty());
static AVAILABILITY_PROVIDER_REQUEST: Kind =
    Kind::of::<AvailabilityProviderRequest>("workmail availability provider request", ERRATA).confirmed_by(is_request);
static AVAILABILITY_PROVIDER_RESPONSE: Kind =
    Kind::of::<AvailabilityProviderResponse>("workmail availability provider response", ERRATA)
        .confirmed_by(is_response);

static MAILBOX_EXPORT_LOG: Kind =
    Kind::of::<MailboxExportLog>("workmail mailbox export log", ERRATA).confirmed_by(is_export_log);

/// A kind of audit log: key of the variant, kind, and the fields that decide, which no other kind has.
macro_rules! audit_log_of {
    ($key:literal, $type:ty, $name:literal, $($decisive:literal),+) => {{
        const FIELDS: &[&str] = &[$(concat!("\"", $decisive, "\":")),+];
        let kind = Kind::of::<$type>($name, ERRATA);
        ($key, kind.confirmed_by(|view| has_all(view, FIELDS) || audit_log(view) == Some($key)).told_by_names())
    }};
}

/// Kinds of audit logs.
static AUDIT_LOGS: &[(&str, Kind)] = &[
    audit_log_of!("WORKMAIL_MAILBOX_ACCESS_LOGS", MailboxAccessLog, "workmail mailbox access log", "action_allowed"),
    audit_log_of!("ACCESS_CONTROL_LOGS", AccessControlLog, "workmail access control log", "access_granted"),
    audit_log_of!("AUTHENTICATION_LOGS", AuthenticationLog, "workmail authentication log", "auth_successful"),
    audit_log_of!(
        "WORKMAIL_PERSONAL_ACCESS_TOKEN_LOGS",
        PersonalAccessTokenLog,
        "workmail personal access token log",
        "expires_time",
        "scopes"
    ),
    audit_log_of!(
        "WORKMAIL_AVAILABILITY_PROVIDER_LOGS",
        AvailabilityProviderLog,
        "workmail availability provider log",
        "availability_event_successful"
    ),
];

/// Whether an object without objects in it has these fields, given with quotes and colon: a quick look for compact text.
fn has_all(view: JsonRef<'_>, fields: &[&str]) -> bool {
    let text = view.text().as_bytes();
    memchr::memrchr(b'{', text) == Some(0)
        && fields.iter().all(|field| memchr::memmem::find(text, field.as_bytes()).is_some())
}

/// Key of the kind of audit log that an object is.
fn audit_log(view: JsonRef<'_>) -> Option<&'static str> {
    match AuditLog::SHAPE {
        Shape::Tagged(tagged) => (tagged.select)(view),
        _ => None,
    }
}

fn kinds() -> Vec<&'static Kind> {
    let functions = [
        &MAILBOX_EXPORT_LOG,
        &MESSAGE_FLOW_EVENT,
        &MESSAGE_FLOW_RESPONSE,
        &AVAILABILITY_PROVIDER_REQUEST,
        &AVAILABILITY_PROVIDER_RESPONSE,
    ];
    let audit_logs = AUDIT_LOGS.iter().map(|(_, kind)| kind);
    std::iter::once(&EVENT_RECORD).chain(audit_logs).chain(functions).collect()
}

fn identify(view: JsonRef<'_>) -> Option<(&'static Kind, String)> {
    if view.kind() != JsonKind::Object {
        return None;
    }
    let [event, version, envelope] = view.probe(["event", "summaryVersion", "envelope"]);
    // An event with a source is a record of CloudTrail, around which something else wrote the object.
    if let Some([Some(name), None]) = event.map(|event| event.probe(["eventName", "eventSource"])) {
        let name = name.as_str().unwrap_or_default();
        return Some((&EVENT_RECORD, format!("`event` has the `eventName` `{name}`")));
    }
    if version.and(envelope).is_some() {
        return Some((&MESSAGE_FLOW_EVENT, "it has `summaryVersion` and `envelope`".into()));
    }
    if let Some(key) = audit_log(view) {
        let (_, kind) = AUDIT_LOGS.iter().find(|(known, _)| *known == key)?;
        return Some((kind, why_audit_log(view, kind)));
    }
    if is_request(view) {
        return Some((&AVAILABILITY_PROVIDER_REQUEST, "it has `requester`, `mailboxes` and `window`".into()));
    }
    if is_response(view) {
        return Some((&AVAILABILITY_PROVIDER_RESPONSE, why_list(view, "`mailboxes` with a `mailbox`")));
    }
    if is_export_log(view) {
        return Some((&MAILBOX_EXPORT_LOG, "it has `totalNonExportableItems` and `sha384Hash`".into()));
    }
    has_actions(view).then(|| (&MESSAGE_FLOW_RESPONSE, why_list(view, "`actions` with an `action` of a `type`")))
}

fn is_export_log(view: JsonRef<'_>) -> bool {
    view.probe(["totalNonExportableItems", "sha384Hash"]).iter().all(Option::is_some)
}

fn is_request(view: JsonRef<'_>) -> bool {
    view.probe(["requester", "mailboxes", "window"]).iter().all(Option::is_some)
}

fn is_response(view: JsonRef<'_>) -> bool {
    view.get("/mailboxes/0/mailbox").is_some() || is_empty_list(view, "mailboxes")
}

/// Whether an object is nothing but an empty list of this name, as an answer is that has nothing to say.
fn is_empty_list(view: JsonRef<'_>, wanted: &str) -> bool {
    let is_list = |value: JsonRef<'_>| value.kind() == JsonKind::List && value.items().next().is_none();
    let mut members = view.members();
    members.next().is_some_and(|(name, value)| name == wanted && is_list(value)) && members.next().is_none()
}

fn why_list(view: JsonRef<'_>, what: &str) -> String {
    let is_empty = ["mailboxes", "actions"].iter().any(|name| is_empty_list(view, name));
    if is_empty { "it is nothing but an empty list".into() } else { format!("it has {what}") }
}

fn contradictions(view: JsonRef<'_>) -> Vec<Contradiction> {
    let found = workmail_events::contradictions(view).into_iter();
    found
        .map(|found| Contradiction {
            pointer: found.pointer,
            message: found.message,
            expected: found.expected,
            found: found.found,
            help: found.help.into(),
        })
        .collect()
}

fn has_actions(view: JsonRef<'_>) -> bool {
    view.get("/actions/0/action/type").is_some() || is_empty_list(view, "actions")
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_kind_of_audit_log_has_a_field_that_decides_for_another() {
        for name in FIELDS {
            let has = |kind: &Kind| matches!(kind.shape, Shape::Record(record) if (record.index)(name).is_some());
            assert_eq!(AUDIT_LOGS.iter().filter(|(_, kind)| has(kind)).count(), 1, "{name}");
        }
    }

    #[test]
    fn a_quick_look_sees_what_the_whole_one_does() {
        for (key, kind) in AUDIT_LOGS {
            let own = FIELDS
                .iter()
                .filter(|field| matches!(kind.shape, Shape::Record(record) if (record.index)(field).is_some()));
            let own: Vec<_> = own.map(|field| format!("\"{field}\":\"a\"")).collect();
            let text = format!("{{\"user\":\"x\",{}}}", own.join(","));
            let nested = format!("{{\"user\":{text}}}");
            let json = |text: &str| mailtrail_wire::Json::parse(text).unwrap();
            assert!(audit_log(json(&text).view()) == Some(key) && (kind.confirm)(json(&text).view()), "{text}");
            assert!(!(kind.confirm)(json(&nested).view()), "{nested}");
        }
    }

    const FIELDS: [&str; 6] = [
        "action_allowed",
        "access_granted",
        "auth_successful",
        "expires_time",
        "scopes",
        "availability_event_successful",
    ];
}
