//! Lists, element by element.

use std::fmt;
use std::marker::PhantomData;

use super::Viewed;
use super::shown::Shown;
use crate::{Fault, JsonRef, List, Presence, Reader};

/// The view of a [`List`]: elements are viewed one by one, each time you ask.
///
/// ```
/// use mailtrail_wire::{List, Presence, Viewed as _};
///
/// let flags = List::<bool>::view("[true, null, 7, false]")?;
/// assert_eq!(flags.iter().collect::<Vec<_>>(), [true, false]);
/// assert_eq!(flags.first(), Some(true));
/// assert_eq!(flags.json().items().count(), 4);
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
pub struct ListView<'a, T> {
    json: JsonRef<'a>,
    of: PhantomData<fn() -> T>,
}

impl<'a, T: Viewed> ListView<'a, T> {
    /// Returns the elements that fit.
    pub fn iter(&self) -> impl Iterator<Item = T::View<'a>> + use<'a, T> {
        self.json.items().filter_map(view::<T>)
    }

    /// Returns the first element that fits.
    pub fn first(&self) -> Option<T::View<'a>> {
        self.iter().next()
    }

    /// Returns the JSON text of the list.
    pub fn json(&self) -> JsonRef<'a> {
        self.json
    }
}

/// Looks at a value that may be of another type.
pub(super) fn view<T: Viewed>(json: JsonRef<'_>) -> Option<T::View<'_>> {
    if json.is_null() { None } else { T::view_from(&mut Reader::new(json.text())).ok() }
}

/// Looks at a value, and shows it as it is if it is of another type.
pub(super) fn show<T: Viewed>(json: JsonRef<'_>) -> impl fmt::Debug + '_ {
    Shown(move |formatter: &mut fmt::Formatter<'_>| {
        let view = view::<T>(json);
        let entry = match &view {
            Some(view) => Presence::Value(view),
            None if json.is_null() => Presence::Null,
            None => Presence::Unexpected(json),
        };
        fmt::Debug::fmt(&entry, formatter)
    })
}

impl<T> Clone for ListView<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for ListView<'_, T> {}

impl<T: Viewed> fmt::Debug for ListView<'_, T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_list().entries(self.json.items().map(show::<T>)).finish()
    }
}

impl<T: Viewed> Viewed for List<T> {
    type View<'a> = ListView<'a, T>;

    fn view_from<'a>(reader: &mut Reader<'a>) -> Result<ListView<'a, T>, Fault> {
        reader.expect_list()?;
        Ok(ListView { json: JsonRef::new(reader.raw()?), of: PhantomData })
    }
}
