//! Tables of Amazon Athena.

use super::hive::{self, STATEMENT};
use super::remark;
use crate::{Column, Layout, Table};

/// Statement that makes the table.
pub(super) fn statement(table: &Table, layout: Layout) -> String {
    let mut notes = vec!["If the editor refuses comments, leave the lines that begin with -- out.".to_owned()];
    notes.extend(hive::notes(table, layout));
    let head = table.head(&notes);
    let classes = hive::classes(layout);
    let columns: Vec<String> = table.columns.iter().map(column).collect();
    let partitions: Vec<String> = layout
        .partitions()
        .iter()
        .map(|(name, comment)| format!("    `{name}` string COMMENT {}", quoted(comment)))
        .collect();
    let serde = properties("WITH SERDEPROPERTIES", &hive::serde_properties(&table.columns, layout));
    let projection = properties("TBLPROPERTIES", &layout.projection());
    format!(
        "{head}CREATE EXTERNAL TABLE `{}` (\n{}\n)\nPARTITIONED BY (\n{}\n)\nROW FORMAT SERDE '{}'\n{serde}STORED AS INPUTFORMAT '{}'\n\
         OUTPUTFORMAT '{}'\nLOCATION '{}'\n{}",
        table.name(),
        columns.join(",\n"),
        partitions.join(",\n"),
        classes.serde,
        classes.input,
        classes.output,
        layout.location(),
        projection,
    )
}

fn column(column: &Column) -> String {
    let kind = STATEMENT.of(&column.kind, 1);
    let comment = remark::short(&column.comment);
    let comment = if comment.is_empty() { String::new() } else { format!(" COMMENT {}", quoted(comment)) };
    format!("    `{}` {kind}{comment}", column.name.to_ascii_lowercase())
}

fn properties<T: AsRef<str>>(clause: &str, properties: &[(T, T)]) -> String {
    if properties.is_empty() {
        return String::new();
    }
    let lines: Vec<String> =
        properties.iter().map(|(name, value)| format!("    '{}' = '{}'", name.as_ref(), value.as_ref())).collect();
    format!("{clause} (\n{}\n)\n", lines.join(",\n"))
}

/// A literal. How an apostrophe is written in one differs between the parsers of Athena, so there is none.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "\u{2019}").replace('\\', "/"))
}
