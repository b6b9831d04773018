//! Documents written, selected and counted: `unwrap`, `select` and `stats` over all fixtures, against what is found in a naive way.

#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that fails here says where")]

#[path = "pipe/command.rs"]
mod command;
#[path = "pipe/select.rs"]
mod select;
#[path = "pipe/stats.rs"]
mod stats;
#[path = "pipe/unwrap.rs"]
mod unwrap;

use std::path::{Path, PathBuf};

use mailtrail::input::{Search, Source, Trouble};
use mailtrail::{Finding, Options, Selection, Sink, Unwrap, validate_text};
use serde_json::{Value, json};

/// Findings and troubles, in words.
#[derive(Default)]
struct Notes(Vec<String>);

impl Sink for Notes {
    fn finding(&mut self, file: &Source, finding: &Finding) {
        self.0.push(format!("{file}:{}:{} {} {}", finding.line, finding.column, finding.level, finding.rule));
    }

    fn trouble(&mut self, trouble: &Trouble) {
        self.0.push(format!("trouble: {trouble}"));
    }

    fn done(&mut self, _: &Source, _: u64) {}
}

fn fixtures() -> Vec<Source> {
    let folder: PathBuf = [env!("CARGO_MANIFEST_DIR"), "..", "tests", "fixtures"].iter().collect();
    let mut search = Search::default();
    search.endings = ["csv", "txt", "tar"].map(str::to_owned).into();
    let sources = search.discover(&[folder]).sources;
    assert!(sources.len() > 500, "{}", sources.len());
    sources
}

fn options(threads: usize) -> Options {
    let mut options = Options::default();
    options.threads = threads;
    options
}

/// Lines of all documents, and what was said.
fn unwrapped(sources: &[Source], with_source: bool, threads: usize) -> (String, Vec<String>) {
    let (mut unwrap, mut notes, mut lines) = (Unwrap::default(), Notes::default(), Vec::new());
    unwrap.with_source = with_source;
    mailtrail::unwrap(sources, &unwrap, &options(threads), &mut notes, &mut lines).unwrap();
    (String::from_utf8(lines).unwrap(), notes.0)
}

/// Kinds and documents of all fixtures that the other reader can read, too, and a file with them.
fn documents() -> (Vec<(String, Value, String)>, tempfile::TempDir, Source) {
    let (lines, _) = unwrapped(&fixtures(), true, 2);
    let documents: Vec<_> = lines
        .lines()
        .filter_map(|line| {
            let text = line.split_once(",\"document\":")?.1;
            let text = &text[..text.len() - 1];
            // Of a name that stands twice it keeps the last value, and half a surrogate pair is no text to it.
            if validate_text(text, &options(1)).0.iter().any(|finding| finding.rule.contains("duplicate")) {
                return None;
            }
            let value = serde_json::from_str(text).ok()?;
            Some((source_of(line)["kind"].as_str()?.to_owned(), value, text.to_owned()))
        })
        .collect();
    assert!(documents.len() > 1500, "{}", documents.len());
    let folder = tempfile::tempdir().unwrap();
    let text: String = documents.iter().map(|(_, _, text)| format!("{text}\n")).collect::<Vec<_>>().concat();
    let source = file(folder.path(), "all.ndjson", text);
    (documents, folder, source)
}

/// What a document of a kind has at one of these places: the first of them that is there.
fn at(value: &Value, pointers: &[&str]) -> Vec<String> {
    let text = pointers.iter().find_map(|pointer| value.pointer(pointer).and_then(Value::as_str));
    text.filter(|text| !text.is_empty()).map(str::to_owned).into_iter().collect()
}

/// The service that a document names, found in a naive way.
fn service(kind: &str, it: &Value) -> Vec<String> {
    match kind {
        "cloudtrail record" | "cloudtrail aggregated event" => at(it, &["/eventSource"]),
        "cloudtrail insight event" => at(it, &["/insightDetails/eventSource"]),
        "cloudtrail lake insight event" => at(it, &["/insightEventSource"]),
        "cloudtrail activity log event" => at(it, &["/eventData/eventSource"]),
        "cloudtrail audit manager evidence" => at(it, &["/eventData/eventsource"]),
        _ => Vec::new(),
    }
}

/// The code of an error.
fn error(kind: &str, it: &Value) -> Vec<String> {
    match kind {
        "cloudtrail record" => at(it, &["/errorCode"]),
        "cloudtrail insight event" => at(it, &["/insightDetails/errorCode"]),
        "cloudtrail lake insight event" => at(it, &["/insightErrorCode"]),
        "cloudtrail activity log event" => at(it, &["/eventData/errorCode"]),
        "workmail authentication log" => at(it, &["/auth_failed_reason"]),
        "workmail availability provider log" => at(it, &["/error_message"]),
        _ => Vec::new(),
    }
}

/// Where the document of a line stands.
fn source_of(line: &str) -> Value {
    let source = line.strip_prefix("{\"source\":").unwrap().split_once(",\"document\":").unwrap().0;
    serde_json::from_str(source).unwrap()
}

/// Lines that are selected, with remarks.
fn selected(sources: &[Source], selection: &Selection, threads: usize) -> (String, Vec<String>) {
    let mut lines = Vec::new();
    let selected = mailtrail::select(sources, selection, &options(threads), &mut Notes::default(), &mut lines).unwrap();
    let lines = String::from_utf8(lines).unwrap();
    assert_eq!(selected.unwrapped.written, lines.lines().count() as u64);
    (lines, selected.remarks)
}

fn file(folder: &Path, name: &str, text: impl AsRef<[u8]>) -> Source {
    let path = folder.join(name);
    std::fs::write(&path, text).unwrap();
    Source::File(path)
}

fn record(index: usize) -> Value {
    json!({
        "eventVersion": "1.11",
        "userIdentity": {
            "type": if index.is_multiple_of(50) { "Root" } else { "IAMUser" },
            "principalId": "AIDACKCEVSQ6C2EXAMPLE", "accountId": "111122223333", "userName": format!("user{}", index % 7),
            "arn": format!("arn:aws:iam::111122223333:user/user{}", index % 7),
        },
        "eventTime": format!("2026-03-{:02}T08:15:30Z", 1 + index % 28),
        "eventSource": if index.is_multiple_of(3) { "iam.amazonaws.com" } else { "s3.amazonaws.com" },
        "eventName": format!("Event{}", index % 11),
        "awsRegion": "eu-west-1",
        "sourceIPAddress": format!("192.0.2.{}", index % 256),
        "userAgent": "aws-cli", "requestParameters": null, "responseElements": null,
        "eventID": "a1b2c3d4-5678-90ab-cdef-EXAMPLE11111", "eventType": "AwsApiCall", "recipientAccountId": "111122223333",
        "readOnly": index.is_multiple_of(2), "managementEvent": true, "eventCategory": "Management",
        "errorCode": if index.is_multiple_of(10) { json!("AccessDenied") } else { Value::Null },
    })
}

/// A log file of so many records, in the lines of a pretty printer or in one.
fn log_file(records: usize, is_pretty: bool) -> String {
    let value = json!({"Records": (0..records).map(record).collect::<Vec<_>>()});
    if is_pretty { serde_json::to_string_pretty(&value).unwrap() } else { value.to_string() }
}
