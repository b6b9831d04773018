//! Converts tables back into documents.

mod write;

use std::fmt::Write as _;
use std::fs::File;
use std::io::{self, BufRead as _, BufReader, Write as _};
use std::path::Path;

use arrow_array::cast::AsArray as _;
use arrow_array::types::Int64Type;
use arrow_array::{RecordBatch, RecordBatchReader};
use arrow_ipc::reader::FileReader;
use flate2::read::MultiGzDecoder;
use mailtrail::input::reason;
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;

use crate::failure::{about, reading};
use crate::format::Format;
use crate::json::quoted;
use crate::manifest::Manifest;
use crate::ndjson;
use crate::table;

/// Result of converting tables back into documents.
///
/// ```
/// assert_eq!(mailtrail_parquet::Back::default().documents, 0);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Back {
    /// Number of documents written.
    pub documents: u64,
    /// Number of table files read.
    pub files: u64,
}

/// Writes the documents of all tables in a folder that [`convert`](crate::convert()) filled, as NDJSON. Each has its original fields and values,
/// including the spelling of its numbers, in the field order of its type.
///
/// With `with_source`, a line is `{"source": {"file", "row", "kind"}, "document": ...}`. Sort by `file` and `row` to restore the order in
/// which the documents were read. Otherwise, they are in the order of the tables.
///
/// # Errors
///
/// Returns an error if the folder has no tables, if a table file cannot be read, or if `out` cannot be written.
///
/// ```
/// use mailtrail_parquet::{Convert, back, convert};
///
/// let folder = tempfile::tempdir()?;
/// let log = folder.path().join("events.ndjson");
/// std::fs::write(&log, "{\"mail\":{\"new\":1.0},\"notificationType\":\"Bounce\"}\n")?;
/// # struct Ignore;
/// # impl mailtrail::Sink for Ignore {
/// #     fn finding(&mut self, _: &mailtrail::input::Source, _: &mailtrail::Finding) {}
/// #     fn trouble(&mut self, _: &mailtrail::input::Trouble) {}
/// #     fn done(&mut self, _: &mailtrail::input::Source, _: u64) {}
/// # }
/// let tables = folder.path().join("tables");
/// convert(&[mailtrail::input::Source::File(log)], &Convert::new(&tables), &mut Ignore)?;
///
/// let mut lines = Vec::new();
/// let done = back(&tables, false, &mut lines)?;
/// assert_eq!(done.documents, 1);
/// assert_eq!(String::from_utf8(lines)?, "{\"mail\":{\"new\":1.0},\"notificationType\":\"Bounce\"}\n");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn back(folder: &Path, with_source: bool, out: &mut dyn io::Write) -> io::Result<Back> {
    let data = folder.metadata().map_err(|error| about(folder, reason(&error)))?;
    if !data.is_dir() {
        return Err(about(folder, "expected a folder of tables, found a file"));
    }
    let manifest = Manifest::open(folder)?;
    if manifest.is_empty() {
        return Err(about(folder, "no tables here that `mailtrail convert` made"));
    }
    let mut done = Back::default();
    let mut out = Out { out, has_failed: false };
    for commit in manifest.commits() {
        let commit = commit?;
        for file in &commit.files {
            let path = folder.join(&file.path);
            done.documents += documents(&path, commit.format, &file.kind, with_source, &mut out)
                .map_err(|error| if out.has_failed { error } else { reading(&path, &error) })?;
            done.files += 1;
        }
    }
    out.flush()?;
    Ok(done)
}

/// Where the documents go; remembers whether an error is from there.
struct Out<'o> {
    out: &'o mut dyn io::Write,
    has_failed: bool,
}

impl Out<'_> {
    fn failed(&mut self, error: &io::Error) -> io::Error {
        self.has_failed = true;
        io::Error::new(error.kind(), format!("cannot write the documents: {}", reason(error)))
    }
}

impl io::Write for Out<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.out.write(bytes).map_err(|error| self.failed(&error))
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush().map_err(|error| self.failed(&error))
    }
}

/// Writes the documents of one file of a table.
fn documents(path: &Path, format: Format, kind: &str, with_source: bool, out: &mut dyn io::Write) -> io::Result<u64> {
    let file = File::open(path)?;
    match format {
        Format::Parquet => {
            let reader = ParquetRecordBatchReaderBuilder::try_new(file)?;
            rows(reader.with_batch_size(1024).build()?, kind, with_source, out)
        }
        Format::Arrow => {
            rows(FileReader::try_new_buffered(file, None).map_err(io::Error::other)?, kind, with_source, out)
        }
        Format::Ndjson => {
            let (mut lines, mut count) = (BufReader::new(MultiGzDecoder::new(file)), 0);
            let mut line = String::new();
            while lines.read_line(&mut line)? > 0 {
                let held = ndjson::held(line.trim_end());
                let held =
                    held.ok_or_else(|| io::Error::other(format!("line {} is not what was written here", count + 1)))?;
                let mut text = String::new();
                begin(with_source, &held.file, held.row, kind, &mut text);
                text.push_str(&held.document);
                text.push_str(if with_source { "}\n" } else { "\n" });
                out.write_all(text.as_bytes())?;
                count += 1;
                line.clear();
            }
            Ok(count)
        }
    }
}

/// Begins a line.
fn begin(with_source: bool, file: &str, row: i64, kind: &str, line: &mut String) {
    if with_source {
        let kind = quoted(kind);
        _ = write!(line, "{{\"source\":{{\"file\":{file},\"row\":{row},\"kind\":{kind}}},\"document\":");
    }
}

fn rows(reader: impl RecordBatchReader, kind: &str, with_source: bool, out: &mut dyn io::Write) -> io::Result<u64> {
    let mut written = 0;
    for batch in reader {
        written += write_rows(&batch.map_err(io::Error::other)?, kind, with_source, out)?;
    }
    Ok(written)
}

fn write_rows(batch: &RecordBatch, kind: &str, with_source: bool, out: &mut dyn io::Write) -> io::Result<u64> {
    let rows = write::Rows::of(batch)
        .ok_or_else(|| io::Error::other("it lacks a column that says where documents come from"))?;
    let (files, numbers) = (batch.column_by_name(table::FILE), batch.column_by_name(table::ROW));
    let mut line = String::new();
    for row in 0..batch.num_rows() {
        line.clear();
        if let (Some(files), Some(numbers)) = (files, numbers) {
            let file = quoted(files.as_string::<i32>().value(row));
            begin(with_source, &file, numbers.as_primitive::<Int64Type>().value(row), kind, &mut line);
        }
        let Some(()) = rows.write(row, &mut line) else {
            return Err(io::Error::other(format!("row {row} of a batch is not what was written here")));
        };
        line.push_str(if with_source { "}\n" } else { "\n" });
        out.write_all(line.as_bytes())?;
    }
    Ok(batch.num_rows() as u64)
}
