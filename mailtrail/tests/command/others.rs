//! Text in files of JSON, conflicts of Git, encoded lines, and documents of other programs that look like ours.

use std::fs;

use tempfile::TempDir;

use crate::files::archive;
use crate::records::{odd_record, record};
use crate::support::{Outcome, run};

/// Runs a validation over a file of this name.
fn validate(name: &str, bytes: impl AsRef<[u8]>, options: &[&str]) -> (Outcome, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    fs::write(&path, bytes).unwrap();
    let outcome = run(["validate", "--format", "json", path.to_str().unwrap()].iter().chain(options));
    (outcome, folder)
}

/// Rules and lines of what is found.
fn found(name: &str, text: &str, options: &[&str]) -> Vec<(String, u64)> {
    let (outcome, _) = validate(name, text, options);
    let place =
        |finding: &serde_json::Value| (finding["rule"].as_str().unwrap().to_owned(), finding["line"].as_u64().unwrap());
    outcome.findings().iter().map(place).collect()
}

fn rules(found: &[(&str, u64)]) -> Vec<(String, u64)> {
    found.iter().map(|(rule, line)| ((*rule).to_owned(), *line)).collect()
}

#[test]
fn text_in_a_file_of_json_is_a_warning() {
    let one = record(0);
    for (text, line, lines) in [
        (format!("hello\n{one}\n"), 1, "1 line of text without"),
        (format!("{one}\n\nhello\n{one}\nworld\n"), 3, "2 lines of text without"),
        (format!("{{\"Records\":[{one}]}}\nhello\n"), 2, "1 line of text without"),
    ] {
        for name in ["a.json", "a.ndjson", "a.JSONL", "a.json.1"] {
            assert_eq!(found(name, &text, &[]), rules(&[("stray-text", line)]), "{name}: {text}");
        }
        assert_eq!(found("a.log", &text, &[]), []);
        let (outcome, _) = validate("a.json", &text, &["--strict"]);
        assert_eq!(outcome.code, 1);
        assert!(outcome.stdout.contains(lines), "{}", outcome.stdout);
    }
    // Whoever reads which part of the file, the first line is told.
    let long = format!("{one}\n").repeat(3_000);
    let text = format!("{long}hello\n{long}hello\n{long}world\n");
    for threads in ["1", "5"] {
        assert_eq!(found("a.json", &text, &["--threads", threads]), rules(&[("stray-text", 3_001)]));
    }
    // Of a file without anything known that is said already.
    assert_eq!(found("a.json", "hello\n", &[]), rules(&[("no-document", 1)]));
    // What programs wrote into a log is the content of its messages.
    let messages = r#"{"events":[{"timestamp":1772439330000,"ingestionTime":1772439330001,"message":"START"}]}"#;
    assert_eq!(found("a.json", &format!("{one}\n{messages}\n"), &[]), []);
}

#[test]
fn conflicts_of_git_are_named_once() {
    let (one, two) = (record(0), odd_record());
    let sides = format!("<<<<<<< HEAD\n{one}\n=======\n{two}\n>>>>>>> topic\n");
    let between = found("a.ndjson", &format!("{one}\n{sides}{sides}"), &[]);
    assert_eq!(between, rules(&[("conflict-marker", 2), ("unknown-member", 5), ("unknown-member", 10)]));
    let list = format!("{{\"Records\":[\n<<<<<<< HEAD\n{one}\n=======\n{one}\n>>>>>>> topic\n]}}\n");
    assert_eq!(found("a.json", &list, &[]), rules(&[("conflict-marker", 2)]));
    let inside = one.replacen(
        "\"awsRegion\"",
        "\n<<<<<<< HEAD\n\"awsRegion\":\"eu-west-1\",\n=======\n\"awsRegion\":\"us-east-1\",\n>>>>>>> topic\n\"awsRegion\"",
        1,
    );
    assert_eq!(found("a.json", &inside, &[]), rules(&[("conflict-marker", 2)]));
    assert_eq!(
        found("a.ndjson", &format!("{inside}\n{two}\n"), &[]),
        rules(&[("conflict-marker", 2), ("unknown-member", 8)])
    );
    // A line of such signs is none.
    assert_eq!(found("a.log", &format!("{one}\n=======\n{one}\n"), &[]), rules(&[("separator", 2)]));
}

#[test]
fn records_that_are_encoded_are_seen_among_others() {
    use base64::Engine as _;

    let (one, odd) = (record(0), odd_record());
    let base64 = base64::engine::general_purpose::STANDARD.encode(&odd);
    let text = format!("{one}\n{base64}\n{one}\n");
    assert_eq!(found("a.log", &text, &[]), rules(&[("not-json", 2), ("unknown-member", 2)]));
    let (outcome, _) = validate("a.log", &text, &[]);
    assert_eq!(outcome.figure("records"), 3);
    let url: Vec<_> = odd.bytes().map(|byte| format!("%{byte:02X}")).collect();
    let url = url.concat();
    assert_eq!(found("a.log", &format!("{one}\n{url}\n"), &[]), rules(&[("not-json", 2)]));
    // What others write so is theirs.
    let other = base64::engine::general_purpose::STANDARD.encode(r#"{"recipe":"soup","with":["leek","potatoes"]}"#);
    assert_eq!(found("a.log", &format!("{one}\n{other}\n%7B%22recipe%22%3A1%7D\n"), &[]), []);
}

#[test]
fn one_shared_field_makes_no_record_in_a_log() {
    let one = record(0);
    for other in [
        r#"{"eventName":"page_view","userId":1}"#,
        r#"{"level":"info","msg":"signed in","userIdentity":{"type":"Root"}}"#,
        r#"{"eventType":"Send","channel":"sms"}"#,
        r#"{"source":"app","detail-type":"order"}"#,
        r#"{"source":"app","detail-type":"order","detail":{"total":3}}"#,
    ] {
        for text in [format!("INFO {other}\nINFO {one}\n"), format!("INFO {one}\nINFO {other}\n")] {
            let (outcome, _) = validate("a.log", &text, &[]);
            assert_eq!(outcome.findings(), [] as [serde_json::Value; 0], "{other}");
            assert_eq!((outcome.figure("records"), outcome.figure("others")), (1, 1), "{other}");
            assert_eq!(validate("a.log", &text, &["--strict"]).0.code, 1, "{other}");
        }
        let (outcome, _) = validate("a.json", other, &[]);
        assert_eq!(outcome.code, 1, "{other}");
    }
    // With one field missing or misspelled it is still one of ours.
    for (name, changed) in [("\"eventVersion\"", "\"eventVersoin\""), ("\"userIdentity\"", "\"user_identity\"")] {
        let spoilt = one.replacen(name, changed, 1);
        let (outcome, _) = validate("a.log", format!("INFO {one}\nINFO {spoilt}\n"), &[]);
        assert_eq!((outcome.code, outcome.figure("others")), (1, 0), "{spoilt}");
    }
}

#[test]
fn what_is_expected_is_checked_as_that() {
    for (text, kind) in [
        (r#"{"mailboxes":[]}"#, "workmail-availability-provider-response"),
        (r#"{"actions":[]}"#, "workmail-message-flow-response"),
    ] {
        for options in [&[][..], &["--expect", kind], &["--expect", "workmail"]] {
            let (outcome, _) = validate("a.json", text, options);
            assert_eq!((outcome.code, outcome.figure("records")), (0, 1), "{text} {}", outcome.stdout);
        }
    }
    let digest = r#"{"digestEndTime":"2026-03-02T08:15:30Z","digestS3Bucket":"logs"}"#;
    let expect = ["--expect", "cloudtrail-digest"];
    assert!(found("a.json", digest, &[]).iter().all(|(rule, _)| rule == "unrecognized-document"));
    assert!(found("a.json", digest, &expect).iter().all(|(rule, _)| rule == "missing-member"));
    // What has other fields is something else.
    assert_eq!(found("a.json", r#"{"recipe":"soup"}"#, &expect), rules(&[("unrecognized-document", 1)]));
}

#[test]
fn damaged_archives_cannot_be_read() {
    let good = archive(&[("a.json", record(0).as_bytes())]);
    assert_eq!(validate("a.tar", &good, &[]).0.code, 0);
    let mut damaged = good;
    damaged[148] ^= 1;
    for name in ["a.tar", "a.log"] {
        let (outcome, _) = validate(name, &damaged, &[]);
        assert_eq!((outcome.code, outcome.figure("records")), (2, 0), "{name}");
        assert!(outcome.unreadable()[0].1.starts_with("corrupt tar archive"), "{}", outcome.stdout);
    }
    for text in [record(0), "hello\n".into()] {
        let (outcome, _) = validate("a.tar", text, &[]);
        assert_eq!(outcome.code, 2);
        assert!(outcome.unreadable()[0].1.starts_with("expected a tar archive"), "{}", outcome.stdout);
    }
}

#[test]
fn an_identity_of_a_caller_needs_its_type() {
    let identity = |fields: &str| {
        let text = record(0);
        let begin = text.find("\"userIdentity\"").unwrap();
        let end = begin + text[begin..].find('}').unwrap();
        let text = format!("{}\"userIdentity\":{{{fields}}}{}", &text[..begin], &text[end + 1..]);
        found("a.json", &text, &[])
    };
    let rule = |rule| rules(&[(rule, 1)]);
    let known = "service-event-identity-without-type";
    assert_eq!(identity(r#""accountId":"111122223333","invokedBy":"kms.amazonaws.com""#), rule(known));
    assert_eq!(identity(r#""accountId":"111122223333""#), rule(known));
    for of_a_caller in [r#""principalId":"AIDAEXAMPLE""#, r#""userName":"jane""#, r#""sessionContext":{}"#] {
        let found = identity(&format!(r#""accountId":"111122223333",{of_a_caller}"#));
        assert!(found.contains(&("missing-member".into(), 1)), "{of_a_caller}: {found:?}");
    }
}

#[test]
fn help_leads_to_the_place_and_not_in_circles() {
    let help = |text: &str, options: &[&str]| {
        let (outcome, _) = validate("a.json", text, options);
        let findings = outcome.findings();
        let finding = findings.iter().find(|finding| finding["level"] == "error").unwrap();
        finding.get("help").map(|help| help.as_str().unwrap().to_owned())
    };
    let kept_in_list = format!(r#"[{{"recipe":"soup"}},{{"wrapped":{}}}]"#, record(0));
    let (outcome, _) = validate("a.json", &kept_in_list, &[]);
    assert!(outcome.stdout.contains("it holds a `cloudtrail record` at `/1/wrapped`"), "{}", outcome.stdout);
    let stranger = r#"{"recipe":"soup"}"#;
    assert!(help(stranger, &[]).unwrap().contains("--explain-detection"));
    assert!(!help(stranger, &["--explain-detection"]).unwrap().contains("--explain-detection"));
    let cut = format!(r#"{{"Records":[{}"#, record(0));
    assert!(help(&cut, &[]).unwrap().contains("`]`"), "{cut}");
    let cut = record(0).replacen("\"userIdentity\":{", "\"userIdentity\":[{", 1);
    assert!(help(&cut[..cut.find("[{").unwrap() + 2], &[]).unwrap().contains("the last one open is the `{`"));
    let (outcome, _) = validate("a.log", "  \n\n", &[]);
    assert!(outcome.stdout.contains("only white space"), "{}", outcome.stdout);
}
