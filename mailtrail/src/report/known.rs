//! Known deviations, which are counted and not shown individually.

use std::collections::BTreeMap;

use super::counted;

/// Errata that are listed.
const LISTED: usize = 4;

/// How often each erratum was met; there are as many as the lists of errata have.
#[derive(Debug, Default)]
pub(super) struct Known {
    errata: BTreeMap<String, u64>,
}

impl Known {
    pub(super) fn count(&mut self, erratum: &str, times: u64) {
        match self.errata.get_mut(erratum) {
            Some(count) => *count += times,
            None => drop(self.errata.insert(erratum.to_owned(), times)),
        }
    }

    /// What to say at the end, if anything was met: the most frequent first.
    pub(super) fn take(&mut self) -> Option<String> {
        let mut errata: Vec<_> = std::mem::take(&mut self.errata).into_iter().collect();
        errata.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        let all: u64 = errata.iter().map(|(_, count)| count).sum();
        let listed = errata.iter().take(LISTED).map(|(erratum, count)| format!("`{erratum}` {count}"));
        let mut listed: Vec<_> = listed.collect();
        if errata.len() > LISTED {
            listed.push(format!("{} others", errata.len() - LISTED));
        }
        (all > 0).then(|| {
            let deviations = counted(all, "known deviation");
            format!("{deviations} from AWS's documentation ({}); `--all` shows each", listed.join(", "))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_frequent_come_first() {
        let mut known = Known::default();
        assert_eq!(known.take(), None);
        for erratum in ["a", "b", "c", "b", "d", "e", "f"] {
            known.count(erratum, 1);
        }
        let line =
            "7 known deviations from AWS's documentation (`b` 2, `a` 1, `c` 1, `d` 1, 2 others); `--all` shows each";
        assert_eq!(known.take().as_deref(), Some(line));
    }
}
