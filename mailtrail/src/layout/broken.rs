//! Broken documents: passes them to the visitor, and continues where the next document seems to begin.

use mailtrail_wire::{Fault, FaultKind};

use super::again::{Around, Decided};
use super::recover::Search;
use super::stamp::begins_anew;
use super::{Container, Course, Feed, Flaw, Line, Remark, SIGHT, State, Visitor, Walker, longest};

impl<V: Visitor> Walker<V> {
    /// Reports a fault in what is around the documents, or in the one that begins here.
    pub(super) fn report(&mut self, feed: &impl Feed, fault: Fault) {
        self.report_skipped(feed, fault, fault.at);
    }

    /// The same if what stands behind the fault, up to an offset, is skipped.
    fn report_skipped(&mut self, feed: &impl Feed, fault: Fault, end: usize) {
        let piece = self.piece(feed, longest(feed).len());
        let list = self.course.list.filter(|_| fault.kind == FaultKind::End && self.element().is_some());
        let flaw = Flaw { skipped: end.saturating_sub(fault.at), list, ..flaw(feed, fault) };
        self.visitor.remark(&piece, Remark::Fault(flaw));
    }

    /// An element without a comma before it: reported where the comma is missing, and the element is read.
    pub(super) fn missing_comma(&mut self, feed: &impl Feed, space: usize, container: &'static Container) {
        self.report(feed, Fault::new(FaultKind::ExpectedCommaOrBracket, space));
        self.course.state = State::Element(container);
    }

    /// What stands here is in no container: the present one was cut.
    pub(super) fn abandon(&mut self, feed: &impl Feed, fault: Fault) {
        self.abandon_skipped(feed, fault, fault.at);
    }

    /// The same if what stands behind the fault, up to an offset, is skipped.
    pub(super) fn abandon_skipped(&mut self, feed: &impl Feed, fault: Fault, end: usize) {
        self.report_skipped(feed, fault, end);
        self.course.state = State::Between;
        self.course.line = Line::Start;
    }

    /// Neither a comma nor an element nor the end.
    pub(super) fn no_comma(&mut self, feed: &mut impl Feed, space: usize) -> bool {
        let fault = Fault::new(FaultKind::ExpectedCommaOrBracket, space);
        self.recover(feed, space + 1, true, |walker, feed, end, _| walker.report_skipped(feed, fault, end))
    }

    /// Hands a document that is no JSON to the visitor; it ends where the next one seems to begin.
    pub(super) fn broken(&mut self, feed: &impl Feed, fault: Fault, end: usize) {
        if fault.kind == FaultKind::End && feed.window().len() >= feed.longest() {
            let piece = self.piece(feed, longest(feed).len());
            self.visitor.remark(&piece, Remark::TooLong(feed.longest()));
        } else {
            let piece = self.piece(feed, end);
            self.visitor.broken(&piece, &flaw(feed, fault));
        }
        self.passed();
    }

    /// Hands a document to the visitor of which the same was decided as of the one before.
    pub(super) fn broken_again(&mut self, feed: &mut impl Feed, decided: Decided) {
        let Decided { fault, end, state, line } = decided;
        let piece = self.piece(feed, end);
        self.visitor.broken(&piece, &Flaw { fault, invalid: None, skipped: 0, list: None });
        self.passed();
        feed.consume(end);
        (self.course.state, self.course.line) = (state, line);
    }

    /// What stands around a document, as far as that decides about it.
    pub(super) fn around(&self) -> Around {
        let Course { state, line, ref cutter, .. } = self.course;
        (state, line, cutter.is_some())
    }

    /// Reports what is broken, up to where it ends and how far was looked for that, and goes to where the next document seems to
    /// begin, or to the end. False if that is not in this part; then nothing has happened.
    pub(super) fn recover<F: Feed>(
        &mut self,
        feed: &mut F,
        from: usize,
        in_container: bool,
        report: impl FnOnce(&mut Self, &F, usize, usize),
    ) -> bool {
        self.again.forget();
        let in_words = self.course.state == State::Between && self.course.line == Line::Words;
        let mut search = Search { from, in_container, in_words, whole: true };
        let (mut found, looked) = search.go(feed, self.course.cutter.as_ref(), &mut self.own);
        if found.is_none() && !feed.is_last() {
            return false;
        }
        let end = found.unwrap_or_else(|| longest(feed).len());
        report(self, feed, end, looked);
        while found.is_none() && feed.window().len() >= feed.longest() {
            // Nothing recognisable in a long stretch: let it go and look further.
            feed.consume(feed.longest() - SIGHT);
            search = Search { from: 1, whole: false, ..search };
            (found, _) = search.go(feed, self.course.cutter.as_ref(), &mut self.own);
        }
        let is_cut = found.is_none_or(|at| in_container && begins_anew(feed.window(), at));
        let begins_line = found.is_some_and(|at| feed.window()[..at].trim_end_matches([' ', '\t']).ends_with('\n'));
        feed.consume(found.unwrap_or(usize::MAX));
        self.course.state = match self.course.state {
            _ if is_cut => State::Between,
            State::After(container) if feed.window().starts_with('{') => State::Element(container),
            other => other,
        };
        if begins_line && self.course.state == State::Between {
            self.course.line = Line::Start;
        }
        true
    }
}

/// A fault with the bytes that were no UTF-8 at its place.
pub(super) fn flaw(feed: &impl Feed, fault: Fault) -> Flaw {
    Flaw { fault, invalid: feed.defects(fault.at..fault.at + 1).0.into_iter().next(), skipped: 0, list: None }
}
