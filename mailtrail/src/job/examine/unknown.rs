//! A document of no known kind: what it is near to, and what is inside.

use mailtrail_wire::{JsonRef, Reader};

use super::document::is_packed_as_it_should;
use super::nest::Nest;
use crate::envelope::search::{Found, open, search, search_text, unpacked};
use crate::envelope::{Budget, ENVELOPES, Packing, Scope};
use crate::kind::{Identity, Likeness, Stranger, identify, likeness, recognized_strongly};
use crate::layout::Setting;
use crate::verdict::Unknown;

impl Nest<'_> {
    /// Does the job for an unknown document and for what is known inside.
    pub(super) fn unknown(&mut self, scope: &Scope<'_>, stranger: &Stranger) {
        let view = JsonRef::ahead(&Reader::new(scope.text));
        let inside = self.known_inside(scope, view);
        let likeness = likeness(view, !inside.is_empty());
        let first = inside.first().map(|found| (found.name, found.pointer.as_str()));
        let unknown = Unknown { stranger, likeness: &likeness, first, inside: inside.len() };
        self.unrecognized(scope, &unknown);
        self.found(scope, &inside);
        if let (Likeness::Near(near), true) = (&likeness, inside.is_empty()) {
            self.as_if(near.name, scope);
        }
    }

    /// Does the job for what is known inside what mending made of an unknown document.
    pub(super) fn mended_unknown(&mut self, scope: &Scope<'_>) {
        let inside = self.known_inside(scope, JsonRef::ahead(&Reader::new(scope.text)));
        self.found(scope, &inside);
    }

    /// Does the job for what is inside an envelope that is nearly the one of this name.
    fn as_if(&mut self, name: &str, scope: &Scope<'_>) {
        let envelope = ENVELOPES.iter().find(|envelope| envelope.name == name);
        if let Some((envelope, depth)) = envelope.zip(self.deeper()) {
            envelope.payloads(JsonRef::ahead(&Reader::new(scope.text)), |inside| {
                self.inside(depth, self.setting).payload(scope, &inside);
            });
        }
    }

    /// Does the job for a text in an envelope that holds no document as it stands.
    pub(super) fn unknown_text(&mut self, scope: &Scope<'_>) {
        let name = self.deeper().and_then(|_| search_text(scope.text, &recognized_strongly, self.budget));
        self.searched(scope);
        let (first, inside) = (name.map(|name| (name, "")), usize::from(name.is_some()));
        let unknown = Unknown { stranger: &Stranger::Text, likeness: &Likeness::None, first, inside };
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
        for found in self.known_inside(scope, JsonRef::ahead(&Reader::new(scope.text))) {
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

    /// Known documents inside an unknown one.
    fn known_inside<'a>(&mut self, scope: &Scope<'_>, view: JsonRef<'a>) -> Vec<Found<'a>> {
        if self.deeper().is_none() {
            return Vec::new();
        }
        let found = search(view, &recognized_strongly, self.budget);
        self.searched(scope);
        found
    }

    /// Says so if a search had not enough room for all that is packed.
    fn searched(&mut self, scope: &Scope<'_>) {
        if let Some(beyond) = self.budget.beyond_search() {
            self.beyond(scope, 0, "", beyond);
        }
    }

    /// Does the job for what was found inside a document.
    fn found(&mut self, outer: &Scope<'_>, inside: &[Found<'_>]) {
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
            envelope.payloads(value, |payload| is_hollow &= !is_packed_as_it_should(&payload));
            is_hollow
        }
        _ => false,
    }
}

/// Whether a document of no known kind is near to none, and has nothing known inside.
pub(super) fn is_strange(text: &str, budget: &Budget) -> bool {
    let view = JsonRef::ahead(&Reader::new(text));
    search(view, &recognized_strongly, budget).is_empty() && !matches!(likeness(view, false), Likeness::Near(_))
}
