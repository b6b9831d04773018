//! Figures for Python.

use std::collections::BTreeMap;

use mailtrail::Level;
use pyo3::prelude::*;

/// What could not be found or read, or not to its end.
#[pyclass(frozen, get_all, module = "mailtrail")]
#[derive(Clone, Debug)]
pub(crate) struct Unreadable {
    /// Path or glob.
    file: String,
    /// Why.
    message: String,
    /// What to do about it.
    help: Option<String>,
}

/// Figures of a file.
#[pyclass(frozen, get_all, module = "mailtrail")]
#[derive(Clone, Debug)]
pub(crate) struct FileSummary {
    /// Its name.
    pub(crate) file: String,
    /// How many bytes were read of it, unpacked.
    pub(crate) bytes: u64,
    /// Findings of level error.
    errors: u64,
    /// Findings of level warning.
    warnings: u64,
    /// Findings of level note.
    notes: u64,
    /// Known deviations.
    known: u64,
}

/// Figures of the documents of a kind or envelope.
#[pyclass(frozen, get_all, module = "mailtrail")]
#[derive(Clone, Debug)]
pub(crate) struct KindSummary {
    /// Its name; nothing for what is of no known kind.
    kind: Option<&'static str>,
    /// Documents of it.
    documents: u64,
    /// Findings of level error.
    errors: u64,
    /// Findings of level warning.
    warnings: u64,
    /// Findings of level note.
    notes: u64,
    /// Known deviations.
    known: u64,
}

/// Figures of a job.
#[pyclass(frozen, get_all, module = "mailtrail")]
#[derive(Clone, Debug)]
pub(crate) struct Summary {
    /// Files that were read.
    files: u64,
    /// Records that were found.
    records: u64,
    /// Findings of level error.
    errors: u64,
    /// Findings of level warning.
    warnings: u64,
    /// Findings of level note.
    notes: u64,
    /// Known deviations.
    known: u64,
    /// Documents of no known kind.
    unrecognized: u64,
    /// Documents of other programs in logs.
    others: u64,
    /// Documents that were expected, if something was.
    expected: Option<u64>,
    /// Lines of text without a document.
    lines: u64,
    /// Envelopes.
    envelopes: u64,
    /// Inputs that could not be read.
    unreadable: u64,
    /// Files that ignore files leave out.
    ignored: u64,
    /// Hidden files.
    hidden: u64,
    /// Files that were found and not read, by their endings.
    not_read: BTreeMap<String, u64>,
    /// Records that came back exactly, in a round trip.
    exact: u64,
    /// Records that came back changed, in a round trip.
    changed: u64,
    /// Records that could not be read, in a round trip.
    failed: u64,
    /// Figures of each kind.
    kinds: Vec<KindSummary>,
}

impl FileSummary {
    /// Figures of a file in which nothing was found so far.
    pub(crate) fn of(name: &str) -> Self {
        Self { file: name.to_owned(), bytes: 0, errors: 0, warnings: 0, notes: 0, known: 0 }
    }

    /// The number of findings of a level.
    pub(crate) fn of_level(&mut self, level: Level) -> &mut u64 {
        match level {
            Level::Error => &mut self.errors,
            Level::Warning => &mut self.warnings,
            Level::Note => &mut self.notes,
            Level::Known => &mut self.known,
        }
    }
}

impl From<&mailtrail::input::Trouble> for Unreadable {
    fn from(trouble: &mailtrail::input::Trouble) -> Self {
        Self { file: trouble.place.clone(), message: trouble.message.clone(), help: trouble.help.clone() }
    }
}

impl From<&mailtrail::Summary> for Summary {
    fn from(of: &mailtrail::Summary) -> Self {
        let kinds = of.kinds.iter().map(|it| KindSummary {
            kind: it.kind,
            documents: if it.kind.is_some() { it.documents } else { of.unrecognized },
            errors: it.errors,
            warnings: it.warnings,
            notes: it.notes,
            known: it.known,
        });
        Self {
            files: of.files,
            records: of.records,
            errors: of.errors,
            warnings: of.warnings,
            notes: of.notes,
            known: of.known,
            unrecognized: of.unrecognized,
            others: of.others,
            expected: of.expected,
            lines: of.lines,
            envelopes: of.envelopes,
            unreadable: of.unreadable,
            ignored: of.ignored,
            hidden: of.hidden,
            not_read: of.not_read.iter().map(|(what, count)| (what.to_string(), count)).collect(),
            exact: of.exact,
            changed: of.changed,
            failed: of.failed,
            kinds: kinds.collect(),
        }
    }
}

#[pymethods]
impl Unreadable {
    fn __repr__(&self) -> String {
        format!("<Unreadable {}: {}>", mailtrail::report::plain(&self.file), self.message)
    }
}

#[pymethods]
impl FileSummary {
    fn __repr__(&self) -> String {
        let Self { file, errors, warnings, notes, .. } = self;
        let file = mailtrail::report::plain(file);
        format!("<FileSummary {file}: errors={errors} warnings={warnings} notes={notes}>")
    }
}

#[pymethods]
impl KindSummary {
    fn __repr__(&self) -> String {
        let Self { kind, documents, errors, warnings, notes, .. } = self;
        let kind = kind.unwrap_or("not recognized");
        format!("<KindSummary {kind}: documents={documents} errors={errors} warnings={warnings} notes={notes}>")
    }
}

#[pymethods]
impl Summary {
    fn __repr__(&self) -> String {
        let Self { files, records, errors, warnings, notes, .. } = self;
        format!("<Summary files={files} records={records} errors={errors} warnings={warnings} notes={notes}>")
    }
}
