//! Arbitrary documents and arbitrary bytes.
//!
//! A failure prints the smallest document that shows it and keeps its seed in `properties.regressions`.
#![allow(clippy::expect_used, clippy::unwrap_used)]

mod properties {
    pub(crate) mod document;
}

use mailtrail_tests::judge::assert_holds;
use mailtrail_tests::tree::{Style, discrepancies};
use mailtrail_tests::{Kind, Tree, fixtures, kinds};
use mailtrail_wire::Document as _;
use mailtrail_wire::{Error, ErrorKind, Json, Level, check, differences};
use properties::document::{any_value, of_shape};
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::FileFailurePersistence;

/// So many cases, or as many as `PROPTEST_CASES` says.
fn config(cases: u32) -> ProptestConfig {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|count| count.parse().ok()).unwrap_or(cases);
    let persistence = FileFailurePersistence::WithSource("regressions");
    ProptestConfig { cases, failure_persistence: Some(Box::new(persistence)), ..ProptestConfig::default() }
}

/// A type and a document that is more or less of it.
fn document() -> impl Strategy<Value = (Kind, Tree)> {
    let kinds = kinds();
    let choices: Vec<_> = kinds.iter().map(|kind| (Just(*kind), of_shape(kind.shape)).boxed()).collect();
    proptest::strategy::Union::new(choices)
}

proptest! {
    #![proptest_config(config(400))]

    #[test]
    fn documents_come_back_and_are_judged((kind, tree) in document()) {
        assert_holds(&kind, &tree);
    }

    #[test]
    fn spelling_does_not_matter((kind, tree) in document(), blanks: bool, escapes: bool) {
        let text = tree.render(Style { blanks, escapes });
        let value = (kind.read)(&text).expect("a document");
        prop_assert_eq!(discrepancies(&tree, &Tree::parse(&value.to_json()).expect("JSON")), Vec::<String>::new());
        prop_assert_eq!(differences(&text, &value.to_json()).expect("JSON"), []);
        let issues = |text: &str| check(text, kind.shape).expect("JSON").into_iter().map(|issue| (issue.kind, issue.pointer)).filter(|(_, pointer)| !pointer.contains("\\u"));
        prop_assert!(issues(&text).eq(issues(&tree.compact())));
    }

    #[test]
    fn both_comparisons_agree(left in any_value(), right in any_value()) {
        let equal = discrepancies(&left, &right).is_empty();
        let found = differences(&left.compact(), &right.compact()).expect("JSON");
        prop_assert_eq!(found.is_empty(), equal);
        prop_assert_eq!(differences(&left.compact(), &left.render(Style { blanks: true, escapes: true })).expect("JSON"), []);
    }

    #[test]
    fn opaque_values_pass_through_serde(tree in any_value()) {
        let text = tree.compact();
        let json: Json = serde_json::from_str(&text).expect("JSON");
        prop_assert_eq!(json.as_str(), &text);
        let written = Tree::parse(&serde_json::to_string(&json).expect("JSON")).expect("JSON");
        prop_assert_eq!(discrepancies(&tree, &written), Vec::<String>::new());
    }
}

/// An error lies inside the text.
fn assert_inside(bytes: &[u8], error: &Error) {
    let text = String::from_utf8_lossy(bytes);
    assert!(error.offset() <= bytes.len(), "{error}");
    let lines: Vec<_> = text.split('\n').collect();
    assert!((1..=lines.len()).contains(&error.line()), "{error}");
    assert!((1..=lines[error.line() - 1].chars().count() + 1).contains(&error.column()), "{error}");
    if let Some(offset) = error.advice().and_then(|advice| advice.offset) {
        assert!(offset <= bytes.len(), "{error}");
    }
    assert!(!error.to_string().contains('\n'), "{error}");
}

/// Whatever the bytes are, they are read and come back, or are an error in its place.
fn assert_read_or_error(kind: &Kind, bytes: &[u8]) {
    let result = (kind.read_slice)(bytes);
    let Ok(text) = std::str::from_utf8(bytes) else {
        let error = result.expect_err("no UTF-8");
        assert_eq!(error.kind(), ErrorKind::Utf8);
        return assert_inside(bytes, &error);
    };
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let tree = Tree::parse(text);
    match (&result, check(text, kind.shape)) {
        (Ok(value), Ok(_)) => {
            let tree = tree.unwrap_or_else(|at| panic!("no JSON at byte {at}: {text}"));
            let written = value.to_json();
            assert_eq!(discrepancies(&tree, &Tree::parse(&written).expect("JSON")), Vec::<String>::new(), "{text}");
            assert_eq!(differences(text, &written).expect("JSON"), [], "{text}");
        }
        (Err(error), Ok(issues)) if matches!(tree, Ok(Tree::Object(_))) => {
            // It lacks what makes it one of its type; it is read and comes back all the same.
            assert!(issues.iter().any(|issue| issue.kind.level() == Level::Error), "{error}: {text}");
            assert!(matches!(error.kind(), ErrorKind::Missing | ErrorKind::Type), "{error}: {text}");
            assert_inside(bytes, error);
            let written = (kind.read)(text).unwrap_or_else(|error| panic!("{error}: {text}")).to_json();
            assert_eq!(differences(text, &written).expect("JSON"), [], "{text}");
        }
        (Err(error), Ok(_)) => {
            assert_eq!(error.kind(), ErrorKind::Type, "{text}");
            assert!(!matches!(tree, Ok(Tree::Object(_))), "{text}");
            assert_inside(bytes, error);
        }
        (Err(error), Err(_)) => {
            assert!(tree.is_err(), "{error}: {text}");
            assert_inside(bytes, error);
        }
        (Ok(_), Err(error)) => panic!("read, but not checked: {error}: {text}"),
    }
}

/// Change of some bytes.
#[derive(Clone, Debug)]
enum Edit {
    Flip(Index, u8),
    Truncate(Index),
    Insert(Index, Vec<u8>),
    Remove(Index, u8),
    Splice(Index, Index, u8),
}

fn edit() -> impl Strategy<Value = Edit> {
    let token = prop_oneof![
        prop::sample::select(vec![
            "\"",
            "\\",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "null",
            "1e400",
            "-",
            "\\ud800",
            "\u{feff}",
            "\n",
            "\t",
            "{\"a\":1}",
            "\u{0}",
            "é"
        ])
        .prop_map(|token| token.as_bytes().to_vec()),
        prop::collection::vec(any::<u8>(), 1..4),
    ];
    prop_oneof![
        (any::<Index>(), 0_u8..8).prop_map(|(at, bit)| Edit::Flip(at, bit)),
        any::<Index>().prop_map(Edit::Truncate),
        (any::<Index>(), token).prop_map(|(at, token)| Edit::Insert(at, token)),
        (any::<Index>(), 1_u8..20).prop_map(|(at, count)| Edit::Remove(at, count)),
        (any::<Index>(), any::<Index>(), 1_u8..80).prop_map(|(at, from, count)| Edit::Splice(at, from, count)),
    ]
}

fn apply(bytes: &mut Vec<u8>, edit: &Edit) {
    let length = bytes.len();
    let place = |at: &Index| at.index(length + 1);
    match edit {
        Edit::Flip(at, bit) if length > 0 => bytes[at.index(length)] ^= 1 << bit,
        Edit::Flip(..) => {}
        Edit::Truncate(at) => bytes.truncate(place(at)),
        Edit::Insert(at, token) => drop(bytes.splice(place(at)..place(at), token.iter().copied())),
        Edit::Remove(at, count) => {
            let start = place(at);
            bytes.drain(start..(start + usize::from(*count)).min(length));
        }
        Edit::Splice(at, from, count) => {
            let start = place(from);
            let part = bytes[start..(start + usize::from(*count)).min(length)].to_vec();
            bytes.splice(place(at)..place(at), part);
        }
    }
}

proptest! {
    #![proptest_config(config(1500))]

    #[test]
    fn changed_bytes_are_read_or_are_an_error(
        choice: Index,
        edits in prop::collection::vec(edit(), 1..4),
    ) {
        let fixtures = fixtures();
        let fixture = choice.get(&fixtures);
        let mut bytes = fixture.text.clone().into_bytes();
        for edit in &edits {
            apply(&mut bytes, edit);
        }
        for kind in kinds().iter().filter(|kind| kind.holds(fixture)) {
            assert_read_or_error(kind, &bytes);
        }
    }

    #[test]
    fn any_bytes_are_read_or_are_an_error(bytes in prop::collection::vec(any::<u8>(), 0..64), choice: Index) {
        assert_read_or_error(choice.get(&kinds()), &bytes);
    }

    /// Three readers take and leave the same texts: ours, `serde_json`, and the one of the tests.
    #[test]
    fn readers_agree_about_what_is_json(
        tokens in prop::collection::vec(
            prop::sample::select(vec![
                "{", "}", "[", "]", ",", ":", "\"", "\"a\"", "\\", "\\u", "00e9", "\\n", " ", "\n", "true", "false", "null", "tru",
                "0", "1", "-", ".", "e", "E", "+", "é", "\u{1}", "\u{7f}", "\"a\":", "{\"a\":1}", "[1]", "/", "'", "\\ud83d",
            ]),
            0..12,
        ),
    ) {
        let text = tokens.concat();
        let ours = Json::from_json(&text);
        prop_assert_eq!(ours.is_ok(), Tree::parse(&text).is_ok(), "{:?}", ours);
        prop_assert_eq!(ours.is_ok(), serde_json::from_str::<serde::de::IgnoredAny>(&text).is_ok(), "{:?}", ours);
        prop_assert_eq!(differences(&text, &text).is_ok(), ours.is_ok());
        if let Err(error) = ours {
            assert_inside(text.as_bytes(), &error);
        }
    }
}
