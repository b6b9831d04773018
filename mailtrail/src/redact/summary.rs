//! Counts of a redactor.

use mailtrail_wire::Content;

/// Counts of a [`Redactor`](crate::Redactor).
///
/// ```
/// assert_eq!(mailtrail::RedactSummary::default().values(), 0);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct RedactSummary {
    /// Number of documents of known kinds.
    pub documents: u64,
    /// Number of envelopes.
    pub envelopes: u64,
    /// Number of documents of no known kind, redacted by field names and forms of values.
    pub unrecognized: u64,
    /// Number of places with broken JSON: the rest of the line was redacted by names and forms.
    pub broken: u64,
    /// Number of lines of text, in which only values of recognizable forms and quoted words were replaced.
    pub lines: u64,
    /// Number of replaced values, by content.
    pub replaced: Vec<(Content, u64)>,
    /// Number of hashes and signatures that were replaced because they no longer match.
    pub digests: u64,
    /// Number of account IDs whose stand-in depends on what came before, because another one has their usual stand-in.
    pub moved_accounts: u64,
    /// The same for IPv4 addresses.
    pub moved_ips: u64,
    /// Number of values that may share their stand-in with another value, because there are too few.
    pub beyond: u64,
}

impl RedactSummary {
    /// Returns the number of replaced values.
    ///
    /// ```
    /// use mailtrail::{RedactOptions, Redactor};
    ///
    /// let mut redactor = Redactor::new(&RedactOptions::default());
    /// redactor.text("jane@acme.io and joe@acme.io");
    /// assert_eq!(redactor.summary().values(), 2);
    /// ```
    pub fn values(&self) -> u64 {
        self.replaced.iter().map(|(_, count)| count).sum()
    }

    /// Adds what is counted while a text is gone through.
    pub(super) fn add(&mut self, other: &Self) {
        self.documents += other.documents;
        self.envelopes += other.envelopes;
        self.unrecognized += other.unrecognized;
        self.broken += other.broken;
        self.lines += other.lines;
        self.digests += other.digests;
    }
}
