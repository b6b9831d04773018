//! Whole documents, byte for byte, with a typed view on demand.

use std::fmt;
use std::marker::PhantomData;

use serde::ser::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;

use crate::{Document, Error, Fault, Json, JsonRef, Reader, Shape, Wire, Writer};

/// A document of type `T`, kept byte for byte and read on demand.
///
/// Use it to pass a document on unchanged, to read it only if it is the one you want, or to handle documents that do
/// not fit their type. It can be the payload of a Lambda function.
///
/// ```
/// use mailtrail_wire::{Number, Raw};
///
/// let raw: Raw<Number> = serde_json::from_str(" 1.50 ")?;
/// assert_eq!(raw.as_str(), "1.50");
/// assert_eq!(raw.read()?.as_f64(), 1.5);
/// assert_eq!(serde_json::to_string(&raw)?, "1.50");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct Raw<T> {
    json: Json,
    kind: PhantomData<fn() -> T>,
}

impl<T: Wire> Raw<T> {
    /// Keeps a value as a document of type `T`, without reading it.
    ///
    /// ```
    /// use mailtrail_wire::{Json, Raw};
    ///
    /// assert!(Raw::<bool>::new(Json::null()).read().is_err());
    /// ```
    pub fn new(json: Json) -> Self {
        Self { json, kind: PhantomData }
    }

    /// Returns the JSON text of the document, exactly as it was read.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, Raw};
    ///
    /// assert_eq!(Raw::<bool>::from_json("true")?.as_str(), "true");
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn as_str(&self) -> &str {
        self.json.as_str()
    }

    /// Returns a view of the document, to look at a field or two without reading everything.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, Json, Raw};
    ///
    /// let raw = Raw::<Json>::from_json(r#"{"eventName":"PutObject"}"#)?;
    /// assert!(raw.view().get("/eventName").is_some_and(|name| name == "PutObject"));
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn view(&self) -> JsonRef<'_> {
        self.json.view()
    }

    /// Reads the document into its type.
    ///
    /// # Errors
    ///
    /// Returns an error if it does not fit.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, Raw};
    ///
    /// assert!(Raw::<bool>::from_json("true")?.read()?);
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn read(&self) -> Result<T, Error> {
        T::from_json(self.as_str())
    }

    /// Returns the document as opaque JSON.
    ///
    /// ```
    /// use mailtrail_wire::{Json, Raw};
    ///
    /// assert_eq!(Raw::<bool>::new(Json::null()).into_json(), Json::null());
    /// ```
    pub fn into_json(self) -> Json {
        self.json
    }
}

impl<T: Wire> Wire for Raw<T> {
    const SHAPE: &'static Shape = T::SHAPE;

    fn read_from(reader: &mut Reader<'_>) -> Result<Self, Fault> {
        Json::read_from(reader).map(Self::new)
    }

    fn write_to(&self, writer: &mut Writer) {
        self.json.write_to(writer);
    }
}

impl<T> Clone for Raw<T> {
    fn clone(&self) -> Self {
        Self { json: self.json.clone(), kind: PhantomData }
    }
}

impl<T> PartialEq for Raw<T> {
    /// Equal are the documents that have the same bytes.
    fn eq(&self, other: &Self) -> bool {
        self.json.as_str() == other.json.as_str()
    }
}

impl<T> Eq for Raw<T> {}

impl<T> std::hash::Hash for Raw<T> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.json.as_str().hash(state);
    }
}

impl<T> fmt::Debug for Raw<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Raw").field(&self.json).finish()
    }
}

impl<T> Serialize for Raw<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serde_json::from_str::<&RawValue>(self.json.as_str()).map_err(S::Error::custom)?.serialize(serializer)
    }
}

impl<'de, T: Wire> Deserialize<'de> for Raw<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::bridge::deserialize(deserializer)
    }
}

crate::schema_impl!(Raw<T>, T: Wire);
