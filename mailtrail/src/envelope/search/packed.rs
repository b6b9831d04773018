//! Strings that may hold JSON in base64, packed or not.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::envelope::unpack;

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

/// Text in base64, packed with gzip or not.
pub(crate) fn open(packed: &str) -> Option<String> {
    let packed = packed.trim();
    if packed.starts_with(STARTS[0]) {
        return unpack(packed, true).ok();
    }
    String::from_utf8(STANDARD.decode(packed).ok()?).ok()
}
