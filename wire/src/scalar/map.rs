//! Objects whose names are data.

use std::fmt;

use crate::{Fault, FieldName, Presence, Reader, Shape, Wire, Writer};

/// An object with names of any kind, in the order of the document; a name may stand in it twice.
///
/// Entries are read one by one: a value of an unexpected type is kept as it was and hides no other. Iterating gives the
/// values that fit; [`entries`](Self::entries) gives all.
///
/// ```
/// use mailtrail_wire::{Document as _, Map};
///
/// let tags = Map::<String>::from_json(r#"{"Environment": "test", "CostCenter": "42"}"#)?;
/// assert_eq!(tags.get("CostCenter").map(String::as_str), Some("42"));
/// assert_eq!(tags.iter().next(), Some(("Environment", &"test".to_owned())));
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Map<T>(Vec<(FieldName, Presence<T>)>);

impl<T> Map<T> {
    /// A map without entries.
    ///
    /// ```
    /// assert_eq!(mailtrail_wire::Map::<bool>::new().len(), 0);
    /// ```
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// Value of the first entry of this name that has the expected type.
    ///
    /// ```
    /// assert!(mailtrail_wire::Map::<bool>::default().get("x").is_none());
    /// ```
    pub fn get(&self, name: &str) -> Option<&T> {
        self.iter().find(|(known, _)| *known == name).map(|(_, value)| value)
    }

    /// Names and values of the expected type, in their order.
    ///
    /// ```
    /// assert_eq!(mailtrail_wire::Map::<bool>::default().iter().count(), 0);
    /// ```
    pub fn iter(&self) -> impl Iterator<Item = (&str, &T)> {
        self.entries().filter_map(|(name, value)| Some((name, value.get()?)))
    }

    /// All names and values, odd ones and `null` included.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, Map};
    ///
    /// let map = Map::<bool>::from_json(r#"{"a":true,"b":"x"}"#)?;
    /// assert_eq!(map.iter().count(), 1);
    /// assert_eq!(map.entries().count(), 2);
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn entries(&self) -> impl Iterator<Item = (&str, &Presence<T>)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value))
    }

    /// How many entries there are, odd ones included.
    ///
    /// ```
    /// assert_eq!(mailtrail_wire::Map::<bool>::default().len(), 0);
    /// ```
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is no entry.
    ///
    /// ```
    /// assert!(mailtrail_wire::Map::<bool>::default().is_empty());
    /// ```
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds an entry behind the others.
    ///
    /// ```
    /// let mut map = mailtrail_wire::Map::default();
    /// map.push("aws:ViaAWSService", "false".to_owned());
    /// assert_eq!(map.len(), 1);
    /// ```
    pub fn push(&mut self, name: impl Into<Box<str>>, value: T) {
        self.0.push((FieldName::from(name.into()), Presence::Value(value)));
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

impl<T: Wire> Wire for Map<T> {
    const SHAPE: &'static Shape = &Shape::Map(T::SHAPE);

    fn read_from(reader: &mut Reader<'_>) -> Result<Self, Fault> {
        let mut map = Self::default();
        let mut walk = reader.object()?;
        while let Some(name) = reader.raw_name(&mut walk)? {
            map.0.push((FieldName::new(name), Presence::read_from(reader)?));
        }
        Ok(map)
    }

    fn write_to(&self, writer: &mut Writer) {
        let mut object = writer.object();
        for (name, value) in &self.0 {
            object.named(name, value);
        }
        object.end();
    }
}

crate::serde_impls!(Map<T>, T: Wire);
