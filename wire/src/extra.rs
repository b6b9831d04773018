//! Everything in an object besides the values of its fields.

mod derived;
mod fields;
mod known;
mod rest;

use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;

pub use self::fields::Fields;
pub(crate) use self::rest::Rest;
use crate::{FieldName, Json};

/// What an object `T` holds besides the values of its fields, which are plain `Option`s.
///
/// * **Unknown fields**, in the order in which they were read, with unchanged values: [`get`](Self::get),
///   [`iter`](Self::iter), [`push`](Self::push), [`len`](Self::len) and [`is_empty`](Self::is_empty). If a document has a known field
///   twice, its first value is in the struct field and the later ones are here.
/// * **Known fields without a value of their type**: those that are `null` ([`is_null`](Self::is_null)) and those with a
///   value of another type ([`unexpected`](Self::unexpected)), by their name in JSON.
///
/// A field that is `Some` wins: its entry here is then ignored, both in writing and in comparing.
///
/// ```
/// use mailtrail_wire::{Document as _, Json, SnsMessageAttribute};
///
/// let text = r#"{"Type":7,"Value":null,"p_log_type":"SNS"}"#;
/// let mut attribute = SnsMessageAttribute::from_json(text)?;
/// assert_eq!((attribute.r#type.as_ref(), attribute.value.as_ref()), (None, None));
/// assert_eq!(attribute.extra.unexpected("Type").map(Json::as_str), Some("7"));
/// assert!(attribute.extra.is_null("Value"));
/// assert_eq!(attribute.extra.get("p_log_type"), Some(&Json::from("SNS")));
/// assert_eq!(attribute.to_json(), text);
///
/// attribute.value = Some("books".to_owned());
/// attribute.extra.clear("Type");
/// assert_eq!(attribute.to_json(), r#"{"Value":"books","p_log_type":"SNS"}"#);
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
pub struct Extra<T> {
    rest: Rest,
    of: PhantomData<fn() -> T>,
}

impl<T> Extra<T> {
    /// Returns whether there are no unknown fields.
    ///
    /// ```
    /// assert!(mailtrail_wire::SnsMessage::default().extra.is_empty());
    /// ```
    pub fn is_empty(&self) -> bool {
        self.rest.unknown().is_empty()
    }

    /// Returns the number of unknown fields.
    ///
    /// ```
    /// assert_eq!(mailtrail_wire::SnsMessage::default().extra.len(), 0);
    /// ```
    pub fn len(&self) -> usize {
        self.rest.unknown().len()
    }

    /// Returns the value of the first unknown field of this name.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, Json, SnsMessage};
    ///
    /// let message = SnsMessage::from_json(r#"{"Message": "{}", "level": "7"}"#)?;
    /// assert_eq!(message.extra.get("level"), Some(&Json::from("7")));
    /// assert_eq!(message.extra.get("Message"), None);
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn get(&self, name: &str) -> Option<&Json> {
        self.iter().find(|(known, _)| *known == name).map(|(_, json)| json)
    }

    /// Returns the names and values of the unknown fields, in their order.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, SnsMessage};
    ///
    /// let message = SnsMessage::from_json(r#"{"b": 1, "Message": "", "a": 2}"#)?;
    /// assert_eq!(message.extra.iter().map(|(name, _)| name).collect::<Vec<_>>(), ["b", "a"]);
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Json)> {
        self.named().map(|(name, json)| (name.as_str(), json))
    }

    /// Appends an unknown field.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, Json, SnsMessage};
    ///
    /// let mut message = SnsMessage::default();
    /// message.extra.push("level", Json::null());
    /// assert_eq!(message.to_json(), r#"{"level":null}"#);
    /// ```
    pub fn push(&mut self, name: impl Into<FieldName>, value: Json) {
        self.rest.unknown_mut().push((name.into(), value));
    }

    pub(crate) fn named(&self) -> impl Iterator<Item = (&FieldName, &Json)> {
        self.rest.unknown().iter().map(|(name, json)| (name, json))
    }
}

impl<T> Clone for Extra<T> {
    fn clone(&self) -> Self {
        Self { rest: self.rest.clone(), of: PhantomData }
    }
}

impl<T> Default for Extra<T> {
    #[inline]
    fn default() -> Self {
        Self { rest: Rest::default(), of: PhantomData }
    }
}

impl<T> PartialEq for Extra<T> {
    fn eq(&self, other: &Self) -> bool {
        self.rest.is_same(&other.rest, 0)
    }
}

impl<T> Eq for Extra<T> {}

impl<T> Hash for Extra<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.rest.hash(state, 0);
    }
}

/// Shows the unknown members; the struct shows its fields.
impl<T> fmt::Debug for Extra<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_map().entries(self.iter()).finish()
    }
}
