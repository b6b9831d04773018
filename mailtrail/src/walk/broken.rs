//! What is broken: reported, and gone behind to where the next document seems to begin.

use mailtrail_wire::{Fault, FaultKind};

use super::faults::{fault_finding, invalid_utf8, stray, too_long};
use super::log_line::begins_anew;
use super::recover::Search;
use super::{Container, Feed, LONGEST_DOCUMENT, SIGHT, State, Walker};
use crate::input::Defect;

impl Walker<'_> {
    /// Reports a fault in what is around the documents, or in the one that begins here.
    pub(super) fn report(&mut self, feed: &impl Feed, fault: Fault) {
        let finding = fault_finding(feed, fault);
        self.prefixed(|walker| walker.tally.push(finding));
    }

    /// An element without a comma before it: reported where the comma is missing, and the element is read.
    pub(super) fn missing_comma(&mut self, feed: &impl Feed, space: usize, container: &'static Container) {
        self.report(feed, Fault::new(FaultKind::ExpectedCommaOrBracket, space));
        self.state = State::Element(container);
    }

    /// What stands here is in no container: the present one was cut.
    pub(super) fn abandon(&mut self, feed: &impl Feed, fault: Fault) {
        self.report(feed, fault);
        self.state = State::Between;
    }

    /// Neither a comma nor an element nor the end.
    pub(super) fn no_comma(&mut self, feed: &mut impl Feed, space: usize) -> bool {
        let fault = Fault::new(FaultKind::ExpectedCommaOrBracket, space);
        self.recover(feed, space + 1, true, |walker, feed| walker.report(feed, fault))
    }

    /// A document with bytes that are no UTF-8: the places are reported, the last with the number of those behind it, and the
    /// document counts as broken once.
    pub(super) fn defective(&mut self, feed: &impl Feed, defects: &[Defect], more: usize) {
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
    pub(super) fn broken(&mut self, feed: &impl Feed, fault: Fault) {
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
    pub(super) fn recover<F: Feed>(
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
}
