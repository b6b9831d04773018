//! Runs a job over sources: files in parallel, parts of one file in parallel, findings in the order of the input.

mod file;
mod order;
mod parts;

use std::thread;

use rayon::ThreadPoolBuilder;

use self::order::Order;
pub(super) use self::parts::{Parts, read as read_parts};
use crate::input::Source;
use crate::job::jobs::Jobs;
use crate::job::memory::Memory;
use crate::job::output::Sink;
use crate::job::product::{Nobody, Taker};
use crate::job::told::{Enough, Told};
use crate::job::work::Job;
use crate::verdict::{self, Summary};

/// Files that may be begun before the first of them is done.
const AHEAD: usize = 64;

/// Runs a job over all sources.
///
/// With one thread, that is the thread of the caller. Else each file has one of its own that may wait for its turn to hand out
/// what it found. The parts of files are done by a pool whose threads never wait, so that the file whose turn it is always gets on.
pub(super) fn run<J: Job>(
    jobs: &Jobs<J>,
    sources: &[Source],
    threads: usize,
    sink: &mut dyn Sink,
) -> std::io::Result<Summary> {
    run_for(jobs, sources, threads, sink, &mut Nobody)
}

/// The same for someone who takes what the job makes of the documents.
pub(super) fn run_for<J: Job>(
    jobs: &Jobs<J>,
    sources: &[Source],
    threads: usize,
    sink: &mut dyn Sink,
    taker: &mut dyn Taker,
) -> std::io::Result<Summary> {
    let threads = threads.clamp(1, most_threads(sources));
    let pool = match threads {
        1 => None,
        _ => Some(ThreadPoolBuilder::new().num_threads(threads).build().map_err(std::io::Error::other)?),
    };
    let enough = Enough::of(|level| jobs.enough(level, &|level| sink.enough(level)));
    let order = Order::new(sources, sink, taker, AHEAD, jobs.len());
    let files = || {
        let (mut memory, mut last) = (Memory { told: Told::new(enough), ..Memory::default() }, None);
        while let Some(index) = order.begin() {
            let of = jobs.index(index);
            if last.replace(of).is_some_and(|last| last != of) {
                // What another job may believe of documents is not for this one.
                memory = Memory { told: Told::new(enough), ..memory.forgetting() };
            }
            let mut output = order.output(index, of);
            // While other files wait for the threads, cutting this one costs more than it gains, unless it would be the last.
            let cuts = || index + threads >= sources.len() || is_long(&sources[index]);
            let parts = || pool.as_ref().filter(|_| cuts()).map(Parts::new);
            file::read(jobs.job(of), &sources[index], &parts, &mut memory, &mut output);
            output.finish();
        }
    };
    match threads.min(sources.len()) {
        // Where there are no threads, one is what there is.
        0 | 1 => files(),
        workers => thread::scope(|scope| {
            for _ in 0..workers {
                thread::Builder::new().name("mailtrail".into()).spawn_scoped(scope, files)?;
            }
            Ok::<_, std::io::Error>(())
        })?,
    }
    let mut summary = Summary::default();
    for ((first, counts), job) in order.summaries().into_iter().zip(jobs.all()) {
        let is_asked = first < sources.len() || jobs.len() == 1;
        let counts = if is_asked { close(job, sources.get(first), sink, counts) } else { counts };
        summary.add(&counts);
    }
    Ok(summary)
}

/// At the end of a job: where something is expected, something of it must have been there.
fn close(job: &dyn Job, first: Option<&Source>, sink: &mut dyn Sink, mut summary: Summary) -> Summary {
    if !job.expects().is_empty() {
        summary.expected.get_or_insert_default();
    }
    if let Some((first, finding)) = first.zip(verdict::none_expected(&summary, job.expects())) {
        let mut finding = if job.explains() { finding.without_referral() } else { finding };
        summary.finding(&finding);
        if job.levels().apply_to(&mut finding, &mut summary) {
            sink.finding(first, &finding);
        }
    }
    summary
}

/// Threads that can have work at the same time: one for each file, more for a file that is read in parts.
///
/// However many are asked for, there are never more than eight for each processor, or 64.
fn most_threads(sources: &[Source]) -> usize {
    /// Bytes of a file for each thread that shares it.
    const SHARE: u64 = 1024 * 1024;
    let most = thread::available_parallelism().map_or(64, |processors| (8 * processors.get()).max(64));
    let mut work = 0;
    for source in sources {
        let bytes = match source {
            Source::File(path) => {
                std::fs::metadata(path).map_or(0, |data| if data.is_file() { data.len() } else { u64::MAX })
            }
            Source::InMemory { contents, .. } => contents.as_ref().len() as u64,
            _ => u64::MAX,
        };
        work += usize::try_from(bytes / SHARE).unwrap_or(most).clamp(1, most);
        if work >= most {
            return most;
        }
    }
    work.max(1)
}

/// Whether a file is so long that it may still be read when all others are done.
fn is_long(source: &Source) -> bool {
    const LONG: u64 = 64 * 1024 * 1024;
    match source {
        Source::File(path) => std::fs::metadata(path).is_ok_and(|data| data.len() > LONG),
        Source::InMemory { contents, .. } => contents.as_ref().len() as u64 > LONG,
        _ => true,
    }
}

#[cfg(test)]
mod tests;
