//! Places in a text: line and column of an offset, and the JSON pointer that leads to it.

use std::borrow::Cow;

use crate::reader::{Reader, shown};

/// Returns line and column of a byte offset, both counted from 1. Columns count Unicode characters.
///
/// Lines end at `
/// `. An offset beyond the end of the text counts as its end.
///
/// ```
/// use mailtrail_wire::position;
///
/// assert_eq!(position("{\n  \"é\": 1}", 8), (2, 6));
/// ```
pub fn position(text: &str, at: usize) -> (usize, usize) {
    let before = &text.as_bytes()[..at.min(text.len())];
    let line_start = memchr::memrchr(b'\n', before).map_or(0, |end| end + 1);
    let line = 1 + memchr::memchr_iter(b'\n', before).count();
    (line, 1 + before[line_start..].iter().filter(|byte| !is_continuation(**byte)).count())
}

fn is_continuation(byte: u8) -> bool {
    byte & 0xc0 == 0x80
}

/// Appends a reference token to a JSON pointer (RFC 6901), escaping `~` and `/`.
///
/// ```
/// let mut pointer = String::from("/requestParameters");
/// mailtrail_wire::push_token(&mut pointer, "a/b~c");
/// assert_eq!(pointer, "/requestParameters/a~1b~0c");
/// ```
pub fn push_token(pointer: &mut String, token: &str) {
    pointer.push('/');
    if !token.bytes().any(|byte| matches!(byte, b'~' | b'/')) {
        pointer.push_str(token);
        return;
    }
    for char in token.chars() {
        match char {
            '~' => pointer.push_str("~0"),
            '/' => pointer.push_str("~1"),
            other => pointer.push(other),
        }
    }
}

/// A reference token of a JSON pointer as the name that it stands for.
pub(crate) fn token_text(token: &str) -> Cow<'_, str> {
    if token.contains('~') { Cow::Owned(token.replace("~1", "/").replace("~0", "~")) } else { Cow::Borrowed(token) }
}

/// Returns the JSON pointer of the innermost value that contains a byte offset, as far as the text before it tells.
///
/// The text may be broken at the offset or after it.
///
/// ```
/// use mailtrail_wire::pointer_at;
///
/// assert_eq!(pointer_at(r#"{"a": [1, {"b": nope"#, 16), "/a/1/b");
/// assert_eq!(pointer_at("{}", 0), "");
/// ```
pub fn pointer_at(text: &str, at: usize) -> String {
    let mut reader = Reader::new(text);
    let mut frames: Vec<Frame> = Vec::new();
    while let Some(byte) = reader.peek() {
        let here = reader.at();
        if here >= at {
            break;
        }
        match byte {
            b'"' => {
                let Ok((inner, escapes)) = reader.quoted() else { break };
                if let Some(Frame::Object(name @ None)) = frames.last_mut() {
                    *name = Some(shown((inner, escapes.any())).into_owned());
                }
                continue;
            }
            b'{' => frames.push(Frame::Object(None)),
            b'[' => frames.push(Frame::Array(0)),
            b'}' | b']' => drop(frames.pop()),
            b',' => match frames.last_mut() {
                Some(Frame::Object(name)) => *name = None,
                Some(Frame::Array(index)) => *index += 1,
                None => {}
            },
            _ => {}
        }
        reader.seek(here + char_len(byte));
    }
    let mut pointer = String::new();
    for frame in frames {
        match frame {
            Frame::Object(Some(name)) => push_token(&mut pointer, &name),
            Frame::Object(None) => {}
            Frame::Array(index) => push_token(&mut pointer, &index.to_string()),
        }
    }
    pointer
}

enum Frame {
    Object(Option<String>),
    Array(usize),
}

/// Bytes of the character that begins with this byte.
fn char_len(first: u8) -> usize {
    match first {
        0xf0.. => 4,
        0xe0.. => 3,
        0xc0.. => 2,
        _ => 1,
    }
}
