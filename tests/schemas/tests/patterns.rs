//! Texts of a certain form: the pattern accepts exactly what is read.
#![allow(clippy::unwrap_used)]

use std::cell::RefCell;
use std::collections::BTreeMap;

use cloudtrail_records::{EventSource, EventVersion, Hex, HexHash, LakeTimestamp, LookupTimestamp};
use mailtrail_wire::{Deviation, TextForm, TextRule, TextValue, Timestamp};
use proptest::prelude::*;

/// Whether an engine finds the pattern, and those of the rules, in the text; each schema is compiled once.
fn matches(pattern: &'static str, rules: &[TextRule], text: &str) -> bool {
    thread_local! {
        static ENGINES: RefCell<BTreeMap<&'static str, jsonschema::Validator>> = RefCell::default();
    }
    let engine = || {
        let rules: Vec<_> = rules.iter().map(|rule| serde_json::json!({ "pattern": rule.pattern })).collect();
        let schema = match rules.as_slice() {
            [] => serde_json::json!({ "type": "string", "pattern": pattern }),
            _ => serde_json::json!({ "type": "string", "pattern": pattern, "allOf": rules }),
        };
        jsonschema::validator_for(&schema).unwrap()
    };
    ENGINES.with_borrow_mut(|engines| engines.entry(pattern).or_insert_with(engine).is_valid(&text.into()))
}

fn agree<T: TextValue>(text: &str) {
    assert_eq!(
        matches(T::TEXT.pattern, T::TEXT.rules, text),
        T::parse(text).is_some(),
        "{} and {text:?}",
        T::TEXT.name
    );
    let is_usual = T::form(text) == TextForm::Usual;
    assert_eq!(matches(T::TEXT.usual, T::TEXT.rules, text), is_usual, "usual {} and {text:?}", T::TEXT.name);
}

/// Forms of errata: the code says what the pattern says.
fn deviations_agree(text: &str) {
    for erratum in mailtrail_tests::errata() {
        for form in erratum.forms {
            if let Deviation::Form { is, pattern } = form {
                assert_eq!(matches(pattern, &[], text), is(text), "{} and {text:?}", erratum.id);
            }
        }
    }
}

fn all_agree(text: &str) {
    agree::<Timestamp>(text);
    agree::<LakeTimestamp>(text);
    agree::<LookupTimestamp>(text);
    agree::<EventVersion>(text);
    agree::<EventSource>(text);
    deviations_agree(text);
}

#[test]
fn calendars_agree() {
    for year in ["0000", "0004", "1900", "2000", "2023", "2024", "2100", "2400", "9999"] {
        for month in 0..=13 {
            for day in [0, 1, 28, 29, 30, 31, 32] {
                all_agree(&format!("{year}-{month:02}-{day:02}T03:04:05Z"));
                all_agree(&format!("{year}{month:02}{day:02}T030405Z"));
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3000))]

    #[test]
    fn spellings_agree(
        date in "(20[0-9]{2}-[01][0-9]-[0-3][0-9]|20[0-9]{2}[01][0-9][0-3][0-9]|[0-9-]{6,12})",
        separator in "[Tt ]|",
        time in "([0-2][0-9]:[0-6][0-9]:[0-6][0-9]|[0-2][0-9][0-6][0-9][0-6][0-9]|[0-9:]{4,9})",
        fraction in "|[.][0-9]{0,12}",
        zone in "|Z|z|[+-][0-2][0-9]:[0-6][0-9]|[+-][0-9]{4}| UTC",
    ) {
        all_agree(&format!("{date}{separator}{time}{fraction}{zone}"));
    }

    #[test]
    fn times_of_power_shell_agree(text in "/?Date[(]-?[0-9]{0,16}[+)]?[)]?/?") {
        all_agree(&text);
    }

    #[test]
    fn hexadecimal_digits_agree(text in "([0-9a-fA-F]{0,6}|[0-9a-fA-F]{63,65}|[0-9a-fA-F]{96}|[0-9a-f]{128})[g ]?") {
        agree::<Hex>(&text);
        agree::<HexHash>(&text);
    }

    #[test]
    fn versions_agree(text in "[0-9]{0,11}[.]?[0-9]{0,11}[.x ]?") {
        all_agree(&text);
    }

    #[test]
    fn arns_agree(text in "(arn:?|aws:|ARN:| )?[a-z:]{0,6}\n?") {
        deviations_agree(&text);
    }

    /// Every text that is one character away from a form of an erratum.
    #[test]
    fn near_forms_agree(
        text in "2026-01-02T03:04:05z|2026-01-02 03:04:05[.]000000000|20260102T030405Z|2026-01-02T03:04:05 [+]0000",
        at in 0..40_usize,
        by in "[0-9zZtT :+.-]?",
    ) {
        let mut changed = text.clone();
        let at = at.min(text.len() - 1);
        changed.replace_range(at..=at, &by);
        all_agree(&text);
        all_agree(&changed);
    }
}
