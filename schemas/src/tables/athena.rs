//! Tables of Amazon Athena.

use super::hive::{self, STATEMENT};
use super::remark;
use crate::{Column, Layout, Table};

/// Statement that makes the table.
pub(super) fn statement(table: &Table, layout: Layout) -> String {
    let head = table.head(&[
        layout.to_fill_in(),
        "Timestamps are text as it was written; from_iso8601_timestamp(...) makes instants of them. Members of any kind are JSON as text, for \
         json_extract(...). Name the partitions in WHERE: each one that is not ruled out is listed.",
    ]);
    let logs = if layout == Layout::Firehose && table.entry.starts_with("workmail-") {
        remark::lines(OUT_OF_LOGS, "")
    } else {
        String::new()
    };
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
        "{head}{logs}CREATE EXTERNAL TABLE `{}` (\n{}\n)\nPARTITIONED BY (\n{}\n)\nROW FORMAT SERDE '{}'\n{serde}STORED AS INPUTFORMAT '{}'\n\
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

/// What the user has to switch on.
const OUT_OF_LOGS: &str = "A delivery stream that CloudWatch Logs feeds has to decompress what it gets and to take the messages out of it; else \
     there are no documents on the lines.";

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
