//! Looks at values in a text without copying them, and reads only what is asked for.

mod fields;
mod list;
mod map;
mod plain;
mod shown;

use std::fmt;

pub use self::fields::FieldsView;
pub use self::list::ListView;
pub use self::map::MapView;
use crate::{Error, Fault, Reader, Wire};

/// A type whose values can be viewed in a text without reading them entirely.
///
/// [`derive(Wire)`](macro@crate::Wire) gives every struct a view with a method for each field, and
/// [`derive(Tagged)`](macro@crate::Tagged) gives every enum a view of its variants. Both are generated together with the types. A view agrees
/// with the type: a method returns `Some` if reading would put a value into the field. Strings are borrowed unless they
/// have escapes, opaque values are [`JsonRef`](crate::JsonRef)s, and values that are small or keep their spelling (enums, flags,
/// numbers, timestamps) are returned by value.
///
/// Making a view checks the grammar of the whole text and notes where the fields are. That is several times faster than reading the type,
/// and pays off if you need a few fields of many records.
///
/// ```
/// use mailtrail_wire::{SnsMessage, View, Viewed as _};
///
/// let message: View<'_, SnsMessage> = SnsMessage::view(r#"{"Subject": "Order \u0037", "Message": "{}", "TopicArn": 7}"#)?;
/// assert_eq!(message.subject().as_deref(), Some("Order 7"));
/// assert_eq!(message.message().as_deref(), Some("{}"));
/// assert_eq!(message.topic_arn(), None);
/// assert_eq!(message.to_value()?.subject.as_deref(), Some("Order 7"));
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
pub trait Viewed: Wire {
    /// What is seen of a value.
    type View<'a>: fmt::Debug;

    /// Views the value at the reader's position, and moves the reader past it.
    ///
    /// # Errors
    ///
    /// See [`read_from`](Wire::read_from).
    fn view_from<'a>(reader: &mut Reader<'a>) -> Result<Self::View<'a>, Fault>;

    /// Views a document.
    ///
    /// # Errors
    ///
    /// See [`read_document`](Wire::read_document).
    fn view(text: &str) -> Result<Self::View<'_>, Error> {
        let mut reader = Reader::new(text);
        Self::view_from(&mut reader)
            .and_then(|view| reader.end().map(|()| view))
            .map_err(|fault| Error::new(text, fault))
    }
}

/// The view of a `T` in a text; see [`Viewed`].
///
/// ```
/// use mailtrail_wire::{List, View, Viewed as _};
///
/// let names: View<'_, List<String>> = List::<String>::view(r#"["a", 7, "b"]"#)?;
/// assert_eq!(names.iter().collect::<Vec<_>>(), ["a", "b"]);
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
pub type View<'a, T> = <T as Viewed>::View<'a>;
