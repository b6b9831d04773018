//! The words of the command line.

use std::ffi::OsString;
use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use mailtrail::Level;
use mailtrail_schemas::{Dialect, Profile};

/// Checks AWS log files against exact types
///
/// Reads AWS CloudTrail records, Amazon SES events and Amazon WorkMail logs in every form in which they are delivered, and says what is
/// wrong, where, and why.
#[derive(Debug, Parser)]
#[command(version, about, max_term_width = 100, after_help = EXIT_CODES)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub(super) command: Command,
}

const EXIT_CODES: &str = "\
Exit codes:
  0  nothing was found that fails the job
  1  something was found that does
  2  the job could not be done wholly: no such file, unreadable gzip, wrong arguments";

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Check every document against its type
    ///
    /// A finding has a level: error (the document does not fit its type), warning (a value that this version does not know,
    /// or a known deviation of AWS's data from AWS's pages), note (a member that this version does not know).
    Validate(Validate),
    /// Read every document into its type, write it again, and compare it with its source
    ///
    /// Order of members and white space aside, everything must come back: members, texts, number text, null and absent.
    Roundtrip(Roundtrip),
    /// Tell what became of messages, for each recipient, by the email event logs of Amazon WorkMail
    ///
    /// Follows each message through its events: exports of the log group, subscription payloads, output of filter-log-events, results of
    /// Logs Insights. Name files in the order of time. Without a filter every message is told.
    Trace(Trace),
    /// Show, export and compare the schemas of all types of documents
    Schema(Schema),
}

#[derive(Debug, Args)]
pub(super) struct Schema {
    #[command(subcommand)]
    pub(super) command: SchemaCommand,
}

#[derive(Debug, Subcommand)]
pub(super) enum SchemaCommand {
    /// List all types of documents
    List,
    /// Print the schema of one type
    Show {
        /// Name of the type, as `list` prints it
        name: String,
        /// Profile: validate, strict, types or flat
        #[arg(long, default_value = "validate")]
        profile: Profile,
        /// Dialect: 2020-12 or draft-07; openapi-3.0, openapi-3.1 or draft-04 of the profile flat
        #[arg(long, default_value = "2020-12")]
        dialect: Dialect,
    },
    /// Write schemas into a folder; all files there are, or those of a profile or dialect
    Export {
        /// Only this profile: validate, strict, types or flat
        #[arg(long)]
        profile: Option<Profile>,
        /// Only this dialect: 2020-12 or draft-07; openapi-3.0, openapi-3.1 or draft-04 of what is flat
        #[arg(long)]
        dialect: Option<Dialect>,
        /// Folder to write into; files that are there already are replaced
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
    },
    /// Say what a new export breaks that an older one allowed
    ///
    /// Programs that read by the old schemas break if the new ones allow more; programs that write by them break if the new ones allow less.
    /// The JSON Schemas in 2020-12 are compared; other dialects and tables are made of the same types. Exits with 1 if anybody breaks.
    Compat {
        /// Folder of the older export
        old: PathBuf,
        /// Folder of the newer export
        new: PathBuf,
    },
}

#[derive(Debug, Args)]
pub(super) struct Validate {
    #[command(flatten)]
    pub(super) common: Common,
    /// Lowest level that fails the job
    #[arg(long, value_name = "error|warning|note|known", default_value = "error")]
    pub(super) fail_on: Level,
    /// Say for each document what it is taken for, and why
    #[arg(long)]
    pub(super) explain_detection: bool,
}

#[derive(Debug, Args)]
pub(super) struct Roundtrip {
    #[command(flatten)]
    pub(super) common: Common,
}

#[derive(Debug, Args)]
pub(super) struct Trace {
    /// Files, folders (searched for .json, .jsonl, .ndjson and .log, with or without .gz, and 000000.gz), globs, or - for standard input
    #[arg(required = true, value_name = "PATH")]
    pub(super) paths: Vec<OsString>,
    /// Only the message with this Message-ID
    #[arg(long, value_name = "ID")]
    pub(super) message_id: Option<String>,
    /// Only the message with this trace
    #[arg(long, value_name = "ID")]
    pub(super) trace_id: Option<String>,
    /// Only messages from this address
    #[arg(long, value_name = "ADDRESS")]
    pub(super) from: Option<String>,
    /// Only messages to this address
    #[arg(long, value_name = "ADDRESS")]
    pub(super) to: Option<String>,
    /// Only messages whose subject has this text in it
    #[arg(long, value_name = "TEXT")]
    pub(super) subject: Option<String>,
    /// Form of the stories: tables, or one JSON object a line
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub(super) format: Format,
    /// Hours after its last event for which a message is kept in mind, by the time of the log [default: 24]
    #[arg(long, value_name = "HOURS")]
    pub(super) patience: Option<u32>,
}

#[derive(Debug, Args)]
pub(super) struct Common {
    /// Files, folders (searched for .json, .jsonl, .ndjson and .log, with or without .gz, and 000000.gz), globs, or - for standard input
    #[arg(required = true, value_name = "PATH")]
    pub(super) paths: Vec<OsString>,
    /// Form of the report: in words, or one JSON object a line
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub(super) format: Format,
    /// Show every finding, however many there are of a sort
    #[arg(long)]
    pub(super) all: bool,
    /// Threads to work with [default: as many as there are processors]
    #[arg(long, value_name = "N")]
    pub(super) threads: Option<NonZeroUsize>,
}

/// Form of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// In words
    Human,
    /// One JSON object a line
    Json,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_fit_together() {
        use clap::CommandFactory as _;

        Arguments::command().debug_assert();
    }

    #[test]
    fn what_is_not_said_has_a_meaning() {
        let arguments = Arguments::try_parse_from(["mailtrail", "validate", "-"]).unwrap();
        let Command::Validate(validate) = arguments.command else { panic!("another command") };
        assert_eq!((validate.fail_on, validate.explain_detection), (Level::Error, false));
        assert_eq!(
            (validate.common.format, validate.common.all, validate.common.threads),
            (Format::Human, false, None)
        );
    }

    #[test]
    fn wrong_words_are_refused() {
        for words in
            [&["mailtrail"][..], &["mailtrail", "validate"], &["mailtrail", "roundtrip", "--fail-on", "note", "-"]]
        {
            assert!(Arguments::try_parse_from(words).is_err(), "{words:?}");
        }
    }
}
