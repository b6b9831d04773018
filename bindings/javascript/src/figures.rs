//! What was counted: tables of fields, what occurs of types, and what this version does not know.

use mailtrail::report::{Json, coverage as coverages, drift as drifts, stats as tables};
use mailtrail::{Expected, Field};
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::files::Files;
use crate::options::Asked;
use crate::refused;
use crate::report::{Reported, text};

/// Who, what, when and with what outcome, as `mailtrail stats --format json` prints it; and what could not be read, as a report.
///
/// # Errors
///
/// If there is no such field.
#[wasm_bindgen]
pub fn stats(files: &Files, by: Vec<String>, top: usize) -> Result<Vec<String>, JsError> {
    let fields: Vec<Field> = match &*by {
        [] => Field::USUAL.to_vec(),
        by => by.iter().map(|field| field.parse().map_err(refused)).collect::<Result<_, _>>()?,
    };
    let mut report = Reported(Json::new(Vec::new()));
    let stats = mailtrail::stats(files.sources(), &fields, &Asked::new().options, &mut report).map_err(refused)?;
    Ok(vec![tables::json(&stats, top), text(report.0.into_inner())])
}

/// Which kinds, fields and values occur, as `mailtrail coverage --format json` prints it; and what could not be read, as a report.
///
/// # Errors
///
/// If a kind is not known.
#[wasm_bindgen]
pub fn coverage(files: &Files, expect: Vec<String>) -> Result<Vec<String>, JsError> {
    let expect: Vec<Expected> = expect.iter().map(|kind| kind.parse()).collect::<Result<_, _>>().map_err(refused)?;
    let mut report = Reported(Json::new(Vec::new()));
    let coverage = mailtrail::coverage(files.sources(), &Asked::new().options, &mut report).map_err(refused)?;
    Ok(vec![coverages::lines(&coverage, &expect), text(report.0.into_inner())])
}

/// What this version does not know, as `mailtrail drift --format json` prints it; and what could not be read, as a report.
///
/// # Errors
///
/// None that is known: where there is one thread, nothing has to be started.
#[wasm_bindgen]
pub fn drift(files: &Files) -> Result<Vec<String>, JsError> {
    let mut report = Reported(Json::new(Vec::new()));
    let drift = mailtrail::drift(files.sources(), &Asked::new().options, &mut report).map_err(refused)?;
    Ok(vec![drifts::lines(&drift), text(report.0.into_inner())])
}
