//! Files that appear when they are complete.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

/// A file that is written under a temporary name and renamed when it is complete. Devices and pipes are written directly.
///
/// ```
/// use std::io::Write as _;
///
/// let folder = tempfile::tempdir()?;
/// let path = folder.path().join("answer.csv");
/// let mut file = mailtrail_sql::NewFile::create(&path)?;
/// file.write_all(b"a\n")?;
/// assert!(!path.exists());
/// file.put()?;
/// assert_eq!(std::fs::read(&path)?, b"a\n");
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug)]
pub struct NewFile(Place);

#[derive(Debug)]
enum Place {
    Beside(NamedTempFile, PathBuf),
    Open(File),
}

impl NewFile {
    /// Begins a file. Links are followed.
    ///
    /// # Errors
    ///
    /// Returns an error if the file cannot be created.
    ///
    /// ```
    /// assert!(mailtrail_sql::NewFile::create("no-such-folder/answer.csv".as_ref()).is_err());
    /// ```
    pub fn create(path: &Path) -> io::Result<Self> {
        let target = path.canonicalize().unwrap_or_else(|_| path.to_owned());
        match fs::metadata(&target) {
            Ok(found) if found.is_dir() => return Err(io::ErrorKind::IsADirectory.into()),
            Ok(found) if !found.is_file() => {
                return Ok(Self(Place::Open(OpenOptions::new().write(true).open(target)?)));
            }
            _ => {}
        }
        let mut builder = Builder::new();
        builder.prefix(".mailtrail-");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            // As of any new file: what the mask of the process leaves.
            builder.permissions(fs::Permissions::from_mode(0o666));
        }
        let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        Ok(Self(Place::Beside(builder.tempfile_in(folder)?, target)))
    }

    /// Renames the complete file to its final name.
    ///
    /// # Errors
    ///
    /// Returns an error if it cannot be renamed.
    ///
    /// ```
    /// let folder = tempfile::tempdir()?;
    /// let path = folder.path().join("empty");
    /// mailtrail_sql::NewFile::create(&path)?.put()?;
    /// assert!(path.is_file());
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn put(self) -> io::Result<()> {
        match self.0 {
            Place::Beside(file, path) => file.persist(path).map(drop).map_err(|error| error.error),
            Place::Open(mut file) => file.flush(),
        }
    }
}

impl Write for NewFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match &mut self.0 {
            Place::Beside(file, _) => file.write(bytes),
            Place::Open(file) => file.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match &mut self.0 {
            Place::Beside(file, _) => file.flush(),
            Place::Open(file) => file.flush(),
        }
    }
}
