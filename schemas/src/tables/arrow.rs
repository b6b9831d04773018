//! Schemas of Apache Arrow.

use std::sync::Arc;

use arrow_schema::{DataType, Field, Fields, Metadata, Schema};

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
    let comment = (!column.comment.is_empty()).then(|| ("comment".to_owned(), column.comment.clone()));
    Field::new(column.name, kind(&column.kind), true).with_metadata(comment.into_iter().collect::<Metadata>())
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
