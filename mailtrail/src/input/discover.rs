//! From arguments to sources: files, folders, globs and `-`.

mod folder;
mod pattern;

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use super::trouble::reason;
use super::{Source, Trouble};

/// What the arguments named: everything that can be read, and what was in the way of the rest.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Discovery {
    /// What can be read, in the order of the arguments, each folder sorted by path, nothing twice.
    pub sources: Vec<Source>,
    /// What could not be found or listed; it did not stop the others.
    pub troubles: Vec<Trouble>,
}

/// Finds what the arguments name.
///
/// * `-` is standard input (a file of this name is `./-`).
/// * A file, or anything else that can be read, is taken whatever its name ends with.
/// * A folder is searched with all folders in it for files that end in `.json`, `.jsonl`, `.ndjson` or `.log`, each also
///   with `.gz` behind it, in upper or lower case, and for numbers with `.gz`, as exports of log groups are named.
///   Links to files are taken, links to folders are not followed.
/// * A name that does not exist and has `*`, `?` or `[` in it is a glob; `**` stands for any number of folders. As in a
///   shell, names with a leading dot must be asked for, and what matches is treated like an argument.
///
/// The same file under two names (`a.json` and `./a.json`, or a link and its target) is one source.
///
/// ```
/// use mailtrail::input::{Source, discover};
///
/// let found = discover(&["-", "no-such-folder", "-"]);
/// assert_eq!(found.sources, [Source::Stdin]);
/// assert_eq!(found.troubles[0].to_string(), "no-such-folder: expected a file, a folder, a glob or `-`, found nothing");
/// ```
pub fn discover<I>(arguments: I) -> Discovery
where
    I: IntoIterator,
    I::Item: AsRef<OsStr>,
{
    let mut search = Search::default();
    for argument in arguments {
        search.argument(argument.as_ref());
    }
    search.found
}

/// A discovery under way.
#[derive(Default)]
struct Search {
    found: Discovery,
    /// Files that were taken, by a path without links.
    taken: BTreeSet<PathBuf>,
    stdin: bool,
}

impl Search {
    fn argument(&mut self, argument: &OsStr) {
        let path = Path::new(argument);
        if argument == "-" {
            self.stdin();
        } else if let Err(error) = fs::metadata(path) {
            match argument.to_str() {
                Some(name) if name.contains(['*', '?', '[']) => self.glob(name),
                _ if error.kind() == std::io::ErrorKind::NotFound => {
                    let message = "expected a file, a folder, a glob or `-`, found nothing";
                    self.trouble(Trouble::new(display(path), message));
                }
                _ => self.trouble(Trouble::new(display(path), format!("cannot be looked at: {}", reason(&error)))),
            }
        } else if path.is_dir() {
            self.folder(path);
        } else {
            self.file(path);
        }
    }

    fn stdin(&mut self) {
        if !self.stdin {
            self.stdin = true;
            self.found.sources.push(Source::Stdin);
        }
    }

    fn file(&mut self, path: &Path) {
        // Pipes of a shell (`<(...)`) have no path without links; they are what they are called.
        let whole = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        if self.taken.insert(whole) {
            self.found.sources.push(Source::File(path.to_owned()));
        }
    }

    fn folder(&mut self, path: &Path) {
        if self.walk(path) == 0 {
            let trouble = Trouble::new(
                display(path),
                format!("expected a log file in this folder, found none ({})", folder::ENDINGS),
            );
            self.trouble(trouble.with_help("a file with another ending is read when it is named itself"));
        }
    }

    /// Takes all log files in a folder; returns how many files and troubles there were.
    fn walk(&mut self, path: &Path) -> usize {
        let mut count = 0;
        for file in folder::log_files(path) {
            count += 1;
            match file {
                Ok(file) => self.file(&file),
                Err(trouble) => self.trouble(trouble),
            }
        }
        count
    }

    fn glob(&mut self, name: &str) {
        let matches = match pattern::expand(name) {
            Ok(matches) => matches,
            Err(trouble) => return self.trouble(trouble),
        };
        let mut count = matches.troubles.len();
        matches.troubles.into_iter().for_each(|trouble| self.trouble(trouble));
        // Folders come before what is in them; walking the outermost one is enough.
        let mut walked: Option<&Path> = None;
        for path in &matches.paths {
            if !path.is_dir() {
                count += 1;
                self.file(path);
            } else if !walked.is_some_and(|outer| path.starts_with(outer)) {
                count += self.walk(path);
                walked = Some(path);
            }
        }
        if count == 0 {
            let message = if matches.paths.is_empty() {
                "expected a file or a folder that matches this glob, found none".to_owned()
            } else {
                format!("expected a log file in the folders that match this glob, found none ({})", folder::ENDINGS)
            };
            self.trouble(Trouble::new(name, message));
        }
    }

    fn trouble(&mut self, trouble: Trouble) {
        self.found.troubles.push(trouble);
    }
}

/// Shows a path; an empty one stays visible.
fn display(path: &Path) -> String {
    if path.as_os_str().is_empty() { "``".to_owned() } else { path.display().to_string() }
}

#[cfg(test)]
mod tests;
