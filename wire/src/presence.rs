//! Absent, null, a value, or something else: the four states of a member.

use std::fmt;
use std::ops::Deref;

use crate::reader::Spot;
use crate::{Fault, Json, Reader, Shape, Wire, Writer};

/// State of one member of an object.
///
/// A document that leaves a member out, one that says `null`, and one that says `{}` are three different documents; all
/// three come back as they were. A value of an unexpected type is kept as text, so that one odd member never costs a
/// whole record; checking reports it.
///
/// ```
/// use mailtrail_wire::{Document as _, Presence};
///
/// let mut name = Presence::<String>::default();
/// assert!(name.is_absent());
/// name = "GetObject".into();
/// assert_eq!(name, "GetObject");
/// assert_eq!(name.as_deref(), Some("GetObject"));
///
/// let odd = Presence::<String>::from_json("[1]")?;
/// assert_eq!(odd.get(), None);
/// assert_eq!(odd.unexpected().map(|json| json.as_str()), Some("[1]"));
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
pub enum Presence<T> {
    /// Member is not there.
    #[default]
    Absent,
    /// Member says `null`.
    Null,
    /// Member has a value of its type.
    Value(T),
    /// Member has a value of another type, kept as it was.
    Unexpected(Json),
}

impl<T> Presence<T> {
    /// Value, if there is one of the expected type.
    ///
    /// ```
    /// use mailtrail_wire::Presence;
    ///
    /// assert_eq!(Presence::from(true).get(), Some(&true));
    /// assert_eq!(Presence::<bool>::Null.get(), None);
    /// ```
    pub fn get(&self) -> Option<&T> {
        match self {
            Self::Value(value) => Some(value),
            _ => None,
        }
    }

    /// Value to change, if there is one of the expected type.
    ///
    /// ```
    /// use mailtrail_wire::Presence;
    ///
    /// let mut names = Presence::from(vec!["a".to_owned()]);
    /// if let Some(names) = names.get_mut() {
    ///     names.push("b".to_owned());
    /// }
    /// assert_eq!(names.get().map(Vec::len), Some(2));
    /// ```
    pub fn get_mut(&mut self) -> Option<&mut T> {
        match self {
            Self::Value(value) => Some(value),
            _ => None,
        }
    }

    /// Value itself, if there is one of the expected type.
    ///
    /// ```
    /// use mailtrail_wire::Presence;
    ///
    /// assert_eq!(Presence::from(7_u8).into_value(), Some(7));
    /// ```
    pub fn into_value(self) -> Option<T> {
        match self {
            Self::Value(value) => Some(value),
            _ => None,
        }
    }

    /// Borrowed form of the value, such as `&str` for a `String`.
    ///
    /// ```
    /// use mailtrail_wire::Presence;
    ///
    /// let region: Presence<String> = "eu-west-1".into();
    /// assert_eq!(region.as_deref().unwrap_or("unknown"), "eu-west-1");
    /// ```
    pub fn as_deref(&self) -> Option<&T::Target>
    where
        T: Deref,
    {
        self.get().map(Deref::deref)
    }

    /// Whether the member is not there at all.
    ///
    /// ```
    /// use mailtrail_wire::Presence;
    ///
    /// assert!(Presence::<bool>::Absent.is_absent());
    /// assert!(!Presence::<bool>::Null.is_absent());
    /// ```
    pub fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    /// Whether the member says `null`.
    ///
    /// ```
    /// use mailtrail_wire::Presence;
    ///
    /// assert!(Presence::<bool>::Null.is_null());
    /// ```
    pub fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// Value of an unexpected type, if that is what stands there.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, Presence};
    ///
    /// let odd = Presence::<bool>::from_json("\"maybe\"")?;
    /// assert!(odd.unexpected().is_some());
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn unexpected(&self) -> Option<&Json> {
        match self {
            Self::Unexpected(json) => Some(json),
            _ => None,
        }
    }
}

impl<T: Wire> Presence<T> {
    /// Reads what stands at a reader's place into this member.
    ///
    /// # Errors
    ///
    /// If the text is not JSON.
    ///
    /// ```
    /// use mailtrail_wire::{Presence, Reader};
    ///
    /// let mut name = Presence::<String>::Absent;
    /// name.read_value(&mut Reader::new("null"))?;
    /// assert!(name.is_null());
    /// # Ok::<(), mailtrail_wire::Fault>(())
    /// ```
    pub fn read_value(&mut self, reader: &mut Reader<'_>) -> Result<(), Fault> {
        if reader.peek() == Some(b'n') {
            return reader.null().map(|_| *self = Self::Null);
        }
        let start = reader.spot();
        match T::read_into(self, reader) {
            Ok(()) => Ok(()),
            Err(fault) => self.unexpected_value(reader, start, fault),
        }
    }

    /// Keeps a value of another type as it stands.
    #[cold]
    fn unexpected_value(&mut self, reader: &mut Reader<'_>, start: Spot, fault: Fault) -> Result<(), Fault> {
        if !fault.is_mismatch() {
            return Err(fault);
        }
        reader.return_to(start);
        *self = Self::Unexpected(Json::read_from(reader)?);
        Ok(())
    }
}

impl<T: Wire> Wire for Presence<T> {
    const SHAPE: &'static Shape = T::SHAPE;

    fn read_from(reader: &mut Reader<'_>) -> Result<Self, Fault> {
        let mut member = Self::Absent;
        member.read_value(reader)?;
        Ok(member)
    }

    fn write_to(&self, writer: &mut Writer) {
        match self {
            Self::Absent | Self::Null => writer.raw("null"),
            Self::Value(value) => value.write_to(writer),
            Self::Unexpected(json) => json.write_to(writer),
        }
    }
}

impl<T: fmt::Debug> fmt::Debug for Presence<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Absent => formatter.write_str("absent"),
            Self::Null => formatter.write_str("null"),
            Self::Value(value) => value.fmt(formatter),
            Self::Unexpected(json) => formatter.debug_tuple("Unexpected").field(json).finish(),
        }
    }
}

impl<T> From<T> for Presence<T> {
    fn from(value: T) -> Self {
        Self::Value(value)
    }
}

impl From<&str> for Presence<String> {
    fn from(value: &str) -> Self {
        Self::Value(value.to_owned())
    }
}

impl<T: PartialEq<str>> PartialEq<str> for Presence<T> {
    fn eq(&self, other: &str) -> bool {
        self.get().is_some_and(|value| value == other)
    }
}

impl<T: PartialEq<str>> PartialEq<&str> for Presence<T> {
    fn eq(&self, other: &&str) -> bool {
        self == *other
    }
}

impl<T: PartialEq<bool>> PartialEq<bool> for Presence<T> {
    fn eq(&self, other: &bool) -> bool {
        self.get().is_some_and(|value| value == other)
    }
}
