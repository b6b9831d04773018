//! How a redactor works.

/// How a [`Redactor`](crate::Redactor) works.
///
/// ```
/// let options = mailtrail::RedactOptions::default();
/// assert!(options.key.is_none() && options.shift.is_none());
/// ```
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct RedactOptions {
    /// What stand-ins are made of, besides the value; none for a random one.
    ///
    /// With the same key, the same value has the same stand-in in every run. Account IDs and IPv4 addresses, of which there are few for documentation,
    /// are an exception: where two values choose the same stand-in, the one that comes later gets another one. Whoever knows the key can try values.
    pub key: Option<String>,
    /// By how much all times are shifted; they stay as they are if there is none.
    pub shift: Option<time::Duration>,
    /// Threads that share a long text, besides the one that reads and writes it; the outcome is the same for any number of them.
    ///
    /// If there is none or one, the text is replaced in by the thread that reads it.
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
