//! Whether a document in which something was found is of the kind that it was believed to be.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use mailtrail_wire::{Issue, JsonRef, Reader};

use super::families::FAMILIES;
use super::model::{FEW, Kind};
use crate::envelope;
use crate::layout::CONTAINERS;

/// Places that decide what a document is, and those that they lie in.
struct Decisive {
    /// For envelopes and containers.
    wrappers: BTreeSet<&'static str>,
    /// For families.
    kinds: BTreeSet<&'static str>,
}

static DECISIVE: LazyLock<Decisive> = LazyLock::new(|| {
    let mut decisive = Decisive { wrappers: BTreeSet::new(), kinds: BTreeSet::new() };
    envelope::pointers(&mut |pointer| add(&mut decisive.wrappers, pointer));
    FAMILIES.iter().flat_map(|family| family.asks).for_each(|pointer| add(&mut decisive.kinds, pointer));
    decisive
});

/// Adds a pointer, and those of all that it leads through.
fn add(places: &mut BTreeSet<&'static str>, pointer: &'static str) {
    let ends = pointer.match_indices('/').map(|(at, _)| at).skip(1).chain([pointer.len()]);
    places.extend(ends.map(|end| &pointer[..end]));
}

/// Whether a document is of a kind as surely as one without issues: nothing is wrong with what decides about it, so that the
/// same document without its issues would be told apart in the same way.
pub(super) fn is_certain(kind: &Kind, text: &str, issues: &[Issue]) -> bool {
    if issues.len() >= FEW || !text.starts_with('{') {
        return false;
    }
    let is_list = |pointer: &str| CONTAINERS.iter().any(|container| pointer.strip_prefix('/') == Some(container.name));
    let decides = |issue: &Issue| {
        let pointer = issue.pointer.as_str();
        let decides_kind = || kind.tell.is_none() && DECISIVE.kinds.contains(pointer);
        pointer.is_empty() || DECISIVE.wrappers.contains(pointer) || is_list(pointer) || decides_kind()
    };
    !issues.iter().any(decides) && kind.tell.is_none_or(|tell| tell(JsonRef::ahead(&Reader::new(text))))
}
