//! Limits of what is kept and examined.

use mailtrail_wire::MAX_DEPTH;

use crate::envelope::Budget;
use crate::layout::{Course, LONGEST_DOCUMENT, MOST_MEMBERS, Stream};

/// Limits of what is examined and reported in one document.
///
/// A document here is one directly in the file: a document between others, or an element of a list such as `Records`. Whatever is beyond
/// a limit is a finding, and everything else is read. The limits are generous: no data of AWS comes near them.
///
/// | what | by default | beyond it |
/// |---|---|---|
/// | [`document`](Self::document): bytes of a document | 32 MiB | `document-too-long` |
/// | [`levels`](Self::levels): levels of objects and arrays | 128 | `too-deep` |
/// | [`unpacked`](Self::unpacked): bytes that envelopes unpack to | 64 MiB | `unpacks-too-far` |
/// | [`documents`](Self::documents): documents in them | 100,000 | `unpacks-too-far` |
/// | [`envelopes`](Self::envelopes): envelopes in each other | 8 | `unrecognized-document` |
/// | [`findings`](Self::findings), [`finding_text`](Self::finding_text): findings in a document, and their text | 100,000, 32 MiB | `more-findings` |
/// | [`findings_of_a_rule`](Self::findings_of_a_rule): those of one rule | 10,000 | `more-findings` |
/// | [`unknown_fields`](Self::unknown_fields): unknown fields around a list of documents | 1,000 | `more-findings` |
/// | [`findings_in_all`](Self::findings_in_all): findings that are returned as a list | 1,000,000 | `more-findings` |
///
/// The memory of a trace is limited by its [`Tracer`](crate::Tracer).
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
    /// Maximum length of a document in bytes, at least 4,096. 32 MiB by default.
    pub document: usize,
    /// Maximum nesting of objects and arrays in a document, counted from its own root, at most 128. 128 by default.
    pub levels: usize,
    /// Maximum number of bytes of text that all envelopes in a document may unpack to: strings, base64 and gzip, each layer by itself. 64 MiB by default.
    pub unpacked: u64,
    /// Maximum number of documents that are examined in such text. 100,000 by default.
    pub documents: u64,
    /// Maximum nesting of envelopes, at most 32. 8 by default.
    pub envelopes: usize,
    /// Maximum number of findings reported in a document; more are only counted. 100,000 by default.
    pub findings: usize,
    /// Maximum number of bytes of text in these findings. 32 MiB by default.
    pub finding_text: usize,
    /// Maximum number of findings of one rule in a document. 10,000 by default.
    pub findings_of_a_rule: usize,
    /// Maximum number of unknown fields around a list of documents that are reported individually. 1,000 by default.
    pub unknown_fields: usize,
    /// Maximum number of findings that [`validate_text`](crate::validate_text) and [`round_trip_text`](crate::round_trip_text) return; more
    /// are only counted. A [`Sink`](crate::Sink)
    /// gets all of them. 1,000,000 by default.
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
