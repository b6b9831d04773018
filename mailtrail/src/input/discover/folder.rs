//! The log files in a folder.

use std::path::PathBuf;

use ignore::overrides::Override;
use ignore::{DirEntry, WalkBuilder};

use super::{display, special};
use crate::input::names::Name;
use crate::input::open::head;
use crate::input::trouble::reason;
use crate::input::{Globs, Source, Trouble, Unread};

/// How a folder is walked through.
pub(super) struct Walk {
    pub(super) folder: PathBuf,
    /// Further endings of log files, with their dots.
    pub(super) endings: Vec<String>,
    pub(super) excluded: Override,
    pub(super) left_out: Vec<Globs>,
    pub(super) hidden: bool,
    pub(super) no_ignore: bool,
}

/// Whether a file is a link to one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Link {
    Yes,
    No,
}

/// What stands in a folder.
pub(super) enum Entry {
    Log(PathBuf, Link),
    Unread(PathBuf, Unread),
    Trouble(Trouble),
}

impl Walk {
    /// All files in the folder and the folders in it, sorted by path; what cannot be listed is a trouble.
    pub(super) fn entries(self) -> impl Iterator<Item = Entry> {
        self.files(true).filter_map(move |entry| match entry {
            Ok(entry) => self.entry(entry),
            Err(error) => Some(Entry::Trouble(self.unlisted(&error))),
        })
    }

    /// All that stands in the folder and the folders in it, sorted by path if that matters.
    fn files(&self, is_sorted: bool) -> impl Iterator<Item = Result<DirEntry, ignore::Error>> + use<> {
        let mut builder = WalkBuilder::new(&self.folder);
        let left_out = self.left_out.clone();
        let is_left_out = move |entry: &DirEntry| {
            let is_folder = entry.file_type().is_some_and(|kind| kind.is_dir());
            left_out.iter().any(|globs| globs.matches_as(entry.path(), is_folder))
        };
        builder
            .standard_filters(!self.no_ignore)
            .hidden(!self.hidden)
            .overrides(self.excluded.clone())
            .filter_entry(move |entry| entry.depth() == 0 || entry.file_name() != ".git" && !is_left_out(entry));
        if is_sorted {
            // What is compared stands in one folder.
            builder.sort_by_file_path(|one, other| one.as_os_str().cmp(other.as_os_str()));
        }
        builder.build()
    }

    /// The same without leaving out what is hidden or ignored.
    pub(super) fn without_filters(mut self) -> impl Iterator<Item = Entry> {
        (self.hidden, self.no_ignore) = (true, true);
        self.entries()
    }

    /// Files that are called like log files and were not among the entries if they are hidden or ignored; and whether they are
    /// hidden. Those that are neither are among them, too.
    pub(super) fn left_out(mut self) -> impl Iterator<Item = (PathBuf, bool)> {
        let searches_hidden = std::mem::replace(&mut self.hidden, true);
        self.no_ignore = true;
        let (folder, endings) = (self.folder.clone(), self.endings.clone());
        self.files(false).filter_map(Result::ok).filter_map(move |entry| {
            let name = entry.file_name().to_string_lossy();
            let is_file = entry.file_type().is_some_and(|kind| kind.is_file());
            if !is_file || is_ours(&name) || Name::of(&name, &endings) != Name::Log {
                return None;
            }
            let inside = entry.path().strip_prefix(&folder).unwrap_or(entry.path());
            let is_hidden = inside.iter().any(|name| name.as_encoded_bytes().starts_with(b"."));
            Some((entry.into_path(), is_hidden && !searches_hidden))
        })
    }

    fn entry(&self, entry: DirEntry) -> Option<Entry> {
        let file_type = entry.file_type().filter(|kind| !kind.is_dir())?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if is_ours(&name) && !self.is_asked_for(&name) {
            return None;
        }
        let kind = Name::of(&name, &self.endings);
        // Looks behind a link; reading a named pipe could wait for ever.
        let link = if file_type.is_symlink() { Link::Yes } else { Link::No };
        let file_type = if file_type.is_symlink() {
            match entry.path().metadata() {
                Ok(metadata) => metadata.file_type(),
                // It leads nowhere, and would not have been read anyway.
                Err(_) if kind != Name::Log => return Some(Entry::Unread(entry.into_path(), Unread::of_name(&name))),
                Err(error) => {
                    let message = format!("this link cannot be followed: {}", reason(&error));
                    return Some(Entry::Trouble(Trouble::new(display(entry.path()), message)));
                }
            }
        } else {
            file_type
        };
        let path = entry.into_path();
        if let Some(what) = special::of(file_type) {
            return Some(Entry::Unread(path, what));
        }
        if file_type.is_dir() {
            return None;
        }
        let is_log = match kind {
            Name::Log => true,
            Name::Other => false,
            Name::Perhaps(look) => head(&Source::File(path.clone())).is_some_and(|text| look.is_met(text.head())),
        };
        Some(if is_log { Entry::Log(path, link) } else { Entry::Unread(path, Unread::of_name(&name)) })
    }

    /// Whether the files beside others are searched for themselves.
    fn is_asked_for(&self, name: &str) -> bool {
        name.ends_with(BESIDE) && self.endings.iter().any(|ending| ending == BESIDE)
    }

    fn unlisted(&self, error: &ignore::Error) -> Trouble {
        let place = path_of(error).unwrap_or(&self.folder);
        let cause = error.io_error().map_or_else(|| error.to_string(), reason);
        Trouble::new(display(place), format!("this folder cannot be listed: {cause}"))
    }
}

/// What the names of files end with that stand beside others.
const BESIDE: &str = ".expected.toml";

/// Whether a file is no log but tells the command what to do with logs.
fn is_ours(name: &str) -> bool {
    name == "mailtrail.toml" || name.ends_with(BESIDE)
}

/// The path that an error is about.
pub(super) fn path_of(error: &ignore::Error) -> Option<&PathBuf> {
    match error {
        ignore::Error::WithPath { path, .. } => Some(path),
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => path_of(err),
        _ => None,
    }
}
