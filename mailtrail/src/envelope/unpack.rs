//! Unpacks base64 and gzip within documents.

use std::io::{ErrorKind, Read as _};

use base64::engine::general_purpose::STANDARD;
use base64::{DecodeError, Engine as _};
use flate2::read::MultiGzDecoder;

use super::budget::{Beyond, Room};

/// How often gzip may be packed in gzip.
const DEEPEST: usize = 4;

/// Why a text cannot be unpacked.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Unpackable {
    /// It is not what it should be; in words what was expected and what was found.
    Unlike(String),
    /// There is too much in it.
    Beyond(Beyond),
}

impl From<Beyond> for Unpackable {
    fn from(beyond: Beyond) -> Self {
        Self::Beyond(beyond)
    }
}

/// Text in base64, or in base64 of gzip, be it packed more than once.
pub(crate) fn unpack(packed: &str, is_gzip: bool, room: Room<'_>) -> Result<String, Unpackable> {
    let mut bytes = decode(packed, room)?;
    if is_gzip {
        bytes = gunzip(&bytes, room)?;
    }
    for _ in 0..DEEPEST {
        if !bytes.starts_with(&[0x1f, 0x8b]) {
            break;
        }
        bytes = gunzip(&bytes, room)?;
    }
    let what = if is_gzip { "gzip in base64" } else { "base64" };
    String::from_utf8(bytes).map_err(|_| Unpackable::Unlike(format!("expected UTF-8 in {what}, found other bytes")))
}

fn decode(packed: &str, room: Room<'_>) -> Result<Vec<u8>, Unpackable> {
    // Four characters are at most three bytes.
    room.take(packed.len() / 4 * 3)?;
    STANDARD.decode(packed).map_err(|error| match error {
        DecodeError::InvalidByte(at, byte) => {
            let found = packed.get(at..).and_then(|rest| rest.chars().next()).unwrap_or(char::from(byte));
            Unpackable::Unlike(format!("expected base64, found `{}` as its character {}", found.escape_debug(), at + 1))
        }
        error => unlike("base64", &error),
    })
}

fn gunzip(bytes: &[u8], room: Room<'_>) -> Result<Vec<u8>, Unpackable> {
    room.set_up()?;
    let mut unpacked = Vec::new();
    let read = MultiGzDecoder::new(bytes).take(room.bytes().saturating_add(1)).read_to_end(&mut unpacked);
    room.take(unpacked.len())?;
    read.map_err(|error| match error.kind() {
        ErrorKind::UnexpectedEof => Unpackable::Unlike("truncated gzip in base64: its end is missing".into()),
        _ => unlike("gzip in base64", &error),
    })?;
    Ok(unpacked)
}

fn unlike(expected: &str, error: &dyn std::error::Error) -> Unpackable {
    let reason = error.to_string().to_lowercase();
    Unpackable::Unlike(format!("expected {expected}, found other text: {}", reason.trim_end_matches('.')))
}
