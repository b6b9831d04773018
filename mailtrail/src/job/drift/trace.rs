//! An unknown thing on its way through the machinery of findings.

use mailtrail_wire::{Expectation, Issue, IssueKind, JsonRef, Level};

use super::example;
use crate::envelope::Scope;
use crate::verdict::{Finding, UNRECOGNIZED, nearest};

/// What stands between the parts of a trace: no name has it, for control characters are never told.
const BETWEEN: &str = "\u{1}";

/// Something that is not known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Trace {
    pub(super) what: &'static str,
    /// Kind or envelope of the document.
    pub(super) kind: String,
    /// Type that has the field, and the pointer from there.
    pub(super) owner: String,
    pub(super) name: String,
    /// The known name that is nearest.
    pub(super) near: String,
    pub(super) example: String,
    /// Milliseconds since 1970.
    pub(super) at: Option<i64>,
}

pub(super) const FIELD: &str = "field";
pub(super) const VALUE: &str = "value";
pub(super) const KIND: &str = "kind";

impl Trace {
    /// What an issue is about.
    pub(super) fn of(issue: &Issue, document: JsonRef<'_>, kind: &str, at: Option<i64>) -> Self {
        let value = document.get(&issue.pointer);
        let (owner, below) = issue.place();
        let is_field = issue.kind == IssueKind::UnknownMember;
        let above = if is_field { below.rsplit_once('/').map_or("", |(above, _)| above) } else { below };
        let steps = above.split('/').filter(|token| !token.is_empty()).map(example::step);
        let owner = steps.fold(owner.to_owned(), |place, token| place + "/" + &token);
        let (name, near) = if is_field {
            let name = issue.name();
            let known = issue.expected.known();
            (example::name(&name), nearest(&name, known.iter().copied()).unwrap_or_default().to_owned())
        } else {
            let text = value.and_then(JsonRef::as_str).unwrap_or_default();
            let known = match &issue.expected {
                Expectation::Known(_) | Expectation::Tagged(_) => issue.expected.known(),
                _ => Vec::new(),
            };
            (example::word(&text), nearest(&text, known.iter().copied()).unwrap_or_default().to_owned())
        };
        let what = if is_field { FIELD } else { VALUE };
        let example = value.map_or_else(String::new, example::of);
        Self { what, kind: kind.to_owned(), owner, name, near, example, at }
    }

    /// A document that is nearly of a kind.
    pub(super) fn near<'n>(kind: &str, names: impl Iterator<Item = &'n str>, example: String, at: Option<i64>) -> Self {
        let names: Vec<_> = names.map(example::name).collect();
        // The names in it may be anybody's.
        let example = if example.starts_with("object") { "an object".to_owned() } else { example };
        let name = names.join(", ");
        Self { what: KIND, kind: String::new(), owner: String::new(), name, near: kind.to_owned(), example, at }
    }

    /// A finding that carries it from the place of an issue.
    pub(super) fn into_finding(self, scope: &Scope<'_>, issue: &Issue) -> Finding {
        self.carried(scope.place(issue.at, ""))
    }

    /// A finding that carries it from the beginning of a document.
    pub(super) fn into_kind(self, scope: &Scope<'_>) -> Finding {
        self.carried(scope.place(0, ""))
    }

    fn carried(self, place: crate::envelope::Place<'_>) -> Finding {
        let message = [self.what, &self.kind, &self.owner, &self.name, &self.near].join(BETWEEN);
        let at = self.at.map(|at| at.to_string()).unwrap_or_default();
        let rule = match self.what {
            FIELD => IssueKind::UnknownMember.as_str(),
            VALUE => IssueKind::UnknownValue.as_str(),
            _ => UNRECOGNIZED,
        };
        Finding::with_message(Level::Note, rule, place, message, (at, self.example))
    }

    /// What a finding carries.
    pub(super) fn carried_by(finding: &Finding) -> Option<Self> {
        let (what, parts) = finding.message.split_once(BETWEEN)?;
        let what = [FIELD, VALUE, KIND].into_iter().find(|known| *known == what)?;
        let mut parts = parts.split(BETWEEN).map(str::to_owned);
        let mut next = || parts.next().unwrap_or_default();
        let (kind, owner, name, near) = (next(), next(), next(), next());
        let at = finding.expected.parse().ok();
        Some(Self { what, kind, owner, name, near, example: finding.found.clone(), at })
    }
}
