//! What a job tells, kept in its order.

use std::sync::Arc;

use mailtrail::input::{Discovery, Source, Trouble};
use mailtrail::{Finding, Level, Sink};

use crate::summary::FileSummary;

/// What a job told, one after the other.
#[derive(Debug)]
pub(crate) enum Told {
    /// Something was found in a file.
    Found(Arc<File>, Arc<Finding>),
    /// Something could not be found or read.
    Trouble(Trouble),
    /// A file was done.
    Done(Arc<File>),
}

/// A file and its name.
#[derive(Debug)]
pub(crate) struct File {
    pub(crate) source: Source,
    pub(crate) name: Arc<str>,
}

impl File {
    fn of(source: &Source) -> Self {
        Self { source: called(source), name: source.name().into() }
    }
}

/// A source of the same name that holds no bytes.
fn called(source: &Source) -> Source {
    match source {
        Source::InMemory { name, .. } => Source::StdinAs(name.clone()),
        Source::Member { archive, name } => called(archive).member(name),
        _ => source.clone(),
    }
}

/// Takes what a job tells.
#[derive(Debug)]
pub(crate) struct Kept {
    pub(crate) told: Vec<Told>,
    /// Figures of each file, in the order of the input.
    pub(crate) files: Vec<FileSummary>,
    /// Findings that there is room for.
    room: usize,
    /// Findings for which there was none.
    pub(crate) omitted: u64,
    /// The lowest level of what is wanted.
    least: Level,
    last: Option<(Source, Arc<File>)>,
}

impl Kept {
    /// Takes all findings, so many at most, and what could not be found.
    pub(crate) fn all(most: usize, found: &Discovery) -> Self {
        let told = found.troubles.iter().cloned().map(Told::Trouble).collect();
        Self { told, files: Vec::new(), room: most, omitted: 0, least: Level::Known, last: None }
    }

    /// Takes errors alone.
    pub(crate) fn errors(most: usize, found: &Discovery) -> Self {
        Self { least: Level::Error, ..Self::all(most, found) }
    }

    fn file(&mut self, source: &Source) -> Arc<File> {
        match &self.last {
            Some((last, file)) if last == source => file.clone(),
            _ => self.last.insert((source.clone(), Arc::new(File::of(source)))).1.clone(),
        }
    }

    /// Figures of the file that is being read.
    fn figures(&mut self, file: &File) -> Option<&mut FileSummary> {
        if self.files.last().is_none_or(|last| *last.file != *file.name) {
            self.files.push(FileSummary::of(&file.name));
        }
        self.files.last_mut()
    }
}

impl Sink for Kept {
    fn finding(&mut self, file: &Source, finding: &Finding) {
        if finding.level < self.least {
            return;
        }
        let file = self.file(file);
        if let Some(figures) = self.figures(&file).filter(|_| finding.counts()) {
            *figures.of_level(finding.level) += 1;
        }
        if self.room == 0 {
            self.omitted += 1;
            return;
        }
        self.room -= 1;
        self.told.push(Told::Found(file, Arc::new(finding.clone())));
    }

    fn enough(&self, level: Level) -> u64 {
        if level < self.least { 0 } else { u64::MAX }
    }

    fn trouble(&mut self, trouble: &Trouble) {
        self.told.push(Told::Trouble(trouble.clone()));
    }

    fn done(&mut self, file: &Source, bytes: u64) {
        let file = self.file(file);
        if let Some(figures) = self.figures(&file) {
            figures.bytes += bytes;
        }
        self.told.push(Told::Done(file));
    }
}
