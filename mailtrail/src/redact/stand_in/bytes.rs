//! Bytes of which nobody knows what they are.

use super::{Sort, StandIns};
use crate::redact::shuffle::{is_hex, shuffled};

impl StandIns {
    /// As many bytes of no meaning.
    pub(in crate::redact) fn bytes(&self, bytes: &[u8]) -> Vec<u8> {
        let mut hash = self.key.hash(Sort::Bytes, bytes);
        let mut out = Vec::with_capacity(bytes.len() + 16);
        while out.len() < bytes.len() {
            out.extend(hash.to_le_bytes());
            hash = self.key.hash(Sort::Bytes, &hash.to_le_bytes());
        }
        out.truncate(bytes.len());
        out
    }

    /// As many letters as a packed text has, which unpack to nothing: no text begins with such a byte, and no format for packing.
    pub(in crate::redact) fn sealed(&self, text: &str) -> String {
        const BEGIN: &str = "AAEXAMPLE";
        if text.contains(BEGIN) || text.starts_with("00EXAMPLE") {
            return text.to_owned();
        }
        let digits = text.strip_prefix("0x").unwrap_or(text);
        let begin = if is_hex(digits.as_bytes()) { BEGIN.replace("AA", "00") } else { BEGIN.to_owned() };
        match shuffled(text, self.key).get(BEGIN.len()..) {
            Some(rest) => begin + rest,
            None => begin,
        }
    }
}
