//! From text to documents: one after another, whatever the layout, and none hides another.
//!
//! A text is a sequence of JSON values: one, or many with white space or nothing between them. A value that is an array,
//! or an object with a list under a name of [`CONTAINERS`], is not a document itself but holds documents, which are taken
//! one by one, so that memory stays bounded by the longest document.

mod container;
mod feed;
mod index;
mod recover;

use mailtrail_wire::{Error, Fault, FaultKind, Reader};

pub(crate) use self::container::Container;
use self::container::{Head, head};
pub(crate) use self::feed::{Feed, Part, Stream};
pub(crate) use self::index::Index;
use crate::examine::examine;
use crate::input::{Cutter, Defect};
use crate::job::Job;
use crate::scope::{Place, Scope};
use crate::tally::Tally;
use crate::{Finding, Kind, Level, explain};

/// Longest document that is read, in bytes. CloudTrail writes none over 1 MiB.
pub(crate) const LONGEST_DOCUMENT: usize = 32 * 1024 * 1024;

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
pub(crate) struct Walker<'j> {
    pub(crate) job: &'j dyn Job,
    pub(crate) state: State,
    /// Kind of the last document: the next one is believed to be of the same.
    pub(crate) guess: Option<&'static Kind>,
    /// What documents here begin with.
    pub(crate) cutter: Option<Cutter>,
    /// Elements that were taken from the present container.
    pub(crate) index: Index,
    /// Documents that were taken in all.
    pub(crate) taken: u64,
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
                if feed.fill() {
                    continue;
                }
                feed.consume(space);
                return self.end(feed);
            };
            if let State::After(container) = self.state
                && !matches!(first, b',' | b']')
            {
                self.missing_comma(feed, space, container);
            }
            feed.consume(space);
            if enough(self, feed.offset()) {
                return Stop::End;
            }
            let more = match (self.state, first) {
                (State::Between, b'[') => self.enter(feed, 1, &container::ARRAY),
                (State::First(container) | State::After(container), b']') => self.leave(feed, container),
                (State::After(container), b',') => {
                    feed.consume(1);
                    self.state = State::Element(container);
                    true
                }
                (State::Element(container), b']') => {
                    self.broken(feed, Fault::new(FaultKind::TrailingComma, 0));
                    self.leave(feed, container)
                }
                (State::Tail(container), _) => self.tail(feed, first, container),
                _ => self.document(feed),
            };
            if !more {
                return Stop::Unfinished;
            }
        }
    }

    /// At the end of the text: was that to be expected?
    fn end(&mut self, feed: &mut impl Feed) -> Stop {
        if !feed.is_last() {
            return Stop::End;
        }
        if self.state != State::Between {
            self.broken(feed, Fault::new(FaultKind::End, feed.window().len()));
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
    fn missing_comma(&mut self, feed: &impl Feed, space: usize, container: &'static Container) {
        let from = self.tally.findings.len();
        let window = feed.window();
        let fault = Fault::new(FaultKind::ExpectedCommaOrBracket, space);
        self.tally.push(explain::error(&Error::new(window, fault), &Scope::file(window, feed.position(0))));
        self.state = State::Element(container);
        self.prefix(from);
    }

    /// Members behind the list in the object of a container.
    fn tail(&mut self, feed: &mut impl Feed, first: u8, container: &'static Container) -> bool {
        if first == b'}' {
            feed.consume(1);
            self.state = State::Between;
            return true;
        }
        loop {
            let fault = match self.further_member(feed, container) {
                Ok(more) => return more,
                Err(fault) => fault,
            };
            if fault.kind != FaultKind::End {
                self.broken(feed, fault);
                self.state = State::Between;
                return self.resume(feed, fault.at);
            }
            if feed.window().len() >= LONGEST_DOCUMENT || !feed.fill() {
                if !feed.is_last() {
                    return false;
                }
                self.broken(feed, fault);
                self.state = State::Between;
                feed.consume(usize::MAX);
                return true;
            }
        }
    }

    /// One member behind the list of a container; it may be the list again.
    fn further_member(&mut self, feed: &mut impl Feed, container: &'static Container) -> Result<bool, Fault> {
        let mut reader = Reader::new(feed.window());
        let (name, list) = container::member(&mut reader)?;
        let name = name.into_owned();
        if let Some(at) = list.filter(|_| name == container.name) {
            let message = format!("expected each name only once in an object, found `{name}` again");
            self.note(feed, 0, Level::Warning, "duplicate-member", &name, message);
            return Ok(self.enter(feed, at, container));
        }
        reader.skip()?;
        let length = reader.at();
        self.unknown_member(feed, 0, container, &name);
        feed.consume(length);
        Ok(true)
    }

    /// One document, or a container that begins here.
    fn document(&mut self, feed: &mut impl Feed) -> bool {
        loop {
            match self.attempt(feed) {
                Ok(()) => return true,
                // A container is broken where its elements are.
                Err(_) if let Some(head) = self.head(feed.window()) => return self.enter_object(feed, &head),
                Err(fault) if fault.kind == FaultKind::End => {
                    if feed.window().len() >= LONGEST_DOCUMENT {
                        return self.too_long(feed);
                    }
                    if !feed.fill() {
                        if !feed.is_last() {
                            return false;
                        }
                        self.broken(feed, fault);
                        self.passed();
                        return self.resume(feed, 1);
                    }
                }
                Err(fault) => {
                    self.broken(feed, fault);
                    self.passed();
                    return self.resume(feed, fault.at);
                }
            }
        }
    }

    /// Does the job for the document that begins the window, if all of it is there.
    fn attempt(&mut self, feed: &mut impl Feed) -> Result<(), Fault> {
        let window = feed.window();
        let mut reader = Reader::new(window);
        if !feed.has_defects()
            && let Some(kind) = self.guess
            && self.head_name(window).is_none()
            && self.job.quick(&mut reader, kind, &mut self.tally)?
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
        let defects = feed.defects(length);
        if defects.is_empty() {
            let from = self.tally.findings.len();
            let scope = Scope::file(&window[..length], feed.position(0));
            let kind = examine(self.job, &scope, &mut self.tally);
            self.guess = kind.or(self.guess);
            self.prefix(from);
        } else {
            self.defective(feed, &defects);
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
        self.index = self.index.next();
        self.taken += 1;
        self.state = match self.state {
            State::First(container) | State::Element(container) => State::After(container),
            other => other,
        };
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

    fn enter_object(&mut self, feed: &mut impl Feed, head: &Head) -> bool {
        for (at, name) in &head.before {
            self.unknown_member(feed, *at, head.container, name);
        }
        self.enter(feed, head.length, head.container)
    }

    fn unknown_member(&mut self, feed: &impl Feed, at: usize, container: &Container, name: &str) {
        if !container.members.contains(&name) {
            let message = format!("`{name}` is no member of {} that is known", container.title);
            self.note(feed, at, Level::Note, "unknown-member", name, message);
        }
    }

    fn note(&mut self, feed: &impl Feed, at: usize, level: Level, rule: &'static str, name: &str, message: String) {
        let mut pointer = String::new();
        mailtrail_wire::push_token(&mut pointer, name);
        let place = Place::file(feed.position(at), pointer);
        self.tally.push(Finding::new(level, rule, place, "a known member", format!("`{name}`")).saying(message));
    }

    /// A document with bytes that are no UTF-8: each place is reported, and the document counts as broken once.
    fn defective(&mut self, feed: &impl Feed, defects: &[Defect]) {
        let from = self.tally.findings.len();
        for (index, defect) in defects.iter().enumerate() {
            let finding = invalid_utf8(feed.window(), defect);
            if index == 0 { self.job.broken(finding, &mut self.tally) } else { self.tally.push(finding) }
        }
        self.prefix(from);
    }

    /// Takes note of text that is no JSON.
    fn broken(&mut self, feed: &impl Feed, fault: Fault) {
        let from = self.tally.findings.len();
        let window = feed.window();
        let finding = match feed.defects(fault.at + 1).into_iter().find(|defect| defect.window_offset == fault.at) {
            Some(defect) => invalid_utf8(window, &defect),
            None => explain::error(&Error::new(window, fault), &Scope::file(window, feed.position(0))),
        };
        self.job.broken(finding, &mut self.tally);
        self.prefix(from);
    }

    fn too_long(&mut self, feed: &mut impl Feed) -> bool {
        let from = self.tally.findings.len();
        let place = Place::file(feed.position(0), String::new());
        let expected = format!("a document of at most {} MiB", LONGEST_DOCUMENT / 1024 / 1024);
        let finding = Finding::new(Level::Error, "document-too-long", place, expected, "a longer one")
            .helping("reading goes on where the next document seems to begin");
        self.job.broken(finding, &mut self.tally);
        self.prefix(from);
        self.passed();
        self.resume(feed, 1)
    }

    /// Goes to where the next document seems to begin, or to the end.
    fn resume(&mut self, feed: &mut impl Feed, from: usize) -> bool {
        let in_container = matches!(self.state, State::First(_) | State::Element(_) | State::After(_));
        let mut from = from;
        loop {
            match recover::next(feed.window(), from, in_container, self.cutter.as_ref()) {
                Some(at) => {
                    feed.consume(at);
                    if let State::After(container) = self.state
                        && feed.window().starts_with('{')
                    {
                        self.state = State::Element(container);
                    }
                    return true;
                }
                None if feed.window().len() < LONGEST_DOCUMENT && feed.fill() => {}
                None if feed.window().len() >= LONGEST_DOCUMENT => {
                    // Nothing recognisable in a long stretch: let it go and look further.
                    feed.consume(LONGEST_DOCUMENT / 2);
                    from = 0;
                }
                None if feed.is_last() => {
                    feed.consume(usize::MAX);
                    self.state = State::Between;
                    return true;
                }
                None => {
                    feed.consume(usize::MAX);
                    if let State::After(container) = self.state {
                        self.state = State::Element(container);
                    }
                    return true;
                }
            }
        }
    }

    /// Gives the findings of the present document the pointer of the element that it is.
    fn prefix(&mut self, from: usize) {
        let (State::First(container) | State::Element(container) | State::After(container)) = self.state else {
            return;
        };
        self.tally.locate(from, container, self.index);
    }
}

fn invalid_utf8(window: &str, defect: &Defect) -> Finding {
    let bytes: Vec<_> = defect.bytes().iter().map(|byte| format!("0x{byte:02x}")).collect();
    let pointer = mailtrail_wire::pointer_at(window, defect.window_offset);
    let place = Place::file(defect.position, pointer);
    Finding::new(Level::Error, "invalid-utf8", place, "UTF-8", format!("the bytes `{}`", bytes.join(" ")))
        .helping("the record is not checked; convert the file to UTF-8 or write it again")
}

fn leading_space(text: &str) -> usize {
    text.bytes().take_while(|byte| matches!(byte, b' ' | b'\n' | b'\r' | b'\t')).count()
}
