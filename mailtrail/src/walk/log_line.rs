//! Lines of exported log groups: a time, and a document or some text behind it.

use mailtrail_wire::{Fault, FaultKind, Reader};

use super::container::{ARRAY, begins_container};
use super::{Feed, LONGEST_DOCUMENT, SIGHT, State, Walker, longest, sees};
use crate::scope::Scope;

/// Longest text in front of a document that is looked at.
const LONGEST_STAMP: usize = 48;

/// A time at the beginning of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stamp {
    /// Its length with the blanks behind it.
    pub(super) length: usize,
    /// Whether an object follows: `2026-03-02T08:15:30.120Z {"traceId": …}`.
    pub(super) before_object: bool,
}

/// The time and the blank that begin a text.
pub(super) fn stamp(text: &str) -> Option<Stamp> {
    let line = text.as_bytes().get(..LONGEST_STAMP).unwrap_or(text.as_bytes());
    let end = line.iter().position(|byte| matches!(byte, b' ' | b'\t'))?;
    let (time, rest) = line.split_at(end);
    let is_time = time.len() >= "2026-03-02T08:15:30Z".len()
        && time.ends_with(b"Z")
        && time.iter().enumerate().all(|(at, byte)| match at {
            4 | 7 => *byte == b'-',
            10 => *byte == b'T',
            13 | 16 => *byte == b':',
            19 => matches!(byte, b'.' | b'Z'),
            _ => byte.is_ascii_digit() || at == time.len() - 1,
        });
    let blanks = rest.iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
    is_time.then(|| Stamp { length: end + blanks, before_object: rest.get(blanks) == Some(&b'{') })
}

/// Whether a text begins with words in brackets and goes on in the same line, `[INFO] ready`, and is no array.
fn has_tag(text: &str) -> bool {
    let line = text.as_bytes().get(..SIGHT).unwrap_or(text.as_bytes());
    let end = line.iter().position(|byte| matches!(byte, b']' | b'"' | b'{' | b'\n'));
    let Some((tag, [b']', rest @ ..])) = end.and_then(|end| line.split_at_checked(end)) else {
        return false;
    };
    let goes_on = match rest {
        [b' ' | b'\t', next, ..] => !next.is_ascii_whitespace(),
        [next, ..] => !next.is_ascii_whitespace() && !matches!(next, b',' | b']' | b'}'),
        [] => false,
    };
    goes_on && Reader::new(&text[..=tag.len()]).skip().is_err()
}

/// Whether a line begins with an object or an array, blanks in front aside.
fn begins_document(line: &str) -> bool {
    let near = &line[..line.floor_char_boundary(LONGEST_STAMP)];
    near.trim_start_matches([' ', '\t']).starts_with(['{', '['])
}

/// Offset of the object that a line of text ends in: `INFO {"traceId": …}`.
fn object_at_end(line: &str) -> Option<usize> {
    let at = line.find('{').filter(|at| *at > 0)?;
    let mut reader = Reader::new(&line[at..]);
    reader.skip().is_ok_and(|()| reader.end().is_ok()).then_some(at)
}

/// Whether a line that begins at an offset begins what stands in no container: a time, or, but behind a comma, a container.
pub(super) fn begins_anew(text: &str, at: usize) -> bool {
    let (before, line) = text.split_at(at);
    before.ends_with('\n')
        && (stamp(line).is_some() || begins_container(line) && !before.trim_ascii_end().ends_with(','))
}

/// A document that goes on into a line with a time in front was cut at the end of the line before.
pub(super) fn cut_before_stamp(text: &str, fault: Fault) -> Fault {
    let before = &text.as_bytes()[..fault.at.min(text.len())];
    let Some(line) = memchr::memrchr(b'\n', before).map(|end| end + 1) else { return fault };
    match stamp(&text[line..]) {
        Some(stamp) if fault.at < line + stamp.length => Fault::new(FaultKind::End, line - 1),
        _ => fault,
    }
}

impl Walker<'_> {
    /// A time in front of a document is passed over, and so is a line of a log that is no object; anything else that begins with
    /// a digit is a document.
    pub(super) fn stamped(&mut self, feed: &mut impl Feed) -> bool {
        if !sees(feed, LONGEST_STAMP) {
            return false;
        }
        match stamp(feed.window()) {
            Some(_) if self.state != State::Between => {
                self.abandon(feed, Fault::new(FaultKind::ExpectedValue, 0));
                true
            }
            Some(Stamp { length, before_object: true }) => {
                self.job.stamp(&feed.window()[..length]);
                feed.consume(length);
                true
            }
            Some(Stamp { length, .. }) => self.text_line(feed, length),
            None => self.document(feed),
        }
    }

    /// An array, or a line of a log that begins with words in brackets.
    pub(super) fn bracket(&mut self, feed: &mut impl Feed) -> bool {
        if !sees(feed, SIGHT) {
            return false;
        }
        if has_tag(feed.window()) { self.text_line(feed, 0) } else { self.enter(feed, 1, &ARRAY) }
    }

    /// A line of a log whose message is some text, with the lines behind it that neither have a time nor begin a document; of one that
    /// ends in an object what stands before that is passed over.
    fn text_line(&mut self, feed: &mut impl Feed, from: usize) -> bool {
        let (mut end, mut is_first) = (from, true);
        loop {
            let window = longest(feed.window());
            let loaded = window.len();
            match memchr::memchr(b'\n', &window.as_bytes()[end..]) {
                Some(line) => end += line + 1,
                None if loaded < LONGEST_DOCUMENT && feed.fill() => continue,
                None if feed.is_last() => end = loaded,
                None => return false,
            }
            if let Some(at) = object_at_end(&feed.window()[from..end]).filter(|_| is_first) {
                if from > 0 {
                    self.job.stamp(&feed.window()[..from]);
                }
                feed.consume(from + at);
                return true;
            }
            is_first = false;
            if !sees(feed, end + LONGEST_STAMP) {
                return false;
            }
            let rest = &longest(feed.window())[end..];
            if rest.is_empty() || begins_document(rest) || stamp(rest).is_some() {
                break;
            }
        }
        let scope = Scope::file(&feed.window()[from..end], feed.position(from));
        self.job.unrecognized(&scope, "a line of a log that is no JSON object", &mut self.tally);
        self.done(feed, end);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_in_brackets() {
        let long = format!("[{}] ready", "main".repeat(20));
        for text in [
            "[INFO] ready",
            "[2026-03-02 08:15:30]\tready",
            "[trace] {",
            "[a, b] c",
            "[INFO]: ready",
            "[INFO]ready",
            "[INFO][main] ready",
            &long,
        ] {
            assert!(has_tag(text), "{text}");
        }
        for text in [
            "[]",
            "[a],",
            "[a]]",
            "[a]}",
            "[1] 2",
            "[null] {}",
            "[{\"a\":1}] x",
            "[\"a\"] x",
            "[a]",
            "[a]\n{}",
            "[a\n] b",
            "[a] \n",
            "[a",
            "[",
        ] {
            assert!(!has_tag(text), "{text}");
        }
    }

    #[test]
    fn times_before_objects() {
        for (text, expected) in [
            ("2026-03-02T08:15:30.120Z {\"a\":1}", Some((25, true))),
            ("2026-03-02T08:15:30Z\t{}", Some((21, true))),
            ("2026-03-02T08:15:30.120456789Z  {}", Some((32, true))),
            ("2026-03-02T08:15:30.120Z text", Some((25, false))),
            ("2026-03-02 08:15:30Z {}", None),
            ("2026-03-02T08:15:30.120Z{}", None),
            ("2026 {}", None),
            ("1 {}", None),
            ("", None),
        ] {
            let found = stamp(text).map(|stamp| (stamp.length, stamp.before_object));
            assert_eq!(found, expected, "{text}");
        }
    }
}
