//! The whole job on one compressed log file: unpacking, checking and reporting, beside unpacking alone.

use std::fs;
use std::io::Write as _;
use std::path::PathBuf;

use divan::Bencher;
use divan::counter::BytesCount;
use flate2::Compression;
use flate2::write::GzEncoder;
use mailtrail::input::{Source, Trouble};
use mailtrail::{Finding, Options, Sink, round_trip, validate};
use mailtrail_benches::{Set, sets};

fn main() {
    divan::main();
}

/// Text of the log file, about.
const LENGTH: usize = 64 * 1024 * 1024;

/// Nobody reads the findings.
struct Ignore;

impl Sink for Ignore {
    fn finding(&mut self, _: &Source, _: &Finding) {}
    fn trouble(&mut self, _: &Trouble) {}
    fn done(&mut self, _: &Source, _: u64) {}
}

/// A log file with the records of a set over and over.
struct LogFile {
    path: PathBuf,
    bytes: usize,
    _folder: tempfile::TempDir,
}

impl LogFile {
    fn new(set: &Set) -> std::io::Result<Self> {
        let times = LENGTH / set.bytes() + 1;
        let text = format!("{{\"Records\":[{}]}}", vec![set.records.join(","); times].join(","));
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("log-file.json.gz");
        let mut packed = GzEncoder::new(Vec::new(), Compression::default());
        packed.write_all(text.as_bytes())?;
        fs::write(&path, packed.finish()?)?;
        Ok(Self { path, bytes: text.len(), _folder: folder })
    }
}

fn measure<T>(bencher: Bencher<'_, '_>, set: &Set, job: impl Fn(&LogFile) -> T + Sync) {
    let Ok(file) = LogFile::new(set) else { return };
    bencher.counter(BytesCount::new(file.bytes)).bench(|| job(&file));
}

fn options(threads: usize) -> Options {
    let mut options = Options::default();
    options.threads = threads;
    options
}

#[divan::bench(args = sets(), sample_count = 5)]
fn a_libdeflate_alone(bencher: Bencher<'_, '_>, set: &Set) {
    measure(bencher, set, |file| {
        let packed = fs::read(&file.path).ok()?;
        let mut text = vec![0; file.bytes];
        libdeflater::Decompressor::new().gzip_decompress(&packed, &mut text).ok()
    });
}

#[divan::bench(args = sets(), sample_count = 5)]
fn b_validate_on_one_thread(bencher: Bencher<'_, '_>, set: &Set) {
    measure(bencher, set, |file| validate(&[Source::File(file.path.clone())], &options(1), &mut Ignore).ok());
}

#[divan::bench(args = sets(), sample_count = 5)]
fn c_validate_on_two_threads(bencher: Bencher<'_, '_>, set: &Set) {
    measure(bencher, set, |file| validate(&[Source::File(file.path.clone())], &options(2), &mut Ignore).ok());
}

#[divan::bench(args = sets(), sample_count = 5)]
fn d_validate_two_files_on_two_threads(bencher: Bencher<'_, '_>, set: &Set) {
    let Ok(file) = LogFile::new(set) else { return };
    let files = [Source::File(file.path.clone()), Source::File(file.path.clone())];
    bencher.counter(BytesCount::new(2 * file.bytes)).bench(|| validate(&files, &options(2), &mut Ignore).ok());
}

#[divan::bench(args = sets(), sample_count = 5)]
fn e_round_trip_on_one_thread(bencher: Bencher<'_, '_>, set: &Set) {
    measure(bencher, set, |file| round_trip(&[Source::File(file.path.clone())], &options(1), &mut Ignore).ok());
}
