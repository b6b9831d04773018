//! Tries to read a document, or a container, that begins here.

use mailtrail_wire::{Fault, FaultKind, Reader};

use super::container::{self, Head, head};
use super::decide::{Decision, decide};
use super::stamp::cut_before_stamp;
use super::{Feed, Glance, Remark, State, Visitor, Walker, longest};
use crate::input::Cutter;

impl<V: Visitor> Walker<V> {
    /// One document, or a container that begins here; false if its end is not in this part.
    pub(super) fn document(&mut self, feed: &mut impl Feed) -> bool {
        let around = self.around();
        if let Some(decided) = self.again.decided(feed, around) {
            self.broken_again(feed, decided);
            return true;
        }
        loop {
            let fault = match self.attempt(feed) {
                Ok(()) => return true,
                Err(fault) => fault,
            };
            // A container is broken where its elements are.
            let window = longest(feed);
            if container::may_name_list(&window.as_bytes()[..fault.at.min(window.len())])
                && let Some(head) = self.head(window)
            {
                return self.enter_object(feed, &head);
            }
            match decide(feed, fault) {
                Decision::Again => {}
                Decision::Later => return false,
                Decision::Fault => {
                    let fault = cut_before_stamp(feed.window(), fault);
                    let from = if fault.kind == FaultKind::End { 1 } else { fault.at };
                    let in_container = self.behind() != State::Between;
                    let is_found = self.recover(feed, from, in_container, |walker, feed, end, looked| {
                        walker.again.begin(feed, around, fault, (end, looked));
                        walker.broken(feed, fault, end);
                    });
                    self.again.learn(self.course.state, self.course.line);
                    return is_found;
                }
            }
        }
    }

    /// Hands the document that begins the window to the visitor, if all of it is there.
    fn attempt(&mut self, feed: &mut impl Feed) -> Result<(), Fault> {
        let window = longest(feed);
        // All of a container need not be looked at to know that it is one.
        let begins_container = self.begins_container(window);
        if begins_container && let Some(head) = self.head(window) {
            self.enter_object(feed, &head);
            return Ok(());
        }
        let mut reader = Reader::new(window);
        if self.visitor.is_quick()
            && !feed.has_defects()
            && !begins_container
            && let Ok(glance @ (Glance::Taken | Glance::Noted)) = self.visitor.quick(&mut reader)
        {
            let length = reader.at();
            self.learn(&window[..length]);
            if glance == Glance::Noted {
                self.visitor.noted(&self.piece(feed, length));
            }
            self.done(feed, length);
            return Ok(());
        }
        let mut reader = Reader::new(window);
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
        self.learn(&window[..length]);
        let piece = self.piece(feed, length);
        let (defects, more) = feed.defects(0..length);
        if defects.is_empty() {
            self.visitor.document(&piece);
        } else {
            self.visitor.remark(&piece, Remark::Invalid { defects: &defects, more });
        }
        self.done(feed, length);
        Ok(())
    }

    /// Remembers what the first whole document begins with.
    fn learn(&mut self, document: &str) {
        if self.course.cutter.is_none() {
            self.course.cutter = Cutter::learn(document);
        }
    }

    /// Goes behind a document.
    fn done(&mut self, feed: &mut impl Feed, length: usize) {
        feed.consume(length);
        self.passed();
    }

    pub(super) fn passed(&mut self) {
        self.course.state = self.behind();
        self.course.index = self.course.index.next();
        self.course.entered = true;
        self.ended();
    }

    /// State behind the document that begins here.
    fn behind(&self) -> State {
        match self.course.state {
            State::First(container) | State::Element(container) => State::After(container),
            other => other,
        }
    }

    /// The container that begins here, if documents are not within one already.
    fn head(&self, window: &str) -> Option<Head> {
        if self.course.state == State::Between { head(window) } else { None }
    }

    /// Whether the first name is one of a container; cheap, for it is asked of every document.
    fn begins_container(&self, window: &str) -> bool {
        self.course.state == State::Between && container::begins_with_name(window)
    }
}
