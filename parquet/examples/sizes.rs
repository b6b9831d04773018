//! Writes a file of a table again with other settings, to measure what each of them costs and gains.
//!
//! usage: `sizes FILE DIR`, such as `sizes tables/cloudtrail_record/day=2026-01-31/part-00000000-0000.parquet sizes`

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::Path;
use std::time::Instant;

use arrow_array::RecordBatch;
use parquet::arrow::ArrowWriter;
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use parquet::basic::{Compression, ZstdLevel};
use parquet::file::properties::{EnabledStatistics, WriterProperties, WriterPropertiesBuilder};
use parquet::schema::types::ColumnPath;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [file, folder] = &arguments[..] else { return Err("usage: sizes FILE DIR".into()) };
    fs::create_dir_all(folder)?;
    let zstd = |level| ZstdLevel::try_new(level).map(Compression::ZSTD);
    let base = || {
        WriterProperties::builder()
            .set_compression(Compression::ZSTD(ZstdLevel::default()))
            .set_statistics_enabled(EnabledStatistics::Chunk)
            .set_max_row_group_row_count(Some(128 * 1024))
    };
    let bloom = |builder: WriterPropertiesBuilder, column: &str| {
        let column = ColumnPath::from(column);
        builder
            .set_column_bloom_filter_enabled(column.clone(), true)
            .set_column_bloom_filter_max_ndv(column.clone(), 128 * 1024)
            .set_column_bloom_filter_fpp(column, 0.01)
    };
    let variants = [
        ("as-written", base()),
        ("rows-16k", base().set_max_row_group_row_count(Some(16 * 1024))),
        ("rows-1m", base().set_max_row_group_row_count(Some(1024 * 1024))),
        ("page-index", base().set_statistics_enabled(EnabledStatistics::Page)),
        ("no-dictionary", base().set_dictionary_enabled(false)),
        ("bloom-event-id", bloom(base(), "eventID")),
        ("bloom-account", bloom(base(), "recipientAccountId")),
        ("zstd-3", base().set_compression(zstd(3)?)),
        ("zstd-9", base().set_compression(zstd(9)?)),
    ];
    let mut out = io::stdout().lock();
    for (name, properties) in variants {
        let reader = ParquetRecordBatchReaderBuilder::try_new(File::open(file)?)?.with_batch_size(8 * 1024);
        let schema = reader.schema().clone();
        let path = Path::new(folder).join(format!("{name}.parquet"));
        let begun = Instant::now();
        let mut writer = ArrowWriter::try_new(File::create(&path)?, schema, Some(properties.build()))?;
        for batch in reader.build()? {
            let batch: RecordBatch = batch?;
            writer.write(&batch)?;
        }
        let groups = writer.close()?.num_row_groups();
        writeln!(out, "{name}\t{}\t{groups}\t{:.2}", fs::metadata(&path)?.len(), begun.elapsed().as_secs_f64())?;
    }
    Ok(())
}
