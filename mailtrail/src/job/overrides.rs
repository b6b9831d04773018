//! What is asked of some files only.

use super::options::Options;
use crate::input::{Globs, Source};
use crate::kind::Expected;
use crate::verdict::Levels;

/// What is asked of some files, instead of what is asked of all.
///
/// ```
/// use mailtrail::input::{Globs, Source};
/// use mailtrail::{Options, Override};
///
/// let mut mail = Override::of(Globs::new("/repository", ["fixtures/ses/**"])?);
/// mail.expect = vec!["ses-sending-event".parse()?];
///
/// let mut options = Options::default();
/// options.overrides.push(mail);
/// let asked = |path: &str| options.of(&Source::File(path.into())).expect.len();
/// assert_eq!((asked("/repository/fixtures/ses/open.json"), asked("/repository/fixtures/open.json")), (1, 0));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Override {
    /// Which files; an archive with all that is in it.
    pub files: Globs,
    /// Kinds of documents that are expected, if there are some; see [`Options::expect`].
    pub expect: Vec<Expected>,
    /// The kind that each document is, if that is said; see [`Options::of_type`].
    pub of_type: Option<Expected>,
    /// Levels of rules, over those for all files.
    pub levels: Levels,
}

impl Override {
    /// Nothing yet, of these files.
    ///
    /// ```
    /// use mailtrail::{Override, input::Globs};
    ///
    /// assert_eq!(Override::of(Globs::new("/repository", ["*.log"])?).expect, []);
    /// # Ok::<(), mailtrail::input::Trouble>(())
    /// ```
    pub fn of(files: Globs) -> Self {
        Self { files, expect: Vec::new(), of_type: None, levels: Levels::default() }
    }
}

impl Options {
    /// What is asked of a source: that of all, and over it, in their order, the overrides that it is among.
    ///
    /// ```
    /// use mailtrail::{Options, input::Source};
    ///
    /// assert!(Options::default().of(&Source::Stdin).overrides.is_empty());
    /// ```
    pub fn of(&self, source: &Source) -> Self {
        self.with(&self.among(source))
    }

    /// Indices of the overrides that a source is among.
    pub(super) fn among(&self, source: &Source) -> Vec<usize> {
        let Some(path) = source.path().filter(|_| !self.overrides.is_empty()) else { return Vec::new() };
        let is_among = |index: &usize| self.overrides[*index].files.matches(path);
        (0..self.overrides.len()).filter(is_among).collect()
    }

    /// The same with these overrides.
    pub(super) fn with(&self, overrides: &[usize]) -> Self {
        let mut options = Self { overrides: Vec::new(), ..self.clone() };
        for over in overrides.iter().map(|index| &self.overrides[*index]) {
            // Who says what is expected, or what it is, takes the place of who said either before.
            if !over.expect.is_empty() || over.of_type.is_some() {
                (options.expect, options.of_type) = (over.expect.clone(), over.of_type.clone());
            }
            options.levels.merge(&over.levels);
        }
        options
    }
}
