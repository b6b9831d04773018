//! One of several strings.

/// One of several strings; see [`open_enum`](crate::open_enum).
///
/// ```
/// use mailtrail_wire::{EnumShape, EnumValue};
///
/// let shape = EnumShape { name: "State", docs: "", values: &[EnumValue { text: "Start", docs: "" }] };
/// assert!(shape.is_known("Start") && !shape.is_known("start"));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct EnumShape {
    /// Name of the type.
    pub name: &'static str,
    /// Its documentation.
    pub docs: &'static str,
    /// Known values.
    pub values: &'static [EnumValue],
}

impl EnumShape {
    /// Returns whether a string is a known value.
    ///
    /// ```
    /// let shape = mailtrail_wire::EnumShape { name: "Empty", docs: "", values: &[] };
    /// assert!(!shape.is_known(""));
    /// ```
    pub fn is_known(&self, text: &str) -> bool {
        // Few have the same length and the same first letter: the others need no call to compare them.
        let [length, first] = [text.len(), text.as_bytes().first().copied().map_or(0, usize::from)];
        let may_be =
            |known: &str| known.len() == length && known.as_bytes().first().copied().map_or(0, usize::from) == first;
        self.values.iter().any(|value| may_be(value.text) && value.text == text)
    }
}

/// A known value of an open enum.
///
/// ```
/// let value = mailtrail_wire::EnumValue { text: "End", docs: "The unusual activity is over." };
/// assert_eq!(value.text, "End");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct EnumValue {
    /// The string in JSON.
    pub text: &'static str,
    /// Its documentation.
    pub docs: &'static str,
}
