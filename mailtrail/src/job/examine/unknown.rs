//! A document of no known kind: the nearest kind, and what is inside.

use mailtrail_wire::{JsonRef, Reader};

use super::nest::Nest;
use crate::envelope::search::{Found, Wanted, open, search, search_text, unpacked};
use crate::envelope::{Budget, Packing, Scope};
use crate::kind::{Identity, Likeness, Stranger, identify, likeness, nearly, recognized_strongly};
use crate::layout::Setting;
use crate::verdict::Unknown;

/// What is known for certain.
const KNOWN: Wanted = Wanted { known: recognized_strongly, near: |_, _| None };

/// What is known, or would be but for a name, a field or a type.
pub(super) const NEARLY: Wanted = Wanted { known: recognized_strongly, near: nearly };

impl Nest<'_> {
    /// Does the job for an unknown document and for what is known inside.
    pub(super) fn unknown(&mut self, scope: &Scope<'_>, stranger: &Stranger) {
        let view = JsonRef::ahead(&Reader::new(scope.text));
        // Parts of documents of other services look like ours, and are not.
        let is_foreign = matches!(likeness(view, false), Likeness::Foreign(_));
        let inside = self.inside_of(scope, view, if is_foreign { &KNOWN } else { &NEARLY });
        let likeness = likeness(view, !inside.is_empty());
        let first = inside.first().map(|found| (found.name, found.pointer.as_str()));
        let are_near = inside.iter().any(|found| found.is_near);
        let within = self.within;
        let unknown = Unknown { stranger, likeness: &likeness, first, inside: inside.len(), are_near, within };
        self.tally.seen += u64::from(matches!(likeness, Likeness::Near(_)));
        self.unrecognized(scope, &unknown);
        match &likeness {
            Likeness::Near(near) => self.nearly(near, scope, &inside),
            _ => self.found(scope, &inside),
        }
    }

    /// Does the job for what is known inside what mending made of an unknown document.
    pub(super) fn mended_unknown(&mut self, scope: &Scope<'_>) {
        let inside = self.inside_of(scope, JsonRef::ahead(&Reader::new(scope.text)), &KNOWN);
        self.found(scope, &inside);
    }

    /// Does the job for a text in an envelope that holds no document as it stands.
    pub(super) fn unknown_text(&mut self, scope: &Scope<'_>) {
        let name = self.deeper().and_then(|_| search_text(scope.text, &KNOWN, self.budget));
        self.searched(scope);
        let within = self.within;
        let (first, inside) = (name.map(|name| (name, "")), usize::from(name.is_some()));
        let unknown =
            Unknown { stranger: &Stranger::Text, likeness: &Likeness::None, first, inside, are_near: false, within };
        self.unrecognized(scope, &unknown);
        let Some((depth, _)) = self.deeper().zip(name) else { return };
        match open(scope.text, self.budget.room()) {
            Ok(Some(text)) => {
                self.inside(depth, self.setting).packed(&scope.inside(&text, "", 0, Packing::Base64));
            }
            Ok(None) => {}
            Err(beyond) => self.beyond(scope, 0, "", beyond),
        }
    }

    /// Does the job for what is known inside an envelope that does not have it where it should be.
    pub(super) fn misplaced(&mut self, scope: &Scope<'_>) {
        for found in self.inside_of(scope, JsonRef::ahead(&Reader::new(scope.text)), &KNOWN) {
            if found.packing == Packing::Inline && is_hollow(found.value) {
                // Part of this envelope, whose fault is said already.
                let Some(depth) = self.deeper() else { return };
                let at = found.value.text().as_ptr() as usize - scope.text.as_ptr() as usize;
                let inner = scope.inside(found.value.text(), &found.pointer, at, found.packing);
                self.inside(depth, self.setting).misplaced(&inner);
            } else {
                self.found(scope, &[found]);
            }
        }
    }

    /// What is found inside a document.
    fn inside_of<'a>(&mut self, scope: &Scope<'_>, view: JsonRef<'a>, wanted: &Wanted) -> Vec<Found<'a>> {
        let found = self.look_inside(view, wanted);
        self.searched(scope);
        found
    }

    /// The same without a word about what there was no room for.
    pub(super) fn look_inside<'a>(&self, view: JsonRef<'a>, wanted: &Wanted) -> Vec<Found<'a>> {
        self.deeper().map(|_| search(view, wanted, self.budget)).unwrap_or_default()
    }

    /// Says so if a search had not enough room for all that is packed.
    pub(super) fn searched(&mut self, scope: &Scope<'_>) {
        if let Some(beyond) = self.budget.beyond_search() {
            self.beyond(scope, 0, "", beyond);
        }
    }

    /// Does the job for what was found inside a document.
    pub(super) fn found(&mut self, outer: &Scope<'_>, inside: &[Found<'_>]) {
        let Some(depth) = self.deeper() else { return };
        for found in inside {
            let at = found.value.text().as_ptr() as usize - outer.text.as_ptr() as usize;
            let text = match unpacked(found, self.budget) {
                Ok(Some(text)) => text,
                Ok(None) => continue,
                Err(beyond) => {
                    self.beyond(outer, at, &found.pointer, beyond);
                    continue;
                }
            };
            let scope = outer.inside(&text, &found.pointer, at, found.packing);
            // What only wraps it is as unknown as the document, which is said already.
            let setting = if found.is_direct { self.setting } else { Setting::Words };
            let mut nest = self.inside(depth, setting);
            if found.packing == Packing::Inline {
                nest.document(&scope);
            } else {
                nest.packed(&scope);
            }
        }
    }
}

/// Whether a value is an envelope that has nothing where it should be.
fn is_hollow(value: JsonRef<'_>) -> bool {
    match identify(value.text()) {
        Identity::Envelope(envelope, _) => {
            let mut is_hollow = true;
            envelope.payloads(value, |payload| is_hollow &= !payload.is_packed_as_it_should());
            is_hollow
        }
        _ => false,
    }
}

/// Whether a document of no known kind is near to none, and has nothing known inside.
pub(super) fn is_strange(text: &str, budget: &Budget) -> bool {
    let view = JsonRef::ahead(&Reader::new(text));
    search(view, &NEARLY, budget).is_empty() && !matches!(likeness(view, false), Likeness::Near(_))
}
