//! `mailtrail validate` and `mailtrail roundtrip`: combines the configuration with the arguments, and runs the job.

mod own;

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{ArgMatches, CommandFactory as _};
use mailtrail::accept::{Accepting, Baseline, ExpectedFailure};
use mailtrail::input::{Discovery, Globs, Search, Source, Trouble, reason};
use mailtrail::report::Work;
use mailtrail::{Options, Override, Sink, Summary};

use self::own::Own;
use super::arguments::{Arguments, Common, Known};
use super::config::{self, Config};
use super::terminal::Terminal;
use super::watch::{Done, Stamps};
use super::{NOT_DONE, baselines, complain, names, watch};

/// A job over sources.
pub(super) type Run = fn(&[Source], &Options, &mut dyn Sink) -> io::Result<Summary>;

/// A job, and what is asked of it on the command line.
pub(super) struct Check<'a> {
    pub(super) common: &'a Common,
    pub(super) known: Option<&'a Known>,
    /// What was given on the command line, and not by default.
    pub(super) given: &'a ArgMatches,
    pub(super) options: Options,
    pub(super) work: Work,
    pub(super) run: Run,
}

impl Check<'_> {
    /// Does the job, once or again and again.
    pub(super) fn run(&self) -> ExitCode {
        if !self.common.habits.watch {
            return ExitCode::from(self.once(false).code);
        }
        let files_from = self.common.habits.files_from.as_deref();
        let reads_stdin = self.common.paths.iter().any(|path| path == "-") || files_from == Some(Path::new("-"));
        watch::run(reads_stdin, |wrote| self.once(wrote))
    }

    /// Does the job once, perhaps after others that wrote their reports.
    fn once(&self, wrote: bool) -> Done {
        let mut seen = Stamps::besides(self.common.output.iter().map(|target| &*target.path));
        let done = self.done(&mut seen, wrote);
        let wrote = wrote || done.is_ok();
        let code = done.unwrap_or_else(|troubles| {
            troubles.iter().for_each(complain);
            NOT_DONE
        });
        Done { code, seen, wrote }
    }

    fn done(&self, seen: &mut Stamps, wrote: bool) -> Result<u8, Vec<Trouble>> {
        let mut common = self.common.clone();
        let config = if common.habits.no_config { None } else { Config::find(common.habits.config.as_deref())? };
        let config = config.unwrap_or_else(Config::none);
        seen.add([config.file.clone()]);
        config.complete(&mut common, self.given);
        let paths = paths(&common, &config, self.work)?;
        seen.add(paths.iter().map(PathBuf::from));
        let mut search = search(&common, &config).map_err(one)?;
        let takes_beside = self.known.is_some() && !common.habits.no_config;
        if takes_beside {
            search.endings.push(config::BESIDE.into());
        }
        let mut discovery = search.discover(&paths);
        let own = Own { common: &common, config: &config, known: self.known };
        own.tell_apart().map_err(one)?;
        if takes_beside {
            Own::sort_out(&mut discovery, &paths);
        }
        own.leave_out(&mut discovery, &paths, wrote);
        own.spare(&discovery).map_err(one)?;
        if common.habits.watch {
            seen.add(watch::files(&discovery));
        }
        common.find.tell_unread(&mut discovery);
        own.tell_idle(&discovery);
        let known = self.known(&own, &mut discovery, seen).map_err(one)?;
        let mut terminal = Terminal::new(&common, &discovery).map_err(one)?;
        self.judge(&common, &config, &discovery, known, &mut terminal).map_err(one)?;
        Ok(terminal.code())
    }

    /// Does the job for what was found.
    fn judge(
        &self,
        common: &Common,
        config: &Config,
        discovery: &Discovery,
        known: Ready,
        terminal: &mut Terminal,
    ) -> Result<(), Trouble> {
        let refused = |error: io::Error| Trouble::new("mailtrail", reason(&error));
        let options = self.options(common, config);
        let mut accepting = Accepting::new(terminal).failures(known.failures);
        if let Some(baseline) = known.baseline {
            accepting = accepting.baseline(baseline);
        }
        if let Some(empty) = known.empty {
            accepting = accepting.into_baseline(empty);
        }
        let summary = (self.run)(&discovery.sources, &options, &mut accepting).map_err(refused)?;
        let summary = accepting.finish(summary);
        let mended = accepting.mended();
        let written = accepting.new_baseline().zip(known.file.as_deref()).map(|(new, file)| {
            let refused = |message: String| Trouble::new(file.to_string_lossy(), message);
            new.map_err(refused).and_then(|new| baselines::write(file, new))
        });
        terminal.close(self.work, summary);
        if !common.habits.quiet {
            baselines::tell(&mended);
        }
        written.unwrap_or(Ok(()))
    }

    /// What is asked of all files, and of some.
    fn options(&self, common: &Common, config: &Config) -> Options {
        let (asked, mut options) = (common.habits.levels(), self.options.clone());
        options.strict = common.strict;
        options.expect.clone_from(&common.expect);
        options.of_type.clone_from(&common.habits.of_type);
        options.levels = config::levels([&*config.rules, &*asked]);
        if let Some(threads) = common.threads {
            options.threads = threads.get();
        }
        // What the command line says wins over what is said of some files.
        let over = config::levels([&*asked]);
        let is_given = !self.common.expect.is_empty() || self.common.habits.of_type.is_some();
        options.overrides = config.overrides.iter().map(|wanted| finally(wanted, &over, is_given)).collect();
        options
    }

    /// What is known already; of round trips nothing is.
    fn known(&self, own: &Own<'_>, discovery: &mut Discovery, seen: &mut Stamps) -> Result<Ready, Trouble> {
        let Some(known) = self.known else { return Ok(Ready::default()) };
        let mut ready = Ready { failures: own.config.failures.clone(), ..Ready::default() };
        if !self.common.habits.no_config {
            for source in &discovery.sources {
                match config::beside(source) {
                    Ok(failures) => ready.failures.extend(failures),
                    // One that is wrong stops no other.
                    Err(wrong) => discovery.troubles.extend(wrong),
                }
                if self.common.habits.watch {
                    seen.add(source.path().map(config::beside_name));
                }
            }
        }
        if let Some(file) = &known.write_baseline {
            (ready.empty, ready.file) = (Some(baselines::empty(file)), Some(file.clone()));
        } else if let Some(file) = own.baseline() {
            seen.add([file.to_owned()]);
            ready.baseline = Some(baselines::read(file)?);
        }
        Ok(ready)
    }
}

/// What is known already, read and ready.
#[derive(Default)]
struct Ready {
    failures: Vec<ExpectedFailure>,
    baseline: Option<Baseline>,
    /// The baseline that is to be written, and where.
    empty: Option<Baseline>,
    file: Option<PathBuf>,
}

/// What is asked of some files, under what the command line says.
fn finally(wanted: &Override, over: &mailtrail::Levels, is_given: bool) -> Override {
    let mut wanted = wanted.clone();
    wanted.levels.merge(over);
    if is_given {
        wanted.expect.clear();
        wanted.of_type = None;
    }
    wanted
}

/// How files are searched for.
fn search(common: &Common, config: &Config) -> Result<Search, Trouble> {
    let mut search = common.find.search();
    search.endings.extend(config.ext.iter().cloned());
    search.hidden |= config.hidden;
    search.no_ignore |= config.no_ignore;
    search.force_exclude |= config.force_exclude;
    if !config.exclude.is_empty() {
        search.left_out.push(Globs::new(&config.folder, config.exclude.iter().cloned())?);
    }
    Ok(search)
}

/// What is named on the command line and in a list; if nothing is, what the configuration says.
fn paths(common: &Common, config: &Config, work: Work) -> Result<Vec<OsString>, Vec<Trouble>> {
    let mut paths = common.paths.clone();
    if let Some(list) = &common.habits.files_from {
        if list.as_os_str() == "-" && paths.iter().any(|path| path == "-") {
            let message = "expected names from standard input, or documents, but not both";
            return Err(one(Trouble::new("--files-from", message)));
        }
        paths.extend(names::read(list, common.habits.null).map_err(one)?);
        return Ok(paths);
    }
    if paths.is_empty() {
        paths.extend(config.paths.iter().map(|path| config.seen_from_here(path).into_os_string()));
    }
    if let Some(place) = config.no_paths.as_ref().filter(|_| paths.is_empty()) {
        let trouble = Trouble::new(place, "expected files or folders, found none");
        return Err(one(trouble.with_help("name them here or on the command line")));
    }
    if paths.is_empty() {
        let message = "the following required arguments were not provided:\n  <PATH>...\n\nName files or folders, or set `paths` in mailtrail.toml";
        let mut command = Arguments::command();
        command.build();
        let name = match work {
            Work::Validation => "validate",
            Work::RoundTrips => "roundtrip",
        };
        let command = command.find_subcommand_mut(name);
        let error = command.map(|command| command.error(clap::error::ErrorKind::MissingRequiredArgument, message));
        // Nobody is left to be told if this fails.
        drop(error.map(|error| error.print()));
        return Err(Vec::new());
    }
    Ok(paths)
}

fn one(trouble: Trouble) -> Vec<Trouble> {
    vec![trouble]
}
