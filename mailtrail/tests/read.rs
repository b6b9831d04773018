//! Documents one by one, through every layout and envelope, with their places.

#![cfg(feature = "files")]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that fails here says where")]
#![allow(clippy::print_stderr, reason = "what cannot be tested on a platform is said")]

use std::io::{self, Cursor, Read, Write as _};
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;
use mailtrail::input::Source;
use mailtrail::{Document, Level, Options, ReadError, Typed, read, read_from, read_text, validate_text};
use serde_json::{Value, json};

fn record(name: &str) -> String {
    json!({
        "eventVersion": "1.11",
        "userIdentity": {"type": "Root", "principalId": "111122223333", "accountId": "111122223333"},
        "eventTime": "2026-03-02T08:15:30Z",
        "eventSource": "workmail.amazonaws.com",
        "eventName": name,
        "awsRegion": "eu-west-1",
        "sourceIPAddress": "192.0.2.1",
    })
    .to_string()
}

fn sns(message: &str) -> String {
    json!({"Type": "Notification", "MessageId": "1", "TopicArn": "arn:aws:sns:eu-west-1:111122223333:a", "Message": message})
        .to_string()
}

fn sqs(bodies: &[String]) -> String {
    let records: Vec<_> = bodies.iter().map(|body| json!({"eventSource": "aws:sqs", "body": body})).collect();
    json!({"Records": records}).to_string()
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn tar(members: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut archive = tar::Builder::new(Vec::new());
    for (name, bytes) in members {
        let mut header = tar::Header::new_gnu();
        header.set_size(bytes.len() as u64);
        header.set_mode(0o644);
        header.set_cksum();
        archive.append_data(&mut header, name, &bytes[..]).unwrap();
    }
    archive.into_inner().unwrap()
}

/// Name of the event of a record.
fn name(document: &Document) -> String {
    match document.typed().unwrap() {
        Typed::Record(_) => {
            let value: Value = serde_json::from_str(&document.text).unwrap();
            value["eventName"].as_str().unwrap().to_owned()
        }
        other => panic!("a record, not {other:?}"),
    }
}

/// Names of records, and rules of errors, in their order.
fn told(items: impl Iterator<Item = Result<Document, ReadError>>) -> Vec<String> {
    items
        .map(|item| match item {
            Ok(document) => name(&document),
            Err(error) => error.finding().map_or_else(|| error.to_string(), |finding| finding.rule.to_string()),
        })
        .collect()
}

#[test]
fn through_every_layout() {
    let [a, b] = [record("A"), record("B")];
    let packed = serde_json::to_string(&a).unwrap();
    for text in [
        format!("{a}\n{b}\n"),
        format!("{a}{b}"),
        format!("[{a},{b}]"),
        format!(r#"{{"Records":[{a},{b}]}}"#),
        format!(r#"{{"Records":[{a}]}}{{"Records":[{b}]}}"#),
        format!("2026-03-02T08:15:30.120Z {a}\n2026-03-02T08:15:30.120Z {b}\n"),
        format!("START RequestId: EXAMPLE\nINFO {a} done\n[INFO] {b}\nEND RequestId: EXAMPLE\n"),
        format!("Received event: {a} {b}\n"),
        format!("event: {packed}\n{b}"),
        sqs(&[sns(&a), b.clone()]),
        sns(&sqs(&[a.clone(), sns(&b)])),
        format!("{}\n{}\n", sns(&a), sns(&b)),
        json!({"Events": [{"EventId": "1", "CloudTrailEvent": a}, {"EventId": "2", "CloudTrailEvent": b}]}).to_string(),
        json!({"log": format!("INFO {a}\n"), "stream": "stdout"}).to_string() + "\n" + &b,
    ] {
        assert_eq!(told(read_text(&text)), ["A", "B"], "{text}");
        assert_eq!(told(read_from(Cursor::new(text.clone().into_bytes()))), ["A", "B"], "{text}");
        let pretty = text.replace('\n', "\r\n");
        assert_eq!(told(read_text(&pretty)), ["A", "B"], "{pretty}");
    }
}

#[test]
fn through_files_of_every_packing() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        Source::File(path)
    };
    let text = format!("{}\n{}\n", record("A"), record("B"));
    let members =
        [("logs/a.json", record("C").into_bytes()), ("logs/b.json.gz", gzip(sqs(&[sns(&record("D"))]).as_bytes()))];
    let sources = [
        write("a.json", text.as_bytes()),
        write("b.json.gz", &gzip(text.as_bytes())),
        write("c.json.gz", &gzip(&gzip(text.as_bytes()))),
        write("d.tar", &tar(&members)),
        write("e.tar.gz", &gzip(&tar(&members))),
    ];
    let expected = ["A", "B", "A", "B", "A", "B", "C", "D", "C", "D"];
    let mut documents = read(sources.clone());
    assert_eq!(told(documents.by_ref()), expected);
    assert_eq!((documents.summary().records, documents.summary().errors, documents.summary().files), (10, 0, 7));
    let sources: Vec<_> = read(sources).map(|it| it.unwrap().source.to_string()).collect();
    assert!(sources[1].ends_with("a.json") && sources[6].ends_with("d.tar:logs/a.json"), "{sources:?}");
    assert!(sources[9].ends_with("e.tar.gz:logs/b.json.gz"), "{sources:?}");
}

#[test]
fn an_error_costs_nothing_but_itself() {
    let broken = record("X").replace(r#""eventName":"#, r#""eventName" "#);
    let text = format!("{}\n{broken}\nwords\n{{\"a\":1}}\n{}\n", record("A"), record("B"));
    assert_eq!(told(read_text(&text)), ["A", "syntax", "unrecognized-document", "B"]);
    let folder = tempfile::tempdir().unwrap();
    let good = folder.path().join("good.json");
    std::fs::write(&good, record("A")).unwrap();
    let cut = folder.path().join("cut.json.gz");
    std::fs::write(&cut, &gzip(record("B").repeat(3).as_bytes())[..60]).unwrap();
    let missing = Source::File(folder.path().join("missing.json"));
    let sources = [Source::File(good.clone()), missing, Source::File(cut), Source::File(good)];
    let told = told(read(sources));
    assert_eq!((&*told[0], told.last().unwrap().as_str()), ("A", "A"), "{told:?}");
    assert!(told[1].contains("missing.json: ") && told.iter().any(|it| it.contains("cut.json.gz")), "{told:?}");
}

/// Documents and errors of one envelope come in the order of the text.
#[test]
fn items_come_in_the_order_of_the_text() {
    let broken = record("X").replace(r#""eventName":"#, r#""eventName" "#);
    let text = sqs(&[record("A"), broken.clone(), record("B"), "{\"a\":1}".into(), sns(&broken), record("C")]);
    assert_eq!(told(read_text(&text)), ["A", "syntax", "B", "unrecognized-document", "syntax", "C"]);
}

/// Errors are those that validation finds, at the same places, but for what only a type tells.
#[test]
fn errors_are_those_of_validation() {
    let broken = record("X").replace(r#""eventName":"#, r#""eventName" "#);
    let cut = &record("X")[..100];
    for text in [
        format!("{}\n  {broken}\n{}\n", record("A"), record("B")),
        format!("{}\nINFO {broken}\nINFO {cut}\nINFO {}\n", record("A"), record("B")),
        format!("{}\n}}\n\"eventName\": \"A\",\n{}\n", record("A"), record("B")),
        format!("{}\n---\n{}\n", record("A"), record("B")),
        sqs(&[record("A"), broken.clone(), sns(&broken), "text".into()]),
        format!("[{},{broken},{{\"a\":1}}", record("A")),
        "only words\n".into(),
        "---\n".into(),
        String::new(),
    ] {
        let (findings, expected) = validate_text(&text, &Options::default());
        let errors = findings.into_iter().filter(|it| it.level == Level::Error && it.rule != "missing-member");
        let errors: Vec<_> = errors.map(|it| (it.rule, it.line, it.column, it.pointer, it.inner, it.message)).collect();
        let mut documents = read_text(&text);
        let found: Vec<_> = documents
            .by_ref()
            .filter_map(Result::err)
            .filter_map(|it| it.finding().cloned())
            .map(|it| (it.rule, it.line, it.column, it.pointer, it.inner, it.message))
            .collect();
        assert_eq!(found, errors, "{text}");
        let counts =
            |it: &mailtrail::Summary| (it.records, it.errors, it.unrecognized, it.others, it.lines, it.envelopes);
        if !text.contains("aws:sqs") {
            assert_eq!(counts(documents.summary()), counts(&expected), "{text}");
        }
    }
}

/// Places are where a finding about the document itself would be.
#[test]
fn places_are_those_of_findings() {
    let text = format!("words\nINFO {}\n{}\n", record("A"), sqs(&[sns(&record("B"))]));
    let mut options = Options::default();
    options.explain_detection = true;
    let (findings, _) = validate_text(&text, &options);
    let detected: Vec<_> = findings
        .into_iter()
        .filter(|it| it.rule == "detection" && it.found == "cloudtrail record")
        .map(|it| (it.line, it.column, it.pointer, it.inner))
        .collect();
    let read: Vec<_> =
        read_text(&text).map(Result::unwrap).map(|it| (it.line, it.column, it.pointer, it.inner)).collect();
    assert_eq!(read, detected);
    assert_eq!((read[0].0, read[0].1), (2, 6));
    assert_eq!((read[1].2.as_str(), &read[1].3[..]), ("/Records/0/body", &["/Message".to_owned(), String::new()][..]));
}

/// Every fixture: as many documents as validation counts records, each in its type.
#[test]
fn every_fixture() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures");
    let mut read_any = 0;
    for entry in ["cloudtrail-records", "ses-events", "workmail-events", "wrappers", "broken"] {
        for file in std::fs::read_dir(folder.join(entry)).unwrap() {
            let path = file.unwrap().path();
            let Ok(text) = std::fs::read_to_string(&path) else { continue };
            let (findings, expected) = validate_text(&text, &Options::default());
            let mut documents = read([Source::File(path.clone())]);
            let (good, bad): (Vec<_>, Vec<_>) = documents.by_ref().partition(Result::is_ok);
            assert!(good.iter().flatten().all(|it| it.typed().is_ok() || !findings.is_empty()), "{}", path.display());
            assert_eq!(documents.summary().records, expected.records, "{}", path.display());
            assert!(
                good.len() as u64 <= expected.records && (bad.is_empty() || expected.errors > 0),
                "{}",
                path.display()
            );
            read_any += good.len();
        }
    }
    assert!(read_any > 500, "{read_any}");
}

/// Gives the same text again and again.
struct Again {
    text: &'static [u8],
    at: usize,
    left: usize,
}

impl Read for Again {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.left == 0 {
            return Ok(0);
        }
        let count = (&self.text[self.at..]).read(buffer)?;
        self.at += count;
        if self.at == self.text.len() {
            (self.at, self.left) = (0, self.left - 1);
        }
        Ok(count)
    }
}

#[test]
fn many_records_need_no_more_memory_than_one() {
    let text = b"INFO {\"eventVersion\":\"1.11\",\"userIdentity\":{}}\n";
    let before = memory();
    let mut documents = read_from(Again { text, at: 0, left: 200_000 });
    assert_eq!(documents.by_ref().flatten().count(), 200_000);
    assert_eq!(documents.summary().records, 200_000);
    match (before, memory()) {
        (Some(before), Some(after)) => assert!(after < before + 50, "{before} MB before, {after} MB after"),
        _ => eprintln!("memory is not measured on this platform"),
    }
}

/// Most memory that this process has had, in MB, as Linux keeps count of it.
fn memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse::<u64>().ok().map(|kilobytes| kilobytes / 1024)
}

#[test]
fn errors_show_no_character_that_deceives() {
    let text = "{\"a\\u202e\":\u{9b}1}\n{\"eventVersion\u{1b}[2J\u{202e}\": 1, \"userIdentity\": {}}\n'\u{200b}";
    let name = "logs/\u{1b}[31m\n\u{202e}";
    let missing = mailtrail::read([mailtrail::input::Source::File(name.into())]);
    let errors: Vec<_> = mailtrail::read_text(text).chain(missing).filter_map(Result::err).collect();
    assert!(errors.len() >= 3, "{errors:?}");
    for error in errors {
        let shown = error.to_string();
        assert!(!shown.contains(mailtrail_wire::is_hidden), "{shown:?}");
    }
}
