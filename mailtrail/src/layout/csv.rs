//! Tables with a header: exports of consoles as CSV, or separated by tabs or semicolons.
//!
//! A text is a table if its first line is a header; then it is a table to its end. The cells in its message column
//! are texts of their own. A row that does not match the header is read like log lines.

mod columns;
mod header;
mod mend;
mod scan;

#[cfg(test)]
mod tests;

use std::borrow::Cow;

use csv_core::Reader;

use self::columns::Columns;
pub(crate) use self::columns::{Export, Role};
use self::scan::{Span, scan};
use super::{Feed, Piece, Remark, Setting, Stop, Visitor, Walker};
use crate::input::Position;

/// A cell, or lines that are no row.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cell<'t> {
    /// Its text as it stands, without the quotes around it.
    pub(crate) text: &'t str,
    pub(crate) position: Position,
    /// Whether quotes are doubled in it.
    pub(crate) doubled: bool,
    pub(crate) role: Role,
    /// Cell of the same row in the column of times.
    pub(crate) time: Option<&'t str>,
}

impl<'t> Cell<'t> {
    /// What it stands for.
    pub(crate) fn unpack(&self) -> Cow<'t, str> {
        if self.doubled { Cow::Owned(self.text.replace("\"\"", "\"")) } else { Cow::Borrowed(self.text) }
    }
}

/// What there is to say about a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CsvRemark {
    /// Quotes that belong to no pair.
    Quote,
    /// A row of more than so many bytes.
    TooLong(usize),
    /// A row with another number of cells than the header; said once.
    Cells { columns: usize, cells: usize },
    /// A header and nothing else.
    NoRows,
    /// No column of messages, and no document in any other.
    NoMessages { export: Export, delimiter: u8 },
}

impl From<CsvRemark> for Remark<'_> {
    fn from(remark: CsvRemark) -> Self {
        Self::Csv(remark)
    }
}

/// The table that a text is.
#[derive(Clone, Debug)]
#[allow(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub(crate) struct Table {
    core: Reader,
    columns: Vec<Role>,
    time: Option<usize>,
    /// Whose it is, if it has no messages.
    export: Option<Export>,
    delimiter: u8,
    /// Whether there was a row.
    begun: bool,
    /// Whether a document stood in any cell.
    known: bool,
    /// Whether it was said that rows do not fit.
    misfits: bool,
    /// Whether the place is within lines that are no rows.
    lost: bool,
    ended: bool,
}

impl Table {
    fn new(core: Reader, columns: Columns, export: Option<Export>, delimiter: u8) -> Self {
        let Columns { roles, time, .. } = columns;
        Self {
            core,
            columns: roles,
            time,
            export,
            delimiter,
            begun: false,
            known: false,
            misfits: false,
            lost: false,
            ended: false,
        }
    }
}

impl<V: Visitor> Walker<V> {
    /// The table that begins here, if one does.
    pub(super) fn table(&mut self, feed: &mut impl Feed) -> Option<Box<Table>> {
        if !feed.window().is_empty() || feed.fill() {
            let (table, length) = header::table(feed)?;
            feed.consume(length);
            self.course.begun = true;
            return Some(Box::new(table));
        }
        None
    }

    /// Walks through the rows of a table, to the end or until `enough` says so.
    pub(super) fn rows(
        &mut self,
        feed: &mut impl Feed,
        table: &mut Table,
        mut enough: impl FnMut(&Self, u64) -> bool,
    ) -> Stop {
        loop {
            feed.consume(blank(feed.window()));
            if feed.window().is_empty() {
                if feed.fill() {
                    continue;
                }
                self.end_table(table);
                return Stop::End;
            }
            if enough(self, feed.offset()) {
                return Stop::End;
            }
            table.begun = true;
            self.row(feed, table);
        }
    }

    fn row(&mut self, feed: &mut impl Feed, table: &mut Table) {
        if table.lost {
            return self.mend(feed, table, None);
        }
        let mut spans = Vec::new();
        let Table { core, columns, time, .. } = table;
        let row = scan(core, feed, 0, |span| {
            let role = columns.get(span.column).copied().unwrap_or(Role::Part);
            if role != Role::Part || *time == Some(span.column) {
                spans.push(span);
            }
        });
        if !row.fits(columns.len()) {
            return self.mend(feed, table, Some(row));
        }
        let time = spans.iter().find(|span| *time == Some(span.column));
        let time = time.map(|span| feed.window()[span.text.clone()].to_owned());
        let mut passed = 0;
        for span in spans {
            let role = table.columns[span.column];
            feed.consume(span.text.start - passed);
            passed = span.text.start;
            if role != Role::Part {
                table.known |= self.cell(feed, &span, role, time.as_deref());
            }
        }
        feed.consume(row.end - passed);
    }

    /// Hands over the cell that begins the window.
    fn cell(&mut self, feed: &impl Feed, span: &Span, role: Role, time: Option<&str>) -> bool {
        let text = &feed.window()[..span.text.len()];
        if text.trim_ascii().is_empty() {
            return false;
        }
        let (defects, more) = if feed.has_defects() { feed.defects(0..text.len()) } else { (Vec::new(), 0) };
        if !defects.is_empty() && text.trim_ascii_start().starts_with('{') {
            let piece = Piece { text, ..self.piece_at(feed, 0) };
            self.visitor.remark(&piece, Remark::Invalid { defects: &defects, more });
            return true;
        }
        self.visitor.cell(&Cell { text, position: feed.position(0), doubled: span.doubled, role, time })
    }

    /// At the end of a table: were there rows, and documents?
    fn end_table(&mut self, table: &mut Table) {
        if std::mem::replace(&mut table.ended, true) {
            return;
        }
        let remark = match table.export {
            Some(export) if !table.known => CsvRemark::NoMessages { export, delimiter: table.delimiter },
            None if !table.begun => CsvRemark::NoRows,
            _ => return,
        };
        let piece = Piece { text: "", position: Position::default(), element: None, setting: Setting::Words };
        self.visitor.remark(&piece, remark.into());
    }

    /// The rest of the line at an offset of the window.
    fn piece_at<'f>(&self, feed: &'f impl Feed, at: usize) -> Piece<'f> {
        const NEAR: usize = 256;
        let text = &feed.window()[at..];
        let near = &text[..text.floor_char_boundary(NEAR)];
        let line = near.split(['\n', '\r']).next().unwrap_or_default();
        Piece { text: line, position: feed.position(at), element: self.element(), setting: Setting::Words }
    }
}

/// Bytes of the line breaks that begin a text.
fn blank(text: &str) -> usize {
    text.bytes().take_while(|byte| matches!(byte, b'\n' | b'\r')).count()
}

/// What divides the cells of a text, if it is a table.
#[cfg(feature = "redact")]
pub(crate) fn delimiter(text: &str) -> Option<u8> {
    const HEAD: usize = 256 * 1024;
    // A row that is cut is none.
    let head = if text.len() > HEAD {
        text[..text.floor_char_boundary(HEAD)].rfind('\n').map_or(text, |end| &text[..=end])
    } else {
        text
    };
    header::table(&mut super::Part::whole(head)).map(|(table, _)| table.delimiter)
}
