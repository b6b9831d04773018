//! Checks, and what they come to.

mod one_by_one;
mod render;

use std::io;

use mailtrail::input::{Discovery, Source};
use mailtrail::report::{Closing, Work};
use mailtrail::{Level, Options, Sink};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDict, PyList, PyTuple};

use crate::asked::Asked;
use crate::errors::{Error, failed, wrong};
use crate::files::{Find, Given};
use crate::finding::Finding;
use crate::sink::{Kept, Told};
use crate::summary::{FileSummary, Summary, Unreadable};

/// What was found in some files.
#[pyclass(frozen, module = "mailtrail")]
pub(crate) struct Report {
    told: Vec<Told>,
    files: Vec<FileSummary>,
    summary: mailtrail::Summary,
    fail_on: Level,
    work: Work,
    /// Findings that were counted and not kept.
    omitted: u64,
    findings: PyOnceLock<Py<PyTuple>>,
}

type Run = fn(&[Source], &Options, &mut dyn Sink) -> io::Result<mailtrail::Summary>;

/// Checks every document against its type.
#[pyfunction]
pub(crate) fn validate(py: Python<'_>, given: Given, asked: Asked, find: Find) -> PyResult<Report> {
    Report::of(py, given, asked, find, Work::Validation, mailtrail::validate)
}

/// Reads every document into its type, writes it again and compares it with its source.
#[pyfunction]
pub(crate) fn round_trip(py: Python<'_>, given: Given, asked: Asked, find: Find) -> PyResult<Report> {
    Report::of(py, given, asked, find, Work::RoundTrips, mailtrail::round_trip)
}

/// Checks one text; the usual is asked if nothing is.
#[pyfunction]
pub(crate) fn check(py: Python<'_>, text: &str, name: String, asked: Option<Asked>) -> PyResult<Report> {
    let asked = asked.unwrap_or_default();
    let fail_on = asked.fail_on()?;
    let (findings, summary) = one_by_one::check(py, text, asked)?;
    let mut kept = Kept::all(usize::MAX, &Discovery::default());
    let source = Source::StdinAs(name.into());
    for finding in findings {
        kept.finding(&source, &finding);
    }
    kept.done(&source, text.len() as u64);
    Ok(Report::new(kept, summary, fail_on, Work::Validation))
}

/// Whether one text is valid; the usual is asked if nothing is.
#[pyfunction]
pub(crate) fn is_valid(py: Python<'_>, text: &str, asked: Option<Asked>) -> PyResult<bool> {
    let asked = asked.unwrap_or_default();
    let fail_on = asked.fail_on()?;
    let (_, summary) = one_by_one::check(py, text, asked)?;
    Ok(Closing { work: Work::Validation, summary: &summary, fail_on }.failure().is_none())
}

impl Report {
    fn of(py: Python<'_>, given: Given, asked: Asked, find: Find, work: Work, run: Run) -> PyResult<Self> {
        let (options, fail_on, most) = (asked.options()?, asked.fail_on()?, asked.max_findings());
        py.detach(|| {
            let found = given.found(find);
            let mut kept = Kept::all(most, &found);
            let mut summary = run(&found.sources, &options, &mut kept).map_err(|error| failed(&error))?;
            complete(&mut summary, &found);
            Ok(Self::new(kept, summary, fail_on, work))
        })
    }

    /// What is wrong with the input of a job whose outcome is something else.
    pub(crate) fn beside(kept: Kept, mut summary: mailtrail::Summary, found: &Discovery) -> Self {
        complete(&mut summary, found);
        Self::new(kept, summary, Level::Error, Work::Validation)
    }

    fn new(kept: Kept, summary: mailtrail::Summary, fail_on: Level, work: Work) -> Self {
        let Kept { told, files, omitted, .. } = kept;
        Self { told, files, summary, fail_on, work, omitted, findings: PyOnceLock::new() }
    }

    fn closing(&self) -> Closing<'_> {
        Closing { work: self.work, summary: &self.summary, fail_on: self.fail_on }
    }
}

/// Adds what is known of the search before a job.
fn complete(summary: &mut mailtrail::Summary, found: &Discovery) {
    summary.unreadable += found.troubles.len() as u64;
    summary.not_read.merge(&found.passed_over);
    (summary.ignored, summary.hidden) = (found.ignored, found.hidden);
}

#[pymethods]
impl Report {
    /// Everything that was found, in the order of the input.
    #[getter]
    fn findings<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let make = || {
            let findings = self.told.iter().filter_map(|told| match told {
                Told::Found(file, finding) => Some(Finding::of(file.name.clone(), finding.clone())),
                _ => None,
            });
            Ok::<_, PyErr>(PyTuple::new(py, findings.collect::<Vec<_>>())?.unbind())
        };
        Ok(self.findings.get_or_try_init(py, make)?.bind(py).clone())
    }

    /// Findings beyond `max_findings`, which are counted in the summary and not kept.
    #[getter]
    fn omitted(&self) -> u64 {
        self.omitted
    }

    /// What could not be found or read.
    #[getter]
    fn unreadable(&self) -> Vec<Unreadable> {
        let troubles = self.told.iter().filter_map(|told| match told {
            Told::Trouble(trouble) => Some(trouble.into()),
            _ => None,
        });
        troubles.collect()
    }

    /// Figures of the whole.
    #[getter]
    fn summary(&self) -> Summary {
        (&self.summary).into()
    }

    /// Figures of each file that was read, in the order of the input.
    #[getter]
    fn files(&self) -> Vec<FileSummary> {
        self.files.clone()
    }

    /// Whether nothing was found at the level of `fail_on` or above, and everything could be read.
    #[getter]
    fn ok(&self) -> bool {
        self.closing().failure().is_none()
    }

    /// Why it is not ok, in a few words.
    #[getter]
    fn reason(&self) -> Option<String> {
        self.closing().failure()
    }

    /// The last line for people: the verdict and the figures.
    #[getter]
    fn verdict(&self) -> String {
        self.closing().line()
    }

    /// The report of `mailtrail validate --format json`, byte for byte.
    #[pyo3(signature = (*, values=true))]
    fn json(&self, py: Python<'_>, values: bool) -> PyResult<String> {
        self.render(py, "json", false, false, 120, Some(values))
    }

    /// The report in a format of the command.
    #[pyo3(signature = (format="human", *, all=false, colour=false, width=120, values=None))]
    fn render(
        &self,
        py: Python<'_>,
        format: &str,
        all: bool,
        colour: bool,
        width: usize,
        values: Option<bool>,
    ) -> PyResult<String> {
        let format = render::Format::of(format).map_err(wrong)?;
        if format.is_complete() && self.omitted > 0 {
            let message = format!(
                "the report left out {} beyond `max_findings`, and this format has all of them",
                mailtrail::report::counted(self.omitted, "finding")
            );
            return Err(Error::new_err(message));
        }
        py.detach(|| {
            let options = render::Options { all, colour, width, values };
            format.write(&options, &self.told, &self.closing()).map_err(|error| failed(&error))
        })
    }

    /// Raises `InvalidLog` unless it is ok.
    fn raise_if_failed(slf: Bound<'_, Self>) -> PyResult<()> {
        if slf.get().ok() {
            return Ok(());
        }
        slf.py().import("mailtrail._errors")?.call_method1("raise_invalid", (slf,)).map(drop)
    }

    /// The findings as a table of pyarrow.
    fn to_arrow(slf: Bound<'_, Self>) -> PyResult<Bound<'_, PyAny>> {
        slf.py().import("mailtrail._arrow")?.call_method1("findings", (slf,))
    }

    /// The findings as lists, one for each column.
    fn _columns<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let found = self.told.iter().filter_map(|told| match told {
            Told::Found(file, finding) => Some((file, &**finding)),
            _ => None,
        });
        let found: Vec<_> = found.collect();
        let dict = PyDict::new(py);
        macro_rules! column {
            ($name:literal, |$file:pat_param, $finding:ident| $value:expr) => {
                dict.set_item($name, PyList::new(py, found.iter().map(|($file, $finding)| $value))?)?;
            };
        }
        column!("file", |file, _finding| &*file.name);
        column!("line", |_, finding| finding.line);
        column!("column", |_, finding| finding.column);
        column!("offset", |_, finding| finding.offset);
        column!("length", |_, finding| finding.length);
        column!("pointer", |_, finding| &finding.pointer);
        column!("inner", |_, finding| &finding.inner);
        column!("kind", |_, finding| finding.kind);
        column!("level", |_, finding| finding.level.as_str());
        column!("rule", |_, finding| &*finding.rule);
        column!("message", |_, finding| &finding.message);
        column!("found", |_, finding| &finding.found);
        column!("expected", |_, finding| &finding.expected);
        column!("help", |_, finding| finding.help.as_deref());
        column!("fix", |_, finding| finding.fix.as_deref());
        Ok(dict)
    }

    fn __str__(&self, py: Python<'_>) -> PyResult<String> {
        self.render(py, "human", false, false, 120, None)
    }

    fn __repr__(&self) -> String {
        format!("<Report {}>", self.verdict())
    }
}
