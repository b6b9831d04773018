//! Reading through serde, as a Lambda function does, beside what one writes by hand and beside the types of the Lambda runtime.
//!
//! usage: `through_serde times` prints ratios of times, of pairs in turn; `through_serde ROW SIDE PASSES` does one side of a row, for what counts
//! instructions (`tests/benches/through_serde`); `through_serde sizes` prints what types of both take in memory.

use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use aws_lambda_events::cloudwatch_events::cloudtrail::AWSAPICall;
use aws_lambda_events::sns::SnsEvent;
use cloudtrail_records::{LogFile, Record};
use mailtrail_benches::{SETS, plain};
use serde::de::DeserializeOwned;
use ses_events::{BounceEvent, Document, SendingEvent, SnsLambdaEvent};

/// A way of reading a text; whether that went well.
type Read = fn(&str) -> bool;

/// Name, texts, ours, peer.
type Row = (&'static str, fn() -> Vec<String>, Read, Read);

const ROWS: &[Row] = &[
    ("ses-serde", events, serde::<SendingEvent>, serde::<plain::FlatEvent>),
    ("ses-serde-enum", events, serde::<SendingEvent>, serde::<plain::Event>),
    ("ses-from-json", events, ours::<SendingEvent>, serde::<plain::FlatEvent>),
    ("sns-hand", sns, serde::<SnsLambdaEvent>, serde::<plain::Records<plain::SnsRecord>>),
    ("sns-aws", sns, serde::<SnsLambdaEvent>, serde::<SnsEvent>),
    ("file-hand", file, serde::<LogFile>, serde::<plain::Records<plain::Record>>),
    ("file-aws", file, serde::<LogFile>, serde::<plain::Records<AWSAPICall>>),
    ("file-from-json", file, ours::<LogFile>, serde::<plain::Records<plain::Record>>),
    ("record-hand", records, serde::<Record>, serde::<plain::Record>),
];

fn main() {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["times"] => ROWS.iter().for_each(times),
        ["rows"] => ROWS.iter().for_each(|row| println!("{}\t{}", row.0, texts(row).len())),
        ["sizes"] => sizes(),
        [name, side, passes] => {
            let Some(row) = ROWS.iter().find(|row| row.0 == name) else { panic!("no row {name}") };
            let read = if side == "ours" { row.2 } else { row.3 };
            let texts = texts(row);
            for _ in 0..passes.parse().unwrap_or(1) {
                black_box(pass(&texts, read));
            }
        }
        _ => eprintln!("usage: through_serde times | rows | sizes | ROW SIDE PASSES"),
    }
}

/// As `lambda_runtime` reads: from bytes.
fn serde<T: DeserializeOwned>(text: &str) -> bool {
    serde_json::from_slice::<T>(text.as_bytes()).map(black_box).is_ok()
}

fn ours<T: Document>(text: &str) -> bool {
    T::from_json_slice(text.as_bytes()).map(black_box).is_ok()
}

/// Texts that both sides read.
fn texts(row: &Row) -> Vec<String> {
    let mut texts = row.1();
    texts.retain(|text| row.2(text) && row.3(text));
    texts
}

fn pass(texts: &[String], read: Read) -> usize {
    texts.iter().filter(|text| read(text)).count()
}

/// Sending events among the fixtures.
fn events() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures/ses-events");
    let Ok(files) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<_> = files.filter_map(|file| Some(file.ok()?.path())).collect();
    paths.retain(|path| path.file_name().is_some_and(|name| name.to_string_lossy().contains("-event.")));
    paths.sort();
    let texts = paths.iter().filter_map(|path| std::fs::read_to_string(path).ok());
    // As the service writes them: on one line, without blanks.
    texts.filter_map(|text| Some(SendingEvent::from_json(&text).ok()?.to_json())).collect()
}

/// The same, each in an event of a topic.
fn sns() -> Vec<String> {
    events().iter().map(|event| SnsLambdaEvent::of([event.as_str()]).to_json()).collect()
}

fn records() -> Vec<String> {
    SETS[0].records.iter().take(1000).cloned().collect()
}

/// Log files of 100 records.
fn file() -> Vec<String> {
    records().chunks(100).map(|records| format!("{{\"Records\":[{}]}}", records.join(","))).collect()
}

/// Medians of both sides over many pairs, and of the ratio within a pair.
fn times(row: &Row) {
    let texts = texts(row);
    let time = |read| {
        let start = Instant::now();
        black_box(pass(&texts, read));
        start.elapsed()
    };
    let pairs: Vec<_> = (0..201).map(|_| (time(row.2), time(row.3))).collect();
    let median = |pick: fn(&(Duration, Duration)) -> f64| {
        let mut figures: Vec<_> = pairs.iter().map(pick).collect();
        figures.sort_by(f64::total_cmp);
        figures[figures.len() / 2]
    };
    println!(
        "{:16} {:5} texts {:9.1} us {:9.1} us ratio {:.2}",
        row.0,
        texts.len(),
        median(|pair| pair.0.as_secs_f64() * 1e6),
        median(|pair| pair.1.as_secs_f64() * 1e6),
        median(|pair| pair.0.as_secs_f64() / pair.1.as_secs_f64()),
    );
}

fn sizes() {
    println!("BounceEvent {}, by hand {}", size_of::<BounceEvent>(), size_of::<plain::FlatEvent>());
    println!("SendingEvent {}, by hand {}", size_of::<SendingEvent>(), size_of::<plain::Event>());
    println!(
        "Record {}, by hand {}, aws_lambda_events {}",
        size_of::<Record>(),
        size_of::<plain::Record>(),
        size_of::<AWSAPICall>()
    );
}
