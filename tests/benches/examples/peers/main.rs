//! What the family does beside its peers, in one run: the table of the README.
//!
//! usage: `cargo run --release --example peers`; with `MAILTRAIL_CORPUS` set, CloudTrail's records are those of the corpus.
//!
//! Each figure is a ratio to `serde_json::Value` on the same records: each work and `Value` take turns, and the median of many pairs counts,
//! so that a busy machine slows both or none.

mod table;
mod work;

use std::time::Instant;

use aws_lambda_events::event::cloudwatch_events::cloudtrail::AWSAPICall;
use cloudtrail_records::Record;
use mailtrail_benches::{SENDING_EVENTS, SETS, Set, WORKMAIL_EVENTS};
use ses_events::SendingEvent;
use workmail_events::EventRecord;

use crate::table::Column;
use crate::work::{Work, works};

/// Pairs of each work.
const TURNS: u32 = 31;
/// Records of each family.
const RECORDS: usize = 2_000;

fn main() {
    let cloudtrail = &SETS[SETS.len() - 1];
    let mut columns = [
        column("CloudTrail", cloudtrail, works::<Record>("cloudtrail-record")),
        column("SES", &SENDING_EVENTS, works::<SendingEvent>("ses-sending-event")),
        column("WorkMail", &WORKMAIL_EVENTS, works::<EventRecord>("workmail-event-record")),
    ];
    columns[0].extend(column(
        "CloudTrail",
        cloudtrail,
        vec![work::typed::<AWSAPICall>("aws_lambda_events `AWSAPICall`")],
    ));
    print!("{}", table::markdown(&columns));
}

/// Ratios of all works on a set.
fn column(name: &'static str, set: &Set, works: Vec<Work>) -> Column {
    let step = set.records.len().div_ceil(RECORDS).max(1);
    let texts: Vec<_> = set.records.iter().step_by(step).map(String::as_str).collect();
    let mut column = Column::new(name);
    for work in &works {
        let base = if work.group.is_writing() { work::value_write() } else { work::value() };
        column.add(work, ratio(&mut *(base.prepare)(&texts), &mut *(work.prepare)(&texts)), (work.again)(&texts));
    }
    column
}

/// How many times as fast the second is as the first: the median of many pairs.
fn ratio(base: &mut dyn FnMut(), work: &mut dyn FnMut()) -> f64 {
    let time = |pass: &mut dyn FnMut()| {
        let start = Instant::now();
        pass();
        start.elapsed().as_secs_f64()
    };
    let mut ratios: Vec<_> = (0..TURNS).map(|_| time(base) / time(work)).collect();
    ratios.sort_by(f64::total_cmp);
    ratios[ratios.len() / 2]
}
