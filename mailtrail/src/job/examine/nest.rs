//! A nest of documents: what is done with them, how deep they lie, and what stands around them.

use crate::job::tally::Tally;
use crate::job::work::Job;
use crate::layout::Setting;

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
    /// The envelope around it, if there is one.
    pub(super) within: Option<&'static str>,
}

impl<'e> Nest<'e> {
    /// The nest that a file is.
    pub(super) fn new(job: &'e dyn Job, tally: &'e mut Tally, setting: Setting) -> Self {
        Self { job, tally, setting, depth: Depth::default(), within: None }
    }

    /// The same nest with something else around a document.
    pub(super) fn among(&mut self, setting: Setting) -> Nest<'_> {
        Nest { job: self.job, tally: self.tally, setting, depth: self.depth, within: self.within }
    }

    /// The nest inside a document of this one.
    pub(super) fn inside(&mut self, depth: Depth, setting: Setting) -> Nest<'_> {
        Nest { job: self.job, tally: self.tally, setting, depth, within: None }
    }

    /// The same nest, in an envelope of this name.
    pub(super) fn of(self, envelope: &'static str) -> Self {
        Self { within: Some(envelope), ..self }
    }
}
