//! One row of what the library does, so many times: what counts instructions runs it.
//!
//! usage: `rows WORK FAMILY PASSES`, such as `rows check ses 3`; `rows sizes` prints the bytes of a pass, `rows times` how long
//! each work takes beside `serde_json::Value`.

use std::hint::black_box;
use std::time::{Duration, Instant};

use cloudtrail_records::Record;
use mailtrail_benches::{SENDING_EVENTS, SETS, Set, WORKMAIL_EVENTS};
use mailtrail_wire::{Document, Reader, Viewed, check};
use serde_json::Value;
use ses_events::SendingEvent;
use workmail_events::EventRecord;

const WORKS: &[&str] = &["skip", "check", "value", "read", "view", "value-write", "write", "serde-write"];
const FAMILIES: &[&str] = &["cloudtrail", "ses", "workmail"];
const PASSES: u32 = 100;

fn main() {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["times"] => times(),
        ["sizes"] => FAMILIES.iter().for_each(|name| println!("{name}\t{}", family(name).bytes)),
        [work, name, passes] => {
            let family = family(name);
            for _ in 0..passes.parse().unwrap_or(1) {
                black_box((family.pass)(work));
            }
        }
        _ => eprintln!("usage: rows WORK FAMILY PASSES | rows sizes | rows times"),
    }
}

/// Records of a family.
struct Family {
    /// Does a work with each of them.
    pass: Box<dyn Fn(&str) -> usize>,
    /// Bytes of all of them.
    bytes: usize,
}

fn family(name: &str) -> Family {
    match name {
        "cloudtrail" => of::<Record>(&SETS[0]),
        "ses" => of::<SendingEvent>(&SENDING_EVENTS),
        _ => of::<EventRecord>(&WORKMAIL_EVENTS),
    }
}

fn of<T: Viewed + Document + serde::Serialize + 'static>(set: &'static Set) -> Family {
    let texts = &set.records[..set.records.len().min(1_000)];
    let typed: Vec<T> = texts.iter().filter_map(|text| T::from_json(text).ok()).collect();
    let values: Vec<Value> = texts.iter().filter_map(|text| serde_json::from_str(text).ok()).collect();
    assert_eq!(typed.len(), texts.len());
    assert!(texts.iter().all(|text| check(text, T::SHAPE).is_ok_and(|issues| issues.is_empty())), "clean records");
    let pass = move |work: &str| match work {
        "skip" => texts.iter().filter(|text| Reader::new(text).skip().is_ok()).count(),
        "check" => texts.iter().filter(|text| check(text, T::SHAPE).is_ok()).count(),
        "value" => texts.iter().filter(|text| serde_json::from_str::<Value>(text).map(black_box).is_ok()).count(),
        "read" => texts.iter().filter(|text| T::from_json(text).map(black_box).is_ok()).count(),
        "view" => texts.iter().filter(|text| T::view(text).map(black_box).is_ok()).count(),
        "value-write" => values.iter().map(|value| serde_json::to_string(value).map_or(0, |text| text.len())).sum(),
        "write" => typed.iter().map(|record| record.to_json().len()).sum(),
        "serde-write" => typed.iter().map(|record| serde_json::to_string(record).map_or(0, |text| text.len())).sum(),
        _ => 0,
    };
    Family { pass: Box::new(pass), bytes: texts.iter().map(String::len).sum() }
}

/// Each work and that of `Value` in turn, so that whatever else the machine does slows both; the shortest of many passes counts.
#[expect(clippy::cast_precision_loss, reason = "figures for people")]
fn times() {
    for name in FAMILIES {
        let Family { pass, bytes } = family(name);
        for work in WORKS {
            let base = if work.ends_with("write") { "value-write" } else { "value" };
            let mut best = [Duration::MAX; 2];
            for _ in 0..PASSES {
                for (work, best) in [base, work].into_iter().zip(&mut best) {
                    let start = Instant::now();
                    black_box(pass(work));
                    *best = start.elapsed().min(*best);
                }
            }
            let [base, time] = best.map(|time| time.as_secs_f64());
            let (rate, ratio) = (bytes as f64 / time / 1e9, base / time);
            println!("{name:10} {work:12} {rate:6.3} GB/s {ratio:6.2} x Value");
        }
    }
}
