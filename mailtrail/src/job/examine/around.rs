//! What surrounds documents: words and lines of text, and findings about them.

use mailtrail_wire::Reader;

use super::document::name;
use super::nest::Nest;
use super::unknown::NEARLY;
use crate::envelope::search::{open, search_text};
use crate::envelope::{Packing, Scope};
use crate::kind::{Identity, identify, known_text};
use crate::layout::Remark;
use crate::syntax::{Form, name_form, url_decoded};
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
            None if self.encoded(scope) => {}
            None => self.tally.counts.lines += 1,
        }
    }

    /// A line that is a known document in Base64, or encoded for a URL; false if it is none.
    fn encoded(&mut self, scope: &Scope<'_>) -> bool {
        let Some(depth) = self.deeper().filter(|_| may_be_encoded(scope.text)) else { return false };
        match name_form(scope.text) {
            Some(form @ (Form::Base64Json | Form::Base64Gzip)) => {
                if search_text(scope.text, &NEARLY, self.budget).is_none() {
                    return false;
                }
                let Ok(Some(text)) = open(scope.text, self.budget.room()) else { return false };
                self.tally.seen += 1;
                self.tally.push(verdict::form(scope, form));
                self.inside(depth, self.setting).packed(&scope.inside(&text, "", 0, Packing::Base64));
                true
            }
            Some(form @ Form::UrlEncoded) => {
                let is_known = url_decoded(scope.text.trim()).is_some_and(|text| {
                    Reader::new(&text).skip().is_ok() && !matches!(identify(&text), Identity::Unknown(_))
                });
                if is_known {
                    self.tally.seen += 1;
                    self.job.broken(verdict::form(scope, form), self.tally);
                }
                is_known
            }
            _ => false,
        }
    }

    /// What there is to say about text around documents.
    pub(super) fn remark(&mut self, scope: &Scope<'_>, remark: &Remark<'_>) {
        let identity = match remark {
            Remark::Invalid { .. } if self.job.mends() => Some(identify(scope.text)),
            _ => None,
        };
        if let Remark::Invalid { defects, .. } = remark {
            scope.set_defects(defects);
        }
        if let Some(identity) = &identity {
            scope.set_name(name(identity));
        }
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

/// Whether a line begins as JSON does in Base64, or encoded for a URL; most lines do not.
fn may_be_encoded(text: &str) -> bool {
    const STARTS: [&str; 10] = ["eyJ", "ewo", "ew0", "eyA", "W3s", "Wwo", "H4sI", "%7B", "%7b", "%5B"];
    let text = text.trim_start();
    STARTS.iter().any(|start| text.starts_with(start))
}
