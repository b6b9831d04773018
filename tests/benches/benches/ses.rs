//! Sending events of Amazon SES: reading beside peers, checking, writing. No other library has types for them.

use divan::Bencher;
use mailtrail_benches::plain::Event as Plain;
use mailtrail_benches::{Set, sending_events};
use mailtrail_wire::{Document as _, Reader, Wire as _, check};
use serde_json::Value;
use ses_events::SendingEvent;

fn main() {
    divan::main();
}

#[divan::bench(args = sending_events())]
fn a_value(bencher: Bencher<'_, '_>, set: &Set) {
    set.read(bencher, |text| serde_json::from_str::<Value>(text).ok());
}

#[divan::bench(args = sending_events())]
fn b_plain_derive(bencher: Bencher<'_, '_>, set: &Set) {
    set.read(bencher, |text| serde_json::from_str::<Plain>(text).ok());
}

#[divan::bench(args = sending_events())]
fn c_ours_through_serde(bencher: Bencher<'_, '_>, set: &Set) {
    set.read(bencher, |text| serde_json::from_str::<SendingEvent>(text).ok());
}

#[divan::bench(args = sending_events())]
fn d_ours(bencher: Bencher<'_, '_>, set: &Set) {
    set.read(bencher, |text| SendingEvent::from_json(text).ok());
}

#[divan::bench(args = sending_events())]
fn e_ours_check(bencher: Bencher<'_, '_>, set: &Set) {
    set.read(bencher, |text| check(text, SendingEvent::SHAPE).ok());
}

#[divan::bench(args = sending_events())]
fn f_ours_skip(bencher: Bencher<'_, '_>, set: &Set) {
    set.read(bencher, |text| Reader::new(text).skip().ok());
}

#[divan::bench(args = sending_events())]
fn g_value_write(bencher: Bencher<'_, '_>, set: &Set) {
    let values: Vec<Value> = set.records.iter().filter_map(|text| serde_json::from_str(text).ok()).collect();
    bencher.bench(|| values.iter().map(|value| value.to_string().len()).sum::<usize>());
}

#[divan::bench(args = sending_events())]
fn h_ours_write(bencher: Bencher<'_, '_>, set: &Set) {
    let events: Vec<_> = set.records.iter().filter_map(|text| SendingEvent::from_json(text).ok()).collect();
    bencher.bench(|| events.iter().map(|event| event.to_json().len()).sum::<usize>());
}
