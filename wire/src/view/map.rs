//! Objects whose names are data, entry by entry.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use super::Viewed;
use super::list::{show, view};
use crate::{Fault, JsonRef, Map, Reader};

/// The view of a [`Map`]: entries are viewed one by one, each time you ask.
///
/// ```
/// use mailtrail_wire::{Map, Viewed as _};
///
/// let tags = Map::<String>::view(r#"{"Environment": "test", "Level": 7, "CostCenter": "42"}"#)?;
/// assert_eq!(tags.get("CostCenter").as_deref(), Some("42"));
/// assert_eq!(tags.get("Level"), None);
/// assert_eq!(tags.iter().count(), 2);
/// assert_eq!(tags.json().members().count(), 3);
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
pub struct MapView<'a, T> {
    json: JsonRef<'a>,
    of: PhantomData<fn() -> T>,
}

impl<'a, T: Viewed> MapView<'a, T> {
    /// Returns the value of the first entry of this name that fits.
    pub fn get(&self, name: &str) -> Option<T::View<'a>> {
        self.json.members().filter(|(known, _)| known == name).find_map(|(_, value)| view::<T>(value))
    }

    /// Returns the names and values of the entries that fit.
    pub fn iter(&self) -> impl Iterator<Item = (Cow<'a, str>, T::View<'a>)> + use<'a, T> {
        self.json.members().filter_map(|(name, value)| Some((name, view::<T>(value)?)))
    }

    /// Returns the JSON text of the object.
    pub fn json(&self) -> JsonRef<'a> {
        self.json
    }
}

impl<T> Clone for MapView<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for MapView<'_, T> {}

impl<T: Viewed> fmt::Debug for MapView<'_, T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_map().entries(self.json.members().map(|(name, value)| (name, show::<T>(value)))).finish()
    }
}

impl<T: Viewed> Viewed for Map<T> {
    type View<'a> = MapView<'a, T>;

    fn view_from<'a>(reader: &mut Reader<'a>) -> Result<MapView<'a, T>, Fault> {
        reader.expect_object()?;
        Ok(MapView { json: JsonRef::new(reader.raw()?), of: PhantomData })
    }
}
