//! What is read: files, folders and globs, or bytes with a name.

use std::path::PathBuf;

use mailtrail::input::{Discovery, Search, Source};
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedBytes;

/// What the package hands over: paths, or bytes and what they are called.
#[derive(FromPyObject)]
pub(crate) enum Given {
    /// Files, folders and globs.
    Paths(Vec<PathBuf>),
    /// Bytes in memory, each with the name of the file that they stand for.
    Named(Vec<(PathBuf, PyBackedBytes)>),
}

/// How files are searched for in folders.
#[derive(Default, FromPyObject)]
#[pyo3(from_item_all)]
pub(crate) struct Find {
    ext: Vec<String>,
    exclude: Vec<String>,
    hidden: bool,
    no_ignore: bool,
}

impl Given {
    /// Everything that can be read, and what is in the way of the rest.
    pub(crate) fn found(self, find: Find) -> Discovery {
        match self {
            Self::Paths(paths) => {
                let mut search = Search::default();
                (search.endings, search.exclude) = (find.ext, find.exclude);
                (search.hidden, search.no_ignore) = (find.hidden, find.no_ignore);
                search.discover(paths)
            }
            Self::Named(named) => {
                let mut found = Discovery::default();
                found.sources = named.into_iter().map(|(name, bytes)| Source::in_memory(name, bytes)).collect();
                found
            }
        }
    }
}
