//! Each erratum still applies: its fixture shows it, and nothing but the deviation raises it.
#![allow(clippy::expect_used, clippy::unwrap_used)]

use std::collections::BTreeSet;

use cloudtrail_records::{Erratum, Event, Issue, IssueKind, Wire, check};
use mailtrail_tests::fixtures::{FOLDERS, files};
use mailtrail_tests::{Kind, errata, errata_of, fixture, kinds};
use mailtrail_wire::{Level, Shape};

fn kind_of(fixture: &mailtrail_tests::Fixture) -> Kind {
    kinds().into_iter().find(|kind| kind.holds(fixture)).expect("a type")
}

fn issues(name: &str) -> Vec<Issue> {
    let fixture = fixture(name);
    check(&fixture.text, kind_of(&fixture).shape).unwrap()
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
    for Erratum { id, pointer, says, seen, fixture, .. } in errata() {
        assert!(id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-'), "{id}");
        assert!(pointer.starts_with('/'), "{id}");
        assert!(!says.is_empty() && !seen.is_empty(), "{id}");
        assert!(!says.ends_with('.') && !seen.ends_with('.'), "{id}");
        let known = FOLDERS.iter().any(|folder| mailtrail_tests::fixtures::path(folder).join(fixture).is_file());
        assert!(known, "{id}: there is no fixture {fixture}");
    }
}

#[test]
fn fixtures_raise_what_their_errata_explain() {
    for erratum in errata() {
        let issues = issues(erratum.fixture);
        let covered: Vec<_> = issues.iter().filter(|issue| erratum.covers(issue, &text)).collect();
        assert!(!covered.is_empty(), "{} no longer applies to {}: {issues:#?}", erratum.id, erratum.fixture);
    }
}

#[test]
fn plain_documents_raise_nothing_of_it() {
    for name in PLAIN {
        let issues = issues(name);
        assert_eq!(issues, [], "{name}");
    }
}

/// An entry beside another one that explains the same issue would never be missed.
#[test]
fn no_erratum_stands_in_the_shadow_of_another() {
    for erratum in errata() {
        let alone = issues(erratum.fixture).iter().any(|issue| {
            let family = errata_of(fixture(erratum.fixture).prefix());
            let mut covering = family.iter().filter(|other| other.covers(issue, &text));
            covering.next().is_some_and(|first| first.id == erratum.id)
        });
        assert!(alone, "another entry before {} explains all that it explains", erratum.id);
    }
}

/// Shape at the end of a pointer, `*` for any element, in a type or one of its variants.
fn leads_somewhere(shape: &Shape, tokens: &[&str]) -> bool {
    let Some((first, rest)) = tokens.split_first() else { return true };
    match shape {
        Shape::Record(record) => record
            .members
            .iter()
            .any(|member| [member.name, "*"].contains(first) && leads_somewhere(member.shape, rest)),
        Shape::List(item) | Shape::Map(item) => *first == "*" && leads_somewhere(item, rest),
        Shape::Either(shapes) => shapes.iter().any(|shape| leads_somewhere(shape, tokens)),
        Shape::Tagged(tagged) => tagged.variants.iter().any(|variant| leads_somewhere(variant.shape, tokens)),
        _ => false,
    }
}

#[test]
fn pointers_lead_to_members() {
    for Erratum { id, pointer, kind, fixture, .. } in errata() {
        let tokens: Vec<_> = pointer.split('/').skip(1).collect();
        let shape = kind_of(&mailtrail_tests::fixture(fixture)).shape;
        let known = leads_somewhere(shape, &tokens);
        if *kind == IssueKind::UnknownMember {
            assert!(!known, "{id}: {pointer} is a known member");
            assert!(leads_somewhere(shape, &tokens[..tokens.len() - 1]), "{id}: {pointer} is nowhere");
        } else {
            assert!(known, "{id}: {pointer} is nowhere");
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
            let unexplained: Vec<_> = issues
                .iter()
                .filter(|issue| {
                    issue.kind.level() == Level::Error && !family.iter().any(|erratum| explains(erratum, issue))
                })
                .collect();
            let wrong = !unexplained.is_empty() || ONLY_THE_COMMAND_SEES.contains(&&*fixture.name);
            if wrong != (folder == "misfits") {
                let issues: Vec<_> = unexplained.iter().map(|issue| (issue.kind.as_str(), &*issue.pointer)).collect();
                misplaced.push(format!("{folder}/{}: {issues:?}", fixture.name));
            }
        }
    }
    assert!(misplaced.is_empty(), "{misplaced:#?}");
}

/// Errata speak of events; in a file or an envelope the event stands deeper.
fn explains(erratum: &Erratum, issue: &Issue) -> bool {
    let starts = issue.pointer.match_indices('/').map(|(at, _)| at).take(3);
    let mut issue = issue.clone();
    let pointer = issue.pointer.clone();
    starts.into_iter().any(|at| {
        pointer[at..].clone_into(&mut issue.pointer);
        erratum.covers(&issue, text)
    })
}

#[test]
fn errata_hold_for_events_too() {
    for erratum in errata() {
        let fixture = fixture(erratum.fixture);
        if ["record", "insight-event", "lake-insight-event", "activity-log-event"].contains(&fixture.prefix()) {
            let issues = check(&fixture.text, Event::SHAPE).unwrap();
            assert!(issues.iter().any(|issue| erratum.covers(issue, &text)), "{}", erratum.id);
        }
    }
}
