//! Types in the words of an engine that has a language.

use crate::{Column, ColumnKind};

/// Words of an engine. Pairs stand around what is inside.
pub(super) struct Words {
    pub(super) text: &'static str,
    pub(super) json: &'static str,
    pub(super) bool: &'static str,
    pub(super) number: &'static str,
    pub(super) list: [&'static str; 2],
    pub(super) map: [&'static str; 2],
    pub(super) record: [&'static str; 2],
    /// Member of a structure out of name and type.
    pub(super) member: fn(&str, &str) -> String,
    /// Whether members of structures stand on lines of their own.
    pub(super) lines: bool,
}

impl Words {
    /// A type, the lines of which are indented as deep as this.
    pub(super) fn of(&self, kind: &ColumnKind, depth: usize) -> String {
        let around = |[open, close]: [&str; 2], inside: &str| format!("{open}{inside}{close}");
        match kind {
            ColumnKind::Text | ColumnKind::Mixed => self.text.to_owned(),
            ColumnKind::Json => self.json.to_owned(),
            ColumnKind::Bool => self.bool.to_owned(),
            ColumnKind::Number => self.number.to_owned(),
            ColumnKind::List(inner) => around(self.list, &self.of(inner, depth)),
            ColumnKind::Map(inner) => around(self.map, &self.of(inner, depth)),
            ColumnKind::Struct(columns) => around(self.record, &self.members(columns, depth + 1)),
        }
    }

    fn members(&self, columns: &[Column], depth: usize) -> String {
        let member = |column: &Column| (self.member)(column.name, &self.of(&column.kind, depth));
        let members: Vec<String> = columns.iter().map(member).collect();
        if self.lines {
            let line = format!("\n{}", "    ".repeat(depth));
            format!("{line}{}", members.join(&format!(",{line}")))
        } else {
            members.join(",")
        }
    }
}
