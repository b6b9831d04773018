//! Converts lines with documents and their origin, as `unwrap` writes them, into rows.

use std::io;

use serde::Deserialize;
use serde_json::value::RawValue;

/// A document, and where it stands.
#[derive(Deserialize)]
pub(crate) struct Row<'a> {
    #[serde(borrow)]
    pub(crate) source: Place<'a>,
    #[serde(borrow)]
    pub(crate) document: &'a RawValue,
}

/// Where a document stands.
#[derive(Deserialize)]
pub(crate) struct Place<'a> {
    #[serde(borrow)]
    pub(crate) file: std::borrow::Cow<'a, str>,
    pub(crate) line: i64,
    pub(crate) column: i64,
    pub(crate) offset: i64,
    pub(crate) length: i64,
    #[serde(borrow)]
    pub(crate) pointer: std::borrow::Cow<'a, str>,
    #[serde(default)]
    pub(crate) inner: Vec<String>,
    #[serde(borrow)]
    pub(crate) kind: std::borrow::Cow<'a, str>,
}

/// Hands each line to a function, whatever the portions in which they are written.
pub(crate) struct Lines<F> {
    begun: Vec<u8>,
    take: F,
}

impl<F: FnMut(&[u8]) -> io::Result<()>> Lines<F> {
    pub(crate) fn new(take: F) -> Self {
        Self { begun: Vec::new(), take }
    }
}

impl<'a> Row<'a> {
    /// The row that a line stands for.
    pub(crate) fn of(line: &'a [u8]) -> io::Result<Self> {
        serde_json::from_slice(line).map_err(io::Error::other)
    }
}

impl<F: FnMut(&[u8]) -> io::Result<()>> io::Write for Lines<F> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut rest = bytes;
        while let Some(end) = memchr::memchr(b'\n', rest) {
            if self.begun.is_empty() {
                (self.take)(&rest[..end])?;
            } else {
                let mut line = std::mem::take(&mut self.begun);
                line.extend_from_slice(&rest[..end]);
                (self.take)(&line)?;
            }
            rest = &rest[end + 1..];
        }
        self.begun.extend_from_slice(rest);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;

    #[test]
    fn portions_make_no_difference() -> io::Result<()> {
        let line = |row: u32| {
            format!(
                "{{\"source\":{{\"file\":\"a.json\",\"line\":{row},\"column\":1,\"offset\":0,\"length\":9,\"pointer\":\"\",\"kind\":\"k\"}},\"document\":{{\"a\":1.50}}}}\n"
            )
        };
        let text = line(1) + &line(2) + &line(3);
        for portion in [1, 7, 200, 1000] {
            let mut seen = Vec::new();
            let mut lines = Lines::new(|line: &[u8]| {
                let row = Row::of(line)?;
                seen.push((row.source.line, row.document.get().to_owned()));
                Ok(())
            });
            for part in text.as_bytes().chunks(portion) {
                lines.write_all(part)?;
            }
            drop(lines);
            assert_eq!(seen.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [1, 2, 3]);
            assert!(seen.iter().all(|(_, document)| document == "{\"a\":1.50}"));
        }
        Ok(())
    }
}
