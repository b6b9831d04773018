//! Fields that a record has had.

/// Fields of a record by their index, one bit each; two words are quicker to ask than a long one.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Seen {
    low: u64,
    high: u64,
}

impl Seen {
    /// Adds a field; answers whether it is new.
    #[inline]
    pub(super) fn insert(&mut self, index: usize) -> bool {
        if index < 64 { insert(&mut self.low, index) } else { self.insert_high(index) }
    }

    #[cold]
    fn insert_high(&mut self, index: usize) -> bool {
        insert(&mut self.high, index % 64)
    }

    /// All of them, the first one lowest.
    pub(super) fn bits(self) -> u128 {
        u128::from(self.low) | u128::from(self.high) << 64
    }
}

#[inline]
fn insert(word: &mut u64, index: usize) -> bool {
    let bit = 1 << index;
    let is_new = *word & bit == 0;
    *word |= bit;
    is_new
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_field_is_new_once() {
        let mut seen = Seen::default();
        for index in [0, 1, 63, 64, 127] {
            assert!(seen.insert(index), "{index}");
            assert!(!seen.insert(index), "{index}");
        }
        assert_eq!(seen.bits(), 1 | 1 << 1 | 1 << 63 | 1 << 64 | 1 << 127);
    }
}
