//! The tables in a folder, for those who read them with an engine.

use std::io;
use std::path::{Path, PathBuf};

use crate::format::Format;
use crate::manifest::{Manifest, named};

/// What [`convert`](crate::convert()) wrote into a folder: files of tables, and what they were made of.
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
    /// Logs that had errors: what is broken or not recognized in them is in no table.
    pub incomplete: Vec<String>,
}

/// A file of a table.
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
    /// Where it is.
    pub path: PathBuf,
    /// Documents in it.
    pub rows: u64,
    /// Bytes of it.
    pub bytes: u64,
}

impl Tables {
    /// Whether a path is a folder that was converted into.
    ///
    /// ```
    /// assert!(!mailtrail_parquet::Tables::are_in("src".as_ref()));
    /// ```
    pub fn are_in(folder: &Path) -> bool {
        Manifest::is_in(folder)
    }

    /// Reads what is in a folder.
    ///
    /// # Errors
    ///
    /// If the folder has no tables, or the list of what was written cannot be read, or names files elsewhere.
    ///
    /// ```
    /// assert!(mailtrail_parquet::Tables::open("src".as_ref()).unwrap_err().to_string().ends_with("no tables here that were made of logs"));
    /// ```
    pub fn open(folder: &Path) -> io::Result<Self> {
        if !Self::are_in(folder) {
            return Err(named(folder, &"no tables here that were made of logs"));
        }
        let mut tables = Self::default();
        for commit in Manifest::open(folder)?.commits() {
            let commit = commit?;
            tables.format = commit.format;
            tables.incomplete.extend(commit.inputs.into_iter().filter(|it| it.errors > 0).map(|it| it.name));
            for file in commit.files {
                let table = file.path.split('/').next().unwrap_or_default().to_owned();
                let (path, rows, bytes) = (folder.join(&file.path), file.rows, file.bytes);
                tables.files.push(TableFile { table, path, rows, bytes });
            }
        }
        Ok(tables)
    }
}
