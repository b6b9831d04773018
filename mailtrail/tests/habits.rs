//! What makes the command part of a repository: configuration, levels of rules, expected failures, baselines, lists of files, hooks.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that fails here says where")]
#![allow(clippy::print_stderr, reason = "what cannot be tested on a platform is said")]

#[path = "habits/baseline.rs"]
mod baseline;
#[path = "habits/config.rs"]
mod config;
#[path = "habits/failures.rs"]
mod failures;
#[path = "habits/levels.rs"]
mod levels;
#[path = "habits/of_type.rs"]
mod of_type;
#[path = "habits/options.rs"]
mod options;
#[path = "habits/outputs.rs"]
mod outputs;
#[path = "habits/repository.rs"]
mod repository;
#[allow(dead_code, reason = "shared with the tests of the command")]
#[path = "command/support.rs"]
mod support;
#[path = "habits/watch.rs"]
mod watch;

use std::ffi::OsStr;
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::Stdio;

use support::{Outcome, command};
use tempfile::TempDir;

/// A record with nothing wrong in it.
const RECORD: &str = r#"{"eventVersion": "1.11", "userIdentity": {"type": "Root", "principalId": "111122223333", "arn": "arn:aws:iam::111122223333:root", "accountId": "111122223333", "accessKeyId": "AKIAIOSFODNN7EXAMPLE"}, "eventTime": "2026-03-02T08:15:30Z", "eventSource": "iam.amazonaws.com", "eventName": "ListUsers", "awsRegion": "us-east-1", "sourceIPAddress": "192.0.2.7", "userAgent": "aws-cli/2.0", "requestParameters": null, "responseElements": null, "requestID": "11111111-2222-3333-4444-555555555555", "eventID": "3b9d1d5e-2f6b-4c57-9b41-0c6f3a4d2e1f", "readOnly": true, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "111122223333", "eventCategory": "Management"}"#;

/// An event with a value and a field that nobody knows: a warning and a note.
const BOUNCE: &str = r#"{"eventType": "Bounce", "mail": {"timestamp": "2026-03-02T08:15:30.120Z", "messageId": "EXAMPLE7c191be45", "source": "ana@example.com", "destination": ["bob@example.com"]}, "bounce": {"bounceType": "Permanant", "bounceSubType": "General", "bouncedRecipients": [{"emailAddress": "bob@example.com"}], "timestamp": "2026-03-02T08:15:31.000Z", "feedbackId": "EXAMPLE-1"}, "color": "red"}"#;

/// A folder with these files, which is the root of a repository.
fn repository(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join(".git")).unwrap();
    for (name, text) in files {
        write(folder.path(), name, text);
    }
    folder
}

fn write(folder: &Path, name: &str, text: &str) {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

/// Runs the command in a folder.
fn run_in<A: AsRef<OsStr>>(folder: &Path, arguments: impl IntoIterator<Item = A>) -> Outcome {
    support::watch(command(arguments).current_dir(folder).spawn().unwrap())
}

/// Runs the command in a folder on bytes.
fn run_in_on(folder: &Path, arguments: &[&str], bytes: &[u8]) -> Outcome {
    let mut child = command(arguments).current_dir(folder).stdin(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(bytes).unwrap();
    support::watch(child)
}

/// The last line of a report for people.
fn last(text: &str) -> &str {
    text.lines().next_back().unwrap_or_default()
}
