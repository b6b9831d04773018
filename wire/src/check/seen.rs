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
        let word = if index < 64 { &mut self.low } else { &mut self.high };
        let bit = 1 << (index % 64);
        let is_new = *word & bit == 0;
        *word |= bit;
        is_new
    }

    /// All of them, the first one lowest.
    pub(super) fn bits(self) -> u128 {
        u128::from(self.low) | u128::from(self.high) << 64
    }
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
