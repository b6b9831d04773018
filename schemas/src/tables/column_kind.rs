//! Types of columns.

use crate::Column;

/// Type of a column.
///
/// Timestamps and open enums are strings, unchanged, so that their spelling is kept and an unknown value
/// does not cost a row. The head of each printed table says how its engine converts a string to a time.
///
/// ```
/// use mailtrail_schemas::{ColumnKind, Table, entry};
///
/// let table = Table::of(entry("ses-sending-event").unwrap()).unwrap();
/// let mail = table.columns.iter().find(|column| column.name == "mail").unwrap();
/// let ColumnKind::Struct(members) = &mail.kind else { unreachable!() };
/// let tags = members.iter().find(|column| column.name == "tags").unwrap();
/// assert_eq!(tags.kind, ColumnKind::Map(Box::new(ColumnKind::List(Box::new(ColumnKind::Text)))));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ColumnKind {
    /// A string, including that of a Boolean that may be a literal or a string.
    Text,
    /// A Boolean.
    Bool,
    /// A number, as a double: whole numbers are exact up to 2 to the power of 53, and the spelling is lost.
    Number,
    /// A string as it is, any other value as its JSON: for fields that may have two types.
    Mixed,
    /// Any value as its JSON, such as `requestParameters`. Engines without a JSON type store strings without quotes.
    Json,
    /// An array.
    List(Box<ColumnKind>),
    /// An object with known fields, at least one.
    Struct(Vec<Column>),
    /// An object with arbitrary names.
    Map(Box<ColumnKind>),
}
