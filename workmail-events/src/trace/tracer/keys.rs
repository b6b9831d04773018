//! Keys by identifiers.

use std::collections::BTreeMap;
use std::hash::{BuildHasher as _, RandomState};
use std::sync::Arc;

/// Keys by identifiers, found by the hashes of these, which are compared faster than texts.
#[derive(Clone, Debug, Default)]
pub(crate) struct Keys {
    state: RandomState,
    by_hash: BTreeMap<u64, (Arc<str>, u64)>,
    /// Those whose hash was taken.
    others: BTreeMap<Arc<str>, u64>,
}

impl Keys {
    pub(crate) fn get(&self, id: &str) -> Option<u64> {
        self.get_at(self.state.hash_one(id), id)
    }

    /// Gives an identifier a key, which it had or not.
    pub(crate) fn insert(&mut self, id: &Arc<str>, key: u64) {
        self.insert_at(self.state.hash_one(&**id), id, key);
    }

    pub(crate) fn remove(&mut self, id: &str) {
        self.remove_at(self.state.hash_one(id), id);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_hashes_are_told_apart() {
        let (mut keys, hash) = (Keys::default(), 7);
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
