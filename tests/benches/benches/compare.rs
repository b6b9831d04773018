//! Comparing a record with what was written of it, as the round-trip check does.

use cloudtrail_records::Record;
use divan::Bencher;
use divan::counter::BytesCount;
use mailtrail_benches::{Set, sets};
use mailtrail_wire::{Document as _, differences};
use serde_json::Value;

fn main() {
    divan::main();
}

fn all<T>(bencher: Bencher<'_, '_>, set: &Set, compare: impl Fn(&str, &str) -> Option<T> + Sync) {
    let written: Vec<_> =
        set.records.iter().filter_map(|text| Some((text, Record::from_json(text).ok()?.to_json()))).collect();
    bencher
        .counter(BytesCount::new(set.bytes()))
        .bench(|| written.iter().filter_map(|(source, other)| compare(source, other)).count());
}

/// Says only whether, not where.
#[divan::bench(args = sets())]
fn a_value(bencher: Bencher<'_, '_>, set: &Set) {
    let value = |text: &str| serde_json::from_str::<Value>(text).ok();
    all(bencher, set, |source, other| Some(value(source)? == value(other)?));
}

#[divan::bench(args = sets())]
fn b_ours(bencher: Bencher<'_, '_>, set: &Set) {
    all(bencher, set, |source, other| differences(source, other).ok());
}

/// Reading, writing and comparing: one record's whole round trip.
#[divan::bench(args = sets())]
fn c_ours_round_trip(bencher: Bencher<'_, '_>, set: &Set) {
    all(bencher, set, |source, _| differences(source, &Record::from_json(source).ok()?.to_json()).ok());
}
