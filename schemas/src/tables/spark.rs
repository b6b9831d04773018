//! Schemas of Apache Spark.

use serde_json::{Value, json};

use super::remark;
use crate::{Column, ColumnKind, Table};

/// The `StructType` of a row.
pub(super) fn schema(table: &Table) -> String {
    format!("{:#}\n", record(&table.columns))
}

fn record(columns: &[Column]) -> Value {
    json!({ "type": "struct", "fields": columns.iter().map(field).collect::<Vec<_>>() })
}

fn field(column: &Column) -> Value {
    let comment = remark::with_kind(column);
    let metadata = if comment.is_empty() { json!({}) } else { json!({ "comment": comment }) };
    json!({ "name": column.name, "type": kind(&column.kind), "nullable": true, "metadata": metadata })
}

fn kind(of: &ColumnKind) -> Value {
    match of {
        ColumnKind::Text | ColumnKind::Mixed | ColumnKind::Json => json!("string"),
        ColumnKind::Bool => json!("boolean"),
        ColumnKind::Number => json!("double"),
        ColumnKind::List(inner) => json!({ "type": "array", "elementType": kind(inner), "containsNull": true }),
        ColumnKind::Map(inner) => {
            json!({ "type": "map", "keyType": "string", "valueType": kind(inner), "valueContainsNull": true })
        }
        ColumnKind::Struct(columns) => record(columns),
    }
}
