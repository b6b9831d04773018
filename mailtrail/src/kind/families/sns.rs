//! Messages without a document inside: subscription confirmations of Amazon SNS, and test events of Amazon S3.

use mailtrail_wire::{JsonRef, S3TestEvent, SnsMessage, SnsMessageType};

use crate::kind::model::{Family, Kind};

pub(super) static FAMILY: Family =
    Family { name: "sns", kinds, identify, kind: |sketch| Some(identify(sketch.view())?.0), plain_text, asks: ASKS };

/// Places that decide.
const ASKS: &[&str] = &["/Event", "/Bucket", "/Type", "/TopicArn", "/Token"];

static CONFIRMATION: Kind = Kind::of::<SnsMessage>("sns subscription confirmation", &[])
    .confirmed_by(|view| question(view) == Some(SnsMessageType::SubscriptionConfirmation));
static FAREWELL: Kind = Kind::of::<SnsMessage>("sns unsubscribe confirmation", &[])
    .confirmed_by(|view| question(view) == Some(SnsMessageType::UnsubscribeConfirmation));

static S3_TEST_EVENT: Kind = Kind::of::<S3TestEvent>("s3 test event", &[]).confirmed_by(is_test_event);

fn is_test_event(view: JsonRef<'_>) -> bool {
    let [event, bucket] = view.probe(["Event", "Bucket"]);
    bucket.and(event).is_some_and(|event| event == S3TestEvent::EVENT)
}

/// Type of a message that asks about a subscription.
fn question(view: JsonRef<'_>) -> Option<SnsMessageType> {
    let [kind, topic, token] = view.probe(["Type", "TopicArn", "Token"]);
    topic.and(token)?;
    Some(SnsMessageType::from(&*kind?.as_str()?))
}

fn kinds() -> Vec<&'static Kind> {
    vec![&CONFIRMATION, &FAREWELL, &S3_TEST_EVENT]
}

fn identify(view: JsonRef<'_>) -> Option<(&'static Kind, String)> {
    if is_test_event(view) {
        return Some((&S3_TEST_EVENT, format!("`Event` is `{}`", S3TestEvent::EVENT)));
    }
    let text = question(view)?;
    let kind = match text {
        SnsMessageType::SubscriptionConfirmation => &CONFIRMATION,
        SnsMessageType::UnsubscribeConfirmation => &FAREWELL,
        _ => return None,
    };
    Some((kind, format!("`Type` is `{text}`")))
}

/// What Amazon SNS says when someone subscribes or unsubscribes.
fn plain_text(text: &str) -> Option<&'static str> {
    const GREETINGS: [&str; 2] =
        ["You have chosen to subscribe to the topic ", "You have chosen to deactivate subscription "];
    GREETINGS.iter().any(|greeting| text.starts_with(greeting)).then_some("sns greeting")
}
