//! The Python module `mailtrail._core`: what the Rust library does, in classes and functions for Python.
//!
//! Everything that takes time runs detached from the interpreter, so that other threads of the program go on.

mod asked;
mod documents;
mod errors;
mod files;
mod finding;
mod jobs;
mod kinds;
mod redactor;
mod report;
mod samples;
mod sink;
mod summary;

use pyo3::prelude::*;

/// Functions and classes behind the package `mailtrail`.
#[pymodule]
mod _core {
    #[pymodule_export]
    use crate::documents::{Document, Documents};
    #[pymodule_export]
    use crate::errors::{Error, ReadError};
    #[pymodule_export]
    use crate::finding::Finding;
    #[pymodule_export]
    use crate::jobs::{coverage, drift, select, stats, trace, unwrap};
    #[pymodule_export]
    use crate::kinds::{Identity, identify, kinds, rules};
    #[pymodule_export]
    use crate::redactor::{Redactor, real_values};
    #[pymodule_export]
    use crate::report::{Report, check, is_valid, round_trip, validate};
    #[pymodule_export]
    use crate::samples::{envelopes, sample, sample_kinds};
    #[pymodule_export]
    use crate::summary::{FileSummary, KindSummary, Summary, Unreadable};

    #[pymodule_export]
    #[expect(non_upper_case_globals, reason = "the name that Python asks for")]
    const __version__: &str = env!("CARGO_PKG_VERSION");
}
