//! Stretches of time.

use mailtrail::input::Trouble;
use time::OffsetDateTime;

/// Refuses a stretch of time that ends before it begins.
pub(in crate::cli) fn span(since: Option<OffsetDateTime>, until: Option<OffsetDateTime>) -> Result<(), Trouble> {
    match since.zip(until) {
        Some((since, until)) if since > until => {
            Err(Trouble::new("--since", "expected a time that is not later than that of `--until`"))
        }
        _ => Ok(()),
    }
}
