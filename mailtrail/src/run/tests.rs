use proptest::prelude::*;
use rayon::{ThreadPool, ThreadPoolBuilder};

use super::parts::Parts;
use super::read_from;
use crate::api::Collected;
use crate::input::TextStream;
use crate::job::{Job, RoundTrip, Validate};
use crate::walk::Stream;
use crate::{Finding, Summary};

const RECORD: &str = r#"{"eventVersion":"1.08","userIdentity":{"type":"Root"},"eventName":"A","new":1}"#;

/// Reads bytes in steps of so many, and in parts if wanted.
fn read(job: &dyn Job, bytes: &[u8], step: usize, parts: Option<Parts<'_>>) -> (Vec<Finding>, Summary) {
    let mut collected = Collected::default();
    let stream = Stream { text: TextStream::with_step(bytes, step), error: None };
    drop(read_from(job, stream, parts, &mut collected));
    (collected.0.findings, collected.0.counts)
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

proptest! {
    #[test]
    fn portions_and_parts_make_no_difference(input in input(), step in 1_usize..600, bytes in 1_usize..1500) {
        let pool = pool();
        for job in [&Validate { explain_detection: false } as &dyn Job, &RoundTrip] {
            let expected = read(job, &input, 1 << 20, None);
            prop_assert_eq!(&read(job, &input, step, None), &expected, "in steps of {}", step);
            let parts = Parts { pool: &pool, bytes };
            prop_assert_eq!(&read(job, &input, step, Some(parts)), &expected, "in parts of {}", bytes);
        }
    }

    #[test]
    fn explained_or_not(input in input()) {
        let plain = read(&Validate { explain_detection: false }, &input, 1 << 20, None);
        let mut explained = read(&Validate { explain_detection: true }, &input, 1 << 20, None);
        explained.0.retain(|finding| finding.rule != "detection");
        explained.1.notes = plain.1.notes;
        prop_assert_eq!(explained, plain);
    }
}
