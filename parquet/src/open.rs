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
        fs::create_dir_all(folder).map_err(|error| named(folder, &error))?;
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
        write().map_err(|error| named(&self.file, &error))
    }

    /// Ends the row group.
    pub(crate) fn flush(&mut self) -> io::Result<()> {
        self.held = 0;
        self.writer.as_mut().map_or(Ok(()), Writer::flush).map_err(|error| named(&self.file, &error))
    }

    /// Ends the file.
    pub(crate) fn close(mut self) -> io::Result<Output> {
        self.write()?;
        let Self { path, kind, file, writer, rows, .. } = self;
        let bytes = writer.map_or(Ok(0), Writer::close).map_err(|error| named(&file, &error))?;
        Ok(Output { path, kind, rows, bytes })
    }
}
