//! Stand-ins out of small spaces, of which no two values get the same.

use std::collections::{BTreeMap, BTreeSet};

/// Values that are remembered; of more, two may get the same stand-in, and that is told.
const MOST: usize = 1 << 20;

/// Which stand-in each value has.
#[derive(Debug, Default)]
pub(super) struct Slots {
    of: BTreeMap<u64, u64>,
    taken: BTreeSet<u64>,
    /// Spaces that have nothing left.
    full: usize,
    /// Values whose first choice was another's.
    pub(super) moved: u64,
    /// Values for which there was no room.
    pub(super) beyond: u64,
}

impl Slots {
    /// The stand-in of a value: the first that is free in these spaces, one after another, from the value's own choice on.
    ///
    /// What others have, if there are others, is not free.
    pub(super) fn of(&mut self, others: Option<&Self>, value: u64, choice: u64, spaces: &[u64]) -> u64 {
        if let Some(slot) = self.find(others, value) {
            return slot;
        }
        let full = self.full.max(others.map_or(0, |others| others.full));
        let is_full = self.len(others) >= MOST;
        let mut begin = 0;
        for (index, space) in spaces.iter().enumerate() {
            let first = choice % space;
            let is_last = index + 1 == spaces.len();
            if is_full && is_last {
                self.beyond += 1;
                return begin + first;
            }
            let mut free = (0..*space).map(|step| begin + (first + step) % space);
            if full <= index
                && let Some(slot) = free.find(|slot| !self.is_taken(others, *slot))
            {
                self.moved += u64::from(slot != choice % spaces[0]);
                self.put(others, value, slot);
                return slot;
            }
            // Nothing ever gets free: it need not be asked again.
            self.full = self.full.max(index + 1);
            begin += space;
        }
        self.beyond += 1;
        begin - 1 - choice % spaces.last().copied().unwrap_or(1)
    }

    /// Whether a value that could stand for itself still can; it does from now on.
    pub(super) fn keep(&mut self, others: Option<&Self>, value: u64, slot: u64) -> bool {
        match self.find(others, value) {
            Some(own) => own == slot,
            None if self.is_taken(others, slot) => false,
            None => {
                self.put(others, value, slot);
                true
            }
        }
    }

    /// Forgets a value; what it had stays taken.
    pub(super) fn release(&mut self, value: u64) {
        self.of.remove(&value);
    }

    /// Whether a value has a slot, which it keeps.
    pub(super) fn has(&self, value: u64) -> bool {
        self.of.contains_key(&value)
    }

    fn find(&self, others: Option<&Self>, value: u64) -> Option<u64> {
        self.of.get(&value).or_else(|| others?.of.get(&value)).copied()
    }

    fn is_taken(&self, others: Option<&Self>, slot: u64) -> bool {
        self.taken.contains(&slot) || others.is_some_and(|others| others.taken.contains(&slot))
    }

    fn len(&self, others: Option<&Self>) -> usize {
        self.of.len() + others.map_or(0, |others| others.of.len())
    }

    fn put(&mut self, others: Option<&Self>, value: u64, slot: u64) {
        if self.len(others) < MOST {
            self.of.insert(value, slot);
            self.taken.insert(slot);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_of_a_space_are_given_before_the_next_one_begins() {
        let mut slots = Slots::default();
        let given: Vec<_> = (0..25).map(|value| slots.of(None, value, value * 7919, &[10, 100])).collect();
        assert!(given[..10].iter().all(|slot| *slot < 10) && given[10..].iter().all(|slot| *slot >= 10));
        assert_eq!(given.iter().collect::<BTreeSet<_>>().len(), 25);
        assert_eq!((0..25).map(|value| slots.of(None, value, 0, &[10, 100])).collect::<Vec<_>>(), given);
        assert_eq!(slots.beyond, 0);
    }

    #[test]
    fn what_stands_for_itself_is_nobody_elses() {
        let mut slots = Slots::default();
        assert!(slots.keep(None, 100, 3));
        assert_eq!(slots.of(None, 1, 3, &[10]), 4);
        assert!(!slots.keep(None, 200, 4) && slots.keep(None, 100, 3));
    }

    #[test]
    fn what_has_no_room_is_counted() {
        let mut slots = Slots::default();
        for value in 0..5 {
            assert!(slots.of(None, value, value, &[2, 2]) < 4);
        }
        assert_eq!(slots.beyond, 1);
    }
}
