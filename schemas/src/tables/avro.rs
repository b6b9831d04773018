//! Schemas of Apache Avro.

use serde_json::{Value, json};

use super::remark;
use super::values::Values;
use crate::{Column, ColumnKind, Table};

/// Record of a row. Records inside are named after the members that lead to them, because names must be unique.
pub(super) fn schema(table: &Table) -> String {
    let mut schema = record(table.type_name, &table.columns);
    schema["namespace"] = format!("mailtrail.{}", table.name()).into();
    schema["doc"] = Values::of(table).text(str::to_owned).into();
    format!("{schema:#}\n")
}

fn record(name: &str, columns: &[Column]) -> Value {
    let fields: Vec<Value> = columns.iter().map(|column| field(name, column)).collect();
    json!({ "type": "record", "name": name, "fields": fields })
}

fn field(within: &str, column: &Column) -> Value {
    let name = name(column.name);
    let path = format!("{within}_{name}");
    let mut field = json!({ "name": name, "type": nullable(&path, &column.kind), "default": null });
    let comment = remark::with_kind(column);
    if !comment.is_empty() {
        field["doc"] = comment.into();
    }
    if name != column.name {
        field["wireName"] = column.name.into();
    }
    field
}

fn nullable(path: &str, kind: &ColumnKind) -> Value {
    let kind = match kind {
        ColumnKind::Text | ColumnKind::Mixed | ColumnKind::Json => json!("string"),
        ColumnKind::Bool => json!("boolean"),
        ColumnKind::Number => json!("double"),
        ColumnKind::List(inner) => json!({ "type": "array", "items": nullable(path, inner) }),
        ColumnKind::Map(inner) => json!({ "type": "map", "values": nullable(path, inner) }),
        ColumnKind::Struct(columns) => record(path, columns),
    };
    json!(["null", kind])
}

/// A name as Avro wants it: letters, digits and underscores, and no digit first.
fn name(wire: &str) -> String {
    let fitting = |letter: char| if letter.is_ascii_alphanumeric() { letter } else { '_' };
    let name: String = wire.chars().map(fitting).collect();
    if name.starts_with(|first: char| first.is_ascii_digit()) { format!("_{name}") } else { name }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_fit_and_keep_the_one_on_the_wire() {
        let column = Column { name: "ses:source-ip", kind: ColumnKind::Text, comment: String::new() };
        let field = field("Tags", &column);
        assert_eq!(field["name"], "ses_source_ip");
        assert_eq!(field["wireName"], "ses:source-ip");
        assert_eq!(name("2fa"), "_2fa");
    }
}
