//! What was converted: a file for each group of inputs that is in the tables as a whole.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

/// Folder of the manifest, within that of the tables. Engines pass over names that begin with an underscore.
const FOLDER: &str = "_mailtrail";

/// A file that was read.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Input {
    /// Name as it was given.
    pub(crate) name: String,
    /// The same file, whatever the working folder.
    pub(crate) path: String,
    /// Bytes as they lie there, packed.
    pub(crate) bytes: u64,
    /// BLAKE3 of these bytes.
    pub(crate) digest: String,
    /// Documents that were found in it.
    pub(crate) documents: u64,
    /// Errors that were found in it: what is broken or not recognized is in no table.
    #[serde(default)]
    pub(crate) errors: u64,
}

/// A file of a table.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Output {
    /// Path within the folder of the tables.
    pub(crate) path: String,
    pub(crate) rows: u64,
    pub(crate) bytes: u64,
}

/// A group of inputs that was converted as a whole.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Commit {
    /// Version of this form.
    pub(crate) version: u32,
    pub(crate) inputs: Vec<Input>,
    pub(crate) files: Vec<Output>,
}

/// All groups.
pub(crate) struct Manifest {
    folder: PathBuf,
    commits: Vec<Commit>,
    next: u64,
    /// Held as long as the tables are written to; the system lets go of it when the process ends, however it does.
    _lock: Option<File>,
}

const VERSION: u32 = 1;

/// Ending of files that are not part of the tables yet, so that no glob finds them.
pub(crate) const UNFINISHED: &str = ".part";

impl Manifest {
    /// Reads what was converted into a folder; nothing, if there is no such folder.
    pub(crate) fn open(tables: &Path) -> io::Result<Self> {
        let mut manifest = Self { folder: tables.to_owned(), commits: Vec::new(), next: 0, _lock: None };
        let mut names: BTreeMap<u64, PathBuf> = BTreeMap::new();
        match fs::read_dir(manifest.commits_folder()) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(named(&manifest.commits_folder(), &error)),
            Ok(entries) => {
                for entry in entries {
                    let path = entry?.path();
                    let number =
                        path.file_name().and_then(|name| name.to_str()).and_then(|name| name.strip_suffix(".json"));
                    if let Some(number) = number.and_then(|number| number.parse().ok()) {
                        names.insert(number, path);
                    }
                }
            }
        }
        for (number, path) in names {
            let text = fs::read(&path).map_err(|error| named(&path, &error))?;
            let commit: Commit = serde_json::from_slice(&text).map_err(|error| named(&path, &error))?;
            if commit.version != VERSION {
                return Err(named(
                    &path,
                    &format!("version {} of the manifest, of which this program knows {VERSION}", commit.version),
                ));
            }
            manifest.next = number + 1;
            manifest.commits.push(commit);
        }
        Ok(manifest)
    }

    /// The same for writing: nobody else writes to the tables then, and what a run that was stopped left is put right.
    pub(crate) fn lock(tables: &Path) -> io::Result<Self> {
        let own = tables.join(FOLDER);
        fs::create_dir_all(own.join("commits")).map_err(|error| named(&own, &error))?;
        let path = own.join("lock");
        let lock = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&path)
            .map_err(|error| named(&path, &error))?;
        lock.try_lock().map_err(|_| named(tables, &"another run is writing to these tables"))?;
        let manifest = Self { _lock: Some(lock), ..Self::open(tables)? };
        for commit in &manifest.commits {
            manifest.publish(commit)?;
        }
        match fs::remove_dir_all(manifest.pending()) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(named(&manifest.pending(), &error)),
            _ => {}
        }
        Ok(manifest)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.commits.is_empty()
    }

    /// Whether a folder has been converted into.
    pub(crate) fn is_in(tables: &Path) -> bool {
        tables.join(FOLDER).join("commits").is_dir()
    }

    /// All files of tables.
    pub(crate) fn outputs(&self) -> impl Iterator<Item = &Output> {
        self.commits.iter().flat_map(|commit| &commit.files)
    }

    /// Paths of all files of tables, within their folder.
    pub(crate) fn files(&self) -> impl Iterator<Item = &str> {
        self.outputs().map(|file| &*file.path)
    }

    /// Files that were read, by their path.
    pub(crate) fn inputs(&self) -> BTreeMap<&str, &Input> {
        self.commits.iter().flat_map(|commit| &commit.inputs).map(|input| (&*input.path, input)).collect()
    }

    /// Number of the next group.
    pub(crate) fn next(&self) -> u64 {
        self.next
    }

    /// Whether a file is one of the manifest itself.
    pub(crate) fn is_own(&self, path: &Path) -> bool {
        path.starts_with(self.folder.join(FOLDER))
    }

    /// Folder in which the files of groups stay until they are whole.
    pub(crate) fn pending(&self) -> PathBuf {
        self.folder.join(FOLDER).join("pending")
    }

    /// Makes a group part of the tables: from the moment on at which its file has its name, all of it counts.
    pub(crate) fn commit(&mut self, number: u64, commit: Commit) -> io::Result<()> {
        let name = self.commits_folder().join(format!("{number:08}.json"));
        let begun = name.with_extension("json.new");
        let text = serde_json::to_vec_pretty(&commit)?;
        let write = || -> io::Result<()> {
            let mut file = File::create(&begun)?;
            file.write_all(&text)?;
            file.sync_all()?;
            fs::rename(&begun, &name)
        };
        write().map_err(|error| named(&name, &error))?;
        self.publish(&commit)?;
        self.commits.push(commit);
        Ok(())
    }

    /// Moves the files of a group to where engines see them, those that are not there yet.
    fn publish(&self, commit: &Commit) -> io::Result<()> {
        for file in &commit.files {
            let (from, to) = (self.pending().join(format!("{}{UNFINISHED}", file.path)), self.folder.join(&file.path));
            if from.exists() {
                if let Some(parent) = to.parent() {
                    fs::create_dir_all(parent).map_err(|error| named(parent, &error))?;
                }
                fs::rename(&from, &to).map_err(|error| named(&to, &error))?;
            } else if !to.exists() {
                return Err(named(&to, &"this file of a table is missing"));
            }
        }
        Ok(())
    }

    fn commits_folder(&self) -> PathBuf {
        self.folder.join(FOLDER).join("commits")
    }
}

impl Commit {
    pub(crate) fn new(inputs: Vec<Input>, files: Vec<Output>) -> Self {
        Self { version: VERSION, inputs, files }
    }
}

/// An error with the path that it is about.
pub(crate) fn named(path: &Path, error: &dyn std::fmt::Display) -> io::Error {
    io::Error::other(format!("{}: {error}", path.display()))
}
