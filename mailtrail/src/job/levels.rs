//! Gives findings the configured levels, and counts them accordingly.

use super::tally::Tally;
use crate::verdict::{Finding, Levels, Summary};

impl Levels {
    /// Gives what was found and counted in a stretch its levels, and drops what is off. Everything in it is counted at its own level.
    pub(super) fn apply(&self, tally: &mut Tally) {
        if self.is_empty() {
            return;
        }
        let Tally { counts, findings, more, over, .. } = tally;
        findings.retain_mut(|finding| self.apply_to(finding, counts));
        // What was only counted is of no kind that is known here: where levels are set, every finding is told.
        debug_assert!(more.is_empty(), "findings were only counted");
        for ((own, rule, kind), count) in std::mem::take(over) {
            counts.recount(kind, own, self.of(&rule, own), count);
        }
    }

    /// Gives a finding that is counted its level; answers whether it is wanted.
    pub(super) fn apply_to(&self, finding: &mut Finding, counts: &mut Summary) -> bool {
        let level = self.of(&finding.rule, finding.level);
        if finding.counts() {
            counts.recount(finding.kind, finding.level, level, 1);
        }
        finding.level = level.unwrap_or(finding.level);
        level.is_some()
    }
}
