//! What stands at a place of a text.

use crate::JsonKind;

/// What stands at a place: the first token of a value, cut to a readable length, or whatever else is there.
///
/// Characters that would not show, or that would change how those around them show, are given by their number. Its
/// [`Display`](std::fmt::Display) is in the words of messages.
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
    /// JSON type of the value that begins here, if one does.
    pub kind: Option<JsonKind>,
    /// Token as it is written, a string with its quotes; `…` stands for what was cut. Empty if nothing stands here.
    pub text: String,
}

impl Found {
    /// Longest token in characters that is shown in full.
    const LONGEST: usize = 32;

    /// Whatever stands at a byte offset of a text.
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

    /// A token of any kind, in full up to the longest that is shown.
    pub(crate) fn token(token: &str) -> Self {
        if token.len() <= Self::LONGEST && token.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
            return Self { kind: None, text: token.to_owned() };
        }
        let mut shown = String::with_capacity(Self::LONGEST);
        for (index, char) in token.chars().enumerate() {
            if index == Self::LONGEST {
                shown.push('…');
                break;
            }
            if is_visible(char) { shown.push(char) } else { shown.extend(char.escape_unicode()) }
        }
        Self { kind: None, text: shown }
    }

    /// An empty object.
    pub(crate) fn empty_object() -> Self {
        Self { kind: Some(JsonKind::Object), text: "{}".to_owned() }
    }

    /// Whether nothing stands here: the text has ended, or a field is missing.
    ///
    /// ```
    /// assert!(mailtrail_wire::Found::default().is_nothing());
    /// ```
    pub fn is_nothing(&self) -> bool {
        self.text.is_empty()
    }

    /// Token without the quotes of a string.
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

/// Whether a character shows itself as it is, and does not change how those around it are shown.
fn is_visible(char: char) -> bool {
    let format = matches!(
        char,
        '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'
    );
    !char.is_control() && !format
}
