//! Findings get the levels that somebody wants them to have, and are counted so.

use super::tally::Tally;
use crate::verdict::{Finding, Level, Levels, Summary};

impl Levels {
    /// Gives what was found and counted in a stretch its levels, and drops what is off. Everything in it is counted at its own level.
    pub(super) fn apply(&self, tally: &mut Tally) {
        if self.is_empty() {
            return;
        }
        let Tally { counts, findings, more, over, .. } = tally;
        findings.retain_mut(|finding| self.apply_to(finding, counts));
        more.retain_mut(|(sort, count)| {
            let level = self.of(&sort.rule, sort.level);
            if sort.counts() {
                recount(counts, sort.level, level, *count);
            }
            sort.level = level.unwrap_or(sort.level);
            level.is_some()
        });
        for ((own, rule), count) in std::mem::take(over) {
            recount(counts, own, self.of(&rule, own), count);
        }
    }

    /// Gives a finding that is counted its level; answers whether it is wanted.
    pub(super) fn apply_to(&self, finding: &mut Finding, counts: &mut Summary) -> bool {
        let level = self.of(&finding.rule, finding.level);
        if finding.counts() {
            recount(counts, finding.level, level, 1);
        }
        finding.level = level.unwrap_or(finding.level);
        level.is_some()
    }
}

fn recount(counts: &mut Summary, own: Level, level: Option<Level>, count: u64) {
    if level != Some(own) {
        *counts.of_mut(own) -= count;
        if let Some(level) = level {
            *counts.of_mut(level) += count;
        }
    }
}
