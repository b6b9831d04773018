//! Pseudorandom numbers that are the same for the same seed, on every machine and in every version.

/// The generator `SplitMix64`.
#[derive(Clone, Debug)]
pub(super) struct Dice(u64);

impl Dice {
    /// Dice for one document of a run.
    pub(super) fn new(seed: u64, index: u64) -> Self {
        let mut dice = Self(seed ^ index.wrapping_mul(0xa076_1d64_78bd_642f));
        dice.next();
        dice
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ mixed >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ mixed >> 31
    }

    /// A number below another one; 0 below 0.
    pub(super) fn below(&mut self, end: usize) -> usize {
        let end = u64::try_from(end).unwrap_or(u64::MAX).max(1);
        usize::try_from(self.next() % end).unwrap_or_default()
    }

    /// One of several.
    pub(super) fn pick<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }

    /// Decimal digits, the first of which is not zero.
    pub(super) fn digits(&mut self, length: usize) -> String {
        (0..length)
            .map(|at| {
                char::from(b'0' + u8::try_from(if at == 0 { 1 + self.below(9) } else { self.below(10) }).unwrap_or(1))
            })
            .collect()
    }

    /// Capital letters and digits.
    pub(super) fn code(&mut self, length: usize) -> String {
        (0..length).map(|_| char::from(b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789"[self.below(32)])).collect()
    }
}
