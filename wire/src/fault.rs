//! What went wrong while reading, as small as possible; see [`Error`](crate::Error) for the form that people read.

/// Reason and place of a failed read, in two words that are cheap to return.
///
/// A reader that meets a value of another type returns [`FaultKind::Mismatch`] and may be asked again, at the same
/// place, for something else. Every other kind means that the text is not valid JSON.
///
/// ```
/// use mailtrail_wire::{Expected, FaultKind, Reader};
///
/// let fault = Reader::new("true").string().unwrap_err();
/// assert_eq!(fault.kind, FaultKind::Mismatch(Expected::Text));
/// assert_eq!(fault.at, 0);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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

    /// Returns whether the text is valid JSON and only the type differs.
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FaultKind {
    /// The text ended within a value.
    End,
    /// A value was expected.
    ExpectedValue,
    /// A field name in double quotes was expected.
    ExpectedName,
    /// A colon was expected after the field name.
    ExpectedColon,
    /// A comma or the end of the object was expected after the field.
    ExpectedCommaOrBrace,
    /// A comma or the end of the array was expected after the element.
    ExpectedCommaOrBracket,
    /// There is a comma before the end of an object or array.
    TrailingComma,
    /// There is an unescaped control character in a string.
    ControlCharacter,
    /// A backslash is followed by an invalid escape.
    InvalidEscape,
    /// A number is not spelled as JSON demands.
    InvalidNumber,
    /// Values are nested deeper than [`MAX_DEPTH`](crate::MAX_DEPTH) levels.
    TooDeep,
    /// Something follows the end of the document.
    TrailingText,
    /// An escaped surrogate has no partner. JSON's grammar allows it, but it is not text.
    LoneSurrogate,
    /// The bytes are not valid UTF-8.
    InvalidUtf8,
    /// The text is valid JSON of another type than the one named here.
    Mismatch(Expected),
    /// A field is missing from an object.
    Missing,
    /// The content packed in a string cannot be unpacked, or is not what it should be.
    Content,
}

/// What a reader was asked for when it met JSON of another type.
///
/// ```
/// assert_eq!(mailtrail_wire::Expected::List.as_str(), "an array");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Expected {
    /// A string.
    Text,
    /// A string of a certain form.
    Form,
    /// `true` or `false`.
    Bool,
    /// A number.
    Number,
    /// An object.
    Object,
    /// An array.
    List,
}

impl Expected {
    /// Returns the words for messages.
    ///
    /// ```
    /// assert_eq!(mailtrail_wire::Expected::Bool.as_str(), "a boolean");
    /// ```
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Text => "a string",
            Self::Form => "a string of the right form",
            Self::Bool => "a boolean",
            Self::Number => "a number",
            Self::Object => "an object",
            Self::List => "an array",
        }
    }
}
