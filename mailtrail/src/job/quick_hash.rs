//! Hashes of texts for tables that only one run sees.

use std::hash::{BuildHasher as _, RandomState};
use std::sync::LazyLock;

/// What no input can know.
static KEY: LazyLock<u64> = LazyLock::new(|| RandomState::new().hash_one(0));

/// A hash of a number and a text, another one in each run; its upper half is the better one.
pub(super) fn quick_hash(number: u64, text: &str) -> u64 {
    const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;
    let key = *KEY;
    let mix = |hash: u64, word: u64| {
        let product = (hash ^ word).wrapping_mul(FACTOR);
        (product ^ product >> 29).wrapping_add(key)
    };
    let (words, rest) = text.as_bytes().as_chunks::<8>();
    let hash = mix(key, number << 32 | text.len() as u64 & 0xffff_ffff);
    let hash = words.iter().fold(hash, |hash, word| mix(hash, u64::from_le_bytes(*word)));
    mix(hash, rest.iter().fold(0, |word, byte| word << 8 | u64::from(*byte)))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn texts_that_differ_have_hashes_that_differ() {
        let texts = (0..10_000).map(|number| format!("{number}/name/{}", number % 7));
        let hashes: BTreeSet<_> = texts.map(|text| quick_hash(1, &text) >> 32).collect();
        assert!(hashes.len() > 9_990, "{}", hashes.len());
        assert_eq!(quick_hash(1, "a"), quick_hash(1, "a"));
        assert_ne!(quick_hash(1, "a"), quick_hash(2, "a"));
        assert_ne!(quick_hash(1, "a"), quick_hash(1, "a\0"));
    }
}
