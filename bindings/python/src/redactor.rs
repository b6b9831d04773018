//! Logs into fixtures.

use std::fs::File;
use std::io::{BufWriter, Cursor, Write as _};
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

use mailtrail::RedactOptions;
use mailtrail::input::{Source, Trouble};
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedBytes;
use pyo3::types::{PyBytes, PyDict};

use crate::errors::{Error, failed, unreadable};

/// Replaces what logs say of people and accounts with stand-ins that are the same from text to text.
#[pyclass(frozen, module = "mailtrail")]
#[derive(Debug)]
pub(crate) struct Redactor(Mutex<mailtrail::Redactor>);

impl Redactor {
    fn lock(&self) -> MutexGuard<'_, mailtrail::Redactor> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[pymethods]
impl Redactor {
    /// With the same key, the stand-ins are the same; times move by so many seconds.
    #[new]
    #[pyo3(signature = (key=None, *, shift=None))]
    fn new(key: Option<String>, shift: Option<f64>) -> PyResult<Self> {
        let mut options = RedactOptions::default();
        options.key = key;
        let seconds = |shift| time::Duration::checked_seconds_f64(shift);
        options.shift = match shift {
            Some(shift) => Some(seconds(shift).ok_or_else(|| Error::new_err("times cannot move that far"))?),
            None => None,
        };
        Ok(Self(Mutex::new(mailtrail::Redactor::new(&options))))
    }

    /// The same text with stand-ins.
    fn text(&self, py: Python<'_>, text: &str) -> String {
        py.detach(|| self.lock().text(text))
    }

    /// The same bytes with stand-ins: those of a file, which is packed again if it is packed with gzip.
    fn bytes<'py>(&self, py: Python<'py>, contents: PyBackedBytes) -> PyResult<Bound<'py, PyBytes>> {
        let mut out = Vec::new();
        py.detach(|| self.lock().copy_file(Cursor::new(contents), &mut out)).map_err(|error| failed(&error))?;
        Ok(PyBytes::new(py, &out))
    }

    /// Writes a file anew with stand-ins; the new file appears when it is complete.
    fn copy(&self, py: Python<'_>, file: PathBuf, to: PathBuf) -> PyResult<()> {
        let done = py.detach(|| {
            let refused = |error: std::io::Error| Trouble::writing(to.to_string_lossy(), &error);
            let reading = |error: std::io::Error| Trouble::reading(&Source::File(file.clone()), &error);
            let reader = File::open(&file).map_err(reading)?;
            let mut new = to.clone().into_os_string();
            new.push(".part");
            let mut out = BufWriter::new(File::create(&new).map_err(refused)?);
            let written = self.lock().copy_file(reader, &mut out).map_err(reading);
            let written = written.and_then(|()| out.flush().map_err(refused));
            let written = written.and_then(|()| std::fs::rename(&new, &to).map_err(refused));
            if written.is_err() {
                drop(std::fs::remove_file(&new));
            }
            written
        });
        done.map_err(|trouble: Trouble| unreadable(py, &trouble).unwrap_or_else(|error| error))
    }

    /// A name of a file with stand-ins.
    fn file_name(&self, name: &str) -> String {
        self.lock().file_name(name)
    }

    /// What was done so far.
    #[getter]
    fn summary<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let summary = py.detach(|| self.lock().summary());
        let (dict, replaced) = (PyDict::new(py), PyDict::new(py));
        for (content, count) in &summary.replaced {
            replaced.set_item(content.as_str(), count)?;
        }
        let figures = [
            ("documents", summary.documents),
            ("envelopes", summary.envelopes),
            ("unrecognized", summary.unrecognized),
            ("broken", summary.broken),
            ("lines", summary.lines),
            ("values", summary.values()),
            ("digests", summary.digests),
            ("moved_accounts", summary.moved_accounts),
            ("moved_ips", summary.moved_ips),
            ("beyond", summary.beyond),
        ];
        for (name, figure) in figures {
            dict.set_item(name, figure)?;
        }
        dict.set_item("replaced", replaced)?;
        Ok(dict)
    }

    fn __repr__(&self) -> String {
        // Neither the key nor what stands for what.
        format!("<Redactor values={}>", self.lock().summary().values())
    }
}

/// Places of what looks real: line, column and what it looks like.
#[pyfunction]
pub(crate) fn real_values(py: Python<'_>, contents: PyBackedBytes) -> PyResult<Vec<(u64, u64, &'static str)>> {
    py.detach(|| {
        let (mut real, bytes) = (Vec::new(), &contents[..]);
        let mut tell = |value: mailtrail::RealValue| real.push((value.line, value.column, value.content.as_str()));
        mailtrail::Redactor::check(bytes, &mut tell).map_err(|error| failed(&error))?;
        Ok(real)
    })
}
