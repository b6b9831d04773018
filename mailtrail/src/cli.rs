//! The command line: a thin caller of the library.

mod arguments;
mod baselines;
mod check;
mod colour;
mod completions;
mod config;
mod coverage;
mod drift;
mod explain;
mod inputs;
mod lines;
mod names;
mod new_file;
mod options;
mod output;
mod program;
mod progress;
mod quiet;
mod redact;
mod sample;
mod schema;
mod select;
mod stats;
mod terminal;
mod told;
mod trace;
mod unwrap;
mod watch;

use std::fmt::Display;
use std::io::{self, Write as _};
use std::process::ExitCode;

use clap::{ArgMatches, CommandFactory as _};
use mailtrail::input::Trouble;
use mailtrail::report::{Complaints, Work};
use mailtrail::{Options, Sink as _};

use self::arguments::{Arguments, Command};
use self::check::Check;
use self::colour::Colour;

/// Some finding reaches the level at which the job fails.
const FOUND: u8 = 1;
/// The job could not be done, or not wholly.
const NOT_DONE: u8 = 2;

pub(crate) fn main() -> ExitCode {
    let colour = Colour::of_arguments(std::env::args_os()).set();
    let (arguments, matches) = match arguments::parse(std::env::args_os(), colour) {
        Ok(parsed) => parsed,
        Err(error) => {
            let error = arguments::harmless(error, colour);
            // Help goes to standard output and succeeds; a closed pipe is no error there.
            drop(error.print());
            return ExitCode::from(if error.use_stderr() { NOT_DONE } else { 0 });
        }
    };
    let none = ArgMatches::default();
    let given = matches.subcommand().map_or(&none, |(_, given)| given);
    match arguments.command {
        Command::Validate(validate) => {
            let mut options = Options::default();
            (options.explain_detection, options.calls) = (validate.explain_detection, validate.calls);
            let (common, known) = (&validate.common, Some(&validate.known));
            Check { common, known, given, options, work: Work::Validation, run: mailtrail::validate }.run()
        }
        Command::Schema(arguments) => schema::run(&arguments.command),
        Command::Explain(arguments) => explain::run(&arguments),
        Command::Redact(arguments) => redact::run(&arguments),
        Command::Trace(arguments) => trace::run(&arguments),
        Command::Sample(arguments) => sample::run(&arguments),
        Command::Coverage(arguments) => exit(coverage::run(&arguments)),
        Command::Drift(arguments) => exit(drift::run(&arguments)),
        Command::Unwrap(arguments) => exit(unwrap::run(&arguments)),
        Command::Stats(arguments) => exit(stats::run(&arguments)),
        Command::Select(arguments) => exit(select::run(&arguments)),
        Command::Convert(arguments) => exit(program::CONVERT.run(&arguments)),
        Command::Sql(arguments) => exit(program::SQL.run(&arguments)),
        Command::Roundtrip(round_trip) => {
            let (common, options) = (&round_trip.common, Options::default());
            Check { common, known: None, given, options, work: Work::RoundTrips, run: mailtrail::round_trip }.run()
        }
        Command::Completions(arguments) => completions::completions(&arguments, Arguments::command()),
        Command::Man(arguments) => completions::manual(&arguments, Arguments::command()),
    }
}

/// The exit code of a command; says what kept it from being done.
fn exit(done: Result<ExitCode, Trouble>) -> ExitCode {
    done.unwrap_or_else(|trouble| {
        complain(&trouble);
        ExitCode::from(NOT_DONE)
    })
}

/// Says on standard error what kept something from being read.
fn complain(trouble: &Trouble) {
    complaints().trouble(trouble);
}

/// What is said on standard error.
fn complaints() -> Complaints<io::Stderr> {
    Complaints::new(io::stderr()).colour(colour::on_stderr())
}

/// Writes to standard output; a closed pipe is no error.
fn print(text: impl Display) -> Result<ExitCode, Trouble> {
    match write!(io::stdout(), "{text}").and_then(|()| io::stdout().flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Trouble::writing("<stdout>", &error)),
        _ => Ok(ExitCode::SUCCESS),
    }
}
