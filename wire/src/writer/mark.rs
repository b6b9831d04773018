//! Positions of objects and their fields in written text.

/// Most places that are noted in one text; what has more is no usual document.
pub(super) const MOST: usize = 4096;

/// A position in a text that is written; see [`Writer::marking`](crate::Writer::marking).
///
/// ```
/// use mailtrail_wire::{Mark, Writer};
///
/// let mut writer = Writer::marking(String::new(), Vec::new());
/// let mut object = writer.object();
/// object.member("a", &Some(true));
/// object.member("b", &Some(false));
/// object.end();
/// let (text, marks) = writer.into_marked();
/// assert_eq!(text, r#"{"a":true,"b":false}"#);
/// assert_eq!(marks, [Mark::Object(0), Mark::Member(1), Mark::Member(10), Mark::End(19)]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Offset of the brace that begins an object.
    Object(usize),
    /// Offset of the name of a field.
    Member(usize),
    /// Offset of the brace that ends an object.
    End(usize),
}
