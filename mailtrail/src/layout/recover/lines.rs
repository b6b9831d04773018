//! Guesses by lines: which one begins the next document.

use crate::layout::SIGHT;
use crate::layout::opening::{Opening, has_tag, opening};
use crate::layout::stamp::{begins_anew, stamp};

/// A brace that begins a line behind one that is nothing but a closing brace: neither stands in a value, nor between elements.
pub(super) fn behind_brace_line(text: &str, from: usize) -> Option<usize> {
    const LINES: &[u8] = b"\n}\n{";
    let before = from.saturating_sub(1);
    memchr::memmem::find(&text.as_bytes()[before..], LINES).map(|at| before + at + LINES.len() - 1)
}

/// A brace at the beginning of a line, up to where reading failed, if the line before ends behind a name and its colon: in an object
/// that is written on one line, or whose fields are indented, no value begins there, so that the object was cut. The same behind a
/// bracket, if what follows stands alone on its line.
pub(super) fn behind_name(text: &str, from: usize, is_end: bool) -> Option<usize> {
    // Where the text just ends, nothing tells where reading failed.
    let until = if from <= 1 { text.len() } else { from.min(text.len()) };
    let bytes = &text.as_bytes()[..until];
    let first = memchr::memchr(b'\n', bytes)?;
    let is_indented = matches!(bytes.get(first + 1), Some(b' ' | b'\t'));
    let mut lines = memchr::memchr_iter(b'\n', bytes).take_while(|end| is_indented || *end == first);
    let is_cut = |end: &usize| {
        let before = bytes[..*end].trim_ascii_end().last();
        bytes.get(*end + 1) == Some(&b'{')
            && (before == Some(&b':') || before == Some(&b'[') && !is_indented && is_alone(&text[*end + 1..], is_end))
    };
    lines.find(is_cut).map(|end| end + 1)
}

/// Whether a document stands on the line that begins a text, and another one begins the next line, or nothing comes because the text is the
/// end of the file.
fn is_alone(text: &str, is_end: bool) -> bool {
    let (line, rest) = text.split_once('\n').unwrap_or((text, ""));
    line.trim_ascii_end().ends_with('}') && (rest.starts_with('{') || is_end && rest.trim_ascii().is_empty())
}

/// First brace at or behind an offset that begins a line behind a comma, further out than the fields of the document that begins a text.
pub(super) fn next_outer(text: &str, from: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let blanks = |at: usize| bytes[at..].iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
    // The first of them may be broken.
    let fields = memchr::memchr_iter(b'\n', bytes).take(2).map(|end| blanks(end + 1)).max()?;
    let before = from.saturating_sub(1);
    let lines = memchr::memchr_iter(b'\n', &bytes[before..]).map(|end| before + end + 1);
    lines.filter(|line| bytes[..*line].trim_ascii_end().ends_with(b",")).find_map(|line| {
        let indent = blanks(line);
        (indent < fields && bytes.get(line + indent) == Some(&b'{')).then_some(line + indent)
    })
}

/// First line at or behind an offset that begins with an object or an array, or with a time in front of one.
pub(super) fn next_line(text: &str, from: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let before = from.saturating_sub(1);
    // End of the brackets and white space that the last bracket stands among: farther than can be seen, there is nothing.
    let mut end = 0;
    let is_empty = |byte: &&u8| **byte == b'[' || byte.is_ascii_whitespace();
    memchr::memchr_iter(b'\n', &bytes[before..]).map(|end| before + end + 1).find(|&at| match bytes.get(at) {
        Some(b'{') => true,
        Some(b'[') => {
            if at >= end {
                end = at + bytes[at..].iter().take_while(is_empty).count();
            }
            end < at + SIGHT && opening(text, at) != Opening::None
        }
        _ => stamp(&text[at..]).is_some(),
    })
}

/// First line at or behind an offset that begins with a word, as lines of a log do and those within a document do not; one
/// with a document in it, if only such a one counts, or if it begins with something else that no line of a document begins with.
pub(super) fn next_words(text: &str, from: usize, with_document: bool) -> Option<usize> {
    let bytes = text.as_bytes();
    let before = from.saturating_sub(1);
    // Indented lines go on with what is broken, unless its only line was cut.
    let is_cut = memchr::memchr(b'\n', bytes).is_some_and(|end| from <= end);
    memchr::memchr_iter(b'\n', &bytes[before..]).map(|end| before + end + 1).find(|&at| match bytes.get(at) {
        Some(b' ' | b'\t') => is_cut && begins_packed(text[at..].trim_start_matches([' ', '\t'])),
        Some(b'[') => has_tag(&text[at..]) && has_document(&text[at..]),
        None | Some(b'\r' | b'\n' | b'{' | b'}' | b']' | b',' | b':') => false,
        Some(b'"') => !begins_with_name(&text[at + 1..]) && has_document(&text[at..]),
        Some(byte) if byte.is_ascii_alphanumeric() || *byte >= 0x80 => !with_document || has_document(&text[at..]),
        Some(_) => has_document(&text[at..]),
    })
}

/// Whether a line begins with a document in a string that is no name.
fn begins_packed(line: &str) -> bool {
    line.starts_with('"') && opening(line, 0) == Opening::Packed && !begins_with_name(&line[1..])
}

/// Whether a colon follows the next quote on a line, as behind the name of a field.
fn begins_with_name(text: &str) -> bool {
    let end = memchr::memchr2(b'"', b'\n', text.as_bytes());
    let behind = end.and_then(|end| text[end..].strip_prefix('"'));
    behind.is_some_and(|behind| behind.trim_start_matches([' ', '\t']).starts_with(':'))
}

/// Whether a line of several words, as in a log, begins behind white space with a line break: no element does.
pub(in crate::layout) fn begins_words(text: &str, space: usize) -> bool {
    let line = &text[space..text.floor_char_boundary(space + SIGHT)];
    let word = line.find([',', ' ', '\t', '\n', '{']).map(|end| line[end..].trim_start_matches([' ', '\t']));
    let goes_on = word
        .and_then(|rest| rest.chars().next())
        .is_some_and(|next| !matches!(next, ',' | ']' | '}' | '\r' | '\n' | '/' | '#'));
    text[..space].contains('\n') && if line.starts_with('[') { has_tag(line) } else { goes_on }
}

/// Whether a document seems to begin on the first line of a text.
fn has_document(text: &str) -> bool {
    let end = memchr::memchr(b'\n', text.as_bytes()).unwrap_or(text.len());
    memchr::memchr_iter(b'{', &text.as_bytes()[..end]).take(8).any(|at| opening(text, at) != Opening::None)
}

/// First bracket behind the first line if reading failed at the end of that line, so that the line was cut.
pub(super) fn behind_cut_line(text: &str, from: usize) -> Option<usize> {
    let end = memchr::memchr(b'\n', text.as_bytes())?;
    let next = end + text[end..].len() - text[end..].trim_ascii_start().len();
    let is_cut = (end..=next).contains(&from) || text[..end].ends_with('\r') && from + 1 == end;
    (is_cut && text[next..].starts_with(['{', '['])).then_some(next)
}

/// First line, up to an offset, that begins what stands in nothing else, so that what stands before it was cut.
pub(super) fn next_anew(text: &str, until: usize) -> Option<usize> {
    memchr::memchr_iter(b'\n', &text.as_bytes()[..until]).map(|end| end + 1).find(|at| begins_anew(text, *at))
}
