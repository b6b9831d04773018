//! AWS CloudTrail: events by category, type or fields; digests, notifications and audit events by fields.

use cloudtrail_records::{
    ActivityLogEvent, AggregatedEvent, AuditEvent, ConfigurationItemEvent, DeliveryNotification, Digest, ERRATA, Event,
    EvidenceEvent, InsightEvent, LakeInsightEvent, Record, ResultSignFile,
};
use mailtrail_wire::{JsonKind, JsonRef, Reader, Shape, Wire};

use crate::envelope::Sketch;
use crate::kind::model::{Family, Kind};

pub(super) static FAMILY: Family = Family { name: "cloudtrail", kinds, identify, kind, plain_text, asks: ASKS };

/// Places that decide, but for those of events, which are asked for by themselves.
const ASKS: &[&str] = &[
    "/userIdentity/type",
    "/eventSource",
    "/eventCategory",
    "/eventType",
    "/eventName",
    "/eventData",
    "/insightDetails",
    "/insightSource",
    "/insightState",
    "/timeWindow",
    "/summary",
    "/metadata",
    "/awsAccountId",
    "/digestStartTime",
    "/logFiles",
    "/hashSignature",
    "/files",
    "/s3Bucket",
    "/s3ObjectKey",
    "/id",
];

/// A kind of event: key of the variant, kind.
macro_rules! event_of {
    ($type:ty, $key:literal, $name:literal) => {
        ($key, Kind::of::<$type>($name, ERRATA).told_by(|view| event(view) == Some($key)))
    };
}

/// Kinds that events are told apart into: key of the variant, kind.
static EVENTS: &[(&str, Kind)] = &[
    event_of!(Record, "Record", "cloudtrail record"),
    event_of!(InsightEvent, "InsightEvent", "cloudtrail insight event"),
    event_of!(LakeInsightEvent, "LakeInsightEvent", "cloudtrail lake insight event"),
    event_of!(AggregatedEvent, "AggregatedEvent", "cloudtrail aggregated event"),
    event_of!(ActivityLogEvent, "ActivityLogEvent", "cloudtrail activity log event"),
    event_of!(ConfigurationItemEvent, "ConfigurationItemEvent", "cloudtrail configuration item"),
    event_of!(EvidenceEvent, "EvidenceEvent", "cloudtrail audit manager evidence"),
];

static DIGEST: Kind = Kind::of::<Digest>("cloudtrail digest", ERRATA);
static SIGN_FILE: Kind = Kind::of::<ResultSignFile>("cloudtrail result sign file", ERRATA);
static NOTIFICATION: Kind = Kind::of::<DeliveryNotification>("cloudtrail delivery notification", ERRATA);
static AUDIT_EVENT: Kind = Kind::of::<AuditEvent>("cloudtrail audit event", ERRATA);

fn kinds() -> Vec<&'static Kind> {
    let others = [&DIGEST, &SIGN_FILE, &NOTIFICATION, &AUDIT_EVENT];
    EVENTS.iter().map(|(_, kind)| kind).chain(others).collect()
}

fn identify(view: JsonRef<'_>) -> Option<(&'static Kind, String)> {
    if view.kind() != JsonKind::Object {
        return None;
    }
    if let Some(key) = event(view) {
        let (_, kind) = EVENTS.iter().find(|(known, _)| *known == key)?;
        return Some((kind, why_event(view)));
    }
    let [account, start, files, bucket, keys, id, data] =
        view.probe(["awsAccountId", "digestStartTime", "logFiles", "s3Bucket", "s3ObjectKey", "id", "eventData"]);
    if account.and(start).and(files).is_some() {
        return Some((&DIGEST, "it has `awsAccountId`, `digestStartTime` and `logFiles`".into()));
    }
    let [signature, signed] = view.probe(["hashSignature", "files"]);
    if signature.and(signed).is_some() {
        return Some((&SIGN_FILE, "it has `hashSignature` and `files`".into()));
    }
    if bucket.and(keys).is_some() {
        return Some((&NOTIFICATION, "it has `s3Bucket` and `s3ObjectKey`".into()));
    }
    if id.is_some() && data.is_some_and(|data| data.kind() == JsonKind::Text) {
        return Some((&AUDIT_EVENT, "it has `id` and the text `eventData`".into()));
    }
    None
}

/// The kind of an object.
fn kind(sketch: &Sketch<'_>) -> Option<&'static Kind> {
    // Where nothing but a type says anything, as in events of other services, all the rest says nothing either.
    if let Some(alone) = type_alone(sketch) {
        return of_key(event(JsonRef::ahead(&Reader::new(&alone)))?);
    }
    match event(sketch.view()) {
        Some(key) => of_key(key),
        None => Some(identify(sketch.view())?.0),
    }
}

/// An object with the type of another one, if it is a text, and the only member that is asked for.
fn type_alone(sketch: &Sketch<'_>) -> Option<String> {
    let begins = |ask: &str, name: &str| {
        ask.get(1..).and_then(|ask| ask.strip_prefix(name)).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    let mut asked = sketch.names().filter(|name| ASKS.iter().any(|ask| begins(ask, name)));
    let is_alone = asked.next() == Some("eventType") && asked.next().is_none();
    let kind = sketch.get("/eventType").filter(|kind| is_alone && kind.kind() == JsonKind::Text)?;
    Some(format!("{{\"eventType\":{}}}", kind.text()))
}

fn of_key(key: &str) -> Option<&'static Kind> {
    EVENTS.iter().find(|(known, _)| *known == key).map(|(_, kind)| kind)
}

fn event(view: JsonRef<'_>) -> Option<&'static str> {
    match Event::SHAPE {
        Shape::Tagged(tagged) => (tagged.select)(view),
        _ => None,
    }
}

/// The members that decided.
fn why_event(view: JsonRef<'_>) -> String {
    const DECISIVE: [&str; 9] = [
        "eventCategory",
        "eventType",
        "userIdentity",
        "eventName",
        "insightDetails",
        "insightSource",
        "timeWindow",
        "summary",
        "eventData",
    ];
    let found: Vec<_> = DECISIVE
        .iter()
        .zip(view.probe(DECISIVE))
        .filter_map(|(name, value)| match value?.as_str() {
            Some(text) => Some(format!("`{name}` is `{text}`")),
            None => Some(format!("it has `{name}`")),
        })
        .collect();
    found.join(", ")
}

/// What a topic gets when a trail is set up.
fn plain_text(text: &str) -> Option<&'static str> {
    (text.trim() == "CloudTrail validation message.").then_some("cloudtrail topic validation")
}
