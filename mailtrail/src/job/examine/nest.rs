//! A nest of documents: what is done with them, how deep they lie, and what stands around them.

use crate::envelope::Scope;
use crate::job::tally::Tally;
use crate::job::work::Job;
use crate::kind::Expected;
use crate::layout::{Element, Setting};
use crate::verdict::Unknown;

/// How deep envelopes may lie in envelopes.
pub(super) const DEEPEST: usize = 8;

/// How many envelopes a document lies in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Depth(usize);

impl Depth {
    /// The depth of what is inside, if it may be looked at.
    pub(super) fn deeper(self) -> Option<Self> {
        (self.0 < DEEPEST).then_some(Self(self.0 + 1))
    }
}

/// Where documents are looked at. What is done with a document, a text or an unknown document stands in the neighbouring files.
pub(super) struct Nest<'e> {
    pub(super) job: &'e dyn Job,
    pub(super) tally: &'e mut Tally,
    pub(super) setting: Setting,
    pub(super) depth: Depth,
    /// What documents have to be; anything, if it is empty, or if what lies around them is expected.
    pub(super) expects: &'e [Expected],
    /// The envelope around it, if there is one.
    pub(super) within: Option<&'static str>,
}

impl<'e> Nest<'e> {
    /// The nest that a file is.
    pub(super) fn new(job: &'e dyn Job, tally: &'e mut Tally, setting: Setting) -> Self {
        Self { job, tally, setting, depth: Depth::default(), expects: job.expects(), within: None }
    }

    /// The same nest with something else around a document.
    pub(super) fn among(&mut self, setting: Setting) -> Nest<'_> {
        Nest {
            job: self.job,
            tally: self.tally,
            setting,
            depth: self.depth,
            expects: self.expects,
            within: self.within,
        }
    }

    /// The nest inside a document of this one.
    pub(super) fn inside(&mut self, depth: Depth, setting: Setting) -> Nest<'_> {
        Nest { job: self.job, tally: self.tally, setting, depth, expects: self.expects, within: None }
    }

    /// The same nest, in an envelope of this name.
    pub(super) fn of(self, envelope: &'static str) -> Self {
        Self { within: Some(envelope), ..self }
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

/// Whether an element stands in a list that is expected as an envelope.
pub(super) fn is_expected_list(expects: &[Expected], element: Option<Element>) -> bool {
    let name = match element.map(|(container, _)| container.name) {
        Some("Records") => "log file",
        Some("Events") => "lookup-events output",
        _ => return false,
    };
    expects.iter().any(|expected| expected.covers(name))
}
