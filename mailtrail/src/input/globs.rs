//! Globs relative to a folder.

use std::path::{Component, Path, PathBuf};

use ignore::gitignore::{Gitignore, GitignoreBuilder};

use super::{Shown, Trouble};

/// Globs relative to a folder, as in a `.gitignore` in it: one without `/` matches names anywhere below, one that
/// matches a folder matches everything in it, and one that begins with `!` excludes earlier matches.
///
/// ```
/// use mailtrail::input::Globs;
///
/// let globs = Globs::new("/repository", ["fixtures/ses/**", "*.old.json", "!fixtures/ses/real.json"])?;
/// assert!(globs.matches("/repository/fixtures/ses/a/b.json".as_ref()));
/// assert!(globs.matches("/repository/logs/a.old.json".as_ref()));
/// assert!(!globs.matches("/repository/fixtures/ses/real.json".as_ref()));
/// assert!(!globs.matches("/elsewhere/a.old.json".as_ref()));
/// # Ok::<(), mailtrail::input::Trouble>(())
/// ```
#[derive(Clone, Debug)]
pub struct Globs {
    folder: PathBuf,
    globs: Vec<String>,
    matcher: Gitignore,
}

impl Globs {
    /// Makes globs relative to a folder.
    ///
    /// # Errors
    ///
    /// Returns an error if a glob is invalid.
    ///
    /// ```
    /// let trouble = mailtrail::input::Globs::new(".", ["{a.json"]).unwrap_err();
    /// assert!(trouble.to_string().starts_with("{a.json: not a glob: "), "{trouble}");
    /// ```
    pub fn new<S: Into<String>>(folder: impl AsRef<Path>, globs: impl IntoIterator<Item = S>) -> Result<Self, Trouble> {
        let folder = absolute(folder.as_ref());
        let globs: Vec<String> = globs.into_iter().map(Into::into).collect();
        let mut builder = GitignoreBuilder::new(&folder);
        for glob in &globs {
            let error = match builder.add_line(None, glob) {
                Ok(_) => continue,
                Err(ignore::Error::Glob { err, .. }) => err,
                Err(error) => error.to_string(),
            };
            return Err(Trouble::new(glob, format!("not a glob: {}", Shown(&error))));
        }
        let matcher = builder.build().map_err(|error| Trouble::new(globs.join(", "), error.to_string()))?;
        Ok(Self { folder, globs, matcher })
    }

    /// Returns whether a file, or a folder that contains it, matches. A relative path is relative to the working folder.
    ///
    /// ```
    /// let globs = mailtrail::input::Globs::new(".", ["logs/"])?;
    /// assert!(globs.matches("logs/a.json".as_ref()) && !globs.matches("a/logs".as_ref()));
    /// # Ok::<(), mailtrail::input::Trouble>(())
    /// ```
    pub fn matches(&self, path: &Path) -> bool {
        self.matches_as(path, false)
    }

    /// The same for what may be a folder.
    pub(super) fn matches_as(&self, path: &Path, is_folder: bool) -> bool {
        let path = absolute(path);
        let Ok(below) = path.strip_prefix(&self.folder) else { return false };
        !below.as_os_str().is_empty() && self.matcher.matched_path_or_any_parents(below, is_folder).is_ignore()
    }
}

impl PartialEq for Globs {
    fn eq(&self, other: &Self) -> bool {
        (&self.folder, &self.globs) == (&other.folder, &other.globs)
    }
}

impl Eq for Globs {}

/// Returns the absolute path of a file, without `.` and `..`. Links are not followed.
///
/// ```
/// use std::path::Path;
///
/// assert_eq!(mailtrail::input::absolute(Path::new("/a/./b/../c")), Path::new("/a/c"));
/// ```
pub fn absolute(path: &Path) -> PathBuf {
    let mut whole = PathBuf::new();
    for part in std::path::absolute(path).unwrap_or_else(|_| path.to_owned()).components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => drop(whole.pop()),
            part => whole.push(part),
        }
    }
    whole
}
