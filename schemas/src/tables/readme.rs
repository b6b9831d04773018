//! The page about using the tables.

use super::values::{Values, rows};
use crate::Table;

/// The page, in Markdown.
pub(super) fn text(tables: &[Table]) -> String {
    let values: String = tables.iter().map(values).collect();
    format!("{START}{values}{END}")
}

fn values(table: &Table) -> String {
    let words = Values::of(table).text(|name| format!("`{name}`"));
    let words = if words.is_empty() { "Nothing of the kind.".to_owned() } else { words };
    let of = if rows(&table.columns).is_some() { ", of a record" } else { "" };
    format!("* **{}**{of}: {words}\n", table.entry)
}

const START: &str = include_str!("readme/start.md");
const END: &str = include_str!("readme/end.md");
