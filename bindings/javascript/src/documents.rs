//! Documents one by one, and what a document is.

use mailtrail::input::Trouble;
use mailtrail::report::Json;
use mailtrail::{Document, Identity, Stranger, Unwrap};
use mailtrail_wire::ObjectWriter;
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::files::Files;
use crate::json::{number, object, text};
use crate::options::Asked;
use crate::refused;
use crate::report::{Reported, text as text_of};

/// Each document of a known kind as a line, with its place and its text; and what kept one from being read, as a report.
///
/// # Errors
///
/// None that is known: memory takes everything.
#[wasm_bindgen]
pub fn read(files: &Files) -> Result<Vec<String>, JsError> {
    let mut report = Json::new(Vec::new());
    let mut lines = String::new();
    for document in mailtrail::read(files.sources().to_vec()) {
        match document {
            Ok(document) => {
                lines.push_str(&object(|object| of_document(object, &document)));
                lines.push('\n');
            }
            Err(error) => match (error.file(), error.finding(), error.trouble()) {
                (Some(file), Some(finding), _) => report.finding(file, finding).map_err(refused)?,
                (_, _, Some(trouble)) => report.unreadable(trouble).map_err(refused)?,
                (file, ..) => {
                    let place = file.map(mailtrail::input::Source::name).unwrap_or_default();
                    report.unreadable(&Trouble::new(place, error.to_string())).map_err(refused)?;
                }
            },
        }
    }
    Ok(vec![lines, text_of(report.into_inner())])
}

fn of_document(object: &mut ObjectWriter<'_>, document: &Document) {
    text(object, "file", &document.source.name());
    text(object, "kind", document.kind.name);
    number(object, "line", document.line);
    number(object, "column", document.column);
    text(object, "pointer", &document.pointer);
    if !document.inner.is_empty() {
        object.entry("inner", &document.inner);
    }
    text(object, "text", &document.text);
}

/// Documents as NDJSON out of all that they are packed in, as `mailtrail unwrap` prints them, and behind them what could not be read, as a report.
///
/// # Errors
///
/// If a kind is not known.
#[wasm_bindgen]
pub fn unwrap(files: &Files, asked: &Asked, kinds: Vec<String>, with_source: bool) -> Result<Vec<String>, JsError> {
    let mut unwrap = Unwrap::default();
    unwrap.with_source = with_source;
    unwrap.kinds = kinds.iter().map(|kind| kind.parse()).collect::<Result<_, _>>().map_err(refused)?;
    let (mut lines, mut report) = (Vec::new(), Reported(Json::new(Vec::new())));
    mailtrail::unwrap(files.sources(), &unwrap, &asked.options, &mut report, &mut lines).map_err(refused)?;
    Ok(vec![text_of(lines), text_of(report.0.into_inner())])
}

/// What a document is, and why.
#[wasm_bindgen]
#[must_use]
pub fn identify(document: &str) -> String {
    object(|object| match mailtrail::identify(document) {
        Identity::Kind(kind, why) => {
            text(object, "kind", kind.name);
            text(object, "why", &why);
        }
        Identity::Envelope(envelope, why) => {
            text(object, "envelope", envelope.name);
            text(object, "why", &why);
        }
        Identity::Unknown(stranger) => of_stranger(object, &stranger),
        _ => {}
    })
}

fn of_stranger(object: &mut ObjectWriter<'_>, stranger: &Stranger) {
    let form = match stranger {
        Stranger::Object { .. } | Stranger::Row => "object",
        Stranger::Array => "array",
        Stranger::String => "string",
        Stranger::Number => "number",
        Stranger::Boolean => "boolean",
        Stranger::Null => "null",
        _ => "text",
    };
    text(object, "unknown", form);
    if let Stranger::Object { names, .. } = stranger {
        object.entry("names", names);
    }
}
