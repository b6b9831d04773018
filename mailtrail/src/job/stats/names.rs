//! Names with their counts, in bounded memory.

use std::collections::BTreeMap;

/// Names with their counts; beyond so many of them the rare ones are let go of.
///
/// The rule is that of Misra and Gries, as in "Frequent Items" of Apache `DataSketches`: when all places are taken, the median of all
/// counts is taken off each, and those
/// at which nothing is left go. A count is then a lower bound, and low by no more than was taken off.
#[derive(Debug)]
pub(super) struct Names {
    most: usize,
    /// Where the count of a name stands.
    places: BTreeMap<Box<str>, u32>,
    counts: Vec<u64>,
    /// How often names were let go of: places from before say nothing then.
    pub(super) era: u32,
    short_by: u64,
    total: u64,
}

impl Names {
    /// Names that are kept of a field.
    pub(super) const MOST: usize = 8_192;

    pub(super) fn new(most: usize) -> Self {
        Self { most, places: BTreeMap::new(), counts: Vec::new(), era: 0, short_by: 0, total: 0 }
    }

    /// Counts a name; answers where its count stands in this era.
    pub(super) fn add(&mut self, name: &str) -> u32 {
        let place = if let Some(place) = self.places.get(name) {
            *place
        } else {
            if self.counts.len() >= self.most {
                self.let_go();
            }
            // There are never so many that this would not do.
            let place = u32::try_from(self.counts.len()).unwrap_or(u32::MAX);
            self.places.insert(name.into(), place);
            self.counts.push(0);
            place
        };
        self.again(place);
        place
    }

    /// Counts the name again whose count stands at a place of this era.
    pub(super) fn again(&mut self, place: u32) {
        self.total += 1;
        self.counts[place as usize] += 1;
    }

    fn let_go(&mut self) {
        let mut counts = self.counts.clone();
        let middle = counts.len() / 2;
        let (_, median, _) = counts.select_nth_unstable(middle);
        let off = *median;
        let (old, mut new) = (std::mem::take(&mut self.counts), Vec::new());
        self.places.retain(|_, place| {
            let left = old[*place as usize].saturating_sub(off);
            if left > 0 {
                *place = u32::try_from(new.len()).unwrap_or(u32::MAX);
                new.push(left);
            }
            left > 0
        });
        (self.counts, self.era, self.short_by) = (new, self.era + 1, self.short_by + off);
    }

    /// Names and counts, by name; how many were counted in all, and how much too low a count may be.
    pub(super) fn finish(self) -> (Vec<(String, u64)>, u64, u64) {
        let Self { places, counts, total, short_by, .. } = self;
        let rows = places.into_iter().map(|(name, place)| (name.into(), counts[place as usize])).collect();
        (rows, total, short_by)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_names_are_counted_exactly() {
        let mut names = Names::new(8);
        for index in 0..100 {
            names.add(["a", "b", "a"][index % 3]);
        }
        assert_eq!(names.finish(), (vec![("a".into(), 67), ("b".into(), 33)], 100, 0));
    }

    #[test]
    fn of_many_names_the_frequent_ones_stay_with_lower_bounds() {
        let (most, total) = (64, 20_000_u64);
        let mut names = Names::new(most);
        // `late` only comes in the second half.
        let name = |index: u64| match index % 10 {
            0 => "often".to_owned(),
            1 if index > total / 2 => "late".to_owned(),
            _ => format!("rare {}", index * 7919 % 15_013),
        };
        for index in 0..total {
            names.add(&name(index));
        }
        assert!(names.places.len() <= most);
        let (rows, counted, short_by) = names.finish();
        assert_eq!(counted, total);
        assert!(short_by > 0 && short_by <= total / (most as u64 / 2), "{short_by}");
        for wanted in ["often", "late"] {
            let right = (0..total).filter(|index| name(*index) == wanted).count() as u64;
            let (_, count) = rows.iter().find(|(known, _)| known == wanted).unwrap();
            assert!(*count <= right && count + short_by >= right, "{wanted}: {count} of {right}, {short_by}");
        }
    }
}
