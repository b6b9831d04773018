//! Records to measure with: generated with a fixed seed, and the lines of a corpus.
//!
//! Set `MAILTRAIL_CORPUS` to a folder that holds `cloudtrail/records/*.ndjson` (also `.gz`) to measure with those too.

mod generate;
pub mod plain;
mod workmail;

use std::ffi::OsStr;
use std::fmt;
use std::fs;
use std::io::{self, Read as _};
use std::path::Path;
use std::sync::LazyLock;

use divan::Bencher;
use divan::counter::BytesCount;
use flate2::read::MultiGzDecoder;

/// Records to measure with.
#[derive(Debug)]
pub struct Set {
    name: &'static str,
    /// Classic records, one JSON text each.
    pub records: Vec<String>,
}

impl Set {
    /// Bytes of all records.
    pub fn bytes(&self) -> usize {
        self.records.iter().map(String::len).sum()
    }

    /// Measures how fast all records are read; those that a peer cannot read are dropped.
    pub fn read<T>(&self, bencher: Bencher<'_, '_>, read: impl Fn(&str) -> Option<T> + Sync) {
        let read = || self.records.iter().filter_map(|text| read(text)).count();
        bencher.counter(BytesCount::new(self.bytes())).bench(read);
    }
}

impl fmt::Display for Set {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name)
    }
}

/// The generated records, and those of the corpus if there is one.
pub static SETS: LazyLock<Vec<Set>> = LazyLock::new(|| {
    let corpus = std::env::var_os("MAILTRAIL_CORPUS")
        .and_then(|folder| lines(&Path::new(&folder).join("cloudtrail/records")).ok())
        .map(|records| Set { name: "corpus", records });
    let generated = Set { name: "generated", records: generate::records(4_000) };
    std::iter::once(generated).chain(corpus).collect()
});

/// Every set, as argument of a benchmark.
pub fn sets() -> impl Iterator<Item = &'static Set> {
    SETS.iter()
}

/// Sending events of all ten types, many times over: no corpus has many.
pub static SENDING_EVENTS: LazyLock<Set> = LazyLock::new(|| {
    let events = include_str!("../../fixtures/files/ses-firehose.ndjson").lines().map(str::to_owned);
    Set { name: "events", records: events.cycle().take(4_000).collect() }
});

/// The sending events, as argument of a benchmark.
pub fn sending_events() -> impl Iterator<Item = &'static Set> {
    std::iter::once(&*SENDING_EVENTS)
}

/// Events of Amazon WorkMail, many times over.
pub static WORKMAIL_EVENTS: LazyLock<Set> = LazyLock::new(|| Set { name: "events", records: workmail::events(4_000) });

fn lines(folder: &Path) -> io::Result<Vec<String>> {
    let mut paths = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    let mut lines = Vec::new();
    for path in paths {
        let mut text = String::new();
        match path.extension().and_then(OsStr::to_str) {
            Some("gz") => drop(MultiGzDecoder::new(fs::File::open(&path)?).read_to_string(&mut text)?),
            Some("ndjson") => text = fs::read_to_string(&path)?,
            _ => {}
        }
        lines.extend(text.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned));
    }
    Ok(lines)
}
