//! Booleans that are written as literals in one place and as strings in another.

use crate::{Expected, Fault, FaultKind, Reader, Shape, Wire, Writer};

/// A Boolean that remembers how it was spelled: `true`, `"true"` or `"True"`.
///
/// `TEXT` says which spelling is the usual one. Use the aliases [`Flag`] and [`TextFlag`].
///
/// ```
/// use mailtrail_wire::{Document as _, Flag, TextFlag};
///
/// assert_eq!(Flag::from(true).to_json(), "true");
/// assert_eq!(TextFlag::from(true).to_json(), "\"true\"");
/// assert_eq!(Flag::from_json("\"True\"")?.to_json(), "\"True\"");
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct BoolOrText<const TEXT: bool> {
    value: bool,
    spelling: Spelling,
}

/// A Boolean that is usually a JSON literal, such as `readOnly`; a string is read too.
///
/// ```
/// use mailtrail_wire::{Document as _, Flag};
///
/// assert!(Flag::from_json("true")?.get());
/// assert!(!Flag::from_json("\"false\"")?.get());
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
pub type Flag = BoolOrText<false>;

/// A Boolean that is usually a string, such as `mfaAuthenticated`; a JSON literal is read too.
///
/// ```
/// use mailtrail_wire::{Document as _, TextFlag};
///
/// assert!(TextFlag::from_json("\"true\"")?.get());
/// assert!(TextFlag::from_json("true")?.get());
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
pub type TextFlag = BoolOrText<true>;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Spelling {
    Literal,
    Text,
    Capital,
}

impl<const TEXT: bool> BoolOrText<TEXT> {
    /// Returns the Boolean.
    ///
    /// ```
    /// assert!(mailtrail_wire::Flag::from(true).get());
    /// ```
    pub fn get(self) -> bool {
        self.value
    }
}

impl<const TEXT: bool> From<bool> for BoolOrText<TEXT> {
    fn from(value: bool) -> Self {
        Self { value, spelling: if TEXT { Spelling::Text } else { Spelling::Literal } }
    }
}

impl<const TEXT: bool> PartialEq<bool> for BoolOrText<TEXT> {
    fn eq(&self, other: &bool) -> bool {
        self.value == *other
    }
}

impl<const TEXT: bool> Wire for BoolOrText<TEXT> {
    const SHAPE: &'static Shape = &Shape::Flag { text: TEXT };

    fn read_from(reader: &mut Reader<'_>) -> Result<Self, Fault> {
        if reader.peek() != Some(b'"') {
            return reader.bool().map(|value| Self { value, spelling: Spelling::Literal });
        }
        let at = reader.at();
        let (value, spelling) = match &*reader.string()? {
            "true" => (true, Spelling::Text),
            "false" => (false, Spelling::Text),
            "True" => (true, Spelling::Capital),
            "False" => (false, Spelling::Capital),
            _ => return Err(Fault::new(FaultKind::Mismatch(Expected::Bool), at)),
        };
        Ok(Self { value, spelling })
    }

    fn write_to(&self, writer: &mut Writer) {
        writer.raw(match (self.spelling, self.value) {
            (Spelling::Literal, true) => "true",
            (Spelling::Literal, false) => "false",
            (Spelling::Text, true) => "\"true\"",
            (Spelling::Text, false) => "\"false\"",
            (Spelling::Capital, true) => "\"True\"",
            (Spelling::Capital, false) => "\"False\"",
        });
    }
}

crate::serde_impls!(BoolOrText<TEXT>, const TEXT: bool);
