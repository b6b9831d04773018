//! Threads that fill tables of their own with the lines of one group.

use std::io;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use super::Plan;
use super::tables::Tables;
use crate::manifest::Output;

/// Bytes of lines that are handed over at once.
const BATCH: usize = 1 << 20;

/// Who reads lines and hands each on, with its number in its file.
pub(super) type Take<'t> = &'t mut (dyn FnMut(&[u8], i64) -> io::Result<()> + Send);

/// Fills tables in the thread that reads.
pub(super) fn direct(plan: Plan<'_>, read: impl FnOnce(Take<'_>) -> io::Result<()>) -> io::Result<Vec<Output>> {
    let mut tables = Tables::new(plan, 0, 1);
    read(&mut |line, row| tables.push(line, row))?;
    tables.finish()
}

/// Threads with tables of their own. Which lines a thread gets depends on nothing but their number, so that the files are the same every time.
pub(super) struct Shards<'a> {
    plan: Plan<'a>,
    threads: usize,
}

/// Lines, and their numbers in their files.
#[derive(Default)]
struct Batch {
    text: Vec<u8>,
    /// Where each line ends, and its number.
    lines: Vec<(usize, i64)>,
}

impl<'a> Shards<'a> {
    pub(super) fn new(plan: Plan<'a>, threads: usize) -> Self {
        Self { plan, threads }
    }

    pub(super) fn fill(self, read: impl FnOnce(Take<'_>) -> io::Result<()>) -> io::Result<Vec<Output>> {
        let Self { plan, threads } = self;
        thread::scope(|scope| {
            let (mut senders, mut workers) = (Vec::new(), Vec::new());
            for shard in 0..threads {
                let (sender, receiver) = sync_channel(1);
                senders.push(sender);
                let name = thread::Builder::new().name("tables".into());
                workers.push(name.spawn_scoped(scope, move || one(plan, shard, threads, &receiver))?);
            }
            let (mut batch, mut next) = (Batch::default(), 0);
            let mut done = read(&mut |line, row| {
                batch.text.extend_from_slice(line);
                batch.lines.push((batch.text.len(), row));
                if batch.text.len() < BATCH {
                    return Ok(());
                }
                next += 1;
                hand_over(&senders[(next - 1) % threads], std::mem::take(&mut batch))
            });
            if done.is_ok() && !batch.lines.is_empty() {
                done = hand_over(&senders[next % threads], batch);
            }
            drop(senders);
            let (mut outputs, mut failure) = (Vec::new(), None);
            for worker in workers {
                match worker.join() {
                    Ok(Ok(files)) => outputs.extend(files),
                    // What kept a thread from going on says more than that it no longer takes lines.
                    Ok(Err(error)) => failure = Some(error),
                    Err(_) => failure = Some(io::Error::other("a thread ended before its work was done")),
                }
            }
            match failure {
                Some(failure) => Err(failure),
                None => done.map(|()| outputs),
            }
        })
    }
}

fn hand_over(sender: &SyncSender<Batch>, batch: Batch) -> io::Result<()> {
    sender.send(batch).map_err(|_| io::Error::other("a thread takes no more lines"))
}

/// What one thread does.
fn one(plan: Plan<'_>, shard: usize, shards: usize, batches: &Receiver<Batch>) -> io::Result<Vec<Output>> {
    let mut tables = Tables::new(plan, shard, shards);
    for batch in batches {
        let mut begin = 0;
        for (end, row) in batch.lines {
            tables.push(&batch.text[begin..end], row)?;
            begin = end;
        }
    }
    tables.finish()
}
