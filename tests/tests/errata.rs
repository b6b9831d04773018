//! Each erratum still applies: its fixture shows it, and nothing but the deviation raises it.
#![allow(clippy::expect_used, clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};

use cloudtrail_records::{Erratum, Event, Issue, IssueKind, Wire, check};
use mailtrail_tests::fixtures::{FOLDERS, files};
use mailtrail_tests::{Fixture, Kind, errata, errata_of, fixture, kinds};
use mailtrail_wire::{Level, RecordShape, Shape, judge};

fn kind_of(fixture: &Fixture) -> Kind {
    kinds().into_iter().find(|kind| kind.holds(fixture)).expect("a type")
}

/// A fixture and what is found in it.
fn checked(name: &str) -> (Fixture, Vec<Issue>) {
    let fixture = fixture(name);
    let issues = check(&fixture.text, kind_of(&fixture).shape).unwrap();
    (fixture, issues)
}

/// Documents without any deviation, one for each family with errata.
const PLAIN: [&str; 10] = [
    "record.api-call-iam-user.json",
    "record.assumed-role-with-session.json",
    "record.console-sign-in.json",
    "insight-event.start.json",
    "lake-insight-event.start.json",
    "log-file.one-record.json",
    "bounce-event.permanent-general.json",
    "delivery-event.ordinary.json",
    "received-notification.sns-utf8.json",
    "ses-event-bridge-event.email-bounced.json",
];

#[test]
fn entries_are_complete() {
    let ids: BTreeSet<_> = errata().map(|erratum| erratum.id).collect();
    assert_eq!(ids.len(), errata().count(), "an id stands twice");
    for Erratum { id, places, forms, kind, write, says, seen, fixture } in errata() {
        assert!(id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-'), "{id}");
        assert!(!places.is_empty() && places.iter().all(|place| place.contains('/')), "{id}");
        assert!([write, says, seen].iter().all(|text| !text.is_empty() && !text.ends_with('.')), "{id}");
        let says_it_all = matches!(kind, IssueKind::EmptyObject | IssueKind::UnknownMember);
        assert_eq!(forms.is_empty(), says_it_all, "{id}: a form is missing, or one too many");
        let known = FOLDERS.iter().any(|folder| mailtrail_tests::fixtures::path(folder).join(fixture).is_file());
        assert!(known, "{id}: there is no fixture {fixture}");
    }
}

#[test]
fn fixtures_raise_what_their_errata_explain() {
    for erratum in errata() {
        let (fixture, issues) = checked(erratum.fixture);
        let is_covered = issues.iter().any(|issue| erratum.covers(issue, &fixture.text));
        assert!(is_covered, "{} no longer applies to {}: {issues:#?}", erratum.id, erratum.fixture);
    }
}

/// Changes of the fixtures by which the same thing at the same place gets a form that the erratum does not cover.
const NEAR: &[(&str, &str, &str)] = &[
    (
        "service-event-identity-without-type",
        r#""accountId": "111122223333",
    "invokedBy": "secretsmanager.amazonaws.com""#,
        r#""userName": "jane""#,
    ),
    ("event-time-moved", r#""@timestamp""#, r#""time""#),
    ("event-time-spelling", "08:15:30.000000000", "08:15:30"),
    ("window-time-spelling", "2026-03-02 08:15:00", "2026-03-02 08:15"),
    ("creation-date-basic", r#""20131102T010628Z""#, r#""2013-11-02t01:06:28z""#),
    ("mfa-authenticated-boolean", r#""mfaAuthenticated":false"#, r#""mfaAuthenticated":0"#),
    ("assumed-root-boolean", r#""assumedRoot": true"#, r#""assumedRoot": "True""#),
    (
        "session-credential-boolean",
        r#""sessionCredentialFromConsole": true"#,
        r#""sessionCredentialFromConsole": "True""#,
    ),
    ("read-only-text", r#""readOnly": "true""#, r#""readOnly": "yes""#),
    ("management-event-text", r#""managementEvent": "True""#, r#""managementEvent": "TRUE""#),
    ("resources-not-a-list", r#""resources": {"#, r#""resources": "arn:aws:ecr", "were": {"#),
    ("resource-as-text", "[\"arn:", "[\""),
    ("lake-attributions-object", r#""attributions": {"#, r#""attributions": "none", "were": {"#),
    ("related-events-text", r#""a1b2c3d4-5678-90ab-cdef-EXAMPLE25252""#, "1"),
    ("relationships-object", r#""relationships": {"#, r#""relationships": "none", "were": {"#),
    ("misspelt-insight-context", "insffightContext", "insightcontext"),
    ("mail-timestamp-with-blank", "2018-11-12T10:21:07 +0000", "2018-11-12T10:21:07"),
    ("tenant-event-without-version", "Sending Status Disabled", "Email Bounced"),
    ("tenant-event-without-id", "Sending Status Disabled", "Email Bounced"),
    ("all-recipients-text", r#""allRecipients": "true""#, r#""allRecipients": "yes""#),
];

#[test]
fn near_forms_are_not_covered() {
    for erratum in errata().filter(|erratum| !erratum.forms.is_empty()) {
        let (_, from, to) = NEAR.iter().find(|(id, ..)| *id == erratum.id).expect(erratum.id);
        let (fixture, issues) = checked(erratum.fixture);
        assert!(fixture.text.contains(from), "{}: {from}", erratum.id);
        let near = fixture.text.replacen(from, to, 1);
        let place = issues.iter().find(|issue| erratum.covers(issue, &fixture.text)).unwrap().place();
        let near_issues = check(&near, kind_of(&fixture).shape).unwrap();
        let same: Vec<_> = near_issues.iter().filter(|issue| issue.place() == place).collect();
        assert!(!same.is_empty(), "{}: nothing is found in {near}", erratum.id);
        assert!(same.iter().all(|issue| !erratum.covers(issue, &near)), "{}: {same:#?}", erratum.id);
        assert!(
            same.iter().all(|issue| judge(issue, &near, errata_of(fixture.prefix())).1.is_none()),
            "{}",
            erratum.id
        );
    }
}

/// The same text is judged alike wherever a field of the same kind stands.
#[test]
fn a_form_is_known_in_every_field_of_its_kind() {
    let fixture = fixture("bounce-event.feedback-timestamp-blank-before-offset.json");
    let moved = fixture.text.replace("2025-11-06T22:14:23.937Z", "2018-11-12T10:21:09 +0000");
    let issues = check(&moved, kind_of(&fixture).shape).unwrap();
    assert_eq!(issues.len(), 2);
    for issue in &issues {
        let (level, erratum) = judge(issue, &moved, ses_events::ERRATA);
        assert_eq!((level, erratum.map(|erratum| erratum.id)), (Level::Known, Some("mail-timestamp-with-blank")));
    }
}

#[test]
fn plain_documents_raise_nothing_of_it() {
    for name in PLAIN {
        assert_eq!(checked(name).1, [], "{name}");
    }
}

/// An entry beside another one that explains the same issue would never be missed.
#[test]
fn no_erratum_stands_in_the_shadow_of_another() {
    for erratum in errata() {
        let (fixture, issues) = checked(erratum.fixture);
        let first = |issue| judge(issue, &fixture.text, errata_of(fixture.prefix())).1;
        let alone = issues.iter().any(|issue| first(issue).is_some_and(|first| first.id == erratum.id));
        assert!(alone, "another entry before {} explains all that it explains", erratum.id);
    }
}

/// All types with fields of their own that stand in a document.
fn add_records(shape: &'static Shape, records: &mut BTreeMap<&'static str, &'static RecordShape>) {
    match shape {
        Shape::Record(record) if records.insert(record.name, record).is_none() => {
            record.members.iter().for_each(|member| add_records(member.shape, records));
        }
        Shape::List(item) | Shape::Map(item) => add_records(item, records),
        Shape::Either(shapes) => shapes.iter().for_each(|shape| add_records(shape, records)),
        Shape::Tagged(tagged) => tagged.variants.iter().for_each(|variant| add_records(variant.shape, records)),
        _ => {}
    }
}

#[test]
fn places_are_fields_of_types() {
    for erratum in errata() {
        let fixture = mailtrail_tests::fixture(erratum.fixture);
        let mut records = BTreeMap::new();
        let family = |kind: &Kind| {
            let errata = kind.prefixes.first().map_or(&[][..], |prefix| errata_of(prefix));
            std::ptr::eq(errata, errata_of(fixture.prefix()))
        };
        kinds().iter().filter(|kind| family(kind)).for_each(|kind| add_records(kind.shape, &mut records));
        for place in erratum.places {
            let (name, below) = place.split_once('/').unwrap();
            let record = records.get(name).unwrap_or_else(|| panic!("{}: {place}", erratum.id));
            let field = below.strip_suffix("/*").unwrap_or(below);
            let is_known = (record.index)(field).is_some();
            assert_eq!(is_known, erratum.kind != IssueKind::UnknownMember, "{}: {place}", erratum.id);
        }
    }
}

/// Documents whose fault lies inside a text, or between an envelope and what is in it: nothing that their type could tell.
const ONLY_THE_COMMAND_SEES: [&str; 4] = [
    "lookup-event.record-not-json.json",
    "ses-event-bridge-event.detail-type-contradicts-event.json",
    "sns-message.message-truncated.json",
    "sqs-event.body-truncated.json",
];

#[test]
fn fixtures_fit_or_are_explained_and_misfits_do_not() {
    let mut misplaced = Vec::new();
    for folder in FOLDERS {
        for path in files(folder) {
            let fixture = fixture(&path.file_name().unwrap().to_string_lossy());
            let issues = check(&fixture.text, kind_of(&fixture).shape).unwrap();
            let family = errata_of(fixture.prefix());
            let is_error = |issue: &&Issue| judge(issue, &fixture.text, family).0 == Level::Error;
            let unexplained: Vec<_> = issues.iter().filter(is_error).collect();
            let wrong = !unexplained.is_empty() || ONLY_THE_COMMAND_SEES.contains(&&*fixture.name);
            if wrong != (folder == "misfits") {
                let issues: Vec<_> = unexplained.iter().map(|issue| (issue.kind.as_str(), &*issue.pointer)).collect();
                misplaced.push(format!("{folder}/{}: {issues:?}", fixture.name));
            }
        }
    }
    assert!(misplaced.is_empty(), "{misplaced:#?}");
}

#[test]
fn errata_hold_for_events_too() {
    for erratum in errata() {
        let fixture = fixture(erratum.fixture);
        if ["record", "insight-event", "lake-insight-event", "activity-log-event"].contains(&fixture.prefix()) {
            let issues = check(&fixture.text, Event::SHAPE).unwrap();
            assert!(issues.iter().any(|issue| erratum.covers(issue, &fixture.text)), "{}", erratum.id);
        }
    }
}
