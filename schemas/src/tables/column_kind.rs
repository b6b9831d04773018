//! What stands in a column.

use crate::Column;

/// What stands in a column.
///
/// Timestamps and open enums are text as it stands in the document, so that nothing of their spelling is lost and a value that is not
/// known costs no row; the head of each printed table says how its engine makes an instant of a text.
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
    /// Text, also that of a truth value which comes as literal or as text.
    Text,
    /// Truth value.
    Bool,
    /// Number, as a double: whole numbers are exact up to 2 to the power of 53, and the spelling is lost.
    Number,
    /// Text as it is, a value of any other kind as its JSON: members that two kinds are legitimate for.
    Mixed,
    /// Value of any kind as its JSON, such as `requestParameters`. Engines without a type for it hold text without its quotes.
    Json,
    /// List of elements.
    List(Box<ColumnKind>),
    /// Object with known members; it has at least one.
    Struct(Vec<Column>),
    /// Object with names of any kind.
    Map(Box<ColumnKind>),
}
