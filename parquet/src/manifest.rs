//! The manifest: a file for each group of inputs that is in the tables as a whole.

mod known;

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Component, Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};

use serde::{Deserialize, Serialize};

pub(crate) use self::known::{Half, Known, KnownFiles, half};
use crate::failure::{about, reading, writing};
use crate::format::Format;
use crate::partition::Partition;

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
    /// Kind of its documents.
    pub(crate) kind: String,
    pub(crate) rows: u64,
    pub(crate) bytes: u64,
}

/// A group of inputs that was converted as a whole.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Commit {
    /// Version of this form.
    pub(crate) version: u32,
    /// Format of the files.
    #[serde(default)]
    pub(crate) format: Format,
    /// What the tables are parted by, if that is known.
    #[serde(default)]
    pub(crate) partitions: Option<Vec<String>>,
    pub(crate) inputs: Vec<Input>,
    pub(crate) files: Vec<Output>,
}

/// All groups.
pub(crate) struct Manifest {
    folder: PathBuf,
    /// Numbers of those that are part of the tables.
    numbers: Vec<u64>,
    known: KnownFiles,
    /// Whether files of a group that counts are not where they belong yet.
    is_torn: AtomicBool,
    /// Held as long as the tables are written to; the system lets go of it when the process ends, however it does.
    _lock: Option<File>,
}

const VERSION: u32 = 1;

/// Ending of files that are not part of the tables yet, so that no glob finds them.
pub(crate) const UNFINISHED: &str = ".part";

impl Manifest {
    /// Looks at what was converted into a folder; nothing, if there is no such folder.
    pub(crate) fn open(tables: &Path) -> io::Result<Self> {
        let mut manifest = Self {
            folder: tables.to_owned(),
            numbers: Vec::new(),
            known: KnownFiles::default(),
            is_torn: AtomicBool::new(false),
            _lock: None,
        };
        match fs::read_dir(manifest.commits_folder()) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(reading(&manifest.commits_folder(), &error)),
            Ok(entries) => {
                for entry in entries {
                    let name = entry?.file_name();
                    let number = name.to_str().and_then(|name| name.strip_suffix(".json"));
                    manifest.numbers.extend(number.and_then(|number| number.parse::<u64>().ok()));
                }
            }
        }
        manifest.numbers.sort_unstable();
        Ok(manifest)
    }

    /// The same for writing: nobody else writes to the tables then, and what a run that was stopped left is put right.
    ///
    /// Tables of another format, or parted by something else, are refused.
    pub(crate) fn lock(tables: &Path, format: Format, partitions: &[Partition]) -> io::Result<Self> {
        if tables.exists() && !tables.is_dir() {
            return Err(about(tables, "expected a folder for the tables, found a file"));
        }
        let own = tables.join(FOLDER);
        fs::create_dir_all(own.join("commits")).map_err(|error| writing(&own, &error))?;
        let path = own.join("lock");
        let lock = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&path)
            .map_err(|error| writing(&path, &error))?;
        lock.try_lock().map_err(|_| about(tables, "another run is writing to these tables"))?;
        let mut manifest = Self { _lock: Some(lock), ..Self::open(tables)? };
        for number in manifest.numbers.clone() {
            let commit = manifest.read(number)?;
            commit.check(tables, format, partitions)?;
            manifest.publish(&commit)?;
            manifest.known.add(number, &commit);
        }
        manifest.check_strays()?;
        manifest.tidy()?;
        Ok(manifest)
    }

    /// Removes what belongs to no group.
    pub(crate) fn tidy(&self) -> io::Result<()> {
        match fs::remove_dir_all(self.pending()) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(writing(&self.pending(), &error)),
            _ => {}
        }
        let commits = self.commits_folder();
        for entry in fs::read_dir(&commits).map_err(|error| reading(&commits, &error))? {
            let path = entry?.path();
            if path.extension().is_some_and(|extension| extension == BEGUN) {
                fs::remove_file(&path).map_err(|error| writing(&path, &error))?;
            }
        }
        Ok(())
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.numbers.is_empty()
    }

    /// Whether a folder has been converted into.
    pub(crate) fn is_in(tables: &Path) -> bool {
        tables.join(FOLDER).join("commits").is_dir()
    }

    /// All groups, one at a time.
    pub(crate) fn commits(&self) -> impl Iterator<Item = io::Result<Commit>> {
        self.numbers.iter().map(|number| self.read(*number))
    }

    /// A group.
    pub(crate) fn read(&self, number: u64) -> io::Result<Commit> {
        let path = self.commit_file(number);
        let text = fs::read(&path).map_err(|error| reading(&path, &error))?;
        let commit: Commit = serde_json::from_slice(&text)
            .map_err(|error| about(&path, format!("is not a list of tables as it was written: {error}")))?;
        if commit.version != VERSION {
            let message = format!("is of version {}, and this program reads version {VERSION}", commit.version);
            return Err(about(&path, message));
        }
        match commit.files.iter().find(|file| !is_inside(&file.path)) {
            Some(file) => Err(about(&path, format!("names the file `{}`, which is elsewhere", file.path))),
            None => Ok(commit),
        }
    }

    /// Files that were converted.
    pub(crate) fn known(&self) -> &KnownFiles {
        &self.known
    }

    /// Number of the next group.
    pub(crate) fn next(&self) -> u64 {
        self.numbers.last().map_or(0, |last| last + 1)
    }

    /// Whether a file is one of the manifest itself, or of the tables: they may lie among the logs.
    pub(crate) fn is_own(&self, path: &Path) -> bool {
        let may_be = path.components().any(|step| step.as_os_str() == FOLDER) || is_named_as_tables_are(path);
        let full = || Some((path.canonicalize().ok()?, self.folder.canonicalize().ok()?));
        may_be && full().is_some_and(|(path, folder)| path.starts_with(folder))
    }

    /// Folder in which the files of groups stay until they are whole.
    pub(crate) fn pending(&self) -> PathBuf {
        self.folder.join(FOLDER).join("pending")
    }

    /// Makes a group part of the tables: from the moment on at which its file has its name, all of it counts.
    pub(crate) fn commit(&self, number: u64, commit: &Commit) -> io::Result<()> {
        let name = self.commit_file(number);
        let begun = name.with_extension(BEGUN);
        let write = || -> io::Result<()> {
            let mut file = File::create(&begun)?;
            file.write_all(&serde_json::to_vec_pretty(commit)?)?;
            file.sync_all()?;
            fs::rename(&begun, &name)
        };
        write().map_err(|error| writing(&name, &error))?;
        self.publish(commit).inspect_err(|_| self.is_torn.store(true, Relaxed))
    }

    /// Removes what a run that failed would leave, but not what a group still needs: the next run puts that right.
    pub(crate) fn give_up(&self) {
        if !self.is_torn.load(Relaxed) {
            drop(self.tidy());
        }
    }

    /// Moves the files of a group to where engines see them, those that are not there yet.
    fn publish(&self, commit: &Commit) -> io::Result<()> {
        for file in &commit.files {
            let (from, to) = (self.pending().join(format!("{}{UNFINISHED}", file.path)), self.folder.join(&file.path));
            if from.exists() {
                if let Some(parent) = to.parent() {
                    fs::create_dir_all(parent).map_err(|error| writing(parent, &error))?;
                }
                fs::rename(&from, &to).map_err(|error| writing(&to, &error))?;
                continue;
            }
            check(&to, file.bytes)?;
        }
        Ok(())
    }

    /// Refuses to write where files of tables lie that no group has: they would be read as if they were of these.
    fn check_strays(&self) -> io::Result<()> {
        let has_files = |folder: &PathBuf| fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some());
        let mut folders = mailtrail_schemas::TABLES.iter().map(|kind| self.folder.join(crate::table_name(kind)));
        match folders.find(has_files).filter(|_| self.is_empty()) {
            Some(folder) => {
                Err(about(&folder, "contains tables, but their manifest is missing: name another folder with `--out`"))
            }
            None => Ok(()),
        }
    }

    fn commit_file(&self, number: u64) -> PathBuf {
        self.commits_folder().join(format!("{number:08}.json"))
    }

    fn commits_folder(&self) -> PathBuf {
        self.folder.join(FOLDER).join("commits")
    }
}

/// Refuses a file of a table that is not there as it was written.
pub(crate) fn check(file: &Path, bytes: u64) -> io::Result<()> {
    let is = file.metadata().map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => {
            about(file, "this file of a table is missing; restore it, or convert the logs into another folder")
        }
        _ => reading(file, &error),
    })?;
    if is.len() != bytes {
        let message = format!("this file of a table has {} bytes, and was written with {bytes}", is.len());
        return Err(about(file, format!("{message}; restore it, or convert the logs into another folder")));
    }
    Ok(())
}

/// Whether the name of a file is one that files of tables have, such as `part-00000000-0000.ndjson.gz`.
fn is_named_as_tables_are(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str());
    let numbers = name.and_then(|name| name.strip_prefix("part-")?.split_once('.')?.0.split_once('-'));
    let is_number = |text: &str, digits: usize| text.len() >= digits && text.bytes().all(|byte| byte.is_ascii_digit());
    numbers.is_some_and(|(group, file)| is_number(group, 8) && is_number(file, 4))
}

/// Whether a path leads to nothing but what lies below the folder that it is joined to.
fn is_inside(path: &str) -> bool {
    !path.is_empty() && Path::new(path).components().all(|step| matches!(step, Component::Normal(_)))
}

/// Ending of the file of a group that does not count yet.
const BEGUN: &str = "new";

impl Commit {
    pub(crate) fn new(format: Format, partitions: &[Partition], inputs: Vec<Input>, files: Vec<Output>) -> Self {
        Self { version: VERSION, format, partitions: Some(names(partitions)), inputs, files }
    }

    /// Whether more may go into the same tables.
    fn check(&self, tables: &Path, format: Format, partitions: &[Partition]) -> io::Result<()> {
        if self.format != format {
            let help = format!("choose another folder for {format}, or `--format {}`", self.format);
            return Err(about(tables, format!("the tables in this folder have the format {}; {help}", self.format)));
        }
        let list = |names: &[String]| if names.is_empty() { "none".to_owned() } else { names.join(",") };
        match &self.partitions {
            Some(before) if *before != names(partitions) => {
                let (before, now) = (list(before), list(&names(partitions)));
                let help = format!("choose another folder for `--partition {now}`, or `--partition {before}`");
                Err(about(tables, format!("the tables in this folder are partitioned by {before}; {help}")))
            }
            _ => Ok(()),
        }
    }
}

fn names(partitions: &[Partition]) -> Vec<String> {
    partitions.iter().map(ToString::to_string).collect()
}
