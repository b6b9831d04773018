//! Maps a line to its file and to its number in the file.

use std::io;

use mailtrail::input::Source;

use crate::rows::Row;

/// Counts the documents of each file, while they come in the order of the files.
pub(super) struct Files {
    names: Vec<String>,
    documents: Vec<u64>,
    /// The file whose documents come.
    at: usize,
    /// Name in the lines, which is that of a member if the file is an archive.
    name: String,
    /// What lines of it begin with.
    head: Vec<u8>,
    row: i64,
}

/// What follows the name of the file in a line.
const BEHIND: &[u8] = b"\",\"line\":";

impl Files {
    pub(super) fn of(sources: &[Source]) -> Self {
        Self {
            names: sources.iter().map(Source::name).collect(),
            documents: vec![0; sources.len()],
            at: 0,
            name: String::new(),
            head: Vec::new(),
            row: 0,
        }
    }

    /// Number of a line in its file.
    pub(super) fn row(&mut self, line: &[u8]) -> io::Result<i64> {
        if self.head.is_empty() || !line.starts_with(&self.head) {
            self.enter(line)?;
        }
        if let Some(count) = self.documents.get_mut(self.at) {
            *count += 1;
        }
        self.row += 1;
        Ok(self.row - 1)
    }

    /// Documents of each file.
    pub(super) fn documents(self) -> Vec<u64> {
        self.documents
    }

    fn enter(&mut self, line: &[u8]) -> io::Result<()> {
        // Within a name, a quote has a backslash before it.
        let end = memchr::memmem::find(line, BEHIND).map_or(0, |at| at + BEHIND.len());
        self.head.clear();
        self.head.extend_from_slice(&line[..end]);
        let row = Row::of(line)?;
        if self.name == row.source.file && self.row > 0 {
            return Ok(());
        }
        self.name = row.source.file.into_owned();
        self.row = 0;
        let later = self.names.iter().skip(self.at).position(|name| is_within(&self.name, name));
        self.at += later.unwrap_or_default();
        Ok(())
    }
}

/// Whether a name is that of a file, or of a member of it.
pub(crate) fn is_within(name: &str, file: &str) -> bool {
    name.strip_prefix(file).is_some_and(|rest| rest.is_empty() || rest.starts_with(':'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_count_for_their_archive_and_have_rows_of_their_own() -> io::Result<()> {
        let line = |file: &str| {
            let place = r#""line":1,"column":1,"offset":0,"length":9,"pointer":"","kind":"k""#;
            format!("{{\"source\":{{\"file\":\"{file}\",{place}}},\"document\":{{}}}}")
        };
        let sources = ["empty", "a.tar", "a.tar.json"].map(|name| Source::File(name.into()));
        let mut files = Files::of(&sources);
        let names = ["a.tar:x", "a.tar:x", "a.tar:y \\\",\\\"line\\\":", "a.tar.json", "a.tar.json"];
        let rows: Vec<i64> = names.iter().map(|name| files.row(line(name).as_bytes())).collect::<io::Result<_>>()?;
        assert_eq!((rows, files.documents()), (vec![0, 1, 0, 0, 1], vec![0, 3, 2]));
        Ok(())
    }
}
