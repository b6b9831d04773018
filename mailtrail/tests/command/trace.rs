//! `mailtrail trace`: what became of messages, by the event logs of Amazon WorkMail.

#[path = "trace/asking.rs"]
mod asking;
#[path = "trace/exits.rs"]
mod exits;
#[path = "trace/files.rs"]
mod files;
#[path = "trace/filters.rs"]
mod filters;
#[path = "trace/forms.rs"]
mod forms;
#[path = "trace/patience.rs"]
mod patience;
#[path = "trace/questions.rs"]
mod questions;
#[path = "trace/strays.rs"]
mod strays;

use serde_json::Value;

use super::support::{Outcome, fixtures, run, run_on_bytes};

const EXPORT: &str = "files/workmail-mailbox-export.txt";
const LINES: &str = "files/workmail-mailbox.ndjson";

fn fixture(path: &str) -> String {
    std::fs::read_to_string(fixtures().join(path)).unwrap()
}

/// The stories that a run told, one by one.
fn stories(outcome: &Outcome) -> Vec<Value> {
    let lines = outcome.stdout.lines().map(|line| serde_json::from_str(line).unwrap());
    lines.filter(|line: &Value| line.get("summary").is_none()).collect()
}

/// What a run counted: the last line.
fn summary(outcome: &Outcome) -> Value {
    let last: Value = serde_json::from_str(outcome.stdout.lines().next_back().unwrap()).unwrap();
    last["summary"].clone()
}

fn trace(arguments: &[&str]) -> Outcome {
    run(["trace", "--format", "json"].iter().chain(arguments))
}

fn trace_text(arguments: &[&str], text: &str) -> Outcome {
    let arguments: Vec<_> = ["trace", "--format", "json"].iter().chain(arguments).chain(&["-"]).copied().collect();
    run_on_bytes(&arguments, text.as_bytes())
}

/// Subjects of the stories that a run told.
fn subjects(outcome: &Outcome) -> Vec<String> {
    stories(outcome).iter().map(|story| story["subject"].as_str().unwrap_or("-").to_owned()).collect()
}
