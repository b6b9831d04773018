//! W3C extended log files, as deliveries of vended logs write them: `#Fields:` names the values of the following lines.
//!
//! Files of AWS begin with `#Version:` and `#Fields:`. The delimiter is configured in the delivery and not stated in the file, so the first entry
//! decides it. `-` is an absent value. A value may be JSON, or be quoted, and may then contain the delimiter.

mod split;

use self::split::{Span, split};
use super::{Feed, Piece, Remark, Setting, Stop, Visitor, Walker, sees};
use crate::input::Position;

/// Directives of the format, in the order in which they may be looked for.
const DIRECTIVES: [&str; 7] =
    ["#Version:", "#Fields:", "#Software:", "#Start-Date:", "#End-Date:", "#Date:", "#Remark:"];

/// Directives that may stand before the names.
const MOST_BEFORE: usize = 16;

/// Longest list of names that is looked for, in bytes.
const LONGEST_HEAD: usize = 64 * 1024;

/// Delimiters that deliveries may have, the usual one first.
const DELIMITERS: [&str; 6] = ["\t", ",", ";", "|", "||", " "];

/// A line with values.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Entry<'t> {
    pub(crate) line: &'t str,
    pub(crate) position: Position,
    names: &'t [String],
    spans: &'t [Span],
}

impl<'t> Entry<'t> {
    /// Names and values, in their order: the offset of a value in the line, and its text as it stands, quotes aside.
    pub(crate) fn values(&self) -> impl Iterator<Item = (&'t str, usize, &'t str)> {
        let line = self.line;
        self.names.iter().zip(self.spans).map(move |(name, span)| (&**name, span.text.start, &line[span.text.clone()]))
    }
}

/// What there is to say about a log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum W3cRemark {
    /// A line has another number of values than there are names; said once.
    Values { names: usize, values: usize },
    /// A line of more than so many bytes.
    TooLong(usize),
    /// Names and nothing else.
    NoEntries,
}

/// The log that a text is.
#[derive(Clone, Debug, Default)]
#[allow(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub(crate) struct Log {
    names: Vec<String>,
    delimiter: Option<&'static str>,
    /// Whether there was an entry.
    begun: bool,
    /// Whether it was said that lines do not fit.
    misfits: bool,
    /// Whether the place is within a line that is too long.
    lost: bool,
    ended: bool,
}

impl Log {
    /// Takes the names of the next lines.
    fn name(&mut self, names: Vec<String>) {
        (self.names, self.delimiter) = (names, None);
    }
}

impl<V: Visitor> Walker<V> {
    /// The log that begins here, if one does whose names somebody knows.
    pub(super) fn log(&mut self, feed: &mut impl Feed) -> Option<Box<Log>> {
        if feed.window().is_empty() && !feed.fill() {
            return None;
        }
        feed.window().starts_with('#').then_some(())?;
        let (mut seen, mut directives) = (0, 0);
        loop {
            let end = line_end(feed, seen, LONGEST_HEAD)?;
            let line = feed.window()[seen..end].trim_end();
            if let Some(names) = fields(line) {
                return self.visitor.fields(&names).then(Box::default);
            }
            directives += 1;
            if directives > MOST_BEFORE || !line.is_empty() && !DIRECTIVES.iter().any(|known| line.starts_with(known)) {
                return None;
            }
            seen = end + 1;
            if !sees(feed, seen + 1) || feed.window().len() <= seen {
                return None;
            }
        }
    }

    /// Walks through the lines of a log, to the end or until `enough` says so.
    pub(super) fn entries(
        &mut self,
        feed: &mut impl Feed,
        log: &mut Log,
        mut enough: impl FnMut(&Self, u64) -> bool,
    ) -> Stop {
        self.course.begun = true;
        loop {
            let blank = feed.window().bytes().take_while(|byte| matches!(byte, b'\n' | b'\r')).count();
            log.lost &= blank == 0;
            feed.consume(blank);
            if feed.window().is_empty() {
                if feed.fill() {
                    continue;
                }
                self.end_log(log);
                return Stop::End;
            }
            if enough(self, feed.offset()) {
                return Stop::End;
            }
            let longest = feed.longest();
            match line_end(feed, 0, longest) {
                Some(end) if log.lost => feed.consume(end),
                Some(end) => {
                    self.line_of_log(feed, log, end);
                    feed.consume(end);
                }
                None => {
                    if !std::mem::replace(&mut log.lost, true) {
                        let piece = line_piece(feed, 0);
                        self.visitor.remark(&piece, Remark::W3c(W3cRemark::TooLong(longest)));
                    }
                    feed.consume(feed.window().len());
                }
            }
        }
    }

    fn line_of_log(&mut self, feed: &impl Feed, log: &mut Log, end: usize) {
        let line = feed.window()[..end].trim_end_matches('\r');
        if line.starts_with('#') {
            if let Some(names) = fields(line) {
                log.name(names);
            }
            return;
        }
        log.begun = true;
        let (defects, more) = if feed.has_defects() { feed.defects(0..line.len()) } else { (Vec::new(), 0) };
        let piece = line_piece(feed, line.len());
        if !defects.is_empty() {
            self.visitor.remark(&piece, Remark::Invalid { defects: &defects, more });
            return;
        }
        let names = log.names.len();
        let fitting = |delimiter: &&str| split(line, delimiter).len() == names;
        if log.delimiter.is_none() {
            log.delimiter = DELIMITERS.into_iter().find(fitting);
        }
        let spans = split(line, log.delimiter.unwrap_or(DELIMITERS[0]));
        if spans.len() == names {
            self.visitor.entry(&Entry { line, position: feed.position(0), names: &log.names, spans: &spans });
            return;
        }
        if !std::mem::replace(&mut log.misfits, true) {
            self.visitor.remark(&piece, Remark::W3c(W3cRemark::Values { names, values: spans.len() }));
        }
        self.visitor.text(&piece);
    }

    fn end_log(&mut self, log: &mut Log) {
        if !std::mem::replace(&mut log.ended, true) && !log.begun {
            let piece = Piece { text: "", position: Position::default(), element: None, setting: Setting::Words };
            self.visitor.remark(&piece, Remark::W3c(W3cRemark::NoEntries));
        }
    }
}

fn line_piece(feed: &impl Feed, length: usize) -> Piece<'_> {
    Piece { text: &feed.window()[..length], position: feed.position(0), element: None, setting: Setting::Words }
}

/// Names in a directive `#Fields:`.
fn fields(line: &str) -> Option<Vec<String>> {
    let names: Vec<_> = line.strip_prefix("#Fields:")?.split_whitespace().map(str::to_owned).collect();
    (!names.is_empty()).then_some(names)
}

/// Where the line ends that begins at an offset of the window, its break aside, unless it is longer than that.
fn line_end(feed: &mut impl Feed, from: usize, longest: usize) -> Option<usize> {
    let mut seen = from;
    loop {
        if let Some(end) = memchr::memchr(b'\n', &feed.window().as_bytes()[seen..]) {
            return Some(seen + end);
        }
        seen = feed.window().len();
        if seen - from > longest {
            return None;
        }
        if !feed.fill() {
            return Some(seen);
        }
    }
}
