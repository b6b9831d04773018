//! Objects whose names are data.

mod entries;

use std::borrow::Cow;
use std::fmt;

pub use self::entries::Iter;
use super::first_room;
use super::odd::{Odd, Split};
use crate::{Fault, FieldName, Presence, Reader, Shape, Wire, Writer};

/// An object with arbitrary names, in the order of the document. A name may occur twice.
///
/// Entries are read one by one: it is an ordered map of the values that fit. Unexpected ones and `null` are kept separately
/// and written back where they were; [`entries`](Self::entries) shows them.
///
/// ```
/// use mailtrail_wire::{Document as _, Map};
///
/// let mut tags = Map::<String>::from_json(r#"{"Environment": "test", "Level": 7, "CostCenter": "42"}"#)?;
/// assert_eq!(tags.get("CostCenter").map(String::as_str), Some("42"));
/// assert_eq!(tags["Environment"], "test");
/// assert_eq!(tags.iter().next(), Some(("Environment", &"test".to_owned())));
/// tags.insert("Environment", "live".to_owned());
/// assert_eq!(tags.to_json(), r#"{"Environment":"live","Level":7,"CostCenter":"42"}"#);
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Map<T> {
    items: Vec<(FieldName, T)>,
    odd: Option<Box<Odd>>,
}

impl<T> Map<T> {
    /// Makes an empty map.
    ///
    /// ```
    /// assert_eq!(mailtrail_wire::Map::<bool>::new().len(), 0);
    /// ```
    pub const fn new() -> Self {
        Self { items: Vec::new(), odd: None }
    }

    /// Returns the value of the first entry of this name that fits.
    ///
    /// ```
    /// assert!(mailtrail_wire::Map::<bool>::default().get("x").is_none());
    /// ```
    pub fn get(&self, name: &str) -> Option<&T> {
        self.iter().find(|(known, _)| *known == name).map(|(_, value)| value)
    }

    /// Like [`get`](Self::get), mutable.
    ///
    /// ```
    /// let mut map = mailtrail_wire::Map::from([("a", 1)]);
    /// if let Some(value) = map.get_mut("a") {
    ///     *value += 1;
    /// }
    /// assert_eq!(map["a"], 2);
    /// ```
    pub fn get_mut(&mut self, name: &str) -> Option<&mut T> {
        self.items.iter_mut().find(|(known, _)| known.as_str() == name).map(|(_, value)| value)
    }

    /// Returns whether there is an entry of this name that fits.
    ///
    /// ```
    /// assert!(mailtrail_wire::Map::from([("a", 1)]).contains_key("a"));
    /// ```
    pub fn contains_key(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    /// Returns the number of entries that fit.
    ///
    /// ```
    /// assert_eq!(mailtrail_wire::Map::from([("a", 1)]).len(), 1);
    /// ```
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// Returns whether no entry fits.
    ///
    /// ```
    /// assert!(mailtrail_wire::Map::<bool>::default().is_empty());
    /// ```
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// Appends an entry. An entry of the same name stays.
    ///
    /// ```
    /// let mut map = mailtrail_wire::Map::default();
    /// map.push("aws:ViaAWSService", "false".to_owned());
    /// assert_eq!(map.len(), 1);
    /// ```
    pub fn push(&mut self, name: impl Into<FieldName>, value: T) {
        self.items.push((name.into(), value));
    }

    /// Sets the value of a name and returns the previous one. A new name is appended.
    ///
    /// ```
    /// let mut map = mailtrail_wire::Map::from([("a", 1)]);
    /// assert_eq!((map.insert("a", 2), map.insert("b", 3)), (Some(1), None));
    /// assert_eq!(map.values().sum::<i32>(), 5);
    /// ```
    pub fn insert(&mut self, name: impl Into<FieldName>, value: T) -> Option<T> {
        let name = name.into();
        if let Some(known) = self.get_mut(name.as_str()) {
            return Some(std::mem::replace(known, value));
        }
        self.remove_odd(name.as_str());
        self.push(name, value);
        None
    }

    /// Removes all entries of a name and returns the first value that fits.
    ///
    /// ```
    /// let mut map = mailtrail_wire::Map::from([("a", 1), ("b", 2)]);
    /// assert_eq!((map.remove("a"), map.remove("c")), (Some(1), None));
    /// assert_eq!(map.keys().collect::<Vec<_>>(), ["b"]);
    /// ```
    pub fn remove(&mut self, name: &str) -> Option<T> {
        self.remove_odd(name);
        let mut first = None;
        while let Some(at) = self.items.iter().position(|(known, _)| known.as_str() == name) {
            let (_, value) = self.items.remove(at);
            if let Some(odd) = &mut self.odd {
                odd.removed(at);
            }
            first = first.or(Some(value));
        }
        first
    }

    fn remove_odd(&mut self, name: &str) {
        if let Some(odd) = &mut self.odd {
            odd.retain(|entry| entries::name(Split::new(entry)) != name);
        }
        self.odd = self.odd.take().filter(|odd| !odd.is_empty());
    }

    /// Puts the value at the reader's place behind the others.
    #[cold]
    fn push_odd(&mut self, name: &FieldName, reader: &mut Reader<'_>) -> Result<(), Fault> {
        let before = self.items.len();
        let mut entry = Writer::default();
        name.write_to(&mut entry);
        entry.raw(":");
        entry.raw(reader.raw()?);
        self.odd.get_or_insert_default().push(before, &entry.into_text());
        Ok(())
    }
}

impl<T: Wire> Wire for Map<T> {
    const SHAPE: &'static Shape = &Shape::Map(T::SHAPE);

    fn read_from(reader: &mut Reader<'_>) -> Result<Self, Fault> {
        let mut map = Self::new();
        let mut walk = reader.object()?;
        while let Some(name) = reader.raw_name(&mut walk)? {
            if map.items.capacity() == 0 {
                map.items = Vec::with_capacity(first_room::<(FieldName, T)>());
            }
            let name = FieldName::new(name);
            if reader.peek() == Some(b'n') {
                map.push_odd(&name, reader)?;
                continue;
            }
            let start = reader.spot();
            match T::read_from(reader) {
                Ok(value) => map.items.push((name, value)),
                Err(fault) if fault.is_mismatch() => {
                    reader.return_to(start);
                    map.push_odd(&name, reader)?;
                }
                Err(fault) => return Err(fault),
            }
        }
        if let Some(odd) = &mut map.odd {
            odd.shrink();
        }
        Ok(map)
    }

    fn write_to(&self, writer: &mut Writer) {
        entries::write(self, writer);
    }
}

impl<T> Default for Map<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T: fmt::Debug> fmt::Debug for Map<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_map().entries(self.entries()).finish()
    }
}

crate::serde_impls!(Map<T>, T: Wire);
