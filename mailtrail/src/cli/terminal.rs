//! Where findings go: standard output, in words or as JSON.

use std::io::{self, BufWriter, IsTerminal as _, Stdout};

use mailtrail::input::{Source, Trouble};
use mailtrail::report::{Human, Json};
use mailtrail::{Finding, Sink, Summary};

use super::arguments::Format;
use super::complain;
use super::progress::Progress;

/// The report on standard output, and the progress on standard error.
pub(super) struct Terminal {
    report: Report,
    progress: Progress,
    troubles: usize,
    /// First failure to write.
    failure: Option<io::Error>,
}

enum Report {
    Human(Human<BufWriter<Stdout>>),
    Json(Json<BufWriter<Stdout>>),
}

impl Terminal {
    pub(super) fn new(format: Format, all: bool, sources: &[Source]) -> Self {
        let colour = io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none();
        let out = BufWriter::new(io::stdout());
        let report = match format {
            Format::Human => Report::Human(Human::new(out).colour(colour).all(all)),
            Format::Json => Report::Json(Json::new(out)),
        };
        Self { report, progress: Progress::new(sources), troubles: 0, failure: None }
    }

    /// How many sources, or parts of sources, could not be read.
    pub(super) fn troubles(&self) -> usize {
        self.troubles
    }

    pub(super) fn close_validation(&mut self, summary: &Summary) {
        self.close(|report| match report {
            Report::Human(human) => human.rest().and_then(|()| human.validation(summary)),
            Report::Json(json) => json.summary(&summary.of_validation()),
        });
    }

    pub(super) fn close_round_trips(&mut self, summary: &Summary) {
        self.close(|report| match report {
            Report::Human(human) => human.rest().and_then(|()| human.round_trips(summary)),
            Report::Json(json) => json.summary(&summary.of_round_trips()),
        });
    }

    fn close(&mut self, write: impl FnOnce(&mut Report) -> io::Result<()>) {
        self.progress.finish();
        self.write(write);
        if let Some(error) = &self.failure {
            complain(&Trouble::new("<stdout>", format!("cannot be written: {error}")));
            self.troubles += 1;
        }
    }

    fn write(&mut self, write: impl FnOnce(&mut Report) -> io::Result<()>) {
        if self.failure.is_none() {
            self.failure = self.progress.suspend(|| write(&mut self.report)).err();
        }
        if self.failure.as_ref().is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe) {
            // Whoever read the report has seen enough: that is no error, and there is nothing left to do.
            self.progress.finish();
            std::process::exit(0);
        }
    }
}

impl Sink for Terminal {
    fn finding(&mut self, file: &Source, finding: &Finding) {
        self.write(|report| match report {
            Report::Human(human) => human.finding(file, finding),
            Report::Json(json) => json.finding(file, finding),
        });
    }

    fn trouble(&mut self, trouble: &Trouble) {
        self.troubles += 1;
        self.progress.suspend(|| complain(trouble));
    }

    fn done(&mut self, file: &Source, _: u64) {
        self.progress.done(file);
    }
}
