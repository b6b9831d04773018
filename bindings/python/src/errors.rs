//! Exceptions of the package, and turning what goes wrong into them.

use std::fmt::Display;
use std::io;

use mailtrail::input::{Source, Trouble, reason};
use pyo3::PyErr;
use pyo3::create_exception;
use pyo3::exceptions::{PyException, PyValueError};
use pyo3::prelude::*;

use crate::finding::Finding;

create_exception!(mailtrail, Error, PyException, "What the package could not do, in a sentence.");
create_exception!(
    mailtrail,
    ReadError,
    Error,
    "What kept a document, or a whole file, from being read.\n\n`file` is the name of the file; `finding` says where and why, if the file could be read."
);

/// An argument that means nothing.
pub(crate) fn wrong(message: impl Display) -> PyErr {
    PyValueError::new_err(message.to_string())
}

/// What kept a job from being done.
pub(crate) fn failed(error: &io::Error) -> PyErr {
    Error::new_err(reason(error))
}

/// What kept a file from being read.
pub(crate) fn unreadable(py: Python<'_>, trouble: &Trouble) -> PyResult<PyErr> {
    read_error(py, said(trouble), &trouble.place, None)
}

/// The same in words.
pub(crate) fn said(trouble: &Trouble) -> String {
    let help = trouble.help.as_ref().map(|help| format!(" ({help})")).unwrap_or_default();
    format!("{trouble}{help}")
}

/// What kept a document from being read.
pub(crate) fn unread(py: Python<'_>, error: &mailtrail::ReadError) -> PyResult<PyErr> {
    if let Some(trouble) = error.trouble() {
        return unreadable(py, trouble);
    }
    let file = error.file().map(Source::name).unwrap_or_default();
    let finding = error.finding().map(|finding| Finding::of(file.as_str().into(), finding.clone().into()));
    read_error(py, error.to_string(), &file, finding)
}

fn read_error(py: Python<'_>, message: String, file: &str, finding: Option<Finding>) -> PyResult<PyErr> {
    let error = ReadError::new_err(message);
    error.value(py).setattr("file", file)?;
    error.value(py).setattr("finding", finding)?;
    Ok(error)
}
