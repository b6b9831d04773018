//! Structs whose fields have names.

use crate::reader::Names;

/// A struct that [`derive(Wire)`](macro@crate::Wire) reads and writes: its fields have names on the wire, by which
/// [`Extra`](crate::Extra) knows them.
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
