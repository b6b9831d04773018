//! `{"Records": [...]}`, the log file as CloudTrail delivers it.

use mailtrail_wire::{Extra, Json, JsonRef, List, Presence, Wire};

use super::{Envelope, Packing, each};

pub(super) static ENVELOPE: Envelope = Envelope::of::<LogFile>("log file", |view| {
        let [records] = view.probe(["Records"]);
        records.map(|_| "it has `Records`".into())
    }, |view: JsonRef<'_>| each(view, "/Records", "", Packing::Inline));

/// File of records.
#[derive(Clone, Default, PartialEq, Eq, Wire)]
pub(super) struct LogFile {
    /// The records, in no particular order.
    #[wire(name = "Records", required)]
    pub(super) records: Presence<List<Json>>,
    /// Members that this version does not know.
    pub(super) extra: Extra,
}
