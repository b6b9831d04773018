//! `{"Records": [...]}`, the log file as CloudTrail delivers it.

use mailtrail_wire::{Extra, Json, List, Wire};

/// File of records, whatever they are.
#[derive(Clone, Default, Wire)]
pub(super) struct LogFile {
    /// The records, in no particular order.
    #[wire(name = "Records", required)]
    records: Option<List<Json>>,
    /// Fields this version doesn't know.
    pub(super) extra: Extra<Self>,
}
