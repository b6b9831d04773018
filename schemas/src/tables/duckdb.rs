//! Tables of `DuckDB`.

use super::phrases::Phrases;
use super::remark;
use super::values::rows;
use super::words::Words;
use crate::{Column, Table};

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
    let files = format!("{name}('*.json.gz')");
    let example = format!(
        "Rows of files, also of compressed ones. The last column, filename, says where a row comes from.\n  SELECT * FROM {files}"
    );
    let mut notes = vec![example];
    if table.entry == "cloudtrail-record" {
        notes.push(ONLY_LINES.to_owned());
    }
    notes.extend(PHRASES.notes(table, &files, None));
    let head = table.head(&notes);
    let columns: Vec<String> = table.columns.iter().map(column).collect();
    let columns = columns.join(",\n");
    let (select, options) = match &table.columns[..] {
        [list] if rows(&table.columns).is_some() => {
            (format!("unnest(\"{}\", max_depth := 2), filename", list.name), LONG)
        }
        _ => ("*".to_owned(), ""),
    };
    format!(
        "{head}CREATE OR REPLACE MACRO {name}(files) AS TABLE\nSELECT {select} FROM read_json(\n    files,\n    format = 'auto',\n    filename = true,\n{options}    \
         columns = {{\n{columns}\n    }}\n);\n"
    )
}

/// A log file is one object, and may be longer than the 16 MB that `DuckDB` takes by itself.
const LONG: &str = "    maximum_object_size = 67108864,\n";

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

fn column(column: &Column) -> String {
    format!(
        "{}        \"{}\": '{}'",
        remark::lines(&column.comment, "        "),
        column.name,
        WORDS.of(&column.kind, 2)
    )
}
