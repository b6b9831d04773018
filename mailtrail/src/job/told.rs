//! Sorts of findings of which enough were reported, so that further ones are only counted and never rendered.

use std::borrow::Cow;

use mailtrail_wire::{Erratum, Expectation, Issue, IssueKind};

use crate::layout::Container;
use crate::verdict::{Judged, Level, Sort, place_in};

/// Sorts that are told apart; those beyond are told each time.
const MOST: usize = 64;

/// Places whose sort is remembered.
const PLACES: usize = 256;

/// Longest pointer of a place that is remembered.
const LONGEST: usize = 200;

/// How many findings of one sort it takes at each level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Enough([u64; Level::ALL.len()]);

impl Enough {
    /// All of them.
    pub(crate) const ALL: Self = Self([u64::MAX; Level::ALL.len()]);

    #[cfg(feature = "threads")]
    pub(crate) fn of(enough: impl Fn(Level) -> u64) -> Self {
        Self(Level::ALL.map(enough))
    }

    fn at(&self, level: Level) -> u64 {
        Level::ALL
            .iter()
            .zip(self.0)
            .find_map(|(known, enough)| (*known == level).then_some(enough))
            .unwrap_or(u64::MAX)
    }
}

/// What was told of each sort, and how many more there were.
///
/// One of these follows a stretch of the input in its order, so that what it has only counted was never among the first.
#[derive(Clone, Debug)]
pub(crate) struct Told {
    enough: Enough,
    sorts: Vec<Count>,
    places: Vec<Option<Place>>,
}

#[derive(Clone, Debug)]
struct Count {
    sort: Sort,
    told: u64,
    more: u64,
}

/// A place, in documents of a type, at which all issues of a kind are of one sort.
#[derive(Clone, Debug)]
struct Place {
    key: Key,
    pointer: String,
    sort: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Key {
    kind: IssueKind,
    /// Where the errata and the type of the object stand.
    known: (usize, usize),
    container: Option<&'static str>,
}

impl Default for Told {
    fn default() -> Self {
        Self::new(Enough::ALL)
    }
}

impl Told {
    pub(crate) fn new(enough: Enough) -> Self {
        Self { enough, sorts: Vec::new(), places: Vec::new() }
    }

    /// Whether nothing is only counted.
    pub(crate) fn is_all(&self) -> bool {
        self.enough == Enough::ALL
    }

    /// Counts an issue in a document of a file, perhaps in a container, if enough of its sort was told; answers its level then.
    pub(crate) fn count(
        &mut self,
        issue: &Issue,
        errata: &'static [Erratum],
        container: Option<&'static Container>,
        judge: impl FnOnce() -> Judged,
    ) -> Option<Level> {
        let key = Key {
            kind: issue.kind,
            known: (errata.as_ptr() as usize, type_of(issue)),
            container: container.map(|container| container.name),
        };
        let place = key.place(&issue.pointer);
        let known = self.places.get(place).and_then(Option::as_ref);
        let sort = match known {
            Some(known) if known.key == key && known.pointer == issue.pointer => known.sort,
            _ => {
                let judged = judge();
                let sort = self.sort(judged.level, judged.rule, container, &issue.pointer)?;
                if judged.is_by_place && issue.pointer.len() <= LONGEST {
                    self.places.resize(PLACES, None);
                    self.places[place] = Some(Place { key, pointer: issue.pointer.clone(), sort });
                }
                sort
            }
        };
        self.only_counts(&[sort]).then(|| self.sorts[sort].sort.level)
    }

    /// Counts a finding of a level and a rule at a place, if enough of its sort was told.
    pub(crate) fn only_counts_at(
        &mut self,
        level: Level,
        rule: &'static str,
        container: Option<&'static Container>,
        pointer: &str,
    ) -> bool {
        self.sort(level, rule.into(), container, pointer).is_some_and(|sort| self.only_counts(&[sort]))
    }

    /// Index of a sort, unless there are too many.
    fn sort(
        &mut self,
        level: Level,
        rule: Cow<'static, str>,
        container: Option<&'static Container>,
        pointer: &str,
    ) -> Option<usize> {
        self.index(Sort::at(level, rule, place_in(container.map(|it| it.name), pointer)))
    }

    /// Index of a sort, unless there are too many.
    pub(crate) fn index(&mut self, sort: Sort) -> Option<usize> {
        let index = self.sorts.iter().position(|count| count.sort == sort);
        if index.is_none() && self.sorts.len() < MOST {
            self.sorts.push(Count { sort, told: 0, more: 0 });
            return Some(self.sorts.len() - 1);
        }
        index
    }

    /// Counts a finding of each of these sorts, if enough was told of all of them; if not, they are told.
    pub(crate) fn only_counts(&mut self, sorts: &[usize]) -> bool {
        let is_enough = sorts.iter().all(|sort| {
            let count = &self.sorts[*sort];
            count.told >= self.enough.at(count.sort.level)
        });
        for sort in sorts {
            let count = &mut self.sorts[*sort];
            if is_enough { count.more += 1 } else { count.told += 1 }
        }
        is_enough
    }

    /// How many more there were of each sort since it was asked for last.
    pub(crate) fn more(&mut self) -> impl Iterator<Item = (Sort, u64)> + '_ {
        self.sorts
            .iter_mut()
            .filter(|count| count.more > 0)
            .map(|count| (count.sort.clone(), std::mem::take(&mut count.more)))
    }
}

impl Key {
    /// Where what is known of a place stands (FNV-1a).
    fn place(&self, pointer: &str) -> usize {
        let start = 0xcbf2_9ce4_8422_2325 ^ (self.kind as u64) ^ (self.known.1 as u64);
        let hash = pointer.bytes().fold(start, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        usize::try_from((hash ^ hash >> 32) % PLACES as u64).unwrap_or_default()
    }
}

/// Something that the same types have in common, and other types do not.
fn type_of(issue: &Issue) -> usize {
    match &issue.expected {
        Expectation::NoSuchField(record) => std::ptr::from_ref(*record) as usize,
        _ => issue.place().0.as_ptr() as usize,
    }
}
