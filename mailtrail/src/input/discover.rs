//! From arguments to sources: files, folders, globs and `-`.

mod folder;
mod pattern;
mod special;
mod whole;

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::{Path, PathBuf};

use ignore::overrides::{Override, OverrideBuilder};

use self::folder::{Entry, Link, Walk};
use self::whole::Whole;
use super::names::ENDINGS;
use super::shown::Shown;
use super::trouble::reason;
use super::{Globs, PassedOver, Source, Trouble, Unread};

/// What the arguments named: everything that can be read, and what could not be found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Discovery {
    /// Sources that can be read, in the order of the arguments, each folder sorted by path, without duplicates.
    pub sources: Vec<Source>,
    /// What could not be found or listed. It does not affect the other sources.
    pub troubles: Vec<Trouble>,
    /// Files in folders that were skipped because neither their extension nor their first bytes are those of a log, and things that are not files.
    pub passed_over: PassedOver,
    /// Number of log files in folders that are skipped because of ignore files.
    pub ignored: u64,
    /// Number of log files in folders that are skipped because they are hidden.
    pub hidden: u64,
}

/// Options for finding sources.
///
/// ```
/// use mailtrail::input::Search;
///
/// let mut search = Search::default();
/// search.endings.push("out".to_owned());
/// search.exclude.push("archive/".to_owned());
/// assert!(search.discover(&["no-such-folder"]).sources.is_empty());
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Search {
    /// More extensions of log files in folders, with or without a leading dot, such as `out`.
    pub endings: Vec<String>,
    /// Globs of files and folders to exclude, as in a `.gitignore` of the current folder: a glob without `/` matches
    /// names anywhere. Files named directly are read anyway.
    pub exclude: Vec<String>,
    /// Whether to search files and folders whose names begin with a dot; `.git` is always skipped.
    pub hidden: bool,
    /// Whether to disregard `.gitignore`, `.ignore` and similar files.
    pub no_ignore: bool,
    /// More globs of files and folders to exclude, each relative to a folder of its own, such as those in a configuration file.
    pub left_out: Vec<Globs>,
    /// Whether exclusions apply even to files that are named directly.
    pub force_exclude: bool,
    /// File name that stands for standard input.
    pub stdin_name: Option<PathBuf>,
}

/// Finds the sources that the arguments name.
///
/// * `-` is standard input (write `./-` for a file of this name).
/// * A file, or anything else that can be read, is taken whatever its extension.
/// * A folder is searched recursively for files that end in `.json`, `.jsonl`, `.ndjson` or `.log`, each optionally
///   followed by `.gz` or `.zst`, in upper or lower case; for `.tar`, compressed or not; and for numbers, as exports of log
///   groups are named. Files that end in `.txt` or `.csv`, and those without an extension, are taken if their first bytes are
///   those of a log. Rotated files count as their original: `app.log.1`, `app.log.2.gz`, `app.log-20260302`. As in ripgrep, hidden files and
///   files that `.gitignore` and `.ignore` exclude are not read, but
///   [counted](Discovery::ignored). Links to files are taken, links to folders are not followed. Pipes, sockets and devices are skipped.
/// * A name that does not exist and contains `*`, `?`, `[` or `{` is a glob; `**` stands for any number of folders. As in
///   a shell, names with a leading dot must be matched explicitly, and matches are treated like arguments, except for pipes,
///   sockets and devices.
///
/// The same file under two names (`a.json` and `./a.json`, or a link and its target) is one source.
///
/// ```
/// use mailtrail::input::{Source, discover};
///
/// let found = discover(&["-", "no-such-folder", "-"]);
/// assert_eq!(found.sources, [Source::Stdin]);
/// assert_eq!(found.troubles[0].to_string(), "no-such-folder: no such file or folder");
/// ```
pub fn discover<I>(arguments: I) -> Discovery
where
    I: IntoIterator,
    I::Item: AsRef<OsStr>,
{
    Search::default().discover(arguments)
}

impl Search {
    /// Finds the sources that the arguments name; see [`discover`].
    ///
    /// ```
    /// use mailtrail::input::{Search, Source};
    ///
    /// assert_eq!(Search::default().discover(["-"]).sources, [Source::Stdin]);
    /// ```
    pub fn discover<I>(&self, arguments: I) -> Discovery
    where
        I: IntoIterator,
        I::Item: AsRef<OsStr>,
    {
        let mut run = Run::new(self);
        for argument in arguments {
            run.argument(argument.as_ref());
        }
        run.end()
    }
}

/// A search under way.
struct Run<'s> {
    search: &'s Search,
    endings: Vec<String>,
    excluded: Override,
    found: Discovery,
    /// Files that were taken, by a path without links.
    taken: BTreeSet<OsString>,
    /// Files that were not, and why.
    passed_over: BTreeMap<OsString, Unread>,
    /// Files that are ignored or hidden, and whether they are hidden.
    left_out: BTreeMap<OsString, bool>,
    whole: Whole,
    stdin: bool,
}

impl<'s> Run<'s> {
    fn new(search: &'s Search) -> Self {
        let mut found = Discovery::default();
        let mut excluded = OverrideBuilder::new(std::env::current_dir().unwrap_or_default());
        for glob in &search.exclude {
            if let Err(error) = excluded.add(&format!("!{glob}")) {
                found.troubles.push(invalid(glob, &error.to_string()));
            }
        }
        let excluded = excluded.build().unwrap_or_else(|error| {
            found.troubles.push(invalid("--exclude", &error.to_string()));
            Override::empty()
        });
        let endings = search.endings.iter().map(|ending| format!(".{}", ending.trim_start_matches('.'))).collect();
        let (taken, passed_over, left_out) = (BTreeSet::new(), BTreeMap::new(), BTreeMap::new());
        Self { search, endings, excluded, found, taken, passed_over, left_out, whole: Whole::default(), stdin: false }
    }

    fn end(mut self) -> Discovery {
        let read = &self.taken;
        self.passed_over.into_iter().filter(|(path, _)| !read.contains(path)).for_each(|(_, what)| {
            self.found.passed_over.add(what);
        });
        self.left_out.into_iter().filter(|(path, _)| !read.contains(path)).for_each(|(_, is_hidden)| {
            *if is_hidden { &mut self.found.hidden } else { &mut self.found.ignored } += 1;
        });
        self.found
    }

    fn argument(&mut self, argument: &OsStr) {
        let path = Path::new(argument);
        if argument == "-" {
            self.stdin();
        } else if self.search.force_exclude && self.is_excluded(path) {
            // Whoever hands over what changed leaves it to us what of it is ours.
        } else if let Err(error) = fs::metadata(path) {
            match argument.to_str() {
                Some(name) if pattern::is_glob(name) => self.glob(name),
                _ if error.kind() == std::io::ErrorKind::NotFound => {
                    self.trouble(Trouble::new(display(path), "no such file or folder"));
                }
                _ => self.trouble(Trouble::new(display(path), format!("cannot be inspected: {}", reason(&error)))),
            }
        } else if path.is_dir() {
            self.folder(path);
        } else {
            self.file(path);
        }
    }

    fn stdin(&mut self) {
        if !self.stdin {
            self.stdin = true;
            let name = self.search.stdin_name.clone();
            self.found.sources.push(name.map_or(Source::Stdin, Source::StdinAs));
        }
    }

    fn file(&mut self, path: &Path) {
        let whole = self.whole.of(path);
        self.take(path.to_owned(), whole);
    }

    /// Takes a file that is known by a path without links.
    fn take(&mut self, path: PathBuf, whole: OsString) {
        if self.taken.insert(whole) {
            self.found.sources.push(Source::File(path));
        }
    }

    fn folder(&mut self, path: &Path) {
        if self.walk(path) == 0 {
            let trouble =
                Trouble::new(display(path), format!("expected a log file in this folder, found none ({ENDINGS})"));
            let help =
                match self.walk_of(path).without_filters().filter(|entry| matches!(entry, Entry::Log(..))).count() {
                    0 if self.excluded_in(path) > 0 => excluded(self.excluded_in(path)),
                    0 => "a file with another extension is read if you name it directly, or with `--ext`".to_owned(),
                    1 => "one is there, but hidden or ignored: see `--hidden` and `--no-ignore`".to_owned(),
                    count => format!("{count} are there, but hidden or ignored: see `--hidden` and `--no-ignore`"),
                };
            self.trouble(trouble.with_help(help));
        }
    }

    /// Takes all log files in a folder; returns how many files and troubles there were.
    fn walk(&mut self, path: &Path) -> usize {
        let mut count = 0;
        for entry in self.walk_of(path).entries() {
            match entry {
                Entry::Log(file, Link::No) => {
                    let whole = self.whole.of_plain(&file);
                    self.take(file, whole);
                }
                Entry::Log(file, Link::Yes) => self.file(&file),
                Entry::Unread(file, what) => {
                    self.pass_over(&file, what);
                    continue;
                }
                Entry::Trouble(trouble) => self.trouble(trouble),
            }
            count += 1;
        }
        for (file, is_hidden) in self.walk_of(path).left_out() {
            let whole = self.whole.of_plain(&file);
            if !self.taken.contains(&whole) {
                self.left_out.insert(whole, is_hidden);
            }
        }
        count
    }

    /// Log files in a folder that are left out by globs.
    fn excluded_in(&self, path: &Path) -> usize {
        if self.excluded.is_empty() && self.search.left_out.is_empty() {
            return 0;
        }
        let walk = Walk { excluded: Override::empty(), left_out: Vec::new(), ..self.walk_of(path) };
        walk.entries().filter(|entry| matches!(entry, Entry::Log(..))).count()
    }

    fn walk_of(&self, path: &Path) -> Walk {
        Walk {
            folder: path.to_owned(),
            endings: self.endings.clone(),
            excluded: self.excluded.clone(),
            left_out: self.search.left_out.clone(),
            hidden: self.search.hidden,
            no_ignore: self.search.no_ignore,
        }
    }

    fn glob(&mut self, name: &str) {
        let matches = match pattern::expand(name) {
            Ok(matches) => matches,
            Err(trouble) => return self.trouble(trouble),
        };
        let mut count = matches.troubles.len();
        matches.troubles.into_iter().for_each(|trouble| self.trouble(trouble));
        // Folders come before what is in them; walking the outermost one is enough.
        let mut walked: Option<&Path> = None;
        let paths: Vec<_> = matches.paths.iter().filter(|path| !self.is_excluded(path)).collect();
        let all_excluded = paths.is_empty() && !matches.paths.is_empty();
        for path in paths {
            if path.is_dir() {
                if !walked.is_some_and(|outer| path.starts_with(outer)) {
                    count += self.walk(path);
                    walked = Some(path);
                }
            } else if let Some(what) = fs::metadata(path).ok().and_then(|data| special::of(data.file_type())) {
                self.pass_over(path, what);
                count += 1;
            } else {
                count += 1;
                self.file(path);
            }
        }
        if count == 0 {
            let message = if matches.paths.is_empty() {
                "expected a file or a folder that matches this glob, found none".to_owned()
            } else if all_excluded {
                "everything that matches this glob is excluded".to_owned()
            } else {
                format!("expected a log file in the folders that match this glob, found none ({ENDINGS})")
            };
            self.trouble(Trouble::new(name, message));
        }
    }

    /// Whether a path, or a folder that it lies in, is to be left out.
    fn is_excluded(&self, path: &Path) -> bool {
        let mut is_folder = path.is_dir();
        if self.search.left_out.iter().any(|globs| globs.matches_as(path, is_folder)) {
            return true;
        }
        path.ancestors().any(|path| {
            let excluded = self.excluded.matched(path, is_folder).is_ignore();
            is_folder = true;
            excluded
        })
    }

    fn pass_over(&mut self, path: &Path, what: Unread) {
        self.passed_over.insert(self.whole.of(path), what);
    }

    fn trouble(&mut self, trouble: Trouble) {
        self.found.troubles.push(trouble);
    }
}

fn excluded(count: usize) -> String {
    let what =
        if count == 1 { "one is there, but excluded".to_owned() } else { format!("{count} are there, but excluded") };
    what + ": see `--exclude`, and `exclude` in mailtrail.toml"
}

fn invalid(glob: &str, message: &str) -> Trouble {
    let message = format!("expected a glob to exclude: {}", Shown(message));
    Trouble::new(glob, message)
}

/// Names a path; an empty one stays visible.
fn display(path: &Path) -> String {
    if path.as_os_str().is_empty() { "``".to_owned() } else { path.to_string_lossy().into_owned() }
}

#[cfg(test)]
mod tests;
