//! One file of a table while it is written.

mod own;
mod rows;
mod writer;

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use self::rows::Rows;
use self::writer::Writer;
use crate::facts::Facts;
use crate::format::Format;
use crate::manifest::{Output, UNFINISHED, named};
use crate::rows::Place;

/// Bytes of documents in one file, unpacked: a few hundred MiB of a table at most, which is what engines like to read.
const LONGEST: u64 = 4 << 30;

/// A file of a table, and the rows that wait for being written to it.
pub(crate) struct Open {
    /// Path within the folder of the tables.
    path: String,
    kind: String,
    file: PathBuf,
    writer: Writer,
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
        let create = || {
            fs::create_dir_all(file.parent().unwrap_or(pending))?;
            Writer::new(File::create(&file)?, kind, format)
        };
        let writer = create().map_err(|error| named(&file, &error))?;
        let (waits, times) = (Rows::of(kind, format), Vec::new());
        Ok(Self { path, kind: kind.to_owned(), file, writer, waits, times, waiting: 0, held: 0, bytes: 0, rows: 0 })
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
        self.waiting = 0;
        self.rows += times.len() as u64;
        let taken = self.waits.take(times).map_err(|error| named(&self.file, &error))?;
        self.writer.write(&taken).map_err(|error| named(&self.file, &error))?;
        self.held = self.writer.held();
        Ok(())
    }

    /// Ends the row group.
    pub(crate) fn flush(&mut self) -> io::Result<()> {
        self.held = 0;
        self.writer.flush().map_err(|error| named(&self.file, &error))
    }

    /// Ends the file.
    pub(crate) fn close(mut self) -> io::Result<Output> {
        self.write()?;
        let Self { path, kind, file, writer, rows, .. } = self;
        let bytes = writer.close().map_err(|error| named(&file, &error))?;
        Ok(Output { path, kind, rows, bytes })
    }
}
