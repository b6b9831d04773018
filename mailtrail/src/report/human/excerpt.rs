//! The excerpt of the input for a finding: its line with a mark below, and the corrected line.

use std::io::{self, Write};

use super::ink::{self, Ink};
use super::row::Row;
use crate::verdict::{Finding, Snippet};

/// Columns that are left for a line, however narrow the terminal is.
const LEAST: usize = 20;

/// The excerpt of a finding.
pub(super) struct Excerpt<'f> {
    finding: &'f Finding,
    snippet: Option<&'f Snippet>,
    /// Number of the first line.
    line: u64,
    /// Digits of the number of the last line.
    digits: usize,
    ink: Ink,
    /// Columns of the terminal.
    width: usize,
}

impl<'f> Excerpt<'f> {
    pub(super) fn of(finding: &'f Finding, ink: Ink, width: usize) -> Self {
        let snippet = finding.snippet.as_deref();
        let line = finding.unpacked.map_or(finding.line, |place| place.line);
        let lines = snippet.map_or(1, |snippet| snippet.text.split('\n').count());
        let digits = if snippet.is_some() { (line + lines as u64 - 1).to_string().len() } else { 1 };
        Self { finding, snippet, line, digits, ink, width }
    }

    /// What stands before the name of the file.
    pub(super) fn arrow(&self, out: &mut impl Write) -> io::Result<()> {
        self.ink.paint(out, ink::GUTTER, &format!("{:1$}-->", "", self.digits + 1))?;
        write!(out, " ")
    }

    /// A line behind the excerpt, about it.
    pub(super) fn note(&self, out: &mut impl Write, head: &str, text: &str) -> io::Result<()> {
        self.ink.paint(out, ink::GUTTER, &format!("{:1$}=", "", self.digits + 2))?;
        self.ink.paint(out, ink::HEAD, &format!(" {head}:"))?;
        writeln!(out, " {text}")
    }

    /// The lines of the excerpt; answers whether there are some.
    pub(super) fn write(&self, out: &mut impl Write) -> io::Result<bool> {
        if let Some(place) = self.finding.unpacked {
            self.ink.paint(out, ink::GUTTER, &format!("{:1$}:::", "", self.digits + 1))?;
            writeln!(out, " line {}, column {} of the inner text", place.line, place.column)?;
        }
        let Some(snippet) = self.snippet else { return Ok(false) };
        self.gutter(out, "", "|")?;
        writeln!(out)?;
        let mut lines = snippet.text.split('\n');
        let first = lines.next().unwrap_or_default();
        let is_cut_behind = snippet.is_cut_behind && first.len() == snippet.text.len();
        let row = Row::fit(first, snippet.start..snippet.end, (snippet.is_cut_before, is_cut_behind), self.room());
        self.line(out, self.line, "|", &row.text)?;
        self.gutter(out, "", "|")?;
        write!(out, " {:1$}", "", row.mark.start)?;
        let label = self.finding.label().map(|label| format!(" {label}")).unwrap_or_default();
        let mark = "^".repeat(row.mark.len().max(1)) + &label;
        self.ink.paint(out, ink::of_level(self.finding.level), &mark)?;
        writeln!(out)?;
        let further: Vec<_> = lines.collect();
        for (index, line) in further.iter().enumerate() {
            let is_cut = snippet.is_cut_behind && index + 1 == further.len();
            let row = Row::fit(line.trim_end_matches('\r'), 0..0, (false, is_cut), self.room());
            self.line(out, self.line + 1 + index as u64, "|", &row.text)?;
        }
        Ok(true)
    }

    /// The line as it should be, if that is known.
    pub(super) fn fixed(&self, out: &mut impl Write) -> io::Result<()> {
        let (Some(snippet), Some(fix)) = (self.snippet, &self.finding.fix) else { return Ok(()) };
        let first = snippet.text.split('\n').next().unwrap_or_default();
        let (Some(before), Some(behind)) = (first.get(..snippet.start), first.get(snippet.end..)) else {
            return Ok(());
        };
        let (line, end) = (format!("{before}{fix}{behind}"), snippet.start + fix.len());
        let is_cut_behind = snippet.is_cut_behind && first.len() == snippet.text.len();
        let row = Row::fit(&line, snippet.start..end, (snippet.is_cut_before, is_cut_behind), self.room());
        self.gutter(out, &self.line.to_string(), "+")?;
        write!(out, " ")?;
        self.ink.paint(out, ink::RIGHT, &row.text)?;
        writeln!(out)
    }

    fn line(&self, out: &mut impl Write, number: u64, sign: &str, text: &str) -> io::Result<()> {
        self.gutter(out, &number.to_string(), sign)?;
        if text.is_empty() { writeln!(out) } else { writeln!(out, " {text}") }
    }

    fn gutter(&self, out: &mut impl Write, number: &str, sign: &str) -> io::Result<()> {
        self.ink.paint(out, ink::GUTTER, &format!(" {number:>0$} {sign}", self.digits))
    }

    /// Columns that are left for a line.
    fn room(&self) -> usize {
        self.width.saturating_sub(self.digits + 4).max(LEAST)
    }
}
