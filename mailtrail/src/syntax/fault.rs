//! Syntax faults of a document, as data; the words are in [`words`](super::words).

/// One syntax fault, or one habit of the writer that shows in many places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct SyntaxFault {
    /// What is wrong.
    pub(crate) kind: SyntaxKind,
    /// Byte offset into the source.
    pub(crate) at: usize,
    /// Another place that belongs to it: where the comma goes, the bracket that is not closed, the quote that opens the string.
    pub(crate) related: Option<usize>,
    /// In how many further places the same is wrong. Only habits, such as single quotes, are counted together.
    pub(crate) more: usize,
}

/// The ways in which people and programs miss the grammar of JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SyntaxKind {
    /// A comma is missing between two fields; it goes to the related place.
    MissingCommaInObject,
    /// A comma is missing between two elements; it goes to the related place.
    MissingCommaInArray,
    /// A colon is missing after a name; it goes to the related place.
    MissingColon,
    /// A name has no value.
    MissingValue,
    /// A value in an object has no name.
    MissingName,
    /// An opening bracket is missing before the value.
    MissingOpening,
    /// An opening bracket is one too many.
    ExtraOpening,
    /// A closing bracket is missing here; the related one is not closed.
    MissingClosing,
    /// The text ends in the middle of the document; the related bracket is not closed.
    End,
    /// A closing bracket closes nothing.
    ExtraClosing,
    /// A bracket of the wrong form; the related one is its partner.
    WrongBracket,
    /// A comma before a closing bracket; the comma is at the related place.
    TrailingComma,
    /// A comma where no comma belongs.
    ExtraComma,
    /// `=` or `=>` instead of a colon.
    Equals,
    /// `;` instead of a comma.
    Semicolon,
    /// Single quotes around a string.
    SingleQuotes,
    /// Typographic quotes around a string.
    TypographicQuotes,
    /// Backticks around a string.
    Backticks,
    /// Doubled quotes around a string, as in a cell of CSV.
    DoubledQuotes,
    /// The document is escaped like the inside of a string.
    EncodedTwice,
    /// A name without quotes.
    BareName,
    /// A string without quotes.
    BareString,
    /// `True`, `False` or `None`.
    PythonWord,
    /// `undefined`, `nil` or `null` in other letters.
    NullWord,
    /// `TRUE`, `FALSE` or the like.
    BooleanWord,
    /// `NaN` or `Infinity`.
    NotFinite,
    /// A call, such as `datetime.datetime(...)` or `ObjectId(...)`.
    Call,
    /// Round brackets around values.
    Parentheses,
    /// `[Object]`, `<Buffer ...>`: what a printer left out.
    Placeholder,
    /// `...` for what was left out.
    Dots,
    /// A comment.
    Comment,
    /// Numbers of lines in front of the lines.
    LineNumber,
    /// A character between values that is no white space for JSON.
    Invisible,
    /// A control character in a string.
    ControlCharacter,
    /// A backslash that begins no escape.
    InvalidEscape,
    /// A quote inside a string that is not escaped; the string begins at the related place.
    InnerQuote,
    /// A string is not closed; it should end at the related place.
    UnclosedString,
    /// A quote is missing in front of a string or name.
    UnopenedString,
    /// A number in a form that JSON does not have.
    InvalidNumber,
    /// More levels than are read.
    TooDeep,
    /// Something that fits nowhere.
    Unexpected,
    /// Something follows the end of the document.
    TrailingText,
}

impl SyntaxKind {
    /// Whether it is a habit of who or what wrote the document: told once, with the number of places.
    pub(crate) fn is_habit(self) -> bool {
        matches!(
            self,
            Self::Equals
                | Self::Semicolon
                | Self::SingleQuotes
                | Self::TypographicQuotes
                | Self::Backticks
                | Self::DoubledQuotes
                | Self::EncodedTwice
                | Self::BareName
                | Self::PythonWord
                | Self::NullWord
                | Self::BooleanWord
                | Self::NotFinite
                | Self::Call
                | Self::Parentheses
                | Self::Placeholder
                | Self::Dots
                | Self::Comment
                | Self::LineNumber
                | Self::Invisible
        )
    }

    /// Whether it speaks against the text being JSON at all.
    pub(crate) fn is_hard(self) -> bool {
        matches!(
            self,
            Self::MissingColon
                | Self::MissingValue
                | Self::MissingName
                | Self::BareString
                | Self::Unexpected
                | Self::TrailingText
        )
    }
}
