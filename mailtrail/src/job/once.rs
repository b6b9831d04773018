//! Findings that are said once for a line or for a file.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::job::tally::Tally;
use crate::verdict::Once;

/// Messages that are told apart in one file; there are few sorts of them.
const MOST: usize = 100;

/// What was said once, in the order of a file.
#[derive(Debug, Default)]
pub(crate) struct Said {
    messages: BTreeSet<(Cow<'static, str>, String)>,
    line: u64,
}

impl Said {
    /// Takes what was said already out of a tally, and counts the rest.
    pub(crate) fn pass(&mut self, tally: &mut Tally) {
        let (counts, said) = (&mut tally.counts, self);
        tally.findings.retain(|finding| {
            let is_new = match finding.once {
                Once::Each => return true,
                Once::Line => std::mem::replace(&mut said.line, finding.line) != finding.line,
                Once::File => {
                    said.messages.len() < MOST && said.messages.insert((finding.rule.clone(), finding.message.clone()))
                }
            };
            if is_new {
                counts.count(finding.level);
            }
            is_new
        });
    }
}
