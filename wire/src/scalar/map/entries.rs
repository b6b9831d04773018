//! Iteration over all entries, and the traits of maps.

use std::ops::Index;

use super::{Cow, FieldName, Map, Odd, Presence, Split, Wire, Writer};
use crate::JsonRef;
use crate::reader::unescape;

impl<T> Map<T> {
    /// Returns the names and values that fit, in their order.
    ///
    /// ```
    /// let map = mailtrail_wire::Map::from([("b", 1), ("a", 2)]);
    /// assert_eq!(map.iter().collect::<Vec<_>>(), [("b", &1), ("a", &2)]);
    /// ```
    pub fn iter(&self) -> Iter<'_, T> {
        Iter(self.items.iter())
    }

    /// Returns the names of the entries that fit.
    ///
    /// ```
    /// let map = mailtrail_wire::Map::from([("b", 1), ("a", 2)]);
    /// assert_eq!(map.keys().collect::<Vec<_>>(), ["b", "a"]);
    /// ```
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.iter().map(|(name, _)| name)
    }

    /// Returns the values that fit.
    ///
    /// ```
    /// assert_eq!(mailtrail_wire::Map::from([("b", 1), ("a", 2)]).values().max(), Some(&2));
    /// ```
    pub fn values(&self) -> impl Iterator<Item = &T> {
        self.iter().map(|(_, value)| value)
    }

    /// Like [`values`](Self::values), mutable.
    ///
    /// ```
    /// let mut map = mailtrail_wire::Map::from([("b", 1), ("a", 2)]);
    /// map.values_mut().for_each(|value| *value *= 10);
    /// assert_eq!((map["b"], map["a"]), (10, 20));
    /// ```
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.items.iter_mut().map(|(_, value)| value)
    }

    /// Returns all names and values, including unexpected ones and `null`.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, Map};
    ///
    /// let map = Map::<bool>::from_json(r#"{"a":true,"b":"x"}"#)?;
    /// assert_eq!(map.iter().count(), 1);
    /// assert_eq!(map.entries().count(), 2);
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn entries(&self) -> impl Iterator<Item = (Cow<'_, str>, Presence<'_, T>)> {
        let mut odd = self.odd.as_deref().map(Odd::entries);
        let mut items = self.iter();
        let mut index = 0;
        std::iter::from_fn(move || {
            if let Some(odd) = &mut odd
                && odd.before().is_some_and(|before| before <= index || items.0.len() == 0)
            {
                let split = Split::new(odd.next_entry()?);
                let json = JsonRef::new(split.value);
                let value = if json.is_null() { Presence::Null } else { Presence::Unexpected(json) };
                return Some((name(split), value));
            }
            index += 1;
            items.next().map(|(name, value)| (Cow::Borrowed(name), Presence::Value(value)))
        })
    }
}

/// Name of an odd entry; one that is no text as it is written.
pub(super) fn name(split: Split<'_>) -> Cow<'_, str> {
    let inner = split.name.get(1..split.name.len() - 1).unwrap_or_default();
    if inner.contains('\\') { unescape(inner).map_or(Cow::Borrowed(inner), Cow::Owned) } else { Cow::Borrowed(inner) }
}

pub(super) fn write<T: Wire>(map: &Map<T>, writer: &mut Writer) {
    let mut runs = map.odd.iter().flat_map(|odd| odd.runs()).peekable();
    let mut object = writer.object();
    for (index, (name, value)) in map.items.iter().enumerate() {
        while let Some((_, text)) = runs.next_if(|(before, _)| *before <= index) {
            object.members(text);
        }
        object.named(name, value);
    }
    for (_, text) in runs {
        object.members(text);
    }
    object.end();
}

/// Iterator over the names and values of a [`Map`]; see [`Map::iter`].
///
/// ```
/// use mailtrail_wire::{Map, MapIter};
///
/// let map = Map::from([("a", 1), ("b", 2)]);
/// let mut entries: MapIter<'_, i32> = map.iter();
/// assert_eq!(entries.next(), Some(("a", &1)));
/// assert_eq!(entries.len(), 1);
/// ```
#[derive(Clone, Debug)]
pub struct Iter<'m, T>(std::slice::Iter<'m, (FieldName, T)>);

impl<'m, T> Iterator for Iter<'m, T> {
    type Item = (&'m str, &'m T);

    fn next(&mut self) -> Option<Self::Item> {
        self.0.next().map(|(name, value)| (name.as_str(), value))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.0.size_hint()
    }
}

impl<T> ExactSizeIterator for Iter<'_, T> {}

impl<'m, T> IntoIterator for &'m Map<T> {
    type Item = (&'m str, &'m T);
    type IntoIter = Iter<'m, T>;

    fn into_iter(self) -> Iter<'m, T> {
        self.iter()
    }
}

impl<T> IntoIterator for Map<T> {
    type Item = (FieldName, T);
    type IntoIter = std::vec::IntoIter<(FieldName, T)>;

    /// Entries that fit; odd ones are dropped.
    fn into_iter(self) -> Self::IntoIter {
        self.items.into_iter()
    }
}

impl<N: Into<FieldName>, T> FromIterator<(N, T)> for Map<T> {
    fn from_iter<I: IntoIterator<Item = (N, T)>>(entries: I) -> Self {
        let mut map = Self::new();
        map.extend(entries);
        map
    }
}

impl<N: Into<FieldName>, T> Extend<(N, T)> for Map<T> {
    /// Gives each name its value, as [`insert`](Map::insert) does.
    fn extend<I: IntoIterator<Item = (N, T)>>(&mut self, entries: I) {
        for (name, value) in entries {
            self.insert(name, value);
        }
    }
}

impl<N: Into<FieldName>, T, const M: usize> From<[(N, T); M]> for Map<T> {
    fn from(entries: [(N, T); M]) -> Self {
        entries.into_iter().collect()
    }
}

impl<T> Index<&str> for Map<T> {
    type Output = T;

    /// # Panics
    ///
    /// If no entry of this name fits; [`get`](Map::get) tells.
    fn index(&self, name: &str) -> &T {
        match self.get(name) {
            Some(value) => value,
            None => panic!("no entry `{name}`"),
        }
    }
}
