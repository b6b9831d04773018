//! The error of every read, with its place.

use std::fmt;

use crate::{Fault, FaultKind, MAX_DEPTH, pointer_at, position};

/// Character that some programs write in front of a text.
pub(crate) const BYTE_ORDER_MARK: char = '\u{feff}';

/// Why a document could not be read, and exactly where.
///
/// Opaque on purpose: ask [`kind`](Self::kind), [`line`](Self::line), [`column`](Self::column), [`offset`](Self::offset)
/// and [`path`](Self::path). Its display is one line in lower case that says what was expected, what was found, and where.
///
/// ```
/// use mailtrail_wire::{Document as _, ErrorKind, Json};
///
/// let error = Json::from_json("{\n  \"a\": 1\n  \"b\": 2\n}").unwrap_err();
/// assert_eq!(error.kind(), ErrorKind::Syntax);
/// assert_eq!((error.line(), error.column()), (3, 3));
/// assert_eq!(error.to_string(), "expected `,` or `}`, found `\"b\"` at line 3, column 3");
/// assert_eq!(error.help(), Some("a comma is missing at line 2, column 9"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error(Box<Inner>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Inner {
    kind: ErrorKind,
    message: String,
    help: Option<String>,
    advice: Option<Advice>,
    path: String,
    offset: usize,
    line: usize,
    column: usize,
}

/// What to do about an error; the place is apart, so that it can be given in other coordinates.
///
/// ```
/// use mailtrail_wire::{Advice, Document as _, Json};
///
/// let error = Json::from_json("[1 2]").unwrap_err();
/// assert_eq!(error.advice(), Some(Advice { text: "a comma is missing", offset: Some(2) }));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Advice {
    /// What to do, in words.
    pub text: &'static str,
    /// Byte offset of where to do it, if it is another place than that of the error.
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
    /// Text is not JSON.
    Syntax,
    /// Text ends before its document does.
    Truncated,
    /// Values nest deeper than [`MAX_DEPTH`] levels.
    TooDeep,
    /// Bytes are not UTF-8.
    Utf8,
    /// JSON, but of another type than the one that is read.
    Type,
}

impl Error {
    /// Error for a fault in a text.
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
        let advice = advice(text, fault);
        Self(Box::new(Inner {
            kind: kind(fault.kind),
            message: describe(text, fault),
            help: advice.map(|advice| match advice.offset.map(|offset| position(text, offset)) {
                Some((line, column)) => format!("{} at line {line}, column {column}", advice.text),
                None => advice.text.to_owned(),
            }),
            advice,
            path: pointer_at(text, fault.at),
            offset: fault.at,
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
        Self(Box::new(Inner {
            kind: ErrorKind::Utf8,
            message: format!("expected UTF-8, found the byte `0x{byte:02x}`"),
            help: None,
            advice: None,
            path: pointer_at(before, before.len()),
            offset: at,
            line,
            column,
        }))
    }

    /// The same error in a text that has so many more bytes in front.
    pub(crate) fn moved_by(mut self, bytes: usize) -> Self {
        self.0.offset += bytes;
        if let Some(Advice { offset: Some(offset), .. }) = &mut self.0.advice {
            *offset += bytes;
        }
        self
    }

    /// What kind of error it is.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, ErrorKind};
    ///
    /// assert_eq!(String::from_json("1").unwrap_err().kind(), ErrorKind::Type);
    /// ```
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// JSON pointer (RFC 6901) of the value in which the error was noticed.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, Json};
    ///
    /// assert_eq!(Json::from_json(r#"{"a":[true,oops]}"#).unwrap_err().path(), "/a/1");
    /// ```
    pub fn path(&self) -> &str {
        &self.0.path
    }

    /// Line, counted from 1.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, Json};
    ///
    /// assert_eq!(Json::from_json("\n\n?").unwrap_err().line(), 3);
    /// ```
    pub fn line(&self) -> usize {
        self.0.line
    }

    /// Column in Unicode characters, counted from 1.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, Json};
    ///
    /// assert_eq!(Json::from_json("  ?").unwrap_err().column(), 3);
    /// ```
    pub fn column(&self) -> usize {
        self.0.column
    }

    /// Byte offset, counted from 0.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, Json};
    ///
    /// assert_eq!(Json::from_json("  ?").unwrap_err().offset(), 2);
    /// ```
    pub fn offset(&self) -> usize {
        self.0.offset
    }

    /// What was expected and what was found, without the place.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, Json};
    ///
    /// assert_eq!(Json::from_json("[1").unwrap_err().message(), "expected more, found the end of the input");
    /// ```
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// What to do about it, as data.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, Json};
    ///
    /// assert_eq!(Json::from_json("[1").unwrap_err().advice(), None);
    /// ```
    pub fn advice(&self) -> Option<Advice> {
        self.0.advice
    }

    /// What to do about it, where that is known.
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

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} at line {}, column {}", self.0.message, self.0.line, self.0.column)
    }
}

impl std::error::Error for Error {}

fn kind(fault: FaultKind) -> ErrorKind {
    match fault {
        FaultKind::End => ErrorKind::Truncated,
        FaultKind::TooDeep => ErrorKind::TooDeep,
        FaultKind::Mismatch(_) | FaultKind::LoneSurrogate => ErrorKind::Type,
        _ => ErrorKind::Syntax,
    }
}

fn describe(text: &str, fault: Fault) -> String {
    let found = || found(text, fault.at);
    match fault.kind {
        FaultKind::End => "expected more, found the end of the input".into(),
        FaultKind::ExpectedValue => format!("expected a value, found {}", found()),
        FaultKind::ExpectedName => format!("expected a member name in double quotes, found {}", found()),
        FaultKind::ExpectedColon => format!("expected `:` after the member name, found {}", found()),
        FaultKind::ExpectedCommaOrBrace => format!("expected `,` or `}}`, found {}", found()),
        FaultKind::ExpectedCommaOrBracket => format!("expected `,` or `]`, found {}", found()),
        FaultKind::TrailingComma => format!("expected another entry after the comma, found {}", found()),
        FaultKind::ControlCharacter => {
            let code = text.as_bytes().get(fault.at).copied().unwrap_or_default();
            format!("expected `\"` or an escape, found the control character U+{code:04X}")
        }
        FaultKind::InvalidEscape => format!("expected an escape that JSON knows, found {}", found()),
        FaultKind::InvalidNumber => format!("expected a number as JSON spells it, found {}", found()),
        FaultKind::TooDeep => format!("expected at most {MAX_DEPTH} nested levels, found one more"),
        FaultKind::TrailingText => format!("expected the end of the document, found {}", found()),
        FaultKind::LoneSurrogate => format!("expected text, found a surrogate without its partner in {}", found()),
        FaultKind::Mismatch(expected) => format!("expected {}, found {}", expected.as_str(), found()),
    }
}

fn advice(text: &str, fault: Fault) -> Option<Advice> {
    let here = |text| Some(Advice { text, offset: None });
    let before = text.get(..fault.at)?.trim_end();
    let byte = text.as_bytes().get(fault.at)?;
    match fault.kind {
        FaultKind::ExpectedCommaOrBrace | FaultKind::ExpectedCommaOrBracket => match byte {
            b'"' | b'{' | b'[' | b'-' | b'0'..=b'9' | b't' | b'f' | b'n' => {
                Some(Advice { text: "a comma is missing", offset: Some(before.len()) })
            }
            _ => None,
        },
        FaultKind::TrailingComma => Some(Advice { text: "remove the comma", offset: before.len().checked_sub(1) }),
        FaultKind::ControlCharacter => here(match byte {
            b'\n' | b'\r' => "close the text with `\"` before the line ends, or write the line break as `\\n`",
            b'\t' => "write the tab as `\\t`",
            _ => "write it as `\\u` and four hexadecimal digits",
        }),
        FaultKind::InvalidEscape if text[fault.at..].starts_with("\\u") => {
            here("behind `\\u` stand four hexadecimal digits")
        }
        FaultKind::InvalidEscape => here("a backslash itself is written `\\\\`"),
        _ => None,
    }
}

/// The token at an offset, in backticks and cut to a readable length.
pub(crate) fn found(text: &str, at: usize) -> String {
    const LONGEST: usize = 32;
    let rest = text.get(at..).unwrap_or_default();
    let Some(first) = rest.chars().next() else {
        return "the end of the input".into();
    };
    let length = match first {
        '"' => rest[1..].find('"').map_or(rest.len(), |end| end + 2),
        '{' | '}' | '[' | ']' | ',' | ':' => 1,
        _ => rest.find([',', '}', ']', ':', '"', ' ', '\n', '\r', '\t']).unwrap_or(rest.len()).max(first.len_utf8()),
    };
    let token = &rest[..length];
    let (shown, cut) = match token.char_indices().nth(LONGEST) {
        Some((end, _)) => (&token[..end], "…"),
        None => (token, ""),
    };
    let mut quoted = String::from("`");
    for char in shown.chars() {
        if is_visible(char) { quoted.push(char) } else { quoted.extend(char.escape_unicode()) }
    }
    quoted + cut + "`"
}

/// Whether a character shows itself as it is, and does not change how those around it are shown.
fn is_visible(char: char) -> bool {
    let format = matches!(
        char,
        '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'
    );
    !char.is_control() && !format
}
