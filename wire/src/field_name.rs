//! Field names that are data.

use std::borrow::Cow;
use std::fmt;

use smol_str::SmolStr;

use crate::Writer;
use crate::reader::unescape;

/// Name of a field that a type does not know, or of an entry of a map.
///
/// A name is text. If it contains half of a surrogate pair, it is instead the source between its quotes, so that it is written
/// exactly as it was.
///
/// ```
/// use mailtrail_wire::{Document as _, Json, Map};
///
/// let text = r#"{"x\ud800":1,"b":2}"#;
/// let map = Map::<Json>::from_json(text)?;
/// assert_eq!(map.keys().next(), Some(r"x\ud800"));
/// assert_eq!(map.to_json(), text);
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FieldName {
    text: SmolStr,
    /// Whether this is what is written, escapes included.
    raw: bool,
}

impl FieldName {
    /// Name as it is written between its quotes, which is no text.
    pub(crate) fn raw(inner: &str) -> Self {
        Self { text: inner.into(), raw: true }
    }

    /// Name that a reader gave.
    pub(crate) fn new((inner, escaped): (&str, bool)) -> Self {
        match escaped.then(|| unescape(inner)) {
            None => inner.into(),
            Some(Some(text)) => text.as_str().into(),
            Some(None) => Self::raw(inner),
        }
    }

    /// Returns the name. If it is not text, returns it as written, escapes included.
    ///
    /// ```
    /// assert_eq!(mailtrail_wire::FieldName::from("a").as_str(), "a");
    /// ```
    pub fn as_str(&self) -> &str {
        self.text.as_str()
    }

    pub(crate) fn write_to(&self, writer: &mut Writer) {
        if self.raw {
            writer.raw("\"");
            writer.raw(self.as_str());
            writer.raw("\"");
        } else {
            writer.text(self.as_str());
        }
    }
}

impl fmt::Debug for FieldName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.text, formatter)
    }
}

impl From<&str> for FieldName {
    fn from(text: &str) -> Self {
        Self { text: text.into(), raw: false }
    }
}

impl From<String> for FieldName {
    fn from(text: String) -> Self {
        text.as_str().into()
    }
}

impl From<Box<str>> for FieldName {
    fn from(text: Box<str>) -> Self {
        (*text).into()
    }
}

impl From<Cow<'_, str>> for FieldName {
    fn from(text: Cow<'_, str>) -> Self {
        (*text).into()
    }
}
