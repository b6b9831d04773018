//! Where pages and wire disagree: the fixture has the form that the types take, and nothing is wrong with it.
#![allow(clippy::expect_used, clippy::unwrap_used)]

use std::collections::BTreeSet;

use mailtrail_tests::{fixture, kinds};
use mailtrail_wire::{Json, JsonRef, check};
use ses_events::{CONFLICTS, Conflict};

#[test]
fn entries_are_complete() {
    let ids: BTreeSet<_> = CONFLICTS.iter().map(|conflict| conflict.id).collect();
    assert_eq!(ids.len(), CONFLICTS.len(), "an id stands twice");
    for Conflict { id, pointer, says, seen, taken, .. } in CONFLICTS {
        assert!(id.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'), "{id}");
        assert!(pointer.starts_with('/'), "{id}");
        assert!([says, seen, taken].iter().all(|text| text.len() > 3 && !text.ends_with('.')), "{id}");
    }
}

#[test]
fn types_take_what_stands_on_the_wire() {
    for conflict in CONFLICTS {
        let fixture = fixture(conflict.fixture);
        let json = Json::parse(&fixture.text).unwrap();
        assert_eq!(json.get(conflict.pointer).map(JsonRef::kind), conflict.found, "{}", conflict.id);
        let kind = kinds().into_iter().find(|kind| kind.holds(&fixture)).expect("a type");
        let issues = check(&fixture.text, kind.shape).unwrap();
        let here = issues.iter().filter(|issue| issue.pointer.starts_with(conflict.pointer));
        assert_eq!(here.count(), 0, "{}: {issues:#?}", conflict.id);
    }
}
