//! A source: something that can be read.

use std::fmt;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::Contents;
#[cfg(feature = "files")]
use super::names::says_json;
use super::shown::Shown;

/// Something that can be read: standard input, a file, bytes in memory, or a member of an archive.
///
/// `Display` escapes control characters in a name, so that it cannot forge lines of a report.
///
/// ```
/// use mailtrail::input::Source;
///
/// assert_eq!(Source::Stdin.to_string(), "<stdin>");
/// let file = Source::File("logs/a.tar.gz".into());
/// assert_eq!(file.to_string(), "logs/a.tar.gz");
/// assert_eq!(file.member("b\n.json").to_string(), r"logs/a.tar.gz:b\u{a}.json");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Source {
    /// Standard input of the process, named `-` on the command line.
    Stdin,
    /// Standard input, with the name of the file that it represents, such as the one open in an editor.
    StdinAs(PathBuf),
    /// A file, or anything else with a path that can be read, such as a named pipe.
    File(PathBuf),
    /// Bytes in memory, with the name of the file that they represent.
    InMemory {
        /// Name of the file. It is shown and selects the options for the file, but is never opened.
        name: PathBuf,
        /// Content of the file, compressed or not.
        contents: Contents,
    },
    /// A member of a tar archive.
    Member {
        /// Source of the archive, which may itself be a member of another one.
        archive: Box<Self>,
        /// Name of the member, as the archive spells it. It is shown, but never opened.
        name: String,
    },
}

impl Source {
    /// Makes a source from bytes in memory, which are read as if they were a file of this name.
    ///
    /// Every function that takes files takes such sources. They need no file system and, with one [thread](crate::Options::threads), no
    /// other threads, so they work
    /// in a browser too.
    ///
    /// ```
    /// # #[cfg(feature = "threads")] {
    /// use mailtrail::input::{Source, Trouble};
    /// use mailtrail::report::Json;
    /// use mailtrail::{Finding, Options, Sink, validate};
    ///
    /// struct Report(Json<Vec<u8>>);
    /// impl Sink for Report {
    ///     fn finding(&mut self, file: &Source, finding: &Finding) {
    ///         self.0.finding(file, finding).expect("memory takes everything");
    ///     }
    ///     fn trouble(&mut self, _: &Trouble) {}
    ///     fn done(&mut self, _: &Source, _: u64) {}
    /// }
    ///
    /// let mut report = Report(Json::new(Vec::new()));
    /// let source = Source::in_memory("logs/trail.json", r#"{"eventVersion": 7, "userIdentity": {}, "eventTime": ""}"#);
    /// let mut options = Options::default();
    /// options.threads = 1;
    /// let summary = validate(&[source], &options, &mut report)?;
    /// assert_eq!((summary.files, summary.records), (1, 1));
    /// let report = String::from_utf8(report.0.into_inner()).expect("JSON");
    /// assert!(report.starts_with(r#"{"level":"error","rule":"wrong-type","file":"logs/trail.json","line":1,"column":18,"#));
    /// # }
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn in_memory(name: impl Into<PathBuf>, bytes: impl AsRef<[u8]> + Send + Sync + 'static) -> Self {
        Self::InMemory { name: name.into(), contents: Contents::new(bytes) }
    }

    /// Makes the source of a member of this archive.
    ///
    /// ```
    /// use mailtrail::input::Source;
    ///
    /// assert_eq!(Source::Stdin.member("a.json").to_string(), "<stdin>:a.json");
    /// ```
    pub fn member(&self, name: impl Into<String>) -> Self {
        Self::Member { archive: Box::new(self.clone()), name: name.into() }
    }

    /// Returns the path of the file that it is read from, or that it represents.
    ///
    /// ```
    /// use mailtrail::input::Source;
    ///
    /// let file = Source::File("logs/a.tar".into());
    /// assert_eq!((file.member("b.json").path(), Source::Stdin.path()), (Some("logs/a.tar".as_ref()), None));
    /// ```
    pub fn path(&self) -> Option<&Path> {
        match self {
            Self::Stdin => None,
            Self::File(path) | Self::StdinAs(path) | Self::InMemory { name: path, .. } => Some(path),
            Self::Member { archive, .. } => archive.path(),
        }
    }

    /// Returns whether its name says that it is pure JSON, unlike a log: `.json`, `.jsonl`, `.ndjson`, compressed or not.
    ///
    /// ```
    /// use mailtrail::input::Source;
    ///
    /// let says_json = |name: &str| Source::File(name.into()).says_json();
    /// assert!(says_json("logs/a.json") && says_json("b.NDJSON.gz") && says_json("c.jsonl.1"));
    /// assert!(!says_json("a.json.d/b.log") && !says_json("json") && !Source::Stdin.says_json());
    /// ```
    #[cfg(feature = "files")]
    pub fn says_json(&self) -> bool {
        match self {
            Self::Stdin => false,
            Self::File(path) | Self::StdinAs(path) | Self::InMemory { name: path, .. } => {
                path.file_name().is_some_and(|name| says_json(&name.to_string_lossy()))
            }
            Self::Member { name, .. } => says_json(name.rsplit('/').next().unwrap_or(name)),
        }
    }

    /// Returns the name for use in programs: nothing in it is escaped, and only bytes that are not UTF-8 are replaced.
    ///
    /// ```
    /// use mailtrail::input::Source;
    ///
    /// let file = Source::File("logs/a\n.tar".into());
    /// assert_eq!(file.member("b.json").name(), "logs/a\n.tar:b.json");
    /// ```
    pub fn name(&self) -> String {
        match self {
            Self::Stdin => "<stdin>".into(),
            Self::File(path) | Self::StdinAs(path) | Self::InMemory { name: path, .. } => {
                path.to_string_lossy().into_owned()
            }
            Self::Member { archive, name } => format!("{}:{name}", archive.name()),
        }
    }
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(path) | Self::StdinAs(path) | Self::InMemory { name: path, .. } => {
                Shown(&path.to_string_lossy()).fmt(f)
            }
            _ => Shown(&self.name()).fmt(f),
        }
    }
}

/// A text to read, unpacked.
#[non_exhaustive]
pub struct Text {
    /// Where it comes from: the source that was opened, or a member of it.
    pub source: Source,
    /// Its bytes, or the error. [`Trouble::reading`](super::Trouble::reading) describes the error in words.
    pub reader: io::Result<Box<dyn Read + Send>>,
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let error = self.reader.as_ref().err();
        f.debug_struct("Text").field("source", &self.source).field("error", &error).finish_non_exhaustive()
    }
}
