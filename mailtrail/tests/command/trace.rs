//! `mailtrail trace`: what became of messages, by the event logs of Amazon WorkMail.

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::Stdio;

use serde_json::{Value, json};

use super::layouts::gzip;
use super::records::record;
use super::support::{Outcome, command, fixtures, run, run_on_bytes};

const EXPORT: &str = "files/workmail-mailbox-export.txt";
const LINES: &str = "files/workmail-mailbox.ndjson";

/// The log of the fixture in every form that has the times of the events.
const FORMS: &[&str] = &[
    "files/workmail-mailbox-export.txt",
    "files/workmail-mailbox-export.txt.gz",
    "files/workmail-mailbox-filter-log-events.json",
    "files/workmail-mailbox-insights-fields.json",
    "files/workmail-mailbox-insights.json",
    "files/workmail-mailbox-subscription.json",
];

fn fixture(path: &str) -> String {
    std::fs::read_to_string(fixtures().join(path)).unwrap()
}

/// The stories that a run told, one by one.
fn stories(outcome: &Outcome) -> Vec<Value> {
    outcome.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
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

/// A story without the times in it, and without the order that they make.
fn timeless(mut story: Value) -> Value {
    fn strip(value: &mut Value) {
        match value {
            Value::Object(members) => {
                members.retain(|name, _| !["at", "first", "last", "explanation"].contains(&name.as_str()));
                members.values_mut().for_each(strip);
            }
            Value::Array(items) => items.iter_mut().for_each(strip),
            _ => {}
        }
    }
    strip(&mut story);
    for name in ["events", "recipients", "traceIds"] {
        story[name].as_array_mut().unwrap().sort_by_key(Value::to_string);
    }
    story
}

#[test]
fn every_form_tells_the_same_stories() {
    let expected = trace(&[EXPORT]);
    assert_eq!(stories(&expected).len(), 38);
    for form in FORMS {
        for format in ["human", "json"] {
            let first = run(["trace", "--format", format, EXPORT]);
            let outcome = run(["trace", "--format", format, form]);
            assert_eq!((outcome.code, &outcome.stdout, &outcome.stderr), (0, &first.stdout, &first.stderr), "{form}");
        }
    }
    assert_eq!(
        expected.stderr,
        "read 114 event records, told 38 stories; 1 record of no message; passed over 1 other document\n"
    );
}

/// Forms of which there is no file.
#[test]
fn other_forms_tell_the_same_stories() {
    let output: Value = serde_json::from_str(&fixture("files/workmail-mailbox-filter-log-events.json")).unwrap();
    let events = output["events"].as_array().unwrap();
    let with = |members: fn(&Value) -> Value| events.iter().map(members).collect::<Vec<_>>();
    let numbered = with(|it| json!({"id": "1", "timestamp": it["timestamp"], "message": it["message"]}));
    let got = with(|it| json!({"timestamp": it["timestamp"], "message": it["message"], "ingestionTime": 1}));
    let data = json!({
        "messageType": "DATA_MESSAGE",
        "owner": "111122223333",
        "logGroup": "mail",
        "logStream": "a",
        "subscriptionFilters": ["all"],
        "logEvents": numbered,
    });
    let expected = trace(&[EXPORT]).stdout;
    for (name, text) in [
        ("get-log-events", json!({"events": got, "nextForwardToken": "f/1/s"}).to_string()),
        ("unpacked subscription", data.to_string()),
        ("log events alone", numbered.iter().map(Value::to_string).collect::<Vec<_>>().join("\n")),
        ("export of Windows", fixture(EXPORT).replace('\n', "\r\n")),
        ("export with tabs", fixture(EXPORT).replace("Z {", "Z\t{")),
        ("byte order mark", format!("\u{feff}{}", fixture(EXPORT))),
    ] {
        assert_eq!(trace_text(&[], &text).stdout, expected, "{name}");
    }
}

/// Lines alone have the time of one kind of events; all else is as it is with times.
#[test]
fn lines_without_times_tell_the_same_but_the_times() {
    let of = |path: &str| stories(&trace(&[path])).into_iter().map(timeless).collect::<Vec<_>>();
    assert_eq!(of(LINES), of(EXPORT));
    assert!(trace(&[LINES]).stdout.contains(r#""at":"2026-03-02T08:01:02Z""#), "arrivals say when");
}

/// Results of Logs Insights mostly have the last event first.
#[test]
fn the_order_of_rows_does_not_matter() {
    let expected = trace(&[EXPORT]).stdout;
    for form in ["files/workmail-mailbox-insights.json", "files/workmail-mailbox-insights-fields.json"] {
        let mut results: Value = serde_json::from_str(&fixture(form)).unwrap();
        results["results"].as_array_mut().unwrap().reverse();
        assert_eq!(trace_text(&[], &results.to_string()).stdout, expected, "{form}");
    }
}

/// Why did B not receive the message of A? Who asks, about whom, what became of it.
const QUESTIONS: &[(&str, &str, &str, &str)] = &[
    ("bounced", "richard@example.com", "nobody@example.org", "bounced"),
    ("bounced-on-arrival", "mary@example.org", "mary@example.com", "bounced"),
    ("dropped-by-rule", "news@example.org", "jane@example.com", "stoppedByRule"),
    ("dropped-by-outbound-rule", "richard@example.com", "jane@example.org", "stoppedByRule"),
    ("rejected-by-dmarc", "ceo@example.org", "mary@example.com", "stoppedByDmarc"),
    ("pending-on-arrival", "richard@example.org", "jane@example.com", "pending"),
    ("pending-with-a-bounce-of-somebody", "jane@example.com", "jobs@example.org", "pending"),
];

#[test]
fn why_did_b_not_receive_the_message_of_a() {
    for (name, from, to, outcome) in QUESTIONS {
        let told = stories(&trace(&["--from", from, "--to", to, EXPORT]));
        let recipients = told.last().unwrap()["recipients"].as_array().unwrap();
        let recipient = recipients.iter().find(|it| it["address"] == *to).unwrap();
        assert_eq!(recipient["outcome"], *outcome, "{name}");
        snapshot(name, &run(["trace", "--from", from, "--to", to, EXPORT]));
    }
}

#[test]
fn tables_and_json() {
    for (name, words) in [
        ("delivered-within", &["--message-id", "EXAMPLE302@example.com"][..]),
        ("several-recipients", &["--message-id", "EXAMPLE303@example.com"]),
        ("journaled", &["--trace-id", "trace-EXAMPLE31501"]),
        ("on-behalf", &["--message-id", "EXAMPLE319@example.com"]),
        ("without-a-trace", &["--message-id", "EXAMPLE327@example.com"]),
        ("none", &["--subject", "nobody wrote this"]),
        ("json", &["--format", "json", "--message-id", "EXAMPLE302@example.com"]),
    ] {
        snapshot(name, &run(["trace"].iter().chain(words).chain(&[EXPORT])));
    }
}

fn snapshot(name: &str, outcome: &Outcome) {
    let text = format!("{}{}exit code {}\n", outcome.stdout, outcome.stderr, outcome.code);
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true, snapshot_path => "../snapshots" }, {
        insta::assert_snapshot!(format!("trace.{name}"), text);
    });
}

/// Words of the command line, and the subjects of the stories that fit.
const FILTERS: &[(&[&str], &[&str])] = &[
    (&["--message-id", "EXAMPLE303@example.com"], &["Minutes of Thursday"]),
    (&["--message-id", "<EXAMPLE303@example.com>"], &["Minutes of Thursday"]),
    (&["--message-id", " <EXAMPLE303@example.com> "], &["Minutes of Thursday"]),
    (&["--message-id", "<EXAMPLE321@example.com>"], &["Re: Lunch on Friday"]),
    (&["--message-id", "EXAMPLE303"], &[]),
    (&["--message-id", ""], &[]),
    (&["--trace-id", "trace-EXAMPLE30301"], &["Minutes of Thursday"]),
    (&["--trace-id", "trace-EXAMPLE30302"], &["Minutes of Thursday"]),
    (&["--trace-id", "trace-EXAMPLE303"], &[]),
    (&["--from", "ceo@example.org"], &["Transfer today"]),
    (&["--from", "Jane <JANE@example.com>", "--subject", "lunch"], &["Lunch on Friday", "Re: Lunch on Friday"]),
    (&["--from", "jane@example.com", "--to", "mary@example.com", "--subject", "invitation"], &["Invitation"]),
    (&["--from", "richard@example.com", "--subject", "INVITATION"], &["Invitation"]),
    (&["--to", "nobody@example.org"], &["Minutes of Thursday"]),
    (&["--to", "Team@Example.com"], &["To all of you"]),
    (&["--to", "example.com"], &[]),
    (&["--subject", "lunch on friday"], &["Lunch on Friday", "Re: Lunch on Friday"]),
    (&["--subject", "Build 4", "--to", "jane@example.com"], &["Build 43 is fine"]),
    (&["--message-id", "EXAMPLE303@example.com", "--subject", "lunch"], &[]),
];

#[test]
fn filters_tell_what_is_asked_for() {
    for (words, expected) in FILTERS {
        for file in [EXPORT, LINES, "files/workmail-mailbox-insights-fields.json"] {
            let outcome = trace(&[words, &[file][..]].concat());
            assert_eq!(subjects(&outcome), *expected, "{words:?}");
            assert_eq!(outcome.code, i32::from(expected.is_empty()), "{words:?}");
            let table = run([&["trace"], *words, &[file]].concat());
            assert_eq!((table.code, table.stdout.is_empty()), (outcome.code, expected.is_empty()), "{words:?}");
        }
    }
}

#[test]
fn exit_codes() {
    for (arguments, code, stdout, stderr) in [
        (
            &["trace", LINES][..],
            0,
            true,
            "read 114 event records, told 38 stories; 1 record of no message; passed over 1 other document\n",
        ),
        (
            &["trace", "files/records.jsonl"],
            1,
            false,
            "read 0 event records, told 0 stories; passed over 4 other documents\n",
        ),
        (&["trace", "broken/empty.json"], 1, false, "read 0 event records, told 0 stories\n"),
        (
            &["trace", "no-such-file"],
            2,
            false,
            "mailtrail: no-such-file: expected a file, a folder, a glob or `-`, found nothing",
        ),
        (&["trace", "no-such-file", LINES], 2, true, "mailtrail: no-such-file: "),
        (&["trace"], 2, false, "error: "),
        (&["trace", "--patience", "long", LINES], 2, false, "error: "),
        (&["trace", "--patience", "-1", LINES], 2, false, "error: "),
        (&["trace", "--threads", "2", LINES], 2, false, "error: "),
        (&["trace", "--help"], 0, true, ""),
    ] {
        let outcome = run(arguments);
        assert_eq!((outcome.code, !outcome.stdout.is_empty()), (code, stdout), "{arguments:?}");
        assert!(outcome.stderr.starts_with(stderr), "{arguments:?}: {}", outcome.stderr);
    }
}

/// What can still be had of a file that is not whole is told.
#[test]
fn unreadable_gzip() {
    let packed = gzip(fixture(LINES).as_bytes());
    let outcome = run_on_bytes(&["trace", "--format", "json", "-"], &packed[..packed.len() / 2]);
    assert_eq!(outcome.code, 2);
    assert_eq!(subjects(&outcome)[0], "Offer for the garden");
    assert!(outcome.stderr.contains("mailtrail: <stdin>: "), "{}", outcome.stderr);
    let outcome = run_on_bytes(&["trace", "--format", "json", "-"], &packed[..packed.len() - 4]);
    assert_eq!((outcome.code, subjects(&outcome).len()), (2, 38));
}

/// Documents of a log with a broken one among them: text, line and column of the fault.
#[test]
fn a_broken_line_is_reported_and_the_rest_is_told() {
    for (path, column) in [(LINES, 12), (EXPORT, 37)] {
        let text = fixture(path);
        let expected = stories(&trace(&[path]));
        let mut lines: Vec<_> = text.lines().collect();
        let broken = format!("{}{{\"traceId\" \"trace-EXAMPLE1\"}}", &lines[3][..lines[3].find('{').unwrap()]);
        lines.insert(3, &broken);
        let outcome = trace_text(&[], &lines.join("\n"));
        assert_eq!((outcome.code, stories(&outcome)), (0, expected), "{path}");
        let expected = format!(
            "<stdin>:4:{column}: expected `:` after the member name, found `\"trace-EXAMPLE1\"`\n\
             read 114 event records, told 38 stories; 1 record of no message; passed over 1 other document\n"
        );
        assert_eq!(outcome.stderr, expected, "{path}");
    }
}

#[test]
fn a_broken_message_within_an_output_is_reported() {
    let folder = tempfile::tempdir().unwrap();
    let mut output: Value = serde_json::from_str(&fixture("files/workmail-mailbox-filter-log-events.json")).unwrap();
    output["events"][2]["message"] = "{\"traceId\" 1}".into();
    std::fs::write(folder.path().join("a.json"), output.to_string()).unwrap();
    let outcome = command(["trace", "a.json"]).current_dir(folder.path()).output().unwrap();
    let stderr = String::from_utf8(outcome.stderr).unwrap();
    let (place, _) = stderr.split_once(": expected `:` after the member name, found `1`\n").unwrap();
    assert!(place.starts_with("a.json:1:"), "{stderr}");
    assert!(stderr.contains("read 113 event records"), "{stderr}");
    assert_eq!(outcome.status.code(), Some(0));
}

/// What else may stand in the folder or the log group: none of it is told, all of it is counted.
#[test]
fn other_documents_are_passed_over_and_counted() {
    let time = "2026-03-02T08:00:01.000Z";
    let others = [
        record(0),
        json!({"detail-type": "A", "detail": {"a": 1}}).to_string(),
        fixture("workmail-events/message-flow-event.inbound.json").replace('\n', ""),
        fixture("workmail-events/authentication-log.all-members.json").replace('\n', ""),
        "{}".into(),
    ];
    let text = fixture(EXPORT);
    let between: Vec<_> =
        others.iter().map(|other| format!("{time} {other}")).chain([format!("{time} text")]).collect();
    let mut lines: Vec<_> = text.lines().collect();
    for (index, line) in between.iter().enumerate() {
        lines.insert(index * 5, line);
    }
    let outcome = trace_text(&[], &lines.join("\n"));
    assert_eq!((outcome.code, &outcome.stdout), (0, &trace(&[EXPORT]).stdout));
    assert_eq!(
        outcome.stderr,
        "read 114 event records, told 38 stories; 1 record of no message; passed over 7 other documents\n"
    );
}

/// The time in front of a document is the time of that document alone.
#[test]
fn a_time_belongs_to_one_document() {
    let submitted = fixture(LINES).lines().next().unwrap().to_owned();
    for before in [r#"{"a":1}"#.to_owned(), r#"{"a" 1}"#.into(), record(0)] {
        let outcome = trace_text(&[], &format!("2026-03-02T08:15:30.120Z {before}\n{submitted}\n"));
        let story = &stories(&outcome)[0];
        assert_eq!((&story["first"], &story["events"][0]["at"]), (&Value::Null, &Value::Null), "{before}");
    }
}

#[test]
fn standard_input_is_read() {
    let expected = trace(&[EXPORT]).stdout;
    let text = fixture(EXPORT);
    assert_eq!(trace_text(&[], &text).stdout, expected);
    let outcome = run_on_bytes(&["trace", "--format", "json", "-"], &gzip(text.as_bytes()));
    assert_eq!((outcome.code, outcome.stdout), (0, expected));
}

#[test]
fn a_closed_pipe_is_no_error() {
    let line = |index: usize| {
        let text = fixture(LINES).lines().next().unwrap().replace("EXAMPLE30101", &format!("EXAMPLE-{index}"));
        text + "\n"
    };
    let text: String = (0..5_000).map(line).collect();
    for format in ["human", "json"] {
        let mut child = command(["trace", "--format", format, "-"]).stdin(Stdio::piped()).spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        let stdout = child.stdout.take().unwrap();
        std::thread::scope(|scope| {
            scope.spawn(|| {
                drop(stdin.write_all(text.as_bytes()));
                drop(stdin);
            });
            let mut first = String::new();
            BufReader::new(stdout).read_line(&mut first).unwrap();
            assert!(first.contains("jane@example.com"), "{first}");
            let output = child.wait_with_output().unwrap();
            assert_eq!(output.status.code(), Some(0), "{format}");
            assert_eq!(String::from_utf8(output.stderr).unwrap(), "", "{format}");
        });
    }
}

#[test]
fn several_files_are_one_log() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).into_os_string().into_string().unwrap();
    for (whole, cuts) in [(LINES, [7, 60]), (EXPORT, [12, 113])] {
        let text = fixture(whole);
        let lines: Vec<_> = text.split_inclusive('\n').collect();
        let parts = [&lines[..cuts[0]], &lines[cuts[0]..cuts[1]], &lines[cuts[1]..]];
        let names = ["a.json", "b.log.gz", "c.ndjson"].map(path);
        for (name, part) in names.iter().zip(parts) {
            let bytes = part.concat().into_bytes();
            std::fs::write(name, if name.ends_with("gz") { gzip(&bytes) } else { bytes }).unwrap();
        }
        let expected = trace(&[whole]).stdout;
        let outcome = trace(&[&names[0], &names[1], &names[2]]);
        assert_eq!((outcome.code, &outcome.stdout), (0, &expected), "{whole}");
        assert_eq!(trace(&[&path("")]).stdout, expected, "the folder has them in order");
        if whole == EXPORT {
            assert_eq!(trace(&[&names[2], &names[0], &names[1]]).stdout, expected, "times tell the order");
        }
    }
}

/// So many stories come before their turn that the order of files must be kept whatever becomes of threads.
#[test]
fn stories_come_in_the_order_of_their_first_events() {
    let told = stories(&trace(&[EXPORT]));
    let times: Vec<_> = told.iter().filter_map(|story| story["first"].as_str()).collect();
    let mut sorted = times.clone();
    sorted.sort_unstable();
    assert_eq!(times, sorted);
    assert_eq!(times.len(), 38);
}

/// A bounce that comes 30 hours after the submission belongs to it for whoever is patient enough.
#[test]
fn patience() {
    let line = |minute: usize, trace: &str, event: &str| {
        let (day, hour, minute) = (2 + minute / 1_440, minute / 60 % 24, minute % 60);
        format!("2026-03-{day:02}T{hour:02}:{minute:02}:00.000Z {{\"traceId\":\"{trace}\",\"event\":{event}}}\n")
    };
    let submitted = |address: &str| {
        format!(r#"{{"eventName":"OUTGOING_EMAIL_SUBMITTED","recipients":["{address}"],"from":"jane@example.com"}}"#)
    };
    let bounced = r#"{"eventName":"OUTGOING_EMAIL_BOUNCED","destination":"late@example.org","reason":"no answer"}"#;
    let mut text = line(0, "trace-EXAMPLE0", &submitted("late@example.org"));
    for index in 0..9_000 {
        text += &line(index / 5, &format!("trace-EXAMPLE1{index}"), &submitted("mary@example.org"));
    }
    text += &line(1_800, "trace-EXAMPLE0", bounced);
    let outcomes = |words: &[&str]| {
        let told = stories(&trace_text(&[words, &["--trace-id", "trace-EXAMPLE0"]].concat(), &text));
        told.iter().map(|story| story["recipients"][0]["outcome"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(outcomes(&[]), ["pending", "bounced"], "a day is not enough");
    assert_eq!(outcomes(&["--patience", "1"]), ["pending", "bounced"]);
    assert_eq!(outcomes(&["--patience", "31"]), ["bounced"]);
    assert_eq!(outcomes(&["--patience", "4294967295"]), ["bounced"]);
}

/// However long the log is, messages that are over are told and forgotten.
#[test]
fn memory_does_not_grow_with_the_log() {
    let times = (0..60_000_u64).map(|second| {
        let (day, hour, minute, second) = (1 + second / 2_400, second / 100 % 24, second / 2 % 50, second % 50);
        format!("2026-03-{day:02}T{hour:02}:{minute:02}:{second:02}.000Z")
    });
    let line = |(index, time): (usize, String)| {
        let event = format!(
            concat!(
                r#"{{"eventName":"OUTGOING_EMAIL_SUBMITTED","recipients":["mary@example.org"],"#,
                r#""from":"jane@example.com","subject":"{}"}}"#
            ),
            "long ".repeat(100)
        );
        format!(r#"{time} {{"traceId":"trace-EXAMPLE{index}","event":{event}}}"#)
    };
    let text = times.enumerate().map(line).collect::<Vec<_>>().join("\n");
    let outcome = run_on_bytes(&["trace", "--subject", "none", "-"], text.as_bytes());
    assert_eq!(outcome.stderr, "read 60000 event records, told 0 stories\n");
    outcome.assert_peak_below(40);
}
