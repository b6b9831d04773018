//! Finds the documents in a text, one after another, whatever the layout.
//!
//! A text is a sequence of JSON values, of log lines that may contain some, or of both. A value that is an array, or an
//! object with a list under a name of [`CONTAINERS`](container::CONTAINERS), is not a document itself, but contains documents.
//! They are taken one by one, so that memory is bounded by the longest document.
//!
//! This floor knows nothing about kinds, findings or jobs. It passes what it finds to a [`Visitor`] as data.

mod again;
mod attempt;
mod between;
mod broken;
mod container;
mod csv;
mod decide;
mod feed;
mod index;
mod known;
mod members;
mod opening;
mod prefix;
mod prefixed;
mod recover;
mod services;
mod split;
mod stamp;
mod visitor;
mod w3c;
mod wrapped;

use mailtrail_wire::{Fault, FaultKind};

use self::again::Again;
pub(crate) use self::container::{CONTAINERS, Container};
use self::csv::Table;
#[cfg(feature = "redact")]
pub(crate) use self::csv::delimiter;
pub(crate) use self::csv::{Cell, CsvRemark, Export, Role};
pub(crate) use self::feed::{Feed, Part, Stream};
pub(crate) use self::index::Index;
pub(crate) use self::members::MOST_MEMBERS;
pub(crate) use self::prefix::Stripped;
use self::recover::begins_words;
use self::services::OutOfTurn;
#[cfg(feature = "redact")]
pub(crate) use self::split::mark;
use self::stamp::begins_anew;
pub(crate) use self::visitor::{Element, Flaw, Glance, Piece, Remark, Setting, Visitor};
use self::w3c::Log;
pub(crate) use self::w3c::{Entry, W3cRemark};
use crate::input::{Cutter, Position};

/// Longest document that is read, in bytes. CloudTrail writes none over 1 MiB.
pub(crate) const LONGEST_DOCUMENT: usize = 32 * 1024 * 1024;

/// Text behind a fault that can still change what is said about it.
pub(crate) const SIGHT: usize = 256;

/// White space that is kept before a document, so that a fault can be explained by what stands before it.
const LONGEST_SPACE: usize = 64 * 1024;

/// What may come next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum State {
    /// A document, a container of documents, a line of text, or the end.
    Between,
    /// First element of a container, or its end.
    First(&'static Container),
    /// An element of a container, behind a comma.
    Element(&'static Container),
    /// A comma, or the end of the container.
    After(&'static Container),
    /// Rest of the object that the container is in.
    Tail(&'static Container),
}

/// What stands before the present place on its line, between documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Line {
    /// Nothing but white space.
    Start,
    /// A document that began the line, or ended on it.
    Behind,
    /// Words.
    Words,
}

/// Why walking stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stop {
    /// Everything was read.
    End,
    /// The rest of this part begins a document that goes on in the next one.
    Unfinished,
}

/// Where a walk through text has got to, but for the text.
#[derive(Clone, Debug)]
pub(crate) struct Course {
    pub(crate) state: State,
    pub(crate) line: Line,
    /// What the first whole document of the file begins with.
    pub(crate) cutter: Option<Cutter>,
    /// Elements that were taken from the present container.
    pub(crate) index: Index,
    /// Unknown fields of the present container, as far as they are counted.
    pub(crate) unknown_fields: usize,
    /// How many of them are told one by one.
    pub(crate) most_fields: usize,
    /// Where the list of the present container begins; unknown in a part until one begins in it.
    pub(crate) list: Option<Position>,
    /// Whether there was anything but white space.
    pub(crate) begun: bool,
    /// Whether there was a document, or a container of documents, even an empty one.
    pub(crate) entered: bool,
    /// Text behind the present place that was taken before its turn.
    pub(crate) taken: OutOfTurn,
    /// The table that the text is.
    pub(crate) table: Option<Box<Table>>,
    /// The log with named values that the text is.
    pub(crate) log: Option<Box<Log>>,
}

impl Course {
    /// Whether there was a document, a container of documents, a table or a log with named values, even an empty one.
    pub(crate) fn is_entered(&self) -> bool {
        self.entered || self.table.is_some() || self.log.is_some()
    }

    /// The course of a text that is no file: its first line is no header of a table.
    pub(crate) fn within(line: Line) -> Self {
        Self { line, begun: true, ..Self::default() }
    }
}

impl Default for Course {
    fn default() -> Self {
        Self {
            state: State::Between,
            line: Line::Start,
            cutter: None,
            index: Index::Absolute(0),
            unknown_fields: 0,
            most_fields: MOST_MEMBERS,
            list: None,
            begun: false,
            entered: false,
            taken: OutOfTurn::new(),
            table: None,
            log: None,
        }
    }
}

/// Walks through text and hands each document to a visitor.
///
/// What it finds depends on the text alone, never on how much of it a feed has loaded: before anything is decided, as much
/// text is loaded as the decision can depend on, and a part that does not have it leaves the decision to whoever puts it
/// before the next part.
pub(crate) struct Walker<V> {
    pub(crate) visitor: V,
    pub(crate) course: Course,
    /// What the last broken document began with, if that differs from its neighbors.
    own: Option<Cutter>,
    /// The last broken document.
    again: Again,
}

impl<V: Visitor> Walker<V> {
    pub(crate) fn new(visitor: V) -> Self {
        Self::resume(visitor, Course::default())
    }

    /// Goes on where another walk stopped.
    pub(crate) fn resume(visitor: V, course: Course) -> Self {
        Self { visitor, course, own: None, again: Again::default() }
    }

    /// Walks to the end of the feed, or until `enough` says so, which is asked before each step and told the offset of the window.
    pub(crate) fn walk(&mut self, feed: &mut impl Feed, enough: impl FnMut(&Self, u64) -> bool) -> Stop {
        if !self.course.taken.is_empty() {
            self.course.taken = moved(&self.course.taken, |at| at.saturating_add(feed.offset()));
        }
        let stop = self.go(feed, enough);
        if !self.course.taken.is_empty() {
            self.course.taken.retain(|_, end| *end > feed.offset());
            self.course.taken = moved(&self.course.taken, |at| at.saturating_sub(feed.offset()));
        }
        stop
    }

    fn go(&mut self, feed: &mut impl Feed, mut enough: impl FnMut(&Self, u64) -> bool) -> Stop {
        if !self.course.begun {
            self.course.log = self.log(feed);
        }
        if let Some(mut log) = self.course.log.take() {
            let stop = self.entries(feed, &mut log, enough);
            self.course.log = Some(log);
            return stop;
        }
        if !self.course.begun {
            self.course.table = self.table(feed);
        }
        if let Some(mut table) = self.course.table.take() {
            let stop = self.rows(feed, &mut table, enough);
            self.course.table = Some(table);
            return stop;
        }
        loop {
            let mut space = leading_space(feed.window());
            let Some(first) = feed.window().as_bytes().get(space).copied() else {
                if space > LONGEST_SPACE {
                    self.pass_space(feed, space);
                    space = 0;
                }
                if feed.fill() {
                    continue;
                }
                // What stands before an element that lacks its comma is part of what is said about it.
                if feed.is_last() || !matches!(self.course.state, State::After(_)) {
                    self.pass_space(feed, space);
                }
                return self.end(feed);
            };
            self.course.begun = true;
            if let State::After(container) = self.course.state
                && !matches!(first, b',' | b']')
            {
                if !sees(feed, space + SIGHT) {
                    return Stop::Unfinished;
                }
                if begins_value(first) && begins_anew(feed.window(), space) {
                    self.abandon(feed, Fault::new(FaultKind::ExpectedCommaOrBracket, space));
                } else if begins_value(first) {
                    self.missing_comma(feed, space, container);
                } else if self.no_comma(feed, space) {
                    continue;
                } else {
                    return Stop::Unfinished;
                }
            }
            if matches!(self.course.state, State::First(_) | State::Element(_)) && first.is_ascii_alphabetic() {
                if !sees(feed, space + SIGHT) {
                    return Stop::Unfinished;
                }
                if begins_anew(feed.window(), space) {
                    self.abandon(feed, Fault::new(FaultKind::ExpectedValue, space));
                }
            }
            if let State::First(container) = self.course.state
                && container.name.is_empty()
                && !matches!(first, b'{' | b'"' | b']' | b'}' | b',')
            {
                if !sees(feed, space + SIGHT) {
                    return Stop::Unfinished;
                }
                if begins_words(feed.window(), space) {
                    self.abandon(feed, Fault::new(FaultKind::ExpectedValue, space));
                }
            }
            self.pass_space(feed, space);
            if enough(self, feed.offset()) {
                return Stop::End;
            }
            let more = match (self.course.state, first) {
                (State::Between, _) => self.between(feed, first),
                (State::First(container) | State::After(container), b']') => self.leave(feed, container),
                (State::After(container), b',') => {
                    feed.consume(1);
                    self.course.state = State::Element(container);
                    true
                }
                // What stands behind it is shown.
                (State::First(_) | State::Element(_), b',') | (State::Element(_), b']') if !sees(feed, SIGHT) => false,
                (State::First(container) | State::Element(container), b',') => {
                    self.report(feed, Fault::new(FaultKind::ExpectedValue, 0));
                    feed.consume(1);
                    self.course.state = State::Element(container);
                    true
                }
                (State::Element(container), b']') => {
                    self.report(feed, Fault::new(FaultKind::TrailingComma, 0));
                    self.leave(feed, container)
                }
                (State::Tail(container), _) => self.tail(feed, first, container),
                (_, b'0'..=b'9') => self.number(feed),
                _ => self.document(feed),
            };
            if !more {
                return Stop::Unfinished;
            }
        }
    }

    fn pass_space(&mut self, feed: &mut impl Feed, space: usize) {
        if self.course.state == State::Between && feed.window().as_bytes()[..space].contains(&b'\n') {
            self.course.line = Line::Start;
        }
        feed.consume(space);
    }

    /// At the end of the text: was that to be expected?
    fn end(&mut self, feed: &mut impl Feed) -> Stop {
        if feed.is_last() && self.course.state != State::Between {
            self.abandon(feed, Fault::new(FaultKind::End, feed.window().len()));
        }
        Stop::End
    }

    fn enter(&mut self, feed: &mut impl Feed, bytes: usize, container: &'static Container) -> bool {
        self.course.list = bytes.checked_sub(1).map(|bracket| feed.position(bracket));
        feed.consume(bytes);
        self.course.state = State::First(container);
        self.course.index = Index::Absolute(0);
        self.course.entered = true;
        true
    }

    fn leave(&mut self, feed: &mut impl Feed, container: &'static Container) -> bool {
        feed.consume(1);
        if container.name.is_empty() {
            self.course.state = State::Between;
            self.ended();
        } else {
            self.course.state = State::Tail(container);
        }
        true
    }

    /// A document or a container ended on this line.
    fn ended(&mut self) {
        if self.course.state == State::Between && self.course.line == Line::Start {
            self.course.line = Line::Behind;
        }
    }

    /// The element of a container that the present document is.
    fn element(&self) -> Option<Element> {
        match self.course.state {
            State::First(container) | State::Element(container) | State::After(container) => {
                Some((container, self.course.index))
            }
            State::Between | State::Tail(_) => None,
        }
    }

    /// A piece of the window, from its beginning.
    fn piece<'f>(&self, feed: &'f impl Feed, length: usize) -> Piece<'f> {
        let setting = match (self.course.state, self.course.line) {
            (State::Between, Line::Words) => Setting::Words,
            _ => Setting::Alone,
        };
        Piece { text: &feed.window()[..length], position: feed.position(0), element: self.element(), setting }
    }
}

/// The same ranges, from elsewhere.
fn moved(ranges: &OutOfTurn, to: impl Fn(u64) -> u64) -> OutOfTurn {
    ranges.iter().map(|(start, end)| (to(*start), to(*end))).collect()
}

fn begins_value(byte: u8) -> bool {
    matches!(byte, b'{' | b'[' | b'"' | b'-' | b'0'..=b'9' | b't' | b'f' | b'n')
}

/// As much of a text as a document may be long.
fn longest(feed: &impl Feed) -> &str {
    let window = feed.window();
    &window[..window.floor_char_boundary(feed.longest())]
}

/// Loads so much text, or all there is; false if the rest is not in this part.
fn sees(feed: &mut impl Feed, bytes: usize) -> bool {
    while feed.window().len() < bytes {
        if !feed.fill() {
            return feed.is_last();
        }
    }
    true
}

fn leading_space(text: &str) -> usize {
    text.bytes().take_while(|byte| matches!(byte, b' ' | b'\n' | b'\r' | b'\t')).count()
}
