//! Each type of document has an example that fits it, and a page of the vendor.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;

use mailtrail_schemas::CATALOGUE;
use mailtrail_wire::check;

#[test]
fn examples_fit_and_hold_nothing_unknown() {
    for entry in CATALOGUE {
        assert_ne!(entry.example(), "null", "{} needs an example in src/examples", entry.name);
        let issues = check(entry.example(), entry.shape).unwrap();
        assert!(issues.is_empty(), "{}: {issues:?}", entry.name);
    }
}

#[test]
fn entries_say_what_they_are() {
    for entry in CATALOGUE {
        assert!(entry.description().ends_with('.'), "{}: {}", entry.name, entry.description());
        assert!(entry.page().is_some(), "{} names no page", entry.name);
        assert!(entry.title().chars().all(char::is_alphanumeric), "{}", entry.name);
    }
    let names: BTreeSet<_> = CATALOGUE.iter().map(|entry| entry.name).collect();
    assert_eq!(names.len(), CATALOGUE.len());
}
