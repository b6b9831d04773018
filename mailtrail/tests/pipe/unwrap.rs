use std::io;

use mailtrail::input::Source;
use mailtrail::{Unwrap, read, validate};
use serde_json::Value;

use super::{Notes, file, fixtures, log_file, options, record, source_of, unwrapped};

/// The tokens of a JSON text: the text without white space between them.
fn tokens(json: &str) -> String {
    let (mut tokens, mut is_quoted, mut is_escaped) = (String::new(), false, false);
    for char in json.chars() {
        if is_quoted || !char.is_ascii_whitespace() {
            tokens.push(char);
        }
        match char {
            '"' if !is_escaped => is_quoted = !is_quoted,
            _ => {}
        }
        is_escaped = is_quoted && char == '\\' && !is_escaped;
    }
    tokens
}

#[test]
fn every_fixture_comes_out_as_it_is_read() {
    for source in fixtures() {
        let (lines, _) = unwrapped(std::slice::from_ref(&source), true, 1);
        let (bare, _) = unwrapped(std::slice::from_ref(&source), false, 1);
        assert_eq!(lines.lines().count(), bare.lines().count(), "{source}");
        let mut rows = lines.lines().zip(bare.lines());
        for document in read([source.clone()]).filter_map(Result::ok) {
            let (line, bare) = rows.next().unwrap_or_else(|| panic!("{source}: {}", document.pointer));
            assert_eq!(tokens(bare), tokens(&document.text), "{source}");
            assert!(line.ends_with(&format!(",\"document\":{bare}}}")), "{source}");
            let place = source_of(line);
            assert_eq!(place["file"], document.source.name(), "{source}");
            assert_eq!(place["kind"], document.kind.name, "{source}");
            assert_eq!(
                (place["line"].as_u64(), place["column"].as_u64()),
                (Some(document.line), Some(document.column)),
                "{source}"
            );
            assert_eq!(place["pointer"], document.pointer, "{source}");
            let inner: Vec<&str> = place["inner"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
            assert_eq!(inner, document.inner, "{source}");
        }
        assert_eq!(rows.next(), None, "{source}");
    }
}

#[test]
fn counts_are_those_of_validate() {
    let mut compared = 0;
    for source in fixtures() {
        let sources = std::slice::from_ref(&source);
        let mut notes = Notes::default();
        let summary = mailtrail::unwrap(sources, &Unwrap::default(), &options(1), &mut notes, &mut io::sink()).unwrap();
        if notes.0.is_empty() {
            let records = validate(sources, &options(1), &mut Notes::default()).unwrap().records;
            assert_eq!(summary.summary.records, records, "{source}");
            assert_eq!(summary.written, summary.kinds.iter().map(|(_, count)| count).sum::<u64>(), "{source}");
            compared += 1;
        }
    }
    assert!(compared > 400, "{compared}");
}

#[test]
fn what_is_broken_is_told_and_costs_no_other() {
    let folder = tempfile::tempdir().unwrap();
    let text = format!("{}\n{{\"eventVersion\": \"1.11\", \n{}\n{{\"b\": 1}}\n", record(1), record(2));
    let source = file(folder.path(), "a.json", text);
    let (lines, notes) = unwrapped(&[Source::File("no/such/file".into()), source], false, 2);
    assert_eq!(lines, format!("{}\n{}\n", record(1), record(2)));
    assert_eq!(notes.len(), 3, "{notes:?}");
    assert!(
        notes[0].starts_with("trouble: no/such/file") && notes[1].ends_with("a.json:2:25 error truncated"),
        "{notes:?}"
    );
}

#[test]
fn threads_make_no_difference() {
    let folder = tempfile::tempdir().unwrap();
    let mut sources = fixtures();
    sources.insert(3, file(folder.path(), "pretty.json", log_file(1200, true)));
    sources.push(file(folder.path(), "line.json", log_file(1200, false)));
    let lines: String = (0..1200).map(|index| format!("{}\n", record(index))).collect::<Vec<_>>().concat();
    sources.push(file(folder.path(), "lines.ndjson", lines));
    for with_source in [false, true] {
        let one = unwrapped(&sources, with_source, 1);
        assert!(one.0.lines().count() > 5000);
        for threads in [2, 8] {
            let more = unwrapped(&sources, with_source, threads);
            assert!(one == more, "{threads} threads, {with_source}");
        }
    }
}

#[test]
fn envelopes_and_lists_may_be_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let (a, b, c) = (record(1).to_string(), record(2).to_string(), record(3).to_string());
    let sns =
        serde_json::json!({"Type": "Notification", "TopicArn": "arn:aws:sns:eu-west-1:111122223333:a", "Message": a});
    let sqs = serde_json::json!({"Records": [
        {"eventSource": "aws:sqs", "receiptHandle": "x", "body": sns.to_string()},
        {"eventSource": "aws:sqs", "receiptHandle": "x", "body": b},
    ]});
    let list = format!("{{\"Records\": [{c}]}}");
    let source = file(folder.path(), "a.ndjson", format!("{sqs}\n{list}\n"));
    for (kind, wanted) in [
        ("sqs-lambda-record", vec![&a, &b]),
        ("sns-message", vec![&a]),
        ("log-file", vec![&a, &b, &c]),
        ("cloudtrail", vec![&a, &b, &c]),
        ("ses", vec![]),
    ] {
        let (mut unwrap, mut lines) = (Unwrap::default(), Vec::new());
        unwrap.kinds = vec![kind.parse().unwrap()];
        let sources = std::slice::from_ref(&source);
        mailtrail::unwrap(sources, &unwrap, &options(1), &mut Notes::default(), &mut lines).unwrap();
        let wanted: String = wanted.into_iter().map(|line| format!("{line}\n")).collect::<Vec<_>>().concat();
        assert_eq!(String::from_utf8(lines).unwrap(), wanted, "{kind}");
    }
}

#[test]
fn names_of_files_and_pointers_are_safe_to_print() {
    let folder = tempfile::tempdir().unwrap();
    let text = format!("{{\"a\u{202e}b\": {{\"detail-type\": \"x\", \"source\": \"y\", \"detail\": {}}}}}", record(1));
    let (lines, _) = unwrapped(&[file(folder.path(), "b\u{202e}\n.json", text)], true, 1);
    let (place, _) = lines.split_once(",\"document\":").unwrap();
    assert!(place.contains(r"b\u202e\n.json") && !place.contains('\u{202e}'), "{place}");
}

/// A writer that takes so many bytes and no more.
struct Full(usize);

impl io::Write for Full {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0 == 0 {
            return Err(io::ErrorKind::BrokenPipe.into());
        }
        let taken = bytes.len().min(self.0);
        self.0 -= taken;
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn nothing_more_is_read_when_nothing_more_can_be_written() {
    struct Done(usize);
    impl mailtrail::Sink for Done {
        fn finding(&mut self, _: &Source, _: &mailtrail::Finding) {}
        fn trouble(&mut self, _: &mailtrail::input::Trouble) {}
        fn done(&mut self, _: &Source, _: u64) {
            self.0 += 1;
        }
    }
    let folder = tempfile::tempdir().unwrap();
    let text = log_file(300, false);
    let sources: Vec<_> = (0..80).map(|index| file(folder.path(), &format!("{index}.json"), &text)).collect();
    for threads in [1, 4] {
        let mut done = Done(0);
        let error = mailtrail::unwrap(&sources, &Unwrap::default(), &options(threads), &mut done, &mut Full(1000));
        assert_eq!(error.unwrap_err().kind(), io::ErrorKind::BrokenPipe);
        assert!(done.0 < 70, "{} of 80 files were read", done.0);
    }
}
