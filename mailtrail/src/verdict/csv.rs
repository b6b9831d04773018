//! Findings about tables.

use super::beyond::bytes;
use super::{Finding, Level};
use crate::envelope::Scope;
use crate::layout::{CsvRemark, Export, SIGHT};

/// Finding for what is wrong with a table.
pub(crate) fn finding(scope: &Scope<'_>, remark: CsvRemark) -> Finding {
    let place = scope.place(0, "").in_text(SIGHT);
    match remark {
        CsvRemark::Quote => {
            let message = "the quotation marks in this CSV row do not match";
            Finding::new(Level::Error, "csv-quote", place, "a cell in quotation marks", "marks that do not match")
                .saying(message)
                .helping("close the cell with `\"`, and write each `\"` inside it twice; reading continues at the next whole row")
        }
        CsvRemark::TooLong(most) => {
            let expected = format!("a row of at most {}", bytes(most as u64));
            Finding::new(Level::Error, "document-too-long", place, expected, "a longer one")
                .helping("reading continues at the next row with as many cells as the header")
        }
        CsvRemark::Cells { columns, cells } => {
            let expected = format!("as many cells as the header has, {columns}");
            Finding::new(Level::Warning, "csv-cells", place, expected, cells.to_string())
                .saying(format!("a row has {cells} {}, the header has {columns}", noun(cells)))
                .helping("put cells with the delimiter or a line break in them in quotation marks; such rows are read as lines of text")
        }
        CsvRemark::NoRows => Finding::new(Level::Warning, "empty-input", place, "at least one row", "only a header"),
        CsvRemark::NoMessages { export, delimiter } => {
            let form = if delimiter == b'\t' { "tab-separated values" } else { "CSV" };
            let (which, help) = words(export);
            let found = format!("{form}{which}");
            let message = format!("not JSON: this is {found}");
            Finding::new(Level::Error, "not-json", place, "JSON, or a column that holds it", found)
                .saying(message)
                .helping(help)
        }
    }
}

/// What a table without messages is, after its form, and what to do.
fn words(export: Export) -> (&'static str, &'static str) {
    match export {
        Export::EventHistory => {
            (" from Event history of CloudTrail, which leaves out most of a record", "download as JSON instead")
        }
        Export::Athena => (
            " with columns in lower case, from Athena",
            "select the JSON of each record in one column, or check the log files that the table was made of",
        ),
        Export::Lake => (
            " with a column for each field, as from CloudTrail Lake",
            "select the column `eventJson`, or save the output of `aws cloudtrail get-query-results`",
        ),
        Export::Insights => {
            (" from Logs Insights without `@message`", "add `@message` to the query: `fields @timestamp, @message`")
        }
        Export::Other => (
            " without a column of messages",
            "download as JSON, or add a column `message` with the JSON of each record",
        ),
    }
}

fn noun(count: usize) -> &'static str {
    if count == 1 { "cell" } else { "cells" }
}
