//! Counts by name, with a maximum number of names.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::{StoryCounts, StorySummary};

/// Bytes that a name is kept with.
const LONGEST: usize = 320;

/// Counts by name.
#[derive(Clone, Debug, Default)]
pub(crate) struct Names {
    counts: BTreeMap<Box<str>, StoryCounts>,
    /// Those of names that had no place.
    pub(crate) beyond: Option<StoryCounts>,
}

impl Names {
    /// Counts of a name; those of all that have no place, if it has none.
    pub(crate) fn get(&mut self, name: &str) -> &mut StoryCounts {
        let is_known = self.counts.contains_key(name);
        if !is_known && (self.counts.len() >= StorySummary::MOST_NAMES || name.len() > LONGEST) {
            return self.beyond.get_or_insert_default();
        }
        self.counts.entry(name.into()).or_default()
    }

    /// Those of the most messages first, by name among equals.
    pub(crate) fn sorted(&self) -> Vec<(String, StoryCounts)> {
        let mut sorted: Vec<_> = self.counts.iter().map(|(name, counts)| (name.to_string(), *counts)).collect();
        sorted.sort_by_key(|(_, counts)| Reverse(counts.messages));
        sorted
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_have_a_limit() {
        let mut names = Names::default();
        for number in 0..StorySummary::MOST_NAMES + 7 {
            names.get(&number.to_string()).messages += 1;
        }
        names.get("0").messages += 1;
        names.get(&"a".repeat(LONGEST + 1)).messages += 1;
        let sorted = names.sorted();
        assert_eq!((sorted.len(), sorted[0].0.as_str(), sorted[0].1.messages), (10_000, "0", 2));
        assert_eq!(names.beyond.unwrap().messages, 8);
    }
}
