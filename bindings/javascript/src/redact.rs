//! Logs into fixtures.

use std::io::Cursor;

use mailtrail::{RedactOptions, Redactor as Inner};
use time::Duration;
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::json::{number, object};
use crate::refused;

/// Replaces values that tell of somebody by stand-ins, the same value by the same one.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Redactor(Inner);

#[wasm_bindgen]
impl Redactor {
    /// A redactor with a key, which shifts all times by so many seconds.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(key: String, shift: Option<f64>) -> Self {
        let mut options = RedactOptions::default();
        options.key = Some(key);
        options.shift = shift.map(Duration::seconds_f64);
        Self(Inner::new(&options))
    }

    /// Replaces in a file; what is packed with gzip is packed again.
    ///
    /// # Errors
    ///
    /// If it is packed in another way, or is no text.
    pub fn file(&mut self, bytes: Vec<u8>) -> Result<Vec<u8>, JsError> {
        let mut out = Vec::new();
        self.0.copy_file(Cursor::new(bytes), &mut out).map_err(|error| refused(mailtrail::input::reason(&error)))?;
        Ok(out)
    }

    /// Replaces in the name of a file.
    pub fn name(&mut self, name: &str) -> String {
        self.0.file_name(name)
    }

    /// What was done so far, as JSON.
    #[must_use]
    pub fn summary(&self) -> String {
        let summary = self.0.summary();
        object(|it| {
            let figures = [
                ("values", summary.values()),
                ("documents", summary.documents),
                ("envelopes", summary.envelopes),
                ("unrecognized", summary.unrecognized),
                ("broken", summary.broken),
                ("lines", summary.lines),
                ("digests", summary.digests),
            ];
            for (name, figure) in figures {
                number(it, name, figure);
            }
            let replaced = object(|it| {
                summary.replaced.iter().for_each(|(content, count)| number(it, content.as_str(), *count));
            });
            crate::json::json(it, "replaced", &replaced);
        })
    }
}

/// What looks real in a text, as JSON: kinds of values and their places.
///
/// # Errors
///
/// If it is no text.
#[wasm_bindgen]
pub fn real_values(text: &[u8]) -> Result<String, JsError> {
    let mut found = Vec::new();
    Inner::check(text, &mut |value| {
        found.push(object(|it| {
            number(it, "line", value.line);
            number(it, "column", value.column);
            crate::json::text(it, "content", value.content.as_str());
            let said = value.to_string();
            crate::json::text(it, "message", said.splitn(3, ':').last().unwrap_or_default().trim_start());
        }));
    })
    .map_err(|error| refused(mailtrail::input::reason(&error)))?;
    Ok(crate::json::array(found))
}
