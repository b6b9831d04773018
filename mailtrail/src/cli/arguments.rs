//! The arguments of the command line.

mod habits;
mod harmless;
mod target;

use std::ffi::OsString;
use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use mailtrail::{Expected, Level, When};
use mailtrail_schemas::{Dialect, Profile};

pub(super) use self::habits::{Habits, Known};
pub(super) use self::harmless::{harmless, parse};
pub(super) use self::target::Target;
use self::target::target;
use super::colour::Colour;
use super::completions::{Completions, Manual};
use super::explain::Explain;
use super::options::{Find, expected, hours, threads};
use super::program::Handed;
use super::redact::Redact;
use super::select::Select;
use super::stats::Stats;
use super::unwrap::Unwrap;

/// Checks AWS log files against exact types
///
/// Reads AWS CloudTrail records, Amazon SES events and Amazon WorkMail logs in every form in which AWS delivers them, and reports what is
/// wrong, where, and why.
#[derive(Debug, Parser)]
#[command(version, about, max_term_width = 100, after_help = EXIT_CODES)]
pub(super) struct Arguments {
    /// When to use colors
    #[arg(long, global = true, value_enum, value_name = "WHEN", default_value_t = Colour::Auto, visible_alias = "colour")]
    pub(super) color: Colour,
    #[command(subcommand)]
    pub(super) command: Command,
}

const EXIT_CODES: &str = "\
Exit codes:
  0  passed: nothing was found at the level of --fail-on or above
  1  failed: something was
  2  incomplete: a file is missing or cannot be read, or the arguments are wrong

`trace` exits with 1 if no message was found, `select` if no document was, `schema compat` if a change is breaking.";

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Check every document against its type
    ///
    /// Each finding has a level:
    ///
    /// - error: the document is not what its type says, or is not recognized;
    /// - warning: something that may be a mistake, such as an unknown value, a near miss or a duplicate field;
    /// - note: an unknown field, or `null` in an optional field;
    /// - known: a documented deviation of AWS's data from AWS's documentation; it fails a job only if asked for.
    #[command(verbatim_doc_comment)]
    Validate(Validate),
    /// Read every document into its type, write it again, and compare it with its source
    ///
    /// Apart from the order of fields and white space, everything must come back: fields, strings, the spelling of numbers, and the
    /// difference between null and absent. A run that read no record fails.
    Roundtrip(Roundtrip),
    /// Show what happened to messages, for each recipient, from the email event logs of Amazon WorkMail
    ///
    /// Follows each message through its events: exports of the log group, subscription payloads, output of filter-log-events, results of
    /// Logs Insights. Name files in chronological order. Without a filter, every message is shown.
    Trace(Trace),
    /// Turn logs into fixtures: replace addresses, accounts, names, keys, IDs and other private values with documentation values
    ///
    /// The same value gets the same stand-in everywhere: in ARNs, texts, JSON of any API, and in envelopes, which are packed again. Stand-ins have the form of
    /// what they replace, so files stay as valid as they were; everything that is not replaced stays byte by byte. What belongs to AWS
    /// stays: services, regions, names of
    /// events, policies of AWS.
    Redact(Redact),
    /// Generate documents of a kind, in any envelopes: test data, and events for trying a Lambda function
    ///
    /// All values are documentation values, and the same seed gives the same documents. One document per line, or with --pretty one field per line.
    Sample(super::sample::Sample),
    /// Show which kinds, fields and values the documents exercise, and which never occur
    ///
    /// Counts documents in every form and envelope: for each kind its documents, how many of its fields occur, and how many of their known
    /// values. Exits with 1 if it is less than --min, or if no known document was found.
    Coverage(super::coverage::Coverage),
    /// Show fields, values and kinds of documents that this version does not know
    ///
    /// Ranked by frequency, with the first and last time in the documents, and an example that shows only the JSON type
    /// and form. Errors are left to validate.
    Drift(super::drift::Drift),
    /// Extract documents from files, archives, logs and envelopes as NDJSON
    ///
    /// Unpacks files, archives, lists, lines of logs, tables and envelopes of any depth, and writes each known document on a line of its own, for jq,
    /// databases and the like. Every token is unchanged; only line breaks and indentation are removed. Broken or unrecognized
    /// documents are reported on standard error, and fail the job.
    Unwrap(Unwrap),
    /// Extract the documents that match all filters
    ///
    /// A filter that is given several times matches if one of its values does. Values are compared without regard to case; * and ? are wildcards. Exits
    /// with 1 if nothing was selected.
    Select(Box<Select>),
    /// Show who did what, when and with what outcome, as tables
    ///
    /// Counts documents by kind and time, services, events, principals, errors, addresses, use of the root user, sign-ins, bounces, complaints, domains
    /// of recipients and more. With --by, any field that select has a filter for.
    Stats(Stats),
    /// Convert logs to Parquet, Arrow or NDJSON tables, and tables back to documents
    ///
    /// Runs the program mailtrail-convert from the package mailtrail-parquet.
    Convert(Handed),
    /// Run SQL over logs or tables: `mailtrail sql 'select ...' PATH`
    ///
    /// Runs the program mailtrail-sql from the package mailtrail-sql.
    Sql(Handed),
    /// Show, export and compare the schemas of all types of documents
    Schema(Schema),
    /// Show what a rule, a type of documents, a field, a value or an API call is
    Explain(Explain),
    /// Print completions for a shell
    ///
    /// For bash: `mailtrail completions bash > ~/.local/share/bash-completion/completions/mailtrail`.
    Completions(Completions),
    /// Print the manual page, or write the pages of all commands
    Man(Manual),
}

#[derive(Debug, Args)]
pub(super) struct Schema {
    #[command(subcommand)]
    pub(super) command: SchemaCommand,
}

#[derive(Debug, Subcommand)]
pub(super) enum SchemaCommand {
    /// List all types of documents
    List(super::schema::list::List),
    /// Print the schema of one type
    Show {
        /// Name of the type, as `list` prints it, or `call:ses-v2:SendEmail` in a command with the feature `call-schemas`
        name: String,
        /// Profile: validate, strict, types or flat
        #[arg(long, default_value = "validate")]
        profile: Profile,
        /// Dialect: 2020-12 or draft-07; for the profile flat also openapi-3.0, openapi-3.1 or draft-04
        #[arg(long, default_value = "2020-12")]
        dialect: Dialect,
    },
    /// Write schemas to a folder: all of them, or those of one profile or dialect
    Export {
        /// Only this profile: validate, strict, types or flat
        #[arg(long)]
        profile: Option<Profile>,
        /// Only this dialect: 2020-12 or draft-07; for the profile flat also openapi-3.0, openapi-3.1 or draft-04
        #[arg(long)]
        dialect: Option<Dialect>,
        /// Folder to write to; existing files are replaced
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
    },
    /// Compare two exports and report breaking changes
    ///
    /// Programs that read with the old schemas break if the new ones allow more; programs that write with them break if the new ones allow
    /// less. The JSON Schemas in 2020-12 are compared; other dialects and tables are generated from the same types. Exits with 1 if a
    /// change is breaking.
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
    /// Report the type of each document, and how it was recognized
    #[arg(long)]
    pub(super) explain_detection: bool,
    /// Report what the API models of AWS don't explain of the calls in CloudTrail records
    ///
    /// Unknown operations, unknown fields and other types, in requestParameters and responseElements, of any service. These are notes
    /// whose rules begin with call-: models are younger or older than services, so nothing of this is counted or fails a job.
    #[arg(long)]
    pub(super) calls: bool,
    #[command(flatten)]
    pub(super) known: Known,
}

#[derive(Debug, Args)]
pub(super) struct Roundtrip {
    #[command(flatten)]
    pub(super) common: Common,
}

#[derive(Debug, Args)]
pub(super) struct Trace {
    /// Files, folders (searched for .json, .jsonl, .ndjson and .log, also compressed or rotated, and for files that look like logs), globs,
    /// or - for standard input
    #[arg(required = true, value_name = "PATH")]
    pub(super) paths: Vec<OsString>,
    #[command(flatten)]
    pub(super) find: Find,
    /// Only the message with this Message-ID
    #[arg(long, value_name = "ID")]
    pub(super) message_id: Option<String>,
    /// Only the message with this trace ID
    #[arg(long, value_name = "ID")]
    pub(super) trace_id: Option<String>,
    /// Only messages from this address
    #[arg(long, value_name = "ADDRESS")]
    pub(super) from: Option<String>,
    /// Only messages to this address, or that a rule redirected or forwarded to it
    #[arg(long, value_name = "ADDRESS")]
    pub(super) to: Option<String>,
    /// Only messages whose subject contains this text
    #[arg(long, value_name = "TEXT")]
    pub(super) subject: Option<String>,
    /// Only messages with an event at this time or later: RFC 3339, a date (UTC), or how long ago, such as 30m, 2h or 7d
    #[arg(long, value_name = "TIME")]
    pub(super) since: Option<When>,
    /// Only messages with an event at this time or earlier, or on this date
    #[arg(long, value_name = "TIME")]
    pub(super) until: Option<When>,
    /// Show only the summary: counts of messages by outcome, sender domain and recipient
    #[arg(long)]
    pub(super) summary: bool,
    /// Format of the stories: tables, or one JSON object per line, `{"summary": {...}}` last
    #[arg(long, value_enum, default_value_t = StoryFormat::Human)]
    pub(super) format: StoryFormat,
    /// Hours without a new event, in the time of the log, after which a message is complete [default: 24]
    #[arg(long, value_name = "HOURS", value_parser = hours)]
    pub(super) patience: Option<u32>,
    /// Memory in MiB for the messages that are not complete; beyond it, the one that has been silent for longest ends early [default: 32]
    #[arg(long, value_name = "MIB")]
    pub(super) memory: Option<usize>,
}

#[derive(Clone, Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is an option of its own")]
pub(super) struct Common {
    /// Files, folders (searched for .json, .jsonl, .ndjson and .log, also compressed or rotated, and for files that look like logs), globs,
    /// or - for standard input; by default the `paths` of mailtrail.toml
    #[arg(value_name = "PATH")]
    pub(super) paths: Vec<OsString>,
    #[command(flatten)]
    pub(super) find: Find,
    /// Format of the report
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub(super) format: Format,
    /// Write the report to this file instead, or another report in another format: FILE or FORMAT=FILE
    ///
    /// May be given several times. With FORMAT=FILE alone, the report of --format still goes to standard output, unless - is the file: that is standard output.
    /// A file appears when its report is complete; links are followed, pipes and devices written to.
    #[arg(long, value_name = "[FORMAT=]FILE", value_parser = target)]
    pub(super) output: Vec<Target>,
    /// Lowest level that fails the job: error, warning, note or known
    #[arg(long, value_name = "LEVEL", default_value = "error")]
    fail_on: Level,
    /// Fail on warnings and notes, and on documents of other programs in logs
    #[arg(long, conflicts_with = "fail_on")]
    pub(super) strict: bool,
    /// Kinds of documents that are expected, such as cloudtrail, ses-sending-event or eventbridge-event; others are errors
    ///
    /// May be given several times, or with commas. Names are those of families, of kinds and envelopes in reports, with hyphens, and
    /// those that `mailtrail schema list` prints. Envelopes around an expected document are fine; what lies in an envelope that is
    /// itself expected may be anything. Documents of other programs in logs are errors, as with --strict, and so is a run in which nothing
    /// expected was found.
    #[arg(long, value_name = "KIND", value_delimiter = ',', value_parser = expected)]
    pub(super) expect: Vec<Expected>,
    /// Show every finding, known deviations included, even if there are many alike
    #[arg(long)]
    pub(super) all: bool,
    /// Hide secret or personal values, and describe them instead, as in "a string of 21 characters"
    ///
    /// The formats github, sarif and gitlab always do this unless --values is given. Unknown event types and other values of public fields stay.
    #[arg(long, conflicts_with = "values")]
    no_values: bool,
    /// Show values in every format
    #[arg(long)]
    values: bool,
    /// Number of threads [default: number of processors]
    #[arg(long, value_name = "N", value_parser = threads)]
    pub(super) threads: Option<NonZeroUsize>,
    #[command(flatten)]
    pub(super) habits: Habits,
}

impl Common {
    /// Lowest level that fails the job.
    pub(super) fn fail_on(&self) -> Level {
        if self.strict { Level::Note } else { self.fail_on }
    }

    pub(super) fn set_fail_on(&mut self, level: Level) {
        self.fail_on = level;
    }

    /// Whether values of the input are shown in a format that may be secret or personal.
    pub(super) fn shows_values(&self, format: Format) -> bool {
        let is_for_others = matches!(format, Format::Github | Format::Sarif | Format::Gitlab);
        self.values || !self.no_values && !is_for_others
    }
}

/// Format of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For people, each finding with its line
    Human,
    /// For people, each finding in one line
    Concise,
    /// One JSON object per line; `mailtrail schema show report` prints its schema
    Json,
    /// SARIF 2.1.0, for code scanning and editors
    Sarif,
    /// JUnit XML, a test for each file
    Junit,
    /// Annotations of GitHub Actions
    Github,
    /// Code Quality report of GitLab
    Gitlab,
    /// Test Anything Protocol, a test for each file
    Tap,
}

/// Format of stories.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum StoryFormat {
    /// For people
    Human,
    /// One JSON object per line
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
        assert_eq!(arguments.color, Colour::Auto);
        let Command::Validate(validate) = arguments.command else { panic!("another command") };
        assert_eq!((validate.common.fail_on(), validate.explain_detection), (Level::Error, false));
        assert_eq!(
            (validate.common.format, validate.common.all, validate.common.threads),
            (Format::Human, false, None)
        );
    }

    #[test]
    fn strict_is_to_fail_on_notes() {
        for command in ["validate", "roundtrip"] {
            let arguments = Arguments::try_parse_from(["mailtrail", command, "--strict", "-"]).unwrap();
            let (Command::Validate(Validate { common, .. }) | Command::Roundtrip(Roundtrip { common })) =
                arguments.command
            else {
                panic!("another command")
            };
            assert_eq!((common.fail_on(), common.strict), (Level::Note, true));
        }
    }

    #[test]
    fn wrong_words_are_refused() {
        for words in [
            &["mailtrail"][..],
            &["mailtrail", "trace"],
            &["mailtrail", "validate", "--deny", "unkown-member", "-"],
            &["mailtrail", "validate", "--type", "ses", "--expect", "ses", "-"],
            &["mailtrail", "validate", "--strict", "--fail-on", "note", "-"],
        ] {
            assert!(Arguments::try_parse_from(words).is_err(), "{words:?}");
        }
    }
}
