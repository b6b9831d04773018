//! One record among ten with one byte too many, too few or other than it was, or cut there: every other record is read.
//!
//! Each 41st place by default; all of them with `EVERY_BYTE=1`, which takes minutes (one with `--release`).

use std::sync::Mutex;
use std::thread;

use mailtrail::read_text;
use serde_json::json;

use super::super::records::{pretty, record};

const RECORDS: usize = 10;

/// The record that is damaged.
const DAMAGED: [usize; 3] = [0, 4, 9];

/// Most places in ten thousand at which another record may be lost.
const MOST_LOST: usize = 10;

/// A record of CloudTrail, or a mail event, by its number.
fn document(index: usize, mixed: bool) -> String {
    let id = format!("a1b2c3d4-5678-90ab-cdef-EXAMPLE1111{index}");
    if mixed && index % 2 == 1 {
        let mail = json!({
            "timestamp": "2026-03-02T08:00:00.000Z", "messageId": id, "source": "shop@example.com",
            "destination": ["ada@example.com"], "headersTruncated": false, "sendingAccountId": "111122223333",
        });
        return format!(
            r#"{{"eventType":"Delivery","mail":{mail},"delivery":{{"timestamp":"2026-03-02T08:00:01.000Z","processingTimeMillis":12,"recipients":["ada@example.com"],"smtpResponse":"250 ok","reportingMTA":"a1.example.com"}}}}"#
        );
    }
    record(0).replace("a1b2c3d4-5678-90ab-cdef-EXAMPLE11111", &id)
}

/// How documents stand in a text.
#[derive(Clone, Copy, Debug)]
enum Layout {
    Lines,
    OneLine,
    LogFile,
    PrettyLogFile,
    PrettyLines,
}

impl Layout {
    fn text(self, documents: &[String]) -> String {
        match self {
            Self::Lines | Self::PrettyLines => documents.join("\n") + "\n",
            Self::OneLine => format!("[{}]", documents.join(",")),
            Self::LogFile => format!("{{\"Records\":[{}]}}", documents.join(",")),
            Self::PrettyLogFile => format!("{{\n  \"Records\": [\n{}\n  ]\n}}\n", documents.join(",\n")),
        }
    }
}

/// What can happen to a text at a place.
fn damages(text: &str, at: usize) -> Vec<String> {
    let (before, rest) = text.split_at(at);
    let byte = &rest[..1];
    let behind = &rest[1..];
    let mut damages = vec![before.to_owned(), format!("{before}{behind}"), format!("{before}{byte}{rest}")];
    let other = ["\"", "{", "}", "[", "]", ",", ":", "\\", "x", "0", " "];
    damages.extend(other.iter().filter(|it| **it != byte).map(|other| format!("{before}{other}{behind}")));
    damages
}

/// Damages the record of each place; answers how many texts there were, and those that lost another record.
fn lost(layout: Layout, mixed: bool, damaged: usize, step: usize) -> (usize, Vec<String>) {
    let mut documents: Vec<_> = (0..RECORDS).map(|index| document(index, mixed)).collect();
    if matches!(layout, Layout::PrettyLogFile | Layout::PrettyLines) {
        documents = documents.iter().map(|it| pretty(it)).collect();
    }
    let whole = std::mem::take(&mut documents[damaged]);
    let mut count = 0;
    let mut lost = Vec::new();
    for at in (0..whole.len()).step_by(step) {
        for broken in damages(&whole, at) {
            documents[damaged].clone_from(&broken);
            let text = layout.text(&documents);
            let read: Vec<_> = read_text(&text).flatten().map(|it| it.text).collect();
            let is_read = |index: usize| read.iter().any(|it| it.trim() == documents[index]);
            count += 1;
            if let Some(index) = (0..RECORDS).find(|index| *index != damaged && !is_read(*index)) {
                lost.push(format!("{layout:?} {mixed} {damaged}: record {index}: {at}: {broken}"));
            }
        }
    }
    (count, lost)
}

#[test]
fn every_other_record_is_read() {
    let step = if std::env::var_os("EVERY_BYTE").is_some() { 1 } else { 41 };
    let layouts = [Layout::Lines, Layout::OneLine, Layout::LogFile, Layout::PrettyLogFile, Layout::PrettyLines];
    let mut cases = Vec::new();
    for layout in layouts {
        cases.extend([false, true].into_iter().flat_map(|mixed| DAMAGED.map(|damaged| (layout, mixed, damaged))));
    }
    let (cases, sum) = (Mutex::new(cases), Mutex::new((0, Vec::new())));
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, std::num::NonZero::get) {
            scope.spawn(|| {
                loop {
                    let case = cases.lock().unwrap().pop();
                    let Some((layout, mixed, damaged)) = case else { break };
                    let (count, lost) = lost(layout, mixed, damaged, step);
                    let lines = lost.len();
                    eprintln!("{layout:?}, mixed {mixed}, record {damaged}: {lines} of {count} lost another record");
                    let mut sum = sum.lock().unwrap();
                    sum.0 += count;
                    sum.1.extend(lost);
                }
            });
        }
    });
    let (all, losses) = sum.into_inner().unwrap();
    losses.iter().take(200).for_each(|it| eprintln!("{it}"));
    eprintln!("{} of {all} lost another record", losses.len());
    assert!(losses.len() * 10_000 <= all * MOST_LOST, "{} of {all}", losses.len());
}
