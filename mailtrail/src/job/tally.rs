//! What was counted and found in a stretch of input.

use crate::layout::{Element, Index};
use crate::verdict::{Finding, Once, Summary};

/// Counts and findings, in the order of the input.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    pub(crate) counts: Summary,
    pub(crate) findings: Vec<Finding>,
    /// Documents that were known, nearly known or broken.
    pub(crate) seen: u64,
    /// Findings that lie in elements of containers: which findings, and which element.
    elements: Vec<(usize, Element)>,
}

impl Tally {
    pub(crate) fn push(&mut self, finding: Finding) {
        if finding.once == Once::Each {
            self.counts.count(finding.level);
        }
        self.findings.push(finding);
    }

    /// Remembers that the findings from one on lie in an element.
    pub(crate) fn locate(&mut self, from: usize, element: Element) {
        self.elements.extend((from..self.findings.len()).map(|at| (at, element)));
    }

    /// Takes what was counted and found so far, pointers completed.
    pub(crate) fn take(&mut self) -> Self {
        let mut tally = std::mem::take(self);
        // In a sequence the numbers of elements are known.
        tally.settle(Index::Absolute(0));
        tally
    }

    /// Completes the pointers of the findings, now that it is known how many elements came before.
    pub(crate) fn settle(&mut self, before: Index) {
        for (at, (container, index)) in self.elements.drain(..) {
            let finding = &mut self.findings[at];
            finding.pointer = container.pointer(index.from(before).value(), &finding.pointer);
        }
    }
}
