//! Strings that may hold JSON in base64, compressed or not.

use crate::envelope::Unpackable;
use crate::envelope::budget::{Beyond, Room};
use crate::envelope::unpack::unpack;

/// How base64 of gzip, of an object and of a list of objects begins.
const STARTS: [&str; 6] = ["H4sI", "eyJ", "ewo", "ew0", "W3s", "Wwo"];

/// The part of a string that looks like base64 of JSON or of gzip.
pub(super) fn looks_packed(text: &str) -> Option<&str> {
    const SHORTEST: usize = 24;
    let text = text.trim();
    let is_packed = text.len() >= SHORTEST
        && STARTS.iter().any(|start| text.starts_with(start))
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'='));
    is_packed.then_some(text)
}

/// Text in base64, packed with gzip or not; nothing if it is none.
pub(crate) fn open(packed: &str, room: Room<'_>) -> Result<Option<String>, Beyond> {
    let packed = packed.trim();
    match unpack(packed, packed.starts_with(STARTS[0]), room) {
        Ok(text) => Ok(Some(text)),
        Err(Unpackable::Unlike(_)) => Ok(None),
        Err(Unpackable::Beyond(beyond)) => Err(beyond),
    }
}
