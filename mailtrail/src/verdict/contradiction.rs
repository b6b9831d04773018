//! Findings about parts of a document that contradict each other, although each fits its type.

use mailtrail_wire::{IssueKind, JsonRef, Reader};

use super::{Finding, Level};
use crate::envelope::{Envelope, Scope};
use crate::kind::Kind;
use crate::typed::Contradiction;

/// What a document is taken for.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Taken {
    Kind(&'static Kind),
    Envelope(&'static Envelope),
}

/// Findings about what contradicts itself in a document of a kind, or between an envelope and what is inside.
pub(crate) fn contradictions(scope: &Scope<'_>, taken: Taken) -> Vec<Finding> {
    let view = JsonRef::ahead(&Reader::new(scope.text));
    let (level, rule, found) = match taken {
        Taken::Kind(kind) => (Level::Warning, "contradiction", (kind.contradictions)(view)),
        Taken::Envelope(envelope) => (Level::Error, IssueKind::OtherType.as_str(), (envelope.contradictions)(view)),
    };
    found.into_iter().map(|found| finding(scope, view, level, rule, found)).collect()
}

fn finding(scope: &Scope<'_>, view: JsonRef<'_>, level: Level, rule: &'static str, found: Contradiction) -> Finding {
    let at = view.get(&found.pointer).map_or(0, |value| value.text().as_ptr() as usize - scope.text.as_ptr() as usize);
    let place = scope.place_of_value(at, &found.pointer);
    let finding = Finding::new(level, rule, place, found.expected, found.found).saying(found.message);
    finding.helping(found.help)
}
