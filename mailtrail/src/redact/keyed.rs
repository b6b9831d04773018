//! A keyed hash, and what is drawn from it.

use std::hash::{BuildHasher as _, RandomState};

use siphasher::sip128::SipHasher13;

const LETTERS: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";

/// A key: whoever lacks it cannot find out which value a stand-in stands for by trying values.
#[derive(Clone, Copy)]
pub(super) struct Keyed(u64, u64);

/// What values are hashed for, so that the same text as a name and as a host has two hashes.
#[derive(Clone, Copy, Debug)]
pub(super) enum Sort {
    Account,
    Address,
    Agent,
    Host,
    Ip,
    KeyId,
    Name,
    Phone,
    Shuffle,
    Subject,
    Text,
    // The number of each is part of its hashes: new ones stand at the end.
    Bytes,
    Place,
}

impl Keyed {
    /// The key that a text stands for, the same in every run.
    pub(super) fn of(text: &str) -> Self {
        let hash = SipHasher13::new_with_keys(0, 0).hash(text.as_bytes());
        Self(hash.h1, hash.h2)
    }

    /// A key of this run alone.
    pub(super) fn random() -> Self {
        let random = || RandomState::new().hash_one(0);
        Self(random(), random())
    }

    pub(super) fn hash(self, sort: Sort, bytes: &[u8]) -> u128 {
        self.number(sort as u64, bytes)
    }

    pub(super) fn number(self, number: u64, bytes: &[u8]) -> u128 {
        SipHasher13::new_with_keys(self.0 ^ number, self.1).hash(bytes).as_u128()
    }

    /// Ten letters: of a million values, two have the same once in two thousand runs.
    pub(super) fn letters(self, sort: Sort, text: &str) -> String {
        self.letters_behind("", sort, text)
    }

    /// The same letters behind another text.
    pub(super) fn letters_behind(self, before: &str, sort: Sort, text: &str) -> String {
        let hash = self.hash(sort, text.as_bytes());
        // Each takes five bits.
        let letters: [u8; 10] =
            std::array::from_fn(|at| LETTERS[usize::try_from(hash >> (5 * at) & 31).unwrap_or_default()]);
        let mut out = String::with_capacity(before.len() + letters.len());
        out.push_str(before);
        out.push_str(std::str::from_utf8(&letters).unwrap_or_default());
        out
    }
}

/// A number below another one.
pub(super) fn take(hash: &mut u128, below: u32) -> usize {
    let taken = *hash % u128::from(below);
    *hash /= u128::from(below);
    // It is below a number of 32 bits.
    usize::try_from(taken).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_decide() {
        let (one, other) = (Keyed::of("a"), Keyed::of("b"));
        assert_eq!(one.letters(Sort::Name, "jane"), Keyed::of("a").letters(Sort::Name, "jane"));
        assert_ne!(one.letters(Sort::Name, "jane"), other.letters(Sort::Name, "jane"));
        assert_ne!(one.letters(Sort::Name, "jane"), one.letters(Sort::Host, "jane"));
        assert_ne!(Keyed::random().hash(Sort::Name, b"jane"), Keyed::random().hash(Sort::Name, b"jane"));
    }
}
