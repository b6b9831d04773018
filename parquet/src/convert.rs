//! Logs into tables.

mod grouped;
mod ordered;

use std::io;
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

use mailtrail::input::{Source, Trouble};
use mailtrail::{Options, Sink};
use rayon::iter::{IntoParallelIterator as _, ParallelIterator as _};

use self::grouped::{Candidate, grouped};
use self::ordered::{Noted, Ordered};
use crate::group;
use crate::manifest::{Commit, Input, Manifest};
use crate::partition::Partition;

/// What is asked of a conversion.
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
    /// Folder of the tables; it is made if it is not there.
    pub folder: PathBuf,
    /// Folders in each table, from the outermost to the innermost; by day, unless something else is asked.
    pub partitions: Vec<Partition>,
    /// Threads and limits of reading.
    pub options: Options,
}

impl Convert {
    /// Converts into a folder, parted by day, on all cores.
    ///
    /// ```
    /// use mailtrail_parquet::{Convert, Partition};
    ///
    /// assert_eq!(Convert::new("tables").partitions, [Partition::Day]);
    /// ```
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into(), partitions: vec![Partition::Day], options: Options::default() }
    }
}

/// What became of a conversion.
///
/// ```
/// assert_eq!(mailtrail_parquet::Converted::default().documents, 0);
/// ```
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Converted {
    /// How many documents were written.
    pub documents: u64,
    /// How many files were read.
    pub inputs: u64,
    /// How many files of tables were written.
    pub files: u64,
    /// Bytes of these.
    pub bytes: u64,
    /// Files that were converted before and are the same still.
    pub skipped: Vec<String>,
    /// Those of them in which something was broken or not recognized: that is in no table.
    pub incomplete: Vec<String>,
}

/// Writes the documents in the sources to tables in a folder, a table for each kind and a file of Parquet for each partition.
///
/// Files that were converted into the folder before are not read again, and those that had errors are named ([`Converted::incomplete`]); one whose content changed since is told to the sink and left as it was.
/// Each group of files becomes part of the tables as a whole, so a run that was stopped can be started again: nothing is missing then, and nothing is there twice.
///
/// What is broken or not recognized goes to the sink as findings, as [`unwrap`](mailtrail::unwrap()) has it.
///
/// # Errors
///
/// If the tables cannot be written, or somebody else writes to them. Sources other than files are refused: they cannot be told when they come again.
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
/// assert_eq!((again.documents, again.skipped.len()), (0, 1));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn convert(sources: &[Source], wanted: &Convert, sink: &mut dyn Sink) -> io::Result<Converted> {
    let mut converted = Converted::default();
    if sources.is_empty() {
        return Ok(converted);
    }
    let manifest = Manifest::lock(&wanted.folder)?;
    let new = unknown(sources, &manifest, &mut converted, sink);
    let groups = grouped(new, wanted.options.threads);
    let (first, pending) = (manifest.next(), manifest.pending());
    let mut options = wanted.options.clone();
    options.threads = (wanted.options.threads / groups.len().max(1)).max(1);
    let state = Mutex::new((manifest, converted, Ordered::new(first, sink)));
    let one = |(number, group): (u64, Vec<Candidate>)| -> io::Result<()> {
        let sources: Vec<Source> = group.iter().map(|candidate| candidate.source.clone()).collect();
        let mut noted = Noted::like(lock(&state).2.sink());
        let done = group::convert(&sources, number, &wanted.partitions, &pending, &options, &mut noted)?;
        let errors = noted.errors();
        let inputs =
            group.into_iter().map(|candidate| candidate.read(&done.documents, &errors)).collect::<Vec<Input>>();
        let mut state = lock(&state);
        let (manifest, converted, ordered) = &mut *state;
        converted.add(&done, inputs.len());
        ordered.take(number, noted);
        manifest.commit(number, Commit::new(inputs, done.files))
    };
    let pool = rayon::ThreadPoolBuilder::new().num_threads(wanted.options.threads).build().map_err(io::Error::other)?;
    let groups: Vec<_> = (first..).zip(groups).collect();
    pool.install(|| groups.into_par_iter().try_for_each(one))?;
    Ok(state.into_inner().unwrap_or_else(PoisonError::into_inner).1)
}

/// A thread that panicked leaves nothing half-done in here.
fn lock<T>(state: &Mutex<T>) -> MutexGuard<'_, T> {
    state.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Files that were not converted yet.
fn unknown(sources: &[Source], manifest: &Manifest, converted: &mut Converted, sink: &mut dyn Sink) -> Vec<Candidate> {
    let known = manifest.inputs();
    let mut new = Vec::new();
    // The tables may lie among the logs.
    let others = sources.iter().filter(|source| source.path().is_none_or(|path| !manifest.is_own(path)));
    for source in others {
        let candidate = match Candidate::of(source) {
            Ok(candidate) => candidate,
            Err(trouble) => {
                sink.trouble(&trouble);
                continue;
            }
        };
        match known.get(&*candidate.path) {
            None => new.push(candidate),
            Some(input) if input.digest == candidate.digest => {
                if input.errors > 0 {
                    converted.incomplete.push(source.name());
                }
                converted.skipped.push(source.name());
            }
            Some(_) => {
                let message = "it was converted before, and its content has changed since; the tables have what it was";
                let help = "convert into another folder, or convert the file under another name";
                sink.trouble(&Trouble::new(source.name(), message).with_help(help));
            }
        }
    }
    new
}

impl Converted {
    fn add(&mut self, done: &group::Done, inputs: usize) {
        self.documents += done.unwrapped.written;
        self.inputs += inputs as u64;
        self.files += done.files.len() as u64;
        self.bytes += done.files.iter().map(|file| file.bytes).sum::<u64>();
    }
}
