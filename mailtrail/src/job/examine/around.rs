//! What stands around documents: words, lines of text, and what there is to say about them.

use super::nest::Nest;
use crate::envelope::Scope;
use crate::kind::{Identity, identify, known_text};
use crate::layout::Remark;
use crate::verdict;

impl Nest<'_> {
    /// Words before a document on its line: the document is only a part of one, if they are.
    pub(super) fn words(&mut self, scope: &Scope<'_>) {
        if let Some(finding) = verdict::fragment(scope, verdict::Side::Before) {
            self.tally.push(finding);
        }
    }

    /// A line of text without a document; it may be a part of one.
    pub(super) fn text(&mut self, scope: &Scope<'_>) {
        match verdict::fragment(scope, verdict::Side::Around) {
            Some(finding) => self.tally.push(finding),
            None if known_text(scope.text).is_some() => {
                self.tally.seen += 1;
                self.job.plain_text(self.tally);
            }
            None => self.tally.counts.lines += 1,
        }
    }

    /// What there is to say about text around documents.
    pub(super) fn remark(&mut self, scope: &Scope<'_>, remark: &Remark<'_>) {
        let identity = match remark {
            Remark::Invalid { .. } if self.job.mends() => Some(identify(scope.text)),
            _ => None,
        };
        let records = self.tally.counts.records;
        if let Some(identity @ (Identity::Envelope(..) | Identity::Unknown(_))) = identity {
            // Only a record is not checked; what an envelope wraps is looked at.
            self.mended(scope, &identity);
        }
        let wraps = self.tally.counts.records > records;
        let is_record = match remark {
            Remark::Invalid { .. } if wraps => false,
            Remark::Invalid { .. } => true,
            Remark::TooLong(_) => scope.text.starts_with('{'),
            _ => false,
        };
        for (index, mut finding) in verdict::remark(scope, remark).into_iter().enumerate() {
            if wraps {
                finding.help = finding.help.map(|help| help.replace(verdict::NOT_CHECKED, ""));
            }
            if index == 0 && is_record { self.job.broken(finding, self.tally) } else { self.tally.push(finding) }
        }
    }
}
