//! Log data outside the repository, in the folder that `MAILTRAIL_CORPUS` names.

use std::io::Read as _;
use std::path::{Path, PathBuf};

/// Folder of the corpus; without one a line says so and the test has nothing to do.
pub fn folder() -> Option<PathBuf> {
    if let Some(folder) = std::env::var_os("MAILTRAIL_CORPUS").filter(|folder| !folder.is_empty()) {
        return Some(folder.into());
    }
    println!("MAILTRAIL_CORPUS is not set: the tests over real log data have nothing to read");
    None
}

/// Files of a folder, by name; none if there is no such folder.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten();
    let mut files: Vec<_> = entries.map(|entry| entry.expect("an entry of a folder").path()).collect();
    files.sort();
    files
}

/// Text of a file, unpacked if it is gzip.
pub fn text(path: &Path) -> String {
    let mut bytes = std::fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    if bytes.starts_with(&[0x1f, 0x8b]) {
        let mut unpacked = Vec::new();
        flate2::read::MultiGzDecoder::new(&*bytes)
            .read_to_end(&mut unpacked)
            .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        bytes = unpacked;
    }
    String::from_utf8(bytes).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Name of a file without its folder.
pub fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
