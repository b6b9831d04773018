//! A report and its destination.

use std::io::{self, BufWriter, Write};
use std::path::Path;

use mailtrail::Level;
use mailtrail::input::Trouble;
use mailtrail::report::{GitHub, GitLab, Human, Json, Junit, Reporter, Sarif, Tap, WithoutValues};

use super::arguments::{Common, Format};
use super::new_file::{NewFile, failed};

/// A report, and what became of writing it.
pub(super) struct Output {
    report: Box<dyn Reporter>,
    /// The file that it becomes; standard output if there is none.
    file: Option<NewFile>,
    /// First failure to write.
    failure: Option<io::Error>,
}

impl Output {
    pub(super) fn stdout(report: Box<dyn Reporter>) -> Self {
        Self { report, file: None, failure: None }
    }

    /// A report that appears in a file when it is finished, and not before.
    pub(super) fn file(
        path: &Path,
        report: impl FnOnce(BufWriter<std::fs::File>) -> Box<dyn Reporter>,
    ) -> Result<Self, Trouble> {
        let (file, new) = NewFile::create(path)?;
        Ok(Self { report: report(BufWriter::new(file)), file: Some(new), failure: None })
    }

    /// Writes, unless that failed before.
    pub(super) fn write(&mut self, write: impl FnOnce(&mut dyn Reporter) -> io::Result<()>) {
        if self.failure.is_none() {
            self.failure = write(&mut *self.report).err();
        }
    }

    pub(super) fn enough(&self, level: Level) -> u64 {
        self.report.enough(level)
    }

    /// Whether nobody reads standard output any more.
    pub(super) fn is_closed(&self) -> bool {
        self.file.is_none() && self.failure.as_ref().is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
    }

    /// Puts a file in its place, or says what failed.
    pub(super) fn finish(self) -> Result<(), Trouble> {
        let Some(new) = self.file else {
            return match self.failure {
                Some(error) => Err(failed(Path::new("<stdout>"), &error)),
                None => Ok(()),
            };
        };
        match self.failure {
            Some(error) => Err(new.failed(&error)),
            None => new.put(),
        }
    }
}

/// A report in a format, without color.
pub(super) fn report(format: Format, out: impl Write + Send + 'static, common: &Common) -> Box<dyn Reporter> {
    let (all, fail_on) = (common.all, common.fail_on());
    let known = all || fail_on == Level::Known;
    let values = common.shows_values(format);
    match format {
        Format::Human => discreet(Human::new(out).all(all).fail_on(fail_on), values),
        Format::Concise => discreet(Human::new(out).concise(true).all(all).fail_on(fail_on), values),
        Format::Json => discreet(Json::new(out).fail_on(fail_on), values),
        Format::Sarif => discreet(Sarif::new(out).known(known), values),
        Format::Junit => discreet(Junit::new(out).all(all).fail_on(fail_on), values),
        Format::Github => discreet(GitHub::new(out).all(all).fail_on(fail_on), values),
        Format::Gitlab => discreet(GitLab::new(out).known(known), values),
        Format::Tap => discreet(Tap::new(out).all(all).fail_on(fail_on), values),
    }
}

/// A report with the values of the input or without them.
pub(super) fn discreet(report: impl Reporter + 'static, values: bool) -> Box<dyn Reporter> {
    if values { Box::new(report) } else { Box::new(WithoutValues::new(report)) }
}
