//! Reports in the formats of the command.

use std::io::{self, Write};
use std::sync::{Arc, Mutex, PoisonError};

use mailtrail::Level;
use mailtrail::report::{Closing, GitHub, GitLab, Human, Json, Junit, Reporter, Sarif, Tap, WithoutValues};

use crate::sink::Told;

/// A format of the command.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    Human,
    Concise,
    Json,
    Sarif,
    Junit,
    Github,
    Gitlab,
    Tap,
}

/// How it is written.
pub(super) struct Options {
    pub(super) all: bool,
    pub(super) colour: bool,
    pub(super) width: usize,
    pub(super) values: Option<bool>,
}

const FORMATS: [(&str, Format); 8] = [
    ("human", Format::Human),
    ("concise", Format::Concise),
    ("json", Format::Json),
    ("sarif", Format::Sarif),
    ("junit", Format::Junit),
    ("github", Format::Github),
    ("gitlab", Format::Gitlab),
    ("tap", Format::Tap),
];

impl Format {
    pub(super) fn of(name: &str) -> Result<Self, String> {
        FORMATS.iter().find(|(known, _)| *known == name).map(|(_, format)| *format).ok_or_else(|| {
            let known = FORMATS.map(|(known, _)| format!("`{known}`")).join(", ");
            format!("unknown format `{name}`, expected one of {known}")
        })
    }

    /// Whether programs read it, and count on all findings.
    pub(super) fn is_complete(self) -> bool {
        !matches!(self, Self::Human | Self::Concise)
    }

    /// Whether values are shown that may be secret or personal, unless somebody says so.
    fn shows_values(self) -> bool {
        !matches!(self, Self::Github | Self::Sarif | Self::Gitlab)
    }

    /// Writes a report of all that was told.
    pub(super) fn write(self, options: &Options, told: &[Told], closing: &Closing<'_>) -> io::Result<String> {
        let buffer = Buffer::default();
        let mut report = self.report(options, closing.fail_on, buffer.clone());
        for told in told {
            match told {
                Told::Found(file, finding) => report.finding(&file.source, finding)?,
                Told::Trouble(trouble) => report.unreadable(trouble)?,
                Told::Done(file) => report.done(&file.source)?,
            }
        }
        report.close(closing)?;
        drop(report);
        Ok(buffer.into_text())
    }

    fn report(self, options: &Options, fail_on: Level, out: Buffer) -> Box<dyn Reporter> {
        let all = options.all;
        let known = all || fail_on == Level::Known;
        let values = options.values.unwrap_or_else(|| self.shows_values());
        match self {
            Self::Human | Self::Concise => {
                let human = Human::new(out).all(all).fail_on(fail_on).concise(self == Self::Concise);
                discreet(human.colour(options.colour).width(options.width), values)
            }
            Self::Json => discreet(Json::new(out).fail_on(fail_on), values),
            Self::Sarif => discreet(Sarif::new(out).known(known), values),
            Self::Junit => discreet(Junit::new(out).all(all).fail_on(fail_on), values),
            Self::Github => discreet(GitHub::new(out).all(all).fail_on(fail_on), values),
            Self::Gitlab => discreet(GitLab::new(out).known(known), values),
            Self::Tap => discreet(Tap::new(out).all(all).fail_on(fail_on), values),
        }
    }
}

fn discreet(report: impl Reporter + 'static, values: bool) -> Box<dyn Reporter> {
    if values { Box::new(report) } else { Box::new(WithoutValues::new(report)) }
}

/// Memory that a report is written into and that is left when it is closed.
#[derive(Clone, Default)]
struct Buffer(Arc<Mutex<Vec<u8>>>);

impl Buffer {
    fn into_text(self) -> String {
        let bytes = std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner));
        String::from_utf8(bytes).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
    }
}

impl Write for Buffer {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
