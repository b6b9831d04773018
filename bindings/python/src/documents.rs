//! Documents, one by one.

mod rows;

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

use mailtrail::input::Trouble;
use pyo3::exceptions::PyStopIteration;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyDict;

use self::rows::{Row, microseconds};
use crate::errors::{unread, unreadable, wrong};
use crate::files::{Find, Given};
use crate::summary::Summary;

/// A document of a known kind, and where it stands.
#[pyclass(frozen, module = "mailtrail")]
pub(crate) struct Document {
    document: mailtrail::Document,
    value: PyOnceLock<Py<PyAny>>,
}

impl From<mailtrail::Document> for Document {
    fn from(document: mailtrail::Document) -> Self {
        Self { document, value: PyOnceLock::new() }
    }
}

#[pymethods]
impl Document {
    /// Name of the file.
    #[getter]
    fn file(&self) -> String {
        self.document.source.name()
    }

    /// What it is, with hyphens, such as `cloudtrail-record`.
    #[getter]
    fn kind(&self) -> String {
        self.document.kind.name.replace(' ', "-")
    }

    /// The family of its kind, such as `cloudtrail`.
    #[getter]
    fn family(&self) -> &'static str {
        crate::kinds::family(self.document.kind.name)
    }

    /// Line in the file, from 1.
    #[getter]
    fn line(&self) -> u64 {
        self.document.line
    }

    /// Column in the file in characters, from 1.
    #[getter]
    fn column(&self) -> u64 {
        self.document.column
    }

    /// JSON pointer within the document that stands in the file.
    #[getter]
    fn pointer(&self) -> &str {
        &self.document.pointer
    }

    /// Further pointers, where it lies in a string: each within the string before it.
    #[getter]
    fn inner(&self) -> Vec<String> {
        self.document.inner.clone()
    }

    /// Its JSON text, unpacked, as it stands there.
    #[getter]
    fn text(&self) -> &str {
        &self.document.text
    }

    /// When what it tells of happened, by its own word; nothing if it does not say, or if what it says is not a time.
    #[getter]
    fn time<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        let time = microseconds(&self.document);
        time.map(|time| py.import("mailtrail._given")?.call_method1("instant", (time,))).transpose()
    }

    /// What `json.loads` makes of the text; made once.
    #[getter]
    fn value<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let make = || Ok::<_, PyErr>(py.import("json")?.call_method1("loads", (self.text(),))?.unbind());
        Ok(self.value.get_or_try_init(py, make)?.bind(py).clone())
    }

    /// The document in its model of `mailtrail-schemas`.
    fn model(slf: Bound<'_, Self>) -> PyResult<Bound<'_, PyAny>> {
        slf.py().import("mailtrail._models")?.call_method1("model", (slf,))
    }

    fn __repr__(&self) -> String {
        let (kind, file) = (self.kind(), mailtrail::report::plain(&self.file()).into_owned());
        format!("<Document {kind} {file}:{}:{}>", self.line(), self.column())
    }
}

/// What becomes of documents that are broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Errors {
    Raise,
    Skip,
    Hand,
}

/// Iterator over the documents of files, in their order.
#[pyclass(module = "mailtrail", frozen)]
#[derive(Debug)]
pub(crate) struct Documents {
    /// In memory of their own: what Python allocates is not aligned for vectors.
    documents: Mutex<Box<mailtrail::Documents>>,
    /// What could not be found, as far as it was not told yet.
    troubles: Mutex<VecDeque<Trouble>>,
    /// How much could not be found.
    missing: usize,
    /// What came behind the last row of a table, and is told before anything else.
    behind: Mutex<Option<Next>>,
    errors: Errors,
}

/// What comes next.
#[derive(Debug)]
enum Next {
    Document(Box<mailtrail::Document>),
    Error(Box<mailtrail::ReadError>),
    Trouble(Trouble),
    End,
}

impl Documents {
    fn advance(&self) -> Next {
        if let Some(next) = self.behind.lock().unwrap_or_else(PoisonError::into_inner).take() {
            return next;
        }
        loop {
            let trouble = self.troubles.lock().unwrap_or_else(PoisonError::into_inner).pop_front();
            let next = match trouble {
                Some(trouble) => Next::Trouble(trouble),
                None => match self.documents.lock().unwrap_or_else(PoisonError::into_inner).next() {
                    Some(Ok(document)) => Next::Document(document.into()),
                    Some(Err(error)) => Next::Error(error.into()),
                    None => Next::End,
                },
            };
            if self.errors != Errors::Skip || matches!(next, Next::Document(_) | Next::End) {
                return next;
            }
        }
    }
}

#[pymethods]
impl Documents {
    #[new]
    fn new(py: Python<'_>, given: Given, find: Find, errors: &str) -> PyResult<Self> {
        let errors = match errors {
            "raise" => Errors::Raise,
            "skip" => Errors::Skip,
            "yield" => Errors::Hand,
            other => return Err(wrong(format!("unknown `errors` `{other}`, expected `raise`, `skip` or `yield`"))),
        };
        let found = py.detach(|| given.found(find));
        let documents = Mutex::new(Box::new(mailtrail::read(found.sources)));
        let (missing, troubles) = (found.troubles.len(), Mutex::new(found.troubles.into()));
        Ok(Self { documents, troubles, missing, behind: Mutex::default(), errors })
    }

    /// What was counted so far.
    #[getter]
    fn summary(&self, py: Python<'_>) -> Summary {
        py.detach(|| {
            let mut summary = self.documents.lock().unwrap_or_else(PoisonError::into_inner).summary().clone();
            let left = self.troubles.lock().unwrap_or_else(PoisonError::into_inner).len();
            summary.unreadable += (self.missing - left) as u64;
            (&summary).into()
        })
    }

    /// The documents that are left, as a table of pyarrow. What is broken raises, or is a row whose column `error` says why
    /// (`errors="yield"`), or is passed over (`"skip"`).
    fn to_arrow(slf: Bound<'_, Self>) -> PyResult<Bound<'_, PyAny>> {
        slf.py().import("mailtrail._arrow")?.call_method1("documents", (slf,))
    }

    /// The documents that are left, as record batches of pyarrow with so many rows at most; of what is broken the same is true as for `to_arrow`.
    #[pyo3(signature = (rows=65_536))]
    fn batches(slf: Bound<'_, Self>, rows: usize) -> PyResult<Bound<'_, PyAny>> {
        slf.py().import("mailtrail._arrow")?.call_method1("batches", (slf, rows))
    }

    /// Whether what is broken is an item, and a row.
    #[getter]
    fn _hands_errors(&self) -> bool {
        self.errors == Errors::Hand
    }

    /// So many of the next documents as lists, one for each column; nothing if there is none.
    fn _columns<'py>(&self, py: Python<'py>, rows: usize) -> PyResult<Option<Bound<'py, PyDict>>> {
        let (rows, end) = py.detach(|| {
            let mut found = Vec::new();
            while found.len() < rows.max(1) {
                match self.advance() {
                    Next::Document(document) => found.push(Row::of(*document)),
                    Next::Error(error) if self.errors == Errors::Hand => found.push(Row::of_error(&error)),
                    Next::Trouble(trouble) if self.errors == Errors::Hand => found.push(Row::of_trouble(&trouble)),
                    end => return (found, end),
                }
            }
            (found, Next::End)
        });
        match end {
            Next::Error(error) if rows.is_empty() => Err(unread(py, &error)?),
            Next::Trouble(trouble) if rows.is_empty() => Err(unreadable(py, &trouble)?),
            _ if rows.is_empty() => Ok(None),
            // The rows before it are not lost.
            Next::Error(_) | Next::Trouble(_) => {
                *self.behind.lock().unwrap_or_else(PoisonError::into_inner) = Some(end);
                Row::columns(py, &rows, self.errors == Errors::Hand).map(Some)
            }
            _ => Row::columns(py, &rows, self.errors == Errors::Hand).map(Some),
        }
    }

    fn __iter__(slf: Py<Self>) -> Py<Self> {
        slf
    }

    fn __next__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let error = match py.detach(|| self.advance()) {
            Next::Document(document) => return Ok(Bound::new(py, Document::from(*document))?.into_any()),
            Next::Error(error) => unread(py, &error)?,
            Next::Trouble(trouble) => unreadable(py, &trouble)?,
            Next::End => return Err(PyStopIteration::new_err(())),
        };
        if self.errors == Errors::Hand { Ok(error.into_value(py).into_bound(py).into_any()) } else { Err(error) }
    }
}
