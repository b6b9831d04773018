//! Opaque JSON: a value kept as the text it was read from.

mod serialize;
mod view;

use std::fmt;
use std::fmt::Write as _;
use std::hash::{Hash, Hasher};

pub use self::view::{JsonKind, JsonRef};
use crate::{Document, Error, Fault, Reader, Shape, Wire, Writer, compare};

/// A JSON value that is kept as text: number spelling, order and white space included.
///
/// Reading one costs no more than skipping it. Look into it with [`get`](Self::get) or [`view`](Self::view), or read it
/// into your own type with [`read`](Self::read). Two values are equal if their content is: the same fields in any
/// order, the same strings however they are escaped, and the same spelling of numbers.
///
/// ```
/// use mailtrail_wire::Json;
///
/// let parameters = Json::parse(r#"{"bucketName": "amzn-s3-demo-bucket", "max-keys": 1.0}"#)?;
/// assert_eq!(parameters.get("/bucketName").and_then(|name| name.as_str()).as_deref(), Some("amzn-s3-demo-bucket"));
/// assert_eq!(parameters.get("/max-keys").map(|number| number.text()), Some("1.0"));
/// assert_eq!(parameters, Json::parse(r#"{"max-keys":1.0,"bucketName":"amzn-s3-demo\u002dbucket"}"#)?);
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone)]
pub struct Json(Box<str>);

impl Json {
    /// Reads a JSON value and keeps its text.
    ///
    /// # Errors
    ///
    /// Returns an error if the text is not valid JSON.
    ///
    /// ```
    /// assert_eq!(mailtrail_wire::Json::parse(" [1, 2] ")?.as_str(), "[1, 2]");
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn parse(text: &str) -> Result<Self, Error> {
        Self::from_json(text)
    }

    /// Returns the value `null`.
    ///
    /// ```
    /// assert!(mailtrail_wire::Json::null().view().is_null());
    /// ```
    pub fn null() -> Self {
        Self("null".into())
    }

    /// Returns the JSON text of the value, exactly as it was read.
    ///
    /// ```
    /// assert_eq!(mailtrail_wire::Json::parse("1.50")?.as_str(), "1.50");
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns a borrowed view of the value.
    ///
    /// ```
    /// use mailtrail_wire::{Json, JsonKind};
    ///
    /// assert_eq!(Json::parse("[]")?.view().kind(), JsonKind::List);
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn view(&self) -> JsonRef<'_> {
        JsonRef::new(&self.0)
    }

    /// Returns the value at a JSON pointer (RFC 6901).
    ///
    /// ```
    /// use mailtrail_wire::Json;
    ///
    /// let json = Json::parse(r#"{"instancesSet":{"items":[{"instanceId":"i-EXAMPLE"}]}}"#)?;
    /// assert!(json.get("/instancesSet/items/0/instanceId").is_some_and(|id| id == "i-EXAMPLE"));
    /// assert!(json.get("/instancesSet/items/1").is_none());
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn get(&self, pointer: &str) -> Option<JsonRef<'_>> {
        self.view().get(pointer)
    }

    /// Reads the value into any type that serde can deserialize.
    ///
    /// # Errors
    ///
    /// Returns the errors of `serde_json`.
    ///
    /// ```
    /// let json = mailtrail_wire::Json::parse("[1, 2]")?;
    /// assert_eq!(json.read::<Vec<u8>>()?, [1, 2]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn read<'a, T: serde::Deserialize<'a>>(&'a self) -> Result<T, serde_json::Error> {
        self.view().read()
    }
}

impl Wire for Json {
    const SHAPE: &'static Shape = &Shape::Any;

    #[inline]
    fn read_from(reader: &mut Reader<'_>) -> Result<Self, Fault> {
        reader.raw().map(|text| Self(text.into()))
    }

    fn write_to(&self, writer: &mut Writer) {
        writer.source(&self.0);
    }
}

impl<'de> serde::Deserialize<'de> for Json {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::bridge::deserialize(deserializer)
    }
}

impl PartialEq for Json {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0 || compare::same(&self.0, &other.0)
    }
}

impl Eq for Json {}

impl Hash for Json {
    /// Values of equal content have equal hashes.
    fn hash<H: Hasher>(&self, state: &mut H) {
        compare::hash_content(&self.0, state);
    }
}

impl From<&str> for Json {
    /// The JSON text value of a text.
    fn from(text: &str) -> Self {
        Self(text.to_owned().to_json().into())
    }
}

impl From<JsonRef<'_>> for Json {
    /// An owned copy of the value that is viewed.
    fn from(view: JsonRef<'_>) -> Self {
        Self(view.text().into())
    }
}

impl fmt::Display for Json {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl fmt::Debug for Json {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_char('`')?;
        formatter.write_str(&self.0)?;
        formatter.write_char('`')
    }
}
