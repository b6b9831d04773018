//! Makes the input of a fault.

use std::io::Write as _;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::support::fixtures;
use crate::table::sections;

/// Stands where a finding has to point.
const MARK: &str = "¦";

type Step = (String, String);

/// The input that the steps lead to, and line and column of the mark.
pub(crate) fn input(steps: &[Step]) -> (Vec<u8>, Option<(u64, u64)>) {
    let mut bytes = Vec::new();
    for (verb, rest) in steps {
        bytes = step(bytes, verb, rest);
    }
    let place = find(&bytes, MARK.as_bytes()).map(|at| {
        let before = String::from_utf8_lossy(&bytes[..at]).into_owned();
        let line = before.matches('\n').count() as u64 + 1;
        (line, before.rsplit('\n').next().unwrap().chars().count() as u64 + 1)
    });
    (replace(&bytes, MARK.as_bytes(), b""), place)
}

/// The steps without the fault, if there is a good document at all.
pub(crate) fn good(steps: &[Step]) -> Option<Vec<Step>> {
    let keep = |step: &&Step| matches!(step.0.as_str(), "from" | "pack" | "among" | "gzip" | "tar");
    steps.iter().any(|(verb, _)| verb == "from").then(|| steps.iter().filter(keep).cloned().collect())
}

/// Whether something is in an envelope.
pub(crate) fn is_packed(steps: &[Step]) -> bool {
    steps.iter().any(|(verb, _)| matches!(verb.as_str(), "pack" | "mispack" | "gzip" | "tar"))
}

fn step(bytes: Vec<u8>, verb: &str, rest: &str) -> Vec<u8> {
    match verb {
        // A fixture.
        "from" => {
            let text = std::fs::read(fixtures().join(format!("{rest}.json"))).unwrap();
            text.trim_ascii().to_vec()
        }
        // The whole input.
        "text" => unescape(rest),
        // The first place where something stands, and what stands there instead.
        "change" => {
            let (old, new) = rest.split_once(" =>").unwrap();
            let (old, new) = (unescape(old), unescape(new.strip_prefix(' ').unwrap_or(new)));
            let at = find(&bytes, &old).unwrap_or_else(|| panic!("there is no `{rest}`"));
            [&bytes[..at], &new, &bytes[at + old.len()..]].concat()
        }
        // Everywhere.
        "replace" => {
            let (old, new) = rest.split_once(" =>").unwrap();
            replace(&bytes, &unescape(old), &unescape(new.strip_prefix(' ').unwrap_or(new)))
        }
        // Everything from here on is missing.
        "cut" => {
            let at = find(&bytes, &unescape(rest)).unwrap();
            bytes[..at].to_vec()
        }
        // So many bytes are missing at the end.
        "shorten" => bytes[..bytes.len() - rest.parse::<usize>().unwrap()].to_vec(),
        "append" => [bytes, unescape(rest)].concat(),
        "prepend" => [unescape(rest), bytes].concat(),
        // Into an envelope, or into one that has it in the wrong form.
        "pack" | "mispack" => pack(&bytes, rest),
        // As a JSON string.
        "encode" => serde_json::to_vec(&String::from_utf8(bytes).unwrap()).unwrap(),
        "gzip" => gzip(&without_mark(&bytes).0),
        "tar" => tar(&without_mark(&bytes).0),
        // A line amidst so many good ones.
        "among" => {
            let (count, fixture) = rest.split_once(' ').unwrap();
            let good = [step(Vec::new(), "from", fixture), b"\n".to_vec()].concat();
            let half = good.repeat(count.parse::<usize>().unwrap() / 2);
            [&half[..], &bytes, b"\n", &half].concat()
        }
        "utf16" => {
            let text = String::from_utf8(bytes).unwrap();
            text.encode_utf16().flat_map(u16::to_le_bytes).collect()
        }
        _ => panic!("there is no step `{verb}`"),
    }
}

/// Puts a document into an envelope.
fn pack(document: &[u8], name: &str) -> Vec<u8> {
    let mut envelopes = sections(include_str!("envelopes.txt"));
    let (_, envelope) = envelopes.find(|envelope| envelope.0 == name).unwrap_or_else(|| panic!("no envelope `{name}`"));
    let envelope = envelope.trim_end().as_bytes();
    let (plain, mark) = without_mark(document);
    let string = |packed: Vec<u8>| format!("{mark}\"{}\"", BASE64_STANDARD.encode(packed)).into_bytes();
    let text = serde_json::to_vec(&String::from_utf8_lossy(document)).unwrap();
    let envelope = replace(envelope, b"$base64", &string(plain.clone()));
    let envelope = replace(&envelope, b"$gzip", &string(gzip(&plain)));
    let envelope = replace(&envelope, b"$text", &text);
    replace(&envelope, b"$json", document)
}

/// What is packed has no mark; it stands before the packed text then.
fn without_mark(bytes: &[u8]) -> (Vec<u8>, &'static str) {
    let plain = replace(bytes, MARK.as_bytes(), b"");
    let mark = if plain.len() == bytes.len() { "" } else { MARK };
    (plain, mark)
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn tar(bytes: &[u8]) -> Vec<u8> {
    let mut archive = tar::Builder::new(Vec::new());
    let mut header = tar::Header::new_gnu();
    header.set_size(bytes.len() as u64);
    header.set_mode(0o644);
    archive.append_data(&mut header, "logs/day.json", bytes).unwrap();
    archive.into_inner().unwrap()
}

fn unescape(text: &str) -> Vec<u8> {
    let text = text.replace('␊', "\n").replace('␉', "\t");
    replace(text.as_bytes(), "␖".as_bytes(), b"\xff")
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|window| window == what)
}

fn replace(bytes: &[u8], old: &[u8], new: &[u8]) -> Vec<u8> {
    let (mut rest, mut all) = (bytes, Vec::new());
    while let Some(at) = find(rest, old) {
        all.extend([&rest[..at], new].concat());
        rest = &rest[at + old.len()..];
    }
    all.extend(rest);
    all
}
