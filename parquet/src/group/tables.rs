//! Files of tables that are filled by one thread.

use std::collections::BTreeMap;
use std::io;

use super::Plan;
use super::spill::Spill;
use crate::facts::Facts;
use crate::manifest::Output;
use crate::open::Open;
use crate::rows::Row;
use crate::table;

/// Files that are open at once, at most.
const OPEN: usize = 48;
/// Bytes of documents that wait for being written in all files, at most.
const WAITING: usize = 12 << 20;
/// The same in one file: what is put in order at once.
const SORTED: usize = 6 << 20;
/// Bytes of row groups that are not full in all files, at most.
const HELD: usize = 20 << 20;

/// The tables of one thread of a group.
pub(super) struct Tables<'a> {
    plan: Plan<'a>,
    open: BTreeMap<String, Open>,
    done: Vec<Output>,
    waiting: usize,
    held: usize,
    /// Rows of folders that were not among the first.
    spill: Spill,
    /// Number of the next file, and how many other threads take theirs between.
    next: usize,
    step: usize,
}

impl<'a> Tables<'a> {
    pub(super) fn new(plan: Plan<'a>, shard: usize, shards: usize) -> Self {
        let spill = Spill::new(plan.pending, &format!("{:08}-{shard}", plan.number));
        let (open, done) = (BTreeMap::new(), Vec::new());
        Self { plan, open, done, waiting: 0, held: 0, spill, next: shard, step: shards }
    }

    /// Adds the document of a line, or keeps it aside where too many files are open.
    pub(super) fn push(&mut self, line: &[u8], number: i64) -> io::Result<()> {
        let row = Row::of(line)?;
        let facts = Facts::of(row.document.get());
        let mut folder = table::name(&row.source.kind);
        for partition in self.plan.partitions {
            folder.push('/');
            folder.push_str(&partition.folder(&facts));
        }
        if !self.open.contains_key(&folder) && self.open.len() >= OPEN {
            return self.spill.push(folder, number, line);
        }
        self.add(folder, &row, number, facts)
    }

    fn add(&mut self, folder: String, row: &Row<'_>, number: i64, facts: Facts<'_>) -> io::Result<()> {
        let open = match self.open.entry(folder) {
            std::collections::btree_map::Entry::Occupied(open) => open.into_mut(),
            std::collections::btree_map::Entry::Vacant(place) => {
                let (number, extension) = (self.plan.number, self.plan.format.extension());
                let path = format!("{}/part-{number:08}-{:04}.{extension}", place.key(), self.next);
                self.next += self.step;
                place.insert(Open::new(&row.source.kind, path, self.plan.pending, self.plan.format)?)
            }
        };
        let before = open.waiting();
        open.push(&row.source, number, row.document.get(), facts);
        self.waiting = self.waiting + open.waiting() - before;
        if open.waiting() > SORTED {
            self.waiting -= open.waiting();
            self.held -= open.held();
            open.write()?;
            self.held += open.held();
            if open.is_full() {
                self.end_full()?;
            }
        }
        self.write_fullest()
    }

    /// Writes rows, and ends row groups, until no more of them wait than should.
    fn write_fullest(&mut self) -> io::Result<()> {
        while self.waiting > WAITING {
            let Some(fullest) = self.open.values_mut().max_by_key(|open| open.waiting()) else { break };
            self.waiting -= fullest.waiting();
            self.held -= fullest.held();
            fullest.write()?;
            self.held += fullest.held();
        }
        while self.held > HELD {
            let Some(fullest) = self.open.values_mut().max_by_key(|open| open.held()) else { break };
            self.held -= fullest.held();
            fullest.flush()?;
        }
        Ok(())
    }

    fn end_full(&mut self) -> io::Result<()> {
        let full: Vec<String> =
            self.open.iter().filter(|(_, open)| open.is_full()).map(|(name, _)| name.clone()).collect();
        full.iter().try_for_each(|name| self.end(name))
    }

    fn end(&mut self, folder: &str) -> io::Result<()> {
        if let Some(open) = self.open.remove(folder) {
            self.waiting -= open.waiting();
            self.held -= open.held();
            self.done.push(open.close()?);
        }
        Ok(())
    }

    /// Ends all files, and writes what was kept aside, one folder after another.
    pub(super) fn finish(mut self) -> io::Result<Vec<Output>> {
        for open in std::mem::take(&mut self.open).into_values() {
            self.done.push(open.close()?);
        }
        (self.waiting, self.held) = (0, 0);
        let mut last = String::new();
        for spilled in self.spill.take()? {
            let (folder, number, line) = spilled?;
            if folder != last {
                self.end(&last)?;
                last.clone_from(&folder);
            }
            let row = Row::of(&line)?;
            let facts = Facts::of(row.document.get());
            self.add(folder, &row, number, facts)?;
        }
        self.end(&last)?;
        Ok(self.done)
    }
}
