//! Absent, null, a value, or something else: the four states of a field.

use std::fmt;
use std::hash::{Hash, Hasher};

use crate::JsonRef;

/// State of a field of an object, or of an element of a list or map.
///
/// A document without a field, one with `null`, and one with `{}` are three different documents, and all
/// three come back as they were. The structs keep the value in an `Option` and everything else in [`Extra`](crate::Extra), so
/// most programs need not care. Those that do use [`Extra::presence`](crate::Extra::presence).
///
/// ```
/// use mailtrail_wire::{Document as _, List, Presence};
///
/// let list = List::<bool>::from_json(r#"[true, null, "maybe"]"#)?;
/// let entries: Vec<_> = list.entries().collect();
/// assert_eq!(entries[0], Presence::Value(&true));
/// assert_eq!(entries[1], Presence::Null);
/// assert_eq!(entries[2].unexpected().map(|json| json.text()), Some("\"maybe\""));
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
pub enum Presence<'a, T> {
    /// The field is absent.
    Absent,
    /// The field is `null`.
    Null,
    /// The field has a value of its type.
    Value(&'a T),
    /// The field has a value of another type.
    Unexpected(JsonRef<'a>),
}

impl<'a, T> Presence<'a, T> {
    /// Returns the value, if there is one of the expected type.
    ///
    /// ```
    /// use mailtrail_wire::Presence;
    ///
    /// assert_eq!(Presence::Value(&true).value(), Some(&true));
    /// assert_eq!(Presence::<bool>::Null.value(), None);
    /// ```
    pub fn value(self) -> Option<&'a T> {
        match self {
            Self::Value(value) => Some(value),
            _ => None,
        }
    }

    /// Returns whether the field is absent.
    ///
    /// ```
    /// use mailtrail_wire::Presence;
    ///
    /// assert!(Presence::<bool>::Absent.is_absent());
    /// assert!(!Presence::<bool>::Null.is_absent());
    /// ```
    pub fn is_absent(self) -> bool {
        matches!(self, Self::Absent)
    }

    /// Returns whether the field is `null`.
    ///
    /// ```
    /// use mailtrail_wire::Presence;
    ///
    /// assert!(Presence::<bool>::Null.is_null());
    /// ```
    pub fn is_null(self) -> bool {
        matches!(self, Self::Null)
    }

    /// Returns the value if it has an unexpected type.
    ///
    /// ```
    /// use mailtrail_wire::{Json, Presence};
    ///
    /// let maybe = Json::from("maybe");
    /// assert!(Presence::<bool>::Unexpected(maybe.view()).unexpected().is_some());
    /// ```
    pub fn unexpected(self) -> Option<JsonRef<'a>> {
        match self {
            Self::Unexpected(json) => Some(json),
            _ => None,
        }
    }
}

impl<T> Clone for Presence<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Presence<'_, T> {}

impl<T: PartialEq> PartialEq for Presence<'_, T> {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Absent, Self::Absent) | (Self::Null, Self::Null) => true,
            (Self::Value(value), Self::Value(other)) => value == other,
            (Self::Unexpected(json), Self::Unexpected(other)) => json == other,
            _ => false,
        }
    }
}

impl<T: Eq> Eq for Presence<'_, T> {}

impl<T: Hash> Hash for Presence<'_, T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        std::mem::discriminant(self).hash(state);
        match self {
            Self::Absent | Self::Null => {}
            Self::Value(value) => value.hash(state),
            Self::Unexpected(json) => json.hash(state),
        }
    }
}

/// Shows a value as if it were alone.
impl<T: fmt::Debug> fmt::Debug for Presence<'_, T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Absent => formatter.write_str("absent"),
            Self::Null => formatter.write_str("null"),
            Self::Value(value) => value.fmt(formatter),
            Self::Unexpected(json) => {
                formatter.debug_tuple("Unexpected").field(&format_args!("`{}`", json.text())).finish()
            }
        }
    }
}
