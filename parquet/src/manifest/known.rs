//! What was converted before, in a few bytes for each file.

use std::collections::BTreeMap;

use super::{Commit, Input};

/// The first half of a digest, which is enough to tell files apart.
pub(crate) type Half = u128;

/// The half of a digest that is written in hexadecimal digits.
pub(crate) fn half(digest: &str) -> Half {
    digest.get(..32).and_then(|digits| Half::from_str_radix(digits, 16).ok()).unwrap_or_default()
}

/// The half of the digest of a path.
pub(crate) fn half_of(path: &str) -> Half {
    half(&blake3::hash(path.as_bytes()).to_hex())
}

/// A file that was converted.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Known {
    pub(crate) digest: Half,
    /// Bytes as they lay there, packed.
    pub(crate) bytes: u64,
    pub(crate) has_errors: bool,
}

/// Files that were converted, by path and by content.
#[derive(Debug, Default)]
pub(crate) struct KnownFiles {
    by_path: BTreeMap<Half, Known>,
    /// The last group in which a content was.
    by_content: BTreeMap<Half, u64>,
}

impl KnownFiles {
    pub(super) fn add(&mut self, number: u64, commit: &Commit) {
        for Input { path, digest, errors, bytes, .. } in &commit.inputs {
            let digest = half(digest);
            self.by_path.insert(half_of(path), Known { digest, bytes: *bytes, has_errors: *errors > 0 });
            // Empty files are all the same.
            if *bytes > 0 {
                self.by_content.insert(digest, number);
            }
        }
    }

    pub(crate) fn at(&self, path: &str) -> Option<Known> {
        self.by_path.get(&half_of(path)).copied()
    }

    /// Group in which a content was converted.
    pub(crate) fn group_of(&self, digest: Half) -> Option<u64> {
        self.by_content.get(&digest).copied()
    }
}
