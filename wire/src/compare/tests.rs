use std::collections::BTreeMap;
use std::fmt::Write as _;

use proptest::prelude::*;
use serde_json::Value;

use super::*;
use crate::{ErrorKind, Json, MAX_DEPTH};

/// Differences as short lines.
fn lines(source: &str, other: &str) -> Vec<String> {
    let found = differences(source, other).unwrap();
    for difference in &found {
        assert!(source[difference.at..].starts_with(&difference.before), "{difference:?}");
    }
    found.iter().map(|it| format!("{} {} {} {}", it.kind.as_str(), it.pointer, it.before, it.after)).collect()
}

#[track_caller]
fn equal(left: &str, right: &str) {
    assert_eq!(lines(left, right), [""; 0], "{left} and {right}");
    assert_eq!(lines(right, left), [""; 0], "{right} and {left}");
}

#[test]
fn order_space_and_escapes_do_not_count() {
    equal("{}", " { } ");
    equal(r#"{"a":1,"b":2,"c":3,"d":4}"#, r#"{"d":4,"b":2,"a":1,"c":3}"#);
    equal(r#"{"a":{"x":[1,{"y":2,"z":3}]},"b":0}"#, r#"{ "b" : 0, "a" : { "x" : [ 1 , { "z" : 3, "y" : 2 } ] } }"#);
    equal(r#"{"\u0061":"\u003c\/"}"#, r#"{"a":"</"}"#);
    equal(r#"{"b":1,"\u0061":2}"#, r#"{"a":2,"\u0062":1}"#);
    equal(r#""\ud83d\ude00""#, "\"😀\"");
    equal(r#""\uD83D""#, r#""\ud83d""#);
    equal(r#"{"\uD83D":1,"x":2}"#, r#"{"x":2,"\ud83d":1}"#);
}

#[test]
fn numbers_are_compared_by_their_text() {
    equal("[1e3,1.0,-0]", "[1e3, 1.0, -0]");
    assert_eq!(lines("[1,10,1]", "[1.0,1,10]"), ["changed /0 1 1.0", "changed /1 10 1", "changed /2 1 10"]);
}

#[test]
fn other_types_and_texts_are_changes() {
    assert_eq!(lines(r#"{"a":null}"#, r#"{"a":{}}"#), ["changed /a null {}"]);
    assert_eq!(lines(r#"{"a":[]}"#, r#"{"a":{}}"#), ["changed /a [] {}"]);
    assert_eq!(lines(r#"{"a":"true"}"#, r#"{"a":true}"#), [r#"changed /a "true" true"#]);
    assert_eq!(lines(r#"["a","ab"]"#, r#"["ab","a"]"#), [r#"changed /0 "a" "ab""#, r#"changed /1 "ab" "a""#]);
    assert_eq!(lines(r#""\ud83d""#, r#""\ufffd""#), [r#"changed  "\ud83d" "\ufffd""#]);
    assert_eq!(lines(r#"{"\ud83d":1}"#, r#"{"\ufffd":1}"#).len(), 2);
}

#[test]
fn lost_and_added_members_and_elements() {
    assert_eq!(
        lines(r#"{"x":{"b":1,"a/~":2},"y":0}"#, r#"{"y":0,"x":{"d":4,"b":1,"c":3}}"#),
        ["lost /x/a~1~0 2 ", "added /x/c  3", "added /x/d  4"],
    );
    assert_eq!(lines("[1,[2,3]]", "[1,[2],4]"), ["lost /1/1 3 ", "added /2  4"]);
    assert_eq!(lines(r#"{"a":1}"#, "{}"), ["lost /a 1 "]);
    assert_eq!(lines("{}", r#"{"a":1}"#), ["added /a  1"]);
    let found = differences(r#"{"x": {"b":1}}"#, r#"{"x": {"b":1,"c":2}}"#).unwrap();
    assert_eq!(found[0].at, 6, "an added member is where its object is");
}

#[test]
fn entries_of_one_name_are_paired_in_their_order() {
    equal(r#"{"a":1,"b":0,"a":2}"#, r#"{"b":0,"a":1,"a":2}"#);
    assert_eq!(lines(r#"{"a":1,"a":2}"#, r#"{"a":2,"a":1}"#), ["changed /a 1 2", "changed /a 2 1"]);
    assert_eq!(lines(r#"{"a":1,"a":2}"#, r#"{"a":1}"#), ["lost /a 2 "]);
    assert_eq!(lines(r#"{"a":1}"#, r#"{"a":1,"a":2}"#), ["added /a  2"]);
    assert_eq!(lines(r#"{"b":0,"a":1,"a":2}"#, r#"{"a":1,"a":3,"b":0}"#), ["changed /a 2 3"]);
}

#[test]
fn broken_documents_are_errors_of_their_own() {
    for text in [
        "",
        "{",
        "[1,]",
        r#"{"a":1,}"#,
        r#"{"a" 1}"#,
        "\"\\x\"",
        "01",
        "nul",
        "{} x",
        r#"{"a":1 "b":2}"#,
        "[1 2]",
        "{\"a\":\"\u{1}\"}",
        r#"{"a":"b"#,
        r#"{"a"#,
    ] {
        let expected = Json::parse(text).unwrap_err().to_string();
        for other in ["{}", "[1]", r#"{"a":1}"#, r#"{"a":"b"}"#, "\"\"", "0", "null", text] {
            assert_eq!(differences(text, other).unwrap_err().to_string(), expected, "{text} and {other}");
            assert_eq!(
                differences(other, text).unwrap_err().to_string(),
                Json::parse(other).err().map_or(expected.clone(), |error| error.to_string())
            );
        }
    }
}

#[test]
fn what_can_be_read_can_be_compared_and_deeper_documents_are_errors() {
    let nested = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
    let objects = |levels: usize| "{\"a\":".repeat(levels) + "[]" + &"}".repeat(levels);
    // A stack that a recursion over the document would not fit in.
    let run = move || {
        let deep = nested(MAX_DEPTH - 2);
        equal(&format!(r#"{{"a":{{"b":{deep}}},"b":1}}"#), &format!(r#"{{"b":1,"a":{{"b":{deep}}}}}"#));
        let deepest = objects(MAX_DEPTH - 1);
        equal(&deepest, &deepest.replace("[]", "[ ]"));
        for deep in [nested(MAX_DEPTH + 1), objects(MAX_DEPTH), nested(100_000), objects(100_000)] {
            for other in ["{}", "[]", r#"{"a":[]}"#, "0", &deep] {
                assert_eq!(differences(&deep, other).unwrap_err().kind(), ErrorKind::TooDeep, "{other}");
                assert_eq!(differences(other, &deep).unwrap_err().kind(), ErrorKind::TooDeep, "{other}");
            }
        }
    };
    std::thread::Builder::new().stack_size(512 * 1024).spawn(run).unwrap().join().unwrap();
}

#[test]
fn a_hundred_thousand_members_in_any_order_are_quick() {
    let object = |order: &mut dyn Iterator<Item = usize>| {
        let mut text = String::from("{");
        for index in order {
            let _ = write!(text, "\"name{index}\":{index},");
        }
        text.pop();
        text + "}"
    };
    let count = 100_000;
    let source = object(&mut (0..count));
    equal(&source, &object(&mut (0..count).rev()));
    equal(&source, &object(&mut (0..count).map(|index| index * 7919 % count)));
    assert_eq!(lines(&source, "{}").len(), count);
    assert_eq!(lines("{}", &source).len(), count);
}

/// Documents with distinct names and small alphabets, so that two of them are often alike.
fn document() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        (0_u8..3).prop_map(Value::from),
        "[ab\"\\\\é]{0,2}".prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map("[ab\"é]{0,2}", inner, 0..4)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

/// JSON text of a document with its members in an order, a spacing and an escaping that the seed decides.
fn spelled(value: &Value, seed: u64) -> String {
    let next = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(17) | 1;
    let space = [" ", "\n", ""][usize::try_from(seed % 3).unwrap()];
    let text = |text: &str| {
        if seed.is_multiple_of(2) {
            return Value::from(text).to_string();
        }
        text.encode_utf16().fold(String::from("\""), |quoted, unit| format!("{quoted}\\u{unit:04x}")) + "\""
    };
    match value {
        Value::String(value) => text(value),
        Value::Array(items) => {
            let items: Vec<_> = items.iter().map(|item| spelled(item, next)).collect();
            format!("[{space}{}{space}]", items.join(&format!("{space},")))
        }
        Value::Object(members) => {
            let mut members: Vec<_> = members
                .iter()
                .map(|(name, value)| format!("{}{space}:{space}{}", text(name), spelled(value, next)))
                .collect();
            let turn = usize::try_from(seed % 5).unwrap() % members.len().max(1);
            members.rotate_left(turn);
            format!("{{{space}{}{space}}}", members.join(&format!("{space},")))
        }
        other => other.to_string(),
    }
}

/// The same question answered over trees.
fn naive(left: &Value, right: &Value, pointer: &str, found: &mut BTreeMap<String, DifferenceKind>) {
    let mut children = |left: BTreeMap<String, &Value>, right: BTreeMap<String, &Value>| {
        for (name, before) in &left {
            let mut here = pointer.to_owned();
            crate::push_token(&mut here, name);
            match right.get(name) {
                Some(after) => naive(before, after, &here, found),
                None => drop(found.insert(here, DifferenceKind::Lost)),
            }
        }
        for name in right.keys().filter(|name| !left.contains_key(*name)) {
            let mut here = pointer.to_owned();
            crate::push_token(&mut here, name);
            found.insert(here, DifferenceKind::Added);
        }
    };
    let numbered =
        |items: &'_ [Value]| items.iter().enumerate().map(|(index, _)| index.to_string()).collect::<Vec<_>>();
    match (left, right) {
        (Value::Object(left), Value::Object(right)) => children(
            left.iter().map(|(name, value)| (name.clone(), value)).collect(),
            right.iter().map(|(name, value)| (name.clone(), value)).collect(),
        ),
        (Value::Array(left), Value::Array(right)) => {
            children(numbered(left).into_iter().zip(left).collect(), numbered(right).into_iter().zip(right).collect());
        }
        _ if left == right => {}
        _ => drop(found.insert(pointer.to_owned(), DifferenceKind::Changed)),
    }
}

proptest! {
    #[test]
    fn agrees_with_trees(left in document(), right in document(), seeds: (u64, u64)) {
        let mut expected = BTreeMap::new();
        naive(&left, &right, "", &mut expected);
        let found = differences(&spelled(&left, seeds.0), &spelled(&right, seeds.1)).unwrap();
        let found: BTreeMap<_, _> = found.into_iter().map(|it| (it.pointer, it.kind)).collect();
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn no_spelling_makes_a_difference(value in document(), seeds: (u64, u64)) {
        prop_assert_eq!(differences(&spelled(&value, seeds.0), &spelled(&value, seeds.1)).unwrap(), []);
    }
}
