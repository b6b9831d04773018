//! Lists of strings, without losing invalid ones.

use mailtrail_wire::{Error, Extra, Fields, List, Records};

/// Texts of a list that stands in an optional field; what is no text is an error.
#[expect(clippy::ref_option, reason = "a field, as it stands in its struct")]
pub(crate) fn texts<'a, F: Fields>(
    holder: &'static str,
    extra: &Extra<F>,
    list: &'a Option<List<String>>,
) -> impl Iterator<Item = Result<&'a str, Error>> + use<'a, F> {
    Records::optional(holder, extra, list).map(|text| text.map(|text| text.get().as_str()))
}
