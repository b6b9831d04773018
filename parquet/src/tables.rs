//! The tables in a folder, for programs that read them with an engine.

use std::io;
use std::path::{Path, PathBuf};

use crate::convert::list;
use crate::failure::about;
use crate::format::Format;
use crate::manifest::{Manifest, check};
use crate::partition::Partition;

/// The tables that [`convert`](crate::convert()) wrote into a folder.
///
/// ```
/// use mailtrail_parquet::{Convert, Tables, convert};
///
/// let folder = tempfile::tempdir()?;
/// let log = folder.path().join("events.ndjson");
/// std::fs::write(&log, r#"{"notificationType":"Bounce","mail":{"timestamp":"2026-01-31T00:00:00.000Z"}}"#)?;
/// # struct Ignore;
/// # impl mailtrail::Sink for Ignore {
/// #     fn finding(&mut self, _: &mailtrail::input::Source, _: &mailtrail::Finding) {}
/// #     fn trouble(&mut self, _: &mailtrail::input::Trouble) {}
/// #     fn done(&mut self, _: &mailtrail::input::Source, _: u64) {}
/// # }
/// let tables = folder.path().join("tables");
/// assert!(!Tables::are_in(&tables));
/// convert(&[mailtrail::input::Source::File(log)], &Convert::new(&tables), &mut Ignore)?;
///
/// let tables = Tables::open(&tables)?;
/// assert_eq!((&*tables.files[0].table, tables.files[0].rows), ("ses_sending_event", 1));
/// assert!(tables.incomplete.is_empty());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Tables {
    /// Format of all files.
    pub format: Format,
    /// Files of all tables.
    pub files: Vec<TableFile>,
    /// Logs with errors: their broken or unrecognized documents are in no table. Only the first thousand are listed.
    pub incomplete: Vec<String>,
    /// Number of such logs.
    pub incomplete_files: u64,
}

/// A table file.
///
/// ```
/// let tables = mailtrail_parquet::Tables::default();
/// assert_eq!(tables.files.iter().map(|file| file.rows).sum::<u64>(), 0);
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct TableFile {
    /// Name of the table, such as `cloudtrail_record`.
    pub table: String,
    /// Path of the file.
    pub path: PathBuf,
    /// Values of the partition folders that contain it, from the outermost to the innermost; `None` for documents without the value.
    pub partitions: Vec<(Partition, Option<String>)>,
    /// Number of documents.
    pub rows: u64,
    /// Size in bytes.
    pub bytes: u64,
}

impl TableFile {
    /// Returns whether it is partitioned by account, region or day.
    ///
    /// ```no_run
    /// # fn example(file: &mailtrail_parquet::TableFile) {
    /// assert!(file.is_parted_by(mailtrail_parquet::Partition::Day));
    /// # }
    /// ```
    pub fn is_parted_by(&self, partition: Partition) -> bool {
        self.partitions.iter().any(|(of, _)| *of == partition)
    }

    /// Returns the account, region or day of its documents, if it is partitioned by that and they have one.
    ///
    /// ```no_run
    /// # fn example(file: &mailtrail_parquet::TableFile) {
    /// assert_eq!(file.value_of(mailtrail_parquet::Partition::Day), Some("2026-01-31"));
    /// # }
    /// ```
    pub fn value_of(&self, partition: Partition) -> Option<&str> {
        self.partitions.iter().find(|(of, _)| *of == partition).and_then(|(_, value)| value.as_deref())
    }
}

impl Tables {
    /// Returns whether a path is a folder with such tables.
    ///
    /// ```
    /// assert!(!mailtrail_parquet::Tables::are_in("src".as_ref()));
    /// ```
    pub fn are_in(folder: &Path) -> bool {
        Manifest::is_in(folder)
    }

    /// Reads the list of tables in a folder.
    ///
    /// # Errors
    ///
    /// Returns an error if the folder has no tables, if its manifest cannot be read or names files elsewhere, or if a table file is missing
    /// or has another length.
    ///
    /// ```
    /// assert!(mailtrail_parquet::Tables::open("src".as_ref()).unwrap_err().to_string().ends_with("no tables here that `mailtrail convert` made"));
    /// ```
    pub fn open(folder: &Path) -> io::Result<Self> {
        if !Self::are_in(folder) {
            return Err(about(folder, "no tables here that `mailtrail convert` made"));
        }
        let mut tables = Self::default();
        for commit in Manifest::open(folder)?.commits() {
            let commit = commit?;
            tables.format = commit.format;
            for input in commit.inputs.into_iter().filter(|input| input.errors > 0) {
                list(&mut tables.incomplete, &mut tables.incomplete_files, input.name);
            }
            for file in commit.files {
                let table = file.path.split('/').next().unwrap_or_default().to_owned();
                let (path, rows, bytes) = (folder.join(&file.path), file.rows, file.bytes);
                check(&path, bytes)?;
                let partitions = file.path.split('/').filter_map(Partition::of_folder).collect();
                tables.files.push(TableFile { table, path, partitions, rows, bytes });
            }
        }
        Ok(tables)
    }
}
