//! Little text that unpacks to much: envelopes of every form, many in each other.

use std::collections::BTreeSet;
use std::io::Write as _;
use std::time::{Duration, Instant};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;
use mailtrail::{ENVELOPES, Level, Options, validate_text};
use serde_json::{Value, json};

use super::layouts::gzip;
use super::records::{odd_record, record};
use super::support::{fixtures, names, run_on_bytes};
use super::wrappers::{telling, unpacked};

/// Documents in each payload.
const FAN: usize = 30;

/// Envelopes in each other.
const DEEP: usize = 7;

/// Envelopes of which no bomb is made.
const UNSEEN: &[&str] = &[
    "eventbridge event of ses",
    "cloudwatch logs control message",
    "insights row",
    "insights row without message",
    "lambda platform event",
    "batch answer",
    "elastic bulk action",
    "insights console row without message",
];

/// Lines, packed as small as they get.
fn packed(document: &str) -> String {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(format!("{document}\n").repeat(FAN).as_bytes()).unwrap();
    STANDARD.encode(encoder.finish().unwrap())
}

/// Puts packed lines in place of the first payload; false if there is none.
fn load(value: &mut Value, lines: &str) -> bool {
    match value {
        Value::Array(items) => items.iter_mut().any(|item| load(item, lines)),
        Value::Object(members) if telling(members).is_some() => {
            *value = json!({"awslogs": {"data": lines}});
            true
        }
        Value::Object(members) => members.values_mut().any(|value| load(value, lines)),
        Value::String(text) => {
            let is_payload = unpacked(text).is_some();
            if is_payload {
                lines.clone_into(text);
            }
            is_payload
        }
        _ => false,
    }
}

/// A bomb of envelopes as a fixture shows them; nothing if it shows none with a payload.
fn bomb(fixture: &str, core: &str) -> Option<String> {
    let envelope: Value = serde_json::from_str(fixture).ok()?;
    if envelope.as_object().is_some_and(|members| telling(members).is_some()) {
        return None;
    }
    let mut document = core.to_owned();
    for _ in 0..DEEP {
        let mut loaded = envelope.clone();
        if !load(&mut loaded, &packed(&document)) {
            return None;
        }
        document = loaded.to_string();
    }
    Some(document)
}

/// Fixtures that show envelopes.
fn envelopes() -> impl Iterator<Item = (String, String)> {
    ["wrappers", "ses-events", "workmail-events", "cloudtrail-records"].into_iter().flat_map(|folder| {
        names(folder).into_iter().map(move |name| {
            let text = std::fs::read_to_string(fixtures().join(folder).join(&name)).unwrap();
            (format!("{folder}/{name}"), text)
        })
    })
}

/// However many there are: what is beyond the budget is said once, the time is that of the budget, and what stands behind in the file is read.
#[test]
fn envelopes_of_every_form_end() {
    let mut options = Options::default();
    options.explain_detection = true;
    options.limits.documents = 300;
    options.limits.unpacked = 4_000_000;
    let (mut seen, mut closed) = (BTreeSet::new(), 0);
    // A string that is base64 of something is no document by itself.
    for (name, text) in envelopes().filter(|(name, _)| !name.contains("json-packed")) {
        for core in [record(0), odd_record(), "{oops".into(), "{}".into()] {
            let Some(bomb) = bomb(&text, &core) else { continue };
            let start = Instant::now();
            let (findings, summary) = validate_text(&format!("{bomb}\n{}\n", record(0)), &options);
            assert!(start.elapsed() < Duration::from_secs(20), "{name}: {:?}", start.elapsed());
            let beyond: Vec<_> = findings.iter().filter(|finding| finding.rule == "unpacks-too-far").collect();
            // What stands in a field of a record is not opened.
            let is_opened = findings.len() > FAN;
            assert!(beyond.len() <= 2 && (!is_opened || !beyond.is_empty()), "{name}: {beyond:?}");
            closed += usize::from(beyond.is_empty());
            assert!(beyond.iter().all(|it| it.level == Level::Error && it.line == 1), "{name}: {beyond:?}");
            assert!(summary.records + summary.others + summary.envelopes < 1_000, "{name}: {summary:?}");
            assert!(findings.len() < 10_000, "{name}: {}", findings.len());
            let last = findings.iter().rfind(|it| it.rule == "detection").unwrap();
            assert_eq!((last.line, &*last.found), (2, "cloudtrail record"), "{name}");
            seen.extend(findings.into_iter().filter(|it| it.rule == "detection").map(|it| it.found));
        }
    }
    assert!(closed < 20, "{closed}");
    // Lists are no envelopes in a text but hold documents; others carry nothing, or are what the text of a string is.
    let unseen: Vec<_> = ENVELOPES.iter().map(|it| it.name).filter(|name| !seen.contains(*name)).collect();
    assert_eq!(unseen, UNSEEN);
}

/// With the limits that nobody changed.
#[test]
fn bombs_need_little_memory() {
    for name in
        ["cloudwatch-logs-message.mixed", "kinesis-lambda-record.good", "sqs-message.base64", "splunk-event.good"]
    {
        let text = std::fs::read_to_string(fixtures().join(format!("wrappers/{name}.json"))).unwrap();
        let bomb = bomb(&text, &record(0)).unwrap();
        assert!(bomb.len() < 20_000, "{name}: {}", bomb.len());
        let outcomes = ["1", "3"].map(|threads| {
            let outcome = run_on_bytes(&["validate", "--threads", threads, "--format", "json", "-"], bomb.as_bytes());
            outcome.assert_peak_below(300);
            assert_eq!((outcome.code, outcome.rules().contains(&"unpacks-too-far".into())), (1, true), "{name}");
            outcome.stdout
        });
        assert_eq!(outcomes[0], outcomes[1], "{name}");
    }
}

/// One payload that is longer than all that a document may unpack to, and names that stand before each payload.
#[test]
fn long_payloads_and_names() {
    let zeros = STANDARD.encode(gzip(&vec![b' '; 100_000_000]));
    let values = format!("[{}]", vec![r#"{"value":"{\"a\":1}"}"#; 20_000].join(","));
    let kafka = format!(r#"{{"eventSource":"aws:kafka","records":{{"{}":{values}}}}}"#, "t".repeat(1_000_000));
    for text in [format!(r#"{{"awslogs":{{"data":"{zeros}"}}}}"#), kafka] {
        let outcome = run_on_bytes(&["validate", "--format", "json", "-"], text.as_bytes());
        let findings = outcome.findings();
        let beyond = findings.iter().filter(|it| it["rule"] == "unpacks-too-far").count();
        let messages: Vec<_> = findings.iter().map(|it| it["message"].as_str().unwrap().to_owned()).collect();
        assert_eq!((outcome.code, beyond), (1, 1), "{messages:?}");
        outcome.assert_peak_below(300);
    }
}

/// Findings beyond the limits of a document are counted, and those of the next document are told.
#[test]
fn findings_are_bounded() {
    let mut options = Options::default();
    options.limits.findings = 3;
    let events: Vec<_> = (0..9).map(|_| serde_json::from_str::<Value>(&odd_record()).unwrap()).collect();
    let text = json!({"Count": 9, "value": events}).to_string();
    let (findings, summary) = validate_text(&format!("{text}\n{}\n", odd_record()), &options);
    let rules: Vec<_> = findings.iter().map(|it| (&*it.rule, it.line)).collect();
    assert_eq!(rules[2..], [("unknown-member", 1), ("more-findings", 1), ("unknown-member", 2)], "{findings:?}");
    assert_eq!(findings[3].message, "only the first 3 findings in this document are reported; all are counted");
    assert!(summary.notes >= 10, "{summary:?}");
}
