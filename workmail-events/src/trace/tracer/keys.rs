//! Keys by identifiers.

use std::collections::BTreeMap;
use std::sync::Arc;

/// Keys by identifiers, found by the hashes of these, which are compared faster than texts. Whoever makes hashes equal on purpose gains a search by texts.
#[derive(Clone, Debug, Default)]
pub(crate) struct Keys {
    by_hash: BTreeMap<u64, (Arc<str>, u64)>,
    /// Those whose hash was taken.
    others: BTreeMap<Arc<str>, u64>,
}

impl Keys {
    pub(crate) fn get(&self, id: &str) -> Option<u64> {
        self.get_at(hash(id), id)
    }

    /// Gives an identifier a key, which it had or not.
    pub(crate) fn insert(&mut self, id: &Arc<str>, key: u64) {
        self.insert_at(hash(id), id, key);
    }

    pub(crate) fn remove(&mut self, id: &str) {
        self.remove_at(hash(id), id);
    }

    #[inline]
    fn get_at(&self, hash: u64, id: &str) -> Option<u64> {
        match self.by_hash.get(&hash) {
            Some((known, key)) if **known == *id => Some(*key),
            _ if self.others.is_empty() => None,
            _ => self.others.get(id).copied(),
        }
    }

    fn insert_at(&mut self, hash: u64, id: &Arc<str>, key: u64) {
        if let Some(known) = self.others.get_mut(id) {
            *known = key;
            return;
        }
        let (known, its_key) = self.by_hash.entry(hash).or_insert_with(|| (id.clone(), key));
        if *known == *id {
            *its_key = key;
        } else {
            self.others.insert(id.clone(), key);
        }
    }

    fn remove_at(&mut self, hash: u64, id: &str) {
        if self.by_hash.get(&hash).is_some_and(|(known, _)| **known == *id) {
            self.by_hash.remove(&hash);
        } else {
            self.others.remove(id);
        }
    }
}

/// Hash of a text, eight bytes at a time.
fn hash(text: &str) -> u64 {
    const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;
    let fold = |hash: u64, word: u64| {
        let product = u128::from(hash ^ word) * u128::from(FACTOR);
        #[expect(clippy::cast_possible_truncation, reason = "both halves count")]
        let (low, high) = (product as u64, (product >> 64) as u64);
        low ^ high
    };
    let (words, rest) = text.as_bytes().as_chunks();
    let last = rest.iter().fold(rest.len() as u64, |word, byte| word << 8 | u64::from(*byte));
    fold(words.iter().fold(FACTOR, |hash, word| fold(hash, u64::from_le_bytes(*word))), last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_differ() {
        let texts =
            (0..20_000).map(|number| format!("{number:032x}")).chain((0..200).map(|length| "\0".repeat(length)));
        let hashes: std::collections::BTreeSet<_> = texts.map(|text| hash(&text)).collect();
        assert_eq!(hashes.len(), 20_200);
    }

    #[test]
    fn equal_hashes_are_told_apart() {
        let (mut keys, hash) = (Keys::default(), 7_u64);
        let ids: [Arc<str>; 3] = ["a".into(), "b".into(), "c".into()];
        for (key, id) in (0..).zip(&ids) {
            assert_eq!(keys.get_at(hash, id), None);
            keys.insert_at(hash, id, key);
        }
        keys.insert_at(hash, &ids[1], 9);
        keys.insert_at(hash, &ids[0], 8);
        assert_eq!(ids.each_ref().map(|id| keys.get_at(hash, id)), [Some(8), Some(9), Some(2)]);
        keys.remove_at(hash, "a");
        keys.insert_at(hash, &ids[2], 5);
        assert_eq!(ids.each_ref().map(|id| keys.get_at(hash, id)), [None, Some(9), Some(5)]);
        keys.remove_at(hash, "c");
        keys.remove_at(hash, "b");
        assert!(keys.by_hash.is_empty() && keys.others.is_empty());
    }
}
