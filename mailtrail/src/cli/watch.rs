//! Runs a job again whenever a file changes.
//!
//! It compares the modification times twice a second. Notifications of the operating system would need a library for each system,
//! would miss network file systems, and would save little for a folder of fixtures.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::io::{self, IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::thread;
use std::time::{Duration, SystemTime};

use mailtrail::input::{Discovery, Source, Trouble};
use mailtrail::report::plain;

use super::new_file::{PREFIX, place};
use super::{NOT_DONE, complain};

const PAUSE: Duration = Duration::from_millis(500);

/// When files changed last, and how long they were; a folder changes when a file in it is made or removed.
#[derive(Debug, Default)]
pub(super) struct Stamps {
    files: BTreeMap<PathBuf, Option<Stamp>>,
    /// Files that the runs themselves write, in folders without links.
    own: Vec<PathBuf>,
}

/// When a file changed last, and how long it was.
type Stamp = (SystemTime, u64);

impl Stamps {
    /// None yet; the files that the runs write don't count.
    pub(super) fn besides<'p>(own: impl Iterator<Item = &'p Path>) -> Self {
        Self { files: BTreeMap::new(), own: own.filter_map(place).collect() }
    }

    /// Takes note of files as they are now.
    pub(super) fn add(&mut self, files: impl IntoIterator<Item = PathBuf>) {
        for file in files {
            let stamp = self.stamp(&file);
            self.files.entry(file).or_insert(stamp);
        }
    }

    /// The first that is no longer as it was.
    fn changed(&self) -> Option<&Path> {
        self.files.iter().find(|(file, before)| self.stamp(file) != **before).map(|(file, _)| file.as_path())
    }

    fn stamp(&self, file: &Path) -> Option<Stamp> {
        let data = fs::metadata(file).ok()?;
        if data.is_dir()
            && let Some(names) = self.names(file)
        {
            return Some((SystemTime::UNIX_EPOCH, names));
        }
        Some((data.modified().unwrap_or(SystemTime::UNIX_EPOCH), data.len()))
    }

    /// What stands in a folder that runs write to, in a number: each of them changes the time of the folder itself.
    fn names(&self, folder: &Path) -> Option<u64> {
        if self.own.is_empty() {
            return None;
        }
        let whole = folder.canonicalize().ok()?;
        let own: Vec<_> = self.own.iter().filter_map(|file| file.strip_prefix(&whole).ok()).collect();
        let own: Vec<_> = own.into_iter().filter(|name| name.components().count() == 1).map(Path::as_os_str).collect();
        if own.is_empty() {
            return None;
        }
        let names = fs::read_dir(folder).ok()?.filter_map(|entry| Some(entry.ok()?.file_name()));
        let others = names.filter(|name| !own.contains(&&**name) && !name.to_string_lossy().starts_with(PREFIX));
        Some(others.map(|name| hash(&name)).fold(0, u64::wrapping_add))
    }
}

fn hash(name: &OsStr) -> u64 {
    let mut hasher = DefaultHasher::new();
    name.hash(&mut hasher);
    hasher.finish()
}

/// What a run came to.
pub(super) struct Done {
    pub(super) code: u8,
    /// Files that it depended on, as they were before it read them.
    pub(super) seen: Stamps,
    /// Whether it, or one before it, wrote its reports.
    pub(super) wrote: bool,
}

/// Does a job until somebody interrupts it.
pub(super) fn run(reads_stdin: bool, once: impl Fn(bool) -> Done) -> ExitCode {
    if reads_stdin {
        complain(&Trouble::new("--watch", "expected files that can be read again, found standard input"));
        return ExitCode::from(NOT_DONE);
    }
    let mut wrote = false;
    loop {
        let done = once(wrote);
        let seen = done.seen;
        wrote = done.wrote;
        say("waiting for a change (interrupt to end)");
        let changed = loop {
            if let Some(file) = seen.changed() {
                break file;
            }
            thread::sleep(PAUSE);
        };
        say(&format!("{} changed", changed.display()));
    }
}

/// Files that were found, and the folders that they stand in.
pub(super) fn files(discovery: &Discovery) -> Vec<PathBuf> {
    let paths = discovery.sources.iter().filter_map(Source::path);
    let with_folder = |path: &Path| {
        let folder = path.parent().map(|folder| if folder.as_os_str().is_empty() { Path::new(".") } else { folder });
        [Some(path.to_owned()), folder.map(Path::to_owned)]
    };
    let missing = discovery.troubles.iter().map(|trouble| PathBuf::from(&trouble.place));
    let mut files: Vec<_> = paths.flat_map(with_folder).flatten().chain(missing).collect();
    files.sort();
    files.dedup();
    files
}

fn say(text: &str) {
    let mut stderr = io::stderr().lock();
    let line = if stderr.is_terminal() { "\n" } else { "" };
    // Nobody is left to be told if this fails.
    drop(writeln!(stderr, "{line}mailtrail: {}", plain(text)));
}
