//! Findings of one sort: the same rule at the same place, whatever the record.

use std::collections::BTreeMap;

use crate::verdict::{Finding, Level};

/// How many findings of one sort are shown before the rest is only counted.
const SHOWN: u64 = 3;

/// Sorts that are told apart; of those beyond, only the rule counts.
const MOST: usize = 1_000;

/// Bytes of a place that tell sorts apart.
const LONGEST: usize = 200;

/// What was found of each sort, in bounded memory.
#[derive(Debug, Default)]
pub(super) struct Sorts {
    sorts: BTreeMap<Sort, Count>,
}

/// Level, rule and place without its numbers; nothing for places beyond those that are told apart.
type Sort = (Level, String, Option<String>);

/// Findings of a sort that were not shown.
#[derive(Debug, Default)]
struct Count {
    all: u64,
    files: u64,
    /// Number of the last file with one that was not shown.
    last: Option<u64>,
}

/// A sort whose findings were not all shown.
pub(super) struct Rest {
    pub(super) level: Level,
    pub(super) rule: String,
    /// Place without its numbers; nothing for places that were not told apart.
    pub(super) place: Option<String>,
    pub(super) more: u64,
    pub(super) files: u64,
}

impl Sorts {
    /// Counts a finding in a file; answers whether it is among the first of its sort.
    pub(super) fn count(&mut self, file: u64, finding: &Finding) -> bool {
        let mut sort = (finding.level, finding.rule.to_string(), Some(shortened(place(finding, true))));
        if self.sorts.len() >= MOST && !self.sorts.contains_key(&sort) {
            sort.2 = None;
        }
        let count = self.sorts.entry(sort).or_default();
        count.all += 1;
        if count.all <= SHOWN {
            return true;
        }
        if count.last != Some(file) {
            (count.last, count.files) = (Some(file), count.files + 1);
        }
        false
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

/// Way to the value; for a sort with `*` in place of numbers.
pub(super) fn place(finding: &Finding, sort: bool) -> String {
    let ways = std::iter::once(&finding.pointer).chain(&finding.inner).filter(|way| !way.is_empty());
    let ways: Vec<_> = ways.map(|way| if sort { without_numbers(way) } else { way.clone() }).collect();
    ways.join(" -> ")
}

/// A way that is too long to read is cut; the JSON report has all of it.
pub(super) fn shortened(mut place: String) -> String {
    if place.len() > LONGEST {
        place.truncate(place.floor_char_boundary(LONGEST));
        place.shrink_to_fit();
        place.push('…');
    }
    place
}

fn without_numbers(pointer: &str) -> String {
    let is_number = |token: &str| !token.is_empty() && token.bytes().all(|byte| byte.is_ascii_digit());
    pointer.split('/').map(|token| if is_number(token) { "*" } else { token }).collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Options, validate_text};

    #[test]
    fn numbers_in_pointers_make_no_sort() {
        assert_eq!(without_numbers("/Records/12/a/0/b2"), "/Records/*/a/*/b2");
        assert_eq!(without_numbers(""), "");
    }

    #[test]
    fn long_ways_are_cut() {
        assert_eq!(shortened("é".repeat(100)), "é".repeat(100));
        assert_eq!(shortened("é".repeat(101)), "é".repeat(100) + "…");
    }

    #[test]
    fn names_without_end_are_not_all_remembered() {
        let fields: Vec<_> = (0..3 * MOST).map(|index| format!(r#""field{index}":1"#)).collect();
        let text = format!(
            r#"{{"eventVersion":"1.08","userIdentity":{{}},"eventTime":"2024-05-14T08:20:00Z",{}}}"#,
            fields.join(",")
        );
        let (findings, _) = validate_text(&text, &Options::default());
        let mut sorts = Sorts::default();
        let shown = findings.iter().filter(|finding| sorts.count(0, finding)).count();
        assert!(findings.len() >= 3 * MOST && sorts.sorts.len() <= MOST + 4, "{}", sorts.sorts.len());
        let rest = sorts.rest();
        assert_eq!(rest.iter().map(|rest| usize::try_from(rest.more).unwrap()).sum::<usize>(), findings.len() - shown);
        assert!(rest.iter().all(|rest| rest.place.is_none()));
    }
}
