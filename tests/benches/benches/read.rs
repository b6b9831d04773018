//! Reading classic records: ours beside its peers.

use aws_lambda_events::cloudwatch_events::cloudtrail::AWSAPICall;
use cloudtrail_records::Record;
use divan::Bencher;
use mailtrail_benches::plain::Record as Plain;
use mailtrail_benches::{Set, sets};
use mailtrail_wire::{Document as _, Raw, Reader, Viewed as _};
use serde::de::IgnoredAny;
use serde_json::Value;

fn main() {
    divan::main();
}

#[divan::bench(args = sets())]
fn a_value(bencher: Bencher<'_, '_>, set: &Set) {
    set.read(bencher, |text| serde_json::from_str::<Value>(text).ok());
}

#[divan::bench(args = sets())]
fn b_aws_lambda_events(bencher: Bencher<'_, '_>, set: &Set) {
    set.read(bencher, |text| serde_json::from_str::<AWSAPICall>(text).ok());
}

#[divan::bench(args = sets())]
fn c_plain_derive(bencher: Bencher<'_, '_>, set: &Set) {
    set.read(bencher, |text| serde_json::from_str::<Plain>(text).ok());
}

#[divan::bench(args = sets())]
fn d_sonic_value(bencher: Bencher<'_, '_>, set: &Set) {
    set.read(bencher, |text| sonic_rs::from_str::<sonic_rs::Value>(text).ok());
}

#[divan::bench(args = sets())]
fn e_ours_through_serde(bencher: Bencher<'_, '_>, set: &Set) {
    set.read(bencher, |text| serde_json::from_str::<Record>(text).ok());
}

#[divan::bench(args = sets())]
fn f_ours(bencher: Bencher<'_, '_>, set: &Set) {
    set.read(bencher, |text| Record::from_json(text).ok());
}

#[divan::bench(args = sets())]
fn g_ours_raw(bencher: Bencher<'_, '_>, set: &Set) {
    set.read(bencher, |text| Raw::<Record>::from_json(text).ok());
}

#[divan::bench(args = sets())]
fn h_ignored_any(bencher: Bencher<'_, '_>, set: &Set) {
    set.read(bencher, |text| serde_json::from_str::<IgnoredAny>(text).ok());
}

#[divan::bench(args = sets())]
fn i_ours_skip(bencher: Bencher<'_, '_>, set: &Set) {
    set.read(bencher, |text| Reader::new(text).skip().ok());
}

/// Three fields of each record.
#[divan::bench(args = sets())]
fn j_ours_view(bencher: Bencher<'_, '_>, set: &Set) {
    set.read(bencher, |text| {
        let record = Record::view(text).ok()?;
        Some((record.event_name()?.len(), record.event_source()?, record.user_identity()?.arn().map(|arn| arn.len())))
    });
}
