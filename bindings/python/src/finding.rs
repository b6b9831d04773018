//! One thing that was found.

use std::sync::Arc;

use mailtrail::input::Source;
use mailtrail::report::Human;
use pyo3::prelude::*;
use pyo3::types::PyDict;

/// One thing that was found, with its place.
#[pyclass(frozen, module = "mailtrail")]
#[derive(Clone, Debug)]
pub(crate) struct Finding {
    file: Arc<str>,
    finding: Arc<mailtrail::Finding>,
}

impl Finding {
    /// A finding in a file.
    pub(crate) fn of(file: Arc<str>, finding: Arc<mailtrail::Finding>) -> Self {
        Self { file, finding }
    }
}

#[pymethods]
impl Finding {
    /// Name of the file.
    #[getter]
    fn file(&self) -> &str {
        &self.file
    }

    /// `error`, `warning`, `note` or `known`.
    #[getter]
    fn level(&self) -> &'static str {
        self.finding.level.as_str()
    }

    /// Stable name of the rule; for a known deviation the name of its erratum.
    #[getter]
    fn rule(&self) -> &str {
        &self.finding.rule
    }

    /// Line in the file, from 1.
    #[getter]
    fn line(&self) -> u64 {
        self.finding.line
    }

    /// Column in the file in characters, from 1.
    #[getter]
    fn column(&self) -> u64 {
        self.finding.column
    }

    /// Bytes before it in the file, unpacked.
    #[getter]
    fn offset(&self) -> u64 {
        self.finding.offset
    }

    /// How many bytes it takes there.
    #[getter]
    fn length(&self) -> u64 {
        self.finding.length
    }

    /// JSON pointer within the document that stands in the file.
    #[getter]
    fn pointer(&self) -> &str {
        &self.finding.pointer
    }

    /// Further pointers, where the document lies in a string: each within the string before it.
    #[getter]
    fn inner(&self) -> Vec<String> {
        self.finding.inner.clone()
    }

    /// Line and column in the innermost text that was unpacked, and whether the file has its packing alone, such as base64.
    #[getter]
    fn unpacked(&self) -> Option<(u64, u64, bool)> {
        self.finding.unpacked.map(|place| (place.line, place.column, place.is_packed))
    }

    /// What the document is, if that is known.
    #[getter]
    fn kind(&self) -> Option<&'static str> {
        self.finding.kind
    }

    /// What it is about, in a line.
    #[getter]
    fn message(&self) -> &str {
        &self.finding.message
    }

    /// What stands there.
    #[getter]
    fn found(&self) -> &str {
        &self.finding.found
    }

    /// What was expected.
    #[getter]
    fn expected(&self) -> &str {
        &self.finding.expected
    }

    /// What to do, or what it means.
    #[getter]
    fn help(&self) -> Option<&str> {
        self.finding.help.as_deref()
    }

    /// What should stand in its place, as JSON, where that is known.
    #[getter]
    fn fix(&self) -> Option<&str> {
        self.finding.fix.as_deref()
    }

    /// All of this under the names of the JSON report.
    fn as_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let (of, dict) = (&*self.finding, PyDict::new(py));
        dict.set_item("level", self.level())?;
        dict.set_item("rule", &*of.rule)?;
        dict.set_item("file", &*self.file)?;
        for (name, number) in [("line", of.line), ("column", of.column), ("offset", of.offset), ("length", of.length)] {
            dict.set_item(name, number)?;
        }
        dict.set_item("pointer", &of.pointer)?;
        if !of.inner.is_empty() {
            dict.set_item("inner", self.inner())?;
        }
        if let Some((line, column, packed)) = self.unpacked() {
            let place = PyDict::new(py);
            place.set_item("line", line)?;
            place.set_item("column", column)?;
            place.set_item("packed", packed)?;
            dict.set_item("unpacked", place)?;
        }
        let texts = [
            ("kind", of.kind),
            ("message", Some(self.message())),
            ("found", Some(self.found())),
            ("expected", Some(self.expected())),
            ("help", self.help()),
            ("fix", self.fix()),
        ];
        for (name, text) in texts {
            if let Some(text) = text {
                dict.set_item(name, text)?;
            }
        }
        Ok(dict)
    }

    /// A line for people: `file:line:column: level[rule]: message at pointer; help: ...`.
    fn __str__(&self) -> String {
        let mut report = Human::new(Vec::new()).concise(true).all(true);
        // Memory takes everything.
        drop(report.finding(&Source::StdinAs((&*self.file).into()), &self.finding));
        String::from_utf8_lossy(&report.into_inner()).trim_end().to_owned()
    }

    fn __repr__(&self) -> String {
        format!("<Finding {}>", self.__str__())
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.file == other.file && self.finding == other.finding
    }

    fn __hash__(&self) -> u64 {
        self.finding.offset ^ self.finding.line << 32 ^ (self.finding.message.len() as u64) << 48
    }
}
