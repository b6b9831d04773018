//! Checking documents, and reports of what was found.

use mailtrail::input::{Source, Trouble};
use mailtrail::report::{Closing, Human, Json, Reporter, Work};
use mailtrail::{Finding, Level, Sink, Sort, Summary};
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::files::Files;
use crate::options::Asked;
use crate::refused;

/// What is found, on its way into a report in memory.
pub(crate) struct Reported<R>(pub(crate) R);

impl<R: Reporter + Send> Sink for Reported<R> {
    fn finding(&mut self, file: &Source, finding: &Finding) {
        // Memory takes everything.
        drop(self.0.finding(file, finding));
    }

    fn enough(&self, level: Level) -> u64 {
        self.0.enough(level)
    }

    fn more(&mut self, file: &Source, sort: &Sort, count: u64) {
        drop(self.0.more(file, sort, count));
    }

    fn trouble(&mut self, trouble: &Trouble) {
        drop(self.0.unreadable(trouble));
    }

    fn done(&mut self, file: &Source, _: u64) {
        drop(self.0.done(file));
    }
}

/// Does a job and writes its report.
fn run<R: Reporter + Send>(files: &Files, asked: &Asked, work: Work, report: R) -> Result<R, JsError> {
    let mut sink = Reported(report);
    let (sources, options) = (files.sources(), &asked.options);
    let summary = match work {
        Work::Validation => mailtrail::validate(sources, options, &mut sink),
        Work::RoundTrips => mailtrail::round_trip(sources, options, &mut sink),
    };
    let Reported(mut report) = sink;
    report.close(&closing(work, &summary.map_err(refused)?, asked)).map_err(refused)?;
    Ok(report)
}

fn closing<'s>(work: Work, summary: &'s Summary, asked: &Asked) -> Closing<'s> {
    Closing { work, summary, fail_on: asked.fail_on }
}

pub(crate) fn text(bytes: Vec<u8>) -> String {
    // Reports are UTF-8.
    String::from_utf8(bytes).unwrap_or_default()
}

/// The report of a validation as NDJSON, as `mailtrail validate --format json` prints it.
///
/// # Errors
///
/// None that is known: where there is one thread, nothing has to be started.
#[wasm_bindgen]
pub fn validate(files: &Files, asked: &Asked) -> Result<String, JsError> {
    let report = Json::new(Vec::new()).fail_on(asked.fail_on);
    Ok(text(run(files, asked, Work::Validation, report)?.into_inner()))
}

/// The report of round trips as NDJSON, as `mailtrail roundtrip --format json` prints it.
///
/// # Errors
///
/// As [`validate`].
#[wasm_bindgen]
pub fn round_trip(files: &Files, asked: &Asked) -> Result<String, JsError> {
    let report = Json::new(Vec::new()).fail_on(asked.fail_on);
    Ok(text(run(files, asked, Work::RoundTrips, report)?.into_inner()))
}

/// The report of a validation in words, as `mailtrail validate` prints it.
///
/// # Errors
///
/// As [`validate`].
#[wasm_bindgen]
pub fn describe(files: &Files, asked: &Asked, width: Option<usize>) -> Result<String, JsError> {
    let report = Human::new(Vec::new()).fail_on(asked.fail_on);
    let report = if let Some(width) = width { report.width(width) } else { report };
    Ok(text(run(files, asked, Work::Validation, report)?.into_inner()))
}
