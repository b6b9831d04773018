//! A document of no known kind: what it is near to, and what is inside.

use mailtrail_wire::{JsonRef, Reader};

use super::inside::{Depth, document, is_packed_as_it_should, packed};
use crate::envelope::search::{Found, open, search, search_text, unpacked};
use crate::envelope::{Packing, Scope};
use crate::job::tally::Tally;
use crate::job::work::Job;
use crate::kind::{Identity, Likeness, Stranger, identify, likeness, recognized_strongly};
use crate::layout::Setting;
use crate::verdict::Unknown;

/// Does a job for an unknown document and for what is known inside.
pub(super) fn unknown(
    job: &dyn Job,
    scope: &Scope<'_>,
    stranger: &Stranger,
    setting: Setting,
    tally: &mut Tally,
    depth: Depth,
) {
    let view = JsonRef::ahead(&Reader::new(scope.text));
    let inside = known_inside(view, depth);
    let likeness = likeness(view, !inside.is_empty());
    let first = inside.first().map(|found| (found.name, found.pointer.as_str()));
    job.unrecognized(scope, &Unknown { stranger, likeness: &likeness, first, inside: inside.len() }, setting, tally);
    examine(job, scope, &inside, setting, tally, depth);
}

/// Does a job for a text in an envelope that holds no document as it stands.
pub(super) fn unknown_text(job: &dyn Job, scope: &Scope<'_>, setting: Setting, tally: &mut Tally, depth: Depth) {
    let name = depth.deeper().and_then(|_| search_text(scope.text, &recognized_strongly));
    let first = name.map(|name| (name, ""));
    let unknown =
        Unknown { stranger: &Stranger::Text, likeness: &Likeness::None, first, inside: usize::from(name.is_some()) };
    job.unrecognized(scope, &unknown, setting, tally);
    if let Some((depth, text)) = depth.deeper().zip(name.and_then(|_| open(scope.text))) {
        packed(job, &scope.inside(&text, "", 0, Packing::Base64), setting, tally, depth);
    }
}

/// Does a job for what is known inside an envelope that does not have it where it should be.
pub(super) fn misplaced(job: &dyn Job, scope: &Scope<'_>, setting: Setting, tally: &mut Tally, depth: Depth) {
    for found in known_inside(JsonRef::ahead(&Reader::new(scope.text)), depth) {
        if found.packing == Packing::Inline && is_hollow(found.value) {
            // Part of this envelope, whose fault is said already.
            let Some(depth) = depth.deeper() else { return };
            let at = found.value.text().as_ptr() as usize - scope.text.as_ptr() as usize;
            let inner = scope.inside(found.value.text(), &found.pointer, at, found.packing);
            misplaced(job, &inner, setting, tally, depth);
        } else {
            examine(job, scope, &[found], setting, tally, depth);
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
pub(super) fn is_strange(text: &str) -> bool {
    let view = JsonRef::ahead(&Reader::new(text));
    search(view, &recognized_strongly).is_empty() && !matches!(likeness(view, false), Likeness::Near(_))
}

fn known_inside(view: JsonRef<'_>, depth: Depth) -> Vec<Found<'_>> {
    depth.deeper().map(|_| search(view, &recognized_strongly)).unwrap_or_default()
}

fn examine(job: &dyn Job, outer: &Scope<'_>, inside: &[Found<'_>], setting: Setting, tally: &mut Tally, depth: Depth) {
    let Some(depth) = depth.deeper() else { return };
    for found in inside {
        let Some(text) = unpacked(found) else { continue };
        let at = found.value.text().as_ptr() as usize - outer.text.as_ptr() as usize;
        let scope = outer.inside(&text, &found.pointer, at, found.packing);
        // What only wraps it is as unknown as the document, which is said already.
        let setting = if found.is_direct { setting } else { Setting::Words };
        if found.packing == Packing::Inline {
            document(job, &scope, setting, tally, depth);
        } else {
            packed(job, &scope, setting, tally, depth);
        }
    }
}
