//! Input that is meant to hurt: a clear word, the right exit code, and bounded memory.

use std::io::{BufRead as _, BufReader, Read as _, Write};
use std::process::Stdio;

use super::layouts::gzip;
use super::records::{odd_record, record};
use super::support::{Outcome, command, run, run_on, run_on_bytes};

/// Bytes of the inputs that are too long for memory.
const HUGE: usize = 300_000_000;

fn validate(bytes: &[u8]) -> Outcome {
    run_on_bytes(&["validate", "--format", "json", "-"], bytes)
}

/// Writes a text again and again; whoever reads may stop before the end.
fn pour(mut stdin: impl Write, text: &[u8], times: usize) -> std::io::Result<()> {
    let portion = text.repeat(1 + 100_000 / text.len());
    let portions = times * text.len() / portion.len();
    (0..portions).try_for_each(|_| stdin.write_all(&portion))
}

/// Checks a text that stands there again and again.
fn validate_much(beginning: &str, text: &[u8], end: &str) -> Outcome {
    run_on(&["validate", "--format", "json", "-"], |mut stdin| {
        stdin.write_all(beginning.as_bytes()).unwrap();
        pour(&stdin, text, HUGE / text.len()).unwrap();
        stdin.write_all(end.as_bytes()).unwrap();
    })
}

#[test]
fn a_bomb() {
    // A member of 3 MB packs as small as a long one, and packing it takes no time.
    let bomb = gzip(&vec![0; 3_000_000]).repeat(HUGE / 3_000_000);
    let outcome = validate(&bomb);
    assert_eq!((outcome.code, outcome.rules()), (1, vec!["separator".into()]));
    outcome.assert_peak_below(200);
}

#[test]
fn strings_that_begin_a_document_and_do_not_end() {
    let text = format!("\"{{\\\"a\n{}\nINFO \"{{\\\"a\n\"[{{\\\"a\n{}\n", record(0), record(1));
    let outcome = validate(text.as_bytes());
    assert_eq!(outcome.figure("records"), 2, "the records between them are read: {text}");
}

#[test]
fn brackets_without_end() {
    let outcome = validate_much("", b"[", "");
    assert_eq!((outcome.code, outcome.rules()), (1, vec!["too-deep".into(), "truncated".into()]));
    outcome.assert_peak_below(200);
}

#[test]
fn spaces_without_end() {
    let outcome = validate_much("", b" ", "");
    assert_eq!((outcome.code, outcome.rules()), (0, vec!["empty-input".into()]));
    outcome.assert_peak_below(200);
}

#[test]
fn a_text_without_end() {
    let outcome = validate_much("{\"eventVersion\":\"", b"long ", &format!("\"}}\n{}\n", record(0)));
    assert_eq!((outcome.code, outcome.rules()), (1, vec!["document-too-long".into()]));
    assert_eq!(outcome.figure("records"), 2, "the record behind it is read");
    outcome.assert_peak_below(200);
}

#[test]
fn lines_without_end() {
    let outcome = validate_much("", (record(20_000) + "\n").as_bytes(), "");
    assert_eq!((outcome.code, outcome.figure("errors")), (0, 0));
    assert!(outcome.figure("records") > 10_000);
    outcome.assert_peak_below(100);
}

#[test]
fn a_log_file_without_end() {
    let element = record(20_000) + ",";
    let outcome = validate_much("{\"Records\":[", element.as_bytes(), &format!("{}]}}", record(0)));
    assert_eq!((outcome.code, outcome.figure("errors")), (0, 0));
    assert!(outcome.figure("records") > 10_000);
    outcome.assert_peak_below(100);
}

#[test]
fn findings_without_end() {
    let outcome = run_on(&["validate", "-"], |stdin| pour(stdin, b"{\"n\":1}\n", 350_000).unwrap());
    assert!(outcome.stdout.contains(" more like this in 1 file\n"), "most are only counted: {}", outcome.stdout);
    outcome.assert_peak_below(200);
}

#[test]
fn broken_lines_without_end() {
    let outcome = run_on(&["validate", "-"], |stdin| pour(stdin, b"{oops\n", 50_000).unwrap());
    assert_eq!(outcome.code, 1);
    outcome.assert_peak_below(200);
}

#[test]
fn deep_nesting() {
    for (deep, count) in [("[", 100_000), ("{\"a\":", 100_000)] {
        let text = format!("{}\n{}\n", deep.repeat(count), record(0));
        let outcome = validate(text.as_bytes());
        assert_eq!(outcome.code, 1);
        assert_eq!(outcome.rules()[0], "too-deep");
    }
}

#[test]
fn bytes_that_are_no_text() {
    let outcome = validate(&[b"{\"a\": \"", &[0xff, 0xfe, 0xc3][..], b"\"}\n", record(0).as_bytes()].concat());
    assert_eq!((outcome.code, outcome.figure("records")), (1, 2));
    assert_eq!(outcome.findings()[0]["message"], "invalid UTF-8: byte `0xff`");
    let noise: Vec<u8> = (0..25_000_u32).flat_map(|index| index.wrapping_mul(2_654_435_761).to_le_bytes()).collect();
    let outcome = validate(&noise);
    assert_eq!((outcome.code, outcome.findings().len()), (2, 0), "it is no text at all");
}

#[test]
fn texts_that_are_no_text() {
    for text in [r#""\ud83d""#, r#""\ude00\ud83d""#] {
        let outcome = validate(record(0).replacen(r#""ExampleApp""#, text, 1).as_bytes());
        assert_eq!((outcome.code, outcome.rules()), (1, vec!["bad-text".into()]));
    }
}

#[test]
fn names_that_repeat() {
    let many = record(0).replacen(r#""comment":"""#, &vec![r#""a":1"#; 10_000].join(","), 1);
    assert_eq!(validate(many.as_bytes()).figure("errors"), 0);
    let known = record(0).replacen(r#""readOnly":true"#, &vec![r#""readOnly":true"#; 1_000].join(","), 1);
    assert_eq!(validate(known.as_bytes()).figure("warnings"), 999);
    let unknown = record(0).replacen(r#""readOnly""#, &format!("{}\"readOnly\"", r#""new":1,"#.repeat(3_000)), 1);
    assert_eq!(validate(unknown.as_bytes()).figure("warnings"), 2_999);
}

#[test]
fn fields_without_end_around_a_list() {
    let fields: Vec<_> = (0..3_000).map(|index| format!("\"new{index}\":1")).collect();
    let fields = fields.join(",");
    for text in [
        format!("{{\"Records\":[{}],{fields}}}\n{}\n", record(0), odd_record()),
        format!("{{{fields},\"Records\":[{}]}}\n{}\n", record(0), odd_record()),
    ] {
        let outcome = validate(text.as_bytes());
        let rules = outcome.rules();
        assert_eq!(rules[..1_000], vec!["unknown-member".to_owned(); 1_000]);
        assert_eq!(rules[1_000..], ["more-findings", "unknown-member"]);
        assert_eq!(
            outcome.findings()[1_000]["message"],
            "only the first 1,000 unknown fields of a log file are reported"
        );
        assert_eq!(outcome.figure("records"), 2);
    }
}

#[test]
fn bytes_without_end_that_are_no_text() {
    let text =
        [record(0).as_bytes(), b"\n{\"a\":\"", &b"a\xff".repeat(20_000_000), b"\"}\n", record(0).as_bytes()].concat();
    let outcome = validate(&text);
    assert_eq!((outcome.code, outcome.rules()), (1, vec!["document-too-long".into()]));
    outcome.assert_peak_below(300);
}

#[test]
fn long_numbers() {
    let digits = "7".repeat(400);
    let text = record(0).replacen(r#""comment":"""#, &format!(r#""a":{digits},"b":-0.{digits}e{digits}"#), 1);
    assert_eq!(validate(text.as_bytes()).code, 0);
    assert_eq!(run_on_bytes(&["roundtrip", "--format", "json", "-"], text.as_bytes()).figure("exact"), 1);
}

#[test]
fn nothing_at_all() {
    for nothing in [&b""[..], b"\n", b" \r\n\t ", b"\xef\xbb\xbf", &gzip(b"")] {
        let outcome = validate(nothing);
        assert_eq!((outcome.code, outcome.rules()), (0, vec!["empty-input".into()]), "{nothing:?}");
    }
    assert_eq!(run(["validate", "--fail-on", "warning", "broken/empty.json"]).code, 1);
}

#[test]
fn gzip_that_breaks_off() {
    let whole = gzip(vec![record(0); 3].join("\n").as_bytes());
    for length in [2, 10, whole.len() / 2, whole.len() - 1] {
        let outcome = validate(&whole[..length]);
        assert_eq!(outcome.code, 2, "{length} bytes");
        assert!(outcome.stderr.starts_with("mailtrail: <stdin>: truncated gzip: "), "{}", outcome.stderr);
    }
}

#[test]
fn one_bad_file_does_not_stop_the_others() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, bytes: &[u8]| std::fs::write(folder.path().join(name), bytes).unwrap();
    write("a.json", record(0).as_bytes());
    write("b.json.gz", b"\x1f\x8b\x08\0\0\0\0\0\0\0not gzip");
    write("c.json", odd_record().as_bytes());
    write("d.json", b"\xff\xfe{\0}\0");
    std::fs::create_dir(folder.path().join("e.json")).unwrap();
    write("f.json", record(0).as_bytes());
    let outcome = run(["validate", "--format", "json", folder.path().to_str().unwrap(), "no/such/file.json"]);
    assert_eq!((outcome.code, outcome.figure("records"), outcome.figure("notes")), (2, 3, 1));
    let said: Vec<_> = outcome.stderr.lines().filter(|line| line.starts_with("mailtrail: ")).collect();
    assert_eq!(said.len(), 3, "{}", outcome.stderr);
    assert_eq!(said[0], "mailtrail: no/such/file.json: no such file or folder");
    assert!(said[1].contains("corrupt gzip: "), "{}", said[1]);
    assert!(said[2].ends_with("found UTF-16"), "{}", said[2]);
}

#[test]
fn names_that_lead_nowhere() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().to_str().unwrap();
    for (path, message) in [
        ("no-such-file", "no-such-file: no such file or folder"),
        ("no-such-*.json", "no-such-*.json: expected a file or a folder that matches this glob, found none"),
        ("", "``: no such file or folder"),
        (folder, "expected a log file in this folder, found none"),
    ] {
        let outcome = run(["validate", path]);
        assert_eq!(outcome.code, 2);
        assert!(outcome.stderr.contains(message), "{}", outcome.stderr);
        assert_eq!(outcome.stdout, "failed: 0 records in 0 files, 0 errors; 1 input could not be read\n");
    }
}

#[cfg(unix)]
#[test]
fn a_folder_without_rights() {
    use std::os::unix::fs::PermissionsExt as _;

    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("a.json"), record(0)).unwrap();
    let closed = folder.path().join("closed");
    std::fs::create_dir(&closed).unwrap();
    std::fs::set_permissions(&closed, std::fs::Permissions::from_mode(0o000)).unwrap();
    if std::fs::read_dir(&closed).is_ok() {
        eprintln!("skipped: this user may read every folder");
        return;
    }
    let outcome = run(["validate", folder.path().to_str().unwrap()]);
    assert_eq!(outcome.code, 2);
    assert!(outcome.stderr.contains("permission denied"), "{}", outcome.stderr);
    assert!(outcome.stdout.contains("failed: 1 record in 1 file"), "{}", outcome.stdout);
}

#[test]
fn standard_input_named_twice_is_read_once() {
    let outcome = run_on_bytes(&["validate", "-", "-"], record(0).as_bytes());
    assert_eq!(outcome.stdout, "passed: 1 record in 1 file, 0 errors\n");
    assert_eq!(outcome.code, 0);
}

#[test]
fn wrong_words_on_the_command_line() {
    for words in
        [&["check"][..], &["validate"], &["validate", "--fail-on", "panic", "-"], &["validate", "--threads", "0", "-"]]
    {
        let outcome = run(words);
        assert_eq!((outcome.code, outcome.stdout.as_str()), (2, ""), "{words:?}");
        assert!(outcome.stderr.contains("error: "), "{}", outcome.stderr);
    }
    assert_eq!(run(["--help"]).code, 0);
    assert_eq!(run(["--version"]).stdout, concat!("mailtrail ", env!("CARGO_PKG_VERSION"), "\n"));
}

#[test]
fn nothing_is_said_on_the_way_if_nobody_watches() {
    let outcome = run(["validate", "files/array.json", "files/log-file.json"]);
    assert_eq!((outcome.code, outcome.stderr.as_str()), (0, ""));
    assert!(!outcome.stdout.contains('\u{1b}'), "no colour but on a terminal");
}

#[test]
fn a_closed_pipe_ends_the_job() {
    for format in ["human", "json"] {
        let mut child = command(["validate", "--all", "--format", format, "-"]).stdin(Stdio::piped()).spawn().unwrap();
        let stdin = child.stdin.take().unwrap();
        // The input goes on for as long as anyone reads it: the command has to end by itself.
        let writer = std::thread::spawn(move || pour(stdin, b"{\"n\":1}\n", usize::MAX / 8));
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        assert!(line.contains("unrecognized-document"), "{line}");
        assert_eq!(child.wait().unwrap().code(), Some(1), "what was found so far");
        let mut said = String::new();
        child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
        assert_eq!(said, "");
        assert!(writer.join().unwrap().is_err(), "the input was not read to its end");
    }
}

/// Of a kind of finding the first ones are told, and no other kind is hidden by them.
#[test]
fn a_record_full_of_unknown_members() {
    let members: Vec<_> = (0..300_000).map(|index| format!(r#""m{index}":1,"#)).collect();
    let members = members.concat();
    let outcome = run_on_bytes(
        &["validate", "--format", "json", "-"],
        format!(r#"{{"eventVersion":"1.08","userIdentity":{{"type":"Root"}},{members}"eventName":7}}"#).as_bytes(),
    );
    outcome.assert_peak_below(100);
    let rules = outcome.rules();
    let count = |wanted: &str| rules.iter().filter(|rule| *rule == wanted).count();
    assert_eq!(count("unknown-member"), 10_000);
    assert_eq!((count("wrong-type"), count("more-findings"), outcome.code), (1, 1, 1));
    assert!(count("missing-member") + count("event-time-moved") > 1);
}

/// Lines in a string in a string: places are found without reading the string again for each.
#[test]
fn many_findings_in_one_string() {
    let lines = format!("{}\n", odd_record()).repeat(20_000);
    let text =
        serde_json::json!({"log": serde_json::json!({"msg": lines, "level": 30}).to_string(), "stream": "stdout"});
    let outcome = run_on_bytes(&["validate", "--format", "json", "-"], text.to_string().as_bytes());
    assert_eq!((outcome.figure("records"), outcome.figure("notes")), (20_000, 20_000));
    outcome.assert_peak_below(700);
}

/// A string that is encoded again and again ends somewhere.
#[test]
fn strings_in_strings() {
    let packed = |times| (0..times).fold(record(0), |text, _| serde_json::to_string(&text).unwrap());
    for (times, records, warnings, unrecognized) in [(1, 1, 1, 0), (5, 1, 5, 0), (12, 0, 0, 1)] {
        let text = format!("[{}]", packed(times));
        let outcome = run_on_bytes(&["validate", "--format", "json", "-"], text.as_bytes());
        let figures = ["records", "warnings", "unrecognized"].map(|name| outcome.figure(name));
        assert_eq!(figures, [records, warnings, unrecognized], "{times}");
    }
}

/// A hundred thousand payloads in one document, and names by the hundred thousand in another.
#[test]
fn envelopes_without_end() {
    let data = "\"eyJhIjoxfQ==\"";
    let records = vec![format!("{{\"data\":{data}}}"); 100_000].join(",");
    let outcome = run_on_bytes(
        &["validate", "--format", "json", "-"],
        format!("{{\"requestId\":\"1\",\"records\":[{records}]}}").as_bytes(),
    );
    assert_eq!(outcome.figure("unrecognized"), 100_000);
    let names: Vec<_> = (0..100_000).map(|index| format!("\"name{index}\":1")).collect();
    let outcome = run_on_bytes(
        &["validate", "--format", "json", "-"],
        format!("{{\"input\":{{{0}}},{0}}}", names.join(",")).as_bytes(),
    );
    assert_eq!(outcome.figure("unrecognized"), 1);
}
