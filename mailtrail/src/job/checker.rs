//! Checks texts one at a time.

use super::memory::Memory;
use super::options::Options;
use super::text::on_next;
use super::validate::Validate;
use crate::verdict::{Finding, Summary};

/// Checks texts one at a time, each as if it were a file.
///
/// The findings in a text never depend on previous texts. Previous texts only make it faster: the checker first assumes a
/// kind that it has seen before, and reuses memory.
///
/// ```
/// use mailtrail::{Checker, Options, validate_text};
///
/// let options = Options::default();
/// let mut checker = Checker::new(&options);
/// for text in [r#"{"disposition": "CONTINUE"}"#, r#"{"disposition": "CONTNUE"}"#, "{"] {
///     assert_eq!(checker.check(text), validate_text(text, &options));
/// }
/// ```
#[derive(Debug)]
pub struct Checker {
    job: Validate,
    memory: Memory,
}

impl Checker {
    /// Makes a checker that works like [`validate_text`](crate::validate_text) with these options.
    ///
    /// ```
    /// use mailtrail::{Checker, Options};
    ///
    /// let mut options = Options::default();
    /// options.expect = vec!["workmail".parse()?];
    /// let (findings, _) = Checker::new(&options).check(r#"{"disposition": "CONTINUE"}"#);
    /// assert_eq!(findings[0].rule, "unexpected-kind");
    /// # Ok::<(), mailtrail::UnknownKind>(())
    /// ```
    pub fn new(options: &Options) -> Self {
        Self { job: options.validate(), memory: Memory::default() }
    }

    /// Checks a text as if it were a file.
    ///
    /// ```
    /// use mailtrail::{Checker, Options};
    ///
    /// let (findings, summary) = Checker::new(&Options::default()).check(r#"{"disposition": "CONTNUE"}"#);
    /// assert_eq!((findings[0].rule.as_ref(), summary.warnings), ("unknown-value", 1));
    /// ```
    pub fn check(&mut self, text: &str) -> (Vec<Finding>, Summary) {
        on_next(&self.job, text, &mut self.memory)
    }
}
