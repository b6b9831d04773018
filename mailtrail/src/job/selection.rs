//! Conditions of a selection.

use time::OffsetDateTime;

use super::field::Field;
use crate::kind::Expected;

/// Conditions of a selection. All of them must hold; of several values for one field, one must match.
///
/// Values are compared without regard to case. Accounts, regions, events, identifiers and services must be equal (services with or without
/// `.amazonaws.com`); principals, subjects and user agents must contain the value. An address is complete, or `@example.com` for a domain;
/// without `@`, it matches a part. An
/// IP address may be a block such as `192.0.2.0/24`. A value with `*` or `?` is a glob for the whole value.
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
#[expect(clippy::struct_excessive_bools, reason = "each is a condition of its own")]
pub struct Selection {
    /// Kinds, or envelopes around them; empty means any.
    pub kinds: Vec<Expected>,
    /// Earliest time. A document without its own time has that of the log event or the line that contains it.
    pub since: Option<OffsetDateTime>,
    /// Latest time.
    pub until: Option<OffsetDateTime>,
    /// Fields, each with the values to match.
    pub values: Vec<(Field, Vec<String>)>,
    /// Whether to select only what was denied.
    pub denied: bool,
    /// Whether to select only what failed, including what was denied.
    pub failed: bool,
    /// Whether to select only actions of the root user of an account.
    pub root: bool,
    /// Whether to select only actions that only read (`true`), or only others (`false`).
    pub read_only: Option<bool>,
    /// Whether each line is an object with a document and its place; see [`Unwrap::with_source`](crate::Unwrap::with_source).
    pub with_source: bool,
}
