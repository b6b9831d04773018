//! Amazon SES: events and notifications by their types, received mail in functions by its source, logs of Mail Manager by
//! the resource that logged them, API output by its fields.

use std::sync::LazyLock;

use mailtrail_wire::{JsonKind, JsonRef, Shape, Wire};
use memchr::memmem::Finder;
use ses_events::mail_manager::{IngressPointLog, MailManagerLog, RuleSetLog, TrafficPolicyLog};
use ses_events::{
    BounceSubType, BounceType, Disposition, ERRATA, EventType, GetMessageInsightsOutput, GetSendStatisticsOutput,
    LambdaReceiptRecord, LambdaReceiptResponse, ListSuppressedDestinationsOutput, NotificationType, OpenEnum as _,
    ReceivedNotification, SendingEvent, SesEventBridgeEvent, SubscriptionSucceededNotification, TopicMessage, advise,
};

use crate::envelope::Sketch;
use crate::kind::model::{Family, Kind};
use crate::typed::Contradiction;

pub(super) static FAMILY: Family = Family { name: "ses", kinds, identify, kind, plain_text, asks: ASKS };

/// Places that decide; a payload does so only where no type is known.
const ASKS: &[&str] = &[
    "/eventType",
    "/notificationType",
    "/mail",
    "/eventSource",
    "/source",
    "/detail/data",
    "/disposition",
    // Logs of Mail Manager.
    "/resource_arn",
    "/ingress_point_session_id",
    "/traffic_policy_id",
    "/traffic_policy_evaluation",
    "/traffic_policy_verdict",
    "/recipient",
    // Answers of the API.
    "/SendDataPoints",
    "/SuppressedDestinationSummaries",
    "/Insights",
    "/EmailTags",
    "/FromEmailAddress",
];

static EVENT: Kind = Kind::of::<SendingEvent>("ses sending event", ERRATA)
    .advised_by(advise)
    .contradicted_by(contradictions)
    .confirmed_by(|view| {
        !has_sub_type(view) || are_plainly_consistent(view.text()) || ses_events::contradictions(view).is_empty()
    });
static RECEIVED: Kind = Kind::of::<ReceivedNotification>("ses received notification", ERRATA).advised_by(advise);
static SUBSCRIBED: Kind = Kind::of::<SubscriptionSucceededNotification>("ses subscription succeeded", ERRATA);
static RECEIPT: Kind = Kind::of::<LambdaReceiptRecord>("ses lambda receipt", ERRATA).advised_by(advise);
static RECEIPT_RESPONSE: Kind =
    Kind::of::<LambdaReceiptResponse>("ses lambda receipt response", ERRATA).confirmed_by(is_disposition);
static EVENT_BRIDGE: Kind = Kind::of::<SesEventBridgeEvent>("ses eventbridge event", ERRATA)
    .advised_by(advise)
    .confirmed_by(is_of_event_bridge);

static SEND_STATISTICS: Kind = Kind::of::<GetSendStatisticsOutput>("ses get-send-statistics output", ERRATA)
    .confirmed_by(|view| has_list(view, "SendDataPoints"));
static SUPPRESSED: Kind =
    Kind::of::<ListSuppressedDestinationsOutput>("ses list-suppressed-destinations output", ERRATA)
        .confirmed_by(|view| has_list(view, "SuppressedDestinationSummaries"));
static INSIGHTS: Kind =
    Kind::of::<GetMessageInsightsOutput>("ses get-message-insights output", ERRATA).confirmed_by(has_insights);

/// A kind of log of Mail Manager: key of the variant, kind.
macro_rules! mail_manager_log_of {
    ($key:literal, $type:ty, $name:literal) => {
        ($key, Kind::of::<$type>($name, ERRATA).confirmed_by(|view| mail_manager_log(view) == Some($key)))
    };
}

/// Kinds of logs of Mail Manager.
static MAIL_MANAGER_LOGS: &[(&str, Kind)] = &[
    mail_manager_log_of!("IngressPointLog", IngressPointLog, "ses mail manager ingress point log"),
    mail_manager_log_of!("TrafficPolicyLog", TrafficPolicyLog, "ses mail manager traffic policy log"),
    mail_manager_log_of!("RuleSetLog", RuleSetLog, "ses mail manager rule set log"),
];

fn kinds() -> Vec<&'static Kind> {
    let logs = MAIL_MANAGER_LOGS.iter().map(|(_, kind)| kind);
    let answers = [&SEND_STATISTICS, &SUPPRESSED, &INSIGHTS];
    let events = [&EVENT, &RECEIVED, &SUBSCRIBED, &RECEIPT, &RECEIPT_RESPONSE, &EVENT_BRIDGE];
    events.into_iter().chain(logs).chain(answers).collect()
}

fn identify(view: JsonRef<'_>) -> Option<(&'static Kind, String)> {
    if view.kind() != JsonKind::Object {
        return None;
    }
    let [event, notification, mail, record] = view.probe(["eventType", "notificationType", "mail", "eventSource"]);
    // Others use these names too: what neither is known nor has a part of an event is none of SES.
    let has_part = || mail.is_some() || payload(view).is_some();
    if let Some(text) = notification.and_then(JsonRef::as_str) {
        let kind = match NotificationType::from(&*text) {
            NotificationType::Received => Some(&RECEIVED),
            NotificationType::AmazonSnsSubscriptionSucceeded => Some(&SUBSCRIBED),
            other => (other.is_known() || has_part()).then_some(&EVENT),
        };
        return kind.map(|kind| (kind, format!("`notificationType` is `{text}`")));
    }
    if let Some(text) = event.and_then(JsonRef::as_str)
        && (EventType::from(&*text).is_known() || has_part())
    {
        return Some((&EVENT, format!("`eventType` is `{text}`")));
    }
    if record.is_some_and(|record| record == "aws:ses") {
        return Some((&RECEIPT, "`eventSource` is `aws:ses`".into()));
    }
    if is_of_event_bridge(view) {
        return Some((&EVENT_BRIDGE, "`source` is `aws.ses` and `detail` has `data`".into()));
    }
    if is_disposition(view) {
        return Some((&RECEIPT_RESPONSE, "it has a `disposition`".into()));
    }
    if let Some(key) = mail_manager_log(view) {
        let (_, kind) = MAIL_MANAGER_LOGS.iter().find(|(known, _)| *known == key)?;
        return Some((kind, "`resource_arn` is of Mail Manager".into()));
    }
    if let Some(payload) = mail.and_then(|_| payload(view)) {
        return Some((&EVENT, format!("it has `mail` and `{payload}`")));
    }
    if has_list(view, "SendDataPoints") {
        return Some((&SEND_STATISTICS, "it has the array `SendDataPoints`".into()));
    }
    if has_list(view, "SuppressedDestinationSummaries") {
        return Some((&SUPPRESSED, "it has the array `SuppressedDestinationSummaries`".into()));
    }
    has_insights(view).then(|| (&INSIGHTS, "it has the array `Insights` and `FromEmailAddress` or `EmailTags`".into()))
}

/// The kind of an object; nearly all that are of SES have a known type and need no other look.
fn kind(sketch: &Sketch<'_>) -> Option<&'static Kind> {
    let event = sketch.get("/eventType").and_then(JsonRef::as_str);
    match event.filter(|_| sketch.get("/notificationType").is_none()) {
        Some(text) if EventType::from(&*text).is_known() => Some(&EVENT),
        _ => Some(identify(sketch.view())?.0),
    }
}

/// Key of the kind of log of Mail Manager that an object is.
fn mail_manager_log(view: JsonRef<'_>) -> Option<&'static str> {
    match MailManagerLog::SHAPE {
        Shape::Tagged(tagged) => (tagged.select)(view),
        _ => None,
    }
}

fn has_list(view: JsonRef<'_>, name: &str) -> bool {
    let [list] = view.probe([name]);
    list.is_some_and(|list| list.kind() == JsonKind::List)
}

/// Others have insights, too.
fn has_insights(view: JsonRef<'_>) -> bool {
    let [from, tags] = view.probe(["FromEmailAddress", "EmailTags"]);
    from.or(tags).is_some() && has_list(view, "Insights")
}

/// Whether an object decides about a message: by a known word, in whatever case, or by nothing else.
fn is_disposition(view: JsonRef<'_>) -> bool {
    let [disposition] = view.probe(["disposition"]);
    let Some(text) = disposition.and_then(JsonRef::as_str) else { return false };
    Disposition::VALUES.iter().any(|value| value.text.eq_ignore_ascii_case(&text)) || view.members().count() == 1
}

fn is_of_event_bridge(view: JsonRef<'_>) -> bool {
    let [source, detail] = view.probe(["source", "detail"]);
    source.is_some_and(|source| source == "aws.ses") && detail.is_some_and(|detail| detail.get("/data").is_some())
}

/// Whether an event may have a sub-type of a bounce: looking for the word is far cheaper than looking for the field.
fn has_sub_type(view: JsonRef<'_>) -> bool {
    SUB_TYPE.find(view.text().as_bytes()).is_some()
}

/// Whether a text has one type and one sub-type of a bounce, wherever they stand, and they go together: a quick look.
fn are_plainly_consistent(text: &str) -> bool {
    // A name that is written with escapes would be one more.
    let only = |name: &Finder<'_>| {
        let rest = &text[name.find(text.as_bytes())? + name.needle().len()..];
        let rest = rest.strip_prefix(":\"")?;
        let (value, rest) = rest.split_at(memchr::memchr(b'"', rest.as_bytes())?);
        name.find(rest.as_bytes()).is_none().then_some(value)
    };
    memchr::memchr(b'\\', text.as_bytes()).is_none()
        && only(&TYPE).zip(only(&SUB_TYPE)).is_some_and(|(bounce_type, sub_type)| {
            BounceSubType::from(sub_type).is_documented_for(&BounceType::from(bounce_type))
        })
}

static TYPE: LazyLock<Finder<'_>> = LazyLock::new(|| Finder::new("\"bounceType\""));
static SUB_TYPE: LazyLock<Finder<'_>> = LazyLock::new(|| Finder::new("\"bounceSubType\""));

fn contradictions(view: JsonRef<'_>) -> Vec<Contradiction> {
    if !has_sub_type(view) {
        return Vec::new();
    }
    let found = ses_events::contradictions(view).into_iter();
    found
        .map(|found| {
            let types: Vec<_> = found.documented_for.iter().map(|it| format!("`{it}`")).collect();
            let types = types.join(" or ");
            Contradiction {
                pointer: found.pointer.into(),
                message: found.message,
                expected: "a sub-type of the bounce type".into(),
                found: format!("one of {types}"),
                help: format!("AWS documents this sub-type for {types}"),
            }
        })
        .collect()
}

/// Member that is the payload of a type of event.
fn payload(view: JsonRef<'_>) -> Option<&'static str> {
    let Shape::Tagged(tagged) = SendingEvent::SHAPE else { return None };
    let mut objects = view.members().filter(|(_, value)| value.kind() == JsonKind::Object);
    objects.find_map(|(name, _)| tagged.payload(&name)?.payload)
}

fn plain_text(text: &str) -> Option<&'static str> {
    (text.trim() == TopicMessage::VALIDATION).then_some("ses topic validation")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quick_look_calls_nothing_consistent_that_is_not() {
        let bounce = |bounce_type: &str, sub_type: &str| {
            format!(
                "{{\"eventType\":\"Bounce\",\"bounce\":{{\"bounceType\":{bounce_type},\"bounceSubType\":{sub_type}}},\"mail\":{{}}}}"
            )
        };
        let plain = bounce("\"Transient\"", "\"MailboxFull\"");
        assert!(are_plainly_consistent(&plain));
        for text in [
            bounce("\"Permanent\"", "\"MailboxFull\""),
            bounce("\"Transient\"", "\"Weather\""),
            bounce("1", "\"MailboxFull\""),
            plain.replace("\"bounceType\"", "\"bounceTyp\\u0065\""),
            plain.replace("\"mail\":{}", "\"bounceType\":\"Permanent\""),
            plain.replace("\"mail\":{}", "\"mail\":{\"bounceSubType\":\"NoEmail\"}"),
            "{}".to_owned(),
        ] {
            assert!(!are_plainly_consistent(&text), "{text}");
        }
        for bounce_type in BounceType::known() {
            for sub_type in BounceSubType::known() {
                let text = bounce(&format!("\"{bounce_type}\""), &format!("\"{sub_type}\""));
                let json = mailtrail_wire::Json::parse(&text).unwrap();
                let is_consistent = ses_events::contradictions(json.view()).is_empty();
                assert_eq!(are_plainly_consistent(&text), is_consistent, "{text}");
                assert_eq!((EVENT.confirm)(json.view()), is_consistent, "{text}");
            }
        }
    }
}
