//! Which files are converted together.

use std::collections::BTreeMap;
use std::fs::File;

use mailtrail::input::{Source, Trouble};

use crate::manifest::Input;

/// A file that may be converted.
pub(super) struct Candidate {
    pub(super) source: Source,
    /// The same file, whatever the working folder.
    pub(super) path: String,
    pub(super) digest: String,
    bytes: u64,
}

/// Bytes of the files of a group, packed as they are: at least, and at most where a file is not longer itself.
const LEAST: u64 = 4 << 20;
const MOST: u64 = 128 << 20;

impl Candidate {
    /// Looks at a file: all of it, for its digest.
    pub(super) fn of(source: &Source) -> Result<Self, Trouble> {
        let Some(path) = source.path() else {
            let message = "only files are converted: what was read before cannot be told otherwise";
            return Err(Trouble::new(source.name(), message));
        };
        let look = || {
            let mut hasher = blake3::Hasher::new();
            let bytes = std::io::copy(&mut File::open(path)?, &mut hasher)?;
            Ok((
                std::path::absolute(path).and_then(|path| path.canonicalize())?,
                bytes,
                hasher.finalize().to_hex().to_string(),
            ))
        };
        let (path, bytes, digest) = look().map_err(|error| Trouble::reading(source, &error))?;
        Ok(Self { source: source.clone(), path: path.to_string_lossy().into_owned(), digest, bytes })
    }

    /// What the manifest says of it.
    pub(super) fn read(self, documents: &BTreeMap<String, u64>, errors: &BTreeMap<String, u64>) -> Input {
        let name = self.source.name();
        // What is in an archive has the name of the archive before its own.
        let inside = format!("{name}:");
        let sum = |counts: &BTreeMap<String, u64>| {
            counts.iter().filter(|(file, _)| **file == name || file.starts_with(&inside)).map(|(_, count)| count).sum()
        };
        let (documents, errors) = (sum(documents), sum(errors));
        Input { name, path: self.path, bytes: self.bytes, digest: self.digest, documents, errors }
    }
}

/// Puts files together so that all cores have work and the files of tables do not get small.
pub(super) fn grouped(files: Vec<Candidate>, threads: usize) -> Vec<Vec<Candidate>> {
    let all: u64 = files.iter().map(|file| file.bytes).sum();
    let enough = (all / (threads.max(1) as u64 * 4)).clamp(LEAST, MOST);
    let (mut groups, mut group, mut size) = (Vec::new(), Vec::new(), 0);
    for file in files {
        size += file.bytes;
        group.push(file);
        if size >= enough {
            groups.push(std::mem::take(&mut group));
            size = 0;
        }
    }
    if !group.is_empty() {
        groups.push(group);
    }
    groups
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    fn sizes(files: &[u64], threads: usize) -> Vec<usize> {
        let file = |bytes: &u64| Candidate {
            source: Source::File(Path::new("x").to_owned()),
            path: String::new(),
            digest: String::new(),
            bytes: bytes << 20,
        };
        grouped(files.iter().map(file).collect(), threads).iter().map(Vec::len).collect()
    }

    #[test]
    fn groups_are_neither_small_nor_few() {
        assert_eq!(sizes(&[1, 1, 1], 2), [3]);
        assert_eq!(sizes(&[10; 16], 2), [2; 8]);
        assert_eq!(sizes(&[1000, 1000], 2), [1, 1]);
        assert_eq!(sizes(&[64; 100], 1), [2; 50]);
        assert!(sizes(&[], 2).is_empty());
    }
}
