//! The error type for reading, with the place of the error.

mod place;

use crate::{Fault, FaultKind, Found, is_secret_at, pointer_at, position, words};

/// Character that some programs write in front of a text.
pub(crate) const BYTE_ORDER_MARK: char = '\u{feff}';

/// Why a document could not be read, and exactly where.
///
/// The type is opaque: ask [`kind`](Self::kind), [`line`](Self::line), [`column`](Self::column), [`offset`](Self::offset)
/// and [`path`](Self::path). Its `Display` is one line that says where the error is, what was expected, what was found, and what to do
/// about it. Through serde the text is the same without line and column, which the format adds.
///
/// An error about a field that a method was asked for has a path, but neither line nor column, because there is no text around it.
///
/// ```
/// use mailtrail_wire::{Document as _, ErrorKind, Json};
///
/// let error = Json::from_json("{\n  \"a\": 1\n  \"b\": 2\n}").unwrap_err();
/// assert_eq!(error.kind(), ErrorKind::Syntax);
/// assert_eq!((error.line(), error.column()), (3, 3));
/// assert_eq!(
///     error.to_string(),
///     "/a: expected `,` or `}`, found `\"b\"` at line 3, column 3; help: a comma is missing at line 2, column 9"
/// );
/// assert_eq!(error.help(), Some("a comma is missing at line 2, column 9"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Error(Box<Inner>);

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Inner {
    fault: Fault,
    found: Found,
    message: String,
    help: Option<String>,
    advice: Option<Advice>,
    path: String,
    line: usize,
    column: usize,
}

/// Advice on how to mend an error. The place is separate, so that it can be converted to other coordinates.
///
/// ```
/// use mailtrail_wire::{Advice, Document as _, Json};
///
/// let error = Json::from_json("[1 2]").unwrap_err();
/// assert_eq!(error.advice(), Some(Advice { text: "a comma is missing", offset: Some(2) }));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Advice {
    /// What to do, in words.
    pub text: &'static str,
    /// Byte offset of where to do it, if that is not the place of the error.
    pub offset: Option<usize>,
}

/// Kinds of read errors.
///
/// ```
/// use mailtrail_wire::{Document as _, ErrorKind, Json};
///
/// assert_eq!(Json::from_json("{\"a\":").unwrap_err().kind(), ErrorKind::Truncated);
/// assert_eq!(Json::from_json_slice(b"\"\xff\"").unwrap_err().kind(), ErrorKind::Utf8);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The text is not valid JSON.
    Syntax,
    /// The text ends before its document does.
    Truncated,
    /// The values nest deeper than [`MAX_DEPTH`](crate::MAX_DEPTH) levels.
    TooDeep,
    /// The bytes are not valid UTF-8.
    Utf8,
    /// The text is valid JSON, but has another type than the one that is read.
    Type,
    /// A field is missing without which the document does not have this type.
    Missing,
    /// The content packed in a string cannot be unpacked, or is not what it should be.
    Content,
}

impl Error {
    /// Makes an error from a fault in a text.
    ///
    /// ```
    /// use mailtrail_wire::{Error, Reader};
    ///
    /// let text = "[1 2]";
    /// let fault = Reader::new(text).skip().unwrap_err();
    /// assert_eq!(Error::new(text, fault).column(), 4);
    /// ```
    pub fn new(text: &str, fault: Fault) -> Self {
        let (line, column) = position(text, fault.at);
        let advice = words::advice(text, fault);
        let path = pointer_at(text, fault.at);
        let found = found(text, fault, &path);
        Self(Box::new(Inner {
            fault,
            message: words::message(fault.kind, &found),
            found,
            help: advice.map(|advice| match advice.offset.map(|offset| position(text, offset)) {
                Some((line, column)) => format!("{} at line {line}, column {column}", advice.text),
                None => advice.text.to_owned(),
            }),
            advice,
            path,
            line,
            column,
        }))
    }

    pub(crate) fn utf8(bytes: &[u8], error: std::str::Utf8Error) -> Self {
        let at = error.valid_up_to();
        let before = String::from_utf8_lossy(&bytes[..at]);
        let before = before.strip_prefix(BYTE_ORDER_MARK).unwrap_or(&before);
        let (line, column) = position(before, before.len());
        let byte = bytes.get(at).copied().unwrap_or_default();
        let found = Found::token(&format!("0x{byte:02x}"));
        Self(Box::new(Inner {
            fault: Fault::new(FaultKind::InvalidUtf8, at),
            message: words::message(FaultKind::InvalidUtf8, &found),
            found,
            help: None,
            advice: None,
            path: pointer_at(before, before.len()),
            line,
            column,
        }))
    }

    /// The same error in a text that has so many more bytes in front.
    pub(crate) fn moved_by(mut self, bytes: usize) -> Self {
        self.0.fault.at += bytes;
        if let Some(Advice { offset: Some(offset), .. }) = &mut self.0.advice {
            *offset += bytes;
        }
        self
    }

    /// Returns the kind of the error.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, ErrorKind};
    ///
    /// assert_eq!(String::from_json("1").unwrap_err().kind(), ErrorKind::Type);
    /// ```
    pub fn kind(&self) -> ErrorKind {
        kind(self.0.fault.kind)
    }

    /// Returns what was wrong and at which byte offset, as data.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, FaultKind, Json};
    ///
    /// let fault = Json::from_json("[1 2]").unwrap_err().fault();
    /// assert_eq!((fault.kind, fault.at), (FaultKind::ExpectedCommaOrBracket, 3));
    /// assert_eq!(fault.kind.to_string(), "`,` or `]`");
    /// ```
    pub fn fault(&self) -> Fault {
        self.0.fault
    }

    /// Returns what was found at the place of the error; nothing at the end of the text.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, Json};
    ///
    /// assert_eq!(Json::from_json("[1, None]").unwrap_err().found().text, "None");
    /// assert!(Json::from_json("[1").unwrap_err().found().is_nothing());
    /// ```
    pub fn found(&self) -> &Found {
        &self.0.found
    }

    /// Returns the JSON pointer (RFC 6901) of the value in which the error occurred.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, Json};
    ///
    /// assert_eq!(Json::from_json(r#"{"a":[true,oops]}"#).unwrap_err().path(), "/a/1");
    /// ```
    ///
    /// If the document was packed as a string in another one, ` -> ` separates the two pointers.
    pub fn path(&self) -> &str {
        &self.0.path
    }

    /// Returns the line, counted from 1. It is 0 if the error is about a field that a method was asked for, which has no text around it.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, Json};
    ///
    /// assert_eq!(Json::from_json("\n\n?").unwrap_err().line(), 3);
    /// ```
    pub fn line(&self) -> usize {
        self.0.line
    }

    /// Returns the column in Unicode characters, counted from 1. It is 0 if there is no line.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, Json};
    ///
    /// assert_eq!(Json::from_json("  ?").unwrap_err().column(), 3);
    /// ```
    pub fn column(&self) -> usize {
        self.0.column
    }

    /// Returns the byte offset, counted from 0.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, Json};
    ///
    /// assert_eq!(Json::from_json("  ?").unwrap_err().offset(), 2);
    /// ```
    pub fn offset(&self) -> usize {
        self.0.fault.at
    }

    /// Returns the message in one line, without the place. [`fault`](Self::fault) and [`found`](Self::found) have it as data.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, Json};
    ///
    /// assert_eq!(Json::from_json("[1").unwrap_err().message(), "unexpected end of input");
    /// ```
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// Returns what to do about the error, as data.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, Json};
    ///
    /// assert_eq!(Json::from_json("[1").unwrap_err().advice(), None);
    /// ```
    pub fn advice(&self) -> Option<Advice> {
        self.0.advice
    }

    /// Returns what to do about the error, if that is known.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, Json};
    ///
    /// let error = Json::from_json("[1,]").unwrap_err();
    /// assert_eq!(error.help(), Some("remove the comma at line 1, column 3"));
    /// ```
    pub fn help(&self) -> Option<&str> {
        self.0.help.as_deref()
    }
}

impl std::error::Error for Error {}

fn kind(fault: FaultKind) -> ErrorKind {
    match fault {
        FaultKind::End => ErrorKind::Truncated,
        FaultKind::TooDeep => ErrorKind::TooDeep,
        FaultKind::InvalidUtf8 => ErrorKind::Utf8,
        FaultKind::Mismatch(_) | FaultKind::LoneSurrogate => ErrorKind::Type,
        FaultKind::Missing => ErrorKind::Missing,
        FaultKind::Content => ErrorKind::Content,
        _ => ErrorKind::Syntax,
    }
}

/// What stands at a fault, in the form that tells most about it.
fn found(text: &str, fault: Fault, path: &str) -> Found {
    match (fault.kind, text.as_bytes().get(fault.at)) {
        (FaultKind::End, _) => Found::default(),
        (FaultKind::ControlCharacter, Some(byte)) => Found::token(&format!("U+{byte:04X}")),
        (FaultKind::InvalidEscape, Some(b'\\')) => {
            // A backslash and what follows it, up to the end of the string.
            let rest = &text[fault.at..];
            let longest = if rest.starts_with("\\u") { 6 } else { 2 };
            if is_secret_at(path) {
                return Found::secret_escape();
            }
            let end = rest.char_indices().skip(1).take(longest - 1).take_while(|(_, char)| *char != '"').last();
            Found::token(&rest[..end.map_or(1, |(at, char)| at + char.len_utf8())])
        }
        _ => Found::at_pointer(text, fault.at, path),
    }
}
