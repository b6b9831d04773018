//! Files that were found but not read.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fmt;

use super::shown::Shown;

/// Labels that are told apart; what is beyond them counts as others.
const MOST_LABELS: usize = 64;

/// Labels that are printed.
const MOST_PRINTED: usize = 8;

/// Characters of the longest ending that is printed.
const LONGEST_ENDING: usize = 16;

/// Number of files that were found but not read, by reason.
///
/// Files that are ignored on purpose (hidden files, `.gitignore`, `--exclude`) are not counted here.
///
/// ```
/// use mailtrail::input::{PassedOver, Unread};
///
/// let mut passed = PassedOver::default();
/// passed.add(Unread::of_name("notes.txt"));
/// passed.add(Unread::Pipe);
/// passed.add(Unread::of_name("other.TXT"));
/// assert_eq!(passed.to_string(), "3 files not read: 2 .txt, 1 named pipe");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PassedOver {
    counts: BTreeMap<Unread, u64>,
}

/// Reason why a file was not read.
///
/// ```
/// use mailtrail::input::Unread;
///
/// assert_eq!(Unread::of_name("LICENSE"), Unread::NoEnding);
/// assert_eq!(Unread::of_name("a.Tar.Gz").to_string(), ".gz");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Unread {
    /// Neither its extension nor its first bytes are those of a log file. The value is the extension, in lower case.
    Ending(String),
    /// As `Ending`, for a name without an extension.
    NoEnding,
    /// It is a named pipe.
    Pipe,
    /// It is a socket.
    Socket,
    /// It is a device.
    Device,
    /// It is a link in an archive.
    Link,
    /// It is a sparse file, or another special member of an archive.
    Other,
}

impl Unread {
    /// Makes the reason from the name of a file.
    pub fn of_name(name: &str) -> Self {
        let name = name.rsplit('/').next().unwrap_or(name);
        match name.rsplit_once('.') {
            Some((stem, ending)) if !stem.is_empty() && !ending.is_empty() => {
                let ending = ending.to_lowercase();
                if ending.chars().count() > LONGEST_ENDING { Self::Other } else { Self::Ending(ending) }
            }
            _ => Self::NoEnding,
        }
    }
}

impl fmt::Display for Unread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Ending(ending) => return write!(f, ".{}", Shown(ending)),
            Self::NoEnding => "without extension",
            Self::Pipe => "named pipe",
            Self::Socket => "socket",
            Self::Device => "device",
            Self::Link => "link",
            Self::Other => "other",
        })
    }
}

impl PassedOver {
    /// Adds one file.
    ///
    /// ```
    /// use mailtrail::input::{PassedOver, Unread};
    ///
    /// let mut passed = PassedOver::default();
    /// passed.add(Unread::Socket);
    /// assert_eq!(passed.count(), 1);
    /// ```
    pub fn add(&mut self, what: Unread) {
        self.add_many(what, 1);
    }

    /// Adds all counts of another value.
    ///
    /// ```
    /// use mailtrail::input::{PassedOver, Unread};
    ///
    /// let (mut all, mut some) = (PassedOver::default(), PassedOver::default());
    /// some.add(Unread::Device);
    /// all.merge(&some);
    /// all.merge(&some);
    /// assert_eq!(all.count(), 2);
    /// ```
    pub fn merge(&mut self, other: &Self) {
        for (what, count) in other.iter() {
            self.add_many(what.clone(), count);
        }
    }

    /// Returns the number of files.
    ///
    /// ```
    /// assert_eq!(mailtrail::input::PassedOver::default().count(), 0);
    /// ```
    pub fn count(&self) -> u64 {
        self.counts.values().sum()
    }

    /// Returns whether there are none.
    ///
    /// ```
    /// assert!(mailtrail::input::PassedOver::default().is_empty());
    /// ```
    pub fn is_empty(&self) -> bool {
        self.counts.is_empty()
    }

    /// Returns the reasons and their counts, the most frequent first, then by name.
    ///
    /// ```
    /// use mailtrail::input::{PassedOver, Unread};
    ///
    /// let mut passed = PassedOver::default();
    /// for name in ["a.zip", "b.yaml", "c.zip"] {
    ///     passed.add(Unread::of_name(name));
    /// }
    /// let counts: Vec<_> = passed.iter().map(|(what, count)| (what.to_string(), count)).collect();
    /// assert_eq!(counts, [(".zip".to_owned(), 2), (".yaml".to_owned(), 1)]);
    /// ```
    pub fn iter(&self) -> impl Iterator<Item = (&Unread, u64)> {
        let mut counts: Vec<_> = self.counts.iter().map(|(what, count)| (what, *count)).collect();
        // Others come last, for nobody can look for them.
        counts.sort_by_key(|(what, count)| (**what == Unread::Other, Reverse(*count), *what));
        counts.into_iter()
    }

    fn add_many(&mut self, what: Unread, count: u64) {
        let is_new = !self.counts.contains_key(&what);
        let what = if is_new && self.counts.len() >= MOST_LABELS { Unread::Other } else { what };
        *self.counts.entry(what).or_default() += count;
    }
}

/// As it stands at the end of a report.
impl fmt::Display for PassedOver {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let count = self.count();
        write!(f, "{count} file{} not read", if count == 1 { "" } else { "s" })?;
        let mut rest = count;
        for (index, (what, count)) in self.iter().take(MOST_PRINTED).enumerate() {
            write!(f, "{} {count} {what}", if index == 0 { ":" } else { "," })?;
            rest -= count;
        }
        if rest > 0 { write!(f, ", {rest} with other extensions") } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passed(names: &[&str]) -> PassedOver {
        let mut passed = PassedOver::default();
        for name in names {
            passed.add(Unread::of_name(name));
        }
        passed
    }

    #[test]
    fn sorted_by_count_then_name() {
        let names = ["a.yaml", "b.txt", "c.zip", "d.TXT", "x/e.txt", "f.yaml"];
        assert_eq!(passed(&names).to_string(), "6 files not read: 3 .txt, 2 .yaml, 1 .zip");
        assert_eq!(passed(&["x.d/README"]).to_string(), "1 file not read: 1 without extension");
        assert_eq!(PassedOver::default().to_string(), "0 files not read");
    }

    #[test]
    fn endings_are_bounded() {
        let names: Vec<String> = (0..1000).map(|index| format!("a.{index:03}")).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let passed = passed(&names);
        assert_eq!((passed.count(), passed.counts.len()), (1000, MOST_LABELS + 1));
        let text = passed.to_string();
        assert!(text.starts_with("1000 files not read: 1 .000, 1 .001, "), "{text}");
        assert!(text.ends_with(", 1 .007, 992 with other extensions"), "{text}");
        assert_eq!(Unread::of_name("a.this is no ending at all"), Unread::Other);
    }

    #[test]
    fn endings_are_printed_harmlessly() {
        assert_eq!(passed(&["a.\x1b[2J"]).to_string(), r"1 file not read: 1 .\u{1b}[2j");
        assert_eq!(Unread::of_name(".hidden"), Unread::NoEnding);
        assert_eq!(Unread::of_name("a."), Unread::NoEnding);
    }
}
