//! One file of a table while it is written.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use arrow_array::builder::{Int64Builder, ListBuilder, StringBuilder};
use arrow_array::{Array as _, ArrayRef, RecordBatch, StringArray};
use arrow_schema::{ArrowError, Schema};
use parquet::arrow::ArrowWriter;
use parquet::basic::{Compression, ZstdLevel};
use parquet::file::properties::{EnabledStatistics, WriterProperties};

use crate::cells::Members;
use crate::facts::Facts;
use crate::manifest::{Output, UNFINISHED, named};
use crate::odd::Odd;
use crate::place::Pointer;
use crate::rows::Place;
use crate::table;

/// Rows of a row group, at most.
const ROWS: usize = 128 * 1024;

/// A file of a table, and the rows that wait for being written to it.
pub(crate) struct Open {
    /// Path within the folder of the tables.
    path: String,
    file: PathBuf,
    schema: Arc<Schema>,
    writer: ArrowWriter<File>,
    document: Members,
    own: OwnCells,
    /// Times of the rows, by which they are put in order.
    times: Vec<Option<String>>,
    /// Bytes of the documents that wait.
    waiting: usize,
    rows: u64,
}

/// Columns that tell where documents come from, and what is odd about them.
#[derive(Default)]
struct OwnCells {
    file: StringBuilder,
    row: Int64Builder,
    line: Int64Builder,
    column: Int64Builder,
    offset: Int64Builder,
    length: Int64Builder,
    pointer: StringBuilder,
    inner: ListBuilder<StringBuilder>,
    odd: StringBuilder,
    nulls: ListBuilder<StringBuilder>,
}

impl Open {
    /// Begins a file for documents of a kind.
    pub(crate) fn new(kind: &str, path: String, pending: &Path) -> io::Result<Self> {
        let file = pending.join(format!("{path}{UNFINISHED}"));
        let create = || {
            fs::create_dir_all(file.parent().unwrap_or(pending))?;
            File::create(&file)
        };
        let schema = table::schema(kind);
        let properties = WriterProperties::builder()
            .set_compression(Compression::ZSTD(ZstdLevel::default()))
            .set_statistics_enabled(EnabledStatistics::Chunk)
            .set_created_by(concat!("mailtrail ", env!("CARGO_PKG_VERSION")).to_owned())
            .build();
        let out = create().map_err(|error| named(&file, &error))?;
        let writer = ArrowWriter::try_new(out, Arc::clone(&schema), Some(properties)).map_err(|error| named(&file, &error))?;
        let document = Members::of(&table::columns(kind));
        Ok(Self { path, file, schema, writer, document, own: OwnCells::default(), times: Vec::new(), waiting: 0, rows: 0 })
    }

    /// Adds a document.
    pub(crate) fn push(&mut self, place: &Place<'_>, row: i64, document: &str, facts: Facts<'_>) -> io::Result<()> {
        let (mut at, mut odd) = (Pointer::default(), Odd::default());
        if self.document.is_empty() || !self.document.holds(document, &mut at, &mut odd) {
            self.document.push_null();
            odd.note(&at, document);
        }
        self.own.push(place, row, odd);
        self.times.push(facts.time);
        self.waiting += document.len();
        if self.times.len() >= ROWS { self.write() } else { Ok(()) }
    }

    /// Bytes of the documents that wait for being written.
    pub(crate) fn waiting(&self) -> usize {
        self.waiting
    }

    /// Writes the rows that wait, in the order of their times, as one row group.
    pub(crate) fn write(&mut self) -> io::Result<()> {
        if self.times.is_empty() {
            return Ok(());
        }
        let batch = self.take().map_err(|error| named(&self.file, &error))?;
        let mut write = || {
            self.writer.write(&batch)?;
            self.writer.flush()
        };
        write().map_err(|error| named(&self.file, &error))?;
        self.rows += batch.num_rows() as u64;
        Ok(())
    }

    fn take(&mut self) -> Result<RecordBatch, ArrowError> {
        let fields = self.schema.fields();
        let mut columns = self.document.take_columns(fields)?;
        columns.extend(self.own.take());
        let batch = RecordBatch::try_new(Arc::clone(&self.schema), columns)?;
        self.waiting = 0;
        let times = StringArray::from(std::mem::take(&mut self.times));
        let is_sorted = (1..times.len()).all(|row| !(times.is_valid(row - 1) && times.is_valid(row)) || times.value(row - 1) <= times.value(row));
        if is_sorted {
            return Ok(batch);
        }
        let order = arrow_ord::sort::sort_to_indices(&times, None, None)?;
        arrow_select::take::take_record_batch(&batch, &order)
    }

    /// Ends the file.
    pub(crate) fn close(mut self) -> io::Result<Output> {
        self.write()?;
        let Self { path, file, writer, rows, .. } = self;
        let close = || -> io::Result<u64> {
            let out = writer.into_inner()?;
            out.sync_all()?;
            Ok(out.metadata()?.len())
        };
        let bytes = close().map_err(|error| named(&file, &error))?;
        Ok(Output { path, rows, bytes })
    }
}

impl OwnCells {
    fn push(&mut self, place: &Place<'_>, row: i64, mut odd: Odd) {
        self.file.append_value(&place.file);
        self.row.append_value(row);
        self.line.append_value(place.line);
        self.column.append_value(place.column);
        self.offset.append_value(place.offset);
        self.length.append_value(place.length);
        self.pointer.append_value(&place.pointer);
        texts(&mut self.inner, &place.inner);
        self.odd.append_option(odd.take_values());
        texts(&mut self.nulls, &odd.take_nulls());
    }

    /// The columns, in the order of the table.
    fn take(&mut self) -> [ArrayRef; 10] {
        [
            Arc::new(self.file.finish()),
            Arc::new(self.row.finish()),
            Arc::new(self.line.finish()),
            Arc::new(self.column.finish()),
            Arc::new(self.offset.finish()),
            Arc::new(self.length.finish()),
            Arc::new(self.pointer.finish()),
            Arc::new(self.inner.finish()),
            Arc::new(self.odd.finish()),
            Arc::new(self.nulls.finish()),
        ]
    }
}

/// A row with texts; without a value if there are none.
fn texts(cells: &mut ListBuilder<StringBuilder>, texts: &[String]) {
    texts.iter().for_each(|text| cells.values().append_value(text));
    cells.append(!texts.is_empty());
}
