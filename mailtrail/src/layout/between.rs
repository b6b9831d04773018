//! Between documents: the next document, or a line of text that may hold some.

use mailtrail_wire::Reader;

use super::container::ARRAY;
use super::opening::{Opening, has_tag, opening};
use super::services::Taken;
use super::stamp::{LONGEST_STAMP, stamp};
use super::{Fault, FaultKind, Feed, Line, Piece, Remark, SIGHT, Visitor, Walker, longest, sees};
use crate::syntax::{Separator, separator};

impl<V: Visitor> Walker<V> {
    /// What begins here between documents; false if what decides is not in this part.
    pub(super) fn between(&mut self, feed: &mut impl Feed, first: u8) -> bool {
        if self.course.line == Line::Start && !self.course.taken.is_empty() {
            match self.pass_taken(feed) {
                Taken::Document => return true,
                Taken::Later => return false,
                Taken::Nothing => {}
            }
        }
        match first {
            b'{' | b'[' | b'"' if !sees(feed, SIGHT) => false,
            b'{' if self.is_words(feed.window()) => self.text(feed, 1),
            b'{' if self.course.line == Line::Start => match self.wrapped(feed) {
                Taken::Document => true,
                Taken::Later => false,
                Taken::Nothing => self.document(feed),
            },
            b'{' => self.document(feed),
            b'[' if self.course.line == Line::Words => match opening(feed.window(), 0) {
                Opening::List => self.enter(feed, 1, &ARRAY),
                _ => self.text(feed, 1),
            },
            b'[' if has_tag(feed.window()) => self.text(feed, 0),
            b'[' => self.enter(feed, 1, &ARRAY),
            b'"' if opening(feed.window(), 0) == Opening::Packed => self.packed(feed),
            _ => self.text(feed, 0),
        }
    }

    /// Whether a brace begins words instead of a document; in a line of words that can be seen at once.
    fn is_words(&self, window: &str) -> bool {
        match self.course.line {
            Line::Words => opening(window, 0) == Opening::None,
            Line::Start | Line::Behind => has_tag(window),
        }
    }

    /// A number in a container, or the time that begins a line of a log, so that the container was cut.
    pub(super) fn number(&mut self, feed: &mut impl Feed) -> bool {
        if !sees(feed, LONGEST_STAMP) {
            return false;
        }
        match stamp(feed.window()).is_some() {
            true if !sees(feed, SIGHT) => false,
            true => {
                self.abandon(feed, Fault::new(FaultKind::ExpectedValue, 0));
                true
            }
            false => self.document(feed),
        }
    }

    /// A string that seems to hold a document; if it is none, it is text.
    fn packed(&mut self, feed: &mut impl Feed) -> bool {
        loop {
            let mut reader = Reader::new(longest(feed));
            match reader.skip() {
                Ok(()) => return self.document(feed),
                Err(fault) if fault.kind == FaultKind::End && feed.window().len() < feed.longest() => {
                    if feed.fill() {
                        continue;
                    }
                    if !feed.is_last() {
                        return false;
                    }
                    return self.text(feed, 1);
                }
                Err(_) => return self.text(feed, 1),
            }
        }
    }

    /// Text up to the next document on its line, or to the end of the line. A document that begins before `from` was looked at.
    fn text(&mut self, feed: &mut impl Feed, from: usize) -> bool {
        if self.course.line != Line::Words && !sees_line(feed) {
            return false;
        }
        if self.course.line == Line::Start {
            let taken = match self.split(feed) {
                Taken::Nothing => self.prefixed(feed),
                taken => taken,
            };
            match taken {
                Taken::Document => return true,
                Taken::Later => return false,
                Taken::Nothing => {}
            }
        }
        if self.course.line != Line::Words
            && from == 0
            && let Some((separator, length)) = divides(near(feed.window()))
            && (self.course.cutter.is_some() || !draws_lines(separator))
        {
            let piece = self.piece(feed, length);
            self.visitor.remark(&piece, Remark::Separator(separator));
            feed.consume(length);
            return true;
        }
        let mut at = from;
        loop {
            let window = longest(feed);
            let found = memchr::memchr3(b'{', b'[', b'\n', &window.as_bytes()[at..]).map(|found| at + found);
            match found {
                Some(end) if window.as_bytes()[end] == b'\n' => return self.text_line(feed, end),
                Some(begin) => {
                    if !sees(feed, begin + SIGHT) {
                        return false;
                    }
                    match opening(feed.window(), begin) {
                        Opening::List if begin > 0 && ends_line(feed.window(), begin) => {
                            match precedes_lines(feed, begin) {
                                Some(true) => at = begin + 1,
                                Some(false) => return self.words(feed, begin),
                                None => return false,
                            }
                        }
                        Opening::Object | Opening::List if begin > 0 => return self.words(feed, begin),
                        Opening::Packed if begin > from.max(1) => return self.words(feed, begin - 1),
                        _ => at = begin + 1,
                    }
                }
                None if window.len() >= feed.longest() => {
                    let length = window.len();
                    self.course.line = Line::Words;
                    return self.text_line(feed, length);
                }
                None => {
                    at = window.len();
                    if feed.fill() {
                        // A string that ends the window may begin a document.
                        continue;
                    }
                    if !feed.is_last() {
                        return false;
                    }
                    let length = feed.window().len();
                    return self.text_line(feed, length);
                }
            }
        }
    }

    /// A line, or the rest of one, without a document.
    fn text_line(&mut self, feed: &mut impl Feed, end: usize) -> bool {
        self.look_for_invalid(feed, end);
        let piece = self.piece(feed, end);
        let piece = Piece { text: piece.text.trim_end(), ..piece };
        match self.course.line {
            Line::Behind => self.visitor.remark(&piece, Remark::Trailing),
            Line::Start | Line::Words => self.visitor.text(&piece),
        }
        feed.consume(end);
        true
    }

    /// Words before a document on its line.
    fn words(&mut self, feed: &mut impl Feed, length: usize) -> bool {
        self.look_for_invalid(feed, length);
        let piece = self.piece(feed, length);
        self.visitor.words(&piece);
        feed.consume(length);
        self.course.line = Line::Words;
        true
    }

    /// Remarks on bytes that are not UTF-8 in text around documents.
    pub(super) fn look_for_invalid(&mut self, feed: &impl Feed, length: usize) {
        if feed.has_defects()
            && let (defects, more) = feed.defects(0..length)
            && let Some(first) = defects.first()
        {
            let remark = Remark::InvalidText { first, places: defects.len() + more };
            let piece = self.piece(feed, length);
            self.visitor.remark(&piece, remark);
        }
    }
}

/// Loads the whole line if it is short, or as much of it as decides what it begins with.
fn sees_line(feed: &mut impl Feed) -> bool {
    memchr::memchr(b'\n', near(feed.window()).as_bytes()).is_some() || sees(feed, SIGHT)
}

/// Whether nothing stands behind a bracket on its line.
fn ends_line(window: &str, bracket: usize) -> bool {
    window[bracket + 1..].trim_start_matches([' ', '\t', '\r']).starts_with('\n')
}

/// Whether lines with a document each follow a bracket that ends a line, which then begins no list: behind elements stand commas.
/// Nothing if that is not in this part.
fn precedes_lines(feed: &mut impl Feed, bracket: usize) -> Option<bool> {
    let begin = bracket + memchr::memchr(b'\n', &feed.window().as_bytes()[bracket..])? + 1;
    if !feed.window()[begin..].starts_with('{') {
        return Some(false);
    }
    let mut from = begin;
    loop {
        let window = longest(feed);
        let end = memchr::memchr(b'\n', &window.as_bytes()[from..]).map(|end| from + end);
        if let Some(end) = end.filter(|end| end + 1 < window.len()) {
            let mut reader = Reader::new(&window[begin..end]);
            let is_document = reader.skip().is_ok() && reader.end().is_ok();
            return Some(is_document && window[end + 1..].starts_with('{'));
        }
        from = end.unwrap_or(window.len());
        if window.len() >= feed.longest() {
            return Some(false);
        }
        if !feed.fill() {
            return feed.is_last().then_some(false);
        }
    }
}

fn near(window: &str) -> &str {
    &window[..window.floor_char_boundary(SIGHT)]
}

/// Whether lines of a separator stand in texts of all kinds, so that they separate only what comes behind a document.
fn draws_lines(separator: Separator) -> bool {
    matches!(separator, Separator::Rule | Separator::Dots | Separator::Bar)
}

/// The separator that begins a text, if nothing but others follow it up to the end of the line, to a document or to a time.
fn divides(near: &str) -> Option<(Separator, usize)> {
    let (first, length) = separator(near)?;
    let mut rest = near[length..].trim_start_matches([' ', '\t']);
    while let Some((_, length)) = separator(rest) {
        rest = rest[length..].trim_start_matches([' ', '\t']);
    }
    let goes_on = rest.is_empty() || rest.starts_with(['\n', '\r', '{', '[', '"']) || stamp(rest).is_some();
    goes_on.then_some((first, length))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_divides_documents() {
        for text in
            ["; {", ";\n", ",\r\n", "|{", "---", "';\n", "\u{feff}{", "```json\n{", "\u{feff}2026-03-02T08:15:30Z {"]
        {
            assert!(divides(text).is_some(), "{text}");
        }
        for text in ["|  LookupEvents  |", "; done", "'", "{", "", ", \"a\" b"] {
            assert_eq!(divides(text).is_some(), text.contains("\"a\"") || text == "'", "{text}");
        }
    }
}
