//! Lists in which an invalid element does not affect the others.

pub(crate) mod entries;

use std::fmt;
use std::ops::{Deref, DerefMut};

use self::entries::Entries;
use super::first_room;
use super::odd::Odd;
use crate::{Erratum, Error, Fault, Presence, Reader, Records, Shape, Wire, Writer};

/// A list whose elements are read one by one: a `Vec` of those that fit, in their order. Unexpected elements and `null` are kept
/// separately.
///
/// It dereferences to a slice of the elements that fit, so loops, indexing, iterators and slice methods work as for a `Vec`.
/// Elements that don't fit are written back where they were; [`entries`](Self::entries) shows them.
///
/// ```
/// use mailtrail_wire::{Document as _, List};
///
/// let mut names = List::<String>::from_json(r#"["a", 7, "b"]"#)?;
/// assert_eq!(*names, ["a", "b"]);
/// assert_eq!((names.len(), names.entries().count()), (2, 3));
/// for name in &mut names {
///     name.push('!');
/// }
/// names.push("c".to_owned());
/// assert_eq!(names.to_json(), r#"["a!",7,"b!","c"]"#);
///
/// let names: List<_> = vec!["b", "a"].into();
/// assert!(names.contains(&"a") && names[0] == "b" && names.first() == Some(&"b"));
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct List<T> {
    items: Vec<T>,
    odd: Option<Box<Odd>>,
}

impl<T> List<T> {
    /// Makes an empty list.
    ///
    /// ```
    /// let list = mailtrail_wire::List::<bool>::new();
    /// assert!(list.is_empty());
    /// ```
    pub const fn new() -> Self {
        Self { items: Vec::new(), odd: None }
    }

    /// Returns all elements, including unexpected ones and `null`.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, List, Presence};
    ///
    /// let list = List::<bool>::from_json("[true,null]")?;
    /// assert_eq!(list.entries().collect::<Vec<_>>(), [Presence::Value(&true), Presence::Null]);
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn entries(&self) -> impl Iterator<Item = Presence<'_, T>> {
        self.all()
    }

    pub(crate) fn all(&self) -> Entries<'_, T> {
        Entries::new(self)
    }

    /// Appends an element.
    ///
    /// ```
    /// let mut list = mailtrail_wire::List::default();
    /// list.push(true);
    /// assert_eq!(list.len(), 1);
    /// ```
    pub fn push(&mut self, value: T) {
        self.items.push(value);
    }

    /// Removes all elements, including unexpected ones.
    ///
    /// ```
    /// let mut list = mailtrail_wire::List::from([1, 2]);
    /// list.clear();
    /// assert_eq!(list, mailtrail_wire::List::new());
    /// ```
    pub fn clear(&mut self) {
        *self = Self::new();
    }

    /// Puts what stands at the reader's place behind the others.
    #[cold]
    fn push_odd(&mut self, reader: &mut Reader<'_>) -> Result<(), Fault> {
        let before = self.items.len();
        self.odd.get_or_insert_default().push(before, reader.raw()?);
        Ok(())
    }
}

impl<T> Deref for List<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.items
    }
}

impl<T> DerefMut for List<T> {
    fn deref_mut(&mut self) -> &mut [T] {
        &mut self.items
    }
}

impl<T> Default for List<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T: fmt::Debug> fmt::Debug for List<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_list().entries(self.entries()).finish()
    }
}

impl<T: Wire> Wire for List<T> {
    const SHAPE: &'static Shape = &Shape::List(T::SHAPE);
    const ERRATA: &'static [Erratum] = T::ERRATA;

    /// A list in an envelope lacks something if it has elements and all of them do: one that is odd costs no other.
    fn lack_within(&self) -> Option<Error> {
        if self.items.iter().any(|item| item.lack().is_none()) {
            return None;
        }
        match Records::new("", Ok(self)).next()? {
            Ok(first) => first.lack().map(|error| error.under(&first.path())),
            Err(error) => Some(error),
        }
    }

    fn read_from(reader: &mut Reader<'_>) -> Result<Self, Fault> {
        let mut list = Self::new();
        let mut walk = reader.array()?;
        while reader.item(&mut walk)? {
            if list.items.capacity() == 0 {
                list.items = Vec::with_capacity(first_room::<T>());
            }
            if reader.peek() == Some(b'n') {
                list.push_odd(reader)?;
                continue;
            }
            let start = reader.spot();
            match T::read_from(reader) {
                Ok(value) => list.items.push(value),
                Err(fault) if fault.is_mismatch() => {
                    reader.return_to(start);
                    list.push_odd(reader)?;
                }
                Err(fault) => return Err(fault),
            }
        }
        if let Some(odd) = &mut list.odd {
            odd.shrink();
        }
        Ok(list)
    }

    fn write_to(&self, writer: &mut Writer) {
        match &self.odd {
            None => writer.list(&self.items),
            Some(odd) => entries::write(&self.items, odd, writer),
        }
    }
}

crate::serde_impls!(List<T>, T: Wire);
