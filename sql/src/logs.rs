//! The tables of a question, made from logs if necessary.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use mailtrail::Sink;
use mailtrail::input::{Discovery, PassedOver, Trouble, discover};
use mailtrail_parquet::{Convert, Format, Partition, TableFile, Tables, convert};
use tempfile::TempDir;

use crate::names::table_names;

/// Options for reading logs.
///
/// ```
/// let mut reading = mailtrail_sql::Reading::default();
/// reading.threads = Some(2);
/// ```
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Reading {
    /// Number of threads; `None` means one for each core.
    pub threads: Option<usize>,
    /// Folder for a temporary folder; `None` means that of the system.
    pub temporary: Option<PathBuf>,
}

/// Logs as tables, ready for queries.
///
/// ```
/// use mailtrail_sql::{Logs, Reading};
/// # struct Ignore;
/// # impl mailtrail::Sink for Ignore {
/// #     fn finding(&mut self, _: &mailtrail::input::Source, _: &mailtrail::Finding) {}
/// #     fn trouble(&mut self, _: &mailtrail::input::Trouble) {}
/// #     fn done(&mut self, _: &mailtrail::input::Source, _: u64) {}
/// # }
///
/// let folder = tempfile::tempdir()?;
/// let log = folder.path().join("events.ndjson");
/// std::fs::write(&log, r#"{"notificationType":"Bounce","mail":{"timestamp":"2026-01-31T00:00:00.000Z"}}"#)?;
///
/// let logs = Logs::open(&[log.into()], &Reading::default(), &mut Ignore)?;
/// assert_eq!(logs.rows("ses_events"), 1);
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug)]
pub struct Logs {
    /// Files by the folder that their table has in a folder of tables.
    files: BTreeMap<String, Vec<TableFile>>,
    rows: BTreeMap<String, u64>,
    /// Holds the tables that were made of logs, and goes with them.
    temporary: TempDir,
    passed_over: PassedOver,
    ignored: u64,
    hidden: u64,
}

impl Logs {
    /// Opens folders that `mailtrail convert` wrote, and logs in any form that it reads. Logs become tables in a temporary
    /// folder, which is removed when the returned value is dropped.
    ///
    /// Documents that are broken, not recognized or cannot be read go to the sink, and are in no table.
    ///
    /// # Errors
    ///
    /// Returns an error if the tables cannot be written, or if existing ones cannot be read.
    ///
    /// ```
    /// use mailtrail_sql::{Logs, Reading};
    /// # struct Ignore;
    /// # impl mailtrail::Sink for Ignore {
    /// #     fn finding(&mut self, _: &mailtrail::input::Source, _: &mailtrail::Finding) {}
    /// #     fn trouble(&mut self, _: &mailtrail::input::Trouble) {}
    /// #     fn done(&mut self, _: &mailtrail::input::Source, _: u64) {}
    /// # }
    ///
    /// let logs = Logs::open(&["no-such-file".into()], &Reading::default(), &mut Ignore)?;
    /// assert_eq!(logs.rows("cloudtrail_records"), 0);
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn open(paths: &[OsString], reading: &Reading, sink: &mut dyn Sink) -> io::Result<Self> {
        let mut builder = tempfile::Builder::new();
        builder.prefix("mailtrail-sql-");
        let temporary = match &reading.temporary {
            Some(folder) => builder.tempdir_in(folder),
            None => builder.tempdir(),
        }?;
        let (tables, paths): (Vec<_>, Vec<_>) = paths.iter().cloned().partition(|path| Tables::are_in(Path::new(path)));
        let mut discovery = if paths.is_empty() { Discovery::default() } else { discover(&paths) };
        // Tables may lie among the logs; the list of what was written into them is no log.
        discovery.sources.retain(|source| source.path().is_none_or(|path| !is_of_tables(path)));
        discovery.troubles.iter().for_each(|trouble| sink.trouble(trouble));
        let mut logs = Self {
            files: BTreeMap::new(),
            rows: BTreeMap::new(),
            temporary,
            passed_over: discovery.passed_over,
            ignored: discovery.ignored,
            hidden: discovery.hidden,
        };
        for folder in tables {
            let tables = Tables::open(Path::new(&folder))?;
            if tables.format != Format::Parquet {
                let message =
                    format!("has tables in the format {}, and only those of parquet are read", tables.format.as_str());
                return Err(io::Error::new(io::ErrorKind::Unsupported, format!("{}: {message}", folder.display())));
            }
            logs.add(&tables, sink);
        }
        let mut wanted = Convert::new(logs.temporary.path().join("tables"));
        wanted.partitions.clear();
        if let Some(threads) = reading.threads {
            wanted.options.threads = threads.max(1);
        }
        if !discovery.sources.is_empty() {
            convert(&discovery.sources, &wanted, sink)?;
            // What these had in them that is broken has been told just now.
            let mut made = Tables::open(&wanted.folder)?;
            made.incomplete.clear();
            made.incomplete_files = 0;
            logs.add(&made, sink);
        }
        fs::create_dir_all(logs.spill())?;
        Ok(logs)
    }

    fn add(&mut self, tables: &Tables, sink: &mut dyn Sink) {
        let known: Vec<_> = table_names().into_iter().map(|table| table.folder).collect();
        for file in &tables.files {
            if !known.contains(&file.table) {
                let said = format!("the table `{}` is of a kind that this version does not know", file.table);
                sink.trouble(&Trouble::new(file.path.to_string_lossy(), said));
                continue;
            }
            self.files.entry(file.table.clone()).or_default().push(file.clone());
            *self.rows.entry(file.table.clone()).or_default() += file.rows;
        }
        for log in &tables.incomplete {
            let said = "it was converted without its broken or unrecognized documents, which are in no table";
            let help = "`mailtrail validate` lists them; fix them, and convert the file under another name";
            sink.trouble(&Trouble::new(log, said).with_help(help));
        }
        let more = tables.incomplete_files - tables.incomplete.len() as u64;
        if more > 0 {
            let said = format!("{more} more logs were converted without their broken or unrecognized documents");
            sink.trouble(&Trouble::new("sql", said));
        }
    }

    /// Returns the number of documents in a table; 0 if there is no such table.
    ///
    /// ```no_run
    /// # fn example(logs: &mailtrail_sql::Logs) {
    /// println!("{} records", logs.rows("cloudtrail_records"));
    /// # }
    /// ```
    pub fn rows(&self, table: &str) -> u64 {
        let table = table_names().into_iter().find(|known| known.name == table);
        table.and_then(|table| self.rows.get(&table.folder).copied()).unwrap_or_default()
    }

    /// Returns what was found in folders but not read, in words; `None` if there is nothing to say.
    ///
    /// ```no_run
    /// # fn example(logs: &mailtrail_sql::Logs) {
    /// if let Some(said) = logs.not_read() {
    ///     eprintln!("{said}");
    /// }
    /// # }
    /// ```
    pub fn not_read(&self) -> Option<String> {
        let parts: Vec<_> =
            mailtrail::report::not_read(&self.passed_over, self.ignored, self.hidden).into_iter().collect();
        (!parts.is_empty()).then(|| parts.join("; "))
    }

    /// Returns the folder that is removed with this value, for programs that exit without dropping it.
    ///
    /// ```no_run
    /// # fn example(logs: &mailtrail_sql::Logs) {
    /// assert!(logs.temporary().is_dir());
    /// # }
    /// ```
    pub fn temporary(&self) -> &Path {
        self.temporary.path()
    }

    /// Where queries put what does not fit into memory.
    pub(crate) fn spill(&self) -> PathBuf {
        self.temporary.path().join("spilled")
    }

    /// Files of a table.
    pub(crate) fn files(&self, folder: &str) -> &[TableFile] {
        self.files.get(folder).map_or(&[], Vec::as_slice)
    }

    /// What the files of all tables are parted by.
    pub(crate) fn partitions(&self) -> Vec<Partition> {
        let all = |partition: &Partition| self.files.values().flatten().all(|file| file.is_parted_by(*partition));
        Partition::ALL.into_iter().filter(all).collect()
    }
}

/// Whether a file belongs to a folder of tables.
fn is_of_tables(file: &Path) -> bool {
    let lists = file.ancestors().find(|folder| folder.file_name().is_some_and(|name| name == "_mailtrail"));
    lists.and_then(Path::parent).is_some_and(Tables::are_in)
}
