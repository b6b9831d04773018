//! Tables of `DuckDB`.

use super::remark;
use super::words::Words;
use crate::{Column, ColumnKind, Table};

/// Names are quoted, and types stand in a literal.
const WORDS: Words = Words {
    text: "VARCHAR",
    json: "JSON",
    bool: "BOOLEAN",
    number: "DOUBLE",
    list: ["", "[]"],
    map: ["MAP(VARCHAR, ", ")"],
    record: ["STRUCT(", ")"],
    member: |name, kind| format!("\"{name}\" {kind}"),
    lines: true,
};

/// Macro that reads files as a table.
pub(super) fn statement(table: &Table) -> String {
    let name = table.name();
    let example = format!("Rows of files, also of compressed ones: SELECT * FROM {name}('*.json.gz').");
    let head = table.head(&[
        &example,
        "Timestamps are text as it was written; CAST(... AS TIMESTAMPTZ) makes instants of them. Members of any kind are JSON.",
    ]);
    let columns: Vec<String> = table.columns.iter().map(column).collect();
    let columns = columns.join(",\n");
    let (rows, options) = match &table.columns[..] {
        [rows] if holds_rows(rows) => (format!("unnest(\"{}\", max_depth := 2)", rows.name), LONG),
        _ => ("*".to_owned(), ""),
    };
    format!(
        "{head}CREATE OR REPLACE MACRO {name}(files) AS TABLE\nSELECT {rows} FROM read_json(\n    files,\n    format = 'auto',\n{options}    \
         columns = {{\n{columns}\n    }}\n);\n"
    )
}

/// A log file is one object, and may be longer than the 16 MB that `DuckDB` takes by itself.
const LONG: &str = "    maximum_object_size = 67108864,\n";

/// Whether the only column of a file is the list of what is wanted as rows.
fn holds_rows(column: &Column) -> bool {
    matches!(&column.kind, ColumnKind::List(inner) if matches!(**inner, ColumnKind::Struct(_)))
}

fn column(column: &Column) -> String {
    format!(
        "{}        \"{}\": '{}'",
        remark::lines(&column.comment, "        "),
        column.name,
        WORDS.of(&column.kind, 2)
    )
}
