//! Envelopes that other programs use too, without anything known inside: they are documents of other programs.

use mailtrail_wire::{JsonRef, Reader};

use super::nest::Nest;
use super::unknown::NEARLY;
use crate::envelope::{Envelope, Scope};
use crate::job::tally::{Room, Tally};
use crate::kind::Stranger;
use crate::layout::Setting;
use crate::verdict::{self, Summary};

/// What was counted and found before an envelope.
pub(super) struct Before {
    counts: Summary,
    findings: usize,
    seen: u64,
    room: Option<Room>,
}

impl Before {
    pub(super) fn of(tally: &Tally) -> Self {
        let (counts, findings, room) = (tally.counts.clone(), tally.findings.len(), tally.room.clone());
        Self { counts, findings, seen: tally.seen, room }
    }

    /// Whether nothing has been found since but documents and lines of other programs.
    pub(super) fn is_barren(&self, tally: &Tally) -> bool {
        let is_nothing = |rule: &str| rule == verdict::UNRECOGNIZED || rule == verdict::DETECTION;
        // Of what had no room it cannot be told.
        let is_complete = !tally.room.as_ref().is_some_and(Room::is_over);
        is_complete
            && self.seen == tally.seen
            && tally.findings[self.findings..].iter().all(|finding| is_nothing(&finding.rule))
    }

    fn is_uncounted(&self, tally: &Tally) -> bool {
        let sum = |counts: &Summary| counts.lines + counts.others + counts.unrecognized;
        sum(&self.counts) == sum(&tally.counts)
    }

    /// Takes back all that was found since, but for what it was taken for.
    fn restore(self, tally: &mut Tally) {
        let since = tally.findings.split_off(self.findings);
        tally.counts = self.counts;
        tally.room = self.room;
        for finding in since.into_iter().filter(|finding| finding.rule == verdict::DETECTION) {
            tally.push(finding);
        }
    }
}

impl Nest<'_> {
    /// Does the job for what looked like an envelope and has nothing known where its payloads are; it may have it elsewhere.
    ///
    /// Lines of other programs that someone collected stay what they are; so do documents of others in what is AWS's.
    pub(super) fn barren(&mut self, scope: &Scope<'_>, envelope: &Envelope, before: Before) {
        let envelopes = before.counts.envelopes;
        let view = JsonRef::ahead(&Reader::new(scope.text));
        let is_other = envelope.is_own || envelope.is_loose && !envelope.is_log;
        if is_other || before.is_uncounted(self.tally) || !self.look_inside(view, &NEARLY).is_empty() {
            before.restore(self.tally);
            scope.set_name(None);
            let setting = if envelope.has_strangers() { Setting::Words } else { self.setting };
            self.among(setting).unknown(scope, &Stranger::of(view));
        } else {
            // An envelope that holds nothing known is no reason to call a file a good one.
            self.tally.counts.envelopes = envelopes;
            self.searched(scope);
        }
    }
}
