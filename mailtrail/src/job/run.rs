//! Running a job over sources: files in parallel, parts of one file in parallel, findings in the order of the input.

mod file;
mod order;
mod parts;

use std::thread;

use rayon::ThreadPoolBuilder;

use self::order::Order;
pub(super) use self::parts::{Parts, read as read_parts};
use crate::input::Source;
use crate::job::memory::Memory;
use crate::job::output::Sink;
use crate::job::told::{Enough, Told};
use crate::job::work::Job;
use crate::verdict::{self, Summary};

/// Files that may be begun before the first of them is done.
const AHEAD: usize = 64;

/// Runs a job over all sources.
///
/// Each file has a thread of its own that may wait for its turn to hand out what it found. The parts of files are done by
/// a pool whose threads never wait, so that the file whose turn it is always gets on.
pub(crate) fn run(job: &dyn Job, sources: &[Source], threads: usize, sink: &mut dyn Sink) -> std::io::Result<Summary> {
    let threads = threads.clamp(1, most_threads(sources));
    let pool = match threads {
        1 => None,
        _ => Some(ThreadPoolBuilder::new().num_threads(threads).build().map_err(std::io::Error::other)?),
    };
    let enough = Enough::of(|level| sink.enough(level));
    let order = Order::new(sources, sink, AHEAD);
    let files = || {
        let mut memory = Memory { told: Told::new(enough), ..Memory::default() };
        while let Some(index) = order.begin() {
            let mut output = order.output(index);
            // While other files wait for the threads, cutting this one costs more than it gains, unless it would be the last.
            let cuts = || index + threads >= sources.len() || is_long(&sources[index]);
            let parts = || pool.as_ref().filter(|_| cuts()).map(Parts::new);
            file::read(job, &sources[index], &parts, &mut memory, &mut output);
            output.finish();
        }
    };
    thread::scope(|scope| {
        for _ in 0..threads.min(sources.len()) {
            thread::Builder::new().name("mailtrail".into()).spawn_scoped(scope, files)?;
        }
        Ok::<_, std::io::Error>(())
    })?;
    let mut summary = order.summary();
    close(job, sources, sink, &mut summary);
    Ok(summary)
}

/// At the end of a run: where something is expected, something of it must have been there.
fn close(job: &dyn Job, sources: &[Source], sink: &mut dyn Sink, summary: &mut Summary) {
    if !job.expects().is_empty() {
        summary.expected.get_or_insert_default();
    }
    if let Some((first, finding)) = sources.first().zip(verdict::none_expected(summary, job.expects())) {
        let finding = if job.explains() { finding.without_referral() } else { finding };
        summary.finding(&finding);
        sink.finding(first, &finding);
    }
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
        work += match source {
            Source::File(path) => {
                let bytes =
                    std::fs::metadata(path).map_or(0, |data| if data.is_file() { data.len() } else { u64::MAX });
                usize::try_from(bytes / SHARE).unwrap_or(most).clamp(1, most)
            }
            _ => most,
        };
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
        _ => true,
    }
}

#[cfg(test)]
mod tests;
