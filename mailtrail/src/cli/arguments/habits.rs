//! Options for use in a repository: configuration, levels of rules, and where names come from.

use std::path::PathBuf;

use clap::Args;
use mailtrail::{Expected, Levels, RuleLevel};

use crate::cli::options::{at_least_one, expected};

/// What a repository asks, and what is asked over it.
#[derive(Clone, Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is an option of its own")]
#[command(next_help_heading = "Configuration")]
pub(in crate::cli) struct Habits {
    /// Read this configuration file; by default `mailtrail.toml` in the working folder or the nearest folder above, up to the root of the repository
    ///
    /// Keys have the names of the options: paths, exclude, ext, hidden, no-ignore, force-exclude, format, fail-on, strict, expect, type,
    /// baseline, max-findings. [rules] has a level for each rule: "off", "note", "warning" or "error". [[overrides]] has files (globs), and
    /// for these files expect, type and rules. [[expected-failures]] has file, rule, pointer and count. Paths are told from the folder of the
    /// file, and what is said on the command line wins.
    #[arg(long, value_name = "FILE", conflicts_with = "no_config")]
    pub(in crate::cli) config: Option<PathBuf>,
    /// Read no configuration file, and none that stands beside a file (NAME.expected.toml)
    #[arg(long)]
    pub(in crate::cli) no_config: bool,
    /// Read the names of files from this file too, one a line, or from - for standard input
    #[arg(long, help_heading = "Files", value_name = "FILE")]
    pub(in crate::cli) files_from: Option<PathBuf>,
    /// A NUL stands behind each name of --files-from, as `find -print0` and `git ls-files -z` write it
    #[arg(long, help_heading = "Files", short = '0', requires = "files_from")]
    pub(in crate::cli) null: bool,
    /// Kind that every document is, such as ses-sending-event
    ///
    /// As with --expect, documents of other kinds are errors; and a document of no known kind is checked as one of this kind, so that
    /// what keeps it from being recognized is reported.
    #[arg(long = "type", value_name = "KIND", value_parser = expected, conflicts_with = "expect")]
    pub(in crate::cli) of_type: Option<Expected>,
    /// Don't report a rule or group of rules; may be given several times
    ///
    /// Rules and errata have the names that stand in reports, such as unknown-member. Groups are json, unknown and calls; and warnings,
    /// notes and known, which are
    /// all findings of that level. A single rule wins over a group.
    #[arg(long, value_name = "RULE", value_delimiter = ',', value_parser = may_be_off)]
    pub(in crate::cli) allow: Vec<String>,
    /// Report a rule or group of rules as warnings; may be given several times
    #[arg(long, value_name = "RULE", value_delimiter = ',', value_parser = may_be_warning)]
    pub(in crate::cli) warn: Vec<String>,
    /// Report a rule or group of rules as errors; may be given several times
    #[arg(long, value_name = "RULE", value_delimiter = ',', value_parser = may_be_error)]
    pub(in crate::cli) deny: Vec<String>,
    /// Show nothing but findings that fail the job
    #[arg(long, short)]
    pub(in crate::cli) quiet: bool,
    /// Show at most this many findings; all are counted
    #[arg(long, value_name = "N", value_parser = at_least_one)]
    pub(in crate::cli) max_findings: Option<u64>,
    /// Run again whenever a file changes, until interrupted
    #[arg(long)]
    pub(in crate::cli) watch: bool,
}

/// What is known already.
#[derive(Clone, Debug, Default, Args)]
#[command(next_help_heading = "Configuration")]
pub(in crate::cli) struct Known {
    /// Count the findings that this file lists, and don't fail on them; findings of it that are gone are told
    #[arg(long, value_name = "FILE", conflicts_with = "write_baseline")]
    pub(in crate::cli) baseline: Option<PathBuf>,
    /// Write all findings to this file, for --baseline; they don't fail the job
    #[arg(long, value_name = "FILE", conflicts_with = "watch")]
    pub(in crate::cli) write_baseline: Option<PathBuf>,
}

impl Habits {
    /// Levels of rules that are asked for.
    pub(in crate::cli) fn levels(&self) -> Vec<(String, RuleLevel)> {
        let asked = [(&self.allow, RuleLevel::Off), (&self.warn, RuleLevel::Warning), (&self.deny, RuleLevel::Error)];
        asked.into_iter().flat_map(|(names, level)| names.iter().map(move |name| (name.clone(), level))).collect()
    }
}

fn may_be_off(name: &str) -> Result<String, String> {
    may_be(name, RuleLevel::Off)
}

fn may_be_warning(name: &str) -> Result<String, String> {
    may_be(name, RuleLevel::Warning)
}

fn may_be_error(name: &str) -> Result<String, String> {
    may_be(name, RuleLevel::Error)
}

/// The name of a rule or a group that can have a level.
fn may_be(name: &str, level: RuleLevel) -> Result<String, String> {
    Levels::default().set(name, level).map(|()| name.to_owned()).map_err(|error| error.to_string())
}
