//! What went wrong while reading, as small as possible; see [`Error`](crate::Error) for the form that people read.

/// Reason and place of a failed read: two words that cost nothing to hand up.
///
/// A reader that meets a value of another type answers [`FaultKind::Mismatch`] and may be asked again, at the same
/// place, for something else; every other kind means that the text is not JSON.
///
/// ```
/// use mailtrail_wire::{FaultKind, Reader};
///
/// let fault = Reader::new("true").string().unwrap_err();
/// assert_eq!(fault.kind, FaultKind::Mismatch("text"));
/// assert_eq!(fault.at, 0);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Fault {
    /// What was wrong.
    pub kind: FaultKind,
    /// Byte offset into the text where it was noticed.
    pub at: usize,
}

impl Fault {
    /// Makes a fault.
    ///
    /// ```
    /// use mailtrail_wire::{Fault, FaultKind};
    ///
    /// assert!(!Fault::new(FaultKind::TooDeep, 7).is_mismatch());
    /// ```
    pub fn new(kind: FaultKind, at: usize) -> Self {
        Self { kind, at }
    }

    /// Whether the text is fine as JSON and only the type differs.
    ///
    /// ```
    /// use mailtrail_wire::Reader;
    ///
    /// assert!(Reader::new("[]").bool().unwrap_err().is_mismatch());
    /// assert!(!Reader::new("tru").bool().unwrap_err().is_mismatch());
    /// ```
    pub fn is_mismatch(&self) -> bool {
        matches!(self.kind, FaultKind::Mismatch(_) | FaultKind::LoneSurrogate)
    }
}

/// The ways in which reading can fail.
///
/// ```
/// use mailtrail_wire::{FaultKind, Reader};
///
/// let fault = Reader::new(r#"{"a":1 "b":2}"#).skip().unwrap_err();
/// assert_eq!(fault.kind, FaultKind::ExpectedCommaOrBrace);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum FaultKind {
    /// Text ended within a value.
    End,
    /// A value must stand here.
    ExpectedValue,
    /// A member name in double quotes must stand here.
    ExpectedName,
    /// A colon must follow the member name.
    ExpectedColon,
    /// A comma or the end of the object must follow the member.
    ExpectedCommaOrBrace,
    /// A comma or the end of the array must follow the element.
    ExpectedCommaOrBracket,
    /// A comma stands before the end of an object or array.
    TrailingComma,
    /// A control character stands unescaped in a text.
    ControlCharacter,
    /// A backslash is followed by something that is no escape.
    InvalidEscape,
    /// A number is not spelled as JSON wants it.
    InvalidNumber,
    /// Values are nested deeper than [`MAX_DEPTH`](crate::MAX_DEPTH) levels.
    TooDeep,
    /// Something follows the end of the document.
    TrailingText,
    /// An escaped surrogate has no partner: JSON by its grammar, but no text.
    LoneSurrogate,
    /// Well-formed JSON of another type than the one named here.
    Mismatch(&'static str),
}
