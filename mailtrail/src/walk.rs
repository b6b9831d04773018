//! From text to documents: one after another, whatever the layout, and none hides another.
//!
//! A text is a sequence of JSON values: one, or many with white space or nothing between them. A value that is an array,
//! or an object with a list under a name of [`CONTAINERS`], is not a document itself but holds documents, which are taken
//! one by one, so that memory stays bounded by the longest document.

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
use self::faults::{Decision, decide, fault_finding, invalid_utf8, stray, too_long};
pub(crate) use self::feed::{Feed, Part, Stream};
pub(crate) use self::index::Index;
use self::log_line::{begins_anew, cut_before_stamp};
use self::recover::Search;
use crate::Kind;
use crate::examine::examine;
use crate::input::{Cutter, Defect};
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
                    let fault = Fault::new(FaultKind::TrailingComma, 0);
                    self.prefixed(|walker| walker.tally.push(fault_finding(feed, fault)));
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
            let finding = fault_finding(feed, Fault::new(FaultKind::End, feed.window().len()));
            self.prefixed(|walker| walker.tally.push(finding));
            self.state = State::Between;
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

    /// An element without a comma before it: reported where the comma is missing, and the element is read.
    fn missing_comma(&mut self, feed: &mut impl Feed, space: usize, container: &'static Container) {
        let finding = fault_finding(feed, Fault::new(FaultKind::ExpectedCommaOrBracket, space));
        self.prefixed(|walker| walker.tally.push(finding));
        self.state = State::Element(container);
    }

    /// What stands here is in no container: the present one was cut.
    fn abandon(&mut self, feed: &impl Feed, fault: Fault) {
        let finding = fault_finding(feed, fault);
        self.prefixed(|walker| walker.tally.push(finding));
        self.state = State::Between;
    }

    /// Neither a comma nor an element nor the end.
    fn no_comma(&mut self, feed: &mut impl Feed, space: usize) -> bool {
        let fault = Fault::new(FaultKind::ExpectedCommaOrBracket, space);
        self.recover(feed, space + 1, true, |walker, feed| {
            let finding = fault_finding(feed, fault);
            walker.prefixed(|walker| walker.tally.push(finding));
        })
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

    /// A document with bytes that are no UTF-8: the places are reported, the last with the number of those behind it, and the
    /// document counts as broken once.
    fn defective(&mut self, feed: &impl Feed, defects: &[Defect], more: usize) {
        self.prefixed(|walker| {
            for (index, defect) in defects.iter().enumerate() {
                let mut finding = invalid_utf8(feed.window(), defect);
                if more > 0 && index + 1 == defects.len() {
                    let rest = format!("{more} more such places of the record are not listed");
                    let help = finding.help.take().unwrap_or_default();
                    finding = finding.helping(format!("{help}; {rest}"));
                }
                if index == 0 { walker.job.broken(finding, &mut walker.tally) } else { walker.tally.push(finding) }
            }
        });
    }

    /// Takes note of text that is no JSON; it counts as a record if it begins like one.
    fn broken(&mut self, feed: &impl Feed, fault: Fault) {
        let is_record = feed.window().starts_with('{');
        let finding = if fault.kind == FaultKind::End && feed.window().len() >= LONGEST_DOCUMENT {
            too_long(feed)
        } else if fault.at == 0 && self.state == State::Between && fault.kind == FaultKind::ExpectedValue {
            stray(feed)
        } else {
            fault_finding(feed, fault)
        };
        self.prefixed(|walker| {
            if is_record { walker.job.broken(finding, &mut walker.tally) } else { walker.tally.push(finding) }
        });
        self.passed();
    }

    /// Reports what is broken and goes to where the next document seems to begin, or to the end. False if that is not in
    /// this part; then nothing has happened.
    fn recover<F: Feed>(
        &mut self,
        feed: &mut F,
        from: usize,
        in_container: bool,
        report: impl FnOnce(&mut Self, &F),
    ) -> bool {
        let mut search = Search { from, in_container, whole: true };
        let mut found = search.go(feed, self.cutter.as_ref());
        if found.is_none() && !feed.is_last() {
            return false;
        }
        report(self, feed);
        while found.is_none() && feed.window().len() >= LONGEST_DOCUMENT {
            // Nothing recognisable in a long stretch: let it go and look further.
            feed.consume(LONGEST_DOCUMENT - SIGHT);
            search = Search { from: 1, whole: false, ..search };
            found = search.go(feed, self.cutter.as_ref());
        }
        let is_cut = found.is_none_or(|at| in_container && begins_anew(feed.window(), at));
        feed.consume(found.unwrap_or(usize::MAX));
        self.state = match self.state {
            _ if is_cut => State::Between,
            State::After(container) if feed.window().starts_with('{') => State::Element(container),
            other => other,
        };
        true
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
