//! How much is kept and looked at.

use mailtrail_wire::MAX_DEPTH;

use crate::envelope::Budget;
use crate::layout::{Course, LONGEST_DOCUMENT, MOST_MEMBERS, Stream};

/// How much of what lies in one document is looked at and reported.
///
/// A document here is one that stands in the file itself: a document between others, or an element of a list such as `Records`. What is beyond
/// a limit is a finding; everything else is read. The limits are generous: no data of AWS comes near them.
///
/// ```
/// use mailtrail::{Options, validate_text};
///
/// let mut options = Options::default();
/// options.limits.unpacked = 100;
/// let text = format!(r#"{{"ReceiptHandle": "a", "Body": "{}"}}"#, "long ".repeat(30));
/// let (findings, _) = validate_text(&text, &options);
/// assert_eq!(findings.last().unwrap().message, "unpacks to more than 100 bytes");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// Bytes that a document may be long, at least 4,096. 32 MiB by default.
    pub document: usize,
    /// Levels of objects and arrays that a document may have, counted from its own root, at most 128. 128 by default.
    pub levels: usize,
    /// Bytes of text that all envelopes in a document may unpack to: strings, base64 and gzip, each layer by itself. 64 MiB by default.
    pub unpacked: u64,
    /// Documents that are looked at in such texts. 100,000 by default.
    pub documents: u64,
    /// Envelopes that may lie in each other, at most 32. 8 by default.
    pub envelopes: usize,
    /// Findings in a document that are reported; those beyond are only counted. 100,000 by default.
    pub findings: usize,
    /// Bytes of text that these findings may have. 32 MiB by default.
    pub finding_text: usize,
    /// Findings of one rule in a document. 10,000 by default.
    pub findings_of_a_rule: usize,
    /// Unknown fields around a list of documents that are reported one by one. 1,000 by default.
    pub unknown_fields: usize,
    /// Findings that [`validate_text`](crate::validate_text) and [`round_trip_text`](crate::round_trip_text) give; those beyond are only counted. A [`Sink`](crate::Sink)
    /// gets all of them. A million by default.
    pub findings_in_all: usize,
}

impl Limits {
    /// The limits that nobody changed.
    pub(crate) const DEFAULT: Self = Self {
        document: LONGEST_DOCUMENT,
        levels: MAX_DEPTH,
        unpacked: 64 * 1024 * 1024,
        documents: 100_000,
        envelopes: 8,
        findings: 100_000,
        finding_text: 32 * 1024 * 1024,
        findings_of_a_rule: 10_000,
        unknown_fields: MOST_MEMBERS,
        findings_in_all: 1_000_000,
    };

    /// A stack has no room for more.
    const MOST_ENVELOPES: usize = 32;

    /// Bytes that a document may be long, enough for a look ahead.
    pub(crate) fn longest(&self) -> usize {
        self.document.max(4096)
    }

    /// Whether documents may have fewer levels than can be read.
    pub(crate) fn is_flat(&self) -> bool {
        self.levels < MAX_DEPTH
    }

    /// Sets those for the walk through a text.
    pub(crate) fn apply<R>(&self, course: &mut Course, stream: &mut Stream<R>) {
        course.most_fields = self.unknown_fields;
        stream.longest = self.longest();
    }

    /// What one document may unpack to.
    pub(crate) fn budget(&self) -> Budget {
        Budget::new(self.envelopes.min(Self::MOST_ENVELOPES), self.unpacked, self.documents)
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self::DEFAULT
    }
}
