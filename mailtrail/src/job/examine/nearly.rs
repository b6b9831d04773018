//! Documents that are nearly of a kind: everything else that is wrong in them.

use mailtrail_wire::{JsonRef, Reader, Shape};

use super::nest::Nest;
use crate::envelope::search::Found;
use crate::envelope::{ENVELOPES, Renamed, Scope};
use crate::job::tally::Tally;
use crate::kind::{ALL_ERRATA, Kind, Likeness, Near, Nearest, Stranger, likeness};
use crate::verdict;

impl Nest<'_> {
    /// Looks for further faults in what is nearly a kind or an envelope, under its names, and in what is inside.
    pub(super) fn nearly(&mut self, near: &Near, scope: &Scope<'_>, inside: &[Found<'_>]) {
        let by_name = || ENVELOPES.iter().find(|envelope| envelope.name == near.name).map(Nearest::Envelope);
        let (shape, errata, envelope) = match near.identity.or_else(by_name) {
            Some(Nearest::Kind(kind)) => (kind.shape, kind.errata, None),
            Some(Nearest::Envelope(envelope)) => (envelope.shape, ALL_ERRATA.as_slice(), Some(envelope)),
            None => return self.found(scope, inside),
        };
        let renamed = Renamed::of(scope.text, shape, &near.renames);
        let right = scope.renamed(&renamed);
        right.set_name(Some(near.name));
        // What is missing or of another type is said; there may be no end of more of the same.
        if near.missing.is_empty() && near.mistyped.is_empty() {
            self.job.mended(&right, shape, errata, self.tally);
        }
        self.found(scope, inside);
        if let Some((envelope, depth)) = envelope.zip(self.deeper()).filter(|_| inside.is_empty()) {
            envelope.payloads(JsonRef::ahead(&Reader::new(right.text)), |inside| {
                self.inside(depth, self.setting).of(envelope.name).payload(&right, &inside);
            });
        }
    }

    /// Does the job for a document of a kind whose type is told by a field that it does not have, but for its name; answers
    /// whether it is one.
    pub(super) fn mistagged(&mut self, kind: &Kind, scope: &Scope<'_>) -> bool {
        let view = JsonRef::ahead(&Reader::new(scope.text));
        let Shape::Tagged(tagged) = kind.shape else { return false };
        if tagged.variant(view).is_some() || tagged.tag(view).is_some() {
            return false;
        }
        let is_tag = |(_, wanted): &(String, &str)| tagged.tags.contains(wanted);
        let is_mistagged = matches!(likeness(view, false), Likeness::Near(near) if near.renames.iter().any(is_tag));
        if is_mistagged {
            self.unknown(scope, &Stranger::of(view));
        }
        is_mistagged
    }

    /// Looks for further faults in a document whose type is misspelled, as if it were not.
    pub(super) fn misspelt(&mut self, kind: &Kind, scope: &Scope<'_>) {
        let view = JsonRef::ahead(&Reader::new(scope.text));
        let Shape::Tagged(tagged) = kind.shape else { return };
        let Some((tag, text)) = tagged.tag(view).filter(|_| tagged.variant(view).is_none()) else { return };
        let keys = || tagged.variants.iter().flat_map(|variant| variant.keys).copied();
        let Some(key) = text.as_str().and_then(|text| verdict::nearest(&text, keys())) else { return };
        let Some(variant) = tagged.variants.iter().find(|variant| variant.keys.contains(&key)) else { return };
        let mut tally = Tally::default();
        self.job.mended(scope, variant.shape, kind.errata, &mut tally);
        let (pointer, inner) = scope.pointers(&format!("/{tag}"));
        for finding in tally.findings {
            if finding.pointer != pointer || finding.inner != inner {
                self.tally.push(finding);
            }
        }
    }
}
