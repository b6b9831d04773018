//! A Parquet file.

use std::io;

use datafusion::parquet::arrow::ArrowWriter;
use datafusion::parquet::basic::{Compression, ZstdLevel};
use datafusion::parquet::file::properties::WriterProperties;

use super::{Failed, Most, Written, odd, portions};
use crate::Answer;

/// Rows of a row group, at most.
const ROWS: usize = 128 * 1024;

/// Writes an answer as a Parquet file, with the types of its columns.
///
/// # Errors
///
/// Returns an error if rows cannot be computed or written, or if a column has a type that Parquet does not support.
///
/// ```
/// # use mailtrail_sql::{Engine, Limits, Logs, Reading, write};
/// # struct Ignore;
/// # impl mailtrail::Sink for Ignore {
/// #     fn finding(&mut self, _: &mailtrail::input::Source, _: &mailtrail::Finding) {}
/// #     fn trouble(&mut self, _: &mailtrail::input::Trouble) {}
/// #     fn done(&mut self, _: &mailtrail::input::Source, _: u64) {}
/// # }
/// let engine = Engine::new(Logs::open(&[], &Reading::default(), &mut Ignore)?, &Limits::default())?;
/// let mut out = Vec::new();
/// write::parquet(engine.query("select 1 as a")?, write::Most::default(), &mut out)?;
/// assert!(out.starts_with(b"PAR1") && out.ends_with(b"PAR1"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn parquet(answer: Answer, most: Most, out: &mut (dyn io::Write + Send)) -> Result<Written, Failed> {
    let properties = WriterProperties::builder()
        .set_compression(Compression::ZSTD(ZstdLevel::default()))
        .set_max_row_group_row_count(Some(ROWS))
        .set_created_by(concat!("mailtrail ", env!("CARGO_PKG_VERSION")).to_owned())
        .build();
    let mut writer = ArrowWriter::try_new(out, answer.schema(), Some(properties)).map_err(odd)?;
    let written = portions(answer, most, |portion| writer.write(portion).map_err(odd))?;
    writer.close().map_err(odd)?;
    Ok(written)
}
