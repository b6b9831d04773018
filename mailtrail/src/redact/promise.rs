//! What the name of a field promises of its value: a word of a vocabulary, or one of a few values.
//!
//! The lists are made of AWS's API models by `tests/facts/calls/vocabularies`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::known_names::ends_in;
use super::word_set::WordSet;

/// Names of fields that most models give a vocabulary, in lower case.
static NAMES: LazyLock<WordSet> = LazyLock::new(|| WordSet::of(include_str!("enumerated_names.txt")));

/// Values of fields that have a vocabulary in some models and any text in others, by their names.
static VALUES: LazyLock<BTreeMap<&'static str, Vec<&'static str>>> = LazyLock::new(|| {
    let line = |line: &'static str| line.split_once(' ').map(|(name, values)| (name, values.split(' ').collect()));
    include_str!("enumerated_values.txt").lines().filter_map(line).collect()
});

/// What a name promises of a value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Promise {
    /// Nothing.
    #[default]
    Nothing,
    /// That words of a vocabulary stand in it.
    Words,
    /// That it may be one of these, which are in order.
    OneOf(&'static [&'static str]),
}

impl Promise {
    /// What a field of this name promises.
    pub(super) fn of(name: &str) -> Self {
        const LONGEST: usize = 48;
        if promises_word(name) {
            return Self::Words;
        }
        if name.len() > LONGEST {
            return Self::Nothing;
        }
        let mut lower: String = name.chars().filter(|char| *char != '_').collect();
        lower.make_ascii_lowercase();
        match VALUES.get(&*lower) {
            Some(values) => Self::OneOf(values),
            None if NAMES.has(&lower) => Self::Words,
            None => Self::Nothing,
        }
    }

    /// Whether a text is one of the few values that a name promises.
    pub(super) fn names(self, text: &str) -> bool {
        matches!(self, Self::OneOf(values) if values.binary_search(&text).is_ok())
    }
}

/// Whether a member of this name promises a word of a vocabulary.
fn promises_word(name: &str) -> bool {
    const ENDS: [&str; 46] = [
        "groupfamily",
        "status",
        "state",
        "type",
        "class",
        "engine",
        "mode",
        "method",
        "action",
        "actions",
        "level",
        "category",
        "kind",
        "format",
        "protocol",
        "scheme",
        "algorithm",
        "severity",
        "result",
        "outcome",
        "origin",
        "usage",
        "spec",
        "phase",
        "encoding",
        "currency",
        "country",
        "countrycode",
        "locale",
        "language",
        "timezone",
        "zoneinfo",
        "unit",
        "operation",
        "direction",
        "platform",
        "architecture",
        "runtime",
        "edition",
        "tier",
        "model",
        "window",
        "verdict",
        "suite",
        "use",
        "version",
    ];
    let last = name.as_bytes().last().map(|last| last | 0x20);
    if !matches!(
        last,
        Some(b's' | b'e' | b'd' | b'n' | b'l' | b'y' | b't' | b'm' | b'k' | b'o' | b'g' | b'c' | b'r' | b'w')
    ) {
        return false;
    }
    ends_in(name, &ENDS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_of_names_promise() {
        assert!(promises_word("dBInstanceStatus") && promises_word("level") && !promises_word("userName"));
    }

    #[test]
    fn values_are_in_order() {
        assert!(VALUES.values().all(|values| values.is_sorted()));
    }

    #[test]
    fn names_promise_what_models_say() {
        for name in ["x-amz-acl", "acl", "tlsPolicy", "mailType", "state", "comparison_operator"] {
            assert_eq!(Promise::of(name), Promise::Words, "{name}");
        }
        for (name, value) in [("role", "ADMIN"), ("metricName", "Accuracy"), ("Owner", "Self")] {
            assert!(Promise::of(name).names(value) || Promise::of(name) == Promise::Words, "{name}");
        }
        assert!(!Promise::of("role").names("orchard") && Promise::of("bucketName") == Promise::Nothing);
    }
}
