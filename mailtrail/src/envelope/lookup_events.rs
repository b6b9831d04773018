//! Output of `LookupEvents`: events with the record as text inside.

use cloudtrail_records::{LookupEvent, LookupEventsOutput};
use mailtrail_wire::{JsonKind, JsonRef};

use super::{Envelope, Packing, each, one};

pub(super) static OUTPUT: Envelope = Envelope::of::<LookupEventsOutput>("lookup-events output", is_output, |view| {
    each(view, "/Events", "/CloudTrailEvent", Packing::Text)
});

pub(super) static EVENT: Envelope =
    Envelope::of::<LookupEvent>("lookup event", is_event, |view| one(view, "/CloudTrailEvent", Packing::Text));

fn is_output(view: JsonRef<'_>) -> Option<String> {
    let [events] = view.probe(["Events"]);
    (events?.kind() == JsonKind::List).then(|| "it has the list `Events`".into())
}

fn is_event(view: JsonRef<'_>) -> Option<String> {
    let [event, id, name] = view.probe(["CloudTrailEvent", "EventId", "EventName"]);
    match event {
        Some(_) => Some("it has `CloudTrailEvent`".into()),
        None => id.and(name).map(|_| "it has `EventId` and `EventName`".into()),
    }
}
