//! Jobs whose outcome is text: lines of documents, stories, tables. The package makes values of it.

use std::io;

use mailtrail::input::Source;
use mailtrail::report::{coverage as coverages, drift as drifts, stats as tables};
use mailtrail::{Field, Options, Selection, StoryFilter, StorySummary, Tracer, Unwrap, When};
use pyo3::prelude::*;
use pyo3::types::PyBytes;
use time::OffsetDateTime;

use crate::asked::expected;
use crate::errors::{failed, wrong};
use crate::files::{Find, Given};
use crate::report::Report;
use crate::sink::Kept;

/// Findings of such a job that are kept.
const MOST: usize = 10_000;

/// Does a job for what is given; what is wrong with it is a report.
fn done<T: Send>(
    py: Python<'_>,
    given: Given,
    find: Find,
    job: impl FnOnce(&[Source], &mut Kept) -> io::Result<(T, mailtrail::Summary)> + Send,
) -> PyResult<(T, Report)> {
    py.detach(|| {
        let found = given.found(find);
        let mut kept = Kept::errors(MOST, &found);
        let (outcome, summary) = job(&found.sources, &mut kept).map_err(|error| failed(&error))?;
        Ok((outcome, Report::beside(kept, summary, &found)))
    })
}

/// The documents as NDJSON.
#[pyfunction]
pub(crate) fn unwrap(
    py: Python<'_>,
    given: Given,
    find: Find,
    kinds: Vec<String>,
    with_source: bool,
) -> PyResult<(Bound<'_, PyBytes>, Report)> {
    let mut wanted = Unwrap::default();
    (wanted.kinds, wanted.with_source) = (expected(&kinds)?, with_source);
    let (lines, report) = done(py, given, find, |sources, kept| {
        let mut lines = Vec::new();
        let unwrapped = mailtrail::unwrap(sources, &wanted, &Options::default(), kept, &mut lines)?;
        Ok((lines, unwrapped.summary))
    })?;
    Ok((PyBytes::new(py, &lines), report))
}

/// Conditions of a selection, as the package hands them over.
#[derive(FromPyObject)]
#[pyo3(from_item_all)]
#[expect(clippy::struct_excessive_bools, reason = "each is a condition of its own")]
pub(crate) struct Conditions {
    kinds: Vec<String>,
    #[pyo3(default)]
    with_source: bool,
    #[pyo3(default)]
    since: Option<String>,
    #[pyo3(default)]
    until: Option<String>,
    #[pyo3(default)]
    denied: bool,
    #[pyo3(default)]
    failed: bool,
    #[pyo3(default)]
    root: bool,
    #[pyo3(default)]
    read_only: Option<bool>,
    #[pyo3(default)]
    values: Vec<(String, Vec<String>)>,
}

impl Conditions {
    fn selection(&self) -> PyResult<Selection> {
        let mut selection = Selection::default();
        (selection.kinds, selection.with_source) = (expected(&self.kinds)?, self.with_source);
        (selection.since, selection.until) = between(self.since.as_deref(), self.until.as_deref())?;
        (selection.denied, selection.failed, selection.root) = (self.denied, self.failed, self.root);
        selection.read_only = self.read_only;
        for (field, values) in &self.values {
            selection.values.push((field.parse().map_err(wrong)?, values.clone()));
        }
        Ok(selection)
    }
}

type Selected<'py> = (Bound<'py, PyBytes>, Vec<String>, Report);

/// Those documents that are asked for as NDJSON, and remarks if there is none.
#[pyfunction]
pub(crate) fn select(py: Python<'_>, given: Given, find: Find, conditions: Conditions) -> PyResult<Selected<'_>> {
    let selection = conditions.selection()?;
    let ((lines, remarks), report) = done(py, given, find, |sources, kept| {
        let mut lines = Vec::new();
        let selected = mailtrail::select(sources, &selection, &Options::default(), kept, &mut lines)?;
        Ok(((lines, selected.remarks), selected.unwrapped.summary))
    })?;
    Ok((PyBytes::new(py, &lines), remarks, report))
}

/// Which messages a trace tells, as the package hands it over.
#[derive(FromPyObject)]
#[pyo3(from_item_all)]
pub(crate) struct Messages {
    message_id: Option<String>,
    trace_id: Option<String>,
    sender: Option<String>,
    recipient: Option<String>,
    subject: Option<String>,
    since: Option<String>,
    until: Option<String>,
}

/// Stories, figures, and what is wrong with the input.
type Traced = (Vec<(String, String)>, String, Report);

/// Stories as JSON, a table of each, and the figures as JSON.
#[pyfunction]
pub(crate) fn trace(py: Python<'_>, given: Given, find: Find, messages: Messages) -> PyResult<Traced> {
    let mut filter = StoryFilter::default();
    (filter.message_id, filter.trace_id) = (messages.message_id, messages.trace_id);
    (filter.from, filter.to, filter.subject) = (messages.sender, messages.recipient, messages.subject);
    (filter.since, filter.until) = between(messages.since.as_deref(), messages.until.as_deref())?;
    let ((stories, figures), report) = done(py, given, find, |sources, kept| {
        let (mut stories, mut counted) = (Vec::new(), StorySummary::default());
        let mut tell = |story: mailtrail::Story| {
            counted.add(&story);
            stories.push((story.to_json(), mailtrail::report::story::table(&story)));
        };
        let tracer = Tracer::new().only(filter);
        let summary = mailtrail::trace(sources, tracer, &Options::default(), kept, &mut tell)?;
        let mut read = mailtrail::Summary::default();
        (read.files, read.records) = (kept.files.len() as u64, summary.records);
        (read.others, read.lines) = (summary.others, summary.lines);
        Ok(((stories, summary.to_json(&counted, usize::MAX)), read))
    })?;
    Ok((stories, figures, report))
}

/// Tables of fields as JSON.
#[pyfunction]
pub(crate) fn stats(
    py: Python<'_>,
    given: Given,
    find: Find,
    by: Vec<String>,
    top: usize,
) -> PyResult<(String, Report)> {
    let fields: Vec<Field> = match &*by {
        [] => Field::USUAL.to_vec(),
        by => by.iter().map(|field| field.parse().map_err(wrong)).collect::<PyResult<_>>()?,
    };
    done(py, given, find, |sources, kept| {
        let stats = mailtrail::stats(sources, &fields, &Options::default(), kept)?;
        Ok((tables::json(&stats, top), stats.summary))
    })
}

/// Which kinds, fields and values occur, as JSON lines.
#[pyfunction]
pub(crate) fn coverage(py: Python<'_>, given: Given, find: Find, expect: Vec<String>) -> PyResult<(String, Report)> {
    let expect = expected(&expect)?;
    done(py, given, find, |sources, kept| {
        let coverage = mailtrail::coverage(sources, &Options::default(), kept)?;
        Ok((coverages::lines(&coverage, &expect), coverage.summary))
    })
}

/// What this version does not know, as JSON lines.
#[pyfunction]
pub(crate) fn drift(py: Python<'_>, given: Given, find: Find) -> PyResult<(String, Report)> {
    done(py, given, find, |sources, kept| {
        let drift = mailtrail::drift(sources, &Options::default(), kept)?;
        Ok((drifts::lines(&drift), drift.summary))
    })
}

/// Two times as people write them.
fn between(since: Option<&str>, until: Option<&str>) -> PyResult<(Option<OffsetDateTime>, Option<OffsetDateTime>)> {
    let now = OffsetDateTime::now_utc();
    let when = |text: Option<&str>| text.map(str::parse::<When>).transpose().map_err(wrong);
    let (since, until) = (when(since)?.map(|since| since.earliest(now)), when(until)?.map(|until| until.latest(now)));
    match since.zip(until) {
        Some((since, until)) if since > until => Err(wrong("expected a `since` that is not later than `until`")),
        _ => Ok((since, until)),
    }
}
