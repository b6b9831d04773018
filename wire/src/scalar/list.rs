//! Lists in which one odd element costs no other.

use std::fmt;

use crate::{Fault, Presence, Reader, Shape, Wire, Writer};

/// A list whose elements are read one by one: an element of an unexpected type is kept as it was and hides no other.
///
/// Iterating gives the elements that fit; [`entries`](Self::entries) gives all.
///
/// ```
/// use mailtrail_wire::{Document as _, List};
///
/// let names = List::<String>::from_json(r#"["a", 7, "b"]"#)?;
/// assert_eq!(names.iter().collect::<Vec<_>>(), ["a", "b"]);
/// assert_eq!(names.len(), 3);
/// assert_eq!(names.to_json(), r#"["a",7,"b"]"#);
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct List<T>(Vec<Presence<T>>);

impl<T> List<T> {
    /// Elements that have the expected type, in their order.
    ///
    /// ```
    /// use mailtrail_wire::List;
    ///
    /// assert_eq!(List::from_iter([1_u8, 2]).iter().sum::<u8>(), 3);
    /// ```
    pub fn iter(&self) -> impl Iterator<Item = &T> {
        self.0.iter().filter_map(Presence::get)
    }

    /// All elements, odd ones and `null` included.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, List};
    ///
    /// let list = List::<bool>::from_json("[true,null]")?;
    /// assert!(list.entries()[1].is_null());
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn entries(&self) -> &[Presence<T>] {
        &self.0
    }

    /// How many elements there are, odd ones included.
    ///
    /// ```
    /// assert_eq!(mailtrail_wire::List::<bool>::default().len(), 0);
    /// ```
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is no element.
    ///
    /// ```
    /// assert!(mailtrail_wire::List::<bool>::default().is_empty());
    /// ```
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Element at an index, if it has the expected type.
    ///
    /// ```
    /// use mailtrail_wire::List;
    ///
    /// assert_eq!(List::from_iter(["a"]).get(0), Some(&"a"));
    /// ```
    pub fn get(&self, index: usize) -> Option<&T> {
        self.0.get(index)?.get()
    }

    /// Adds an element behind the others.
    ///
    /// ```
    /// let mut list = mailtrail_wire::List::default();
    /// list.push(true);
    /// assert_eq!(list.len(), 1);
    /// ```
    pub fn push(&mut self, value: T) {
        self.0.push(Presence::Value(value));
    }
}

impl<T> Default for List<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> FromIterator<T> for List<T> {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        Self(values.into_iter().map(Presence::Value).collect())
    }
}

impl<T> IntoIterator for List<T> {
    type Item = T;
    type IntoIter = std::iter::FilterMap<std::vec::IntoIter<Presence<T>>, fn(Presence<T>) -> Option<T>>;

    /// Elements that have the expected type; odd ones are dropped.
    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter().filter_map(Presence::into_value)
    }
}

impl<T: fmt::Debug> fmt::Debug for List<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

impl<T: Wire> Wire for List<T> {
    const SHAPE: &'static Shape = &Shape::List(T::SHAPE);

    fn read_from(reader: &mut Reader<'_>) -> Result<Self, Fault> {
        let mut list = Self::default();
        let mut walk = reader.array()?;
        while reader.item(&mut walk)? {
            list.0.push(Presence::Absent);
            if let Some(last) = list.0.last_mut() {
                last.read_value(reader)?;
            }
        }
        Ok(list)
    }

    fn write_to(&self, writer: &mut Writer) {
        writer.list(&self.0);
    }
}

crate::serde_impls!(List<T>, T: Wire);
