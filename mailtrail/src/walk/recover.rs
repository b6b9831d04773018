//! Finding the next document behind a broken one.

use crate::input::{Cutter, learn_opening};

/// Offset of where the next document, or what separates it, seems to begin; `fault` is where reading failed.
///
/// Three guesses, and the first in the text wins: the end of the broken document by its brackets alone (good when a comma
/// or a colon is wrong), a place where the bytes stand that its neighbours begin with, and, between documents, a line that
/// begins with a bracket.
pub(super) fn next(window: &str, fault: usize, in_container: bool, cutter: Option<&Cutter>) -> Option<usize> {
    let fault = fault.max(1).min(window.len());
    let by_brackets = end_by_brackets(window).filter(|end| *end >= fault && plausible(&window[*end..], in_container));
    let learned = cutter.is_none().then(|| learn_opening(window).map(Cutter::new)).flatten();
    let by_opening =
        cutter.or(learned.as_ref()).and_then(|cutter| cutter.find(window, window.ceil_char_boundary(fault)));
    let by_line = if in_container { None } else { next_line(window, fault) };
    [by_brackets, by_opening, by_line].into_iter().flatten().min()
}

/// Whether something that can follow a document follows.
fn plausible(rest: &str, in_container: bool) -> bool {
    match rest.trim_ascii_start().bytes().next() {
        None => true,
        Some(b',' | b']') => in_container,
        Some(b'{' | b'[') => !in_container,
        Some(_) => false,
    }
}

/// End of the value that begins a text if only brackets and quotes are looked at; a line break ends an open text.
fn end_by_brackets(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    let mut quoted = false;
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate() {
        if quoted {
            match byte {
                b'\n' => quoted = false,
                b'"' if !escaped => quoted = false,
                _ => {}
            }
            escaped = byte == b'\\' && !escaped && quoted;
            continue;
        }
        match byte {
            b'"' => quoted = true,
            b'{' | b'[' => depth += 1,
            b'}' | b']' => {
                depth = depth.checked_sub(1)?;
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            _ => {}
        }
    }
    None
}

/// First line behind an offset that begins with an object or an array.
fn next_line(text: &str, from: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    memchr::memchr_iter(b'\n', &bytes[from..])
        .map(|end| from + end + 1)
        .find(|at| matches!(bytes.get(*at), Some(b'{' | b'[')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_guess_in_the_text_wins() {
        let missing_comma = r#"{"a":1 "b":2},{"a":3}]"#;
        assert_eq!(next(missing_comma, 7, true, None), Some(13));
        let cut_line = "{\"a\":{\"b\":1\n{\"a\":2}\n";
        assert_eq!(next(cut_line, 12, false, None), Some(12));
        let lost_quote = r#"{"a":"x},{"a":"y"},{"a":"z"}]"#;
        assert_eq!(next(lost_quote, 14, true, None), Some(19));
        assert_eq!(next("oops", 0, false, None), None);
    }
}
