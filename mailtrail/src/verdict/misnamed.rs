//! Merges two findings into one: a field that is missing because it has another name.

use std::collections::{BTreeMap, BTreeSet};

use mailtrail_wire::{Expectation, Issue, IssueKind};

use super::near;

/// Issues of a document that are looked at.
const LOOKED_AT: usize = 200;

/// What another issue says as well.
#[derive(Debug, Default)]
pub(super) struct Same {
    /// Unknown fields that stand for a missing one, by their indexes.
    pub(super) misnamed: BTreeMap<usize, usize>,
    /// Issues that follow from another one, by their indexes.
    pub(super) implied: BTreeSet<usize>,
}

impl Same {
    /// Issues of one document that belong together, of those that are `open`; `advice` says what to do about one, where the
    /// type knows.
    pub(super) fn among(issues: &[Issue], open: &[bool], advice: impl Fn(&Issue) -> Option<String>) -> Self {
        let mut same = Self::default();
        let mut unknown: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (index, issue) in of_kind(issues, &[IssueKind::UnknownMember]).filter(|(index, _)| open[*index]) {
            unknown.entry(parent(&issue.pointer)).or_default().push(index);
        }
        for (index, lacking) in
            of_kind(issues, &[IssueKind::Missing, IssueKind::MissingOneOf]).filter(|(at, _)| open[*at])
        {
            let object = if lacking.kind == IssueKind::Missing { parent(&lacking.pointer) } else { &lacking.pointer };
            let Some(beside) = unknown.get_mut(object) else { continue };
            let wanted = lacking.expected.known();
            let distance = |at: &usize| {
                let name = issues[*at].name();
                wanted.iter().filter_map(|wanted| near::distance(&name, wanted)).min()
            };
            let nearest = beside.iter().filter_map(|at| Some((distance(at)?, *at))).min().map(|(_, at)| at);
            let found = nearest.or_else(|| {
                // Two that are to be mended in the same way are one.
                let advised = advice(lacking)?;
                beside.iter().copied().find(|at| advice(&issues[*at]).as_ref() == Some(&advised))
            });
            if let Some(found) = found {
                beside.retain(|at| *at != found);
                same.misnamed.insert(found, index);
                same.implied.insert(index);
            }
        }
        same.implied.extend(without_payload(issues));
        same.implied.extend(of_the_other_discriminator(issues));
        same
    }
}

/// Payloads that are missing because the discriminator is wrong: another payload stands there.
fn without_payload(issues: &[Issue]) -> Vec<usize> {
    let mut wrong: BTreeMap<&str, &str> = BTreeMap::new();
    for (_, issue) in of_kind(issues, &[IssueKind::OtherType]) {
        if let Expectation::Payload { of, .. } = &issue.expected
            && let Some(payload) = of.payload
        {
            wrong.insert(parent(&issue.pointer), payload);
        }
    }
    of_kind(issues, &[IssueKind::Missing])
        .filter(|(_, issue)| wrong.get(parent(&issue.pointer)).is_some_and(|payload| issue.name() == *payload))
        .map(|(index, _)| index)
        .collect()
}

/// Payloads of another type that a discriminator beside them names: it contradicts the one that counts, and says it all.
fn of_the_other_discriminator(issues: &[Issue]) -> Vec<usize> {
    let other_types = || of_kind(issues, &[IssueKind::OtherType]);
    let names: BTreeSet<_> = other_types()
        .filter(|(_, issue)| matches!(issue.expected, Expectation::OneOf(_)))
        .map(|(_, issue)| (parent(&issue.pointer), issue.found.bare()))
        .collect();
    let is_named = |issue: &Issue| match &issue.expected {
        Expectation::Payload { found, .. } => {
            found.keys.iter().any(|key| names.contains(&(parent(&issue.pointer), *key)))
        }
        _ => false,
    };
    other_types().filter(|(_, issue)| is_named(issue)).map(|(index, _)| index).collect()
}

fn of_kind<'i>(issues: &'i [Issue], kinds: &'i [IssueKind]) -> impl Iterator<Item = (usize, &'i Issue)> {
    issues.iter().enumerate().filter(|(_, issue)| kinds.contains(&issue.kind)).take(LOOKED_AT)
}

/// Pointer of the object that has a field.
pub(super) fn parent(pointer: &str) -> &str {
    pointer.rsplit_once('/').map_or("", |(parent, _)| parent)
}
