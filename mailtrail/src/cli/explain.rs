//! `mailtrail explain`: what rules, types, fields, values and API calls mean.

mod call;
mod page;
mod shapes;
mod topic;

use std::process::ExitCode;

use clap::{Args, Subcommand};
use mailtrail::input::Trouble;

use self::topic::{near, topics};
use super::{exit, print};

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(super) struct Explain {
    /// Rule of a finding, known deviation, type of documents, field or value, such as unknown-member, ses-sending-event, bounceType or Permanent
    ///
    /// A field may stand behind its type: Bounce/bounceType. Without a name, all rules are listed.
    name: Option<String>,
    #[command(subcommand)]
    call: Option<Call>,
}

#[derive(Debug, Subcommand)]
enum Call {
    /// Show what a CloudTrail record of an API call contains, for any AWS service
    ///
    /// Event source and name, IAM action, and the fields of requestParameters and responseElements with their types, derived from the
    /// models of the APIs. Sensitive values may be absent or hidden, and each service decides what it logs.
    Call {
        /// Service and operation, such as iam:CreateUser; a service alone lists its operations, an operation alone the services that have it
        name: String,
    },
}

/// Does what is asked; 2 if it could not be done.
pub(super) fn run(explain: &Explain) -> ExitCode {
    let text = match (&explain.call, &explain.name) {
        (Some(Call::Call { name }), _) => call::call(name),
        (None, Some(name)) => topic(name),
        (None, None) => Ok(page::rules()),
    };
    exit(text.and_then(print))
}

/// All that is known under a name.
fn topic(name: &str) -> Result<String, Trouble> {
    let found = topics(name);
    if found.is_empty() && name.contains(':') {
        return call::call(name);
    }
    if found.is_empty() {
        let trouble = Trouble::new(name, "no rule, type, field or value has this name");
        return Err(match near(name) {
            Some(near) => trouble.with_help(format!("did you mean `{near}`?")),
            None if name.contains(':') => {
                trouble.with_help(format!("for an API call, try `mailtrail explain call {name}`"))
            }
            None => {
                trouble.with_help("`mailtrail explain` lists the rules, `mailtrail schema list` the types of documents")
            }
        });
    }
    Ok(found.iter().map(page::page).collect::<Vec<_>>().join("\n"))
}
