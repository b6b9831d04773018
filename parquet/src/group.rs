//! A group of files, converted as a whole.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use mailtrail::input::Source;
use mailtrail::{Options, Sink, Unwrap, Unwrapped, unwrap};

use crate::facts::Facts;
use crate::manifest::Output;
use crate::open::Open;
use crate::partition::Partition;
use crate::rows::{Lines, Row};
use crate::table;

/// Files that are open at once, at most.
const OPEN: usize = 64;
/// Bytes of documents that wait for being written in all files, at most.
const WAITING: usize = 24 << 20;
/// The same in one file: what a row group is made of.
const GROUP: usize = 16 << 20;

/// The tables of a group while they are written.
struct Tables<'a> {
    pending: &'a Path,
    partitions: &'a [Partition],
    /// Number of the group, part of all names.
    number: u64,
    open: BTreeMap<String, Open>,
    done: Vec<Output>,
    waiting: usize,
    /// File that is read, and how many documents of it were seen.
    file: (String, i64),
    documents: BTreeMap<String, u64>,
}

/// What became of a group.
pub(crate) struct Done {
    pub(crate) files: Vec<Output>,
    /// Documents by file that they were read from.
    pub(crate) documents: BTreeMap<String, u64>,
    pub(crate) unwrapped: Unwrapped,
}

/// Converts files into files of tables that are not part of the tables yet.
pub(crate) fn convert(
    sources: &[Source],
    number: u64,
    partitions: &[Partition],
    pending: &Path,
    options: &Options,
    sink: &mut dyn Sink,
) -> io::Result<Done> {
    let mut tables = Tables {
        pending,
        partitions,
        number,
        open: BTreeMap::new(),
        done: Vec::new(),
        waiting: 0,
        file: (String::new(), 0),
        documents: BTreeMap::new(),
    };
    let mut what = Unwrap::default();
    what.with_source = true;
    let mut lines = Lines::new(|row: &Row<'_>| tables.push(row));
    let unwrapped = unwrap(sources, &what, options, sink, &mut lines)?;
    drop(lines);
    let (files, documents) = tables.finish()?;
    Ok(Done { files, documents, unwrapped })
}

impl Tables<'_> {
    fn push(&mut self, row: &Row<'_>) -> io::Result<()> {
        let Row { source, document } = row;
        if self.file.0 != source.file {
            self.end_file();
            self.file.0.clear();
            self.file.0.push_str(&source.file);
        }
        let document = document.get();
        let facts = Facts::of(document);
        let mut folder = table::name(&source.kind);
        for partition in self.partitions {
            folder.push('/');
            folder.push_str(&partition.folder(&facts));
        }
        if !self.open.contains_key(&folder) {
            self.make_room()?;
            let path = format!("{folder}/part-{:08}-{:04}.parquet", self.number, self.done.len() + self.open.len());
            self.open.insert(folder.clone(), Open::new(&source.kind, path, self.pending)?);
        }
        if let Some(open) = self.open.get_mut(&folder) {
            let before = open.waiting();
            open.push(source, self.file.1, document, facts)?;
            if open.waiting() > GROUP {
                open.write()?;
            }
            self.waiting = self.waiting + open.waiting() - before;
        }
        self.file.1 += 1;
        while self.waiting > WAITING {
            let Some(fullest) = self.open.values_mut().max_by_key(|open| open.waiting()) else { break };
            self.waiting -= fullest.waiting();
            fullest.write()?;
        }
        Ok(())
    }

    /// Ends the file with the least in it, if too many are open.
    fn make_room(&mut self) -> io::Result<()> {
        while self.open.len() >= OPEN {
            let Some(name) = self.open.iter().min_by_key(|(_, open)| open.waiting()).map(|(name, _)| name.clone()) else { break };
            if let Some(open) = self.open.remove(&name) {
                self.waiting -= open.waiting();
                self.done.push(open.close()?);
            }
        }
        Ok(())
    }

    fn end_file(&mut self) {
        if self.file.1 > 0 {
            *self.documents.entry(std::mem::take(&mut self.file.0)).or_default() += self.file.1.unsigned_abs();
        }
        self.file.1 = 0;
    }

    fn finish(mut self) -> io::Result<(Vec<Output>, BTreeMap<String, u64>)> {
        self.end_file();
        for open in std::mem::take(&mut self.open).into_values() {
            self.done.push(open.close()?);
        }
        Ok((self.done, self.documents))
    }
}
