//! What is asked for.

use time::OffsetDateTime;

use super::field::Field;
use crate::kind::Expected;

/// Which documents are asked for. All conditions have to hold; of several values for one field one has to.
///
/// How a value is compared depends on its field, never on case: an account, a region, an event or an identifier has to be the same, a service too, but
/// for `.amazonaws.com`; a principal, a subject or a user agent has to contain it. An address is one, or all of `@example.com`; without `@` it is a part of one. An
/// IP address may be a block such as `192.0.2.0/24`. With `*` or `?` in it, it is a glob for the whole value.
///
/// ```
/// use mailtrail::{Field, Selection};
///
/// let mut selection = Selection::default();
/// selection.kinds = vec!["cloudtrail".parse()?];
/// selection.denied = true;
/// selection.values.push((Field::Principal, vec!["role/Admin*".into(), "ana".into()]));
/// # Ok::<(), mailtrail::UnknownKind>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Selection {
    /// Kinds, or envelopes around them; any, if it is empty.
    pub kinds: Vec<Expected>,
    /// The earliest time. A document without a time of its own has that of the log event or the line that it stands in.
    pub since: Option<OffsetDateTime>,
    /// The latest time.
    pub until: Option<OffsetDateTime>,
    /// Fields, and for each the values of which it has one.
    pub values: Vec<(Field, Vec<String>)>,
    /// Whether somebody was not allowed to do it.
    pub denied: bool,
    /// Whether it failed; what was denied failed too.
    pub failed: bool,
    /// Whether the root user of an account did it.
    pub root: bool,
    /// Whether it only read, or did not.
    pub read_only: Option<bool>,
    /// Whether each line is an object of a document and where it stands, as [`Unwrap::with_source`](crate::Unwrap::with_source) has it.
    pub with_source: bool,
}
