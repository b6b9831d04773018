//! Details of events on EventBridge.

use mailtrail_wire::{Json, JsonKind, JsonRef, OpenEnum as _, Tagged};

use crate::{AdvisorDetail, EventType, SendingEvent, SendingStatusDetail};

/// Detail of an event of Amazon SES on Amazon EventBridge, discriminated by its content.
///
/// A `mail` or the `eventType` of a sending event makes a sending event. Otherwise `data` decides: a text is a
/// recommendation or finding, an object a change of what a tenant may send. All else is none of these, such as the
/// records of CloudTrail that come with `AWS API Call via CloudTrail`.
///
/// In Rust, all else is [`Other`](Self::Other) and stays as it was.
///
/// See [Amazon SES/Monitoring SES events using Amazon EventBridge](https://docs.aws.amazon.com/ses/latest/dg/monitoring-eventbridge.html#eventbridge-events).
///
/// ```
/// use ses_events::{Document as _, SesEventBridgeDetail};
///
/// let event = SesEventBridgeDetail::from_json(r#"{"eventType": "Open", "mail": {}, "open": {}}"#)?;
/// assert!(event.as_sending().is_some());
///
/// let change = SesEventBridgeDetail::from_json(r#"{"data": {"origin": "AWS_MANAGED"}}"#)?;
/// assert!(change.as_sending_status().is_some() && change.as_advisor().is_none());
///
/// let call = SesEventBridgeDetail::from_json(r#"{"eventType": "AwsApiCall", "eventName": "DeleteIdentity"}"#)?;
/// assert!(call.as_other().unwrap().get("/eventName").is_some_and(|name| name == "DeleteIdentity"));
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Tagged)]
#[non_exhaustive]
#[wire(select = select, errata = crate::ERRATA)]
pub enum SesEventBridgeDetail {
    /// Sending event.
    #[wire("SendingEvent")]
    Sending(Box<SendingEvent>),
    /// Recommendation for an identity, or finding about a tenant.
    #[wire("AdvisorDetail")]
    Advisor(Box<AdvisorDetail>),
    /// Change of what a tenant may send.
    #[wire("SendingStatusDetail")]
    SendingStatus(Box<SendingStatusDetail>),
    /// Something that this version does not know.
    #[wire(other)]
    Other(Json),
}

fn select(object: JsonRef<'_>) -> Option<&'static str> {
    let [kind, mail, data] = object.probe(["eventType", "mail", "data"]);
    let is_event_type = |text: JsonRef<'_>| text.as_str().is_some_and(|text| EventType::from(&*text).is_known());
    if mail.is_some_and(|mail| mail.kind() == JsonKind::Object) || kind.is_some_and(is_event_type) {
        return Some("SendingEvent");
    }
    match data?.kind() {
        JsonKind::Text => Some("AdvisorDetail"),
        JsonKind::Object => Some("SendingStatusDetail"),
        _ => None,
    }
}
