//! Tables of `DuckDB`.

use super::phrases::Phrases;
use super::remark;
use super::values::rows;
use super::words::Words;
use crate::{Column, ColumnKind, Table};

/// Types within a map. Everything else is an object or a list of names of types.
const WORDS: Words = Words {
    text: "VARCHAR",
    json: "JSON",
    bool: "BOOLEAN",
    number: "DOUBLE",
    list: ["", "[]"],
    map: ["MAP(VARCHAR, ", ")"],
    record: ["STRUCT(", ")"],
    member: |name, kind| format!("\"{name}\" {kind}"),
    lines: false,
};

/// Macro that reads files as a table.
///
/// `read_json` with types ends a query at the first value that has another one. So each document is read as JSON, and
/// `json_transform` makes nulls of what does not fit.
pub(super) fn statement(table: &Table) -> String {
    let name = table.name();
    let files = format!("{name}('*.json.gz')");
    let example = format!(
        "Rows of files, also of compressed ones. The last columns say where a row comes from: document is the whole of it as JSON, filename the file.\n  \
         SELECT * FROM {files}"
    );
    let mut notes = vec![example, ODD.to_owned(), BROKEN.to_owned()];
    if table.entry == "cloudtrail-record" {
        notes.push(ONLY_LINES.to_owned());
    }
    notes.extend(PHRASES.notes(table, &files, None));
    let head = table.head(&notes);
    let (columns, documents) = match (rows(&table.columns), &table.columns[..]) {
        (Some(columns), [list]) => (columns, elements(list.name)),
        (_, columns) => (columns, format!("SELECT json AS document, filename FROM {FILES}")),
    };
    let columns = members(columns, 1);
    format!(
        "{head}CREATE OR REPLACE MACRO {name}(files, json_format := 'auto') AS TABLE\nSELECT unnest(json_transform(document, to_json({columns}))), document, filename\n\
         FROM (\n    {documents}\n);\n"
    )
}

/// A log file is one object, and may be longer than the 16 MB that `DuckDB` takes by itself.
const FILES: &str = "read_json_objects(\n        files, format = json_format, filename = true, ignore_errors = true, maximum_object_size = 67108864)";

/// Elements of a list as documents. What has no such list is a document itself, so that nothing goes without a row.
fn elements(list: &str) -> String {
    format!(
        "SELECT unnest(CASE WHEN json_type(json, '$.{list}') = 'ARRAY' THEN json_extract(json, '$.{list}[*]') ELSE [json] END) AS document, filename\n    \
         FROM {FILES}"
    )
}

const ODD: &str = "A value that does not fit its column is null, and so is all of a row that is no object. The column document has it as JSON. \
     No odd value ends a query.";

const BROKEN: &str = "A line that is not JSON is a row of nulls. DuckDB decides by the beginning of a file whether it has lines: where that is \
     broken, or a file is cut off, pass json_format := 'newline_delimited'.";

const ONLY_LINES: &str = "For records on lines. Log files as CloudTrail delivers them are one object each and would give a single row of nulls: take \
     cloudtrail_log_file for them.";

const PHRASES: Phrases = Phrases {
    name: str::to_owned,
    quote: '"',
    instant: |column| format!("TRY_CAST({column} AS TIMESTAMPTZ)"),
    milliseconds: |column| format!("to_timestamp(TRY_CAST({column} AS DOUBLE) / 1000)"),
    json: |column| format!("json_extract_string({column}, '$.userName')"),
    list: |column| {
        format!(
            "coalesce(TRY(from_json({column}, '[\"VARCHAR\"]')), CASE WHEN {column} IS NOT NULL THEN [{column}] END)"
        )
    },
    object: |column| format!("TRY_CAST({column} AS JSON)"),
};

/// Members of a structure, each with the comment above it.
fn members(columns: &[Column], depth: usize) -> String {
    let indent = "    ".repeat(depth);
    let member = |column: &Column| {
        let comment = if depth == 1 { remark::lines(&column.comment, &indent) } else { String::new() };
        format!("{comment}{indent}\"{}\": {}", column.name, kind(&column.kind, depth))
    };
    let members: Vec<String> = columns.iter().map(member).collect();
    format!("{{\n{}\n{}}}", members.join(",\n"), "    ".repeat(depth - 1))
}

fn kind(of: &ColumnKind, depth: usize) -> String {
    match of {
        ColumnKind::List(inner) => format!("[{}]", kind(inner, depth)),
        ColumnKind::Struct(columns) => members(columns, depth + 1),
        _ => format!("'{}'", WORDS.of(of, depth)),
    }
}
