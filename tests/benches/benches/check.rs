//! Checking classic records against their type.

use cloudtrail_records::Record;
use divan::Bencher;
use mailtrail_benches::{Set, sets};
use mailtrail_wire::{Reader, Wire as _, check};

fn main() {
    divan::main();
}

#[divan::bench(args = sets())]
fn a_value(bencher: Bencher<'_, '_>, set: &Set) {
    set.read(bencher, |text| serde_json::from_str::<serde_json::Value>(text).ok());
}

#[divan::bench(args = sets())]
fn b_ours(bencher: Bencher<'_, '_>, set: &Set) {
    set.read(bencher, |text| check(text, Record::SHAPE).ok());
}

/// The limit: the grammar alone.
#[divan::bench(args = sets())]
fn c_ours_skip(bencher: Bencher<'_, '_>, set: &Set) {
    set.read(bencher, |text| Reader::new(text).skip().ok());
}
