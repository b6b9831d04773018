//! What was found at a place in a text.

use crate::reader::unescape;
use crate::{JsonKind, is_hidden, is_secret_at};

/// What was found at a place: the first token of a value, cut to a readable length, or whatever else is there.
///
/// If it is a secret, such as a password, only its kind and length are kept: see [`is_secret`](crate::is_secret).
///
/// Characters that are invisible, or that change how others are shown, are written as their number. The
/// [`Display`](std::fmt::Display) is meant for messages.
///
/// ```
/// use mailtrail_wire::{Document as _, Json, JsonKind};
///
/// let error = String::from_json("  5").unwrap_err();
/// assert_eq!(error.found().kind, Some(JsonKind::Number));
/// assert_eq!(error.found().text, "5");
/// assert_eq!(error.found().to_string(), "number `5`");
/// assert!(Json::parse("[1").unwrap_err().found().is_nothing());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Found {
    /// JSON type of the value that begins here, if any.
    pub kind: Option<JsonKind>,
    /// Token as written; for a secret, its description. A string has its quotes, and `…` marks a cut. Empty if there is nothing here.
    pub text: String,
    /// Whether `text` only describes it.
    secret: bool,
}

impl Found {
    /// Longest token in characters that is shown in full.
    const LONGEST: usize = 32;

    /// Finds what is at a byte offset of a text.
    ///
    /// ```
    /// use mailtrail_wire::Found;
    ///
    /// assert_eq!(Found::at(r#"{"a": tru}"#, 6).text, "tru");
    /// assert_eq!(Found::at(r#"{"a": tru}"#, 1).text, r#""a""#);
    /// ```
    pub fn at(text: &str, at: usize) -> Self {
        let rest = text.get(at..).unwrap_or_default();
        let token = &rest[..length(rest)];
        Self { kind: kind(token), ..Self::token(token) }
    }

    /// Like [`at`](Self::at), with the pointer of the value, or of the field whose name is there. If that is a secret, only its kind and
    /// length are kept.
    ///
    /// ```
    /// use mailtrail_wire::Found;
    ///
    /// let text = r#"{"password": "hunter2"}"#;
    /// assert_eq!(Found::at_pointer(text, 13, "/password").to_string(), "a string of 7 characters");
    /// assert_eq!(Found::at_pointer(text, 1, "/password").to_string(), "string `password`");
    /// ```
    pub fn at_pointer(text: &str, at: usize, pointer: &str) -> Self {
        let plain = Self::at(text, at);
        if !is_secret_at(pointer) {
            return plain;
        }
        let rest = text.get(at..).unwrap_or_default();
        let (token, behind) = rest.split_at(length(rest));
        let is_name = plain.kind == Some(JsonKind::Text) && behind.trim_ascii_start().starts_with(':');
        let owner = pointer.rsplit_once('/').map_or("", |(owner, _)| owner);
        if is_name && !is_secret_at(owner) { plain } else { Self::secret(token) }
    }

    /// Returns only the kind and length of a token.
    ///
    /// ```
    /// use mailtrail_wire::Found;
    ///
    /// assert_eq!(Found::secret("\"hunter2\"").to_string(), "a string of 7 characters");
    /// assert_eq!(Found::secret("hunter2").to_string(), "text of 7 characters");
    /// assert_eq!(Found::secret("null").to_string(), "`null`");
    /// ```
    pub fn secret(token: &str) -> Self {
        let plain = Self { kind: kind(token), ..Self::token(token) };
        let text = match plain.kind {
            None if token.len() <= 1 => return plain,
            Some(JsonKind::Object | JsonKind::List | JsonKind::Null) => return plain,
            Some(JsonKind::Bool) => "a boolean".to_owned(),
            Some(JsonKind::Number) => format!("a number of {}", characters(token)),
            Some(JsonKind::Text) => {
                let inner = &token[1..];
                let inner = inner.strip_suffix('"').unwrap_or(inner);
                format!("a string of {}", characters(unescape(inner).as_deref().unwrap_or(inner)))
            }
            None => format!("text of {}", characters(token)),
        };
        Self { text, secret: true, ..plain }
    }

    /// An escape in a secret.
    pub(crate) fn secret_escape() -> Self {
        Self { kind: None, text: "in a secret".to_owned(), secret: true }
    }

    /// Returns whether this is a secret, so that `text` is only its kind and length.
    ///
    /// ```
    /// assert!(mailtrail_wire::Found::secret("hunter2").is_secret());
    /// ```
    pub fn is_secret(&self) -> bool {
        self.secret
    }

    /// Returns the token in backticks, a string without its quotes. For a secret, returns its kind and length.
    ///
    /// ```
    /// use mailtrail_wire::Found;
    ///
    /// assert_eq!(Found::at(r#""Data""#, 0).quoted(), "`Data`");
    /// assert_eq!(Found::secret(r#""Data""#).quoted(), "a string of 4 characters");
    /// ```
    pub fn quoted(&self) -> String {
        if self.secret { self.text.clone() } else { format!("`{}`", self.bare()) }
    }

    /// A token of any kind, in full up to the longest that is shown.
    pub(crate) fn token(token: &str) -> Self {
        if token.len() <= Self::LONGEST && token.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
            return Self { kind: None, text: token.to_owned(), secret: false };
        }
        let mut shown = String::with_capacity(Self::LONGEST);
        for (index, char) in token.chars().enumerate() {
            if index == Self::LONGEST {
                shown.push('…');
                break;
            }
            if is_hidden(char) { shown.extend(char.escape_unicode()) } else { shown.push(char) }
        }
        Self { kind: None, text: shown, secret: false }
    }

    /// An empty object.
    pub(crate) fn empty_object() -> Self {
        Self { kind: Some(JsonKind::Object), text: "{}".to_owned(), secret: false }
    }

    /// Returns whether nothing is here: the text has ended, or a field is missing.
    ///
    /// ```
    /// assert!(mailtrail_wire::Found::default().is_nothing());
    /// ```
    pub fn is_nothing(&self) -> bool {
        self.text.is_empty()
    }

    /// Returns the token, a string without its quotes.
    ///
    /// ```
    /// assert_eq!(mailtrail_wire::Found::at(r#""Data""#, 0).bare(), "Data");
    /// ```
    pub fn bare(&self) -> &str {
        match self.text.strip_prefix('"') {
            Some(rest) if self.kind == Some(JsonKind::Text) => rest.strip_suffix('"').unwrap_or(rest),
            _ => &self.text,
        }
    }
}

fn characters(text: &str) -> String {
    match text.chars().count() {
        1 => "1 character".to_owned(),
        count => format!("{count} characters"),
    }
}

/// Bytes of the token that a text begins with.
fn length(rest: &str) -> usize {
    match rest.chars().next() {
        None => 0,
        Some('"') => string_length(rest.as_bytes()),
        Some('{' | '}' | '[' | ']' | ',' | ':') => 1,
        Some(first) => {
            let end = rest.find([',', '}', ']', ':', '"', ' ', '\n', '\r', '\t']);
            end.unwrap_or(rest.len()).max(first.len_utf8())
        }
    }
}

/// The same of a string, up to its closing quote if it has one.
fn string_length(bytes: &[u8]) -> usize {
    let mut at = 1;
    while let Some(found) = memchr::memchr2(b'"', b'\\', bytes.get(at..).unwrap_or_default()) {
        if bytes[at + found] == b'"' {
            return at + found + 1;
        }
        at += found + 2;
    }
    bytes.len()
}

/// JSON type of a token, if it is one of JSON.
fn kind(token: &str) -> Option<JsonKind> {
    match token.as_bytes().first()? {
        b'{' => Some(JsonKind::Object),
        b'[' => Some(JsonKind::List),
        b'"' => Some(JsonKind::Text),
        b'-' | b'0'..=b'9' => Some(JsonKind::Number),
        _ => match token {
            "true" | "false" => Some(JsonKind::Bool),
            "null" => Some(JsonKind::Null),
            _ => None,
        },
    }
}
