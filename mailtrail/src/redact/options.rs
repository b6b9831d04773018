//! Options of a redactor.

/// Options of a [`Redactor`](crate::Redactor).
///
/// ```
/// let options = mailtrail::RedactOptions::default();
/// assert!(options.key.is_none() && options.shift.is_none());
/// ```
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct RedactOptions {
    /// Key from which stand-ins are made, together with the value; `None` for a random one.
    ///
    /// With the same key, the same value gets the same stand-in in every run. Account IDs and IPv4 addresses are an exception, because
    /// there are few for documentation:
    /// if two values choose the same stand-in, the later one gets another. Anybody who knows the key can test guesses of a value.
    pub key: Option<String>,
    /// Offset by which all times are shifted; `None` leaves them unchanged.
    pub shift: Option<time::Duration>,
    /// Number of threads that share a long text, in addition to the one that reads and writes it. The result does not depend on it.
    ///
    /// With 0 or 1, the thread that reads the text does everything.
    pub threads: usize,
}

impl std::fmt::Debug for RedactOptions {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let key = self.key.as_ref().map(|_| "...");
        f.debug_struct("RedactOptions")
            .field("key", &key)
            .field("shift", &self.shift)
            .field("threads", &self.threads)
            .finish()
    }
}
