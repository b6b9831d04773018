//! Texts by their hashes, of which it is known beforehand how many there are at most.

use super::word_set::hash;

/// Texts that live as long as the program, and what belongs to each.
pub(super) struct Hashed<V> {
    /// At least twice as many places as texts.
    places: Vec<Option<(&'static str, V)>>,
}

impl<V: Copy> Hashed<V> {
    /// Room for so many texts.
    pub(super) fn with_room(count: usize) -> Self {
        Self { places: vec![None; (2 * count).next_power_of_two().max(2)] }
    }

    /// Adds a text; if it is there already, what belongs to it is made of both.
    pub(super) fn put(&mut self, text: &'static str, value: V, both: impl Fn(V, V) -> V) {
        let place = self.place(text);
        let value = self.places[place].map_or(value, |(_, known)| both(known, value));
        self.places[place] = Some((text, value));
    }

    pub(super) fn get(&self, text: &str) -> Option<V> {
        self.places[self.place(text)].map(|(_, value)| value)
    }

    /// Where a text stands, or would.
    fn place(&self, text: &str) -> usize {
        let last = self.places.len() - 1;
        let mut at = usize::try_from(hash(text.as_bytes()) >> 32).unwrap_or_default() & last;
        while self.places[at].is_some_and(|(known, _)| known != text) {
            at = (at + 1) & last;
        }
        at
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_text_has_one_value() {
        let mut it = Hashed::with_room(3);
        for (text, value) in [("a", 1), ("b", 2), ("a", 4)] {
            it.put(text, value, |one, other| one + other);
        }
        assert_eq!((it.get("a"), it.get("b"), it.get("c"), it.get("")), (Some(5), Some(2), None, None));
        assert_eq!(Hashed::<()>::with_room(0).get("a"), None);
    }
}
