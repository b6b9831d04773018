//! Values of the vocabularies that types have.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use mailtrail_wire::Shape;

use crate::envelope::ENVELOPES;
use crate::kind::FAMILIES;

/// All values of all vocabularies.
pub(super) static VALUES: LazyLock<Values> = LazyLock::new(|| {
    let mut values = Values { all: BTreeSet::new(), lengths: [0; 256] };
    each_shape(&mut |shape| {
        if let Shape::Enum(it) = shape {
            values.all.extend(it.values.iter().map(|value| value.text));
        }
    });
    for value in &values.all {
        if let Some(first) = value.bytes().next() {
            values.lengths[usize::from(first)] |= length_bit(value);
        }
    }
    values
});

/// Texts, and by which first byte and of which lengths there are any.
pub(super) struct Values {
    all: BTreeSet<&'static str>,
    lengths: [u64; 256],
}

impl Values {
    pub(super) fn has(&self, text: &str) -> bool {
        let lengths = text.bytes().next().map_or(0, |first| self.lengths[usize::from(first)]);
        lengths & length_bit(text) != 0 && self.all.contains(text)
    }
}

/// A bit for a length; all that are long share one.
fn length_bit(text: &str) -> u64 {
    1 << text.len().min(63)
}

/// Hands over every shape of every kind and envelope, each with a name once.
pub(super) fn each_shape(take: &mut dyn FnMut(&'static Shape)) {
    let mut seen = BTreeSet::new();
    let kinds = FAMILIES.iter().flat_map(|family| (family.kinds)()).map(|kind| kind.shape);
    for shape in kinds.chain(ENVELOPES.iter().map(|envelope| envelope.shape)) {
        walk(shape, &mut seen, take);
    }
}

fn walk(shape: &'static Shape, seen: &mut BTreeSet<usize>, take: &mut dyn FnMut(&'static Shape)) {
    if !seen.insert(std::ptr::from_ref(shape).addr()) {
        return;
    }
    take(shape);
    match shape {
        Shape::Record(record) => record.members.iter().for_each(|member| walk(member.shape, seen, take)),
        Shape::Tagged(tagged) => tagged.variants.iter().for_each(|variant| walk(variant.shape, seen, take)),
        Shape::List(inner) | Shape::Map(inner) => walk(inner, seen, take),
        Shape::Either(shapes) => shapes.iter().for_each(|shape| walk(shape, seen, take)),
        _ => {}
    }
}
