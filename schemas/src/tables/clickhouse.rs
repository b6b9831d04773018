//! Tables of `ClickHouse`.

use super::phrases::Phrases;
use super::values::rows;
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
///
/// `JSONEachRow` ends an insertion at the first value of another type. So the text of a document is what is inserted, and
/// each column is made of it by `JSONExtract`, which makes nulls of what does not fit.
pub(super) fn statement(table: &Table) -> String {
    let name = table.name();
    let (from, row) = match &table.columns[..] {
        [list] if rows(&table.columns).is_some() => {
            (format!("{name} ARRAY JOIN {} AS record", list.name), Some("record"))
        }
        _ => (name.clone(), None),
    };
    let format = if row.is_some() { "RawBLOB" } else { "LineAsString" };
    let mut notes = vec![format!(
        "Filled with INSERT INTO {name} (document) FROM INFILE '*.json.gz' FORMAT {format}, or with a table function such as s3(...)."
    )];
    let odd = if row.is_some() { ODD_IN_FILES } else { ODD_ON_LINES };
    notes.extend(
        [odd, DIRECTLY, "Order and partitions are for you to choose: rows stand in no order here."].map(str::to_owned),
    );
    if let Some(row) = row {
        notes.push(format!("A file is one row, and its records are one array. ARRAY JOIN makes rows of them.\n  SELECT {RECORD}\n  FROM {from}"));
        let list = from.rsplit(' ').nth(2).unwrap_or_default();
        notes.push(format!(
            "The text of each record, also of such as are no objects:\n  SELECT arrayJoin(JSONExtractArrayRaw(document, '{list}')) AS {row} FROM {name}"
        ));
    }
    notes.extend(PHRASES.notes(table, &from, row));
    let head = table.head(&notes);
    let columns: Vec<String> = [DOCUMENT.to_owned()].into_iter().chain(table.columns.iter().map(column)).collect();
    format!("{head}CREATE TABLE {name} (\n{}\n)\nENGINE = MergeTree\nORDER BY tuple();\n", columns.join(",\n"))
}

const DOCUMENT: &str = "    `document` String COMMENT 'Text that the row is made of, as it was written.' CODEC(ZSTD)";

const ODD_ON_LINES: &str = "The column document has a line as it was written, and the other columns are made of it. A value that does not fit its \
     column is null, or empty where it should be a list or a structure, and so is all of a line that is not JSON. No odd value ends an insertion.";

const ODD_IN_FILES: &str = "The column document has a file as it was written, and the other column is made of it. A value that does not fit is null, or \
     empty where it should be a list or a structure, and so is all of a file that is not JSON or was cut off. No odd value ends an insertion.";

const DIRECTLY: &str = "FORMAT JSONEachRow fills the columns directly and leaves document empty. One odd value ends the insertion there, and members \
     are matched with columns whatever their case, unless you SET input_format_column_name_matching_mode = 'match_case'.";

const RECORD: &str = "record.eventTime, record.eventSource, record.eventName";

const PHRASES: Phrases = Phrases {
    name: str::to_owned,
    quote: '`',
    instant: |column| format!("parseDateTime64BestEffortOrNull({column}, 3)"),
    milliseconds: |column| format!("fromUnixTimestamp64Milli(toInt64(toFloat64OrNull({column})))"),
    json: |column| format!("JSONExtractString({column}, 'userName')"),
    list: |column| {
        let text = format!("assumeNotNull({column})");
        let one = format!("arrayFilter(text -> text != '', [{text}])");
        format!("if(isValidJSON({column}) AND {column} LIKE '[%', JSONExtract({text}, 'Array(String)'), {one})")
    },
    object: |column| format!("if(isValidJSON({column}), {column}, NULL)"),
};

fn column(column: &Column) -> String {
    let comment = column.comment.replace('\\', "\\\\").replace('\'', "\\'");
    let comment = if comment.is_empty() { comment } else { format!(" COMMENT '{comment}'") };
    let kind = WORDS.of(&column.kind, 1);
    format!("    `{0}` DEFAULT JSONExtract(document, '{0}', '{kind}'){comment}", column.name)
}
