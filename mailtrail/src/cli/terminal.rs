//! Where findings go: reports on standard output and in files.

use std::io::{self, BufWriter, Write as _};

use mailtrail::input::{Discovery, PassedOver, Source, Trouble};
use mailtrail::report::{Closing, Human, Work, counted};
use mailtrail::{Finding, Level, Sink, Sort, Summary};

use super::arguments::{Common, Format};
use super::new_file::is_stdout;
use super::output::{Output, discreet, report};
use super::progress::Progress;
use super::quiet::Quiet;
use super::{FOUND, NOT_DONE, colour, complain};

/// The reports, and the progress on standard error.
pub(super) struct Terminal {
    outputs: Vec<Output>,
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
    /// Findings that are shown, at most.
    most: Option<u64>,
    /// Findings that were handed on, and those that were not.
    found: (u64, u64),
}

impl Terminal {
    /// Says at once what could not be found.
    ///
    /// # Errors
    ///
    /// Fails if a file for a report cannot be written.
    pub(super) fn new(common: &Common, discovery: &Discovery) -> Result<Self, Trouble> {
        let mut outputs = Vec::new();
        // Standard output takes one report.
        if common.output.iter().all(|target| target.format.is_some() && !is_stdout(&target.path)) {
            outputs.push(Output::stdout(stdout(common.format, common)));
        }
        for target in &common.output {
            let format = target.format.unwrap_or(common.format);
            outputs.push(if is_stdout(&target.path) {
                Output::stdout(stdout(format, common))
            } else {
                Output::file(&target.path, |out| report(format, out, common))?
            });
        }
        let progress = if common.habits.quiet { Progress::none() } else { Progress::new(&discovery.sources) };
        let troubles = (discovery.troubles.len(), 0);
        let (passed_over, left_out) = (discovery.passed_over.clone(), (discovery.ignored, discovery.hidden));
        let (fail_on, most) = (common.fail_on(), common.habits.max_findings);
        let mut terminal =
            Self { outputs, progress, fail_on, failed: false, troubles, passed_over, left_out, most, found: (0, 0) };
        discovery.troubles.iter().for_each(|trouble| terminal.say(trouble));
        Ok(terminal)
    }

    /// Exit code for what was found so far.
    pub(super) fn code(&self) -> u8 {
        match (self.troubles, self.failed) {
            ((0, 0), false) => 0,
            ((0, 0), true) => FOUND,
            _ => NOT_DONE,
        }
    }

    /// Ends all reports with the figures of a job.
    pub(super) fn close(&mut self, work: Work, summary: Summary) {
        self.failed |= work == Work::RoundTrips && !summary.came_back();
        let summary = self.complete(summary);
        self.progress.finish();
        let closing = Closing { work, summary: &summary, fail_on: self.fail_on };
        self.write(|output| output.write(|report| report.close(&closing)));
        if let Some(most) = self.most.filter(|_| self.found.1 > 0) {
            let more = counted(self.found.1, "more finding");
            // Nobody is left to be told if this fails.
            drop(writeln!(io::stderr(), "mailtrail: {more} not shown: `--max-findings` is {most}"));
        }
        for output in std::mem::take(&mut self.outputs) {
            if let Err(trouble) = output.finish() {
                complain(&trouble);
                self.troubles.1 += 1;
            }
        }
    }

    /// Figures of a job, with what is known of the search before it.
    fn complete(&self, mut summary: Summary) -> Summary {
        summary.unreadable += self.troubles.0 as u64;
        summary.not_read.merge(&self.passed_over);
        (summary.ignored, summary.hidden) = self.left_out;
        summary
    }

    /// Says on standard error what kept something from being read, and in the reports.
    fn say(&mut self, trouble: &Trouble) {
        self.progress.suspend(|| complain(trouble));
        self.write(|output| output.write(|report| report.unreadable(trouble)));
    }

    /// Whether as many findings are shown as are wanted.
    fn is_enough(&self) -> bool {
        self.most.is_some_and(|most| self.found.0 >= most)
    }

    fn write(&mut self, mut write: impl FnMut(&mut Output)) {
        let outputs = &mut self.outputs;
        self.progress.suspend(|| outputs.iter_mut().for_each(&mut write));
        if self.outputs.iter().any(Output::is_closed) {
            // Whoever read the report has seen enough: there is nothing left to do but to say what was found so far.
            self.progress.finish();
            std::process::exit(self.code().into());
        }
    }
}

/// The report on standard output.
fn stdout(format: Format, common: &Common) -> Box<dyn mailtrail::report::Reporter> {
    let out = BufWriter::new(io::stdout());
    match format {
        format @ (Format::Human | Format::Concise) => {
            let report = Human::new(out).all(common.all).fail_on(common.fail_on()).concise(format == Format::Concise);
            let (report, values) =
                (report.colour(colour::on_stdout()).width(colour::width()), common.shows_values(format));
            if common.habits.quiet {
                discreet(Quiet::new(report, common.fail_on()), values)
            } else {
                discreet(report, values)
            }
        }
        format => report(format, out, common),
    }
}

impl Sink for Terminal {
    fn finding(&mut self, file: &Source, finding: &Finding) {
        self.failed |= finding.counts() && finding.level >= self.fail_on;
        if self.is_enough() {
            self.found.1 += 1;
            return;
        }
        self.found.0 += 1;
        self.write(|output| output.write(|report| report.finding(file, finding)));
    }

    fn enough(&self, level: Level) -> u64 {
        self.outputs.iter().map(|output| output.enough(level)).max().unwrap_or_default()
    }

    fn more(&mut self, file: &Source, sort: &Sort, count: u64) {
        self.failed |= sort.counts() && sort.level >= self.fail_on;
        if self.is_enough() {
            self.found.1 += count;
            return;
        }
        self.write(|output| output.write(|report| report.more(file, sort, count)));
    }

    fn trouble(&mut self, trouble: &Trouble) {
        self.troubles.1 += 1;
        self.say(trouble);
    }

    fn done(&mut self, file: &Source, _: u64) {
        self.write(|output| output.write(|report| report.done(file)));
        self.progress.done(file);
    }
}
