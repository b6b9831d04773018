//! What the grammar leaves to the reader: halves of surrogate pairs, depth, byte order marks, large numbers, names that stand twice.

use mailtrail_wire::{Document as _, ErrorKind, IssueKind, Json, MAX_DEPTH, Reader, Shape, check, differences};

use super::{accepts, oracle};

#[test]
fn halves_of_surrogate_pairs_are_kept_and_found() {
    for inner in [
        r"\ud800",
        r"\uDC00",
        r"\uDFAA",
        r"\uD888\u1234",
        r"\uD800\uD800\n",
        r"\uDd1ea",
        r"\uD834x",
        r"\uD800\n",
        r"\ud800\udbff",
        r"\uDC00\uD800",
        r"\uDADA",
        r"1\ud83d1",
        r"\uD83D\\uDE00",
        r"\uDd1e\uD834",
    ] {
        for text in [format!("[\"{inner}\"]"), format!("{{\"{inner}\":1}}")] {
            assert!(accepts(&text) && oracle(&text), "{text}");
            assert!(serde_json::from_str::<serde_json::Value>(&text).is_err(), "{text}");
            assert_eq!(Json::parse(&text).unwrap().to_json(), text);
            let kinds: Vec<_> = check(&text, &Shape::Any).unwrap().iter().map(|issue| issue.kind).collect();
            assert_eq!(kinds, [IssueKind::BadText], "{text}");
        }
        assert!(String::from_json(&format!("\"{inner}\"")).is_err());
    }
}

#[test]
fn depth_counts_from_the_root() {
    let nested = |open: &str, inner: &str, close: &str, depth: usize| open.repeat(depth) + inner + &close.repeat(depth);
    for (open, inner, close) in
        [("[", "", "]"), ("[", "1", "]"), ("{\"a\":", "1", "}"), ("{\"a\":", "\"b\"", "}"), ("[1,", "2", "]")]
    {
        let fits = nested(open, inner, close, MAX_DEPTH);
        assert!(accepts(&fits), "{fits}");
        for depth in [MAX_DEPTH + 1, MAX_DEPTH * 2, 10_000] {
            let deep = nested(open, inner, close, depth);
            let error = Json::parse(&deep).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::TooDeep);
            assert_eq!(check(&deep, &Shape::Any).unwrap_err().kind(), ErrorKind::TooDeep);
            assert!(oracle(&deep), "the grammar knows no bound");
        }
    }
    // No stack is long enough for these.
    for open in ["[", "{\"a\":", "[{\"a\":", "[[],"] {
        let text = open.repeat(200_000);
        assert_eq!(Json::parse(&text).unwrap_err().kind(), ErrorKind::TooDeep);
        assert!(differences(&text, &text).is_err());
    }
    let (wide, flat) = ("[],".repeat(100_000), "{\"a\":[{}]},".repeat(10_000));
    assert!(accepts(&format!("[{wide}[]]")) && accepts(&format!("[{flat}[]]")));
}

#[test]
fn a_byte_order_mark_is_passed_over_once_at_the_beginning() {
    for text in ["[]", "{\"a\":1}", " 1"] {
        let marked = format!("\u{feff}{text}");
        assert!(Json::from_json_slice(marked.as_bytes()).is_ok());
        // What is a text already has none; within a text it is no white space.
        assert!(Json::from_json(&marked).is_err() && Reader::new(&marked).skip().is_err());
        for twice in [format!("\u{feff}{marked}"), format!(" {marked}"), format!("{text}\u{feff}")] {
            assert!(Json::from_json_slice(twice.as_bytes()).is_err(), "{twice:?}");
        }
    }
    assert!(Json::from_json_slice("\u{feff}".as_bytes()).is_err());
    for bytes in [&b"\xfe\xff\0[\0]"[..], b"\xff\xfe[\0]\0"] {
        assert!(Json::from_json_slice(bytes).is_err(), "UTF-16");
    }
}

#[test]
fn numbers_of_any_size() {
    let (digits, zeros) = ("9".repeat(10_000), "0".repeat(10_000));
    for text in
        [digits.clone(), format!("-{digits}"), format!("0.{zeros}1"), format!("1e{digits}"), format!("1E-{digits}")]
    {
        assert!(accepts(&text) && oracle(&text));
        assert_eq!(Json::parse(&text).unwrap().to_json(), text);
        assert!(!accepts(&format!("0{text}0.")));
    }
}

#[test]
fn names_that_stand_twice() {
    for text in [r#"{"a":1,"a":1}"#, r#"{"a":1,"\u0061":2}"#, r#"{"":1,"":2}"#, r#"{"\ud800":1,"\uD800":2}"#] {
        assert!(accepts(text) && oracle(text));
        let issues = check(text, &Shape::Any).unwrap();
        assert!(issues.iter().any(|issue| issue.kind == IssueKind::Duplicate), "{text}");
        assert_eq!(Json::parse(text).unwrap().view().members().count(), 2);
        assert_eq!(Json::parse(text).unwrap().to_json(), text);
    }
}
