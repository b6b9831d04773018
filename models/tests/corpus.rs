//! Share of real records that the models explain, by event source.
#![allow(clippy::unwrap_used, clippy::print_stdout)]

use std::collections::BTreeMap;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use mailtrail_models::{Note, Outcome, look};
use mailtrail_wire::{Json, JsonRef};

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<_> =
        std::fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

fn text(path: &Path) -> Option<String> {
    let bytes = std::fs::read(path).ok()?;
    let mut text = String::new();
    if bytes.starts_with(&[0x1f, 0x8b]) {
        flate2::read::MultiGzDecoder::new(&*bytes).read_to_string(&mut text).ok()?;
        return Some(text);
    }
    String::from_utf8(bytes).ok()
}

/// Calls a function with all objects that have an event source and an event name.
fn records(json: JsonRef<'_>, found: &mut impl FnMut(JsonRef<'_>)) {
    let [source, name] = json.probe(["eventSource", "eventName"]);
    if source.and(name).is_some() {
        return found(json);
    }
    json.members().map(|(_, value)| value).chain(json.items()).for_each(|value| records(value, found));
}

#[derive(Default)]
struct Share {
    calls: u32,
    explained: u32,
    request: u32,
}

#[test]
fn most_real_calls_are_explained() {
    let Some(corpus) = std::env::var_os("MAILTRAIL_CORPUS").filter(|folder| !folder.is_empty()) else {
        println!("MAILTRAIL_CORPUS is not set: there are no real records");
        return;
    };
    let mut shares: BTreeMap<String, Share> = BTreeMap::new();
    let mut notes: BTreeMap<String, (usize, Note)> = BTreeMap::new();
    let (mut others, mut unknown) = (0, BTreeMap::<String, usize>::new());
    let mut look_at = |record: JsonRef<'_>| {
        let source = record.get("/eventSource").and_then(JsonRef::as_str).unwrap_or_default().into_owned();
        match look(record) {
            Outcome::Looked(found) => {
                let share = shares.entry(source.clone()).or_default();
                share.calls += 1;
                share.explained += u32::from(found.is_empty());
                share.request += u32::from(!found.iter().any(|note| !note.pointer.starts_with("/responseElements")));
                let event = record.get("/eventName").and_then(JsonRef::as_str).unwrap_or_default().into_owned();
                for note in found {
                    let place: String = note
                        .pointer
                        .split('/')
                        .map(|token| if token.parse::<usize>().is_ok() { "/*".to_owned() } else { format!("/{token}") })
                        .collect();
                    notes.entry(format!("{source} {event} {place}: {note}")).or_insert((0, note)).0 += 1;
                }
            }
            Outcome::UnknownService(source) => *unknown.entry(source).or_default() += 1,
            _ => others += 1,
        }
    };
    for folder in ["cloudtrail/records", "cloudtrail/eventbridge", "cloudtrail/lookup_events", "ses/cloudtrail"] {
        for path in files(&Path::new(&corpus).join(folder)) {
            let Some(text) = text(&path) else { continue };
            match Json::parse(&text) {
                Ok(json) => records(json.view(), &mut look_at),
                Err(_) => {
                    for line in text.lines() {
                        if let Ok(json) = Json::parse(line) {
                            records(json.view(), &mut look_at);
                        }
                    }
                }
            }
        }
    }
    let mut rows: Vec<_> = shares.iter().collect();
    rows.sort_by_key(|(_, share)| std::cmp::Reverse(share.calls));
    let part = |some: u32, all: u32| 100.0 * f64::from(some) / f64::from(all.max(1));
    println!("{:45} {:>6} {:>9} {:>9}", "event source", "calls", "requests", "wholly");
    for (source, share) in &rows {
        println!(
            "{source:45} {:6} {:8.1}% {:8.1}%",
            share.calls,
            part(share.request, share.calls),
            part(share.explained, share.calls)
        );
    }
    let [calls, request, explained] = rows.iter().fold([0; 3], |[calls, request, explained], (_, share)| {
        [calls + share.calls, request + share.request, explained + share.explained]
    });
    println!("{:45} {calls:6} {:8.1}% {:8.1}%", "all", part(request, calls), part(explained, calls));
    println!("{others} records are not calls; services without a model: {unknown:?}");
    if std::env::var_os("MAILTRAIL_NOTES").is_some() {
        let mut notes: Vec<_> = notes.iter().collect();
        notes.sort_by_key(|(_, (count, _))| std::cmp::Reverse(*count));
        for (words, (count, _)) in notes {
            println!("{count:6} {words}");
        }
    }
    assert!(part(request, calls) > 90.0, "the models explain less than they did");
}
