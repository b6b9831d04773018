//! Errors in the input of a command whose output is something else, on standard error.

use std::io;

use mailtrail::input::{Discovery, PassedOver, Source, Trouble, reason};
use mailtrail::report::{Complaints, not_read};
use mailtrail::{Finding, Level, Sink, Sort};

use super::complaints;

/// What could not be read, in words on standard error.
pub(super) struct Told {
    complaints: Complaints<io::Stderr>,
    /// What was found and not read.
    not_read: Vec<String>,
}

impl Told {
    /// Says at once what could not be found.
    pub(super) fn new(discovery: &Discovery) -> Self {
        let mut complaints = complaints();
        discovery.troubles.iter().for_each(|trouble| complaints.trouble(trouble));
        Self { complaints, not_read: left_out(discovery) }
    }

    /// Says what was only counted.
    pub(super) fn end(&mut self) {
        self.complaints.rest();
    }

    /// Says what was only counted, and what was not read.
    pub(super) fn close(&mut self) {
        self.end();
        if !self.not_read.is_empty() {
            let line = format!("mailtrail: {}", self.not_read.join("; "));
            self.say(&line);
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
        self.complaints.say(line);
    }

    /// What kept the job from being done, in words.
    pub(super) fn stop(&mut self, error: &io::Error) {
        self.fail(&Trouble::new("mailtrail", reason(error)));
    }

    /// Ends what was told by what kept the job from being done.
    pub(super) fn fail(&mut self, trouble: &Trouble) {
        self.complaints.trouble(trouble);
    }

    /// Exit code for what was told.
    pub(super) fn code(&self) -> u8 {
        self.complaints.exit_code()
    }
}

/// What was found and not read, in words.
pub(super) fn left_out(discovery: &Discovery) -> Vec<String> {
    not_read(&discovery.passed_over, discovery.ignored, discovery.hidden)
}

impl Sink for Told {
    fn finding(&mut self, file: &Source, finding: &Finding) {
        self.complaints.finding(file, finding);
    }

    fn enough(&self, level: Level) -> u64 {
        self.complaints.enough(level)
    }

    fn more(&mut self, file: &Source, sort: &Sort, count: u64) {
        self.complaints.more(file, sort, count);
    }

    fn trouble(&mut self, trouble: &Trouble) {
        self.complaints.trouble(trouble);
    }

    fn passed_over(&mut self, archive: &Source, members: &PassedOver) {
        self.complaints.passed_over(archive, members);
    }

    fn done(&mut self, _: &Source, _: u64) {}
}
