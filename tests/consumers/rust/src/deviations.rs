//! The list of deviations: a row for each, or one row with `*` for all of a kind.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;

use super::differences::Deviation;

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/deviations.tsv");
const HEADER: &str = "document\tfixture\tdeviation\treason";

/// Name of the document type in the catalogue, fixture, kind.
type Row = (String, String, Deviation);

/// What was found, with details.
pub(crate) type Found = BTreeMap<Row, String>;

/// What is listed, with the reasons.
pub(crate) struct Deviations(BTreeMap<Row, String>);

impl Deviations {
    pub(crate) fn read() -> Self {
        let text = fs::read_to_string(FILE).unwrap();
        let mut lines = text.lines();
        assert_eq!(lines.next(), Some(HEADER), "{FILE}");
        Self(lines.map(row).collect())
    }

    /// Writes the list that the findings ask for, with the reasons that are known.
    pub(crate) fn write(&self, found: &Found) {
        let mut text = format!("{HEADER}\n");
        for row in found.keys().map(|row| self.row_of(row)).collect::<BTreeSet<_>>() {
            let reason = self.0.get(&row).map_or("", String::as_str);
            writeln!(text, "{}\t{}\t{}\t{reason}", row.0, row.1, row.2.as_str()).unwrap();
        }
        fs::write(FILE, text).unwrap();
    }

    /// What is found and not listed, listed and not found, or listed without a reason.
    pub(crate) fn complaints(&self, found: &Found) -> Vec<String> {
        let mut complaints = Vec::new();
        let mut used = BTreeSet::new();
        for (row, detail) in found {
            let listed = self.row_of(row);
            if !self.0.contains_key(&listed) {
                complaints.push(format!("not listed: {}: {detail}", words(row)));
            }
            used.insert(listed);
        }
        for (row, reason) in &self.0 {
            if !used.contains(row) {
                complaints.push(format!("listed, but there is no deviation: {}", words(row)));
            }
            if reason.is_empty() {
                complaints.push(format!("no reason: {}: {}", words(row), found.get(row).map_or("", String::as_str)));
            }
        }
        complaints
    }

    /// The row that a finding belongs to: that of its kind if there is one.
    fn row_of(&self, row: &Row) -> Row {
        let all = ("*".to_owned(), "*".to_owned(), row.2);
        if self.0.contains_key(&all) { all } else { row.clone() }
    }
}

fn row(line: &str) -> (Row, String) {
    let cells: Vec<_> = line.split('\t').collect();
    let [document, fixture, deviation, reason] = cells[..] else { panic!("{FILE}: four cells are expected: {line}") };
    let Some(deviation) = Deviation::ALL.into_iter().find(|it| it.as_str() == deviation) else {
        panic!("{FILE}: no such deviation: {deviation}")
    };
    ((document.to_owned(), fixture.to_owned(), deviation), reason.to_owned())
}

fn words((document, fixture, deviation): &Row) -> String {
    format!("{document} {fixture} {}", deviation.as_str())
}
