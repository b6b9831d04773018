//! What is wrong with the input of a command whose output is something else: a line each on standard error.

use std::io::{self, Write as _};

use mailtrail::input::{Source, Trouble};
use mailtrail::report::plain;
use mailtrail::{Finding, Level, Sink};

use super::{NOT_DONE, complain};

/// Says what is wrong, and counts it.
#[derive(Debug, Default)]
pub(super) struct Complaints {
    troubles: usize,
}

impl Complaints {
    /// Begins with what could not be found.
    pub(super) fn of(troubles: &[Trouble]) -> Self {
        troubles.iter().for_each(complain);
        Self { troubles: troubles.len() }
    }

    /// The exit code where something could not be read, else that of the job.
    pub(super) fn code(&self, of_job: u8) -> u8 {
        if self.troubles > 0 { NOT_DONE } else { of_job }
    }
}

impl Sink for Complaints {
    fn finding(&mut self, file: &Source, finding: &Finding) {
        if finding.level == Level::Error {
            let place = format!("{}:{}:{}", plain(&file.to_string()), finding.line, finding.column);
            drop(writeln!(io::stderr(), "{place}: {}", plain(&finding.message)));
        }
    }

    fn trouble(&mut self, trouble: &Trouble) {
        self.troubles += 1;
        complain(trouble);
    }

    fn done(&mut self, _: &Source, _: u64) {}
}
