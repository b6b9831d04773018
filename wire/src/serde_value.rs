//! Foreign types within ours.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::Deref;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::{Error, Expected, Fault, FaultKind, Json, Reader, Shape, Wire, Writer};

/// A value of any serde type, where this crate expects one of its own: `EventBridgeEvent<Serde<OrderPlaced>>`.
///
/// It keeps its JSON text and writes that, so that nothing is lost even if the type leaves something out.
///
/// ```
/// use mailtrail_wire::{Document as _, EventBridgeEvent, Serde};
///
/// #[derive(Debug, serde::Deserialize)]
/// struct OrderPlaced {
///     order: u32,
/// }
///
/// let event = EventBridgeEvent::<Serde<OrderPlaced>>::from_json(
///     r#"{"detail-type": "OrderPlaced", "source": "com.example.shop", "detail": {"order": 7}}"#,
/// )?;
/// assert_eq!(event.detail()?.order, 7);
///
/// let error = EventBridgeEvent::<Serde<OrderPlaced>>::from_json(r#"{"detail-type": "OrderPlaced", "detail": {"order": "7"}}"#);
/// assert!(error.unwrap_err().to_string().starts_with("/detail: invalid type: string \"7\", expected u32"));
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone)]
pub struct Serde<T> {
    value: T,
    json: Json,
}

impl<T> Serde<T> {
    /// Wraps a value, with the text that serde writes for it.
    ///
    /// # Errors
    ///
    /// Returns an error if serde cannot write it as JSON.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, Serde};
    ///
    /// assert_eq!(Serde::new([1, 2])?.to_json_text(), "[1,2]");
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn new(value: T) -> Result<Self, Error>
    where
        T: Serialize,
    {
        let text = serde_json::to_string(&value).map_err(|error| refused(&error))?;
        Ok(Self { value, json: Json::parse(&text)? })
    }

    /// Returns the value.
    ///
    /// ```
    /// use mailtrail_wire::Serde;
    ///
    /// assert_eq!(Serde::new(7)?.into_inner(), 7);
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn into_inner(self) -> T {
        self.value
    }

    /// Returns the JSON text of the value, exactly as it was read.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, Serde};
    ///
    /// assert_eq!(Serde::<f64>::from_json("1.50")?.to_json_text(), "1.50");
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn to_json_text(&self) -> &str {
        self.json.as_str()
    }
}

impl<T> Deref for Serde<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T: DeserializeOwned> Wire for Serde<T> {
    const SHAPE: &'static Shape = &Shape::Any;

    fn read_from(reader: &mut Reader<'_>) -> Result<Self, Fault> {
        reader.peek();
        let at = reader.at();
        let json = Json::read_from(reader)?;
        match json.read() {
            Ok(value) => Ok(Self { value, json }),
            Err(_) => Err(Fault::new(FaultKind::Mismatch(Expected::Form), at)),
        }
    }

    fn read_document(text: &str) -> Result<Self, Error> {
        let json = Json::parse(text)?;
        match json.read() {
            Ok(value) => Ok(Self { value, json }),
            Err(error) => Err(refused(&error)),
        }
    }

    fn refusal(text: &str) -> Option<Error> {
        Self::read_document(text).err()
    }

    fn write_to(&self, writer: &mut Writer) {
        self.json.write_to(writer);
    }
}

/// What serde says.
fn refused(error: &serde_json::Error) -> Error {
    Error::content("", error.to_string())
}

/// Equal are the values that have the same content as JSON.
impl<T> PartialEq for Serde<T> {
    fn eq(&self, other: &Self) -> bool {
        self.json == other.json
    }
}

impl<T> Eq for Serde<T> {}

impl<T> Hash for Serde<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.json.hash(state);
    }
}

impl<T: fmt::Debug> fmt::Debug for Serde<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Serde").field(&self.value).finish()
    }
}

crate::serde_impls!(Serde<T>, T: DeserializeOwned);
