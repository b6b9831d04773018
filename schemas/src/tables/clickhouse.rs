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
pub(super) fn statement(table: &Table) -> String {
    let name = table.name();
    let example = format!(
        "Filled with INSERT INTO {name} FROM INFILE '*.json.gz' FORMAT JSONEachRow, or with a table function such as s3(...)."
    );
    let mut notes = vec![
        example,
        "Members are matched with columns whatever their case, unless you SET input_format_column_name_matching_mode = 'match_case'."
            .to_owned(),
        "Order and partitions are for you to choose: rows stand in no order here.".to_owned(),
    ];
    let (from, row) = match &table.columns[..] {
        [list] if rows(&table.columns).is_some() => {
            (format!("{name} ARRAY JOIN {} AS record", list.name), Some("record"))
        }
        _ => (name.clone(), None),
    };
    if row.is_some() {
        notes.push(format!("A file is one row, and its records are one array. ARRAY JOIN makes rows of them.\n  SELECT {RECORD}\n  FROM {from}"));
    }
    notes.extend(PHRASES.notes(table, &from, row));
    let head = table.head(&notes);
    let columns: Vec<String> = table.columns.iter().map(column).collect();
    format!("{head}CREATE TABLE {name} (\n{}\n)\nENGINE = MergeTree\nORDER BY tuple();\n", columns.join(",\n"))
}

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
    format!("    `{}` {}{comment}", column.name, WORDS.of(&column.kind, 1))
}
