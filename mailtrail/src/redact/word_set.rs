//! A set of words that is asked for nearly every word of a text.

/// What each part of a word is multiplied by, so that all its bits reach the upper ones.
const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;

/// Words by their hashes.
pub(super) struct WordSet {
    /// At least twice as many places as words; an empty text stands for none.
    places: Vec<&'static str>,
    shift: u32,
}

impl WordSet {
    /// The words of a list, with blanks between them.
    pub(super) fn of(list: &'static str) -> Self {
        // No word is shorter than six letters on average.
        let bits = (list.len() / 2).next_power_of_two().trailing_zeros().max(4);
        let mut it = Self { places: vec![""; 1 << bits], shift: 64 - bits };
        for word in list.split_ascii_whitespace() {
            let place = it.place(word);
            it.places[place] = word;
        }
        it
    }

    pub(super) fn has(&self, word: &str) -> bool {
        !word.is_empty() && self.places[self.place(word)] == word
    }

    /// Where a word stands, or would.
    fn place(&self, word: &str) -> usize {
        let mix = |hash: u64, part: u64| (hash.rotate_left(5) ^ part).wrapping_mul(FACTOR);
        let (parts, rest) = word.as_bytes().as_chunks::<8>();
        let hash = parts.iter().fold(word.len() as u64, |hash, part| mix(hash, u64::from_le_bytes(*part)));
        let hash = mix(hash, rest.iter().fold(0, |part, byte| part << 8 | u64::from(*byte)));
        let mut at = usize::try_from(hash >> self.shift).unwrap_or_default();
        while !self.places[at].is_empty() && self.places[at] != word {
            at = (at + 1) % self.places.len();
        }
        at
    }

    #[cfg(test)]
    pub(super) fn len(&self) -> usize {
        self.places.iter().filter(|word| !word.is_empty()).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_and_others_are_not() {
        let set = WordSet::of("a bb ccc a dddd\neeeeeeeee");
        assert_eq!(set.len(), 5);
        assert!(["a", "bb", "ccc", "dddd", "eeeeeeeee"].into_iter().all(|word| set.has(word)));
        assert!(["", "b", "aa", "eeeeeeee", "ddddd"].into_iter().all(|word| !set.has(word)));
    }
}
