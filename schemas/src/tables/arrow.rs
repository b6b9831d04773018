//! Schemas of Apache Arrow.

use std::sync::Arc;

use arrow_schema::{DataType, Field, Fields, Metadata, Schema};

use super::remark;
use crate::{Column, ColumnKind, Table};

impl Table {
    /// Schema of Apache Arrow. Comments are metadata under `comment`; members of any kind are text that whoever fills the arrays writes JSON into.
    ///
    /// ```
    /// use mailtrail_schemas::{Table, entry};
    ///
    /// let schema = Table::of(entry("ses-sending-event").unwrap()).unwrap().arrow_schema();
    /// assert!(schema.field_with_name("mail").unwrap().data_type().is_nested());
    /// ```
    pub fn arrow_schema(&self) -> Schema {
        Schema::new(fields(&self.columns))
    }
}

fn fields(columns: &[Column]) -> Fields {
    columns.iter().map(field).collect()
}

fn field(column: &Column) -> Field {
    let comment = Some(remark::with_kind(column)).filter(|comment| !comment.is_empty());
    let metadata: Metadata = comment.into_iter().map(|comment| ("comment".to_owned(), comment)).collect();
    Field::new(column.name, kind(&column.kind), true).with_metadata(metadata)
}

fn kind(of: &ColumnKind) -> DataType {
    match of {
        ColumnKind::Text | ColumnKind::Mixed | ColumnKind::Json => DataType::Utf8,
        ColumnKind::Bool => DataType::Boolean,
        ColumnKind::Number => DataType::Float64,
        ColumnKind::List(inner) => DataType::new_list(kind(inner), true),
        ColumnKind::Map(inner) => {
            let pair = [Field::new("keys", DataType::Utf8, false), Field::new("values", kind(inner), true)];
            let entries = Field::new("entries", DataType::Struct(Fields::from_iter(pair)), false);
            DataType::Map(Arc::new(entries), false)
        }
        ColumnKind::Struct(columns) => DataType::Struct(fields(columns)),
    }
}
