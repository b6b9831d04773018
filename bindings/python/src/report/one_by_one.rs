//! Texts that are checked one at a time.

use std::cell::RefCell;

use mailtrail::{Checker, Finding, Summary};
use pyo3::prelude::*;

use crate::asked::Asked;

/// What was asked last, and the checker for that, which is the quicker the more it has seen.
type Last = Option<(Asked, Checker)>;

thread_local! {
    /// A thread mostly asks the same of all texts.
    static LAST: RefCell<Last> = const { RefCell::new(None) };
}

/// Checks a text.
pub(super) fn check(py: Python<'_>, text: &str, asked: Asked) -> PyResult<(Vec<Finding>, Summary)> {
    let last = LAST.take().filter(|(before, _)| *before == asked);
    let (asked, mut checker) = if let Some(last) = last {
        last
    } else {
        let mut options = asked.options()?;
        options.limits.findings_in_all = asked.max_findings();
        (asked, Checker::new(&options))
    };
    let found = py.detach(|| checker.check(text));
    LAST.set(Some((asked, checker)));
    Ok(found)
}
