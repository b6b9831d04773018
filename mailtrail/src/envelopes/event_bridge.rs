//! Events as Amazon EventBridge delivers them.

use mailtrail_wire::{EventBridgeEvent, Json, JsonRef};

use super::{Envelope, Packing, one};

pub(super) static ENVELOPE: Envelope = Envelope::of::<EventBridgeEvent<Json>>("eventbridge event", recognise, |view| {
    one(view, "/detail", Packing::Inline)
});

fn recognise(view: JsonRef<'_>) -> Option<String> {
    let [kind, detail] = view.probe(["detail-type", "detail"]);
    kind.and(detail).map(|_| "it has `detail-type` and `detail`".into())
}
