//! Those documents that are asked for.

use mailtrail::report::Json;
use mailtrail::{Field, Selection, When};
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::files::Files;
use crate::options::Asked;
use crate::refused;
use crate::report::{Reported, text};
use crate::times::{now, ordered};

/// Which documents are asked for.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Conditions(Selection);

#[wasm_bindgen]
impl Conditions {
    /// All documents.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Only documents of a kind or a family, or in an envelope of this name.
    ///
    /// # Errors
    ///
    /// If nothing has this name.
    pub fn kind(&mut self, name: &str) -> Result<(), JsError> {
        self.0.kinds.push(name.parse().map_err(refused)?);
        Ok(())
    }

    /// Each line has the place of its document, too.
    pub fn with_source(&mut self) {
        self.0.with_source = true;
    }

    /// Only documents of a time, where it is now so many milliseconds since 1970.
    ///
    /// # Errors
    ///
    /// If a time cannot be read, or the first is later than the last.
    pub fn between(&mut self, since: Option<String>, until: Option<String>, milliseconds: f64) -> Result<(), JsError> {
        let (now, selection) = (now(milliseconds), &mut self.0);
        let when = |text: Option<String>| text.map(|text| text.parse::<When>()).transpose().map_err(refused);
        selection.since = when(since)?.map(|since: When| since.earliest(now));
        selection.until = when(until)?.map(|until: When| until.latest(now));
        ordered(selection.since, selection.until)
    }

    /// Only documents to which a question has this answer: `denied`, `failed`, `root` or `readOnly`; answers whether it is one.
    pub fn answer(&mut self, question: &str, answer: bool) -> bool {
        match question {
            "denied" => self.0.denied = answer,
            "failed" => self.0.failed = answer,
            "root" => self.0.root = answer,
            "readOnly" => self.0.read_only = Some(answer),
            _ => return false,
        }
        true
    }

    /// Only documents that have one of these values of a field.
    ///
    /// # Errors
    ///
    /// If there is no such field.
    pub fn values(&mut self, field: &str, values: Vec<String>) -> Result<(), JsError> {
        let field: Field = field.parse().map_err(refused)?;
        self.0.values.push((field, values));
        Ok(())
    }
}

/// Those documents as NDJSON, as `mailtrail select` prints them; then what could not be read, as a report; then remarks, if there is no document.
///
/// # Errors
///
/// None that is known: memory takes everything.
#[wasm_bindgen]
pub fn select(files: &Files, asked: &Asked, conditions: &Conditions) -> Result<Vec<String>, JsError> {
    let (mut lines, mut report) = (Vec::new(), Reported(Json::new(Vec::new())));
    let selected = mailtrail::select(files.sources(), &conditions.0, &asked.options, &mut report, &mut lines);
    let remarks = selected.map_err(refused)?.remarks;
    Ok([text(lines), text(report.0.into_inner())].into_iter().chain(remarks).collect())
}
