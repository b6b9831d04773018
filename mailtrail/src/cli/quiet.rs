//! A report for people that shows only what fails the job.

use std::io::{self, Write};

use mailtrail::input::{Source, Trouble};
use mailtrail::report::{Closing, Human, Reporter};
use mailtrail::{Finding, Level, Sort};

/// Shows findings from one level on, and has no last line.
pub(super) struct Quiet<W: Write> {
    /// Nothing once it is closed.
    report: Option<Human<W>>,
    fail_on: Level,
}

impl<W: Write> Quiet<W> {
    pub(super) fn new(report: Human<W>, fail_on: Level) -> Self {
        Self { report: Some(report), fail_on }
    }
}

impl<W: Write + Send> Reporter for Quiet<W> {
    fn finding(&mut self, file: &Source, finding: &Finding) -> io::Result<()> {
        match &mut self.report {
            Some(report) if finding.level >= self.fail_on && finding.counts() => report.finding(file, finding),
            _ => Ok(()),
        }
    }

    fn enough(&self, level: Level) -> u64 {
        let report = self.report.as_ref().filter(|_| level >= self.fail_on);
        report.map_or(0, |report| report.enough(level))
    }

    fn more(&mut self, file: &Source, sort: &Sort, count: u64) -> io::Result<()> {
        if let Some(report) = self.report.as_mut().filter(|_| sort.level >= self.fail_on && sort.counts()) {
            report.more(file, sort, count);
        }
        Ok(())
    }

    /// People are told on standard error.
    fn unreadable(&mut self, _: &Trouble) -> io::Result<()> {
        Ok(())
    }

    fn close(&mut self, _: &Closing<'_>) -> io::Result<()> {
        let Some(mut report) = self.report.take() else { return Ok(()) };
        report.rest()?;
        report.into_inner().flush()
    }
}
