//! The documents in `fixtures/`.

use std::path::{Path, PathBuf};

/// One document.
#[derive(Clone, Debug)]
pub struct Fixture {
    /// File name, such as `record.minimal.json`.
    pub name: String,
    /// Text of the file.
    pub text: String,
}

impl Fixture {
    /// Type in kebab case: what stands before the first dot of the name.
    pub fn prefix(&self) -> &str {
        self.name.split('.').next().unwrap_or_default()
    }
}

/// Path of a file or folder in `fixtures/`.
pub fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(name)
}

/// Files of a folder in `fixtures/`, by name.
pub fn files(folder: &str) -> Vec<PathBuf> {
    let folder = path(folder);
    let entries = std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut files: Vec<_> = entries.map(|entry| entry.expect("an entry of a folder").path()).collect();
    files.sort();
    files
}

/// Folders of documents: those that fit their types, and those that do not and must be read all the same.
pub const FOLDERS: [&str; 4] = ["cloudtrail-records", "ses-events", "workmail-events", "misfits"];

/// Documents of all [`FOLDERS`].
pub fn fixtures() -> Vec<Fixture> {
    FOLDERS.into_iter().flat_map(files).map(|path| load(&path)).collect()
}

/// One document, whichever folder it is in.
pub fn fixture(name: &str) -> Fixture {
    let paths = FOLDERS.map(|folder| path(folder).join(name));
    let found = paths.iter().find(|path| path.exists());
    load(found.unwrap_or_else(|| panic!("no fixture is called {name}")))
}

fn load(path: &Path) -> Fixture {
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let name = path.file_name().expect("a file name").to_string_lossy().into_owned();
    Fixture { name, text }
}
