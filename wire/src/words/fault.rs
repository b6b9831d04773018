//! The message of an error, and what to do about it.

use std::fmt;

use crate::{Advice, Expected, Fault, FaultKind, Found, JsonKind, MAX_DEPTH};

impl fmt::Display for FaultKind {
    /// What was expected, such as "`,` or `}`".
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::End => "more",
            Self::ExpectedValue => "a value",
            Self::ExpectedName => "a field name in double quotes",
            Self::ExpectedColon => "`:` after the field name",
            Self::ExpectedCommaOrBrace => "`,` or `}`",
            Self::ExpectedCommaOrBracket => "`,` or `]`",
            Self::TrailingComma => "another entry after the comma",
            Self::ControlCharacter => "`\"` or an escape",
            Self::InvalidEscape => "a valid escape",
            Self::InvalidNumber => "a number",
            Self::TooDeep => return write!(formatter, "at most {MAX_DEPTH} levels"),
            Self::TrailingText => "the end of the document",
            Self::LoneSurrogate => "surrogates in pairs",
            Self::InvalidUtf8 => "UTF-8",
            Self::Mismatch(expected) => expected.as_str(),
            Self::Missing => "a field",
            Self::Content => "readable content",
        })
    }
}

/// What was wrong, in one line, without the place.
pub(crate) fn message(fault: FaultKind, found: &Found) -> String {
    match fault {
        FaultKind::End => "unexpected end of input".to_owned(),
        FaultKind::TooDeep => format!("nested deeper than {MAX_DEPTH} levels"),
        FaultKind::Mismatch(Expected::Form) if found.is_nothing() => format!("expected {fault}, found an empty string"),
        _ if found.is_nothing() => format!("expected {fault}, found the end of the input"),
        FaultKind::ControlCharacter => format!("unescaped control character {} in a string", found.text),
        FaultKind::InvalidEscape => format!("invalid escape {}", found.quoted()),
        FaultKind::InvalidNumber => format!("invalid number {}", found.quoted()),
        FaultKind::LoneSurrogate => format!("unpaired surrogate in {}", found.quoted()),
        FaultKind::InvalidUtf8 => format!("invalid UTF-8: byte `{}`", found.text),
        FaultKind::Mismatch(Expected::Form) => format!("expected {fault}, found {}", found.quoted()),
        FaultKind::Mismatch(_) if found.kind.is_some() => format!("expected {fault}, found {found}"),
        _ if found.is_secret() => format!("expected {fault}, found {}", found.text),
        _ => format!("expected {fault}, found `{}`", found.text),
    }
}

/// What to do about a fault.
pub(crate) fn advice(text: &str, fault: Fault) -> Option<Advice> {
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
            b'\n' | b'\r' => "close the string with `\"` before the line ends, or write the line break as `\\n`",
            b'\t' => "write the tab as `\\t`",
            _ => "write it as `\\u` and four hexadecimal digits",
        }),
        FaultKind::InvalidEscape if text[fault.at..].starts_with("\\u") => here("`\\u` needs four hexadecimal digits"),
        FaultKind::InvalidEscape => here("write a backslash as `\\\\`"),
        FaultKind::Mismatch(Expected::Text)
            if matches!(Found::at(text, fault.at).kind, Some(JsonKind::Number | JsonKind::Bool)) =>
        {
            here("write it in quotes")
        }
        _ => None,
    }
}
