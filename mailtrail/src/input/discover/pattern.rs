//! Globs: `*`, `?`, `[...]` in a name and `**` for any number of folders.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::mem;
use std::path::{Component, Path, PathBuf};

use glob::{MatchOptions, Pattern};
use walkdir::WalkDir;

use crate::input::Trouble;
use crate::input::trouble::reason;

/// As in a shell: letters as they are, a leading dot must be asked for.
const OPTIONS: MatchOptions =
    MatchOptions { case_sensitive: true, require_literal_separator: true, require_literal_leading_dot: true };

/// What a glob matched.
#[derive(Default)]
pub(super) struct Matches {
    /// Sorted by path, nothing twice.
    pub(super) paths: BTreeSet<PathBuf>,
    pub(super) troubles: Vec<Trouble>,
}

/// Finds everything that a glob matches.
///
/// The crate `glob` matches the names; the folders are walked here, because its own walk follows links for `**` and can
/// take exponential time where two of them lead upwards.
pub(super) fn expand(glob: &str) -> Result<Matches, Trouble> {
    let mut matches = Matches::default();
    matches.paths.insert(PathBuf::new());
    for component in Path::new(glob).components() {
        match component {
            Component::Normal(name) if name == "**" => matches.deepen(),
            Component::Normal(name) => {
                let name = name.to_string_lossy();
                let pattern = Pattern::new(&name).map_err(|error| {
                    let message = format!("expected a glob, found `{name}`: {}", error.msg);
                    Trouble::new(glob, message)
                        .with_help("put `*`, `?` and `[` into brackets to mean themselves: `[*]`")
                })?;
                matches.narrow(&name, &pattern);
            }
            other => matches.enter(other.as_os_str().as_ref()),
        }
    }
    if glob.ends_with(std::path::is_separator) {
        matches.paths.retain(|path| path.is_dir());
    }
    matches.paths.remove(Path::new(""));
    Ok(matches)
}

impl Matches {
    /// Goes on with an exact name.
    fn enter(&mut self, name: &Path) {
        let inside = mem::take(&mut self.paths).into_iter().map(|path| path.join(name));
        self.paths = inside.filter(|path| path.exists()).collect();
    }

    /// Goes on with the names in each folder that match.
    fn narrow(&mut self, name: &str, pattern: &Pattern) {
        if !name.contains(['*', '?', '[']) {
            return self.enter(name.as_ref());
        }
        for folder in mem::take(&mut self.paths) {
            if let Err(error) = self.list(&folder, pattern)
                && error.kind() != io::ErrorKind::NotADirectory
            {
                self.unlisted(&folder, &error);
            }
        }
    }

    fn list(&mut self, folder: &Path, pattern: &Pattern) -> io::Result<()> {
        for entry in fs::read_dir(or_here(folder))? {
            let name = entry?.file_name();
            if pattern.matches_with(&name.to_string_lossy(), OPTIONS) {
                self.paths.insert(folder.join(name));
            }
        }
        Ok(())
    }

    /// Goes on with each folder and all folders in it; links are not followed.
    fn deepen(&mut self) {
        for folder in mem::take(&mut self.paths) {
            let start = or_here(&folder);
            // One that stands already was walked together with a folder above it.
            if self.paths.contains(&folder) || !start.is_dir() {
                continue;
            }
            let visible = |entry: &walkdir::DirEntry| {
                let hidden = entry.file_name().as_encoded_bytes().starts_with(b".");
                entry.depth() == 0 || (entry.file_type().is_dir() && !hidden)
            };
            for entry in WalkDir::new(start).into_iter().filter_entry(visible) {
                match entry {
                    Ok(entry) => {
                        let path = entry.path();
                        let named = if start == folder { path } else { path.strip_prefix(start).unwrap_or(path) };
                        self.paths.insert(named.to_owned());
                    }
                    Err(error) => {
                        let place = error.path().unwrap_or(&folder).to_owned();
                        let cause = error.into_io_error().unwrap_or_else(|| io::ErrorKind::Other.into());
                        self.unlisted(&place, &cause);
                    }
                }
            }
        }
    }

    fn unlisted(&mut self, folder: &Path, error: &io::Error) {
        let message = format!("this folder cannot be listed: {}", reason(error));
        self.troubles.push(Trouble::new(or_here(folder).display().to_string(), message));
    }
}

/// The folder that an empty path means.
fn or_here(folder: &Path) -> &Path {
    if folder.as_os_str().is_empty() { Path::new(".") } else { folder }
}
