//! Tracing messages through a long event log of Amazon WorkMail: reading alone, and with stories that are told as soon as they may be.

use divan::Bencher;
use divan::counter::ItemsCount;
use mailtrail_wire::{Document as _, TextValue as _, Timestamp};
use time::{Duration, OffsetDateTime};
use workmail_events::{EventRecord, Tracer};

fn main() {
    divan::main();
}

/// Log of most of an hour, a time in front of each record.
const MAILBOX: &str = include_str!("../../fixtures/files/workmail-mailbox-export.txt");

/// Lengths of logs; a short one where it is only seen whether all of this works.
const RECORDS: &[usize] = if cfg!(debug_assertions) { &[1_000] } else { &[10_000, 1_000_000] };

type Line = (OffsetDateTime, String);

/// So many records of many mailboxes in the order of their times: every ten seconds, a mailbox begins its hour.
fn log(records: usize) -> Vec<Line> {
    let mailbox: Vec<_> = MAILBOX.lines().filter_map(|line| line.split_once(' ')).collect();
    let mailboxes = (0_u32..).take(records / mailbox.len() + 1);
    let lines = mailboxes.flat_map(|number| {
        let ids = format!("EXAMPLE{number}-");
        mailbox.iter().filter_map(move |(time, text)| {
            let time = Timestamp::parse(time)?.instant() + number * Duration::seconds(10);
            Some((time, text.replace("EXAMPLE", &ids)))
        })
    });
    let mut lines: Vec<_> = lines.take(records).collect();
    lines.sort_by_key(|(time, _)| *time);
    lines
}

fn measure<T>(bencher: Bencher<'_, '_>, records: usize, job: impl Fn(&[Line]) -> T + Sync) {
    let log = log(records);
    bencher.counter(ItemsCount::new(log.len())).bench(|| job(&log));
}

/// Asks for stories after every thousand records.
fn trace(log: &[Line], patience: Duration) -> usize {
    let mut tracer = Tracer::with_patience(patience);
    let mut stories = 0;
    for lines in log.chunks(1_000) {
        for (time, text) in lines {
            if let Ok(record) = EventRecord::from_json(text) {
                tracer.add(&record, Some(*time));
            }
        }
        stories += tracer.take_closed().len();
    }
    stories + tracer.finish().len()
}

#[divan::bench(args = RECORDS, sample_count = 3)]
fn a_reading_alone(bencher: Bencher<'_, '_>, records: usize) {
    measure(bencher, records, |log| log.iter().filter_map(|(_, text)| EventRecord::from_json(text).ok()).count());
}

/// Stories are told soon, and few messages are remembered.
#[divan::bench(args = RECORDS, sample_count = 3)]
fn b_patience_of_an_hour(bencher: Bencher<'_, '_>, records: usize) {
    measure(bencher, records, |log| trace(log, Duration::HOUR));
}

#[divan::bench(args = RECORDS, sample_count = 3)]
fn c_patience_of_a_day(bencher: Bencher<'_, '_>, records: usize) {
    measure(bencher, records, |log| trace(log, Duration::DAY));
}
