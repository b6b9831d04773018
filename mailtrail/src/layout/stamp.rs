//! Times at the beginning of a line.

use mailtrail_wire::{Fault, FaultKind};

use super::SIGHT;
use super::container::begins_container;
use super::opening::{Opening, opening};

/// Longest time in front of a document that is looked at.
pub(super) const LONGEST_STAMP: usize = 48;

/// Length of the time that begins a text, with the blanks behind it: a date and a time of day, with or without a fraction
/// and a zone.
pub(super) fn stamp(text: &str) -> Option<usize> {
    const FORM: &[u8] = b"dddd-dd-ddTdd:dd:dd";
    let line = text.as_bytes().get(..LONGEST_STAMP).unwrap_or(text.as_bytes());
    let date = line.get(..FORM.len())?;
    let fits = date.iter().zip(FORM).all(|(byte, form)| match form {
        b'd' => byte.is_ascii_digit(),
        b'T' => matches!(byte, b'T' | b't' | b' '),
        other => byte == other,
    });
    let rest = &line[FORM.len()..];
    let tail =
        rest.iter().position(|byte| !matches!(byte, b'0'..=b'9' | b'.' | b',' | b':' | b'+' | b'-' | b'Z' | b'z'))?;
    let blanks = rest[tail..].iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
    (fits && blanks > 0).then_some(FORM.len() + tail + blanks)
}

/// Whether a line that begins at an offset begins what stands in no container: a time, words before a document, or, but behind a
/// comma, a container.
pub(super) fn begins_anew(text: &str, at: usize) -> bool {
    let (before, line) = text.split_at(at);
    before.ends_with('\n')
        && (stamp(line).is_some()
            || begins_log_line(line)
            || begins_container(line) && !before.trim_ascii_end().ends_with(','))
}

/// Whether a text begins with a word, and a document on the same line; looks at no more than its beginning.
fn begins_log_line(text: &str) -> bool {
    if !text.starts_with(|first: char| first.is_ascii_alphabetic()) {
        return false;
    }
    let near = &text[..text.floor_char_boundary(SIGHT)];
    let line = &near[..memchr::memchr(b'\n', near.as_bytes()).unwrap_or(near.len())];
    let is_value = ["true", "false", "null"].iter().any(|value| line.starts_with(value));
    !is_value && memchr::memchr_iter(b'{', line.as_bytes()).take(8).any(|at| opening(near, at) != Opening::None)
}

/// A document that goes on into a line with a time in front was cut at the end of the line before.
pub(super) fn cut_before_stamp(text: &str, fault: Fault) -> Fault {
    let before = &text.as_bytes()[..fault.at.min(text.len())];
    let Some(line) = memchr::memrchr(b'\n', before).map(|end| end + 1) else { return fault };
    match stamp(&text[line..]) {
        Some(length) if fault.at < line + length => Fault::new(FaultKind::End, line - 1),
        _ => fault,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_at_the_beginning() {
        for (text, expected) in [
            ("2026-03-02T08:15:30.120Z {\"a\":1}", Some(25)),
            ("2026-03-02T08:15:30Z\t{}", Some(21)),
            ("2026-03-02T08:15:30.120456789Z  {}", Some(32)),
            ("2026-03-02T08:15:30.120Z text", Some(25)),
            ("2026-03-02T08:15:30.120+00:00 {}", Some(30)),
            ("2026-03-02 08:15:30,120 INFO {}", Some(24)),
            ("2026-03-02 08:15:30 {}", Some(20)),
            ("2026-03-02T08:15:30.120Z{}", None),
            ("2026-03-02T08:15:30.120Z", None),
            ("2026-03-02 {}", None),
            ("2026 {}", None),
            ("1 {}", None),
            ("", None),
        ] {
            assert_eq!(stamp(text), expected, "{text}");
        }
    }
}
