//! A report without values.

use std::io;

use super::{Closing, Reporter};
use crate::input::{Source, Trouble};
use crate::verdict::{Finding, Level, Sort};

/// A report in another format, without values that are secret or personal; see
/// [`Finding::without_values`].
///
/// ```
/// use mailtrail::input::Source;
/// use mailtrail::report::{Reporter, Tap, WithoutValues};
/// use mailtrail::{Options, validate_text};
///
/// let text = r#"{"eventType": "Bounce", "mail": {"source": 54321}, "bounce": {}}"#;
/// let mut out = Vec::new();
/// let mut report = WithoutValues::new(Tap::new(&mut out));
/// for finding in validate_text(text, &Options::default()).0 {
///     report.finding(&Source::Stdin, &finding)?;
/// }
/// report.done(&Source::Stdin)?;
/// drop(report);
/// assert!(!String::from_utf8_lossy(&out).contains("54321"));
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug)]
pub struct WithoutValues<R> {
    report: R,
}

impl<R> WithoutValues<R> {
    /// Makes a report that passes everything except values to another one.
    ///
    /// ```
    /// use mailtrail::report::{Human, WithoutValues};
    ///
    /// let report = WithoutValues::new(Human::new(Vec::new()));
    /// assert!(format!("{report:?}").starts_with("WithoutValues"));
    /// ```
    pub fn new(report: R) -> Self {
        Self { report }
    }
}

impl<R: Reporter> Reporter for WithoutValues<R> {
    fn finding(&mut self, file: &Source, finding: &Finding) -> io::Result<()> {
        self.report.finding(file, &finding.clone().without_values())
    }

    fn enough(&self, level: Level) -> u64 {
        self.report.enough(level)
    }

    fn more(&mut self, file: &Source, sort: &Sort, count: u64) -> io::Result<()> {
        self.report.more(file, &sort.clone().without_values(), count)
    }

    fn unreadable(&mut self, trouble: &Trouble) -> io::Result<()> {
        self.report.unreadable(trouble)
    }

    fn done(&mut self, file: &Source) -> io::Result<()> {
        self.report.done(file)
    }

    fn close(&mut self, closing: &Closing<'_>) -> io::Result<()> {
        self.report.close(closing)
    }
}
