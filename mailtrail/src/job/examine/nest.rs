//! Nested documents: the job, the depth, and what surrounds them.

use std::cell::Cell;

use crate::envelope::{Beyond, Budget, Scope};
use crate::job::tally::Tally;
use crate::job::work::Job;
use crate::kind::{Expected, Guess};
use crate::layout::{Element, Setting};
use crate::verdict::{self, Unknown};

/// How many envelopes a document lies in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Depth(usize);

/// Where documents are looked at. What is done with a document, a text or an unknown document stands in the neighboring files.
pub(super) struct Nest<'e> {
    pub(super) job: &'e dyn Job,
    pub(super) tally: &'e mut Tally,
    pub(super) setting: Setting,
    pub(super) depth: Depth,
    /// What documents have to be; anything, if it is empty, or if what lies around them is expected.
    pub(super) expects: &'e [Expected],
    /// What the document of the file may still unpack to.
    pub(super) budget: &'e Budget,
    /// Kinds of the last documents in packed texts: the next one is believed to be of one of them.
    pub(super) guess: &'e Cell<Guess>,
    /// Whether documents here were unpacked, so that there may be more than the file is long.
    pub(super) is_unpacked: bool,
    /// The envelope around it, if there is one.
    pub(super) within: Option<&'static str>,
}

impl<'e> Nest<'e> {
    /// The nest that a file is.
    pub(super) fn new(
        job: &'e dyn Job,
        tally: &'e mut Tally,
        setting: Setting,
        budget: &'e Budget,
        guess: &'e Cell<Guess>,
    ) -> Self {
        let (depth, expects) = (Depth::default(), job.expects());
        Self { job, tally, setting, depth, expects, budget, guess, is_unpacked: false, within: None }
    }

    /// The same nest with something else around a document.
    pub(super) fn among(&mut self, setting: Setting) -> Nest<'_> {
        let within = self.within;
        Nest { within, ..self.inside(self.depth, setting) }
    }

    /// The nest inside a document of this one.
    pub(super) fn inside(&mut self, depth: Depth, setting: Setting) -> Nest<'_> {
        Nest {
            job: self.job,
            tally: self.tally,
            setting,
            depth,
            expects: self.expects,
            budget: self.budget,
            guess: self.guess,
            is_unpacked: self.is_unpacked,
            within: None,
        }
    }

    /// The same nest, in an envelope of this name.
    pub(super) fn of(self, envelope: &'static str) -> Self {
        Self { within: Some(envelope), ..self }
    }

    /// The depth of what is inside, if it may be looked at.
    pub(super) fn deeper(&self) -> Option<Depth> {
        (self.depth.0 < self.budget.envelopes).then_some(Depth(self.depth.0 + 1))
    }

    /// Whether there is still room for a document; if not, that is said once.
    pub(super) fn has_room(&mut self, scope: &Scope<'_>) -> bool {
        if !self.is_unpacked {
            return true;
        }
        let taken = self.budget.document();
        if let Err(beyond) = taken {
            self.beyond(scope, 0, "", beyond);
        }
        taken.is_ok()
    }

    /// Whether a document has more levels than it may; if so, that is said.
    pub(super) fn is_too_deep(&mut self, scope: &Scope<'_>) -> bool {
        let levels = self.job.limits().levels;
        let is_too_deep = self.job.limits().is_flat() && is_deeper(scope.text, levels);
        if is_too_deep {
            self.tally.seen += 1;
            self.job.broken(verdict::too_deep(scope, levels), self.tally);
        }
        is_too_deep
    }

    /// Takes note of what is more than a document of a file may unpack to, at a place in a document.
    pub(super) fn beyond(&mut self, scope: &Scope<'_>, at: usize, pointer: &str, beyond: Beyond) {
        if self.budget.is_news(beyond) {
            let finding = verdict::beyond(scope, at, pointer, beyond);
            self.tally.make_room(&finding);
            self.job.broken(finding, self.tally);
        }
    }

    /// Whether a kind or envelope is expected by its name; counts it.
    pub(super) fn is_expected(&mut self, name: &str) -> bool {
        let is_expected = self.expects.iter().any(|expected| expected.covers(name));
        *self.tally.counts.expected.get_or_insert_default() += u64::from(is_expected);
        is_expected
    }

    /// The same nest for an element of a list of documents: if the list is expected, anything may stand in it.
    pub(super) fn in_list(self, element: Option<Element>) -> Self {
        if !is_expected_list(self.expects, element) {
            return self;
        }
        *self.tally.counts.expected.get_or_insert_default() += 1;
        Self { expects: &[], ..self }
    }

    /// Takes note of an unknown document: where something is expected, one of another program is out of place in a log too.
    pub(super) fn unrecognized(&mut self, scope: &Scope<'_>, unknown: &Unknown<'_>) {
        let setting = if self.expects.is_empty() { self.setting } else { Setting::Alone };
        self.job.unrecognized(scope, unknown, setting, self.tally);
    }
}

/// Whether a document has more than so many levels of objects and arrays.
fn is_deeper(text: &str, levels: usize) -> bool {
    let (mut open, mut quoted, mut bytes) = (0_usize, false, text.bytes());
    while let Some(byte) = bytes.next() {
        match byte {
            b'\\' if quoted => drop(bytes.next()),
            b'"' => quoted = !quoted,
            b'{' | b'[' if !quoted => open += 1,
            b'}' | b']' if !quoted => open = open.saturating_sub(1),
            _ => {}
        }
        if open > levels {
            return true;
        }
    }
    false
}

/// Whether an element stands in a list that is expected as an envelope.
pub(super) fn is_expected_list(expects: &[Expected], element: Option<Element>) -> bool {
    let name = match element.map(|(container, _)| container.name) {
        Some("Records") => "log file",
        Some("Events") => "lookup-events output",
        _ => return false,
    };
    expects.iter().any(|expected| expected.covers(name))
}
