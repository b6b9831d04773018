//! Tables of `ClickHouse`.

use super::words::Words;
use crate::{Column, Table};

/// Lists, maps and tuples cannot be null; empty ones stand for those that are absent.
const WORDS: Words = Words {
    text: "Nullable(String)",
    json: "Nullable(String)",
    bool: "Nullable(Bool)",
    number: "Nullable(Float64)",
    list: ["Array(", ")"],
    map: ["Map(String, ", ")"],
    record: ["Tuple(", ")"],
    member: |name, kind| format!("`{name}` {kind}"),
    lines: true,
};

/// Statement that makes the table.
pub(super) fn statement(table: &Table) -> String {
    let name = table.name();
    let example = format!(
        "Filled with INSERT INTO {name} FROM INFILE '*.json.gz' FORMAT JSONEachRow, or with a table function such as s3(...)."
    );
    let head = table.head(&[
        &example,
        "Timestamps are text as it was written; parseDateTime64BestEffort(...) makes instants of them. Members of any kind are JSON as text, for \
         JSONExtract(...).",
        "Members are matched with columns whatever their case, unless you SET input_format_column_name_matching_mode = 'match_case'.",
        "Order and partitions are for you to choose: rows stand in no order here.",
    ]);
    let columns: Vec<String> = table.columns.iter().map(column).collect();
    format!("{head}CREATE TABLE {name} (\n{}\n)\nENGINE = MergeTree\nORDER BY tuple();\n", columns.join(",\n"))
}

fn column(column: &Column) -> String {
    let comment = column.comment.replace('\\', "\\\\").replace('\'', "\\'");
    let comment = if comment.is_empty() { comment } else { format!(" COMMENT '{comment}'") };
    format!("    `{}` {}{comment}", column.name, WORDS.of(&column.kind, 1))
}
