//! Amazon SNS itself: questions about subscriptions, which carry nothing else.

use mailtrail_wire::{JsonRef, SnsMessage, SnsMessageType};

use crate::kind::model::{Family, Kind};

pub(super) static FAMILY: Family = Family { name: "sns", identify, plain_text: |_| None };

static CONFIRMATION: Kind = Kind::of::<SnsMessage>("sns subscription confirmation", &[])
    .confirmed_by(|view| question(view) == Some(SnsMessageType::SubscriptionConfirmation));
static FAREWELL: Kind = Kind::of::<SnsMessage>("sns unsubscribe confirmation", &[])
    .confirmed_by(|view| question(view) == Some(SnsMessageType::UnsubscribeConfirmation));

/// Type of a message that asks about a subscription.
fn question(view: JsonRef<'_>) -> Option<SnsMessageType> {
    let [kind, topic, token] = view.probe(["Type", "TopicArn", "Token"]);
    topic.and(token)?;
    Some(SnsMessageType::from(&*kind?.as_str()?))
}

fn identify(view: JsonRef<'_>) -> Option<(&'static Kind, String)> {
    let text = question(view)?;
    let kind = match text {
        SnsMessageType::SubscriptionConfirmation => &CONFIRMATION,
        SnsMessageType::UnsubscribeConfirmation => &FAREWELL,
        _ => return None,
    };
    Some((kind, format!("`Type` is `{text}`")))
}
