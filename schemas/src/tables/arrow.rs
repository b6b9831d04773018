//! Schemas of Apache Arrow.

use std::sync::Arc;

use arrow_schema::{DataType, Field, Fields, Schema};

use super::remark;
use crate::{Column, ColumnKind, Table};

impl Table {
    /// Returns the schema for Apache Arrow. Comments are metadata under `comment`. Fields of any type are strings into which the writer of
    /// the arrays puts JSON, and
    /// have the metadata `holds`: `json` or `text or json`.
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
    named(column.name, &column.kind, comment)
}

fn named(name: &str, of: &ColumnKind, comment: Option<String>) -> Field {
    let holds = match of {
        ColumnKind::Json => Some("json"),
        ColumnKind::Mixed => Some("text or json"),
        _ => None,
    };
    let comment = comment.map(|comment| ("comment".to_owned(), comment));
    let holds = holds.map(|holds| ("holds".to_owned(), holds.to_owned()));
    Field::new(name, kind(of), true).with_metadata(comment.into_iter().chain(holds).collect())
}

fn kind(of: &ColumnKind) -> DataType {
    match of {
        ColumnKind::Text | ColumnKind::Mixed | ColumnKind::Json => DataType::Utf8,
        ColumnKind::Bool => DataType::Boolean,
        ColumnKind::Number => DataType::Float64,
        ColumnKind::List(inner) => DataType::List(Arc::new(named("item", inner, None))),
        ColumnKind::Map(inner) => {
            let pair = [Field::new("keys", DataType::Utf8, false), named("values", inner, None)];
            let entries = Field::new("entries", DataType::Struct(Fields::from_iter(pair)), false);
            DataType::Map(Arc::new(entries), false)
        }
        ColumnKind::Struct(columns) => DataType::Struct(fields(columns)),
    }
}
