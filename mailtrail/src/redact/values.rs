//! What the types of all kinds and envelopes say of names of members, and the values of their vocabularies.

use std::sync::LazyLock;

use mailtrail_wire::{Content, Shape};

use super::hashed::Hashed;
use crate::envelope::ENVELOPES;
use crate::kind::FAMILIES;

/// Gathered in one walk, when one of them is asked for.
static TYPES: LazyLock<Types> = LazyLock::new(Types::gather);

/// What members of all types say of their names: where several say different things, the one that needs most care.
pub(super) fn of_types(name: &str) -> Option<Content> {
    TYPES.names.get(name)
}

/// Whether a text is a value of a vocabulary.
pub(super) fn is_value(text: &str) -> bool {
    let lengths = text.bytes().next().map_or(0, |first| TYPES.lengths[usize::from(first)]);
    lengths & length_bit(text) != 0 && TYPES.values.get(text).is_some()
}

struct Types {
    names: Hashed<Content>,
    values: Hashed<()>,
    /// Of which lengths there are values, by their first byte.
    lengths: [u64; 256],
}

impl Types {
    fn gather() -> Self {
        let mut walk = Walk::default();
        for kind in FAMILIES.iter().flat_map(|family| (family.kinds)()) {
            walk.shape(kind.shape);
        }
        for envelope in ENVELOPES {
            walk.shape(envelope.shape);
        }
        let mut it = Self {
            names: Hashed::with_room(walk.names.len()),
            values: Hashed::with_room(walk.values.len()),
            lengths: [0; 256],
        };
        for (name, content) in walk.names {
            it.names.put(name, content, Ord::max);
        }
        for value in walk.values {
            it.values.put(value, (), |(), ()| ());
            if let Some(first) = value.bytes().next() {
                it.lengths[usize::from(first)] |= length_bit(value);
            }
        }
        it
    }
}

/// A bit for a length; all that are long share one.
fn length_bit(text: &str) -> u64 {
    1 << text.len().min(63)
}

/// All that was found on the way through shapes.
#[derive(Default)]
struct Walk {
    names: Vec<(&'static str, Content)>,
    values: Vec<&'static str>,
    /// Where the shapes stand that have names of their own, in order.
    seen: Vec<usize>,
}

impl Walk {
    fn shape(&mut self, shape: &'static Shape) {
        match shape {
            Shape::Record(record) if self.is_new(*record) => {
                for member in record.members {
                    if !matches!(member.content, Content::Within | Content::Opaque | Content::Unmarked) {
                        self.names.push((member.name, member.content));
                    }
                    self.shape(member.shape);
                }
            }
            Shape::Tagged(tagged) if self.is_new(*tagged) => {
                tagged.variants.iter().for_each(|variant| self.shape(variant.shape));
            }
            Shape::Enum(it) if self.is_new(*it) => self.values.extend(it.values.iter().map(|value| value.text)),
            Shape::List(inner) | Shape::Map(inner) => self.shape(inner),
            Shape::Either(shapes) => shapes.iter().for_each(|shape| self.shape(shape)),
            _ => {}
        }
    }

    fn is_new<T>(&mut self, shape: &'static T) -> bool {
        let address = std::ptr::from_ref(shape).addr();
        self.seen.binary_search(&address).map_err(|at| self.seen.insert(at, address)).is_err()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_tell() {
        assert_eq!(of_types("userIdentity"), None);
        assert_eq!(of_types("sourceIPAddress"), Some(Content::IpAddress));
        assert!(is_value("AwsApiCall") && is_value("Bounce") && !is_value("bounced") && !is_value(""));
    }
}
