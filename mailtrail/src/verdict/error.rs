//! Findings for errors of the reader: text that is not JSON, or could not be read.

use mailtrail_wire::{Error, ErrorKind, FaultKind, Found, IssueKind};

use super::{Finding, Level};
use crate::envelope::Scope;
use crate::layout::SIGHT;
use crate::syntax::token_length;

/// Finding for text that is not JSON.
pub(crate) fn error(error: &Error, scope: &Scope<'_>) -> Finding {
    let length = token_length(scope.text.get(error.offset()..).unwrap_or_default());
    let place = scope.place_of(error.offset()..error.offset() + length, error.path()).in_text(SIGHT);
    let rule = match error.kind() {
        ErrorKind::Truncated => "truncated",
        ErrorKind::TooDeep => "too-deep",
        ErrorKind::Utf8 => "invalid-utf8",
        ErrorKind::Type => IssueKind::WrongType.as_str(),
        _ => "syntax",
    };
    let (expected, found) = (error.fault().kind.to_string(), found(error.found()));
    let at_place = |text: &str, offset| {
        let (line, column) = scope.position(offset);
        format!("{text} at line {line}, column {column}")
    };
    let help = advice(error, scope.text).map(|(text, offset)| match offset {
        Some(offset) => at_place(text, offset),
        None => text.to_owned(),
    });
    let finding = Finding::new(Level::Error, rule, place, expected, found).saying(error.message());
    finding.advised(help)
}

/// What was found, as it is written; of a secret its kind and length.
pub(super) fn found(found: &Found) -> String {
    match found {
        _ if found.is_nothing() => "nothing".to_owned(),
        _ if found.is_secret() => found.text.clone(),
        _ => format!("`{}`", found.text),
    }
}

/// What to do about an error, and where if that is another place.
fn advice(error: &Error, text: &str) -> Option<(&'static str, Option<usize>)> {
    let read = &text[..text.floor_char_boundary(error.offset())];
    let before = read.trim_end();
    let next = text.as_bytes().get(error.offset());
    let object = error.fault().kind == FaultKind::ExpectedCommaOrBrace;
    let separator = object || error.fault().kind == FaultKind::ExpectedCommaOrBracket;
    match (error.kind(), next) {
        (ErrorKind::Truncated, _) => not_closed(read)
            .or(Some(("the file is cut off, or the list around this is not closed: a `]` or `}` is missing", None))),
        (ErrorKind::TooDeep, _) => Some(("deeper documents are not read; AWS writes none", None)),
        (_, Some(b'{' | b'[')) if object => not_closed(before),
        (_, Some(b'a'..=b'z' | b'A'..=b'Z')) if separator && before.ends_with('"') => {
            Some(("the string that ends here may lack its own closing quote", None))
        }
        _ => error.advice().map(|advice| (advice.text, advice.offset)),
    }
}

/// The innermost object, array or string that is still open at the end of a text.
fn not_closed(text: &str) -> Option<(&'static str, Option<usize>)> {
    let mut open = Vec::new();
    let (mut quote, mut escaped) = (None, false);
    for (at, byte) in text.bytes().enumerate() {
        match (quote, byte) {
            (Some(_), b'"') if !escaped => quote = None,
            (None, b'"') => quote = Some(at),
            (None, b'{') => open.push((at, "close the object that begins")),
            (None, b'[') => open.push((at, "close the array that begins")),
            (None, b'}' | b']') => drop(open.pop()),
            _ => {}
        }
        escaped = byte == b'\\' && !escaped && quote.is_some();
    }
    let text = quote.map(|at| (at, "close the string that begins"));
    text.or(open.pop()).map(|(at, what)| (what, Some(at)))
}
