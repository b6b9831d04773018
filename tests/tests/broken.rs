//! Files with one fault each: the error says what and where, and what is only odd comes back as it was.
#![allow(clippy::expect_used, clippy::unwrap_used)]

use std::collections::BTreeMap;

use mailtrail_tests::{Tree, fixtures, kinds, tree::discrepancies};
use mailtrail_wire::{Document as _, Json, check};

const TABLE: &str = include_str!("../data/broken.tsv");

/// The columns behind the name of each file.
fn table() -> BTreeMap<&'static str, Vec<&'static str>> {
    let rows = TABLE.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t'));
    rows.map(|mut row| (row.next().expect("a file"), row.collect())).collect()
}

fn files() -> Vec<(String, Vec<u8>)> {
    fixtures::files("broken")
        .iter()
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read(path).unwrap()))
        .collect()
}

#[test]
fn the_table_has_every_file() {
    let names: Vec<_> = files().into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, table().into_keys().collect::<Vec<_>>());
}

#[test]
fn every_fault_is_found_where_it_is() {
    let table = table();
    for (name, bytes) in files() {
        let found = match Json::from_json_slice(&bytes) {
            Ok(_) => vec!["fine".to_owned(), String::new(), String::new(), String::new()],
            Err(error) => {
                let deep = error.path().len() > 100;
                let pointer = if deep { String::new() } else { error.path().to_owned() };
                vec![format!("{:?}", error.kind()), error.line().to_string(), error.column().to_string(), pointer]
            }
        };
        // The place of an error in a text of nothing but a byte-order mark is tested in `promises.rs`.
        let columns = if name == "bom-only.json" { 1 } else { 4 };
        assert_eq!(found[..columns], table[&*name][..columns], "{name}");
    }
}

/// An error is the same whichever type was to be read, unless that type is another.
#[test]
fn every_type_finds_the_same_fault() {
    for (name, bytes) in files() {
        let Err(error) = Json::from_json_slice(&bytes) else { continue };
        for kind in kinds() {
            let Err(typed) = (kind.read_slice)(&bytes) else {
                // Opaque values count their levels from where they begin.
                assert!(name.starts_with("deep-nesting"), "{} reads {name}", kind.name);
                continue;
            };
            let starts_as_object = String::from_utf8_lossy(&bytes).trim_start().starts_with('{');
            if starts_as_object && !name.starts_with("deep-nesting") {
                assert_eq!(typed, error, "{name} as {}", kind.name);
            }
        }
    }
}

#[test]
fn what_is_only_odd_comes_back() {
    for (name, bytes) in files() {
        let Ok(text) = String::from_utf8(bytes) else { continue };
        let Ok(tree) = Tree::parse(&text) else { continue };
        for kind in kinds() {
            match (kind.read)(&text) {
                Ok(value) => {
                    let written = Tree::parse(&value.to_json()).expect("JSON");
                    assert_eq!(discrepancies(&tree, &written), Vec::<String>::new(), "{name} as {}", kind.name);
                    check(&text, kind.shape).unwrap_or_else(|error| panic!("{name} as {}: {error}", kind.name));
                }
                Err(error) => assert!(!matches!(tree, Tree::Object(_)), "{name} as {}: {error}", kind.name),
            }
        }
    }
}
