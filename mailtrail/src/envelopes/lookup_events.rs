//! Output of `LookupEvents`: events with the record as text inside.

use cloudtrail_records::{LookupEvent, LookupEventsOutput};
use mailtrail_wire::JsonKind;

use super::{Envelope, Packing, each, one};

pub(super) static OUTPUT: Envelope = Envelope::of::<LookupEventsOutput>("lookup-events output", |view| {
        let [events] = view.probe(["Events"]);
        (events?.kind() == JsonKind::List).then(|| "it has the list `Events`".into())
    }, |view| each(view, "/Events", "/CloudTrailEvent", Packing::Text));

pub(super) static EVENT: Envelope = Envelope::of::<LookupEvent>("lookup event", |view| {
        let [event] = view.probe(["CloudTrailEvent"]);
        event.map(|_| "it has `CloudTrailEvent`".into())
    }, |view| one(view, "/CloudTrailEvent", Packing::Text));
