//! Writers for each format.

use std::fs::File;
use std::io::{self, BufWriter, Write as _};

use arrow_ipc::CompressionType;
use arrow_ipc::writer::{FileWriter, IpcWriteOptions};
use flate2::Compression as Gzip;
use flate2::write::GzEncoder;
use parquet::arrow::ArrowWriter;
use parquet::basic::{Compression, ZstdLevel};
use parquet::file::properties::{EnabledStatistics, WriterProperties};

use super::rows::Taken;
use crate::format::Format;
use crate::table;

/// Rows of a row group, at most: engines share a file among threads by row groups, and want a hundred thousand rows in each.
const ROWS: usize = 128 * 1024;

/// A file that is written to.
pub(super) enum Writer {
    Parquet(Box<ArrowWriter<File>>),
    Arrow(Box<FileWriter<BufWriter<File>>>),
    Ndjson(Box<GzEncoder<BufWriter<File>>>),
}

impl Writer {
    /// A file for few rows or for many: what few of them gain by being packed is less than what it takes.
    pub(super) fn new(file: File, kind: &str, format: Format, few: bool) -> io::Result<Self> {
        Ok(match format {
            Format::Parquet => {
                let packed = Compression::ZSTD(ZstdLevel::default());
                let properties = WriterProperties::builder()
                    .set_compression(if few { Compression::UNCOMPRESSED } else { packed })
                    .set_statistics_enabled(EnabledStatistics::Chunk)
                    .set_max_row_group_row_count(Some(ROWS))
                    .set_created_by(concat!("mailtrail ", env!("CARGO_PKG_VERSION")).to_owned())
                    .build();
                Self::Parquet(Box::new(ArrowWriter::try_new(file, table::schema(kind), Some(properties))?))
            }
            Format::Arrow => {
                let options = IpcWriteOptions::default()
                    .try_with_compression(Some(CompressionType::ZSTD))
                    .map_err(io::Error::other)?;
                let out = BufWriter::new(file);
                let writer = FileWriter::try_new_with_options(out, &table::schema(kind), options);
                Self::Arrow(Box::new(writer.map_err(io::Error::other)?))
            }
            Format::Ndjson => Self::Ndjson(Box::new(GzEncoder::new(BufWriter::new(file), Gzip::default()))),
        })
    }

    /// Adds rows.
    pub(super) fn write(&mut self, rows: &Taken) -> io::Result<()> {
        match (self, rows) {
            (Self::Parquet(writer), Taken::Columns(batch)) => Ok(writer.write(batch)?),
            (Self::Arrow(writer), Taken::Columns(batch)) => writer.write(batch).map_err(io::Error::other),
            (Self::Ndjson(writer), Taken::Lines(lines)) => {
                lines.iter().try_for_each(|line| writer.write_all(line.as_bytes()))
            }
            _ => Err(io::Error::other("rows of another format")),
        }
    }

    /// Bytes that are held back until a row group is full.
    pub(super) fn held(&self) -> usize {
        match self {
            Self::Parquet(writer) => writer.memory_size(),
            Self::Arrow(_) | Self::Ndjson(_) => 0,
        }
    }

    /// Writes what is held back.
    pub(super) fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Parquet(writer) => Ok(writer.flush()?),
            Self::Arrow(_) | Self::Ndjson(_) => Ok(()),
        }
    }

    /// Ends the file, and answers how long it is.
    pub(super) fn close(self) -> io::Result<u64> {
        let flushed = |out: BufWriter<File>| out.into_inner().map_err(io::IntoInnerError::into_error);
        let file = match self {
            Self::Parquet(writer) => writer.into_inner()?,
            Self::Arrow(mut writer) => {
                writer.finish().map_err(io::Error::other)?;
                flushed(writer.into_inner().map_err(io::Error::other)?)?
            }
            Self::Ndjson(writer) => flushed(writer.finish()?)?,
        };
        file.sync_all()?;
        Ok(file.metadata()?.len())
    }
}
