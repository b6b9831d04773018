//! Regular expressions as parameters.

use std::fmt;

use super::quoted::is_control;
use super::{ParameterError, ParameterErrorKind};

/// What means something in an expression or may end one, the dot aside.
const SPECIAL: &str = "\\/^$|?*+()[]{}\"'`#";

/// A regular expression between slashes in a query.
///
/// A query matches it anywhere in a value, because an address may come with a display name. Whatever the expression contains, it cannot end its slashes or the
/// query.
///
/// A plain text (also a converted one) becomes a [`literal`](Self::literal): every character with a meaning in
/// regular expressions or queries is escaped, except the dot. So `user@example.com` looks the same as in AWS's
/// documentation, and matches slightly more (`user@exampleXcom`). [`exact`](Self::exact) escapes the dot
/// too, and [`expression`](Self::expression) takes a regular expression. An empty pattern matches every value.
///
/// ```
/// use mailtrail_wire::insights::Pattern;
///
/// assert_eq!(Pattern::from("user@example.com").as_str(), "user@example.com");
/// assert_eq!(Pattern::exact("user@example.com").as_str(), r"user@example\.com");
/// assert_eq!(Pattern::expression("user[0-9]+@example")?.as_str(), "user[0-9]+@example");
/// assert_eq!(Pattern::from("1/2 price (today)").as_str(), r"1\/2 price \(today\)");
/// # Ok::<(), mailtrail_wire::insights::ParameterError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pattern(String);

impl Pattern {
    /// Makes a pattern that matches a text; a dot in it matches any character.
    ///
    /// Control characters are written as escapes such as `\n`.
    ///
    /// ```
    /// use mailtrail_wire::insights::Pattern;
    ///
    /// assert_eq!(Pattern::literal("a|b.c\n").as_str(), r"a\|b.c\n");
    /// ```
    pub fn literal(text: &str) -> Self {
        Self(escape(text, |character| SPECIAL.contains(character)))
    }

    /// Makes a pattern that matches exactly this text.
    ///
    /// Unlike in AWS's documentation, the dot is escaped. As with every pattern, there may be more text around the
    /// match.
    ///
    /// ```
    /// use mailtrail_wire::insights::Pattern;
    ///
    /// assert_eq!(Pattern::exact("example.com").as_str(), r"example\.com");
    /// ```
    pub fn exact(text: &str) -> Self {
        Self(escape(text, |character| character == '.' || SPECIAL.contains(character)))
    }

    /// Makes a pattern from a regular expression.
    ///
    /// A slash is escaped with a backslash unless it already is. Nothing else is changed; whether CloudWatch accepts the expression
    /// is only known when the query runs. `$SUBJECT`, the placeholder that AWS's documentation prints, is an expression.
    ///
    /// # Errors
    ///
    /// Returns an error if the expression contains a control character, ends in a backslash that escapes nothing, or has an unclosed
    /// bracket.
    ///
    /// ```
    /// use mailtrail_wire::insights::Pattern;
    ///
    /// assert_eq!(Pattern::expression(r"^a/b|c\/d$")?.as_str(), r"^a\/b|c\/d$");
    /// assert_eq!(
    ///     Pattern::expression(r"a\").unwrap_err().to_string(),
    ///     r"expected a character after the backslash, found the end at byte 2 of `a\`",
    /// );
    /// assert_eq!(
    ///     Pattern::expression("a[b").unwrap_err().to_string(),
    ///     "expected `]` for the `[` at byte 1, found none of `a[b`",
    /// );
    /// # Ok::<(), mailtrail_wire::insights::ParameterError>(())
    /// ```
    pub fn expression(expression: &str) -> Result<Self, ParameterError> {
        let error = |kind, offset| ParameterError::new(kind, expression, offset);
        let mut text = String::with_capacity(expression.len());
        let mut escape = None;
        let mut bracket = None;
        for (offset, character) in expression.char_indices() {
            if is_control(character) {
                return Err(error(ParameterErrorKind::ControlCharacter, offset));
            }
            if escape.take().is_none() {
                match character {
                    '\\' => escape = Some(offset),
                    '/' => text.push('\\'),
                    '[' => bracket = bracket.or(Some(offset)),
                    ']' => bracket = None,
                    _ => {}
                }
            }
            text.push(character);
        }
        match (escape, bracket) {
            (Some(offset), _) => Err(error(ParameterErrorKind::TrailingBackslash, offset)),
            (None, Some(offset)) => Err(error(ParameterErrorKind::UnclosedBracket, offset)),
            (None, None) => Ok(Self(text)),
        }
    }

    /// Returns the regular expression without the slashes.
    ///
    /// ```
    /// assert_eq!(mailtrail_wire::insights::Pattern::literal("a/b").as_str(), r"a\/b");
    /// ```
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Pattern {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl From<&str> for Pattern {
    fn from(text: &str) -> Self {
        Self::literal(text)
    }
}

impl From<&String> for Pattern {
    fn from(text: &String) -> Self {
        Self::literal(text)
    }
}

impl From<String> for Pattern {
    fn from(text: String) -> Self {
        Self::literal(&text)
    }
}

fn escape(text: &str, is_special: impl Fn(char) -> bool) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\n' => escaped.push_str("\\n"),
            '\r' => escaped.push_str("\\r"),
            '\t' => escaped.push_str("\\t"),
            control if is_control(control) => {
                escaped.push_str("\\x");
                escaped.extend(control.escape_unicode().skip("\\u".len()));
            }
            other => {
                if is_special(other) {
                    escaped.push('\\');
                }
                escaped.push(other);
            }
        }
    }
    escaped
}
