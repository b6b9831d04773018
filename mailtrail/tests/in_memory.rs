//! Bytes in memory are read as files of their names are.

#![cfg(feature = "threads")]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that fails here says where")]

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::thread::{self, ThreadId};

use flate2::Compression;
use flate2::write::GzEncoder;
use mailtrail::input::{Fault, Source, Trouble, open};
use mailtrail::report::Json;
use mailtrail::{Finding, Options, Sink, Summary, read, round_trip, validate};

const RECORD: &str = r#"{"eventVersion":"1.11","userIdentity":{"type":"Root"},"eventTime":"2026-03-02T08:15:30Z","eventSource":"ses.amazonaws.com","eventName":"A","awsRegion":"eu-west-1","sourceIPAddress":"192.0.2.1"}"#;

/// The report that the command prints, and the threads that it was written by.
#[derive(Default)]
struct Report {
    json: Option<Json<Vec<u8>>>,
    threads: Vec<ThreadId>,
}

impl Report {
    fn json(&mut self) -> &mut Json<Vec<u8>> {
        self.threads.push(thread::current().id());
        self.json.get_or_insert_with(|| Json::new(Vec::new()))
    }
}

impl Sink for Report {
    fn finding(&mut self, file: &Source, finding: &Finding) {
        self.json().finding(file, finding).unwrap();
    }
    fn trouble(&mut self, trouble: &Trouble) {
        self.json().unreadable(trouble).unwrap();
    }
    fn done(&mut self, _: &Source, _: u64) {}
}

fn report(sources: &[Source], threads: usize) -> (String, Summary, Vec<ThreadId>) {
    let mut options = Options::default();
    options.threads = threads;
    let mut report = Report::default();
    let summary = validate(sources, &options, &mut report).unwrap();
    report.json().validation(&summary).unwrap();
    let text = String::from_utf8(report.json.unwrap().into_inner()).unwrap();
    report.threads.pop();
    (text, summary, report.threads)
}

fn fixtures(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            fixtures(&path, found);
        } else {
            found.push(path);
        }
    }
    found.sort();
}

fn in_memory(path: &Path) -> Source {
    Source::in_memory(path, std::fs::read(path).unwrap())
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

#[test]
fn the_report_of_every_fixture_is_that_of_its_file() {
    let mut paths = Vec::new();
    fixtures(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures"), &mut paths);
    assert!(paths.len() > 500, "{}", paths.len());
    let files: Vec<_> = paths.iter().cloned().map(Source::File).collect();
    let held: Vec<_> = paths.iter().map(|path| in_memory(path)).collect();
    let of_files = report(&files, 4);
    for threads in [1, 4] {
        let of_memory = report(&held, threads);
        assert_eq!(of_memory.0, of_files.0, "{threads} threads");
        assert_eq!(of_memory.1, of_files.1, "{threads} threads");
    }
    assert!(of_files.1.errors > 100 && of_files.1.records > 500 && of_files.1.unreadable > 0);
}

#[cfg(feature = "cli")]
#[test]
fn the_report_of_every_fixture_is_that_of_the_command() {
    let mut paths = Vec::new();
    fixtures(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures"), &mut paths);
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_mailtrail"));
    command.args(["validate", "--format", "json", "--no-config"]).args(&paths);
    let printed = String::from_utf8(command.output().unwrap().stdout).unwrap();
    let held: Vec<_> = paths.iter().map(|path| in_memory(path)).collect();
    let report = report(&held, 1).0;
    for (printed, ours) in printed.lines().zip(report.lines()) {
        assert_eq!(ours, printed);
    }
    assert_eq!(report, printed);
}

#[test]
fn one_thread_is_that_of_the_caller() {
    let sources = ["{", "[", "words"].map(|text| Source::in_memory(text, text));
    let (_, summary, threads) = report(&sources, 1);
    assert_eq!(summary.files, 3);
    assert!(threads.len() >= 3 && threads.iter().all(|id| *id == thread::current().id()));
}

#[test]
fn packed_bytes_are_unpacked() {
    let mut archive = tar::Builder::new(Vec::new());
    let members =
        [("a.json", RECORD.as_bytes().to_vec()), ("b.txt", RECORD.into()), ("c/d.json.gz", gzip(RECORD.as_bytes()))];
    for (name, bytes) in members {
        let mut header = tar::Header::new_gnu();
        header.set_size(bytes.len() as u64);
        header.set_mode(0o644);
        header.set_cksum();
        archive.append_data(&mut header, name, &bytes[..]).unwrap();
    }
    let archive = archive.into_inner().unwrap();
    let sources = [
        Source::in_memory("one.json", RECORD),
        Source::in_memory("logs/two.json.gz", gzip(RECORD.as_bytes())),
        Source::in_memory("three.tar", archive.clone()),
        Source::in_memory("four.tgz", gzip(&archive)),
    ];
    let names: Vec<_> = read(sources.clone()).map(|document| document.unwrap().source.name()).collect();
    let of = |archive: &str| ["a.json", "b.txt", "c/d.json.gz"].map(|member| format!("{archive}:{member}"));
    let expected: Vec<_> = ["one.json", "logs/two.json.gz"]
        .map(str::to_owned)
        .into_iter()
        .chain(of("three.tar"))
        .chain(of("four.tgz"))
        .collect();
    assert_eq!(names, expected);
    let (_, summary, _) = report(&sources, 1);
    assert_eq!((summary.files, summary.records, summary.errors), (8, 8, 0));
    let member = sources[2].member("a.json");
    assert_eq!(open(&member).count(), 1);
    let mut ignored = Report::default();
    assert_eq!(round_trip(&sources, &Options::default(), &mut ignored).unwrap().exact, 8);
}

#[test]
fn what_cannot_be_read_is_told() {
    let sources = [Source::in_memory("a.json", "PK\x03\x04"), Source::in_memory("b\u{1b}.tar", "text")];
    let fault =
        |source: &Source| open(source).next().unwrap().reader.err().and_then(|error| Fault::of(&error).cloned());
    assert_eq!(fault(&sources[1]), Some(Fault::NotTar));
    let (json, summary, _) = report(&sources, 1);
    assert_eq!(summary.unreadable, 2);
    assert!(
        json.starts_with(r#"{"unreadable":{"file":"a.json","message":"expected text, gzip, zstd or tar, found a zip"#)
    );
    assert!(json.contains(r#""file":"b\u001b.tar""#) && !json.contains('\u{1b}'), "{json}");
}

#[test]
fn what_is_held_is_shared_and_compared() {
    let source = Source::in_memory("a.json", vec![b'x'; 1000]);
    assert_eq!(source, source.clone());
    assert_eq!(source, Source::in_memory("a.json", "x".repeat(1000)));
    assert_ne!(source, Source::in_memory("b.json", vec![b'x'; 1000]));
    assert!(source < Source::in_memory("a.json", "y"));
    assert_eq!(format!("{source:?}"), r#"InMemory { name: "a.json", contents: 1000 bytes }"#);
    assert_eq!((source.path(), source.says_json()), (Some(Path::new("a.json")), true));
}
