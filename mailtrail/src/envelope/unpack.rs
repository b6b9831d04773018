//! Unpacking of base64 and gzip within documents.

use std::io::Read as _;

use base64::engine::general_purpose::STANDARD;
use base64::{DecodeError, Engine as _};
use flate2::read::MultiGzDecoder;

/// Longest text that one packed payload may unpack to. CloudWatch Logs sends at most about 1 MiB.
const LIMIT: u64 = 32 * 1024 * 1024;

/// How often gzip may be packed in gzip.
const DEEPEST: usize = 4;

/// Text in base64, or in base64 of gzip, be it packed more than once.
///
/// # Errors
///
/// In words what was expected and what was found.
pub(crate) fn unpack(packed: &str, is_gzip: bool) -> Result<String, String> {
    let mut bytes = STANDARD.decode(packed).map_err(|error| match error {
        DecodeError::InvalidByte(at, byte) => {
            let found = packed.get(at..).and_then(|rest| rest.chars().next()).unwrap_or(char::from(byte));
            format!("expected base64, found `{}` as its character {}", found.escape_debug(), at + 1)
        }
        error => unlike("base64", &error),
    })?;
    if is_gzip {
        bytes = gunzip(&bytes)?;
    }
    for _ in 0..DEEPEST {
        if !bytes.starts_with(&[0x1f, 0x8b]) {
            break;
        }
        bytes = gunzip(&bytes)?;
    }
    let what = if is_gzip { "gzip in base64" } else { "base64" };
    String::from_utf8(bytes).map_err(|_| format!("expected UTF-8 in {what}, found other bytes"))
}

fn gunzip(bytes: &[u8]) -> Result<Vec<u8>, String> {
    let mut unpacked = Vec::new();
    MultiGzDecoder::new(bytes)
        .take(LIMIT + 1)
        .read_to_end(&mut unpacked)
        .map_err(|error| unlike("gzip in base64", &error))?;
    if unpacked.len() as u64 > LIMIT {
        return Err(format!("expected at most {LIMIT} bytes of text, found more"));
    }
    Ok(unpacked)
}

fn unlike(expected: &str, error: &dyn std::error::Error) -> String {
    let reason = error.to_string().to_lowercase();
    format!("expected {expected}, found other text: {}", reason.trim_end_matches('.'))
}
