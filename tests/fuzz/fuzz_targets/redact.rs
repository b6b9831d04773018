//! Whatever the bytes: redacting comes to an end, and the same key gives the same. What was JSON is JSON, in which the guard finds nothing; in broken text, where
//! values end nowhere for certain, it may.
#![no_main]

use libfuzzer_sys::fuzz_target;
use mailtrail::{RedactOptions, Redactor};
use serde::de::IgnoredAny;

/// Redacts as a run of its own would; nothing if the bytes are refused, such as UTF-16.
fn redacted(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut options = RedactOptions::default();
    options.key = Some("fuzzing".into());
    let mut out = Vec::new();
    Redactor::new(&options).copy(bytes, &mut out).ok()?;
    Some(out)
}

fn is_json(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    serde_json::from_slice::<IgnoredAny>(bytes).is_ok()
}

fuzz_target!(|bytes: &[u8]| {
    let Some(once) = redacted(bytes) else { return };
    let shown = String::from_utf8_lossy(&once);
    assert!(!is_json(bytes) || is_json(&once), "was JSON: {shown}");
    let again = redacted(bytes).expect("it was read before");
    assert!(once == again, "another time:\n{shown}\n{}", String::from_utf8_lossy(&again));
    let found = |real: &dyn std::fmt::Display| assert!(!is_json(bytes), "{real}, in {shown}");
    Redactor::check(&once[..], &mut |real| found(&real)).expect("what was written can be read");
});
