//! Tables of AWS Glue.

use serde_json::{Map, Value, json};

use super::hive::{self, CATALOGUE};
use super::remark;
use crate::{Layout, Table};

/// The `TableInput` of `CreateTable`.
pub(super) fn input(table: &Table, layout: Layout) -> String {
    let classes = hive::classes(layout);
    let column = |name: &str, kind: &str, comment: &str| json!({ "Name": name, "Type": kind, "Comment": comment });
    let columns: Vec<Value> = table
        .columns
        .iter()
        .map(|inner| {
            column(&inner.name.to_ascii_lowercase(), &CATALOGUE.of(&inner.kind, 0), remark::short(&inner.comment))
        })
        .collect();
    let partitions: Vec<Value> =
        layout.partitions().iter().map(|(name, comment)| column(name, "string", comment)).collect();
    let serde: Map<String, Value> =
        hive::serde_properties(&table.columns, layout).into_iter().map(|(name, value)| (name, value.into())).collect();
    let mut parameters: Map<String, Value> =
        layout.projection().into_iter().map(|(name, value)| (name.to_owned(), value.into())).collect();
    parameters.insert("EXTERNAL".to_owned(), "TRUE".into());
    parameters.insert("classification".to_owned(), layout.classification().into());
    let table = json!({
        "Name": table.name(),
        "Description": description(table, layout),
        "TableType": "EXTERNAL_TABLE",
        "PartitionKeys": partitions,
        "Parameters": parameters,
        "StorageDescriptor": {
            "Columns": columns,
            "Location": layout.location(),
            "InputFormat": classes.input,
            "OutputFormat": classes.output,
            "SerdeInfo": { "SerializationLibrary": classes.serde, "Parameters": serde },
        },
    });
    format!("{table:#}\n")
}

/// Notes on one line, because there is no other place for them.
fn description(table: &Table, layout: Layout) -> String {
    let notes = hive::notes(table, layout).into_iter().map(|note| match note.split_once("\n  ") {
        Some((text, query)) => format!("{}: {}.", text.trim_end_matches('.'), query.replace("\n  ", " ")),
        None => note,
    });
    [format!("{}.", table.entry)].into_iter().chain(notes).collect::<Vec<_>>().join(" ")
}
