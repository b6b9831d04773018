//! Opening a source: one text, or one for each log file in an archive.

mod archive;

use std::borrow::Cow;
use std::ffi::OsStr;
use std::fmt;
use std::fs::File;
use std::io::{self, Cursor};
use std::sync::Arc;

use self::archive::{Archive, Member};
use super::bytes::{self, Budget, Bytes, Metered, Peeked, Unpacked};
use super::names::{Look, Name, says_tar};
use super::{Fault, PassedOver, Source, Text, Unread};

/// The texts of a source, one after another.
///
/// Read a text to its end before you ask for the next one. Otherwise the rest of it is skipped, and its reader is
/// at its end.
pub struct Texts {
    source: Source,
    /// The only member that is wanted.
    only: Option<Source>,
    /// Whether there was a text.
    found: bool,
    begun: bool,
    budget: Arc<Budget>,
    /// Archives that are being read, the innermost last.
    archives: Vec<Archive>,
    passed_over: PassedOver,
}

/// Opens a source and removes all layers of gzip and zstd; see [`decode`](super::decode).
///
/// A tar archive, compressed or not, has a text for each log file in it: members whose names end like those of log files (see
/// [`discover`](super::discover)), and nested archives. Other members are [skipped](Texts::passed_over). Members are
/// read one after another, in the order of the archive, without holding one in memory. Their names are shown, but never
/// opened. Everything else is a single text.
///
/// Nothing is read before you ask for the first text. An error of the source is the result of one of its texts.
///
/// ```
/// use mailtrail::input::{Fault, Source, open};
///
/// for text in open(&Source::File(std::env::temp_dir())) {
///     let error = text.reader.err().expect("a folder is no file");
///     assert_eq!(Fault::of(&error), Some(&Fault::Folder));
/// }
/// ```
pub fn open(source: &Source) -> Texts {
    let mut outermost = source;
    while let Source::Member { archive, .. } = outermost {
        outermost = archive;
    }
    Texts {
        only: (outermost != source).then(|| source.clone()),
        source: outermost.clone(),
        found: false,
        begun: false,
        budget: Arc::default(),
        archives: Vec::new(),
        passed_over: PassedOver::default(),
    }
}

/// What a source is made of.
fn bytes_of(source: &Source, budget: &Arc<Budget>) -> io::Result<Bytes> {
    match source {
        Source::File(path) => {
            let file = File::open(path)?;
            if file.metadata()?.is_dir() {
                return Err(Fault::Folder.into());
            }
            Ok(Box::new(Metered::source(file, budget)))
        }
        Source::InMemory { contents, .. } => Ok(Box::new(Metered::source(Cursor::new(contents.clone()), budget))),
        _ => Ok(Box::new(Metered::source(io::stdin(), budget))),
    }
}

/// The first bytes of a file, unpacked, if it is a text.
pub(super) fn head(source: &Source) -> Option<Peeked<Bytes>> {
    let budget = Arc::default();
    match bytes::unpack(bytes_of(source, &budget).ok()?, &budget, 0) {
        Ok(Unpacked::Text(text)) => Some(text),
        _ => None,
    }
}

impl Texts {
    /// Returns the members of archives that were skipped so far because they are not log files.
    ///
    /// ```
    /// let texts = mailtrail::input::open(&mailtrail::input::Source::Stdin);
    /// assert!(texts.passed_over().is_empty());
    /// ```
    pub fn passed_over(&self) -> &PassedOver {
        &self.passed_over
    }

    /// Goes into what a source is made of; answers its text, unless it is an archive or does not look as it must.
    fn enter(&mut self, source: Source, bytes: Bytes, depth: usize, look: Option<Look>) -> Option<Text> {
        let reader = match bytes::unpack(bytes, &self.budget, depth) {
            Ok(Unpacked::Tar(bytes, depth)) => {
                self.archives.push(Archive::new(source, Box::new(bytes), depth));
                return None;
            }
            Ok(Unpacked::Text(text)) if says_tar(&last_name(&source)) && !text.head().is_empty() => {
                Err(Fault::NotTar.into())
            }
            Ok(Unpacked::Text(text)) if look.is_none_or(|look| look.is_met(text.head())) => Ok(Box::new(text) as Bytes),
            Err(error) if look.is_none() => Err(error),
            _ => {
                self.pass_over(&source);
                return None;
            }
        };
        Some(Text { source, reader })
    }

    /// Goes into a member of an archive.
    fn enter_member(&mut self, member: Member, depth: usize) -> Option<Text> {
        let Member { source, kind, bytes } = member;
        if let Some(what) = kind {
            self.passed_over.add(what);
            return None;
        }
        if self.only.as_ref().is_some_and(|only| !is_within(only, &source) && !is_within(&source, only)) {
            return None;
        }
        let look = match Name::of(&last_name(&source), &[]) {
            Name::Log => None,
            Name::Perhaps(look) => Some(look),
            Name::Other => {
                self.pass_over(&source);
                return None;
            }
        };
        self.enter(source, bytes, depth, look)
    }

    fn pass_over(&mut self, source: &Source) {
        self.passed_over.add(Unread::of_name(&last_name(source)));
    }

    /// Goes on in the innermost archive: to a text, into another archive, or out of it.
    fn advance(&mut self, level: usize) -> Option<Text> {
        let archive = &mut self.archives[level];
        let depth = archive.depth;
        let error = match archive.next() {
            Ok(Some(member)) => {
                let text = self.enter_member(member, depth);
                let is_log = text.is_some() || self.archives.len() > level + 1;
                self.archives[level].has_logs |= is_log;
                return text;
            }
            Ok(None) if archive.has_logs || self.only.is_some() => None,
            Ok(None) => Some(Fault::TarEmpty.into()),
            Err(error) => Some(error),
        };
        let source = self.archives.pop()?.source;
        error.map(|error| Text { source, reader: Err(error) })
    }

    /// Opens the source itself.
    fn begin(&mut self) -> Option<Text> {
        let source = self.source.clone();
        match bytes_of(&source, &self.budget) {
            Ok(bytes) => self.enter(source, bytes, 0, None),
            Err(error) => Some(Text { source, reader: Err(error) }),
        }
    }

    fn find(&mut self) -> Option<Text> {
        if !std::mem::replace(&mut self.begun, true)
            && let Some(text) = self.begin()
        {
            return Some(text);
        }
        while let Some(level) = self.archives.len().checked_sub(1) {
            if let Some(text) = self.advance(level) {
                return Some(text);
            }
        }
        None
    }
}

impl Iterator for Texts {
    type Item = Text;

    fn next(&mut self) -> Option<Text> {
        let found = self.find();
        if found.is_some() {
            self.found = true;
        } else if let Some(source) = self.only.take_if(|_| !self.found) {
            return Some(Text { source, reader: Err(Fault::NoMember.into()) });
        }
        found
    }
}

/// Whether a source is another one, or stands in it.
fn is_within(source: &Source, other: &Source) -> bool {
    source == other || matches!(source, Source::Member { archive, .. } if is_within(archive, other))
}

/// The last name of a source, without folders.
fn last_name(source: &Source) -> Cow<'_, str> {
    match source {
        Source::Member { name, .. } => Cow::Borrowed(name.rsplit('/').next().unwrap_or(name)),
        Source::File(path) | Source::StdinAs(path) | Source::InMemory { name: path, .. } => {
            path.file_name().map(OsStr::to_string_lossy).unwrap_or_default()
        }
        Source::Stdin => Cow::Borrowed(""),
    }
}

impl fmt::Debug for Texts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Texts")
            .field("source", &self.source)
            .field("passed_over", &self.passed_over)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
