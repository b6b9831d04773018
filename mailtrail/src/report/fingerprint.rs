//! Identifies a finding in the next run, even if lines moved.

use std::collections::BTreeMap;
use std::hash::{Hash as _, Hasher as _};

use siphasher::sip128::{Hasher128 as _, SipHasher13};

use crate::input::Source;
use crate::verdict::{Finding, place};

/// Findings after which those of a file are told apart by their number alone.
const MOST: usize = 10_000;

/// Gives findings of a file names of their own.
#[derive(Debug, Default)]
pub(crate) struct Fingerprints {
    file: Option<Source>,
    seen: BTreeMap<u128, u64>,
    count: u64,
}

impl Fingerprints {
    /// Made of the file, the rule, the place and the message, and of the number of those that are alike in all of these.
    pub(super) fn of(&mut self, file: &Source, finding: &Finding) -> String {
        if self.file.as_ref() != Some(file) {
            *self = Self { file: Some(file.clone()), ..Self::default() };
        }
        self.count += 1;
        let key = hash(&[&file.name(), &finding.rule, &place(finding), &finding.message], 0);
        if self.seen.len() >= MOST && !self.seen.contains_key(&key) {
            return format!("{:032x}", hash(&[&file.name(), &finding.rule, "further"], self.count));
        }
        let number = self.seen.entry(key).and_modify(|count| *count += 1).or_default();
        format!("{:032x}", hash(&[&key.to_string()], *number))
    }

    /// The same for what is of no finding.
    pub(crate) fn of_text(parts: &[&str]) -> String {
        format!("{:032x}", hash(parts, 0))
    }
}

fn hash(parts: &[&str], number: u64) -> u128 {
    let mut hasher = SipHasher13::new();
    parts.hash(&mut hasher);
    hasher.write_u64(number);
    hasher.finish128().as_u128()
}
