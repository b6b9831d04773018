//! Looking at values where they stand in a text: nothing is copied, and only what is asked for is read.

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

/// A type whose values can be looked at in a text, without reading all that is in them.
///
/// [`derive(Wire)`](macro@crate::Wire) gives every struct a view, which has a method for each field, and
/// [`derive(Tagged)`](macro@crate::Tagged) every enum one of its variants; both are made of the same table as the types. A view says
/// what the type would: a method answers with `Some` where reading would put a value into the field. Texts are borrowed unless they
/// have escapes, opaque values are [`JsonRef`](crate::JsonRef)s, and values that are small or keep their spelling (enums, flags,
/// numbers, timestamps) come as they are.
///
/// Making a view checks the grammar of the whole text and notes where the fields are: several times faster than reading the type,
/// and worth it for whoever needs a few fields of many records.
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

    /// Looks at the value at a reader's place and goes behind it.
    ///
    /// # Errors
    ///
    /// As [`read_from`](Wire::read_from).
    fn view_from<'a>(reader: &mut Reader<'a>) -> Result<Self::View<'a>, Fault>;

    /// Looks at a document.
    ///
    /// # Errors
    ///
    /// As [`read_document`](Wire::read_document).
    fn view(text: &str) -> Result<Self::View<'_>, Error> {
        let mut reader = Reader::new(text);
        Self::view_from(&mut reader)
            .and_then(|view| reader.end().map(|()| view))
            .map_err(|fault| Error::new(text, fault))
    }
}

/// What is seen of a `T` in a text; see [`Viewed`].
///
/// ```
/// use mailtrail_wire::{List, View, Viewed as _};
///
/// let names: View<'_, List<String>> = List::<String>::view(r#"["a", 7, "b"]"#)?;
/// assert_eq!(names.iter().collect::<Vec<_>>(), ["a", "b"]);
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
pub type View<'a, T> = <T as Viewed>::View<'a>;
