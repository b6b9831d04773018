//! Structs with named fields.

use crate::reader::Names;

/// A struct that [`derive(Wire)`](macro@crate::Wire) reads and writes. [`Extra`](crate::Extra) knows its fields by their
/// names in JSON.
///
/// ```
/// fn null_fields<T: mailtrail_wire::Fields>(extra: &mailtrail_wire::Extra<T>, names: &[&str]) -> usize {
///     names.iter().filter(|name| extra.is_null(name)).count()
/// }
///
/// let mut message = mailtrail_wire::SnsMessage::default();
/// message.extra.set_null("Subject");
/// assert_eq!(null_fields(&message.extra, &["Subject", "Message"]), 1);
/// ```
pub trait Fields {
    /// Names of the fields; the derive makes them.
    #[doc(hidden)]
    const NAMES: Names;
}
