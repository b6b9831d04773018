//! Findings that are reported once for a run of lines or for a file.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::BTreeSet;

use crate::job::tally::Tally;
use crate::syntax::{Form, Separator, name_form};
use crate::verdict::{self, Finding, Once};

/// Messages that are told apart in one file; there are few sorts of them.
const MOST: usize = 100;

/// What was said once, in the order of a file.
#[derive(Debug, Default)]
pub(crate) struct Said {
    messages: BTreeSet<(Cow<'static, str>, String)>,
    /// First finding in a line of text with bytes that are not UTF-8, how many lines have some, and the last of them.
    invalid: Option<(Finding, u64, u64)>,
    /// Whether the file was said to have conflicts of Git, one of whose markers looks like a separator.
    conflict: bool,
    /// Last of the lines of a run.
    line: u64,
    /// What the beginning of the file looks like, once that was asked for.
    form: OnceCell<Option<Form>>,
}

impl Said {
    /// Takes what was said already out of a tally, and counts the rest.
    pub(crate) fn pass(&mut self, tally: &mut Tally, head: &str) {
        let said = self;
        tally.retain(|counts, finding, until| {
            said.conflict |= finding.rule == verdict::CONFLICT;
            let is_new = match finding.once {
                Once::Each => return true,
                Once::Lines => {
                    said.invalid_line(finding);
                    return false;
                }
                Once::Run => {
                    let is_new = said.is_new_run(finding, head);
                    said.line = until.unwrap_or(said.line);
                    is_new
                }
                Once::File if said.conflict && finding.message == Separator::Rule.name() => false,
                Once::File => {
                    said.messages.len() < MOST && said.messages.insert((finding.rule.clone(), finding.message.clone()))
                }
            };
            if is_new {
                counts.finding(finding);
            }
            is_new
        });
    }

    /// Counts a line of text with bytes that are not UTF-8.
    fn invalid_line(&mut self, finding: &Finding) {
        let invalid = self.invalid.get_or_insert_with(|| (finding.clone(), 0, 0));
        let (_, lines, last) = invalid;
        *lines += u64::from(*last != finding.line);
        *last = finding.line;
    }

    /// What is said at the end of the file.
    pub(crate) fn close(&mut self) -> Option<Finding> {
        self.invalid.take().map(|(first, lines, _)| verdict::invalid_lines(first, lines))
    }

    /// Whether a part of a document is the first of those that follow each other; of a file in another form, the first of all,
    /// which then says so.
    fn is_new_run(&mut self, finding: &mut Finding, head: &str) -> bool {
        let follows = finding.line <= self.line + 1 && self.line > 0;
        let is_first = self.line == 0;
        self.line = finding.line;
        match *self.form.get_or_init(|| name_form(head)) {
            Some(form) if is_first => {
                finding.turn_into(form);
                true
            }
            Some(_) => false,
            None => !follows,
        }
    }
}
