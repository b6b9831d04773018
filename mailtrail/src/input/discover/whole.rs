//! Paths without links, which identify a file whatever its name.

use std::ffi::OsString;
use std::fs;
use std::path::Path;

/// Finds paths without links; of files that stand together the folder is looked up once.
#[derive(Debug, Default)]
pub(super) struct Whole {
    /// The last folder, as it is called and without links.
    folder: Option<(OsString, OsString)>,
}

impl Whole {
    /// A path without links. Pipes of a shell (`<(...)`) have none; they are what they are called.
    pub(super) fn of(&mut self, path: &Path) -> OsString {
        if fs::symlink_metadata(path).is_ok_and(|data| !data.is_symlink()) {
            return self.of_plain(path);
        }
        fs::canonicalize(path).map_or_else(|_| path.into(), Into::into)
    }

    /// The same where it is known that the path itself is no link.
    pub(super) fn of_plain(&mut self, path: &Path) -> OsString {
        let whole = self.in_folder(path).or_else(|| fs::canonicalize(path).ok().map(Into::into));
        whole.unwrap_or_else(|| path.into())
    }

    fn in_folder(&mut self, path: &Path) -> Option<OsString> {
        let (folder, name) = (path.parent()?, path.file_name()?);
        let whole = match &self.folder {
            Some((known, whole)) if known == folder.as_os_str() => whole,
            _ => {
                let here = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
                let whole = fs::canonicalize(here).ok()?;
                &self.folder.insert((folder.into(), whole.into())).1
            }
        };
        Some(Path::new(whole).join(name).into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_one_file_lead_to_one_path() {
        let folder = tempfile::tempdir().unwrap();
        let inner = folder.path().join("inner");
        fs::create_dir(&inner).unwrap();
        for name in ["a", "b"] {
            fs::write(inner.join(name), "").unwrap();
        }
        let mut whole = Whole::default();
        let paths = ["inner/a", "inner/../inner/a", "./inner/a", "inner/b"].map(|name| folder.path().join(name));
        for path in &paths {
            assert_eq!(whole.of(path), fs::canonicalize(path).unwrap(), "{path:?}");
        }
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(&inner, folder.path().join("link")).unwrap();
            std::os::unix::fs::symlink(inner.join("a"), inner.join("c")).unwrap();
            for name in ["link/a", "inner/c", "link/c", "inner/a"] {
                assert_eq!(whole.of(&folder.path().join(name)), fs::canonicalize(inner.join("a")).unwrap(), "{name}");
            }
        }
        assert_eq!(whole.of(Path::new("no/such/file")), "no/such/file");
    }
}
