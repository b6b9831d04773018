//! Converts logs into tables.

mod grouped;
mod known;
mod look;
mod meter;
mod ordered;
mod run;

use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use mailtrail::input::Source;
use mailtrail::{Options, Sink};

use self::grouped::grouped;
pub use self::meter::{Meter, Stage};
use self::run::Run;
use crate::format::Format;
use crate::manifest::Manifest;
use crate::partition::Partition;

/// Options of a conversion.
///
/// ```
/// use mailtrail_parquet::{Convert, Partition};
///
/// let mut convert = Convert::new("tables");
/// convert.partitions = vec![Partition::Account, Partition::Day];
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Convert {
    /// Folder of the tables. It is created if it does not exist.
    pub folder: PathBuf,
    /// Partition folders in each table, from the outermost to the innermost. By day by default.
    pub partitions: Vec<Partition>,
    /// Format of the files. Parquet by default.
    pub format: Format,
    /// Threads and limits for reading.
    pub options: Options,
    /// Reports the progress during the conversion.
    pub meter: Arc<Meter>,
}

impl Convert {
    /// Converts into a folder, partitioned by day, on all cores.
    ///
    /// ```
    /// use mailtrail_parquet::{Convert, Partition};
    ///
    /// assert_eq!(Convert::new("tables").partitions, [Partition::Day]);
    /// ```
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Self {
            folder: folder.into(),
            partitions: vec![Partition::Day],
            format: Format::default(),
            options: Options::default(),
            meter: Arc::default(),
        }
    }
}

/// Result of a conversion.
///
/// ```
/// assert_eq!(mailtrail_parquet::Converted::default().documents, 0);
/// ```
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Converted {
    /// Number of documents written.
    pub documents: u64,
    /// Number of input files read.
    pub inputs: u64,
    /// Number of bytes read, before unpacking.
    pub read: u64,
    /// Number of table files written.
    pub files: u64,
    /// Number of bytes written.
    pub bytes: u64,
    /// Number of files skipped because they were converted before and have not changed.
    pub skipped: u64,
    /// Skipped files with broken or unrecognized documents, which are in no table. Only the first thousand are listed.
    pub incomplete: Vec<String>,
    /// Number of such files.
    pub incomplete_files: u64,
    /// Files skipped because they were converted before under another name that no longer exists. Only the first thousand are listed.
    pub moved: Vec<Moved>,
    /// Number of such files.
    pub moved_files: u64,
}

/// Files that are named, at most, where there may be millions.
pub(crate) const NAMED: usize = 1_000;

/// Counts a file, and names it unless there are many.
pub(crate) fn list<T>(names: &mut Vec<T>, count: &mut u64, name: T) {
    *count += 1;
    if names.len() < NAMED {
        names.push(name);
    }
}

/// A file that was renamed since it was converted.
///
/// ```
/// let moved = mailtrail_parquet::Converted::default().moved;
/// assert!(moved.iter().all(|moved| moved.file != moved.before));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Moved {
    /// Current name.
    pub file: String,
    /// Previous name.
    pub before: String,
}

/// Writes the documents in the sources to tables in a folder: a table for each kind, and a file for each partition.
///
/// Files that were converted into the folder before are not read again, not even under another name ([`Converted::moved`]). Those that had errors
/// are listed ([`Converted::incomplete`]). A file whose content changed since then, or changes while it is read, is reported to the sink and not converted.
/// Each group of files becomes part of the tables as a whole, so an interrupted run can be repeated: nothing is missing then, and nothing is duplicated.
///
/// Broken and unrecognized documents go to the sink as findings, as in [`unwrap`](mailtrail::unwrap()).
///
/// # Errors
///
/// Returns an error if the tables cannot be written, if they have another format or other partitions, or if another process writes to them.
/// Sources other than files are refused, because they cannot be recognized in a later run.
///
/// ```
/// use mailtrail::input::{Source, Trouble};
/// use mailtrail::{Finding, Sink};
/// use mailtrail_parquet::{Convert, convert};
///
/// struct Ignore;
/// impl Sink for Ignore {
///     fn finding(&mut self, _: &Source, _: &Finding) {}
///     fn trouble(&mut self, _: &Trouble) {}
///     fn done(&mut self, _: &Source, _: u64) {}
/// }
///
/// let folder = tempfile::tempdir()?;
/// let log = folder.path().join("events.ndjson");
/// std::fs::write(&log, r#"{"notificationType":"Bounce","mail":{"timestamp":"2026-01-31T00:00:00.000Z"}}"#)?;
///
/// let wanted = Convert::new(folder.path().join("tables"));
/// let first = convert(&[Source::File(log.clone())], &wanted, &mut Ignore)?;
/// assert_eq!((first.documents, first.files), (1, 1));
/// assert!(folder.path().join("tables/ses_sending_event/day=2026-01-31/part-00000000-0000.parquet").exists());
///
/// let again = convert(&[Source::File(log)], &wanted, &mut Ignore)?;
/// assert_eq!((again.documents, again.skipped), (0, 1));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn convert(sources: &[Source], wanted: &Convert, sink: &mut dyn Sink) -> io::Result<Converted> {
    if sources.is_empty() {
        return Ok(Converted::default());
    }
    let manifest = Manifest::lock(&wanted.folder, wanted.format, &wanted.partitions)?;
    match into(&manifest, sources, wanted, sink) {
        Ok(converted) => manifest.tidy().map(|()| converted),
        Err(error) => {
            manifest.give_up();
            Err(error)
        }
    }
}

fn into(manifest: &Manifest, sources: &[Source], wanted: &Convert, sink: &mut dyn Sink) -> io::Result<Converted> {
    let threads = wanted.options.threads.max(1);
    wanted.meter.begin(sources.len());
    let (candidates, troubles) = run::look(sources, manifest, &wanted.meter, threads)?;
    for trouble in &troubles {
        sink.trouble(trouble);
    }
    let mut converted = Converted::default();
    let new = known::new_ones(candidates, sources, manifest, &mut converted, sink)?;
    wanted.meter.found(new.len(), new.iter().map(|file| file.bytes).sum());
    let groups = grouped(new, threads);
    let run = Run::new(sources, wanted, manifest, converted, sink);
    let mut number = manifest.next();
    for group in groups.long {
        run.one(number, group, threads)?;
        number += 1;
    }
    run.all(number, groups.short, threads)?;
    Ok(run.end())
}
