//! A table file while it is written.

mod own;
mod rows;
mod writer;

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use self::rows::Rows;
use self::writer::Writer;
use crate::facts::Facts;
use crate::failure::writing;
use crate::format::Format;
use crate::manifest::{Output, UNFINISHED};
use crate::rows::Place;

/// Bytes of documents in one file, unpacked: a few hundred MiB of a table at most, which is what engines like to read.
const LONGEST: u64 = 4 << 30;

/// Bytes of documents that are few.
const FEW: usize = 64 << 10;

/// A file of a table, and the rows that wait for being written to it.
pub(crate) struct Open {
    /// Path within the folder of the tables.
    path: String,
    kind: String,
    file: PathBuf,
    format: Format,
    /// Nothing until the first rows are written.
    writer: Option<Writer>,
    waits: Rows,
    /// Times of the rows, by which they are put in order.
    times: Vec<Option<String>>,
    /// Bytes of the documents that wait.
    waiting: usize,
    /// Bytes that the writer held back after the last rows.
    held: usize,
    /// Bytes of all documents.
    bytes: u64,
    rows: u64,
}

impl Open {
    /// Begins a file for documents of a kind.
    pub(crate) fn new(kind: &str, path: String, pending: &Path, format: Format) -> io::Result<Self> {
        let file = pending.join(format!("{path}{UNFINISHED}"));
        let folder = file.parent().unwrap_or(pending);
        fs::create_dir_all(folder).map_err(|error| writing(folder, &error))?;
        Ok(Self {
            path,
            kind: kind.to_owned(),
            file,
            format,
            writer: None,
            waits: Rows::of(kind, format),
            times: Vec::new(),
            waiting: 0,
            held: 0,
            bytes: 0,
            rows: 0,
        })
    }

    /// Adds a document.
    pub(crate) fn push(&mut self, place: &Place<'_>, row: i64, document: &str, facts: Facts<'_>) {
        self.waits.push(place, row, document);
        self.times.push(facts.time);
        // What stands in the other columns counts as well.
        self.waiting += document.len() + 64;
        self.bytes += document.len() as u64;
    }

    /// Bytes of the documents that wait for being written.
    pub(crate) fn waiting(&self) -> usize {
        self.waiting
    }

    /// Bytes that are held back until a row group is full.
    pub(crate) fn held(&self) -> usize {
        self.held
    }

    /// Whether the file has as much as a file should.
    pub(crate) fn is_full(&self) -> bool {
        self.bytes >= LONGEST
    }

    /// Writes the rows that wait, in the order of their times.
    pub(crate) fn write(&mut self) -> io::Result<()> {
        let times = std::mem::take(&mut self.times);
        if times.is_empty() {
            return Ok(());
        }
        let few = std::mem::take(&mut self.waiting) < FEW;
        self.rows += times.len() as u64;
        let Self { writer, waits, file, kind, format, held, .. } = self;
        let write = || -> io::Result<()> {
            let rows = waits.take(times).map_err(io::Error::other)?;
            let writer = match writer {
                Some(writer) => writer,
                None => writer.insert(Writer::new(File::create(&*file)?, kind, *format, few)?),
            };
            writer.write(&rows)?;
            *held = writer.held();
            Ok(())
        };
        write().map_err(|error| writing(&self.file, &error))
    }

    /// Ends the row group.
    pub(crate) fn flush(&mut self) -> io::Result<()> {
        self.held = 0;
        self.writer.as_mut().map_or(Ok(()), Writer::flush).map_err(|error| writing(&self.file, &error))
    }

    /// Ends the file.
    pub(crate) fn close(mut self) -> io::Result<Output> {
        self.write()?;
        let Self { path, kind, file, writer, rows, .. } = self;
        let bytes = writer.map_or(Ok(0), Writer::close).map_err(|error| writing(&file, &error))?;
        Ok(Output { path, kind, rows, bytes })
    }
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    /// What is said where the disk of a file is full.
    fn said(format: Format) -> io::Result<String> {
        let pending = tempfile::tempdir()?;
        let name = format!("ses_sending_event/part.{}", format.extension());
        let mut open = Open::new("ses sending event", name.clone(), pending.path(), format)?;
        std::os::unix::fs::symlink("/dev/full", &open.file)?;
        let document = r#"{"eventType":"Bounce","mail":{"timestamp":"2026-01-31T00:00:00Z"}}"#;
        let place = Place {
            file: "a.json".into(),
            line: 1,
            column: 1,
            offset: 0,
            length: 66,
            pointer: "".into(),
            inner: Vec::new(),
            kind: "ses sending event".into(),
        };
        open.push(&place, 0, document, Facts::of(document));
        let error = open.close().map_or_else(|error| error.to_string(), |_| "written".to_owned());
        Ok(error.replace(&*pending.path().to_string_lossy(), "tables").replace(&name, "part"))
    }

    #[test]
    fn a_full_disk_is_told_in_the_same_words_for_all_formats() -> io::Result<()> {
        for format in Format::ALL {
            assert_eq!(said(format)?, "cannot write tables/part.part: no space left on device", "{format}");
        }
        Ok(())
    }
}
