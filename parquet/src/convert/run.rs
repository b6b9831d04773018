//! Converts groups on several threads.

use std::collections::BTreeMap;
use std::io;
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;

use mailtrail::Sink;
use mailtrail::input::{Source, Trouble};
use rayon::iter::{IndexedParallelIterator as _, IntoParallelRefIterator as _, ParallelIterator as _};

use super::look::Candidate;
use super::meter::Meter;
use super::ordered::{Noted, Ordered};
use super::{Convert, Converted};
use crate::group::{self, Done, Plan};
use crate::manifest::{Commit, Input, Manifest};

/// Looks at all files that are none of the manifest, in their order; and what kept some from being read.
pub(super) fn look(
    sources: &[Source],
    manifest: &Manifest,
    meter: &Meter,
    threads: usize,
) -> io::Result<(Vec<Candidate>, Vec<Trouble>)> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().map_err(io::Error::other)?;
    let one = |(index, source): (usize, &Source)| {
        meter.looked();
        // The tables may lie among the logs.
        let is_own = source.path().is_some_and(|path| manifest.is_own(path));
        (!is_own).then(|| Candidate::of(index, source))
    };
    let looked: Vec<_> = pool.install(|| sources.par_iter().enumerate().filter_map(one).collect());
    let (mut candidates, mut troubles) = (Vec::with_capacity(looked.len()), Vec::new());
    for looked in looked {
        match looked {
            Ok(candidate) => candidates.push(candidate),
            Err(trouble) => troubles.push(trouble),
        }
    }
    Ok((candidates, troubles))
}

/// What all groups have in common.
pub(super) struct Run<'r> {
    sources: &'r [Source],
    wanted: &'r Convert,
    manifest: &'r Manifest,
    pending: PathBuf,
    state: Mutex<(Converted, Ordered<'r>)>,
}

impl<'r> Run<'r> {
    pub(super) fn new(
        sources: &'r [Source],
        wanted: &'r Convert,
        manifest: &'r Manifest,
        converted: Converted,
        sink: &'r mut dyn Sink,
    ) -> Self {
        let state = Mutex::new((converted, Ordered::new(manifest.next(), sink)));
        Self { sources, wanted, manifest, pending: manifest.pending(), state }
    }

    /// Converts groups, each on one thread. They begin in their order, so that few wait for those before them.
    pub(super) fn all(&self, first: u64, groups: Vec<Vec<Candidate>>, threads: usize) -> io::Result<()> {
        let workers = threads.min(groups.len());
        let next = Mutex::new((first..).zip(groups));
        let work = || {
            loop {
                let group = next.lock().unwrap_or_else(PoisonError::into_inner).next();
                let Some((number, group)) = group else { return Ok(()) };
                if let Err(error) = self.one(number, group, 1) {
                    // The others need not go on.
                    next.lock().unwrap_or_else(PoisonError::into_inner).by_ref().for_each(drop);
                    return Err(error);
                }
            }
        };
        if workers < 2 {
            return work();
        }
        thread::scope(|scope| {
            let workers: Vec<_> = (0..workers)
                .map(|_| thread::Builder::new().name("groups".into()).spawn_scoped(scope, work))
                .collect::<io::Result<_>>()?;
            let ends = workers.into_iter().map(|worker| {
                worker.join().unwrap_or_else(|_| Err(io::Error::other("a thread ended before its work was done")))
            });
            ends.fold(Ok(()), io::Result::and)
        })
    }

    /// Converts a group, and makes it part of the tables.
    pub(super) fn one(&self, number: u64, mut group: Vec<Candidate>, threads: usize) -> io::Result<()> {
        let Convert { partitions, format, meter, .. } = self.wanted;
        let mut options = self.wanted.options.clone();
        options.threads = threads;
        let (files, bytes) = (group.len(), group.iter().map(|file| file.bytes).sum());
        let mut changed = Vec::new();
        let (done, noted) = loop {
            let sources: Vec<Source> = group.iter().map(|file| self.sources[file.source].clone()).collect();
            let mut noted = Noted::like(self.lock().1.sink());
            let plan = Plan { pending: &self.pending, partitions, format: *format, number };
            let done = group::convert(&sources, plan, &options, &mut noted)?;
            let before = group.len();
            group.retain(|file| {
                let is_same = file.is_same(&self.sources[file.source]);
                if !is_same {
                    changed.push(file.source);
                }
                is_same
            });
            if group.len() == before {
                break (done, noted);
            }
            // The digest would not be that of what was read: without those files, once more.
            for file in done.files {
                drop(std::fs::remove_file(self.pending.join(format!("{}{}", file.path, crate::manifest::UNFINISHED))));
            }
        };
        self.commit(number, &group, done, noted, &changed)?;
        meter.done(files, bytes);
        Ok(())
    }

    fn commit(
        &self,
        number: u64,
        group: &[Candidate],
        done: Done,
        mut noted: Noted,
        changed: &[usize],
    ) -> io::Result<()> {
        let errors: BTreeMap<String, u64> = noted.errors();
        let inputs: Vec<Input> = group
            .iter()
            .zip(&done.documents)
            .map(|(file, documents)| {
                let source = &self.sources[file.source];
                file.read(source, *documents, Noted::of(&errors, &source.name()))
            })
            .collect();
        for source in changed {
            let message = "it changed while it was read, and is not in the tables";
            let help = "convert it again when nobody writes to it any more";
            noted.trouble(&Trouble::new(self.sources[*source].name(), message).with_help(help));
        }
        let (documents, read) =
            (done.documents.iter().sum::<u64>(), inputs.iter().map(|input| input.bytes).sum::<u64>());
        let commit = Commit::new(self.wanted.format, &self.wanted.partitions, inputs, done.files);
        if !commit.inputs.is_empty() {
            self.manifest.commit(number, &commit)?;
        }
        let mut state = self.lock();
        let (converted, ordered) = &mut *state;
        converted.documents += documents;
        converted.inputs += commit.inputs.len() as u64;
        converted.read += read;
        converted.files += commit.files.len() as u64;
        converted.bytes += commit.files.iter().map(|file| file.bytes).sum::<u64>();
        ordered.take(number, noted);
        Ok(())
    }

    pub(super) fn end(self) -> Converted {
        self.state.into_inner().unwrap_or_else(PoisonError::into_inner).0
    }

    /// A thread that panicked leaves nothing half-done in here.
    fn lock(&self) -> MutexGuard<'_, (Converted, Ordered<'r>)> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
