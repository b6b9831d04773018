//! Where findings go: standard output, in words or as JSON.

use std::io::{self, BufWriter, IsTerminal as _, Stdout};

use mailtrail::input::{Discovery, PassedOver, Source, Trouble};
use mailtrail::report::{Human, Json};
use mailtrail::{Finding, Level, Sink, Sort, Summary};

use super::arguments::{Common, Format};
use super::progress::Progress;
use super::{FOUND, NOT_DONE, complain};

/// The report on standard output, and the progress on standard error.
pub(super) struct Terminal {
    report: Report,
    progress: Progress,
    fail_on: Level,
    /// Whether some finding reaches the level at which the job fails, or a record did not come back.
    failed: bool,
    /// How many sources could not be found, and how many sources, or parts of them, could not be read.
    troubles: (usize, usize),
    /// Files that were found and not read.
    passed_over: PassedOver,
    /// Files that ignore files leave out, and hidden ones.
    left_out: (u64, u64),
    /// First failure to write.
    failure: Option<io::Error>,
}

enum Report {
    Human(Human<BufWriter<Stdout>>),
    Json(Json<BufWriter<Stdout>>),
}

impl Terminal {
    /// Says at once what could not be found.
    pub(super) fn new(common: &Common, discovery: &Discovery) -> Self {
        let colour = io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none();
        let (out, fail_on) = (BufWriter::new(io::stdout()), common.fail_on());
        let report = match common.format {
            Format::Human => Report::Human(Human::new(out).colour(colour).all(common.all).fail_on(fail_on)),
            Format::Json => Report::Json(Json::new(out).fail_on(fail_on)),
        };
        let (progress, troubles) = (Progress::new(&discovery.sources), (discovery.troubles.len(), 0));
        let (passed_over, left_out) = (discovery.passed_over.clone(), (discovery.ignored, discovery.hidden));
        let mut terminal =
            Self { report, progress, fail_on, failed: false, troubles, passed_over, left_out, failure: None };
        discovery.troubles.iter().for_each(|trouble| terminal.say(trouble));
        terminal
    }

    /// Exit code for what was found so far.
    pub(super) fn code(&self) -> u8 {
        match (self.troubles, self.failed) {
            ((0, 0), false) => 0,
            ((0, 0), true) => FOUND,
            _ => NOT_DONE,
        }
    }

    pub(super) fn close_validation(&mut self, summary: Summary) {
        let summary = self.complete(summary);
        self.close(|report| match report {
            Report::Human(human) => human.rest().and_then(|()| human.validation(&summary)),
            Report::Json(json) => json.validation(&summary),
        });
    }

    pub(super) fn close_round_trips(&mut self, summary: Summary) {
        self.failed |= !summary.came_back();
        let summary = self.complete(summary);
        self.close(|report| match report {
            Report::Human(human) => human.rest().and_then(|()| human.round_trips(&summary)),
            Report::Json(json) => json.round_trips(&summary),
        });
    }

    /// Figures of a job, with what is known of the search before it.
    fn complete(&self, mut summary: Summary) -> Summary {
        summary.unreadable += self.troubles.0 as u64;
        summary.not_read.merge(&self.passed_over);
        (summary.ignored, summary.hidden) = self.left_out;
        summary
    }

    fn close(&mut self, write: impl FnOnce(&mut Report) -> io::Result<()>) {
        self.progress.finish();
        self.write(write);
        if let Some(error) = &self.failure {
            complain(&Trouble::new("<stdout>", format!("cannot be written: {error}")));
            self.troubles.1 += 1;
        }
    }

    /// Says on standard error what kept something from being read, and in a report for programs, too.
    fn say(&mut self, trouble: &Trouble) {
        self.progress.suspend(|| complain(trouble));
        if matches!(self.report, Report::Json(_)) {
            self.write(|report| match report {
                Report::Human(_) => Ok(()),
                Report::Json(json) => json.unreadable(trouble),
            });
        }
    }

    fn write(&mut self, write: impl FnOnce(&mut Report) -> io::Result<()>) {
        if self.failure.is_none() {
            self.failure = self.progress.suspend(|| write(&mut self.report)).err();
        }
        if self.failure.as_ref().is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe) {
            // Whoever read the report has seen enough: there is nothing left to do but to say what was found so far.
            self.progress.finish();
            std::process::exit(self.code().into());
        }
    }
}

impl Sink for Terminal {
    fn finding(&mut self, file: &Source, finding: &Finding) {
        self.failed |= finding.counts() && finding.level >= self.fail_on;
        self.write(|report| match report {
            Report::Human(human) => human.finding(file, finding),
            Report::Json(json) => json.finding(file, finding),
        });
    }

    fn enough(&self, level: Level) -> u64 {
        match &self.report {
            Report::Human(human) => human.enough(level),
            Report::Json(_) => u64::MAX,
        }
    }

    fn more(&mut self, file: &Source, sort: &Sort, count: u64) {
        self.failed |= sort.counts() && sort.level >= self.fail_on;
        if let Report::Human(human) = &mut self.report {
            human.more(file, sort, count);
        }
    }

    fn trouble(&mut self, trouble: &Trouble) {
        self.troubles.1 += 1;
        self.say(trouble);
    }

    fn done(&mut self, file: &Source, _: u64) {
        self.progress.done(file);
    }
}
