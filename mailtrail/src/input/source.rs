//! One thing that can be read.

use std::fmt;
use std::path::PathBuf;

/// One thing that can be read: standard input or a file.
///
/// ```
/// use mailtrail::input::Source;
///
/// assert_eq!(Source::Stdin.to_string(), "<stdin>");
/// assert_eq!(Source::File("logs/a.json.gz".into()).to_string(), "logs/a.json.gz");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Source {
    /// Standard input of the process, named `-` on the command line.
    Stdin,
    /// A file, or anything else with a path that can be read, such as a named pipe.
    File(PathBuf),
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Stdin => f.write_str("<stdin>"),
            Self::File(path) => path.display().fmt(f),
        }
    }
}
