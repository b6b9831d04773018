//! Events as Amazon EventBridge delivers them.

use mailtrail_wire::{EventBridgeEvent, Json, JsonKind, JsonRef, Map};
use ses_events::{DetailType, EventType, Spelling, advise};

use super::{Envelope, Packing, one};

pub(super) static ENVELOPE: Envelope = Envelope::of::<EventBridgeEvent<Json>>("eventbridge event", recognise, |view| {
    one(view, "/detail", Packing::Inline)
});

/// Sending events of Amazon SES: their detail-types are known.
pub(super) static SES: Envelope =
    Envelope::of::<EventBridgeEvent<Map<Json>, DetailType>>("eventbridge event of ses", recognise_ses, |view| {
        // What is no object is a finding about the envelope.
        let mut inside = one(view, "/detail", Packing::Inline);
        inside.retain(|payload| payload.value.kind() == JsonKind::Object);
        inside
    })
    .advised_by(advise)
    .contradicted_by(contradiction);

/// Events of Amazon SES that carry nothing but `data` are no envelopes. One without `detail` is still known by its source.
fn recognise(view: JsonRef<'_>) -> Option<String> {
    let [kind, source, detail] = view.probe(["detail-type", "source", "detail"]);
    kind?;
    let Some(detail) = detail else {
        return source.map(|_| "it has `detail-type` and `source`".into());
    };
    let [data] = detail.probe(["data"]);
    let is_data_of_ses = data.is_some() && source.is_some_and(|source| source == "aws.ses");
    (!is_data_of_ses).then(|| "it has `detail-type` and `detail`".into())
}

/// A sending event by what is in it, or by what it says it is if nothing is in it.
fn recognise_ses(view: JsonRef<'_>) -> Option<String> {
    let [kind, source, detail] = view.probe(["detail-type", "source", "detail"]);
    let kind = kind?.as_str()?;
    if !source.is_some_and(|source| source == "aws.ses") {
        return None;
    }
    if detail.is_some_and(|detail| detail.get("/mail").is_some()) {
        return Some("`source` is `aws.ses` and `detail` has `mail`".into());
    }
    let empty = !detail.is_some_and(|detail| detail.kind() == JsonKind::Object);
    (empty && DetailType::from(&*kind).event_type().is_some())
        .then(|| format!("`source` is `aws.ses` and `detail-type` is `{kind}`"))
}

/// Whether kind and event contradict each other: where, what the event demands, and what the kind is.
fn contradiction(view: JsonRef<'_>) -> Option<(&'static str, String, String)> {
    let [kind, detail] = view.probe(["detail-type", "detail"]);
    let (kind, [event, notification]) = (kind?, detail?.probe(["eventType", "notificationType"]));
    DetailType::from(&*kind.as_str()?).event_type()?;
    let event = event.or(notification)?.as_str()?;
    let right = EventType::from(&*event).spelling(Spelling::DetailType);
    if right.is_some_and(|right| kind == right) {
        return None;
    }
    let expected = right.map_or_else(
        || format!("another kind than that of a sending event, since the event is a `{event}`"),
        |right| format!("`{right}`, the kind of `{event}` events"),
    );
    Some(("/detail-type", expected, format!("`{}`", kind.text())))
}
