//! Unpacking of base64 and gzip within documents.

use std::io::Read as _;

use base64::engine::general_purpose::STANDARD;
use base64::{DecodeError, Engine as _};
use flate2::read::MultiGzDecoder;

/// Longest text that one packed payload may unpack to. CloudWatch Logs sends at most about 1 MiB.
const LIMIT: u64 = 32 * 1024 * 1024;

/// Text in base64 of gzip.
///
/// # Errors
///
/// In words what was expected and what was found.
pub(crate) fn unpack(packed: &str) -> Result<String, String> {
    let bytes = STANDARD.decode(packed).map_err(|error| match error {
        DecodeError::InvalidByte(at, byte) => {
            let found = packed.get(at..).and_then(|rest| rest.chars().next()).unwrap_or(char::from(byte));
            format!("expected base64, found `{}` as its character {}", found.escape_debug(), at + 1)
        }
        error => unlike("base64", &error),
    })?;
    let mut text = Vec::new();
    MultiGzDecoder::new(&bytes[..])
        .take(LIMIT + 1)
        .read_to_end(&mut text)
        .map_err(|error| unlike("gzip in base64", &error))?;
    if text.len() as u64 > LIMIT {
        return Err(format!("expected at most {LIMIT} bytes of text, found more"));
    }
    String::from_utf8(text).map_err(|_| "expected UTF-8 in gzip in base64, found other bytes".into())
}

fn unlike(expected: &str, error: &dyn std::error::Error) -> String {
    let reason = error.to_string().to_lowercase();
    format!("expected {expected}, found other text: {}", reason.trim_end_matches('.'))
}
