//! Amazon SNS itself: questions about subscriptions, which carry nothing else.

use mailtrail_wire::{JsonRef, SnsMessage, SnsMessageType};

use crate::{Family, Kind};

pub(super) static FAMILY: Family = Family { name: "sns", identify, plain_text: |_| None };

static CONFIRMATION: Kind = Kind::of::<SnsMessage>("sns subscription confirmation", &[])
    .confirmed_by(|view| is_of_type(view, &SnsMessageType::SubscriptionConfirmation));
static FAREWELL: Kind = Kind::of::<SnsMessage>("sns unsubscribe confirmation", &[])
    .confirmed_by(|view| is_of_type(view, &SnsMessageType::UnsubscribeConfirmation));

fn is_of_type(view: JsonRef<'_>, wanted: &SnsMessageType) -> bool {
    let [kind] = view.probe(["Type"]);
    kind.and_then(JsonRef::as_str).is_some_and(|text| &SnsMessageType::from(&*text) == wanted)
}

fn identify(view: JsonRef<'_>) -> Option<(&'static Kind, String)> {
    let [kind, topic, token] = view.probe(["Type", "TopicArn", "Token"]);
    topic.and(token)?;
    let text = kind?.as_str()?;
    let kind = match SnsMessageType::from(&*text) {
        SnsMessageType::SubscriptionConfirmation => &CONFIRMATION,
        SnsMessageType::UnsubscribeConfirmation => &FAREWELL,
        _ => return None,
    };
    Some((kind, format!("`Type` is `{text}`")))
}
