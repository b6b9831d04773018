//! What a redactor did.

use mailtrail_wire::Content;

/// What a [`Redactor`](crate::Redactor) did.
///
/// ```
/// assert_eq!(mailtrail::RedactSummary::default().values(), 0);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct RedactSummary {
    /// Documents of known kinds.
    pub documents: u64,
    /// Envelopes.
    pub envelopes: u64,
    /// Documents of no known kind, replaced in by names of members and forms of values.
    pub unrecognized: u64,
    /// Places where text that was to be JSON is none: the rest of the line was replaced in by names and forms.
    pub broken: u64,
    /// Lines of words, in which only values of forms that tell and words in quotes were replaced.
    pub lines: u64,
    /// Values that were replaced, by what they were.
    pub replaced: Vec<(Content, u64)>,
    /// Hashes and signatures that were replaced, for they no longer fit.
    pub digests: u64,
    /// Account IDs whose stand-in depends on what came before: another one has the one of their own.
    pub moved_accounts: u64,
    /// IPv4 addresses of which that is true.
    pub moved_ips: u64,
    /// Values whose stand-in another value may have, too, for want of room.
    pub beyond: u64,
}

impl RedactSummary {
    /// Number of values that were replaced.
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
