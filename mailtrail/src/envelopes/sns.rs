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
    let text = topic.and(message)?;
    let notification = kind.is_some_and(|kind| kind == "Notification");
    (text.kind() == JsonKind::Text && (notification || token.is_none()))
        .then(|| "it has `TopicArn` and the text `Message`".into())
}

fn is_record(view: JsonRef<'_>) -> Option<String> {
    let [source, sns] = view.probe(["EventSource", "Sns"]);
    let fits = source.is_some_and(|source| source == "aws:sns") && sns?.kind() == JsonKind::Object;
    fits.then(|| "`EventSource` is `aws:sns` and it has `Sns`".into())
}
