//! What is asked of a job: the keyword arguments of the package.

use std::num::NonZeroUsize;
use std::sync::LazyLock;

use mailtrail::{Expected, Level, Levels, Options};
use pyo3::prelude::*;

use crate::errors::wrong;

/// Keyword arguments of a check, as the package hands them over; what is not there has its usual meaning.
#[derive(Default, PartialEq, FromPyObject)]
#[pyo3(from_item_all)]
pub(crate) struct Asked {
    strict: bool,
    #[pyo3(default)]
    expect: Vec<String>,
    #[pyo3(default)]
    of_type: Option<String>,
    #[pyo3(default)]
    levels: Vec<(String, String)>,
    #[pyo3(default)]
    calls: bool,
    #[pyo3(default)]
    explain_detection: bool,
    #[pyo3(default)]
    fail_on: Option<String>,
    #[pyo3(default)]
    threads: Option<NonZeroUsize>,
    #[pyo3(default)]
    max_findings: Option<usize>,
}

impl Asked {
    /// Lowest level that fails the job.
    pub(crate) fn fail_on(&self) -> PyResult<Level> {
        match &self.fail_on {
            Some(_) if self.strict => Err(wrong("expected `strict` or `fail_on`, but not both")),
            Some(level) => level.parse().map_err(wrong),
            None if self.strict => Ok(Level::Note),
            None => Ok(Level::Error),
        }
    }

    /// Findings that are kept; what is beyond them is counted.
    pub(crate) fn max_findings(&self) -> usize {
        self.max_findings.unwrap_or(1_000_000)
    }

    /// The same for the library.
    pub(crate) fn options(&self) -> PyResult<Options> {
        // To ask how many processors there are takes longer than to check a document.
        static USUAL: LazyLock<Options> = LazyLock::new(Options::default);
        let mut options = USUAL.clone();
        options.strict = self.strict;
        options.expect = expected(&self.expect)?;
        options.of_type = self.of_type.as_deref().map(str::parse).transpose().map_err(wrong)?;
        if options.of_type.is_some() && !options.expect.is_empty() {
            return Err(wrong("expected `expect` or `of_type`, but not both"));
        }
        options.levels = levels(&self.levels)?;
        (options.calls, options.explain_detection) = (self.calls, self.explain_detection);
        if let Some(threads) = self.threads {
            options.threads = threads.get();
        }
        Ok(options)
    }
}

/// Kinds, families and envelopes by their names.
pub(crate) fn expected(names: &[String]) -> PyResult<Vec<Expected>> {
    names.iter().map(|name| name.parse().map_err(wrong)).collect()
}

fn levels(wanted: &[(String, String)]) -> PyResult<Levels> {
    let mut levels = Levels::default();
    for (rule, level) in wanted {
        levels.set(rule, level.parse().map_err(wrong)?).map_err(wrong)?;
    }
    Ok(levels)
}
