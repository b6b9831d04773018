//! One row of what the library does, so many times: what counts instructions runs it.
//!
//! usage: `rows WORK FAMILY PASSES`, such as `rows check ses 3`; `rows sizes` prints the bytes of a pass, `rows times` how long
//! each work takes beside `serde_json::Value`.

use std::hint::black_box;
use std::time::{Duration, Instant};

use cloudtrail_records::Record;
use mailtrail_benches::{SENDING_EVENTS, SETS, Set, WORKMAIL_EVENTS};
use mailtrail_wire::{Document, Reader, check};
use serde_json::Value;
use ses_events::SendingEvent;
use workmail_events::EventRecord;

const WORKS: &[&str] = &["skip", "check", "value", "read", "value-write", "write", "serde-write"];
const FAMILIES: &[&str] = &["cloudtrail", "ses", "workmail"];

fn main() {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["times"] => times(),
        ["sizes"] => FAMILIES.iter().for_each(|family| println!("{family}\t{}", run("", family, 1).1)),
        [work, family, passes] => drop(run(work, family, passes.parse().unwrap_or(1))),
        _ => eprintln!("usage: rows WORK FAMILY PASSES | rows sizes | rows times"),
    }
}

fn run(work: &str, family: &str, passes: u32) -> (Duration, usize) {
    match family {
        "cloudtrail" => of::<Record>(work, &SETS[0], passes),
        "ses" => of::<SendingEvent>(work, &SENDING_EVENTS, passes),
        _ => of::<EventRecord>(work, &WORKMAIL_EVENTS, passes),
    }
}

/// Shortest time of a pass.
fn of<T: Document + serde::Serialize>(work: &str, set: &Set, passes: u32) -> (Duration, usize) {
    let texts = &set.records[..set.records.len().min(1_000)];
    let typed: Vec<T> = texts.iter().filter_map(|text| T::from_json(text).ok()).collect();
    let values: Vec<Value> = texts.iter().filter_map(|text| serde_json::from_str(text).ok()).collect();
    assert_eq!(typed.len(), texts.len());
    assert!(texts.iter().all(|text| check(text, T::SHAPE).is_ok_and(|issues| issues.is_empty())), "clean records");
    let pass = || match work {
        "skip" => texts.iter().filter(|text| Reader::new(text).skip().is_ok()).count(),
        "check" => texts.iter().filter(|text| check(text, T::SHAPE).is_ok()).count(),
        "value" => texts.iter().filter(|text| serde_json::from_str::<Value>(text).map(black_box).is_ok()).count(),
        "read" => texts.iter().filter(|text| T::from_json(text).map(black_box).is_ok()).count(),
        "value-write" => values.iter().map(|value| serde_json::to_string(value).map_or(0, |text| text.len())).sum(),
        "write" => typed.iter().map(|record| record.to_json().len()).sum(),
        "serde-write" => typed.iter().map(|record| serde_json::to_string(record).map_or(0, |text| text.len())).sum(),
        _ => 0,
    };
    let mut best = Duration::MAX;
    for _ in 0..passes {
        let start = Instant::now();
        black_box(pass());
        best = best.min(start.elapsed());
    }
    (best, texts.iter().map(String::len).sum())
}

#[expect(clippy::cast_precision_loss, reason = "figures for people")]
fn times() {
    for family in FAMILIES {
        let seconds = |work| run(work, family, 40);
        let (read, _) = seconds("value");
        let (write, _) = seconds("value-write");
        for work in WORKS {
            let (time, bytes) = seconds(work);
            let base = if work.ends_with("write") { write } else { read };
            let [rate, ratio] = [bytes as f64 / time.as_secs_f64() / 1e9, base.as_secs_f64() / time.as_secs_f64()];
            println!("{family:10} {work:12} {rate:6.3} GB/s {ratio:6.2} x Value");
        }
    }
}
