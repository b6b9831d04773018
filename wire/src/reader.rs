//! Pull reader over JSON text: no tree, no copies, no recursion over opaque values.

mod member;
mod number;
mod object;
mod pair;
mod quick;
mod skip;
mod string;

use std::borrow::Cow;

pub use self::member::{Found, Name, Names};
pub use self::object::Walk;
pub(crate) use self::skip::Watch;
pub(crate) use self::string::{Escapes, decode_units, is_plain, shown, special, unescape, unescaped};
use crate::{Expected, Fault, FaultKind};

/// Maximum nesting of objects and arrays.
///
/// ```
/// use mailtrail_wire::{MAX_DEPTH, Reader};
///
/// let fits = "[".repeat(MAX_DEPTH) + &"]".repeat(MAX_DEPTH);
/// assert!(Reader::new(&fits).skip().is_ok());
/// assert!(Reader::new(&format!("[{fits}]")).skip().is_err());
/// ```
pub const MAX_DEPTH: usize = 128;

/// Reads JSON text from front to back, value by value.
///
/// Each method reads one value at the current position. A method that finds JSON of another type returns
/// [`FaultKind::Mismatch`] and leaves the position unchanged, so that the caller can try something else.
///
/// ```
/// use mailtrail_wire::Reader;
///
/// let mut reader = Reader::new(r#"{"tlsVersion": "TLSv1.3", "port": 443}"#);
/// let mut object = reader.object()?;
/// assert_eq!(reader.name(&mut object)?.as_deref(), Some("tlsVersion"));
/// assert_eq!(reader.string()?, "TLSv1.3");
/// assert_eq!(reader.name(&mut object)?.as_deref(), Some("port"));
/// assert_eq!(reader.raw()?, "443");
/// assert_eq!(reader.name(&mut object)?, None);
/// reader.end()?;
/// # Ok::<(), mailtrail_wire::Fault>(())
/// ```
#[derive(Clone, Debug)]
pub struct Reader<'a> {
    text: &'a str,
    at: usize,
    /// Objects and arrays around the place, from the root of the document that the text is.
    depth: usize,
}

/// A place of a reader to which it may go back.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Spot {
    at: usize,
    depth: usize,
}

impl<'a> Reader<'a> {
    /// Starts at the beginning of a text.
    ///
    /// ```
    /// assert_eq!(mailtrail_wire::Reader::new("1").at(), 0);
    /// ```
    pub fn new(text: &'a str) -> Self {
        Self { text, at: 0, depth: 0 }
    }

    /// Returns the byte offset of the position.
    ///
    /// ```
    /// use mailtrail_wire::Reader;
    ///
    /// let mut reader = Reader::new("[1] ");
    /// reader.skip()?;
    /// assert_eq!(reader.at(), 3);
    /// # Ok::<(), mailtrail_wire::Fault>(())
    /// ```
    pub fn at(&self) -> usize {
        self.at
    }

    /// Moves to another byte offset, such as one that [`at`](Self::at) returned before.
    ///
    /// The nesting depth is not updated: move only to where the same objects and arrays are around, or make a new
    /// reader. At the beginning of the text there are none.
    ///
    /// ```
    /// use mailtrail_wire::Reader;
    ///
    /// let mut reader = Reader::new("1 2");
    /// reader.skip()?;
    /// reader.seek(0);
    /// assert_eq!(reader.raw()?, "1");
    /// # Ok::<(), mailtrail_wire::Fault>(())
    /// ```
    pub fn seek(&mut self, at: usize) {
        self.at = at;
        if at == 0 {
            self.depth = 0;
        }
    }

    /// The place that is read next, and how deep it is.
    pub(crate) fn spot(&self) -> Spot {
        Spot { at: self.at, depth: self.depth }
    }

    /// Goes back to a place, out of all objects and arrays that were begun since.
    pub(crate) fn return_to(&mut self, spot: Spot) {
        Spot { at: self.at, depth: self.depth } = spot;
    }

    /// Returns the whole text.
    ///
    /// ```
    /// assert_eq!(mailtrail_wire::Reader::new("null").text(), "null");
    /// ```
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// Skips white space and returns the first byte of the next value; `None` at the end of the text.
    ///
    /// ```
    /// use mailtrail_wire::Reader;
    ///
    /// assert_eq!(Reader::new("  {}").peek(), Some(b'{'));
    /// assert_eq!(Reader::new("  ").peek(), None);
    /// ```
    #[inline]
    pub fn peek(&mut self) -> Option<u8> {
        match self.text.as_bytes().get(self.at) {
            Some(byte) if *byte > b' ' => Some(*byte),
            _ => self.peek_behind_space(),
        }
    }

    /// The same where no value begins at once: most documents are compact.
    #[cold]
    fn peek_behind_space(&mut self) -> Option<u8> {
        loop {
            match self.text.as_bytes().get(self.at) {
                Some(b' ' | b'\n' | b'\t' | b'\r') => self.at += 1,
                other => return other.copied(),
            }
        }
    }

    /// Checks that only white space follows.
    ///
    /// # Errors
    ///
    /// Returns [`FaultKind::TrailingText`] if something else follows.
    ///
    /// ```
    /// use mailtrail_wire::Reader;
    ///
    /// let mut reader = Reader::new("1 x");
    /// reader.skip()?;
    /// assert!(reader.end().is_err());
    /// # Ok::<(), mailtrail_wire::Fault>(())
    /// ```
    pub fn end(&mut self) -> Result<(), Fault> {
        match self.peek() {
            None => Ok(()),
            Some(_) => Err(self.fault(FaultKind::TrailingText)),
        }
    }

    /// Reads `null` if it is next, and returns whether it was.
    ///
    /// # Errors
    ///
    /// Returns [`FaultKind::ExpectedValue`] if the next word only begins like `null`.
    ///
    /// ```
    /// use mailtrail_wire::Reader;
    ///
    /// assert!(Reader::new("null").null()?);
    /// assert!(!Reader::new("{}").null()?);
    /// # Ok::<(), mailtrail_wire::Fault>(())
    /// ```
    #[inline]
    pub fn null(&mut self) -> Result<bool, Fault> {
        if self.peek() != Some(b'n') {
            return Ok(false);
        }
        self.word("null").map(|()| true)
    }

    /// Reads `true` or `false`.
    ///
    /// # Errors
    ///
    /// Returns a mismatch if a value of another type is next.
    ///
    /// ```
    /// assert!(mailtrail_wire::Reader::new("true").bool()?);
    /// # Ok::<(), mailtrail_wire::Fault>(())
    /// ```
    pub fn bool(&mut self) -> Result<bool, Fault> {
        match self.peek() {
            Some(b't') => self.word("true").map(|()| true),
            Some(b'f') => self.word("false").map(|()| false),
            _ => Err(self.mismatch(Expected::Bool)),
        }
    }

    /// Goes behind `true` or `false` if one of them stands here; else the place stays.
    #[inline]
    pub(crate) fn skip_literal(&mut self) -> bool {
        let word = match self.peek() {
            Some(b't') => &b"true"[..],
            Some(b'f') => &b"false"[..],
            _ => return false,
        };
        self.take(word)
    }

    /// Reads a string and unescapes it; it is borrowed if nothing was escaped.
    ///
    /// # Errors
    ///
    /// Returns a mismatch if a value of another type is next, or if an escaped surrogate has no partner.
    ///
    /// ```
    /// use std::borrow::Cow;
    /// use mailtrail_wire::Reader;
    ///
    /// assert!(matches!(Reader::new(r#""plain""#).string()?, Cow::Borrowed("plain")));
    /// assert_eq!(Reader::new(r#""\u003ca\u003e""#).string()?, "<a>");
    /// # Ok::<(), mailtrail_wire::Fault>(())
    /// ```
    #[inline]
    pub fn string(&mut self) -> Result<Cow<'a, str>, Fault> {
        match self.plain() {
            Some(text) => Ok(Cow::Borrowed(text)),
            None => self.escaped().map(Cow::Owned),
        }
    }

    /// Reads a string and converts it, without the detour through a `Cow`.
    #[doc(hidden)]
    #[inline]
    pub fn text_as<T>(&mut self, make: impl Fn(&str) -> T) -> Result<T, Fault> {
        match self.plain() {
            Some(text) => Ok(make(text)),
            None => self.escaped().map(|text| make(&text)),
        }
    }

    /// Goes behind the text whose quotation mark stands here, and says whether it is one, without unescaping what need not be.
    #[inline]
    pub(crate) fn skip_text(&mut self) -> Result<(), Fault> {
        if self.skip_plain() { Ok(()) } else { self.skip_escaped() }
    }

    #[cold]
    fn skip_escaped(&mut self) -> Result<(), Fault> {
        let start = self.at;
        let (inner, escapes) = self.quoted()?;
        match escapes {
            Escapes::Surrogates => self.unescaped(inner, start).map(drop),
            Escapes::None | Escapes::Plain => Ok(()),
        }
    }

    /// Reads a text that is not plain.
    #[cold]
    fn escaped(&mut self) -> Result<String, Fault> {
        let start = self.at;
        match self.peek() {
            Some(b'"') => {
                if let Some((text, end)) = quick::unescaped_text(self.text, self.at + 1) {
                    self.at = end;
                    return Ok(text);
                }
                let (inner, _) = self.quoted()?;
                self.unescaped(inner, start)
            }
            _ => Err(self.mismatch(Expected::Text)),
        }
    }

    fn unescaped(&mut self, inner: &str, start: usize) -> Result<String, Fault> {
        string::unescape(inner).ok_or_else(|| {
            self.at = start;
            Fault::new(FaultKind::LoneSurrogate, start)
        })
    }

    /// Reads a number and returns its text.
    ///
    /// # Errors
    ///
    /// Returns a mismatch if a value of another type is next.
    ///
    /// ```
    /// assert_eq!(mailtrail_wire::Reader::new("1.50e3").number()?, "1.50e3");
    /// # Ok::<(), mailtrail_wire::Fault>(())
    /// ```
    pub fn number(&mut self) -> Result<&'a str, Fault> {
        match self.peek() {
            Some(b'-' | b'0'..=b'9') => {
                let start = self.at;
                self.skip_number()?;
                Ok(&self.text[start..self.at])
            }
            _ => Err(self.mismatch(Expected::Number)),
        }
    }

    /// Reads any value and returns its text unchanged.
    ///
    /// # Errors
    ///
    /// Returns an error if no well-formed value is next.
    ///
    /// ```
    /// assert_eq!(mailtrail_wire::Reader::new(" [1, 2] ").raw()?, "[1, 2]");
    /// # Ok::<(), mailtrail_wire::Fault>(())
    /// ```
    #[inline]
    pub fn raw(&mut self) -> Result<&'a str, Fault> {
        self.peek();
        let start = self.at;
        self.skip()?;
        Ok(&self.text[start..self.at])
    }

    #[cold]
    pub(crate) fn mismatch(&mut self, expected: Expected) -> Fault {
        match self.peek() {
            None => Fault::new(FaultKind::End, self.at),
            Some(b'{' | b'[' | b'"' | b'-' | b'0'..=b'9' | b't' | b'f' | b'n') => {
                Fault::new(FaultKind::Mismatch(expected), self.at)
            }
            Some(_) => Fault::new(FaultKind::ExpectedValue, self.at),
        }
    }

    /// A fault at the current place, or the one that says that the text ended.
    fn fault(&self, kind: FaultKind) -> Fault {
        if self.at >= self.text.len() { Fault::new(FaultKind::End, self.text.len()) } else { Fault::new(kind, self.at) }
    }

    fn word(&mut self, word: &'static str) -> Result<(), Fault> {
        let rest = &self.text.as_bytes()[self.at..];
        if rest.starts_with(word.as_bytes()) {
            self.at += word.len();
            Ok(())
        } else if word.as_bytes().starts_with(rest) {
            Err(Fault::new(FaultKind::End, self.text.len()))
        } else {
            Err(Fault::new(FaultKind::ExpectedValue, self.at))
        }
    }
}
