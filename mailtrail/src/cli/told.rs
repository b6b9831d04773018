//! What is wrong with the input of a command whose output is something else, on standard error.

use std::io::{self, Write as _};

use mailtrail::input::{Discovery, PassedOver, Source, Trouble, reason};
use mailtrail::report::{Human, not_read, plain};
use mailtrail::{Finding, Level, Sink, Sort};

use super::{FOUND, NOT_DONE, colour, complain};

/// What could not be read, in words on standard error.
pub(super) struct Told {
    report: Human<io::Stderr>,
    /// Whether some finding is an error.
    failed: bool,
    /// How many sources, or parts of them, could not be read.
    troubles: usize,
    /// What was found and not read.
    not_read: Vec<String>,
}

impl Told {
    /// Says at once what could not be found.
    pub(super) fn new(discovery: &Discovery) -> Self {
        discovery.troubles.iter().for_each(complain);
        let report = Human::new(io::stderr()).colour(colour::on_stderr());
        Self { report, failed: false, troubles: discovery.troubles.len(), not_read: left_out(discovery) }
    }

    /// Says what was only counted.
    pub(super) fn end(&mut self) {
        // Nobody is left to be told if this fails.
        drop(self.report.rest());
    }

    /// Says what was only counted, and what was not read.
    pub(super) fn close(&mut self) {
        self.end();
        if !self.not_read.is_empty() {
            drop(writeln!(io::stderr(), "mailtrail: {}", self.not_read.join("; ")));
        }
    }

    /// Says what was done, and what was not read.
    pub(super) fn done(&mut self, line: &str) {
        let parts: Vec<_> = std::iter::once(line).chain(self.not_read.iter().map(String::as_str)).collect();
        let line = parts.join("; ");
        self.say(&line);
    }

    /// Says what else there is to say.
    pub(super) fn say(&mut self, line: &str) {
        self.end();
        drop(writeln!(io::stderr(), "{line}"));
    }

    /// What kept the job from being done, in words.
    pub(super) fn stop(&mut self, error: &io::Error) {
        self.fail(&Trouble::new("mailtrail", reason(error)));
    }

    /// Ends what was told by what kept the job from being done.
    pub(super) fn fail(&mut self, trouble: &Trouble) {
        self.troubles += 1;
        complain(trouble);
    }

    /// Exit code for what was told.
    pub(super) fn code(&self) -> u8 {
        match (self.troubles, self.failed) {
            (0, false) => 0,
            (0, true) => FOUND,
            _ => NOT_DONE,
        }
    }
}

/// What was found and not read, in words.
pub(super) fn left_out(discovery: &Discovery) -> Vec<String> {
    not_read(&discovery.passed_over, discovery.ignored, discovery.hidden)
}

impl Sink for Told {
    fn finding(&mut self, file: &Source, finding: &Finding) {
        if finding.level == Level::Error {
            self.failed = true;
            drop(self.report.finding(file, finding));
        }
    }

    fn enough(&self, level: Level) -> u64 {
        if level == Level::Error { self.report.enough(level) } else { 0 }
    }

    fn more(&mut self, file: &Source, sort: &Sort, count: u64) {
        if sort.level == Level::Error {
            self.failed = true;
            self.report.more(file, sort, count);
        }
    }

    fn trouble(&mut self, trouble: &Trouble) {
        self.troubles += 1;
        complain(trouble);
    }

    fn passed_over(&mut self, archive: &Source, members: &PassedOver) {
        drop(writeln!(io::stderr(), "mailtrail: {}: not read: {members}", plain(&archive.to_string())));
    }

    fn done(&mut self, _: &Source, _: u64) {}
}
