//! A group of files, converted as a whole.

mod files;
mod shards;
mod spill;
mod tables;

use std::io;
use std::path::Path;

use mailtrail::input::Source;
use mailtrail::{Options, Sink, Unwrap, unwrap};

use self::files::Files;
use self::shards::{Shards, direct};
use crate::format::Format;
use crate::manifest::Output;
use crate::partition::Partition;
use crate::rows::Lines;

/// Where the files of a group go, and what they are called.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Plan<'a> {
    /// Folder in which they stay until they are whole.
    pub(crate) pending: &'a Path,
    pub(crate) partitions: &'a [Partition],
    pub(crate) format: Format,
    /// Number of the group, part of all names.
    pub(crate) number: u64,
}

/// What became of a group.
pub(crate) struct Done {
    pub(crate) files: Vec<Output>,
    /// Documents of each source.
    pub(crate) documents: Vec<u64>,
}

/// Converts files into files of tables that are not part of the tables yet.
///
/// Reading takes a fourth of the work, about: with several threads one of four reads, and all of them fill tables.
pub(crate) fn convert(sources: &[Source], plan: Plan<'_>, options: &Options, sink: &mut dyn Sink) -> io::Result<Done> {
    let mut files = Files::of(sources);
    let mut what = Unwrap::default();
    what.with_source = true;
    let mut reading = options.clone();
    reading.threads = (options.threads / 4).max(1);
    let read = |take: &mut (dyn FnMut(&[u8], i64) -> io::Result<()> + Send)| {
        let mut lines = Lines::new(|line: &[u8]| {
            let row = files.row(line)?;
            take(line, row)
        });
        unwrap(sources, &what, &reading, sink, &mut lines).map(drop)
    };
    let outputs = match options.threads {
        0 | 1 => direct(plan, read)?,
        threads => Shards::new(plan, threads).fill(read)?,
    };
    Ok(Done { files: outputs, documents: files.documents() })
}
