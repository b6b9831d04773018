//! One column.

use crate::ColumnKind;

/// One column of a table, or one member of a structure in it. Each may be null: what is required of a document is not required of a row.
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
    /// Name on the wire. Engines that ignore case find no second column of the same name.
    pub name: &'static str,
    /// What stands in it.
    pub kind: ColumnKind,
    /// What it means: the first paragraph of the documentation of the member, without links.
    pub comment: String,
}
