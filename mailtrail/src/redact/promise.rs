//! What the name of a field promises of its value: a word of a vocabulary, or one of a few values.
//!
//! The lists are made of AWS's API models by `tests/facts/calls/vocabularies`.

use std::cmp::Ordering;

use super::known_names::ends_in;
use super::word_set::{WordSet, places};

/// Names of fields that most models give a vocabulary, in lower case.
static NAMES: WordSet<{ places(NAMES_LIST) }> = WordSet::of(NAMES_LIST);
const NAMES_LIST: &str = include_str!("enumerated_names.txt");

/// Fields that have a vocabulary in some models and any text in others: a name in each line, and its values.
static VALUES: WordSet<512> = WordSet::of_lines(VALUES_LIST);
const VALUES_LIST: &str = include_str!("enumerated_values.txt");

/// What a name promises of a value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Promise {
    /// Nothing.
    #[default]
    Nothing,
    /// That words of a vocabulary stand in it.
    Words,
    /// That it may be one of these, which are in order, with blanks between them.
    OneOf(&'static str),
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
        match VALUES.behind(&lower).and_then(|behind| behind.lines().next()) {
            Some(values) => Self::OneOf(values.trim_start()),
            None if NAMES.has(&lower) => Self::Words,
            None => Self::Nothing,
        }
    }

    /// Whether a text is one of the few values that a name promises.
    pub(super) fn names(self, text: &str) -> bool {
        let Self::OneOf(values) = self else { return false };
        let (text, mut rest) = (text.as_bytes(), values.as_bytes());
        // The half in which the text may stand, until it is found or nothing is left.
        while !rest.is_empty() {
            let middle = rest.len() / 2;
            let begin = rest[..middle].iter().rposition(|byte| *byte == b' ').map_or(0, |blank| blank + 1);
            let end = rest[middle..].iter().position(|byte| *byte == b' ').map_or(rest.len(), |blank| middle + blank);
            rest = match text.cmp(&rest[begin..end]) {
                Ordering::Equal => return true,
                Ordering::Less => &rest[..begin.saturating_sub(1)],
                Ordering::Greater => &rest[(end + 1).min(rest.len())..],
            };
        }
        false
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
        for line in VALUES_LIST.lines() {
            let (name, values) = line.split_once(' ').unwrap();
            assert!(values.split(' ').is_sorted(), "{name}");
            let promise = Promise::OneOf(VALUES.behind(name).unwrap().lines().next().unwrap().trim_start());
            assert_eq!(promise, Promise::OneOf(values));
            assert!(values.split(' ').all(|value| promise.names(value)), "{name}");
            assert!(
                ["", " ", "orchard", "~", values].into_iter().all(|value| !promise.names(value) || value == values)
            );
        }
        assert!(2 * VALUES.len() <= 512 && VALUES.len() == VALUES_LIST.lines().count());
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
