//! `mailtrail select`: writes the matching documents to standard output.

use std::ffi::OsString;
use std::process::ExitCode;

use clap::Args;
use mailtrail::input::Trouble;
use mailtrail::report::counted;
use mailtrail::{Field, Selection, When};
use time::OffsetDateTime;

use super::FOUND;
use super::inputs::spare;
use super::lines::{self, Lines, Target};
use super::options::{Find, span};
use super::told::Told;

#[derive(Debug, Args)]
pub(super) struct Select {
    /// Files, folders (searched for .json, .jsonl, .ndjson and .log, also compressed or rotated, and for files that look like logs), globs,
    /// or - for standard input
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<OsString>,
    #[command(flatten)]
    find: Find,
    #[command(flatten)]
    lines: Lines,
    #[command(flatten)]
    filters: Filters,
}

/// What is asked for.
#[derive(Debug, Args)]
#[command(next_help_heading = "Filters")]
#[expect(clippy::struct_excessive_bools, reason = "each is a word of the command line")]
struct Filters {
    /// Not before this time: RFC 3339, a date in UTC, or how long ago, such as 30m, 2h or 7d
    #[arg(long, value_name = "TIME")]
    since: Option<When>,
    /// Not after this time; a date means its end
    #[arg(long, value_name = "TIME")]
    until: Option<When>,
    /// Who did it: a part of the ARN, the user name or the identifier, or a glob for all of it
    #[arg(long, value_name = "NAME")]
    principal: Vec<String>,
    /// Service that was called, such as iam or iam.amazonaws.com
    #[arg(long, value_name = "SERVICE")]
    service: Vec<String>,
    /// Name of the event, or its type, such as Bounce or Delete*
    #[arg(long, value_name = "EVENT")]
    event: Vec<String>,
    /// Account that it belongs to
    #[arg(long, value_name = "ID")]
    account: Vec<String>,
    /// Region in which it happened
    #[arg(long, value_name = "REGION")]
    region: Vec<String>,
    /// Code of the error
    #[arg(long, value_name = "CODE")]
    error: Vec<String>,
    /// Somebody was not allowed to do it
    #[arg(long)]
    denied: bool,
    /// It failed, or was denied
    #[arg(long)]
    failed: bool,
    /// The root user of an account did it
    #[arg(long)]
    root: bool,
    /// It only read
    #[arg(long, conflicts_with = "write")]
    read_only: bool,
    /// It did not only read
    #[arg(long)]
    write: bool,
    /// Address that a message was sent from, or @example.com for a domain
    #[arg(long, value_name = "ADDRESS")]
    sender: Vec<String>,
    /// Address of a recipient that it is about, or @example.com for a domain
    #[arg(long, value_name = "ADDRESS")]
    recipient: Vec<String>,
    /// Identifier of the message
    #[arg(long, value_name = "ID")]
    message_id: Vec<String>,
    /// IP address that it came from, or a block such as 192.0.2.0/24
    #[arg(long, value_name = "ADDRESS")]
    ip: Vec<String>,
    /// Text that the subject of the message contains
    #[arg(long, value_name = "TEXT")]
    subject: Vec<String>,
    /// Text that the name of the program contains
    #[arg(long, value_name = "TEXT")]
    user_agent: Vec<String>,
    /// Configuration set that the message was sent with
    #[arg(long, value_name = "NAME")]
    configuration_set: Vec<String>,
    /// Tag of the message: a name, or NAME=VALUE
    #[arg(long, value_name = "TAG")]
    tag: Vec<String>,
    /// Type of the bounce, such as Permanent or Transient/MailboxFull
    #[arg(long, value_name = "TYPE")]
    bounce: Vec<String>,
    /// Type of the feedback in a complaint, such as abuse
    #[arg(long, value_name = "TYPE")]
    complaint: Vec<String>,
}

impl Filters {
    fn selection(&self, lines: &Lines) -> Selection {
        let mut selection = Selection::default();
        selection.kinds.clone_from(&lines.kind);
        selection.with_source = lines.source;
        let now = OffsetDateTime::now_utc();
        selection.since = self.since.map(|since| since.earliest(now));
        selection.until = self.until.map(|until| until.latest(now));
        (selection.denied, selection.failed, selection.root) = (self.denied, self.failed, self.root);
        selection.read_only = (self.read_only || self.write).then_some(self.read_only);
        for (field, values) in [
            (Field::Service, &self.service),
            (Field::Event, &self.event),
            (Field::Region, &self.region),
            (Field::Account, &self.account),
            (Field::Error, &self.error),
            (Field::Ip, &self.ip),
            (Field::MessageId, &self.message_id),
            (Field::Sender, &self.sender),
            (Field::Recipient, &self.recipient),
            (Field::ConfigurationSet, &self.configuration_set),
            (Field::Bounce, &self.bounce),
            (Field::Complaint, &self.complaint),
            (Field::Tag, &self.tag),
            (Field::UserAgent, &self.user_agent),
            (Field::Subject, &self.subject),
            (Field::Principal, &self.principal),
        ] {
            if !values.is_empty() {
                selection.values.push((field, values.clone()));
            }
        }
        selection
    }
}

pub(super) fn run(arguments: &Select) -> Result<ExitCode, Trouble> {
    let selection = arguments.filters.selection(&arguments.lines);
    span(selection.since, selection.until)?;
    let discovery = arguments.find.discover(&arguments.paths);
    spare(&discovery, arguments.lines.output.as_deref())?;
    let mut target = Target::new(arguments.lines.output.as_deref())?;
    let mut told = Told::new(&discovery);
    let options = arguments.lines.work.options();
    let done = mailtrail::select(&discovery.sources, &selection, &options, &mut told, target.writer());
    let mut is_none = false;
    match target.finish(done) {
        Ok(Some(done)) => {
            let unwrapped = &done.unwrapped;
            is_none = unwrapped.written == 0;
            let (read, written) = (lines::kinds(&unwrapped.kinds), counted(unwrapped.written, "document"));
            told.done(&format!("read {read}, selected {written}"));
            done.remarks.iter().for_each(|remark| told.say(&format!("  = help: {remark}")));
        }
        Ok(None) => {}
        Err(trouble) => told.fail(&trouble),
    }
    Ok(ExitCode::from(if is_none { told.code().max(FOUND) } else { told.code() }))
}
