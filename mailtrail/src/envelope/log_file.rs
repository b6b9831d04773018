//! `{"Records": [...]}`, the log file as CloudTrail delivers it.

use mailtrail_wire::{Extra, Json, JsonRef, List, Presence, Wire};

use super::{Envelope, Packing, each};

pub(super) static ENVELOPE: Envelope =
    Envelope::of::<LogFile>("log file", recognise, |view| each(view, "/Records", "", Packing::Inline));

/// File of records, whatever they are.
#[derive(Clone, Default, PartialEq, Eq, Wire)]
struct LogFile {
    /// The records, in no particular order.
    #[wire(name = "Records", required)]
    records: Presence<List<Json>>,
    /// Members that this version does not know.
    extra: Extra,
}

fn recognise(view: JsonRef<'_>) -> Option<String> {
    let [records] = view.probe(["Records"]);
    records.map(|_| "it has `Records`".into())
}
