//! Real and published log data, in the folder that `MAILTRAIL_CORPUS` names: every record is read, comes back exactly, and
//! what is unexpected in the real ones is known.
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::print_stdout)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use cloudtrail_records::{
    CloudTrailEventBridgeEvent, DeliveryNotification, Digest, Document as _, ERRATA, ErrorKind, Event, Issue, Json,
    LogFile, LookupEvent, LookupEventsOutput, Record, Wire, check,
};
use mailtrail_tests::corpus::{files, folder, name, text};
use mailtrail_tests::{Tree, WireType, tree::discrepancies};
use mailtrail_wire::{Level, differences, judge};

/// What was found so far.
#[derive(Default)]
struct Tally {
    documents: usize,
    issues: BTreeMap<&'static str, usize>,
    errata: BTreeMap<&'static str, usize>,
    open: Vec<String>,
}

impl Tally {
    /// Reads, writes, compares and checks a document; pointers of its issues lose the part in front of each event.
    fn add<T: WireType>(&mut self, place: &str, text: &str, event_at: fn(&str) -> &str) -> T {
        let value = T::from_json(text).unwrap_or_else(|error| panic!("{place}: {error}"));
        let written = value.to_json();
        assert_eq!(differences(text, &written).unwrap(), [], "{place}");
        let by_serde: T = serde_json::from_str(text).unwrap_or_else(|error| panic!("{place}: {error}"));
        assert_eq!(by_serde, value, "{place}");
        self.documents += 1;
        for mut issue in check(text, T::SHAPE).unwrap() {
            issue.pointer = event_at(&issue.pointer).to_owned();
            self.note(place, &issue, text);
        }
        value
    }

    fn note(&mut self, place: &str, issue: &Issue, text: &str) {
        *self.issues.entry(issue.kind.as_str()).or_default() += 1;
        let (level, erratum) = judge(issue, text, ERRATA);
        if let Some(erratum) = erratum {
            *self.errata.entry(erratum.id).or_default() += 1;
        } else if level == Level::Error {
            let Issue { kind, pointer, found, expected, .. } = issue;
            self.open.push(format!("{place}: {} at {pointer}: expected {expected}, found {found}", kind.as_str()));
        }
    }

    fn print(&self, title: &str) {
        println!("{title}: {} documents", self.documents);
        println!("  issues {:?}", self.issues);
        println!("  explained {:?}", self.errata);
        println!("  not explained {}", self.open.len());
        for line in self.open.iter().take(20) {
            println!("    {line}");
        }
    }
}

fn as_it_is(pointer: &str) -> &str {
    pointer
}

/// Pointer within an element of a list, `/Records/7/eventName` becomes `/eventName`.
fn in_list(pointer: &str) -> &str {
    pointer.match_indices('/').nth(2).map_or(pointer, |(at, _)| &pointer[at..])
}

fn in_detail(pointer: &str) -> &str {
    pointer.strip_prefix("/detail/").map_or(pointer, |rest| &pointer[pointer.len() - rest.len() - 1..])
}

/// Files of a folder of the corpus, if there is a corpus.
fn corpus(name: &str) -> Option<Vec<PathBuf>> {
    let files = files(&folder()?.join("cloudtrail").join(name));
    assert!(!files.is_empty(), "the corpus has no `cloudtrail/{name}`");
    Some(files)
}

/// Kind of each file of records: real, real-anonymized, docs-example, fixture or synthetic.
fn sources(folder: &Path) -> BTreeMap<String, String> {
    let table = text(&folder.join("cloudtrail/SOURCES.tsv"));
    let rows = table.lines().map(|line| line.split('\t').collect::<Vec<_>>());
    rows.filter(|row| row.len() > 4).map(|row| (row[0].to_owned(), row[4].to_owned())).collect()
}

#[test]
fn records() {
    let (Some(folder), Some(files)) = (folder(), corpus("records")) else { return };
    let sources = sources(&folder);
    let mut tallies: BTreeMap<&str, Tally> = BTreeMap::new();
    for path in files {
        let file = name(&path);
        let tally = tallies.entry(sources[file.trim_end_matches(".gz")].as_str()).or_default();
        for (index, line) in text(&path).lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
            let place = format!("{file}:{}", index + 1);
            let event: Event = tally.add(&place, line, as_it_is);
            // Whatever it is, it can be read as a record as well.
            let record = Record::from_json(line).unwrap_or_else(|error| panic!("{place}: {error}"));
            if event.as_record().is_some_and(|inner| *inner == record) {
                continue;
            }
            assert_eq!(differences(line, &record.to_json()).unwrap(), [], "{place}");
        }
    }
    for (kind, tally) in &tallies {
        tally.print(kind);
    }
    for kind in ["real", "real-anonymized"] {
        let open = &tallies[kind].open;
        assert!(
            open.is_empty(),
            "{} issues in {kind} records that no erratum explains:\n{}",
            open.len(),
            open.join("\n")
        );
    }
}

/// A sample is compared once more with the comparison of the tests' own.
#[test]
fn records_by_another_comparison() {
    let Some(files) = corpus("records") else { return };
    for path in files {
        for (index, line) in text(&path).lines().enumerate().filter(|(index, line)| index % 20 == 0 && !line.is_empty())
        {
            let source = Tree::parse(line).unwrap_or_else(|at| panic!("{}:{} at {at}", name(&path), index + 1));
            let event: Event = serde_json::from_str(line).unwrap();
            for written in [event.to_json(), serde_json::to_string(&event).unwrap()] {
                let found = discrepancies(&source, &Tree::parse(&written).expect("JSON"));
                assert!(found.is_empty(), "{}:{}: {found:?}", name(&path), index + 1);
            }
        }
    }
}

#[test]
fn log_files() {
    let Some(files) = corpus("log-files") else { return };
    let mut tally = Tally::default();
    let mut events = 0;
    for path in files {
        let file: LogFile = tally.add(&name(&path), &text(&path), in_list);
        events += file.records.as_ref().map_or(0, |records| records.iter().count());
    }
    tally.print("log files");
    println!("  with {events} events");
}

#[test]
fn event_bridge_events() {
    let Some(files) = corpus("eventbridge") else { return };
    let mut tally = Tally::default();
    for path in files {
        let text = text(&path);
        let json = Json::from_json(&text).unwrap_or_else(|error| panic!("{}: {error}", name(&path)));
        // Some stand alone, some in a list of test cases under `data`.
        let views: Vec<_> = json.view().items().filter_map(|case| case.get("/data")).collect();
        let views = if views.is_empty() { vec![json.view()] } else { views };
        for view in views {
            if view.get("/detail").is_some() {
                let _: CloudTrailEventBridgeEvent = tally.add(&name(&path), view.text(), in_detail);
            } else {
                let _: Event = tally.add(&name(&path), view.text(), as_it_is);
            }
        }
    }
    tally.print("EventBridge events");
}

#[test]
fn digests_and_notifications() {
    let (Some(digests), Some(notifications)) = (corpus("digest"), corpus("sns_notification")) else { return };
    let mut tally = Tally::default();
    for path in digests {
        let text = text(&path);
        let json = Json::from_json(&text).unwrap_or_else(|error| panic!("{}: {error}", name(&path)));
        // One is a description of digests, not a digest.
        if json.get("/logFiles").is_some() {
            let _: Digest = tally.add(&name(&path), &text, as_it_is);
        }
    }
    for path in notifications {
        let _: DeliveryNotification = tally.add(&name(&path), &text(&path), as_it_is);
    }
    tally.print("digests and notifications");
}

#[test]
fn looked_up_events() {
    let Some(files) = corpus("lookup_events") else { return };
    let mut tally = Tally::default();
    for path in files {
        let (file, text) = (name(&path), text(&path));
        let mut events = Vec::new();
        if path.extension().is_some_and(|extension| extension == "jsonl") {
            for (index, line) in text.lines().enumerate() {
                events.push(tally.add::<LookupEvent>(&format!("{file}:{}", index + 1), line, as_it_is));
            }
        } else {
            // A page of documentation has its sample between words.
            let sample = text.find('{').map_or("", |start| &text[start..]);
            let end = sample.rfind('}').map_or(0, |end| end + 1);
            match LookupEventsOutput::from_json(&sample[..end]) {
                Ok(_) => {
                    let output: LookupEventsOutput = tally.add(&file, &sample[..end], in_list);
                    events.extend(output.events.into_iter().flatten());
                }
                Err(error) => println!("{file} is no document: {error}"),
            }
        }
        for event in events {
            assert!(event.time().is_some(), "{file}: {:?}", event.event_time);
            let Some(inner) = event.cloud_trail_event.as_deref() else { continue };
            if inner.ends_with('}') {
                let _: Event = tally.add(&file, inner, as_it_is);
            }
        }
    }
    tally.print("looked-up events");
}

/// The index says where another parser stumbles; ours stumbles there too.
#[test]
fn malformed_examples() {
    let Some(folder) = folder() else { return };
    let folder = folder.join("cloudtrail/malformed");
    let mut count = 0;
    for row in text(&folder.join("index.tsv")).lines().skip(1) {
        let row: Vec<_> = row.split('\t').collect();
        let (path, error) = (folder.join(row[0]), row[4]);
        let Ok(bytes) = std::fs::read(&path) else { continue };
        let found = Json::from_json_slice(&bytes).expect_err(row[0]);
        let place = format!("line {} column {} ", found.line(), found.column());
        // Blanks at the end count for one parser and not for the other.
        assert!(
            found.kind() == ErrorKind::Truncated || error.contains(&place),
            "{}: {found}; the index says {error}",
            row[0]
        );
        count += 1;
    }
    println!("{count} malformed examples");
    assert!(count > 30);
}

#[test]
fn every_other_file() {
    let Some(folder) = folder() else { return };
    let mut count = 0;
    for name in ["malformed", "docs_snippets", "cloudwatch_logs", "ecs_wrapped"] {
        for path in files(&folder.join("cloudtrail").join(name)) {
            let bytes = std::fs::read(&path).unwrap();
            count += 1;
            if let Err(error) = LogFile::from_json_slice(&bytes) {
                assert!(error.offset() <= bytes.len(), "{}: {error}", path.display());
                let lines = bytes.split(|byte| *byte == b'\n').count();
                assert!((1..=lines).contains(&error.line()), "{}: {error}", path.display());
            }
        }
    }
    println!("{count} other files");
    assert_eq!(Record::SHAPE.name(), Some("Record"));
}
