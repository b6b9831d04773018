//! Folders that are read and the one that is written to: no run may read what it, or the last one, wrote.

use std::ffi::OsString;
use std::fs;
use std::path::{Component, Path, PathBuf};

use mailtrail::input::{Discovery, Source, Trouble};
use mailtrail::report::{counted, plain};

/// The folder that is written to, as far as it has to do with those that are read.
pub(super) struct Apart {
    folder: PathBuf,
    /// Folders in it that are read.
    read: Vec<PathBuf>,
    /// Files in it that are left out.
    left_out: usize,
}

impl Apart {
    /// Leaves out what lies in the folder that is written to.
    ///
    /// # Errors
    ///
    /// If that is itself a folder that is read.
    pub(super) fn new(folder: &Path, arguments: &[OsString], discovery: &mut Discovery) -> Result<Self, Trouble> {
        let mut it = Self { folder: whole(folder), read: Vec::new(), left_out: 0 };
        let mut is_within = false;
        for read in arguments.iter().filter_map(|argument| searched(argument)) {
            if read == it.folder {
                let message = "is read, and is not written over itself: name another folder with `--out`";
                return Err(Trouble::new(folder.to_string_lossy(), message));
            }
            is_within |= it.folder.starts_with(&read);
            if read.starts_with(&it.folder) {
                it.read.push(read);
            }
        }
        if is_within {
            let before = discovery.sources.len();
            let lies_apart = |source: &Source| match source.path() {
                Some(path) => {
                    let path = whole(path);
                    !path.starts_with(&it.folder) || it.read.iter().any(|read| path.starts_with(read))
                }
                None => true,
            };
            discovery.sources.retain(lies_apart);
            it.left_out = before - discovery.sources.len();
        }
        Ok(it)
    }

    /// Refuses to write what the next run would read.
    pub(super) fn check(&self, source: &Path, target: &Path) -> Result<(), Trouble> {
        let refuse = |message: String| Err(Trouble::new(source.to_string_lossy(), message));
        if whole(source).parent() == Some(&self.folder) {
            return refuse("lies in the folder that is written to: name another folder with `--out`".to_owned());
        }
        let target = if self.read.is_empty() { return Ok(()) } else { whole(target) };
        match self.read.iter().find(|read| target.starts_with(read)) {
            Some(read) => refuse(format!(
                "would be written to `{}`, which is read: name another folder with `--out`",
                read.display()
            )),
            None => Ok(()),
        }
    }

    /// What is to be said of it.
    pub(super) fn remark(&self) -> Option<String> {
        let folder = self.folder.to_string_lossy();
        let count = counted(self.left_out as u64, "file");
        (self.left_out > 0).then(|| format!("left out {count} in `{}`, the folder that is written to", plain(&folder)))
    }
}

/// The folder that an argument has searched, by a path without links; nothing if it names a file.
fn searched(argument: &OsString) -> Option<PathBuf> {
    let path = Path::new(argument);
    match fs::metadata(path) {
        Ok(data) => data.is_dir().then(|| whole(path)),
        Err(_) => {
            let is_glob = |part: &Component<'_>| part.as_os_str().to_string_lossy().contains(['*', '?', '[', '{']);
            path.components().any(|part| is_glob(&part)).then(|| {
                let before: PathBuf = path.components().take_while(|part| !is_glob(part)).collect();
                whole(&before)
            })
        }
    }
}

/// A path without links, of which the end need not be there yet.
fn whole(path: &Path) -> PathBuf {
    let path = if path.as_os_str().is_empty() { Path::new(".") } else { path };
    if let Ok(whole) = path.canonicalize() {
        return whole;
    }
    match (path.parent(), path.components().next_back()) {
        (Some(before), Some(Component::Normal(name))) => whole(before).join(name),
        (Some(before), Some(Component::ParentDir)) => {
            let mut before = whole(before);
            before.pop();
            before
        }
        (Some(before), _) => whole(before),
        (None, _) => path.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_there_yet_has_a_place() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().canonicalize().unwrap();
        assert_eq!(whole(&folder.path().join("a/b/../c")), root.join("a/c"));
        assert_eq!(searched(&folder.path().join("*.json").into_os_string()), Some(root));
        assert_eq!(searched(&folder.path().join("a.json").into_os_string()), None);
    }
}
