//! Writing classic records that were read before.

use aws_lambda_events::cloudwatch_events::cloudtrail::AWSAPICall;
use cloudtrail_records::Record;
use divan::Bencher;
use divan::counter::BytesCount;
use mailtrail_benches::{Set, sets};
use mailtrail_wire::Document as _;
use serde_json::Value;

fn main() {
    divan::main();
}

fn all<T: Sync>(
    bencher: Bencher<'_, '_>,
    set: &Set,
    read: impl Fn(&str) -> Option<T>,
    write: impl Fn(&T) -> Option<String> + Sync,
) {
    let records: Vec<T> = set.records.iter().filter_map(|text| read(text)).collect();
    bencher
        .counter(BytesCount::new(set.bytes()))
        .bench(|| records.iter().filter_map(&write).map(|text| text.len()).sum::<usize>());
}

#[divan::bench(args = sets())]
fn a_value(bencher: Bencher<'_, '_>, set: &Set) {
    all(bencher, set, |text| serde_json::from_str::<Value>(text).ok(), |value| serde_json::to_string(value).ok());
}

/// Records that it cannot read are missing here although their bytes are counted.
#[divan::bench(args = sets())]
fn b_aws_lambda_events(bencher: Bencher<'_, '_>, set: &Set) {
    all(bencher, set, |text| serde_json::from_str::<AWSAPICall>(text).ok(), |call| serde_json::to_string(call).ok());
}

#[divan::bench(args = sets())]
fn c_ours_through_serde(bencher: Bencher<'_, '_>, set: &Set) {
    all(bencher, set, |text| Record::from_json(text).ok(), |record| serde_json::to_string(record).ok());
}

#[divan::bench(args = sets())]
fn d_ours(bencher: Bencher<'_, '_>, set: &Set) {
    all(bencher, set, |text| Record::from_json(text).ok(), |record| Some(record.to_json()));
}
