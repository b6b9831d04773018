//! What errata cover, generated types read: missing fields and empty objects fit `types` and `flat`, and no erratum is idle.
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "differential/engines.rs"]
#[allow(dead_code)]
mod engines;

use std::collections::BTreeSet;

use mailtrail_schemas::{CATALOGUE, Entry, Profile};
use mailtrail_tests::fixtures;
use mailtrail_wire::{Erratum, Issue, IssueKind, check};

use self::engines::Engines;

const EXCUSED: [IssueKind; 2] = [IssueKind::Missing, IssueKind::EmptyObject];
/// What neither profile minds. A value of another form is left out, since `flat` has the usual form alone.
const HARMLESS: [IssueKind; 3] = [IssueKind::Duplicate, IssueKind::UnknownValue, IssueKind::UnknownMember];

fn excuse(entry: &Entry, issue: &Issue, text: &str) -> Option<&'static Erratum> {
    let is_fine = |erratum: &&Erratum| EXCUSED.contains(&erratum.kind) && erratum.covers(issue, text);
    entry.family().errata().iter().find(is_fine)
}

#[test]
fn what_is_excused_is_read() {
    let mut used = BTreeSet::new();
    for entry in CATALOGUE {
        let [flat, types, validate] =
            [Profile::Flat, Profile::Types, Profile::Validate].map(|profile| Engines::of(entry, profile));
        for fixture in fixtures().iter().filter(|fixture| entry.fixtures.contains(&fixture.prefix())) {
            let issues = check(&fixture.text, entry.shape).unwrap();
            let errors: Vec<_> = issues.iter().filter(|issue| !HARMLESS.contains(&issue.kind)).collect();
            let excuses: Option<Vec<_>> = errors.iter().map(|issue| excuse(entry, issue, &fixture.text)).collect();
            let Some(excuses) = excuses.filter(|excuses| !excuses.is_empty()) else { continue };
            let value = serde_json::from_str(&fixture.text).unwrap();
            for engines in [&flat, &types, &validate] {
                assert_eq!(engines.verdicts(&value), [true; 2], "{}: {}", fixture.name, engines.complaint(&value));
            }
            used.extend(excuses.iter().map(|erratum| erratum.id));
        }
    }
    let errata = CATALOGUE.iter().flat_map(|entry| entry.family().errata());
    let all: BTreeSet<_> = errata.filter(|erratum| EXCUSED.contains(&erratum.kind)).map(|erratum| erratum.id).collect();
    assert_eq!(used, all);
}
