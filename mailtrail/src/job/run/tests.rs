mod sorts;

use std::cell::Cell;
use std::io::{self, Read};

use proptest::prelude::*;
use rayon::{ThreadPool, ThreadPoolBuilder};

use super::most_threads;
use super::parts::{self, Parts};
use crate::input::{Source, TextStream, Trouble};
use crate::job::memory::Memory;
use crate::job::output::Output;
use crate::job::round_trip::RoundTrip;
use crate::job::stream::read_stream;
use crate::job::tally::Tally;
use crate::job::text::Collected;
use crate::job::validate::Validate;
use crate::job::work::Job;
use crate::layout::Stream;
use crate::{Finding, Summary};

const RECORD: &str = r#"{"eventVersion":"1.08","userIdentity":{"type":"Root"},"eventName":"A","new":1}"#;

/// Reads bytes in steps of so many, and in parts if wanted.
fn read(job: &dyn Job, bytes: &[u8], step: usize, parts: Option<Parts<'_>>) -> (Vec<Finding>, Summary) {
    let mut collected = Collected::with_room(usize::MAX);
    let stream = Stream { text: TextStream::with_step(bytes, step), error: None, longest: 32 * 1024 * 1024 };
    drop(read_stream(job, stream, &mut Memory::default(), &mut collected, |walker, stream, output| {
        if let Some(parts) = parts {
            parts::read(walker, stream, parts, output);
        }
    }));
    (collected.all.findings, collected.all.counts)
}

/// Reads bytes behind another text, which told kinds of documents.
fn read_behind(before: &str, job: &dyn Job, bytes: &[u8], step: usize, parts: Parts<'_>) -> (Vec<Finding>, Summary) {
    let (mut memory, mut collected) = (Memory::default(), Collected::with_room(usize::MAX));
    drop(read_stream(
        job,
        Stream::new(before.as_bytes()),
        &mut memory,
        &mut Collected::with_room(usize::MAX),
        |_, _, _| {},
    ));
    let stream = Stream { text: TextStream::with_step(bytes, step), error: None, longest: 32 * 1024 * 1024 };
    drop(read_stream(job, stream, &mut memory, &mut collected, |walker, stream, output| {
        parts::read(walker, stream, parts, output);
    }));
    (collected.all.findings, collected.all.counts)
}

/// Documents, parts of documents, brackets, and bytes that are no text.
fn input() -> impl Strategy<Value = Vec<u8>> {
    let fixed = |text: &'static str| Just(text.as_bytes().to_vec());
    let cut = (0..RECORD.len()).prop_map(|length| RECORD.as_bytes()[..length].to_vec());
    let without = (0..RECORD.len()).prop_map(|at| format!("{}{}", &RECORD[..at], &RECORD[at + 1..]).into_bytes());
    let piece = prop_oneof![
        6 => fixed(RECORD),
        3 => fixed(r#"{"n":1}"#),
        1 => fixed(r#"{"n":{"eventVersion":2},"a":[{},{"eventVersion":"é"}]}"#),
        1 => fixed(r#"{"n":",{\"eventVersion\":\"1.08\"}\\"}"#),
        1 => cut,
        1 => without,
        3 => fixed("\n"),
        3 => fixed(","),
        1 => fixed("  \r\n\t"),
        1 => fixed("["),
        1 => fixed("\n[INFO] begun\n"),
        1 => fixed("\n[INFO] "),
        1 => fixed("\n2026-03-02T08:15:30.120Z stdout F "),
        1 => fixed("\n2026-03-02T08:15:30.120Z "),
        1 => fixed("\nSTART RequestId: 1\n"),
        1 => fixed("]"),
        1 => fixed(r#"{"Records":["#),
        1 => fixed(r#"],"Records":["#),
        1 => fixed("]}"),
        1 => fixed(r#"{"a":"#),
        1 => fixed("\"12 null nul"),
        1 => "[a-z0-9{}:,\"\\\\ \n\u{e9}]{0,12}".prop_map(String::into_bytes),
        1 => prop::collection::vec(any::<u8>(), 0..4),
    ];
    let many = (piece.clone(), 1_usize..40).prop_map(|(piece, times)| piece.repeat(times));
    let lines = (piece.clone(), 1_usize..40).prop_map(|(piece, times)| [&piece[..], b"\n"].concat().repeat(times));
    let elements = (piece.clone(), 1_usize..40).prop_map(|(piece, times)| [&piece[..], b","].concat().repeat(times));
    let any = prop_oneof![4 => piece, 2 => many, 1 => lines, 1 => elements];
    prop::collection::vec(any, 0..30).prop_map(|pieces| pieces.concat())
}

fn pool() -> ThreadPool {
    ThreadPoolBuilder::new().num_threads(2).build().unwrap()
}

/// Counts what was read of some bytes.
struct Counted<'c> {
    bytes: &'c [u8],
    read: &'c Cell<usize>,
}

impl Read for Counted<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.bytes.read(buffer)?;
        self.read.set(self.read.get() + count);
        Ok(count)
    }
}

/// How far reading was ahead of what was found, in lines of one length.
struct Ahead<'c> {
    read: &'c Cell<usize>,
    line: usize,
    most: usize,
}

impl Output for Ahead<'_> {
    fn tally(&mut self, tally: Tally) {
        if let Some(last) = tally.findings.last() {
            let found = usize::try_from(last.line).unwrap() * self.line;
            self.most = self.most.max(self.read.get().saturating_sub(found));
        }
    }

    fn trouble(&mut self, _: Trouble) {}

    fn bytes(&mut self, _: u64) {}
}

#[test]
fn there_are_no_more_threads_than_work() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, bytes: u64| {
        let path = folder.path().join(name);
        std::fs::File::create(&path).unwrap().set_len(bytes).unwrap();
        Source::File(path)
    };
    let (small, long, huge) = (file("small", 10), file("long", 5 << 20), file("huge", 1 << 40));
    let most = most_threads(&[Source::Stdin]);
    assert_eq!(most_threads(&[Source::in_memory("a", vec![b' '; 3 << 20])]), 3);
    assert!(most >= 64);
    assert_eq!(most_threads(&[]), 1);
    assert_eq!(most_threads(std::slice::from_ref(&small)), 1);
    assert_eq!(most_threads(&[small.clone(), long, small.clone()]), 7);
    assert_eq!(most_threads(&[huge]), most);
    assert_eq!(most_threads(&vec![small; 10_000]), most);
    assert_eq!(most_threads(&[Source::File("no such file".into())]), 1);
}

#[test]
fn spaces_may_be_as_many_as_they_like() {
    let job = Validate::default();
    for count in [0, 1, 65_536, 65_537, 100_000, 262_147, 1_000_000] {
        let text = " ".repeat(count);
        let (findings, _) = read(&job, text.as_bytes(), 256 * 1024, None);
        assert_eq!(findings.iter().map(|finding| &*finding.rule).collect::<Vec<_>>(), ["empty-input"], "{count}");
        let text = format!("[{RECORD}{text}");
        let (findings, _) = read(&job, text.as_bytes(), 256 * 1024, None);
        assert_eq!(findings.last().unwrap().rule, "truncated", "{count}");
    }
}

/// Where parts do not fit together again and again, what is loaded stays little.
#[test]
fn little_is_loaded_ahead_of_what_is_found() {
    let lines: String = (0..20_000)
        .map(|index| match index % 150 {
            50 => format!("[{}\n", " ".repeat(RECORD.len() - 1)),
            100 => format!("{{{}\n", " ".repeat(RECORD.len() - 1)),
            _ => format!("{RECORD}\n"),
        })
        .collect();
    let (pool, read) = (pool(), Cell::new(0));
    let mut ahead = Ahead { read: &read, line: RECORD.len() + 1, most: 0 };
    let text = TextStream::with_step(Counted { bytes: lines.as_bytes(), read: &read }, 500);
    let parts = Parts { pool: &pool, bytes: 1000 };
    drop(read_stream(
        &Validate::default(),
        Stream { text, error: None, longest: 32 * 1024 * 1024 },
        &mut Memory::default(),
        &mut ahead,
        |walker, stream, output| parts::read(walker, stream, parts, output),
    ));
    assert_eq!(read.get(), lines.len());
    assert!(ahead.most < lines.len() / 10, "{} bytes of {}", ahead.most, lines.len());
}

proptest! {
    #[test]
    fn portions_and_parts_make_no_difference(input in input(), step in 1_usize..600, bytes in 1_usize..1500) {
        let pool = pool();
        for job in [&Validate::default() as &dyn Job, &RoundTrip { strict: true, ..RoundTrip::default() }] {
            let expected = read(job, &input, 1 << 20, None);
            prop_assert_eq!(&read(job, &input, step, None), &expected, "in steps of {}", step);
            let parts = Parts { pool: &pool, bytes };
            prop_assert_eq!(&read(job, &input, step, Some(parts)), &expected, "in parts of {}", bytes);
        }
    }

    #[test]
    fn other_texts_make_no_difference(input in input(), step in 1_usize..600, bytes in 1_usize..1500) {
        let pool = pool();
        let clean = sorts::RECORD.to_owned() + "}";
        let input = String::from_utf8_lossy(&input).replace(RECORD, &clean);
        let before = format!("{clean}\n{RECORD}\n{{\"event_timestamp\":1,\"access_granted\":true}}\n");
        for job in [&Validate::default() as &dyn Job, &RoundTrip { strict: true, ..RoundTrip::default() }] {
            let expected = read(job, input.as_bytes(), 1 << 20, None);
            let parts = Parts { pool: &pool, bytes };
            prop_assert_eq!(&read_behind(&before, job, input.as_bytes(), step, parts), &expected);
        }
    }

    #[test]
    fn explained_or_not(input in input()) {
        let mut plain = read(&Validate::default(), &input, 1 << 20, None);
        let mut explained = read(&Validate { explain_detection: true, ..Validate::default() }, &input, 1 << 20, None);
        explained.0.retain(|finding| finding.rule != "detection");
        explained.1.notes = plain.1.notes;
        explained.1.kinds.clone_from(&plain.1.kinds);
        // Help that leads to the explanation is needed without it only.
        plain.0 = plain.0.into_iter().map(crate::Finding::without_referral).collect();
        prop_assert_eq!(explained, plain);
    }
}
