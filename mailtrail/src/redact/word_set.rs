//! Sets of words that are asked for nearly every word of a text: tables that the compiler makes, so that nothing is built at start.

#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_lossless,
    reason = "no other conversion can be done while compiling"
)]

/// What each part of a word is multiplied by, so that all its bits reach the upper ones.
const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;

/// Words of a list by their hashes.
pub(super) struct WordSet<const PLACES: usize> {
    list: &'static str,
    /// Where a word stands in the list, in the upper 24 bits, and its length; 0 stands for none.
    places: [u32; PLACES],
}

/// At least twice as many places as a list has words, a power of two.
pub(super) const fn places(list: &str) -> usize {
    let (mut count, mut at) = (1, 0);
    while at < list.len() {
        count += list.as_bytes()[at].is_ascii_whitespace() as usize;
        at += 1;
    }
    (2 * count).next_power_of_two()
}

impl<const PLACES: usize> WordSet<PLACES> {
    /// The words of a list, with blanks between them, each of which stands there once.
    pub(super) const fn of(list: &'static str) -> Self {
        Self::with(list, false)
    }

    /// The first word of each line of a list.
    pub(super) const fn of_lines(list: &'static str) -> Self {
        Self::with(list, true)
    }

    const fn with(list: &'static str, is_of_lines: bool) -> Self {
        assert!(list.len() < 1 << 24 && PLACES.is_power_of_two());
        let mut places = [0; PLACES];
        let bytes = list.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            let begin = at;
            while at < bytes.len() && !bytes[at].is_ascii_whitespace() {
                at += 1;
            }
            if at > begin {
                let word = bytes.split_at(at).0.split_at(begin).1;
                let mut place = first_place(word, PLACES);
                while places[place] != 0 {
                    place = (place + 1) % PLACES;
                }
                assert!(word.len() < 1 << 8);
                places[place] = ((begin as u32) << 8) | word.len() as u32;
            }
            while is_of_lines && at < bytes.len() && bytes[at] != b'\n' {
                at += 1;
            }
            at += 1;
        }
        Self { list, places }
    }

    pub(super) fn has(&self, word: &str) -> bool {
        self.behind(word).is_some()
    }

    /// Where the list goes on behind a word.
    pub(super) fn behind(&self, word: &str) -> Option<&'static str> {
        let mut place = first_place(word.as_bytes(), PLACES);
        loop {
            let (begin, length) = (self.places[place] >> 8, self.places[place] & 0xff);
            if length == 0 {
                return None;
            }
            if length as usize == word.len() {
                let rest = self.list.get(begin as usize..)?;
                if rest.starts_with(word) {
                    return rest.get(word.len()..);
                }
            }
            place = (place + 1) % PLACES;
        }
    }

    #[cfg(test)]
    pub(super) fn len(&self) -> usize {
        self.places.iter().filter(|place| **place != 0).count()
    }
}

/// The place of a word, unless others have it.
const fn first_place(word: &[u8], places: usize) -> usize {
    (hash(word) >> (64 - places.trailing_zeros())) as usize
}

/// A number whose upper bits are those of all bytes.
pub(super) const fn hash(word: &[u8]) -> u64 {
    let (parts, rest) = word.as_chunks::<8>();
    let (mut hash, mut at) = (word.len() as u64, 0);
    while at < parts.len() {
        hash = mix(hash, u64::from_le_bytes(parts[at]));
        at += 1;
    }
    let (mut last, mut at) = (0, 0);
    while at < rest.len() {
        last = last << 8 | rest[at] as u64;
        at += 1;
    }
    mix(hash, last)
}

const fn mix(hash: u64, part: u64) -> u64 {
    (hash.rotate_left(5) ^ part).wrapping_mul(FACTOR)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: &str = "a bb ccc a-a dddd\neeeeeeeee";

    #[test]
    fn words_are_found_and_others_are_not() {
        let set = WordSet::<{ places(LIST) }>::of(LIST);
        assert_eq!((set.len(), places(LIST)), (6, 16));
        assert!(["a", "bb", "ccc", "a-a", "dddd", "eeeeeeeee"].into_iter().all(|word| set.has(word)));
        assert!(["", "b", "aa", "eeeeeeee", "ddddd", "bb ccc"].into_iter().all(|word| !set.has(word)));
    }

    #[test]
    fn lines_have_one_word() {
        let set = WordSet::<8>::of_lines(LIST);
        assert_eq!((set.len(), set.behind("a"), set.behind("bb")), (2, Some(" bb ccc a-a dddd\neeeeeeeee"), None));
    }
}
