//! Threads that work ahead of their turn.

use super::ledger::Supposed;
use super::redactor::{Counts, KINDS};
use super::{RedactSummary, Redactor};

/// What a redactor did ahead of its turn, and what it assumed about the texts before its own.
///
/// See [`Redactor::ahead`].
///
/// ```
/// use mailtrail::{RedactOptions, Redactor, Supposition};
///
/// let supposition: Supposition = Redactor::new(&RedactOptions::default()).ahead().supposition();
/// assert_eq!(format!("{supposition:?}"), "Supposition { .. }");
/// ```
pub struct Supposition {
    supposed: Supposed,
    summary: RedactSummary,
    counts: Counts,
}

impl std::fmt::Debug for Supposition {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // It knows what stands for what.
        f.debug_struct("Supposition").finish_non_exhaustive()
    }
}

impl Redactor {
    /// Makes a redactor with the same key for another thread, which works ahead of its turn.
    ///
    /// Most stand-ins depend only on the value. But there are few account IDs and IPv4 addresses for documentation, and which of them is free depends on
    /// what came before; so does whether a word is a name that was replaced. A redactor that works ahead assumes that nothing changes between
    /// what is known so far and its own text. When its turn comes, [`accept`](Self::accept) returns whether that was true. If it was not, redact the text again
    /// with the first redactor. So the result is the same as with one thread.
    ///
    /// ```
    /// use mailtrail::{RedactOptions, Redactor};
    ///
    /// let mut redactor = Redactor::new(&RedactOptions::default());
    /// let mut ahead = redactor.ahead();
    /// let text = "from 10.1.2.3 by 987654321012";
    /// let early = ahead.text(text);
    /// assert!(redactor.accept(ahead.supposition()));
    /// assert_eq!(redactor.text(text), early);
    /// ```
    pub fn ahead(&self) -> Self {
        Self::with(self.stand_ins.ahead())
    }

    /// Returns what this redactor did ahead of its turn since the last call; empty if it does not work ahead.
    ///
    /// ```
    /// use mailtrail::{RedactOptions, Redactor};
    ///
    /// let mut redactor = Redactor::new(&RedactOptions::default());
    /// let mut ahead = redactor.ahead();
    /// ahead.text("from 10.1.2.3");
    /// assert!(redactor.accept(ahead.supposition()));
    /// assert_eq!(redactor.summary().values(), 1);
    /// ```
    pub fn supposition(&mut self) -> Supposition {
        Supposition {
            supposed: self.stand_ins.ledger.take_supposed(),
            summary: std::mem::take(&mut self.summary),
            counts: std::mem::replace(&mut self.counts, [0; KINDS]),
        }
    }

    /// Takes over what was done ahead, when its turn has come. Returns `false` if an assumption was wrong.
    ///
    /// In that case, nothing is taken over, and the text must be redacted again.
    ///
    /// ```
    /// use mailtrail::{RedactOptions, Redactor};
    ///
    /// let mut redactor = Redactor::new(&RedactOptions::default());
    /// let mut ahead = redactor.ahead();
    /// ahead.text("the record of jane");
    /// redactor.text(r#"{"eventVersion": "1.11", "userIdentity": {"userName": "jane"}}"#);
    /// assert!(!redactor.accept(ahead.supposition()), "jane is a name by now");
    /// ```
    pub fn accept(&mut self, supposition: Supposition) -> bool {
        let is_so = self.stand_ins.accept(supposition.supposed);
        if is_so {
            self.summary.add(&supposition.summary);
            for (known, count) in self.counts.iter_mut().zip(supposition.counts) {
                *known += count;
            }
        }
        is_so
    }
}
