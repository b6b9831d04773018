//! Log lines that a container runtime split: a line longer than 16 KiB comes in several pieces, and all but the last are
//! marked `P` for partial, as the Container Runtime Interface defines: `2026-03-02T08:15:30.120Z stdout P {"a":`.

use super::opening::{Opening, opening};
use super::prefix::Stripped;
use super::prefixed::{Joined, PART};
use super::services::Taken;
use super::stamp::stamp;
use super::{Feed, SIGHT, Visitor, Walker, sees};
use crate::input::learn_opening;

/// What stands before a piece on its line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Mark<'t> {
    pub(crate) stream: &'t str,
    /// Whether the line goes on in the next piece.
    pub(crate) is_partial: bool,
    /// Where the piece begins on the line.
    pub(crate) content: usize,
}

/// The mark that a line begins with.
pub(crate) fn mark(line: &str) -> Option<Mark<'_>> {
    let at = stamp(line)?;
    let (stream, rest) = line[at..].split_once(' ').filter(|(stream, _)| matches!(*stream, "stdout" | "stderr"))?;
    let end = rest.bytes().take(SIGHT).position(|byte| byte == b' ')?;
    // Further marks may follow the first, behind colons.
    let is_partial = match rest[..end].split(':').next() {
        Some("P") => true,
        Some("F") => false,
        _ => return None,
    };
    Some(Mark { stream, is_partial, content: at + stream.len() + 1 + end + 1 })
}

impl<V: Visitor> Walker<V> {
    /// Takes a line that begins here and is the first of several pieces, if a document begins on it.
    pub(super) fn split(&mut self, feed: &mut impl Feed) -> Taken {
        let Some(first) = mark(feed.window()).filter(|first| first.is_partial) else { return Taken::Nothing };
        let content = first.content;
        if !sees(feed, content + 2 * SIGHT) {
            return Taken::Later;
        }
        let near = &feed.window().as_bytes()[..feed.window().len().min(content + SIGHT)];
        let begins = |at: usize| opening(feed.window(), content + at) != Opening::None;
        if !memchr::memchr2_iter(b'{', b'[', near.get(content..).unwrap_or_default()).take(8).any(begins) {
            return Taken::Nothing;
        }
        match join(feed) {
            Joined::Document(document, length) => {
                self.take_lines(feed, Some(content), &document, length);
                Taken::Document
            }
            Joined::Nothing => Taken::Nothing,
            Joined::Later => Taken::Later,
        }
    }
}

/// Joins the pieces that begin a feed, up to the last one, or to where another line comes in between.
fn join(feed: &mut impl Feed) -> Joined {
    let (mut document, mut at, mut pieces) = (Stripped::joined(), 0, 0);
    loop {
        let next = loop {
            let window = feed.window();
            match memchr::memchr(b'\n', &window.as_bytes()[at..]) {
                Some(end) => break at + end + 1,
                None if window.len() >= feed.longest() / PART => break window.len(),
                None if feed.fill() => {}
                None if feed.is_last() => break feed.window().len(),
                None => return Joined::Later,
            }
        };
        let window = feed.window();
        let stream = mark(window).map(|first| first.stream);
        let begins = |found: &Mark<'_>| pieces > 0 && begins_alike(window, &window[at + found.content..next]);
        let found = mark(&window[at..next]).filter(|found| Some(found.stream) == stream && !begins(found));
        let Some(found) = found.filter(|_| next <= feed.longest() / PART) else {
            return if pieces > 1 { Joined::Document(document, at) } else { Joined::Nothing };
        };
        let content = window[at + found.content..next].trim_end_matches(['\r', '\n']);
        document.push(content, at + found.content);
        pieces += 1;
        if !found.is_partial {
            return Joined::Document(document, at + found.content + content.len());
        }
        at = next;
    }
}

/// Whether a piece begins as the document does that begins on the first line, so that it is another one, and the last piece is missing.
fn begins_alike(first: &str, piece: &str) -> bool {
    let Some(first) = mark(first).map(|mark| &first[mark.content..]) else { return false };
    let begin = memchr::memchr(b'{', &first.as_bytes()[..first.len().min(SIGHT)]);
    let opening = begin.and_then(|begin| Some((begin, learn_opening(&first[begin..])?)));
    opening.is_some_and(|(begin, opening)| {
        piece.starts_with(opening) || piece.get(begin..).is_some_and(|rest| rest.starts_with(opening))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_pieces() {
        for (line, expected) in [
            ("2026-03-02T08:15:30.120456789Z stdout P {\"a\"", Some(("stdout", true, 40))),
            ("2026-03-02T08:15:30.120+01:00 stderr F x", Some(("stderr", false, 39))),
            ("2026-03-02T08:15:30Z stdout P:x {", Some(("stdout", true, 32))),
            ("2026-03-02T08:15:30Z stdout F ", Some(("stdout", false, 30))),
            ("2026-03-02T08:15:30Z stdout Q {", None),
            ("2026-03-02T08:15:30Z INFO P {", None),
            ("stdout P {", None),
        ] {
            let found = mark(line).map(|found| (found.stream, found.is_partial, found.content));
            assert_eq!(found, expected, "{line}");
        }
    }
}
