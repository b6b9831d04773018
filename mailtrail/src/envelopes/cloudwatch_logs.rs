//! Subscriptions of Amazon CloudWatch Logs: the message to a function, and what is packed in it.

use mailtrail_wire::{CloudWatchLogsData, CloudWatchLogsMessage, JsonKind, JsonRef};

use super::{Envelope, Packing, Payload, each, one};

pub(super) static SUBSCRIPTION: Envelope = Envelope::of::<CloudWatchLogsMessage>("cloudwatch logs message", |view| {
        let data = view.get("/awslogs/data")?;
        (data.kind() == JsonKind::Text).then(|| "it has `awslogs` with the text `data`".into())
    }, |view| one(view, "/awslogs/data", Packing::Base64Gzip));

pub(super) static DATA: Envelope = Envelope::of::<CloudWatchLogsData>("cloudwatch logs data", |view| {
        let [kind, events] = view.probe(["messageType", "logEvents"]);
        kind.and(events).map(|_| "it has `messageType` and `logEvents`".into())
    }, payloads);

/// Messages of log events; a control message carries nothing but a greeting.
fn payloads(view: JsonRef<'_>) -> Vec<Payload<'_>> {
    let [kind] = view.probe(["messageType"]);
    if kind.is_some_and(|kind| kind == "CONTROL_MESSAGE") {
        return Vec::new();
    }
    each(view, "/logEvents", "/message", Packing::Text)
}
