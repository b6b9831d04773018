//! Documents as rows of a table, and what is broken between them.

use std::ops::RangeInclusive;

use mailtrail::input::{Source, Trouble};
use mailtrail::{Document, ReadError};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList};

use crate::errors::said;

/// A document, or what is broken in its place.
#[derive(Debug, Default)]
pub(super) struct Row {
    file: String,
    place: Option<Place>,
    /// What only a document has.
    document: Option<Content>,
    error: Option<String>,
}

#[derive(Debug)]
struct Place {
    line: u64,
    column: u64,
    pointer: String,
    inner: Vec<String>,
}

#[derive(Debug)]
struct Content {
    kind: &'static str,
    time: Option<i64>,
    text: String,
}

impl Row {
    pub(super) fn of(document: Document) -> Self {
        let (file, time) = (document.source.name(), microseconds(&document));
        let Document { kind, text, line, column, pointer, inner, .. } = document;
        let content = Content { kind: kind.name, time, text };
        Self { file, place: Some(Place { line, column, pointer, inner }), document: Some(content), error: None }
    }

    pub(super) fn of_error(error: &ReadError) -> Self {
        if let Some(trouble) = error.trouble() {
            return Self::of_trouble(trouble);
        }
        let place = error.finding().map(|it| Place {
            line: it.line,
            column: it.column,
            pointer: it.pointer.clone(),
            inner: it.inner.clone(),
        });
        let file = error.file().map(Source::name).unwrap_or_default();
        Self { file, place, error: Some(error.to_string()), document: None }
    }

    pub(super) fn of_trouble(trouble: &Trouble) -> Self {
        Self { file: trouble.place.clone(), error: Some(said(trouble)), ..Self::default() }
    }

    /// Lists, one for each column.
    pub(super) fn columns<'py>(py: Python<'py>, rows: &[Self], has_errors: bool) -> PyResult<Bound<'py, PyDict>> {
        let dict = PyDict::new(py);
        let (places, documents) =
            (|| rows.iter().map(|it| it.place.as_ref()), || rows.iter().map(|it| it.document.as_ref()));
        dict.set_item("file", PyList::new(py, rows.iter().map(|it| &it.file))?)?;
        dict.set_item("line", PyList::new(py, places().map(|it| it.map(|it| it.line)))?)?;
        dict.set_item("column", PyList::new(py, places().map(|it| it.map(|it| it.column)))?)?;
        dict.set_item("pointer", PyList::new(py, places().map(|it| it.map(|it| &it.pointer)))?)?;
        dict.set_item("inner", PyList::new(py, places().map(|it| it.map(|it| &it.inner)))?)?;
        dict.set_item("kind", PyList::new(py, documents().map(|it| it.map(|it| it.kind.replace(' ', "-"))))?)?;
        dict.set_item("family", PyList::new(py, documents().map(|it| it.map(|it| crate::kinds::family(it.kind))))?)?;
        dict.set_item("time", PyList::new(py, documents().map(|it| it.and_then(|it| it.time)))?)?;
        dict.set_item("text", PyList::new(py, documents().map(|it| it.map(|it| &it.text)))?)?;
        if has_errors {
            dict.set_item("error", PyList::new(py, rows.iter().map(|it| &it.error))?)?;
        }
        Ok(dict)
    }
}

/// When what a document tells of happened, in microseconds since 1970; only what `datetime` can hold is a time.
pub(super) fn microseconds(document: &Document) -> Option<i64> {
    const YEARS: RangeInclusive<i32> = 1..=9999;
    let time = document.time().filter(|time| YEARS.contains(&time.to_utc().year()))?;
    i64::try_from(time.unix_timestamp_nanos().div_euclid(1000)).ok()
}
