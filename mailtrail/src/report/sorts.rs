//! Findings of one sort: the same rule at the same place, whatever the record.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::input::Source;
use crate::verdict::{Finding, Level, Sort};

/// How many findings of one sort are shown before the rest is only counted.
pub(super) const SHOWN: u64 = 3;

/// Sorts that are told apart; of those beyond, only the rule counts.
const MOST: usize = 1_000;

/// What was found of each sort, in bounded memory.
#[derive(Debug, Default)]
pub(super) struct Sorts {
    sorts: BTreeMap<Key, Count>,
    /// The last file with a finding, and how many there were before it.
    file: Option<(Source, u64)>,
}

/// Level, rule and place without its numbers; nothing for places beyond those that are told apart.
type Key = (Level, Cow<'static, str>, Option<String>);

/// Findings of a sort that were not shown.
#[derive(Debug, Default)]
struct Count {
    all: u64,
    files: u64,
    /// Number of the last file with one that was not shown.
    last: Option<u64>,
}

impl Count {
    /// One that was not shown stands in a file.
    fn in_file(&mut self, file: u64) {
        if self.last != Some(file) {
            (self.last, self.files) = (Some(file), self.files + 1);
        }
    }
}

/// A sort whose findings were not all shown.
pub(super) struct Rest {
    pub(super) level: Level,
    pub(super) rule: Cow<'static, str>,
    /// Place without its numbers; nothing for places that were not told apart.
    pub(super) place: Option<String>,
    pub(super) more: u64,
    pub(super) files: u64,
}

impl Sorts {
    /// Counts a finding in a file; answers whether it is among the first of its sort.
    pub(super) fn count(&mut self, file: &Source, finding: &Finding) -> bool {
        let file = self.index(file);
        let count = self.of(Sort::of(finding));
        count.all += 1;
        if count.all <= SHOWN {
            return true;
        }
        count.in_file(file);
        false
    }

    /// Counts findings of a sort in a file of which enough were shown.
    pub(super) fn more(&mut self, file: &Source, sort: Sort, more: u64) {
        let file = self.index(file);
        let count = self.of(sort);
        count.all += more;
        count.in_file(file);
    }

    /// Number of a file among those with findings.
    fn index(&mut self, file: &Source) -> u64 {
        match &self.file {
            Some((last, index)) if last == file => *index,
            last => {
                let index = last.as_ref().map_or(0, |(_, index)| index + 1);
                self.file = Some((file.clone(), index));
                index
            }
        }
    }

    fn of(&mut self, sort: Sort) -> &mut Count {
        let mut key = (sort.level, sort.rule, Some(sort.place));
        if self.sorts.len() >= MOST && !self.sorts.contains_key(&key) {
            key.2 = None;
        }
        self.sorts.entry(key).or_default()
    }

    /// What was not shown, errors first.
    pub(super) fn rest(&mut self) -> Vec<Rest> {
        let sorts = std::mem::take(&mut self.sorts).into_iter().rev();
        let more = sorts.filter(|(_, count)| count.all > SHOWN);
        more.map(|((level, rule, place), count)| Rest {
            level,
            rule,
            place,
            more: count.all - SHOWN,
            files: count.files,
        })
        .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Options, validate_text};

    #[test]
    fn names_without_end_are_not_all_remembered() {
        let fields: Vec<_> = (0..3 * MOST).map(|index| format!(r#""field{index}":1"#)).collect();
        let text = format!(
            r#"{{"eventVersion":"1.08","userIdentity":{{}},"eventTime":"2024-05-14T08:20:00Z",{}}}"#,
            fields.join(",")
        );
        let (findings, _) = validate_text(&text, &Options::default());
        let mut sorts = Sorts::default();
        let shown = findings.iter().filter(|finding| sorts.count(&Source::Stdin, finding)).count();
        assert!(findings.len() >= 3 * MOST && sorts.sorts.len() <= MOST + 4, "{}", sorts.sorts.len());
        let rest = sorts.rest();
        assert_eq!(rest.iter().map(|rest| usize::try_from(rest.more).unwrap()).sum::<usize>(), findings.len() - shown);
        assert!(rest.iter().all(|rest| rest.place.is_none()));
    }
}
