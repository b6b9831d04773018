//! From text to documents: one after another, whatever the layout, and none hides another.
//!
//! A text is a sequence of JSON values: one, or many with white space or nothing between them. A value that is an array,
//! or an object with a list under a name of [`CONTAINERS`], is not a document itself but holds documents, which are taken
//! one by one, so that memory stays bounded by the longest document.

mod broken;
mod container;
mod faults;
mod feed;
mod index;
mod log_line;
mod members;
mod recover;

use mailtrail_wire::{Fault, FaultKind, Reader};

pub(crate) use self::container::Container;
use self::container::{Head, head};
use self::faults::{Decision, decide};
pub(crate) use self::feed::{Feed, Part, Stream};
pub(crate) use self::index::Index;
use self::log_line::{begins_anew, cut_before_stamp};
use crate::Kind;
use crate::examine::examine;
use crate::input::Cutter;
use crate::job::Job;
use crate::scope::Scope;
use crate::tally::Tally;

/// Longest document that is read, in bytes. CloudTrail writes none over 1 MiB.
pub(crate) const LONGEST_DOCUMENT: usize = 32 * 1024 * 1024;

/// Text behind a fault that can still change what is said about it.
const SIGHT: usize = 256;

/// White space that is kept before a document, so that a fault can be explained by what stands before it.
const LONGEST_SPACE: usize = 64 * 1024;

/// What may come next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum State {
    /// A document, or a container of documents, or the end.
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

/// Why walking stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stop {
    /// Everything was read.
    End,
    /// The rest of this part begins a document that goes on in the next one.
    Unfinished,
}

/// Walks through text and does a job for each document.
///
/// What it finds depends on the text alone, never on how much of it a feed has loaded: before anything is decided, as much
/// text is loaded as the decision can depend on, and a part that does not have it leaves the decision to whoever puts it
/// before the next part.
pub(crate) struct Walker<'j> {
    pub(crate) job: &'j dyn Job,
    pub(crate) state: State,
    /// Kind of the last document: the next one is believed to be of the same.
    pub(crate) guess: Option<&'static Kind>,
    /// What the first whole document of the file begins with.
    pub(crate) cutter: Option<Cutter>,
    /// Elements that were taken from the present container.
    pub(crate) index: Index,
    /// Documents that were taken in all.
    pub(crate) taken: u64,
    /// Whether there was anything but white space.
    pub(crate) begun: bool,
    pub(crate) tally: Tally,
}

impl<'j> Walker<'j> {
    pub(crate) fn new(job: &'j dyn Job) -> Self {
        Self {
            job,
            state: State::Between,
            guess: None,
            cutter: None,
            index: Index::Absolute(0),
            taken: 0,
            begun: false,
            tally: Tally::default(),
        }
    }

    /// Takes what was counted and found so far, pointers completed.
    pub(crate) fn take_tally(&mut self) -> Tally {
        let mut tally = std::mem::take(&mut self.tally);
        tally.settle(Index::Absolute(0));
        tally
    }

    /// Walks to the end of the feed, or until `enough` says so, which is asked before each step and told the offset of the window.
    pub(crate) fn walk(&mut self, feed: &mut impl Feed, mut enough: impl FnMut(&Self, u64) -> bool) -> Stop {
        loop {
            let space = leading_space(feed.window());
            let Some(first) = feed.window().as_bytes().get(space).copied() else {
                if space > LONGEST_SPACE {
                    feed.consume(space);
                }
                if feed.fill() {
                    continue;
                }
                // What stands before an element that lacks its comma is part of what is said about it.
                if feed.is_last() || !matches!(self.state, State::After(_)) {
                    feed.consume(space);
                }
                return self.end(feed);
            };
            self.begun = true;
            if let State::After(container) = self.state
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
            feed.consume(space);
            if enough(self, feed.offset()) {
                return Stop::End;
            }
            let more = match (self.state, first) {
                (State::Between, b'[') => self.bracket(feed),
                (State::First(container) | State::After(container), b']') => self.leave(feed, container),
                (State::After(container), b',') => {
                    feed.consume(1);
                    self.state = State::Element(container);
                    true
                }
                (State::Element(container), b']') => {
                    self.report(feed, Fault::new(FaultKind::TrailingComma, 0));
                    self.leave(feed, container)
                }
                (State::Tail(container), _) => self.tail(feed, first, container),
                (_, b'0'..=b'9') => self.stamped(feed),
                _ => self.document(feed),
            };
            if !more {
                return Stop::Unfinished;
            }
        }
    }

    /// At the end of the text: was that to be expected?
    fn end(&mut self, feed: &mut impl Feed) -> Stop {
        if feed.is_last() && self.state != State::Between {
            self.abandon(feed, Fault::new(FaultKind::End, feed.window().len()));
        }
        Stop::End
    }

    fn enter(&mut self, feed: &mut impl Feed, bytes: usize, container: &'static Container) -> bool {
        feed.consume(bytes);
        self.state = State::First(container);
        self.index = Index::Absolute(0);
        true
    }

    fn leave(&mut self, feed: &mut impl Feed, container: &'static Container) -> bool {
        feed.consume(1);
        self.state = if container.name.is_empty() { State::Between } else { State::Tail(container) };
        true
    }

    /// One document, or a container that begins here.
    fn document(&mut self, feed: &mut impl Feed) -> bool {
        loop {
            let fault = match self.attempt(feed) {
                Ok(()) => return true,
                Err(fault) => fault,
            };
            // A container is broken where its elements are.
            if let Some(head) = self.head(longest(feed.window())) {
                return self.enter_object(feed, &head);
            }
            match decide(feed, fault) {
                Decision::Again => {}
                Decision::Later => return false,
                Decision::Fault => {
                    let fault = cut_before_stamp(feed.window(), fault);
                    let from = if fault.kind == FaultKind::End { 1 } else { fault.at };
                    let in_container = self.behind() != State::Between;
                    return self.recover(feed, from, in_container, |walker, feed| walker.broken(feed, fault));
                }
            }
        }
    }

    /// Does the job for the document that begins the window, if all of it is there.
    fn attempt(&mut self, feed: &mut impl Feed) -> Result<(), Fault> {
        let window = longest(feed.window());
        let mut reader = Reader::new(window);
        if !self.job.explains()
            && !feed.has_defects()
            && let Some(kind) = self.guess
            && self.head_name(window).is_none()
            && let Ok(true) = self.job.quick(&mut reader, kind, &mut self.tally)
        {
            let length = reader.at();
            self.done(feed, length);
            return Ok(());
        }
        reader.seek(0);
        reader.skip()?;
        let length = reader.at();
        if length == window.len() && !matches!(window.as_bytes()[0], b'{' | b'[') && feed.fill() {
            // A number at the end of the window may go on behind it.
            return self.attempt(feed);
        }
        let window = feed.window();
        if let Some(head) = self.head(window) {
            self.enter_object(feed, &head);
            return Ok(());
        }
        if self.cutter.is_none() {
            self.cutter = Cutter::learn(&window[..length]);
        }
        let (defects, more) = feed.defects(0..length);
        if defects.is_empty() {
            let scope = Scope::file(&window[..length], feed.position(0));
            let kind = self.prefixed(|walker| examine(walker.job, &scope, &mut walker.tally));
            self.guess = kind.or(self.guess);
        } else {
            self.defective(feed, &defects, more);
        }
        self.done(feed, length);
        Ok(())
    }

    /// Goes behind a document.
    fn done(&mut self, feed: &mut impl Feed, length: usize) {
        feed.consume(length);
        self.passed();
    }

    fn passed(&mut self) {
        self.state = self.behind();
        self.index = self.index.next();
        self.taken += 1;
    }

    /// State behind the document that begins here.
    fn behind(&self) -> State {
        match self.state {
            State::First(container) | State::Element(container) => State::After(container),
            other => other,
        }
    }

    /// The container that begins here, if documents are not within one already.
    fn head(&self, window: &str) -> Option<Head> {
        if self.state == State::Between { head(window) } else { None }
    }

    /// Whether the first name is one of a container; cheap.
    fn head_name(&self, window: &str) -> Option<()> {
        let mut reader = Reader::new(window);
        let mut object = (self.state == State::Between).then(|| reader.object().ok())??;
        let name = reader.name(&mut object).ok()??;
        container::CONTAINERS.iter().any(|container| container.name == name).then_some(())
    }

    /// Gives what is found about the present document the pointer of the element that it is.
    fn prefixed<T>(&mut self, find: impl FnOnce(&mut Self) -> T) -> T {
        let from = self.tally.findings.len();
        let found = find(self);
        if let State::First(container) | State::Element(container) | State::After(container) = self.state {
            self.tally.locate(from, container, self.index);
        }
        found
    }
}

fn begins_value(byte: u8) -> bool {
    matches!(byte, b'{' | b'[' | b'"' | b'-' | b'0'..=b'9' | b't' | b'f' | b'n')
}

/// As much of a text as a document may be long.
fn longest(window: &str) -> &str {
    &window[..window.floor_char_boundary(LONGEST_DOCUMENT)]
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
