//! Subscriptions of Amazon CloudWatch Logs: the message to a function, what is packed in it, and single log events.

use mailtrail_wire::{
    CloudWatchLogsData, CloudWatchLogsEvent, CloudWatchLogsMessage, FilteredLogEvent, JsonKind, JsonRef,
};

use super::{Envelope, Packing, Payload, each, one};

pub(super) static MESSAGE: Envelope =
    Envelope::of::<CloudWatchLogsMessage>("cloudwatch logs message", is_message, |view| {
        one(view, "/awslogs/data", Packing::Base64Gzip)
    });

pub(super) static DATA: Envelope = Envelope::of::<CloudWatchLogsData>("cloudwatch logs data", is_data, log_events);

pub(super) static EVENT: Envelope =
    Envelope::of::<CloudWatchLogsEvent>("cloudwatch logs event", is_event, |view| one(view, "/message", Packing::Text));

/// Event in the output of `filter-log-events` or `get-log-events`.
pub(super) static FILTERED: Envelope =
    Envelope::of::<FilteredLogEvent>("log event", is_filtered, |view| one(view, "/message", Packing::Text));

fn is_filtered(view: JsonRef<'_>) -> Option<String> {
    let [ingestion, timestamp, message] = view.probe(["ingestionTime", "timestamp", "message"]);
    let fits = ingestion?.kind() == JsonKind::Number
        && timestamp?.kind() == JsonKind::Number
        && message?.kind() == JsonKind::Text;
    fits.then(|| "it has the numbers `timestamp` and `ingestionTime` and the text `message`".into())
}

fn is_message(view: JsonRef<'_>) -> Option<String> {
    let data = view.get("/awslogs/data")?;
    (data.kind() == JsonKind::Text).then(|| "it has `awslogs` with the text `data`".into())
}

fn is_data(view: JsonRef<'_>) -> Option<String> {
    let [kind, events] = view.probe(["messageType", "logEvents"]);
    kind.and(events).map(|_| "it has `messageType` and `logEvents`".into())
}

fn is_event(view: JsonRef<'_>) -> Option<String> {
    let [id, timestamp, message] = view.probe(["id", "timestamp", "message"]);
    let fits = id.is_some() && timestamp?.kind() == JsonKind::Number && message?.kind() == JsonKind::Text;
    fits.then(|| "it has `id`, the number `timestamp` and the text `message`".into())
}

/// Messages of log events; a control message carries nothing but a greeting.
fn log_events(view: JsonRef<'_>) -> Vec<Payload<'_>> {
    let [kind] = view.probe(["messageType"]);
    if kind.is_some_and(|kind| kind == "CONTROL_MESSAGE") {
        return Vec::new();
    }
    each(view, "/logEvents", "/message", Packing::Text)
}
