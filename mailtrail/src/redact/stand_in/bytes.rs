//! Bytes of which nobody knows what they are.

use super::{Sort, StandIns};

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
}
