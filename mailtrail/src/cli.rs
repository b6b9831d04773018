//! The command line: a thin caller of the library.

mod arguments;
mod colour;
mod explain;
mod output;
mod progress;
mod schema;
mod terminal;
mod trace;

use std::fmt::Display;
use std::io::{self, Write as _};
use std::process::ExitCode;

use mailtrail::Options;
use mailtrail::input::{Source, Trouble};
use mailtrail::report::{Work, plain};

use self::arguments::{Command, Common};
use self::colour::Colour;
use self::terminal::Terminal;

/// Some finding reaches the level at which the job fails.
const FOUND: u8 = 1;
/// The job could not be done, or not wholly.
const NOT_DONE: u8 = 2;

pub(crate) fn main() -> ExitCode {
    let colour = Colour::of_arguments(std::env::args_os()).set();
    let arguments = match arguments::parse(std::env::args_os(), colour) {
        Ok(arguments) => arguments,
        Err(error) => {
            let error = arguments::harmless(error, colour);
            // Help goes to standard output and succeeds; a closed pipe is no error there.
            drop(error.print());
            return ExitCode::from(if error.use_stderr() { NOT_DONE } else { 0 });
        }
    };
    match arguments.command {
        Command::Validate(validate) => {
            let mut options = options(&validate.common, validate.explain_detection);
            options.calls = validate.calls;
            job(&validate.common, |sources, terminal| {
                let summary = mailtrail::validate(sources, &options, terminal)?;
                terminal.close(Work::Validation, summary);
                Ok(())
            })
        }
        Command::Schema(arguments) => schema::run(&arguments.command),
        Command::Explain(arguments) => explain::run(&arguments),
        Command::Trace(arguments) => trace::run(&arguments),
        Command::Roundtrip(round_trip) => {
            let options = options(&round_trip.common, false);
            job(&round_trip.common, |sources, terminal| {
                let summary = mailtrail::round_trip(sources, &options, terminal)?;
                terminal.close(Work::RoundTrips, summary);
                Ok(())
            })
        }
    }
}

fn options(common: &Common, explain_detection: bool) -> Options {
    let mut options = Options::default();
    options.explain_detection = explain_detection;
    options.strict = common.strict;
    options.expect.clone_from(&common.expect);
    if let Some(threads) = common.threads {
        options.threads = threads.get();
    }
    options
}

/// Finds the sources, does the job and turns what came of it into an exit code.
fn job(common: &Common, run: impl FnOnce(&[Source], &mut Terminal) -> io::Result<()>) -> ExitCode {
    let discovery = &common.find.search().discover(&common.paths);
    let done = Terminal::new(common, discovery).and_then(|mut terminal| {
        let done = run(&discovery.sources, &mut terminal);
        done.map(|()| terminal.code()).map_err(|error| Trouble::new("mailtrail", error.to_string()))
    });
    ExitCode::from(done.unwrap_or_else(|trouble| {
        complain(&trouble);
        NOT_DONE
    }))
}

/// Says on standard error what kept something from being read.
fn complain(trouble: &Trouble) {
    let mut stderr = io::stderr().lock();
    let head = if colour::on_stderr() { "\x1b[1;31mmailtrail:\x1b[0m" } else { "mailtrail:" };
    // Nobody is left to be told if this fails.
    drop(writeln!(stderr, "{head} {}", plain(&trouble.to_string())));
    if let Some(help) = &trouble.help {
        drop(writeln!(stderr, "  = help: {}", plain(help)));
    }
}

/// Writes to standard output; a closed pipe is no error.
fn print(text: impl Display) -> Result<ExitCode, Trouble> {
    match write!(io::stdout(), "{text}").and_then(|()| io::stdout().flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Trouble::writing("<stdout>", &error)),
        _ => Ok(ExitCode::SUCCESS),
    }
}
