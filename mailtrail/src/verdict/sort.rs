//! Sorts of findings: the same level and rule at the same place, whatever the record.

use std::borrow::Cow;

use mailtrail_wire::{Erratum, Issue};

use super::veil::veiled;
use super::{Finding, Level};

/// Bytes of a place that tell sorts apart.
const LONGEST: usize = 200;

/// What findings of one sort have in common: the same level and rule at the same place.
///
/// ```
/// use mailtrail::{Options, Sort, validate_text};
///
/// let text = r#"[{"eventVersion": "1.11", "userIdentity": {}, "resources": [{}, {"a": 1}]}]"#;
/// let (findings, _) = validate_text(text, &Options::default());
/// let unknown = findings.iter().find(|finding| finding.rule == "unknown-member").expect("a finding");
/// assert_eq!(Sort::of(unknown).place, "/*/resources/*/a");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub struct Sort {
    /// Severity.
    pub level: Level,
    /// Rule or erratum.
    pub rule: Cow<'static, str>,
    /// JSON pointers with `*` instead of numbers; a very long place is cut.
    pub place: String,
}

impl Sort {
    /// Returns the sort of a finding.
    ///
    /// ```
    /// use mailtrail::{Level, Options, Sort, validate_text};
    ///
    /// let (findings, _) = validate_text("{", &Options::default());
    /// assert_eq!(Sort::of(&findings[0]).level, Level::Error);
    /// ```
    pub fn of(finding: &Finding) -> Self {
        let ways = std::iter::once(&finding.pointer).chain(&finding.inner).map(|way| Cow::Owned(without_numbers(way)));
        Self::at(finding.level, finding.rule.clone(), joined(ways))
    }

    /// Returns whether findings of the sort count toward the verdict; see [`Finding::counts`].
    ///
    /// ```
    /// use mailtrail::{Options, Sort, validate_text};
    ///
    /// let (findings, _) = validate_text("{", &Options::default());
    /// assert!(Sort::of(&findings[0]).counts());
    /// ```
    pub fn counts(&self) -> bool {
        !super::finding::is_beside(&self.rule)
    }

    /// The sort of a finding in an element of a list of this name, if it is in one, whose pointer leads on from that element.
    pub(crate) fn within(list: Option<&str>, finding: &Finding) -> Self {
        let ways = std::iter::once(place_in(list, &finding.pointer));
        let inner = finding.inner.iter().map(|way| without_numbers(way));
        Self::at(finding.level, finding.rule.clone(), joined(ways.chain(inner).map(Cow::Owned)))
    }

    /// The sort of findings of a level and a rule at a place, whose numbers are stars already.
    pub(crate) fn at(level: Level, rule: Cow<'static, str>, place: String) -> Self {
        Self { level, rule, place: shortened(place) }
    }
}

/// Way to the value.
pub(crate) fn place(finding: &Finding) -> String {
    shortened(joined(std::iter::once(&finding.pointer).chain(&finding.inner).map(|way| Cow::Borrowed(way.as_str()))))
}

fn joined<'w>(ways: impl Iterator<Item = Cow<'w, str>>) -> String {
    ways.filter(|way| !way.is_empty()).collect::<Vec<_>>().join(" -> ")
}

/// A way that is too long to read is cut; the JSON report has all of it.
fn shortened(mut place: String) -> String {
    if place.len() > LONGEST {
        place.truncate(place.floor_char_boundary(LONGEST));
        place.shrink_to_fit();
        place.push('…');
    }
    place
}

/// A pointer with `*` in place of its numbers, in an element of a list of this name, if it is in one.
pub(crate) fn place_in(list: Option<&str>, pointer: &str) -> String {
    let below = without_numbers(pointer);
    match list {
        Some("") => format!("/*{below}"),
        Some(name) => format!("/{name}/*{below}"),
        None => below,
    }
}

/// A pointer with `*` in place of its numbers, and without names that are secrets.
fn without_numbers(pointer: &str) -> String {
    let is_number = |token: &str| !token.is_empty() && token.bytes().all(|byte| byte.is_ascii_digit());
    let tokens = pointer.split('/').map(|token| if is_number(token) { Cow::Borrowed("*") } else { veiled(token) });
    tokens.collect::<Vec<_>>().join("/")
}

/// Whether an erratum is about issues of this kind at this place, whatever stands there.
pub(super) fn is_about(erratum: &Erratum, issue: &Issue) -> bool {
    let (owner, below) = issue.place();
    let is_at = |place: &&str| {
        place.strip_prefix(owner).is_some_and(|pattern| {
            let mut tokens = below.split('/');
            let fits = |wanted: &str| tokens.next().is_some_and(|token| wanted == "*" || wanted == token);
            pattern.split('/').all(fits) && tokens.next().is_none()
        })
    };
    erratum.kind == issue.kind && erratum.places.iter().any(is_at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kind::{ALL_ERRATA, FAMILIES};

    #[test]
    fn numbers_in_pointers_make_no_sort() {
        assert_eq!(without_numbers("/Records/12/a/0/b2"), "/Records/*/a/*/b2");
        assert_eq!(without_numbers(""), "");
    }

    #[test]
    fn long_ways_are_cut() {
        assert_eq!(shortened("é".repeat(100)), "é".repeat(100));
        assert_eq!(shortened("é".repeat(101)), "é".repeat(100) + "…");
    }

    #[test]
    fn what_an_erratum_covers_it_is_about() {
        let documents = [
            r#"{"eventVersion":"1.08","userIdentity":{"type":"Root","accountId":1},"eventTime":1,"resources":[{"arn":"a"},1]}"#,
            r#"{"eventType":"Bounce","mail":{"timestamp":"2026-01-02 03:04:05.120Z"},"bounce":{"bouncedRecipients":[{}]}}"#,
            r#"{"event":{"eventName":"X","recipients":"a"}}"#,
        ];
        for shape in FAMILIES.iter().flat_map(|family| (family.kinds)()).map(|kind| kind.shape) {
            for document in documents {
                for issue in mailtrail_wire::check(document, shape).unwrap() {
                    let covered = ALL_ERRATA.iter().filter(|erratum| erratum.covers(&issue, document));
                    assert!(covered.into_iter().all(|erratum| is_about(erratum, &issue)), "{}", issue.pointer);
                }
            }
        }
    }
}
