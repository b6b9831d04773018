//! A document over several lines with the same words before each of them.

use std::ops::Range;

use super::prefix::{First, Stripped, behind, find, first_line};
use super::services::{Others, Taken, next_own};
use super::{Feed, Line, SIGHT, Visitor, Walker, sees};

/// What lines come to that a program made of one.
pub(super) enum Joined {
    /// So much text is one document, and this is what it says.
    Document(Stripped, usize),
    /// There is only one of them.
    Nothing,
    /// What decides is not in this part.
    Later,
}

/// Longest document that is taken out of its lines, with what stands before them, as a part of the longest document: for one that is longer and
/// does not end, elements behind this place are documents of their own.
pub(super) const PART: usize = 8;

/// Depth in brackets, deeper than any document that can be read.
const DEEPEST: u32 = 128;

/// Brackets that are open.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Open {
    depth: u32,
    /// A bit for each bracket, set for an object, the innermost last.
    objects: u128,
    /// Last byte that is no white space.
    last: u8,
}

impl Open {
    /// Goes through a line of a document; answers the offset behind its end, if it ends there.
    pub(super) fn line(&mut self, line: &str) -> Option<usize> {
        let (mut quoted, mut escaped) = (false, false);
        for (at, byte) in line.bytes().enumerate() {
            if quoted {
                quoted = byte != b'"' || escaped;
                escaped = byte == b'\\' && !escaped;
            } else {
                match byte {
                    b'"' => quoted = true,
                    b'{' | b'[' => {
                        self.depth += 1;
                        self.objects = self.objects << 1 | u128::from(byte == b'{');
                    }
                    b'}' | b']' => {
                        self.depth = self.depth.saturating_sub(1);
                        self.objects >>= 1;
                    }
                    _ => {}
                }
                if self.depth == 0 {
                    return Some(at + 1);
                }
            }
            if !byte.is_ascii_whitespace() {
                self.last = byte;
            }
        }
        None
    }

    /// Whether a line can go on in the document, which begins behind so many blanks; if not, the document was cut.
    pub(super) fn goes_on(self, line: &str, blanks: usize) -> bool {
        let content = line.trim_ascii_start();
        match content.as_bytes() {
            [b'{' | b'[', ..] => self.objects & 1 == 0 || self.last == b':',
            [b'"' | b'}' | b']' | b',' | b':' | b'-' | b'0'..=b'9', ..] | [] => self.depth <= DEEPEST,
            _ => {
                line.len() - content.len() > blanks
                    || ["true", "false", "null"].iter().any(|it| content.starts_with(it))
            }
        }
    }
}

impl<V: Visitor> Walker<V> {
    /// Takes a document that begins on this line of text and goes on behind the same words on the next lines.
    pub(super) fn prefixed(&mut self, feed: &mut impl Feed) -> Taken {
        let Some((begin, end)) = first_line(feed.window()) else { return Taken::Nothing };
        let mut others = Others::of(&feed.window().as_bytes()[..end]);
        let next = match &mut others {
            None => Some(end + 1),
            Some(others) => next_own(feed, end + 1, others),
        };
        let Some(next) = next.filter(|next| sees(feed, next + SIGHT)) else { return Taken::Later };
        let Some(first) = find(feed.window(), begin, end, next) else { return Taken::Nothing };
        let Some(lines) = strip(feed, first, others) else { return Taken::Later };
        if lines.own.len() <= 1 {
            self.take_lines(feed, Some(begin), &lines.document, lines.length);
            return Taken::Document;
        }
        if feed.defects(0..lines.length).0.is_empty() {
            self.take_out_of_turn(feed, begin, &lines);
            return Taken::Document;
        }
        // Offsets behind bytes that are not UTF-8 are not those in the text.
        let Some(lines) = strip(feed, first, None) else { return Taken::Later };
        self.take_lines(feed, Some(begin), &lines.document, lines.length);
        Taken::Document
    }

    /// Takes a document between whose lines there are those of others, which come afterwards.
    fn take_out_of_turn(&mut self, feed: &mut impl Feed, words: usize, lines: &Lines) {
        self.visitor.words(&self.piece(feed, words));
        self.course.line = Line::Words;
        let piece = self.piece(feed, lines.length);
        self.visitor.lines(&piece, &lines.document, &[], 0);
        self.course.entered = true;
        self.course.line = Line::Start;
        let start = feed.offset();
        let later = lines.own.iter().skip(1).map(|own| (start + own.start as u64, start + own.end as u64));
        self.course.taken.extend(later);
        feed.consume(lines.own.first().map_or(0, |own| own.end));
    }

    /// Takes a document that was taken out of its lines, and the words that begin the first.
    pub(super) fn take_lines(
        &mut self,
        feed: &mut impl Feed,
        words: Option<usize>,
        stripped: &Stripped,
        length: usize,
    ) {
        if let Some(words) = words {
            self.visitor.words(&self.piece(feed, words));
        }
        self.course.line = Line::Words;
        let (mut defects, more) = feed.defects(0..length);
        for defect in &mut defects {
            defect.window_offset = stripped.offset(defect.window_offset);
        }
        let piece = self.piece(feed, length);
        self.visitor.lines(&piece, stripped, &defects, more);
        self.course.entered = true;
        if feed.window()[..length].ends_with('\n') {
            // It was cut.
            self.course.line = Line::Start;
        }
        feed.consume(length);
    }
}

/// A document without what stands before each of its lines.
struct Lines {
    document: Stripped,
    /// How long it is with that, and with the lines of others in between.
    length: usize,
    /// Its lines, those that follow each other as one.
    own: Vec<Range<usize>>,
}

impl Lines {
    /// Takes note that the document goes on up to an offset, in a line that begins at another one.
    fn extend(&mut self, at: usize, end: usize) {
        self.length = end;
        match self.own.last_mut().filter(|last| last.end == at) {
            Some(last) => last.end = end,
            None => self.own.push(at..end),
        }
    }
}

/// Takes a document out of its lines, up to its end or to where it was cut, and tells how long it is with what stands before them;
/// nothing if that is not in this part.
fn strip(feed: &mut impl Feed, first: First, mut others: Option<Others>) -> Option<Lines> {
    let mark = feed.window().as_bytes()[..first.mark].to_vec();
    let mut lines = Lines { document: Stripped::default(), length: 0, own: Vec::new() };
    let (mut open, mut at) = (Open::default(), 0);
    loop {
        let next = loop {
            let window = feed.window();
            match memchr::memchr(b'\n', &window.as_bytes()[at..]) {
                Some(end) => break at + end + 1,
                None if window.len() >= feed.longest() / PART => break window.len(),
                None if feed.fill() => {}
                None if feed.is_last() => break feed.window().len(),
                None => return None,
            }
        };
        let line = &feed.window()[at..next];
        if at > 0
            && next > at
            && next <= feed.longest() / PART
            && others.as_mut().is_some_and(|it| it.pass(line.as_bytes()))
        {
            at = next;
            continue;
        }
        let content = match at {
            0 => Some(first.begin),
            _ if next > feed.longest() / PART => None,
            _ if line.trim_ascii().is_empty() => Some(line.len()),
            _ => behind(&mark, line.as_bytes()),
        };
        let goes_on = |content: &usize| at == 0 || open.goes_on(&line[*content..], first.begin - first.mark);
        let Some(content) = content.filter(goes_on) else {
            return Some(lines);
        };
        let end = open.line(&line[content..]);
        let length = end.unwrap_or(line.len() - content);
        lines.document.push(&line[content..content + length], at + content);
        lines.extend(at, at + content + length);
        let is_end = end.is_some() || next >= feed.window().len() && !feed.fill();
        if is_end {
            return (end.is_some() || feed.is_last()).then_some(lines);
        }
        at = next;
    }
}
