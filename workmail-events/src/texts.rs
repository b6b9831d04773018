//! Strings in fields, without losing invalid ones.

use mailtrail_wire::{Error, Extra, Fields, List, Presence, Records};

/// Texts of a list that stands in an optional field; what is no text is an error.
#[expect(clippy::ref_option, reason = "a field, as it stands in its struct")]
pub(crate) fn texts<'a, F: Fields>(
    holder: &'static str,
    extra: &Extra<F>,
    list: &'a Option<List<String>>,
) -> Result<Vec<&'a str>, Error> {
    Records::optional(holder, extra, list).map(|text| Ok(text?.get().as_str())).collect()
}

/// Text of an optional field, alone; what is no text is an error.
#[expect(clippy::ref_option, reason = "a field, as it stands in its struct")]
pub(crate) fn text<'a, F: Fields>(
    name: &str,
    extra: &Extra<F>,
    field: &'a Option<String>,
) -> Result<Vec<&'a str>, Error> {
    match extra.presence(name, field) {
        Presence::Absent | Presence::Null => Ok(Vec::new()),
        _ => Ok(vec![extra.required(name, field)?]),
    }
}
