//! The figures as a Markdown table.

use std::fmt::Write as _;

use crate::work::{Again, Group, Work};

/// Ratios of one family.
pub struct Column {
    name: &'static str,
    cells: Vec<Cell>,
}

struct Cell {
    group: Group,
    name: &'static str,
    ours: bool,
    ratio: f64,
    again: Option<Again>,
}

impl Column {
    pub fn new(name: &'static str) -> Self {
        Self { name, cells: Vec::new() }
    }

    pub fn add(&mut self, work: &Work, ratio: f64, again: Option<Again>) {
        self.cells.push(Cell { group: work.group, name: work.name, ours: work.ours, ratio, again });
    }

    pub fn extend(&mut self, other: Self) {
        self.cells.extend(other.cells);
    }

    fn find(&self, cell: &Cell) -> Option<&Cell> {
        self.cells.iter().find(|other| (other.group, other.name) == (cell.group, cell.name))
    }
}

/// Rows by group; the first column has every row.
pub fn markdown(columns: &[Column]) -> String {
    let mut text = String::new();
    for (group, title) in [(Group::Read, "reading"), (Group::Check, "checking"), (Group::Write, "writing")] {
        let names: Vec<_> = columns.iter().map(|column| column.name).collect();
        let keeps = if group == Group::Read { " CloudTrail: not read | unchanged when written again |" } else { "" };
        let rule = "|---".repeat(names.len() + 1 + 2 * usize::from(group == Group::Read));
        let _ = writeln!(text, "| {title} | {} |{keeps}\n{rule}|", names.join(" | "));
        let mut rows: Vec<_> = columns[0].cells.iter().filter(|cell| cell.group == group).collect();
        rows.sort_by_key(|cell| cell.ours);
        for row in rows {
            let name = if row.ours { format!("**{}**", row.name) } else { versioned(row.name) };
            let _ = write!(text, "| {name} |");
            for column in columns {
                text += &column.find(row).map_or_else(|| " – |".to_owned(), |cell| format!(" {:.1} |", cell.ratio));
            }
            if group == Group::Read {
                text += &row.again.as_ref().map_or_else(|| " – | – |".to_owned(), percents);
            }
            text.push('\n');
        }
        text.push('\n');
    }
    text
}

fn percents(again: &Again) -> String {
    format!(" {:.1} % | {:.1} % |", 100.0 * again.failed, 100.0 * again.equal)
}

/// A peer with the version that was measured, as the lock file says.
fn versioned(name: &str) -> String {
    let lock = include_str!("../../Cargo.lock");
    let version = |package: &str| {
        let (_, after) = lock.split_once(&format!("name = \"{package}\"\nversion = \""))?;
        after.split('"').next()
    };
    name.split(' ')
        .map(|word| {
            let package = word.trim_end_matches(',');
            match version(package) {
                Some(version) => word.replace(package, &format!("{package} {version}")),
                None => word.to_owned(),
            }
        })
        .collect::<Vec<_>>()
        .join(" ")
}
