//! Doing a job again whenever a file changes.
//!
//! The files are asked twice a second when they changed last. A service of the system that tells would need a library for each of
//! them, would not see file systems of a network, and would save little for a folder of fixtures.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::thread;
use std::time::{Duration, SystemTime};

use mailtrail::input::{Discovery, Source, Trouble};
use mailtrail::report::plain;

use super::{NOT_DONE, complain};

const PAUSE: Duration = Duration::from_millis(500);

/// When files changed last, and how long they were; a folder changes when a file in it is made or removed.
#[derive(Debug, Default)]
pub(super) struct Stamps(BTreeMap<PathBuf, Option<(SystemTime, u64)>>);

impl Stamps {
    /// Takes note of files as they are now.
    pub(super) fn add(&mut self, files: impl IntoIterator<Item = PathBuf>) {
        for file in files {
            let stamp = stamp(&file);
            self.0.entry(file).or_insert(stamp);
        }
    }

    /// The first that is no longer as it was.
    fn changed(&self) -> Option<&Path> {
        self.0.iter().find(|(file, before)| stamp(file) != **before).map(|(file, _)| file.as_path())
    }
}

fn stamp(file: &Path) -> Option<(SystemTime, u64)> {
    let data = fs::metadata(file).ok()?;
    Some((data.modified().unwrap_or(SystemTime::UNIX_EPOCH), data.len()))
}

/// What a run came to.
pub(super) struct Done {
    pub(super) code: u8,
    /// Files that it depended on, as they were before it read them.
    pub(super) seen: Stamps,
}

/// Does a job until somebody interrupts it.
pub(super) fn run(reads_stdin: bool, once: impl Fn() -> Done) -> ExitCode {
    if reads_stdin {
        complain(&Trouble::new("--watch", "expected files that can be read again, found standard input"));
        return ExitCode::from(NOT_DONE);
    }
    loop {
        let seen = once().seen;
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
