//! Words for each syntax fault: the message, and what to do.

use mailtrail_wire::{Error, Fault, FaultKind, Found, is_hidden};

use super::{SyntaxFault, SyntaxKind};

/// What is said about a fault; the caller adds the places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Words {
    /// What is wrong.
    pub(crate) message: String,
    /// What was expected at the place.
    pub(crate) expected: String,
    /// What stands there, in backticks.
    pub(crate) found: String,
    /// What to do; ends such that a place may follow if there is one.
    pub(crate) help: Option<&'static str>,
    /// Place in the source that the help is about, said behind it: "at line 8, column 42".
    pub(crate) place: Option<usize>,
}

/// Puts a fault of a source into words; what stands at the place of a secret is not quoted.
pub(crate) fn words(source: &str, fault: &SyntaxFault, secret: bool) -> Words {
    let (message, help, is_place) = say(source, fault, secret);
    let message = match fault.more {
        0 => message,
        1 => message + ", here and in 1 more place",
        more => format!("{message}, here and in {more} more places"),
    };
    let rest = source.get(fault.at..).unwrap_or_default();
    let is_end = fault.kind == SyntaxKind::End && rest.trim_start().is_empty();
    let found = match token(if is_end { "" } else { rest }) {
        "" => "nothing".to_owned(),
        token => quoted(token, secret),
    };
    Words { message, expected: expected(fault.kind), found, help, place: fault.related.filter(|_| is_place) }
}

/// What was expected at the place of a fault.
fn expected(kind: SyntaxKind) -> String {
    let kind = match kind {
        SyntaxKind::MissingCommaInObject => FaultKind::ExpectedCommaOrBrace,
        SyntaxKind::MissingCommaInArray => FaultKind::ExpectedCommaOrBracket,
        SyntaxKind::MissingColon | SyntaxKind::Equals => FaultKind::ExpectedColon,
        SyntaxKind::MissingName | SyntaxKind::BareName => FaultKind::ExpectedName,
        SyntaxKind::MissingValue | SyntaxKind::BareString => FaultKind::ExpectedValue,
        SyntaxKind::TrailingComma => FaultKind::TrailingComma,
        SyntaxKind::ControlCharacter => FaultKind::ControlCharacter,
        SyntaxKind::InvalidEscape => FaultKind::InvalidEscape,
        SyntaxKind::InvalidNumber => FaultKind::InvalidNumber,
        SyntaxKind::End => FaultKind::End,
        SyntaxKind::TooDeep => FaultKind::TooDeep,
        SyntaxKind::TrailingText => FaultKind::TrailingText,
        _ => return "JSON".to_owned(),
    };
    kind.to_string()
}

/// Message, help, and whether the help is about the related place.
// One arm a kind: a table in all but name.
#[allow(clippy::too_many_lines)]
fn say(source: &str, fault: &SyntaxFault, secret: bool) -> (String, Option<&'static str>, bool) {
    let at = fault.at;
    let rest = source.get(at..).unwrap_or_default();
    let token = || quoted(token(rest), secret);
    let known = |kind| {
        let error = Error::new(around(source, at).0, Fault::new(kind, around(source, at).1));
        let message = match kind {
            FaultKind::InvalidEscape if secret => "invalid escape in a secret".to_owned(),
            FaultKind::End | FaultKind::ControlCharacter | FaultKind::TooDeep => error.message().to_owned(),
            _ if secret => format!("expected {kind}, found {}", token()),
            _ => error.message().to_owned(),
        };
        (message, error.advice().map(|advice| advice.text))
    };
    let own = |message: String, help| (message, Some(help), false);
    match fault.kind {
        SyntaxKind::MissingCommaInObject => {
            (known(FaultKind::ExpectedCommaOrBrace).0, Some("a comma is missing"), true)
        }
        SyntaxKind::MissingCommaInArray => {
            (known(FaultKind::ExpectedCommaOrBracket).0, Some("a comma is missing"), true)
        }
        SyntaxKind::MissingColon => (known(FaultKind::ExpectedColon).0, Some("a colon is missing"), true),
        SyntaxKind::MissingValue => (known(FaultKind::ExpectedValue).0, Some("a value is missing"), true),
        SyntaxKind::MissingName => {
            (known(FaultKind::ExpectedName).0, Some("every value in an object needs a name: `\"name\": value`"), false)
        }
        SyntaxKind::MissingOpening => own(
            format!("expected an opening bracket before {}", token()),
            "add the `{` or `[`, or remove the closing bracket that belongs to it",
        ),
        SyntaxKind::MissingClosing => {
            let opening = bracket(source, fault.related);
            let closing = if opening == "{" { "}" } else { "]" };
            (
                format!("expected `{closing}` before {}; a `{opening}` is not closed", token()),
                Some("the unclosed bracket is"),
                true,
            )
        }
        SyntaxKind::End => match fault.related {
            Some(_) => {
                let help = match bracket(source, fault.related) {
                    "[" => "the document is cut off, or a bracket is not closed; the last one open is the `[`",
                    _ => "the document is cut off, or a bracket is not closed; the last one open is the `{`",
                };
                (known(FaultKind::End).0, Some(help), true)
            }
            None => (known(FaultKind::End).0, Some("the document is cut off"), false),
        },
        SyntaxKind::ExtraClosing => own(format!("unexpected closing bracket {}", token()), "remove it"),
        SyntaxKind::ExtraOpening => own(format!("unexpected opening bracket {}", token()), "remove it"),
        SyntaxKind::WrongBracket => match fault.related {
            Some(_) => (
                format!("closing bracket {} does not match `{}`", token(), bracket(source, fault.related)),
                Some("the opening bracket is"),
                true,
            ),
            None => own("an object without names".into(), "write an array with `[` and `]`"),
        },
        SyntaxKind::TrailingComma => (known(FaultKind::TrailingComma).0, Some("remove the comma"), true),
        SyntaxKind::ExtraComma => own(format!("unexpected {}", token()), "remove the comma"),
        SyntaxKind::Equals => own("`=` between name and value".into(), "write `:`"),
        SyntaxKind::Semicolon => own("`;` between values".into(), "write `,`"),
        SyntaxKind::SingleQuotes => own(
            "string in single quotes".into(),
            "use double quotes; in Python, write `json.dumps(event)` instead of `print(event)`",
        ),
        SyntaxKind::TypographicQuotes => own(
            "string in typographic quotes".into(),
            "use straight double quotes (`\"`); word processors and chats replace them",
        ),
        SyntaxKind::Backticks => own("string in backticks".into(), "use double quotes"),
        SyntaxKind::DoubledQuotes => {
            own("string in doubled quotes".into(), "this is the inside of a CSV cell; write each `\"\"` as `\"`")
        }
        SyntaxKind::EncodedTwice => own(
            "the document is escaped like the inside of a string".into(),
            "it was encoded twice or copied out of a string; decode it once more, such as with `jq -r` or `fromjson`",
        ),
        SyntaxKind::BareName => own(
            format!("name {} without quotes", token()),
            "put it in double quotes; in JavaScript, write `JSON.stringify(event)`",
        ),
        SyntaxKind::BareString => {
            own(format!("expected a value, found {}", token()), "if it is a string, put it in double quotes")
        }
        SyntaxKind::PythonWord => own(
            format!("{} is Python, not JSON", token()),
            "write `true`, `false` and `null`; in Python, `json.dumps(event)` does",
        ),
        SyntaxKind::NullWord => own(format!("{} is not JSON", token()), "write `null`"),
        SyntaxKind::BooleanWord => own(format!("{} is not JSON", token()), "write `true` or `false` in lower case"),
        SyntaxKind::NotFinite => {
            own(format!("{} is not a JSON number", token()), "write `null`, or leave the field out")
        }
        SyntaxKind::Call => own(
            format!("{} is a call, not JSON", token()),
            "write the value as a string; in Python, use `json.dumps(event, default=str)`",
        ),
        SyntaxKind::Parentheses => own("values in parentheses".into(), "write an array with `[` and `]`"),
        SyntaxKind::Placeholder => own(
            format!("{} stands for data that was not printed", token()),
            "print the whole value, in JavaScript with `JSON.stringify(event)`",
        ),
        SyntaxKind::Dots => {
            own("`...` stands for something left out".into(), "write what belongs there, or remove the dots")
        }
        SyntaxKind::Comment => own("comments are not JSON".into(), "remove the comment"),
        SyntaxKind::LineNumber => own("line numbers in front of the lines".into(), "copy the document without them"),
        SyntaxKind::Invisible => own(
            format!(
                "unexpected character `{}` between values",
                visible(&rest[..rest.chars().next().map_or(0, char::len_utf8)])
            ),
            "remove it, or use an ordinary space",
        ),
        SyntaxKind::ControlCharacter => {
            let (message, help) = known(FaultKind::ControlCharacter);
            (message, help, false)
        }
        SyntaxKind::InvalidEscape => {
            let (message, help) = known(FaultKind::InvalidEscape);
            let help = match rest.as_bytes().get(1) {
                Some(b'\'') => Some("a single quote needs no backslash"),
                Some(b'x') => Some("write `\\u00` and the two digits"),
                Some(b'\n' | b'\r') => Some("a string cannot continue on the next line; write it on one line"),
                _ => help,
            };
            (message, help, false)
        }
        SyntaxKind::InnerQuote => (
            "quote inside a string is not escaped".into(),
            Some("write `\\\"` for each `\"` inside the string that begins"),
            true,
        ),
        SyntaxKind::UnclosedString => (
            match source.get(at..fault.related.unwrap_or(at)).unwrap_or_default() {
                text if secret => format!("{} is not closed", Found::secret(text).quoted()),
                text => format!("string `{}` is not closed", visible(text)),
            },
            Some("add the closing `\"`"),
            true,
        ),
        SyntaxKind::UnopenedString => own(format!("opening quote is missing before {}", token()), "add the `\"`"),
        SyntaxKind::InvalidNumber => {
            (known(FaultKind::InvalidNumber).0, Some(number_help(token_of_number(rest))), false)
        }
        SyntaxKind::TooDeep => {
            (known(FaultKind::TooDeep).0, Some("deeper documents are not read; AWS writes none"), false)
        }
        SyntaxKind::Unexpected => own(format!("unexpected {}", token()), "remove it, or put it into a string"),
        SyntaxKind::TrailingText => {
            (known(FaultKind::TrailingText).0, Some("remove it, or put each document on a line of its own"), false)
        }
    }
}

/// The line at a place, and the place in it, cut where they are long.
fn around(source: &str, at: usize) -> (&str, usize) {
    let at = at.min(source.len());
    let from = source[..at].char_indices().rev().take(64).last().map_or(at, |(from, _)| from);
    let to = source[at..].char_indices().nth(256).map_or(source.len(), |(length, _)| at + length);
    (&source[from..to], at - from)
}

/// The bracket at a place.
fn bracket(source: &str, at: Option<usize>) -> &str {
    at.and_then(|at| source.get(at..=at)).unwrap_or("{")
}

fn token_of_number(rest: &str) -> &str {
    rest.split(|char: char| !(char.is_ascii_alphanumeric() || "+-._".contains(char))).next().unwrap_or_default()
}

fn number_help(token: &str) -> &'static str {
    let digits = token.trim_start_matches(['+', '-']);
    match digits.as_bytes() {
        [b'0', b'x' | b'X' | b'o' | b'O' | b'b' | b'B', ..] => "write it in decimal",
        [b'0', b'0'..=b'9', ..] => {
            "remove the leading zeros, or put it in double quotes if it is an ID such as an account number"
        }
        [b'.', ..] => "write a digit before the point: `0.5`",
        _ if token.starts_with('+') => "remove the `+`",
        _ if digits.contains('_') => "remove the `_`",
        _ if digits.ends_with('.') || digits.contains(".e") || digits.contains(".E") => {
            "write a digit after the point: `1.0`"
        }
        _ => "remove the letters after the number",
    }
}

/// What is shown of a place: a string, a word or a character.
fn token(rest: &str) -> &str {
    let Some(first) = rest.chars().next() else { return "" };
    let length = match first {
        '"' | '\'' => rest[1..].find(first).map_or(rest.len(), |end| end + 2),
        '<' => rest.find('>').map_or(rest.len(), |end| end + 1),
        '[' if rest[1..].starts_with(|char: char| char.is_ascii_uppercase()) => rest.find(']').map_or(1, |end| end + 1),
        '{' | '}' | '[' | ']' | ',' | ':' | ';' => 1,
        _ => {
            rest.find([',', '}', ']', ':', '"', ' ', '\n', '\r', '\t', '(']).unwrap_or(rest.len()).max(first.len_utf8())
        }
    };
    &rest[..length]
}

/// Bytes of what is marked at a place, none of a line break.
pub(crate) fn token_length(rest: &str) -> usize {
    let token = token(rest);
    token.find(['\n', '\r']).unwrap_or(token.len())
}

/// A token in backticks, or the kind and length of a secret.
fn quoted(token: &str, secret: bool) -> String {
    if secret { Found::secret(token).quoted() } else { format!("`{}`", visible(token)) }
}

/// A token as it is shown: short, and without what does not show itself.
fn visible(token: &str) -> String {
    const LONGEST: usize = 32;
    let mut shown = String::new();
    for char in token.chars().take(LONGEST) {
        if is_hidden(char) || char == '\u{a0}' { shown.extend(char.escape_unicode()) } else { shown.push(char) }
    }
    if token.chars().nth(LONGEST).is_some() {
        shown.push('…');
    }
    shown
}

#[cfg(test)]
mod tests;
