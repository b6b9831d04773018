//! Tables: cell by cell, by the names of the columns.

use std::borrow::Cow;
use std::io::{self, ErrorKind, Read};

use super::edits::Edits;
use super::names::by_name;
use super::redactor::Redactor;
use super::take::Take;
use super::unescaped::Unescaped;
use super::window::Window;
use crate::layout::delimiter as delimiter_of;
use mailtrail_wire::Content;

/// Longest row.
const LONGEST: usize = 64 * 1024 * 1024;

/// What divides the cells of a text, if it is a table.
pub(super) fn delimiter(text: &str) -> Option<u8> {
    let begins = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'"' | b'@' | b'_' | b'\'' | b'#');
    text.as_bytes().first().filter(|byte| begins(byte))?;
    delimiter_of(text)
}

/// Replaces in each cell.
pub(super) fn run<R: Read>(
    redactor: &mut Redactor,
    window: &mut Window<R>,
    delimiter: u8,
    take: &mut dyn Take,
) -> io::Result<()> {
    let mut names: Option<Vec<String>> = None;
    let mut edits = Edits::default();
    loop {
        let end = loop {
            match row(window.rest(), delimiter, window.is_last) {
                Some(end) => break end,
                None if window.rest().len() > LONGEST => {
                    return Err(io::Error::new(ErrorKind::InvalidData, "a row of more than 64 MiB"));
                }
                None => window.fill()?,
            };
        };
        if end == 0 {
            return Ok(());
        }
        let text = &window.text[window.at..window.at + end];
        redactor.refill();
        if let Some(names) = &names {
            let mut index = 0;
            cells(text, delimiter, |cell, at| {
                redactor.cell(names.get(index).map_or("", String::as_str), cell, at, &mut edits);
                index += 1;
            });
        } else {
            let mut header = Vec::new();
            cells(text, delimiter, |cell, _| header.push(cell.replace("\"\"", "\"")));
            names = Some(header);
        }
        take.piece(text, &edits)?;
        edits.clear();
        window.at += end;
    }
}

/// Length of the first row, with its end; nothing if it goes on behind the text.
fn row(text: &str, delimiter: u8, is_last: bool) -> Option<usize> {
    let mut at = 0;
    let bytes = text.as_bytes();
    let mut is_begin = true;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' if is_begin => at += quoted(&text[at..]).or(is_last.then_some(text.len() - at))?,
            b'\n' => return Some(at + 1),
            _ => at += 1,
        }
        is_begin = *byte == delimiter;
    }
    is_last.then_some(at)
}

/// Length of a cell in quotes, with them.
fn quoted(text: &str) -> Option<usize> {
    let mut at = 1;
    loop {
        at += memchr::memchr(b'"', &text.as_bytes()[at..])? + 1;
        if text.as_bytes().get(at) != Some(&b'"') {
            return Some(at);
        }
        at += 1;
    }
}

/// Hands over the cells of a row, without the quotes around them, and where they stand.
fn cells(row: &str, delimiter: u8, mut take: impl FnMut(&str, usize)) {
    let end = row.trim_end_matches(['\n', '\r']).len();
    let mut at = 0;
    while at <= end {
        let rest = &row[at..end];
        let length = if rest.starts_with('"') { quoted(rest).unwrap_or(rest.len()) } else { 0 };
        let length = length + memchr::memchr(delimiter, &rest.as_bytes()[length..]).unwrap_or(rest.len() - length);
        let cell = &rest[..length];
        match cell.strip_prefix('"').and_then(|cell| cell.strip_suffix('"')) {
            Some(inner) => take(inner, at + 1),
            None => take(cell, at),
        }
        at += length + 1;
    }
}

impl Redactor {
    fn cell(&mut self, name: &str, cell: &str, at: usize, out: &mut Edits) {
        // `userIdentity.userName`, `User name`
        let name = name.rsplit('.').next().unwrap_or(name);
        let name = &*field_of(name);
        let content = by_name(name).unwrap_or(Content::Opaque);
        if !cell.contains("\"\"") {
            return self.string(content, name, cell, at, out);
        }
        let text = Unescaped::doubled(cell);
        let mut edits = self.buffer();
        self.string(content, name, &text.text, 0, &mut edits);
        text.carry(&edits, at, |text, out| out.push_str(&text.replace('"', "\"\"")), out);
        self.give_back(edits);
    }
}

/// The name of a field as records have it, for one as people read it: `Event name` is `eventName`.
fn field_of(name: &str) -> Cow<'_, str> {
    if name.len() > 64 || !name.contains(' ') || !name.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b' ') {
        return Cow::Borrowed(name);
    }
    let mut out = String::with_capacity(name.len());
    for (index, word) in name.split_ascii_whitespace().enumerate() {
        match word.split_at(1) {
            _ if index == 0 => out.push_str(&word.to_ascii_lowercase()),
            (first, rest) => out.extend([&first.to_ascii_uppercase(), rest]),
        }
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_columns() {
        for (name, field) in [
            ("Event name", "eventName"),
            ("AWS region", "awsRegion"),
            ("Source IP address", "sourceIPAddress"),
            ("eventID", "eventID"),
            ("Read-only", "Read-only"),
        ] {
            assert_eq!(field_of(name), field);
        }
    }

    #[test]
    fn cells_and_rows() {
        let text = "a,\"b\"\"c, d\",\r\n\"x\ny\",z";
        let end = row(text, b',', true).unwrap();
        assert_eq!(&text[end..], "\"x\ny\",z");
        assert_eq!(row(&text[end..], b',', false), None);
        let mut found = Vec::new();
        cells(&text[..end], b',', |cell, at| found.push((cell.to_owned(), at)));
        assert_eq!(found, [("a".to_owned(), 0), ("b\"\"c, d".to_owned(), 3), (String::new(), 12)]);
    }
}
