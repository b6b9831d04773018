//! Words that are not from the input: those of the types, and those of our own sentences.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use mailtrail_wire::{Shape, Wire as _};
use ses_events::AutoTag;

use crate::envelope::ENVELOPES;
use crate::kind::{Expected, FAMILIES};
use crate::layout::CONTAINERS;

/// Whether a text in backticks is of ours: a name or value that types know, a kind, a command, a sign.
pub(super) fn is_ours(text: &str) -> bool {
    is_sign(text) || OURS.contains(text) || is_hex_byte(text) || is_option(text)
}

/// Signs alone, and the little that stands for numbers in advice.
fn is_sign(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_punctuation() || byte == b' ')
}

/// A byte that is not UTF-8, or several.
fn is_hex_byte(text: &str) -> bool {
    let is_byte = |word: &str| {
        word.strip_prefix("0x").is_some_and(|hex| hex.len() == 2 && hex.bytes().all(|byte| byte.is_ascii_hexdigit()))
    };
    !text.is_empty() && text.split(' ').all(is_byte)
}

/// An option with a name of ours behind it.
fn is_option(text: &str) -> bool {
    text.strip_prefix("--expect ").is_some_and(|name| name.parse::<Expected>().is_ok())
}

static OURS: LazyLock<BTreeSet<&'static str>> = LazyLock::new(|| {
    let mut ours: BTreeSet<_> = OTHERS.lines().filter(|line| !line.is_empty()).collect();
    let mut seen = BTreeSet::new();
    for family in FAMILIES {
        ours.insert(family.name);
        for kind in (family.kinds)() {
            ours.insert(kind.name);
            add(kind.shape, &mut ours, &mut seen);
        }
    }
    ours.extend(CONTAINERS.iter().flat_map(|container| container.members));
    add(AutoTag::SHAPE, &mut ours, &mut seen);
    for envelope in ENVELOPES {
        ours.insert(envelope.name);
        add(envelope.shape, &mut ours, &mut seen);
    }
    ours
});

/// Adds the names and values that a type knows.
fn add(shape: &'static Shape, ours: &mut BTreeSet<&'static str>, seen: &mut BTreeSet<usize>) {
    if !seen.insert(std::ptr::from_ref(shape) as usize) {
        return;
    }
    match shape {
        Shape::Lexical(lexical) => ours.extend(lexical.text.examples),
        Shape::Enum(set) => ours.extend(set.values.iter().map(|value| value.text)),
        Shape::Record(record) => {
            for member in record.members {
                ours.insert(member.name);
                ours.extend(member.one_of);
                add(member.shape, ours, seen);
            }
        }
        Shape::Tagged(tagged) => {
            ours.extend(tagged.tags);
            for variant in tagged.variants {
                ours.extend(variant.keys);
                ours.extend(variant.payload);
                add(variant.shape, ours, seen);
            }
        }
        Shape::List(inner) | Shape::Map(inner) => add(inner, ours, seen),
        Shape::Either(shapes) => shapes.iter().for_each(|shape| add(shape, ours, seen)),
        _ => {}
    }
}

/// What else our sentences have in backticks, a line for each.
const OTHERS: &str = include_str!("ours.txt");
