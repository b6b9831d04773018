//! One row, cell by cell.

use std::ops::Range;

use csv_core::{ReadFieldResult, Reader};

use super::super::Feed;

/// Where a cell stands in the window, and how it is written.
#[derive(Clone, Debug)]
pub(super) struct Span {
    /// Number of its column.
    pub(super) column: usize,
    /// Its text, without the quotes around it.
    pub(super) text: Range<usize>,
    /// Whether quotes are doubled in it.
    pub(super) doubled: bool,
}

/// A row, as far as it goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// Offset behind it, the line break aside.
    pub(super) end: usize,
    pub(super) cells: usize,
    /// Beginning of the first cell whose quotes are wrong; nothing behind it was read.
    pub(super) broken: Option<usize>,
    /// Whether a cell that is not in quotes has some.
    pub(super) stray: bool,
    /// Whether it ended at all; if not, its last cell is too long.
    pub(super) ended: bool,
}

impl Row {
    /// Whether all is as the header says.
    pub(super) fn fits(&self, columns: usize) -> bool {
        self.ended && self.broken.is_none() && self.cells == columns
    }
}

/// Reads the row at an offset of the window, which is not the end of the text; loads more text as it is needed.
pub(super) fn scan(core: &mut Reader, feed: &mut impl Feed, from: usize, mut each: impl FnMut(Span)) -> Row {
    core.reset();
    // What a cell stands for is not wanted here, only how long that is.
    let mut scratch = [0; 4096];
    let mut row = Row { end: from, cells: 0, broken: None, stray: false, ended: false };
    let (mut begin, mut written) = (from, 0);
    loop {
        if feed.window().len() == row.end {
            if row.end - from >= feed.longest() {
                let quoted = feed.window()[begin..].starts_with('"');
                return Row { broken: quoted.then_some(begin), ..row };
            }
            // Nothing more to read tells that this is the end.
            feed.fill();
        }
        let window = feed.window().as_bytes();
        let (result, read, wrote) = core.read_field(&window[row.end..], &mut scratch);
        row.end += read;
        written += wrote;
        match result {
            ReadFieldResult::InputEmpty | ReadFieldResult::OutputFull => {}
            ReadFieldResult::Field { record_end } => {
                let end = row.end - read.min(1);
                match span(&window[begin..end], row.cells, begin, written) {
                    Some(span) => {
                        let is_bare = span.text.start == begin;
                        row.stray |= is_bare && memchr::memchr(b'"', &window[span.text.clone()]).is_some();
                        each(span);
                    }
                    // Where a row goes on behind that is anyone's guess.
                    None => return Row { broken: Some(begin), ..row },
                }
                row.cells += 1;
                if record_end {
                    return Row { end, ended: true, ..row };
                }
                (begin, written) = (row.end, 0);
            }
            ReadFieldResult::End => return Row { ended: true, ..row },
        }
    }
}

/// A cell as it is written, which stands for so many bytes; nothing if quotes stand in it that belong to no pair.
fn span(raw: &[u8], column: usize, begin: usize, written: usize) -> Option<Span> {
    if !raw.starts_with(b"\"") {
        return Some(Span { column, text: begin..begin + raw.len(), doubled: false });
    }
    let inner = raw.len().checked_sub(2).filter(|_| raw.ends_with(b"\""))?;
    let pairs = inner.checked_sub(written)?;
    let quotes = memchr::memchr_iter(b'"', raw).count();
    (quotes == 2 + 2 * pairs).then_some(Span { column, text: begin + 1..begin + 1 + inner, doubled: pairs > 0 })
}

#[cfg(test)]
mod tests {
    use super::super::super::Part;
    use super::*;

    fn cells(text: &str) -> (Vec<&str>, Row) {
        let mut cells = Vec::new();
        let row = scan(&mut Reader::new(), &mut Part::whole(text), 0, |span| cells.push(&text[span.text]));
        (cells, row)
    }

    #[test]
    fn cells_of_a_row() {
        for (text, expected, end) in [
            ("a,b\nc", &["a", "b"][..], 3),
            ("a,b\r\nc", &["a", "b"], 3),
            ("a,b", &["a", "b"], 3),
            ("a,", &["a", ""], 2),
            (",,\n", &["", "", ""], 2),
            ("\"\",\"a,\nb\"\nc", &["", "a,\nb"], 9),
            ("\"{\"\"a\"\":1}\"", &["{\"\"a\"\":1}"], 11),
            ("\"\"\"\"\n", &["\"\""], 4),
            ("a \"b\" c,d\n", &["a \"b\" c", "d"], 9),
        ] {
            let (cells, row) = cells(text);
            assert_eq!(cells, expected, "{text}");
            assert!(row.fits(expected.len()), "{text}");
            assert_eq!((row.end, row.stray), (end, text.starts_with("a \"")), "{text}");
        }
    }

    #[test]
    fn quotes_without_a_pair() {
        for (text, broken) in [
            ("a,\"b\nc,d\n", 2),
            ("a,\"{\"b\":1}\"\n", 2),
            ("\"a\"b,c\n", 0),
            ("\"ab\"c\"d\",e\n", 0),
            ("\"a\"b\"\",e\n", 0),
            ("\"abc\"\"", 0),
            ("a,\"", 2),
            ("\"a\" ,b\n", 0),
        ] {
            assert_eq!(cells(text).1.broken, Some(broken), "{text}");
        }
    }
}
