//! Examines files before they are converted: which are new?

use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use mailtrail::input::{Source, Trouble};

use crate::manifest::{Half, Input};

/// A file that may be converted; what can be found out again is not kept, since there may be millions.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    /// Which of the sources it is.
    pub(super) source: usize,
    pub(super) digest: blake3::Hash,
    /// Bytes as they lie there, packed.
    pub(super) bytes: u64,
    modified: Option<SystemTime>,
}

/// Bytes of a file from which on several threads read it for its digest.
const LONG: u64 = 32 << 20;

impl Candidate {
    /// Looks at a file: all of it, for its digest.
    pub(super) fn of(index: usize, source: &Source) -> Result<Self, Trouble> {
        let Some(path) = source.path() else {
            let message = "only files are converted, because other sources cannot be recognized in a later run";
            return Err(Trouble::new(source.name(), message));
        };
        let look = || {
            let file = File::open(path)?;
            let modified = file.metadata().and_then(|data| data.modified()).ok();
            let (digest, bytes) = digest(file)?;
            Ok(Self { source: index, digest, bytes, modified })
        };
        look().map_err(|error: io::Error| Trouble::reading(source, &error))
    }

    /// The beginning of the digest, which tells it apart.
    pub(super) fn half(&self) -> Half {
        crate::manifest::half(&self.digest.to_hex())
    }

    /// Whether the file still has the length and the time that it had when it was looked at.
    pub(super) fn is_same(&self, source: &Source) -> bool {
        let data = source.path().and_then(|path| std::fs::metadata(path).ok());
        data.is_some_and(|data| data.len() == self.bytes && data.modified().ok() == self.modified)
    }

    /// What the manifest says of it.
    pub(super) fn read(&self, source: &Source, documents: u64, errors: u64) -> Input {
        let path = source.path().and_then(full).unwrap_or_default();
        let digest = self.digest.to_hex().to_string();
        Input { name: source.name(), path, bytes: self.bytes, digest, documents, errors }
    }

    #[cfg(test)]
    pub(super) fn of_bytes(bytes: u64) -> Self {
        Self { source: 0, digest: blake3::hash(b""), bytes, modified: None }
    }
}

/// The same file, whatever the working folder.
pub(super) fn full(path: &Path) -> Option<String> {
    let full: io::Result<PathBuf> = std::path::absolute(path).and_then(|path| path.canonicalize());
    // Bytes that are no text are written as escapes, so that two files never become one.
    let told = |path: PathBuf| match path.to_str() {
        Some(text) => text.to_owned(),
        None => path.as_os_str().as_encoded_bytes().escape_ascii().to_string(),
    };
    full.ok().map(told)
}

/// The digest of a file, and how long it is.
pub(super) fn digest(mut file: File) -> io::Result<(blake3::Hash, u64)> {
    let length = file.metadata()?.len();
    let mut hasher = blake3::Hasher::new();
    let mut buffer = vec![0; if length < LONG { 64 << 10 } else { 4 << 20 }];
    loop {
        let mut filled = 0;
        while filled < buffer.len() {
            match file.read(&mut buffer[filled..])? {
                0 => break,
                read => filled += read,
            }
        }
        if length < LONG {
            hasher.update(&buffer[..filled]);
        } else {
            hasher.update_rayon(&buffer[..filled]);
        }
        if filled < buffer.len() {
            return Ok((hasher.finalize(), hasher.count()));
        }
    }
}
