//! Options for some files.

use crate::input::Globs;
use crate::kind::Expected;
use crate::verdict::Levels;

/// Options for some files, which replace those for all.
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
    /// The files. An archive includes everything in it.
    pub files: Globs,
    /// Expected kinds of documents; empty means that the general option applies. See [`Options::expect`](crate::Options::expect).
    pub expect: Vec<Expected>,
    /// The kind of each document, if it is given; see [`Options::of_type`](crate::Options::of_type).
    pub of_type: Option<Expected>,
    /// Levels of rules, which take precedence over those for all files.
    pub levels: Levels,
}

impl Override {
    /// Makes an override of nothing, for these files.
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
