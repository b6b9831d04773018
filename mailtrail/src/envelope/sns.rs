//! Messages of Amazon SNS, as endpoints, queues and functions get them.

use mailtrail_wire::{JsonKind, JsonRef, SnsLambdaRecord, SnsMessage};

use super::{Envelope, Packing, one};

pub(super) static MESSAGE: Envelope =
    Envelope::of::<SnsMessage>("sns message", is_message, |view| one(view, "/Message", Packing::Text));

pub(super) static RECORD: Envelope =
    Envelope::of::<SnsLambdaRecord>("sns lambda record", is_record, |view| one(view, "/Sns/Message", Packing::Text));

/// Confirmations have no message of anybody's.
fn is_message(view: JsonRef<'_>) -> Option<String> {
    let [kind, topic, message, token] = view.probe(["Type", "TopicArn", "Message", "Token"]);
    topic?;
    if kind.is_some_and(|kind| kind == "Notification") {
        return Some("`Type` is `Notification` and it has `TopicArn`".into());
    }
    let fits = message?.kind() == JsonKind::Text && token.is_none();
    fits.then(|| "it has `TopicArn` and the text `Message`".into())
}

fn is_record(view: JsonRef<'_>) -> Option<String> {
    let [source] = view.probe(["EventSource"]);
    (source? == "aws:sns").then(|| "`EventSource` is `aws:sns`".into())
}
