//! What became of messages.

use mailtrail::report::{Json, plain_json, story};
use mailtrail::{StoryFilter, StorySummary, Tracer, When};
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::files::Files;
use crate::options::Asked;
use crate::refused;
use crate::report::{Reported, text};
use crate::times::ordered;

/// Names in each table of a summary.
const MOST: usize = 100;

/// Which stories are told.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Wanted(StoryFilter);

#[wasm_bindgen]
impl Wanted {
    /// All stories.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Only stories with this value of a field: `messageId`, `traceId`, `from`, `to` or `subject`; or with an event `since` or `until` a time, where
    /// it is now so many milliseconds since 1970.
    ///
    /// # Errors
    ///
    /// If there is no such field, or the time cannot be read, or the first is later than the last.
    pub fn only(&mut self, field: &str, value: String, now: f64) -> Result<(), JsError> {
        let filter = &mut self.0;
        let now = crate::times::now(now);
        match field {
            "messageId" => filter.message_id = Some(value),
            "traceId" => filter.trace_id = Some(value),
            "from" => filter.from = Some(value),
            "to" => filter.to = Some(value),
            "subject" => filter.subject = Some(value),
            "since" => filter.since = Some(value.parse::<When>().map_err(refused)?.earliest(now)),
            "until" => filter.until = Some(value.parse::<When>().map_err(refused)?.latest(now)),
            _ => {
                let known = "`messageId`, `traceId`, `from`, `to`, `subject`, `since` or `until`";
                return Err(refused(format!("unknown filter `{field}`, expected {known}")));
            }
        }
        ordered(filter.since, filter.until)
    }
}

/// Stories as NDJSON with a summary behind them, as `mailtrail trace --format json` prints them; then what could not be read, as a report;
/// then, if somebody wants them, the stories as tables.
///
/// # Errors
///
/// None that is known: where there is one thread, nothing has to be started.
#[wasm_bindgen]
pub fn trace(files: &Files, asked: &Asked, wanted: &Wanted, tables: bool) -> Result<Vec<String>, JsError> {
    let (mut lines, mut shown, mut told) = (String::new(), Vec::new(), StorySummary::default());
    let mut report = Reported(Json::new(Vec::new()));
    let mut tell = |story| {
        told.add(&story);
        lines.push_str(&plain_json(&story.to_json()));
        lines.push('\n');
        if tables {
            shown.push(story::table(&story));
        }
    };
    let tracer = Tracer::new().only(wanted.0.clone());
    let summary = mailtrail::trace(files.sources(), tracer, &asked.options, &mut report, &mut tell).map_err(refused)?;
    let summary = summary.to_json(&told, MOST);
    let summary = format!("{{\"summary\":{}}}\n", plain_json(&summary));
    Ok(vec![lines + &summary, text(report.0.into_inner()), shown.join("\n")])
}
