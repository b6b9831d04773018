//! Building blocks of all types: JSON without loss.
//!
//! [`Document`] reads and writes, [`Is`] compares a field with a value, and [`Extra`] keeps everything that no field can hold.
//!
//! ```
//! use cloudtrail_records::{Document as _, Json};
//!
//! let text = r#"{"a":[1.0,null],"b":"c"}"#;
//! let json = Json::from_json(text)?;
//! assert_eq!(json.to_json(), text);
//! assert!(json.get("/b").is_some_and(|value| value == "c"));
//! # Ok::<(), cloudtrail_records::Error>(())
//! ```

#[doc(inline)]
pub use mailtrail_wire::traits::Wire;
#[doc(inline)]
pub use mailtrail_wire::{
    Document, Either, Error, ErrorKind, Extra, Flag, Is, Json, JsonKind, JsonRef, List, Map, Number, OpenEnum,
    Presence, Raw, Serde, TextFlag, TextValue, Timestamp, Unknown, View, Viewed,
};
