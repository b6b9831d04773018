//! One column.

use crate::ColumnKind;

/// A column of a table, or a field of a structure in it. Every column may be null: required fields of a document are not required in a row.
///
/// ```
/// use mailtrail_schemas::{ColumnKind, Table, entry};
///
/// let table = Table::of(entry("cloudtrail-record").unwrap()).unwrap();
/// let address = table.columns.iter().find(|column| column.name == "sourceIPAddress").unwrap();
/// assert_eq!(address.kind, ColumnKind::Text);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Column {
    /// Name in JSON. No other column has the same name in another case.
    pub name: &'static str,
    /// Type of the column.
    pub kind: ColumnKind,
    /// Comment: the first paragraph of the documentation of the field, without links.
    pub comment: String,
}
