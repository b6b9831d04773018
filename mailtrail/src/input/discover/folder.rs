//! The log files in a folder.

use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use crate::input::Trouble;
use crate::input::trouble::reason;

/// The endings of log files, for messages.
pub(super) const ENDINGS: &str = "`.json`, `.jsonl`, `.ndjson`, `.log`, each also with `.gz`, and `000000.gz`";

/// Endings of log files before an optional `.gz`.
const PLAIN: [&str; 4] = [".json", ".jsonl", ".ndjson", ".log"];

/// All log files in a folder and the folders in it, sorted by path; what cannot be listed is a trouble.
pub(super) fn log_files(folder: &Path) -> impl Iterator<Item = Result<PathBuf, Trouble>> {
    let named = folder.to_owned();
    WalkDir::new(folder).sort_by_file_name().into_iter().filter_map(move |entry| match entry {
        Ok(entry) => log_file(entry),
        Err(error) => {
            let place = error.path().unwrap_or(&named).display().to_string();
            let cause = error.io_error().map_or_else(|| error.to_string(), reason);
            Some(Err(Trouble::new(place, format!("this folder cannot be listed: {cause}"))))
        }
    })
}

fn log_file(entry: DirEntry) -> Option<Result<PathBuf, Trouble>> {
    if entry.file_type().is_dir() || !is_log_name(&entry.file_name().to_string_lossy()) {
        return None;
    }
    // Looks behind a link; named pipes and sockets are left alone, reading them could wait for ever.
    match entry.path().metadata() {
        Ok(metadata) => metadata.is_file().then(|| Ok(entry.into_path())),
        Err(error) => {
            let message = format!("this link cannot be followed: {}", reason(&error));
            Some(Err(Trouble::new(entry.path().display().to_string(), message)))
        }
    }
}

fn is_log_name(name: &str) -> bool {
    let unpacked = strip_ending(name, ".gz");
    // CloudWatch exports log groups as `000000.gz` and so on.
    if unpacked.is_some_and(|stem| !stem.is_empty() && stem.bytes().all(|byte| byte.is_ascii_digit())) {
        return true;
    }
    let name = unpacked.unwrap_or(name);
    PLAIN.iter().any(|ending| strip_ending(name, ending).is_some())
}

fn strip_ending<'a>(name: &'a str, ending: &str) -> Option<&'a str> {
    let (stem, found) = name.split_at_checked(name.len().checked_sub(ending.len())?)?;
    found.eq_ignore_ascii_case(ending).then_some(stem)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_log_files() {
        for name in
            ["a.json", "a.jsonl", "a.ndjson", "a.log", "A.JSON", "a.json.gz", "a.LOG.GZ", ".json", "ä.log", "000000.gz"]
        {
            assert!(is_log_name(name), "{name}");
        }
        for name in
            ["", "json", "a.gz", ".gz", "000000", "a.txt", "a.json.gz.gz", "a.json.bak", "a.txt.gz", "log", "ä", "€gz"]
        {
            assert!(!is_log_name(name), "{name}");
        }
    }
}
