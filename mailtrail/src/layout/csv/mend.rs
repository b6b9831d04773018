//! Rows that do not match: finds where the next matching one begins.

use super::super::{Feed, Visitor, Walker};
use super::scan::{Row, scan};
use super::{Cell, CsvRemark, Role, Table, blank};

/// Text that is handed over at once while rows do not fit.
const STRETCH: usize = 1024 * 1024;

impl<V: Visitor> Walker<V> {
    /// Takes a row that does not fit, or what is behind one, as lines of text, up to the next one that does.
    pub(super) fn mend(&mut self, feed: &mut impl Feed, table: &mut Table, row: Option<Row>) {
        let sound = row.filter(|row| row.ended);
        let found = next_row(feed, table, sound.map(|row| row.end));
        if let Some(row) = row {
            match sound {
                // If no line within the row begins another one, it has too few cells, or too many.
                Some(row) if found.is_none_or(|found| found.at >= row.end) => self.misfit(feed, table, row),
                _ => self.unpaired(feed, row),
            }
        }
        let end = match (found, sound) {
            (Some(found), _) => found,
            (None, Some(row)) => Found { at: row.end, fits: true },
            (None, None) => Found { at: usize::MAX, fits: true },
        };
        let length = feed.window().floor_char_boundary(end.at);
        self.lines(feed, length);
        feed.consume(length);
        table.lost = !end.fits;
    }

    fn unpaired(&mut self, feed: &impl Feed, row: Row) {
        let at = row.broken.unwrap_or(0);
        let piece = self.piece_at(feed, at);
        let remark = if row.broken.is_some() { CsvRemark::Quote } else { CsvRemark::TooLong(feed.longest()) };
        self.visitor.remark(&piece, remark.into());
    }

    fn misfit(&mut self, feed: &impl Feed, table: &mut Table, row: Row) {
        if !std::mem::replace(&mut table.misfits, true) {
            let piece = self.piece_at(feed, 0);
            let remark = CsvRemark::Cells { columns: table.columns.len(), cells: row.cells };
            self.visitor.remark(&piece, remark.into());
        }
    }

    /// Hands over lines as they stand.
    fn lines(&mut self, feed: &impl Feed, length: usize) {
        let mut rest = feed.window()[..length].trim_end_matches(['\n', '\r']);
        let mut position = feed.position(0);
        while !rest.is_empty() {
            let (length, doubled) = stretch(rest);
            let (text, behind) = rest.split_at(length);
            // The quote that begins a cell with a document would make a text of its beginning.
            let quote = usize::from(doubled && text.starts_with('"'));
            let cell = Cell {
                text: &text[quote..],
                position: position.after(&text[..quote]),
                doubled,
                role: Role::Lines,
                time: None,
            };
            self.visitor.cell(&cell);
            position = position.after(text);
            rest = behind;
        }
    }
}

/// Length of the lines that begin a text and belong together, and whether the quotes of a document in them are doubled.
fn stretch(text: &str) -> (usize, bool) {
    let has = |line: &str, wanted: &str| memchr::memmem::find(line.as_bytes(), wanted.as_bytes()).is_some();
    let (mut length, mut doubled) = (0, None);
    for line in text.split_inclusive('\n') {
        let this = if has(line, "\"\":") { Some(true) } else { has(line, "\":").then_some(false) };
        let differs = doubled.is_some() && this.is_some() && doubled != this;
        if length > 0 && (differs || line.starts_with("\"{")) {
            break;
        }
        doubled = doubled.or(this);
        length += line.len();
    }
    (length, doubled == Some(true))
}

/// Where text that is no row ends.
#[derive(Clone, Copy, Debug)]
struct Found {
    at: usize,
    /// Whether a row that fits begins there, or the text ends; if not, the stretch was long enough.
    fits: bool,
}

/// The next line at which a row begins that fits: behind the present line, and before `until`.
///
/// This takes linear time, because of two rows that begin at different lines one at most is in quotes at the end of a line.
fn next_row(feed: &mut impl Feed, table: &mut Table, until: Option<usize>) -> Option<Found> {
    let mut seen = 0;
    loop {
        let window = feed.window().as_bytes();
        let Some(end) = memchr::memchr(b'\n', &window[seen..]).map(|end| seen + end) else {
            seen = window.len();
            if until.is_some_and(|until| seen >= until) {
                return None;
            }
            if seen >= feed.longest() {
                return Some(Found { at: seen, fits: false });
            }
            if !feed.fill() {
                return None;
            }
            continue;
        };
        if until.is_some_and(|until| end >= until) {
            return None;
        }
        if end >= STRETCH {
            return Some(Found { at: end + 1, fits: false });
        }
        let mut at = end + 1;
        loop {
            at += blank(&feed.window()[at..]);
            if at < feed.window().len() || !feed.fill() {
                break;
            }
        }
        if at < feed.window().len() {
            let columns = table.columns.len();
            let row = scan(&mut table.core, feed, at, |_| {});
            if row.fits(columns) && !row.stray {
                return Some(Found { at, fits: true });
            }
        }
        seen = end + 1;
    }
}

#[cfg(test)]
mod tests {
    use super::stretch;

    #[test]
    fn lines_that_belong_together() {
        for (text, length, doubled) in [
            ("1,\"{\n  \"\"a\"\": 1\n}\n", 18, true),
            ("1,{\"a\":\"\"}\n2,\"{\"\"a\"\":1}\"\n", 11, false),
            ("\"{\"\"a\"\":1}\n\"{\"\"a\"\":2}\n", 11, true),
            ("a\nb\n", 4, false),
        ] {
            assert_eq!(stretch(text), (length, doubled), "{text}");
        }
    }
}
