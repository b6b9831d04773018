//! Texts of a certain form: the pattern accepts exactly what is read.
#![allow(clippy::unwrap_used)]

use cloudtrail_records::{EventVersion, Hex, HexHash, LakeTimestamp, LookupTimestamp};
use mailtrail_wire::{TextValue, Timestamp};
use proptest::prelude::*;

fn agree<T: TextValue>(text: &str) {
    let schema = serde_json::json!({ "type": "string", "pattern": T::TEXT.pattern });
    assert_eq!(
        jsonschema::is_valid(&schema, &serde_json::Value::from(text)),
        T::parse(text).is_some(),
        "{} and {text:?}",
        T::TEXT.name
    );
}

fn all_agree(text: &str) {
    agree::<Timestamp>(text);
    agree::<LakeTimestamp>(text);
    agree::<LookupTimestamp>(text);
    agree::<EventVersion>(text);
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
}
