//! What a deviation looks like.

use crate::{JsonKind, JsonRef};

/// What a value that an erratum covers looks like. The same description works in code and in schemas.
///
/// ```
/// use mailtrail_wire::{Deviation, Json, JsonKind};
///
/// let json = Json::parse(r#"{"state": "on"}"#)?;
/// assert!(Deviation::Kind(JsonKind::Object).is_shown_by(json.view()));
/// assert!(Deviation::Beside { field: "state", values: &["on", "off"] }.is_shown_by(json.view()));
/// assert!(!Deviation::Strings(&["on"]).is_shown_by(json.view()));
/// assert!(Deviation::BesideAlone { field: "state", without: &["name"] }.is_shown_by(json.view()));
/// assert!(!Deviation::BesideAlone { field: "state", without: &["state"] }.is_shown_by(json.view()));
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub enum Deviation {
    /// A value of this JSON type.
    Kind(JsonKind),
    /// One of these strings.
    Strings(&'static [&'static str]),
    /// A string of a form.
    Form {
        /// Tests whether a string has the form.
        is: fn(&str) -> bool,
        /// Regular expression for the same form, in the common subset of all dialects.
        pattern: &'static str,
    },
    /// An object that lacks a field has this other field, with one of these strings. An empty list means any value.
    Beside {
        /// Name of the other field.
        field: &'static str,
        /// Its values.
        values: &'static [&'static str],
    },
    /// An object that lacks a field has this other field, but none of the fields in `without`, each of which would show that more was lost.
    BesideAlone {
        /// Name of the other field.
        field: &'static str,
        /// Fields that are not there.
        without: &'static [&'static str],
    },
}

impl Deviation {
    /// Returns whether a value has this form. For a missing field, pass the object that lacks it.
    ///
    /// ```
    /// use mailtrail_wire::{Deviation, Json, has_layout};
    ///
    /// let form = Deviation::Form { is: |text| has_layout(text, "00:00"), pattern: "^[0-9]{2}:[0-9]{2}$" };
    /// assert!(form.is_shown_by(Json::parse("\"23:59\"")?.view()));
    /// assert!(!form.is_shown_by(Json::parse("\"23:5\"")?.view()));
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn is_shown_by(&self, value: JsonRef<'_>) -> bool {
        match self {
            Self::Kind(kind) => value.kind() == *kind,
            Self::Strings(texts) => value.as_str().is_some_and(|text| texts.contains(&&*text)),
            Self::Form { is, .. } => value.as_str().is_some_and(|text| is(&text)),
            Self::Beside { field, values } => {
                let [found] = value.probe([*field]);
                found.is_some_and(|found| {
                    values.is_empty() || found.as_str().is_some_and(|text| values.contains(&&*text))
                })
            }
            Self::BesideAlone { field, without } => {
                let [found] = value.probe([*field]);
                found.is_some() && without.iter().all(|other| value.probe([*other]) == [None])
            }
        }
    }
}

/// Returns whether a string has a layout: a digit for each `0`, a plus or minus for each `+`, otherwise the same characters.
///
/// ```
/// use mailtrail_wire::has_layout;
///
/// assert!(has_layout("2026-01-02 -0700", "0000-00-00 +0000"));
/// assert!(!has_layout("2026-01-02T-0700", "0000-00-00 +0000"));
/// ```
pub fn has_layout(text: &str, layout: &str) -> bool {
    text.len() == layout.len()
        && text.bytes().zip(layout.bytes()).all(|(found, wanted)| match wanted {
            b'0' => found.is_ascii_digit(),
            b'+' => matches!(found, b'+' | b'-'),
            _ => found == wanted,
        })
}
