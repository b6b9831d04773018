//! Globs: `*`, `?`, `[...]` in a name and `**` for any number of folders.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::mem;
use std::path::{Component, Path, PathBuf};

use globset::{GlobBuilder, GlobMatcher};
use ignore::WalkBuilder;

use super::display;
use super::folder::path_of;
use crate::input::Trouble;
use crate::input::shown::Shown;
use crate::input::trouble::reason;

/// Whether a name has signs in it that stand for other names.
pub(super) fn is_glob(name: &str) -> bool {
    name.contains(['*', '?', '[', '{'])
}

/// What a glob matched.
#[derive(Default)]
pub(super) struct Matches {
    /// Sorted by path, nothing twice.
    pub(super) paths: BTreeSet<PathBuf>,
    pub(super) troubles: Vec<Trouble>,
}

/// Finds everything that a glob matches.
///
/// Names are matched one by one, and folders are walked without following links: two that lead upwards would take
/// exponential time.
pub(super) fn expand(glob: &str) -> Result<Matches, Trouble> {
    let mut matches = Matches::default();
    matches.paths.insert(PathBuf::new());
    for component in Path::new(glob).components() {
        match component {
            Component::Normal(name) if name == "**" => matches.deepen(),
            Component::Normal(name) => {
                let name = name.to_string_lossy();
                let pattern = pattern(&name).map_err(|error| {
                    let message = format!("expected a glob, found `{}`: {}", Shown(&name), error.kind());
                    Trouble::new(glob, message)
                        .with_help("to match `*`, `?`, `[` or `{` literally, put it in brackets: `[*]`")
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

/// Makes a matcher of a single name.
fn pattern(name: &str) -> Result<GlobMatcher, globset::Error> {
    Ok(GlobBuilder::new(name).literal_separator(true).backslash_escape(false).build()?.compile_matcher())
}

impl Matches {
    /// Goes on with an exact name.
    fn enter(&mut self, name: &Path) {
        let inside = mem::take(&mut self.paths).into_iter().map(|path| path.join(name));
        self.paths = inside.filter(|path| path.exists()).collect();
    }

    /// Goes on with the names in each folder that match.
    fn narrow(&mut self, name: &str, pattern: &GlobMatcher) {
        if !is_glob(name) {
            return self.enter(name.as_ref());
        }
        for folder in mem::take(&mut self.paths) {
            if let Err(error) = self.list(&folder, name.starts_with('.'), pattern)
                && error.kind() != io::ErrorKind::NotADirectory
            {
                self.unlisted(&folder, &error);
            }
        }
    }

    /// As in a shell, a leading dot must be asked for.
    fn list(&mut self, folder: &Path, hidden: bool, pattern: &GlobMatcher) -> io::Result<()> {
        for entry in fs::read_dir(or_here(folder))? {
            let name = entry?.file_name();
            let is_hidden = name.as_encoded_bytes().starts_with(b".");
            if is_hidden <= hidden && pattern.is_match(&name) {
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
            let mut walk = WalkBuilder::new(start);
            walk.standard_filters(false)
                .hidden(true)
                .filter_entry(|entry| entry.depth() == 0 || entry.file_type().is_some_and(|kind| kind.is_dir()));
            for entry in walk.build() {
                match entry {
                    Ok(entry) => {
                        let path = entry.path();
                        let named = if start == folder { path } else { path.strip_prefix(start).unwrap_or(path) };
                        self.paths.insert(named.to_owned());
                    }
                    Err(error) => {
                        let place = path_of(&error).unwrap_or(&folder).clone();
                        let cause = error.into_io_error().unwrap_or_else(|| io::ErrorKind::Other.into());
                        self.unlisted(&place, &cause);
                    }
                }
            }
        }
    }

    fn unlisted(&mut self, folder: &Path, error: &io::Error) {
        let message = format!("this folder cannot be listed: {}", reason(error));
        self.troubles.push(Trouble::new(display(or_here(folder)), message));
    }
}

/// The folder that an empty path means.
fn or_here(folder: &Path) -> &Path {
    if folder.as_os_str().is_empty() { Path::new(".") } else { folder }
}
