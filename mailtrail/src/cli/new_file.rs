//! Files that appear when they are complete.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use mailtrail::input::Trouble;
use tempfile::{Builder, TempPath};

/// Links that are followed, one after the other.
const MOST_LINKS: usize = 40;

/// An error of the system without the name of the temporary file, where its kind says it all.
fn bare(error: io::Error) -> io::Error {
    match error.kind() {
        kind @ (io::ErrorKind::NotFound | io::ErrorKind::PermissionDenied) => kind.into(),
        _ => error,
    }
}

/// A file that is being written.
pub(super) struct NewFile {
    /// What it is called, in words for a person.
    name: PathBuf,
    /// Where it is put, and the file that it is until then; nothing if it is written as it comes.
    place: Option<(PathBuf, TempPath)>,
}

impl NewFile {
    /// Begins a file: links are followed, and devices, pipes and the like, which nothing can take the place of, are written as it comes.
    pub(super) fn create(path: &Path) -> Result<(File, Self), Trouble> {
        Self::open(path).map_err(|error| failed(path, &error))
    }

    fn open(path: &Path) -> io::Result<(File, Self)> {
        let name = path.to_owned();
        let Some(target) = followed(path)? else {
            // What standard output or error lead to goes on behind what is there.
            return Ok((OpenOptions::new().append(true).open(path)?, Self { name, place: None }));
        };
        match fs::metadata(&target) {
            Ok(found) if found.is_dir() => return Err(io::ErrorKind::IsADirectory.into()),
            Ok(found) if !found.is_file() => {
                return Ok((OpenOptions::new().write(true).open(target)?, Self { name, place: None }));
            }
            _ => {}
        }
        let mut builder = Builder::new();
        builder.prefix(PREFIX);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            // As of any new file: what the mask of the process leaves.
            builder.permissions(fs::Permissions::from_mode(0o666));
        }
        let (file, new) = builder.tempfile_in(folder(&target)).map_err(bare)?.into_parts();
        Ok((file, Self { name, place: Some((target, new)) }))
    }

    /// Puts a file that is complete in its place.
    pub(super) fn put(self) -> Result<(), Trouble> {
        match self.place {
            Some((path, new)) => new.persist(path).map_err(|error| failed(&self.name, &error.error)),
            None => Ok(()),
        }
    }

    /// What kept it from being written.
    pub(super) fn failed(&self, error: &io::Error) -> Trouble {
        failed(&self.name, error)
    }
}

/// What the names of files begin with that are not complete.
pub(super) const PREFIX: &str = ".mailtrail-";

/// Whether a path means standard output.
pub(super) fn is_stdout(path: &Path) -> bool {
    path == Path::new("-")
        || cfg!(unix) && ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"].map(Path::new).contains(&path)
}

/// Writes a file that appears when it is complete.
pub(super) fn replace(path: &Path, bytes: &[u8]) -> Result<(), Trouble> {
    let (mut file, new) = NewFile::create(path)?;
    file.write_all(bytes).map_err(|error| new.failed(&error))?;
    new.put()
}

/// The folder that a file stands in.
pub(super) fn folder(file: &Path) -> &Path {
    file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// The path that the links lead to which a path may be; nothing if they lead to what a process has open.
pub(super) fn followed(path: &Path) -> io::Result<Option<PathBuf>> {
    let mut path = path.to_owned();
    for _ in 0..MOST_LINKS {
        if folder(&path).canonicalize().is_ok_and(|folder| folder.starts_with("/proc")) {
            return Ok(None);
        }
        match fs::symlink_metadata(&path) {
            Ok(found) if found.is_symlink() => path = folder(&path).join(fs::read_link(&path)?),
            _ => return Ok(Some(path)),
        }
    }
    Err(io::Error::other("too many links"))
}

/// What makes two paths the same place to write to; of pipes and devices there is none.
pub(super) fn place(path: &Path) -> Option<PathBuf> {
    if is_stdout(path) {
        return Some("-".into());
    }
    let path = followed(path).ok()??;
    let is_other = path.exists() && !path.is_file();
    let folder = folder(&path).canonicalize().ok()?;
    path.file_name().filter(|_| !is_other).map(|name| folder.join(name))
}

/// What kept a file from being written.
pub(super) fn failed(path: &Path, error: &io::Error) -> Trouble {
    Trouble::writing(path.to_string_lossy(), error)
}
