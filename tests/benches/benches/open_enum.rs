//! An open enum beside a plain `String`, for known and for unknown texts.

use cloudtrail_records::EventType;
use divan::Bencher;
use divan::counter::BytesCount;
use mailtrail_wire::{Document as _, OpenEnum as _};

fn main() {
    divan::main();
}

fn known() -> String {
    let texts: Vec<_> = EventType::known().map(|value| format!("\"{value}\"")).collect();
    format!("[{}]", vec![texts.join(","); 1_000].join(","))
}

fn unknown() -> String {
    format!("[{}]", vec!["\"AwsSomethingNew\""; 10_000].join(","))
}

fn read<T: mailtrail_wire::Wire>(bencher: Bencher<'_, '_>, text: &str) {
    bencher.counter(BytesCount::new(text.len())).bench(|| Vec::<T>::from_json(text).map(|items| items.len()).ok());
}

#[divan::bench]
fn known_as_open_enum(bencher: Bencher<'_, '_>) {
    read::<EventType>(bencher, &known());
}

#[divan::bench]
fn known_as_string(bencher: Bencher<'_, '_>) {
    read::<String>(bencher, &known());
}

#[divan::bench]
fn unknown_as_open_enum(bencher: Bencher<'_, '_>) {
    read::<EventType>(bencher, &unknown());
}

#[divan::bench]
fn unknown_as_string(bencher: Bencher<'_, '_>) {
    read::<String>(bencher, &unknown());
}
