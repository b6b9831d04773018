//! Nothing is lost: every fixture is read into its type and written again, on every way that a program may take.
//!
//! The comparison is with the source text, once by `differences` and once by a reader and comparison of the tests' own.
#![allow(clippy::expect_used, clippy::unwrap_used)]

use std::collections::BTreeSet;

use mailtrail_tests::tree::discrepancies;
use mailtrail_tests::{Fixture, Tree, TypeVisitor, WireType, fixtures, is_refused, kinds, visit_types};
use mailtrail_wire::{Document as _, Level, Raw, Shape, check, differences};
use serde::{Deserialize, Serialize};

#[test]
fn every_fixture_has_a_type_and_every_type_a_fixture() {
    let known: BTreeSet<_> = kinds().iter().flat_map(|kind| kind.prefixes).copied().collect();
    let files = fixtures();
    let found: BTreeSet<_> = files.iter().map(Fixture::prefix).collect();
    assert!(found.is_subset(&known), "{:?}", found.difference(&known));
    for kind in kinds() {
        // The name of a type that its members decide is that of the documents which are of none of its variants.
        let mut own = kind.prefixes.iter();
        let needed = if matches!(kind.shape, Shape::Tagged(_)) { own.len() - 1 } else { own.len() };
        assert!(own.by_ref().take(needed).all(|prefix| found.contains(prefix)), "{kind:?} lacks fixtures");
    }
}

/// A check of one type with one of its fixtures.
trait Check {
    fn check<T: WireType>(&mut self, fixture: &Fixture);
}

struct Each<C>(C, Vec<Fixture>);

impl<C: Check> TypeVisitor for Each<C> {
    fn visit<T: WireType>(&mut self, prefixes: &'static [&'static str]) {
        for fixture in self.1.iter().filter(|fixture| prefixes.contains(&fixture.prefix())) {
            // What is refused has a test of its own.
            if !is_refused::<T>(&fixture.text) {
                self.0.check::<T>(fixture);
            }
        }
    }
}

fn each(check: impl Check) {
    visit_types(&mut Each(check, fixtures()));
}

/// Fixtures that lack what makes them what they are: `from_json` refuses them, with the place, and they come back all the same.
#[test]
fn what_is_refused_comes_back_too() {
    struct Refused(Vec<String>);
    impl TypeVisitor for Refused {
        fn visit<T: WireType>(&mut self, prefixes: &'static [&'static str]) {
            for Fixture { name, text } in fixtures().iter().filter(|fixture| prefixes.contains(&fixture.prefix())) {
                assert_exact(name, text, &T::read_document(text).unwrap().to_json());
                if is_refused::<T>(text) {
                    let error = T::from_json(text).unwrap_err();
                    let issues = check(text, T::SHAPE).unwrap();
                    assert!(
                        issues.iter().any(|issue| issue.pointer == error.path() && issue.kind.level() == Level::Error),
                        "{name}: {error}"
                    );
                    self.0.push(format!("{name}: {error}"));
                }
            }
        }
    }
    let mut refused = Refused(Vec::new());
    visit_types(&mut refused);
    insta::assert_snapshot!(refused.0.join("\n"));
}

fn assert_exact(name: &str, source: &str, written: &str) {
    let found = differences(source, written).unwrap_or_else(|error| panic!("{name}: {error}\n{written}"));
    assert_eq!(found, [], "{name}");
    assert_same_tree(name, &tree(source), &tree(written));
}

fn assert_same_tree(name: &str, source: &Tree, written: &Tree) {
    let found = discrepancies(source, written);
    assert!(found.is_empty(), "{name}:\n{}", found.join("\n"));
}

fn tree(text: &str) -> Tree {
    Tree::parse(text).unwrap_or_else(|at| panic!("not JSON at byte {at}: {text}"))
}

/// What serde's own data model leaves of a document: each number as `serde_json` reads and writes it.
fn without_number_text(tree: &Tree) -> Tree {
    match tree {
        Tree::Number(text) => {
            Tree::Number(serde_json::from_str::<serde_json::Number>(text).expect("a number").to_string())
        }
        Tree::List(items) => Tree::List(items.iter().map(without_number_text).collect()),
        Tree::Object(members) => {
            Tree::Object(members.iter().map(|(name, value)| (name.clone(), without_number_text(value))).collect())
        }
        other => other.clone(),
    }
}

#[test]
fn text_and_bytes_come_back() {
    struct Own;
    impl Check for Own {
        fn check<T: WireType>(&mut self, fixture: &Fixture) {
            let value = T::from_json(&fixture.text).unwrap_or_else(|error| panic!("{}: {error}", fixture.name));
            assert_exact(&fixture.name, &fixture.text, &value.to_json());

            let same = T::from_json_slice(fixture.text.as_bytes()).unwrap();
            assert_eq!(same, value, "{}", fixture.name);
            assert_eq!(same.to_json(), value.to_json(), "{}", fixture.name);
            assert_eq!(value.clone().to_json(), value.to_json(), "{}", fixture.name);
        }
    }
    each(Own);
}

#[test]
fn raw_documents_come_back_byte_for_byte() {
    struct Bytes;
    impl Check for Bytes {
        fn check<T: WireType>(&mut self, fixture: &Fixture) {
            let raw = Raw::<T>::from_json(&fixture.text).unwrap();
            assert_eq!(raw.to_json(), fixture.text.trim(), "{}", fixture.name);
            assert_eq!(raw.read().unwrap(), T::from_json(&fixture.text).unwrap(), "{}", fixture.name);
            let raw: Raw<T> = serde_json::from_str(&fixture.text).unwrap();
            assert_eq!(serde_json::to_string(&raw).unwrap(), fixture.text.trim(), "{}", fixture.name);
        }
    }
    each(Bytes);
}

#[test]
fn serde_json_keeps_everything() {
    struct Serde;
    impl Check for Serde {
        fn check<T: WireType>(&mut self, fixture: &Fixture) {
            let value: T = serde_json::from_str(&fixture.text).unwrap();
            assert_eq!(value, T::from_json(&fixture.text).unwrap(), "{}", fixture.name);
            assert_exact(&fixture.name, &fixture.text, &serde_json::to_string(&value).unwrap());
            assert_exact(&fixture.name, &fixture.text, &serde_json::to_string_pretty(&value).unwrap());

            let value: T = serde_json::from_slice(fixture.text.as_bytes()).unwrap();
            assert_exact(
                &fixture.name,
                &fixture.text,
                &String::from_utf8(serde_json::to_vec(&value).unwrap()).unwrap(),
            );
        }
    }
    each(Serde);
}

/// How programs hold an event among members of their own.
#[derive(Debug, Deserialize, Serialize)]
struct Job<T> {
    attempt: u8,
    event: T,
    maybe: Option<T>,
    none: Option<T>,
    events: Vec<T>,
}

#[test]
fn structs_options_and_lists_of_a_user_keep_everything() {
    struct Inside;
    impl Check for Inside {
        fn check<T: WireType>(&mut self, Fixture { name, text }: &Fixture) {
            let source = format!(
                r#"{{"attempt": 1, "event": {text}, "maybe": {text}, "none": null, "events": [{text}, {text}]}}"#
            );
            let job: Job<T> = serde_json::from_str(&source).unwrap();
            assert!(job.none.is_none(), "{name}");
            assert_exact(name, &source, &serde_json::to_string(&job).unwrap());
        }
    }
    each(Inside);
}

#[test]
fn values_keep_all_but_the_text_of_numbers() {
    struct Value;
    impl Check for Value {
        fn check<T: WireType>(&mut self, Fixture { name, text }: &Fixture) {
            let value: serde_json::Value = serde_json::from_str(text).unwrap();
            let expected = without_number_text(&tree(text));
            let typed: T = serde_json::from_value(value).unwrap();
            assert_same_tree(name, &expected, &tree(&typed.to_json()));

            // The way back loses no more than that.
            let typed = T::from_json(text).unwrap();
            let value = serde_json::to_value(&typed).unwrap();
            assert_same_tree(name, &expected, &tree(&value.to_string()));
        }
    }
    each(Value);
}

/// An event, or whatever else comes out of a queue.
#[derive(Debug, Deserialize, Serialize)]
#[serde(untagged)]
enum Either<T> {
    Event(T),
    Else(String),
}

#[test]
fn untagged_enums_of_a_user_keep_all_but_the_text_of_numbers() {
    struct Untagged;
    impl Check for Untagged {
        fn check<T: WireType>(&mut self, Fixture { name, text }: &Fixture) {
            let either: Either<T> = serde_json::from_str(text).unwrap();
            assert!(matches!(either, Either::Event(_)), "{name}");
            let written = serde_json::to_string(&either).unwrap();
            assert_same_tree(name, &without_number_text(&tree(text)), &tree(&written));
            let either: Either<T> = serde_json::from_str("\"else\"").unwrap();
            assert!(matches!(either, Either::Else(_)), "{name}");
        }
    }
    each(Untagged);
}

/// An event with a member of the user beside its own.
#[derive(Debug, Deserialize, Serialize)]
struct Received<T> {
    #[serde(rename = "$receivedBy")]
    received_by: String,
    #[serde(flatten)]
    event: T,
}

#[test]
fn flattened_into_a_struct_of_a_user_all_but_the_text_of_numbers_is_kept() {
    struct Flatten;
    impl Check for Flatten {
        fn check<T: WireType>(&mut self, Fixture { name, text }: &Fixture) {
            let Tree::Object(members) = tree(text) else { panic!("{name} is no object") };
            let mut all = vec![("$receivedBy".into(), Tree::Text("queue".into()))];
            all.extend(members);
            let source = Tree::Object(all);

            let received: Received<T> = serde_json::from_str(&source.compact()).unwrap();
            assert_eq!(received.received_by, "queue", "{name}");
            let written = serde_json::to_string(&received).unwrap();
            assert_same_tree(name, &without_number_text(&source), &tree(&written));
        }
    }
    each(Flatten);
}

#[test]
fn what_becomes_of_numbers_is_known_exactly() {
    let text = r#"{"requestParameters": [1.10, 500.0, 1e3, 9.82222E-5, -0, 18446744073709551615,
        123456789012345678901234567890, 0.1000000000000000055511151231257827]}"#;
    let by_text: cloudtrail_records::Record = serde_json::from_str(text).unwrap();
    assert_exact("by text", text, &serde_json::to_string(&by_text).unwrap());

    let by_value: cloudtrail_records::Record = serde_json::from_value(serde_json::from_str(text).unwrap()).unwrap();
    let kept = "[1.1,500.0,1000.0,0.0000982222,-0.0,18446744073709551615,1.2345678901234568e+29,0.1]";
    assert_eq!(by_value.request_parameters.as_ref().unwrap().as_str(), kept);

    let either: Either<cloudtrail_records::Record> = serde_json::from_str(text).unwrap();
    let Either::Event(by_content) = either else { panic!("no event") };
    assert_eq!(by_content.request_parameters.as_ref().unwrap().as_str(), kept);
}

#[test]
fn the_own_comparison_sees_what_it_must_see() {
    let source = r#"{"a": 1.0, "b": null, "c": {}, "d": [], "e": "\u00e9", "f": 1, "f": 2}"#;
    for other in [
        r#"{"a": 1, "b": null, "c": {}, "d": [], "e": "é", "f": 1, "f": 2}"#,
        r#"{"a": 1.0, "c": {}, "d": [], "e": "é", "f": 1, "f": 2}"#,
        r#"{"a": 1.0, "b": {}, "c": {}, "d": [], "e": "é", "f": 1, "f": 2}"#,
        r#"{"a": 1.0, "b": null, "c": null, "d": [], "e": "é", "f": 1, "f": 2}"#,
        r#"{"a": 1.0, "b": null, "c": [], "d": [], "e": "é", "f": 1, "f": 2}"#,
        r#"{"a": 1.0, "b": null, "c": {}, "d": [], "e": "e", "f": 1, "f": 2}"#,
        r#"{"a": 1.0, "b": null, "c": {}, "d": [], "e": "é", "f": 2, "f": 1}"#,
        r#"{"a": 1.0, "b": null, "c": {}, "d": [], "e": "é", "f": 1}"#,
        r#"{"a": 1.0, "b": null, "c": {}, "d": [], "e": "é", "f": 1, "f": 2, "g": null}"#,
    ] {
        assert!(!discrepancies(&tree(source), &tree(other)).is_empty(), "{other}");
        assert!(!differences(source, other).unwrap().is_empty(), "{other}");
    }
    let same = r#"{"f": 1, "e": "é", "f": 2, "d": [ ], "c": { }, "b": null, "a": 1.0}"#;
    assert_exact("another spelling", source, same);
}
