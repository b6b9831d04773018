//! Times that are asked for.

use time::{Duration, OffsetDateTime};
use wasm_bindgen::JsError;

use crate::refused;

/// The time that is so many milliseconds after 1970 began.
pub(crate) fn now(milliseconds: f64) -> OffsetDateTime {
    OffsetDateTime::UNIX_EPOCH.saturating_add(Duration::seconds_f64(milliseconds / 1000.0))
}

/// Refuses two times between which there is none.
pub(crate) fn ordered(since: Option<OffsetDateTime>, until: Option<OffsetDateTime>) -> Result<(), JsError> {
    match since.zip(until) {
        Some((since, until)) if since > until => Err(refused("expected a `since` that is not later than `until`")),
        _ => Ok(()),
    }
}
