//! Checking classic records against their type.

use cloudtrail_records::Record;
use divan::Bencher;
use divan::counter::BytesCount;
use mailtrail_benches::{RECORDS, bytes};
use mailtrail_wire::{Reader, Wire as _, check};

fn main() {
    divan::main();
}

fn all<T>(bencher: Bencher<'_, '_>, read: impl Fn(&str) -> Option<T> + Sync) {
    let _ = RECORDS.len();
    bencher.counter(BytesCount::new(bytes())).bench(|| RECORDS.iter().filter_map(|text| read(text)).count());
}

#[divan::bench]
fn a_value(bencher: Bencher<'_, '_>) {
    all(bencher, |text| serde_json::from_str::<serde_json::Value>(text).ok());
}

#[divan::bench]
fn b_ours(bencher: Bencher<'_, '_>) {
    all(bencher, |text| check(text, Record::SHAPE).ok());
}

/// The limit: the grammar alone.
#[divan::bench]
fn c_ours_skip(bencher: Bencher<'_, '_>) {
    all(bencher, |text| Reader::new(text).skip().ok());
}
