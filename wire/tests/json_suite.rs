//! The grammar of JSON, case by case, and held against `serde_json`.
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "json_suite/accepted.rs"]
mod accepted;
#[path = "json_suite/differential.rs"]
mod differential;
#[path = "json_suite/numbers.rs"]
mod numbers;
#[path = "json_suite/rejected.rs"]
mod rejected;
#[path = "json_suite/undecided.rs"]
mod undecided;

use mailtrail_wire::{Json, JsonRef, Reader, Shape, check, differences};

/// Whether our readers accept a text: all ways through it have to agree.
fn accepts(text: &str) -> bool {
    let mut reader = Reader::new(text);
    let skipped = reader.skip().and_then(|()| reader.end()).is_ok();
    let checked = check(text, &Shape::Any).is_ok();
    let (parsed, compared) = (Json::parse(text), differences(text, text).is_ok());
    assert_eq!([checked, parsed.is_ok(), compared], [skipped; 3], "{text:?}");
    if let Ok(json) = parsed {
        walk(json.view());
    }
    skipped
}

/// Goes through every member and element of a value.
fn walk(view: JsonRef<'_>) {
    view.members().for_each(|(_, value)| walk(value));
    view.items().for_each(walk);
    _ = (view.as_str(), view.as_f64(), view.as_u64(), view.as_bool(), view.is_null());
}

/// Whether `serde_json` does, looking at nothing but the grammar: it knows no bound of depth then, and no pairs of surrogates.
fn oracle(text: &str) -> bool {
    serde_json::from_str::<&serde_json::value::RawValue>(text).is_ok()
}

/// Checks that all texts are judged like this, by `serde_json` too.
fn judge(texts: &[&str], expected: bool) {
    for text in texts {
        assert_eq!(accepts(text), expected, "{text:?}");
        assert_eq!(oracle(text), expected, "serde_json: {text:?}");
    }
}
