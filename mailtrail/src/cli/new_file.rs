//! Files that appear when they are complete.

use std::fs::File;
use std::io::{self, Write as _};
use std::path::Path;

use mailtrail::input::Trouble;
use tempfile::{Builder, TempPath};

/// A new file in the folder of another one, in whose place it is put when it is complete.
pub(super) fn beside(path: &Path) -> Result<(File, TempPath), Trouble> {
    let mut builder = Builder::new();
    builder.prefix(".mailtrail-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        // As of any new file: what the mask of the process leaves.
        builder.permissions(std::fs::Permissions::from_mode(0o666));
    }
    Ok(builder.tempfile_in(folder(path)).map_err(|error| failed(path, &error))?.into_parts())
}

/// Puts a file that is complete in its place.
pub(super) fn put(path: &Path, new: TempPath) -> Result<(), Trouble> {
    new.persist(path).map_err(|error| failed(path, &error.error))
}

/// Writes a file that appears when it is complete.
pub(super) fn replace(path: &Path, bytes: &[u8]) -> Result<(), Trouble> {
    let (mut file, new) = beside(path)?;
    file.write_all(bytes).map_err(|error| failed(path, &error))?;
    put(path, new)
}

/// The folder that a file stands in.
pub(super) fn folder(file: &Path) -> &Path {
    file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// What kept a file from being written.
pub(super) fn failed(path: &Path, error: &io::Error) -> Trouble {
    Trouble::writing(path.to_string_lossy(), error)
}
