//! Input files, which no output may overwrite.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
#[cfg(not(unix))]
use std::path::PathBuf;

use mailtrail::input::{Discovery, Source, Trouble};

use super::new_file::is_stdout;

/// What makes two paths the same file.
#[cfg(unix)]
type Identity = (u64, u64);
#[cfg(not(unix))]
type Identity = PathBuf;

/// The files that a run reads.
#[derive(Default)]
pub(super) struct Inputs(BTreeSet<Identity>);

impl Inputs {
    /// The files that were found; that which standard input is, where the system tells it.
    pub(super) fn of(discovery: &Discovery) -> Self {
        let mut inputs = Self::default();
        inputs.add(discovery.sources.iter().filter_map(Source::path));
        if discovery.sources.iter().any(|source| matches!(source, Source::Stdin | Source::StdinAs(_))) {
            inputs.add([Path::new("/dev/stdin")]);
        }
        inputs
    }

    /// Adds further files that are read.
    pub(super) fn add<'p>(&mut self, files: impl IntoIterator<Item = &'p Path>) {
        self.0.extend(files.into_iter().filter_map(identity));
    }

    /// Whether a path leads to one of them.
    pub(super) fn has(&self, path: &Path) -> bool {
        identity(path).is_some_and(|file| self.0.contains(&file))
    }

    /// Refuses to write over one of them.
    pub(super) fn spare(&self, output: &Path) -> Result<(), Trouble> {
        if !self.has(output) {
            return Ok(());
        }
        let message = "this run reads the file, so it is not overwritten";
        let help = "write to another file, or leave this one out with `--exclude`";
        Err(Trouble::new(output.to_string_lossy(), message).with_help(help))
    }
}

/// Refuses to write over a file that was found, for commands with one file to write.
pub(super) fn spare(discovery: &Discovery, output: Option<&Path>) -> Result<(), Trouble> {
    match output {
        // What is not there yet cannot be read.
        Some(path) if !is_stdout(path) && path.exists() => Inputs::of(discovery).spare(path),
        _ => Ok(()),
    }
}

/// Whether two paths lead to the same regular file.
pub(super) fn is_same(one: &Path, other: &Path) -> bool {
    identity(one).is_some_and(|one| identity(other) == Some(one))
}

/// The file that a path leads to; of devices and pipes nothing is lost.
fn identity(path: &Path) -> Option<Identity> {
    let file = fs::metadata(path).ok().filter(fs::Metadata::is_file)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        Some((file.dev(), file.ino()))
    }
    #[cfg(not(unix))]
    {
        drop(file);
        path.canonicalize().ok()
    }
}
