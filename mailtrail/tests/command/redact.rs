//! Logs into fixtures, by the command.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Value;

use super::support::{fixtures, run, run_on_bytes};

const RECORD: &str = r#"{"eventVersion":"1.11","userIdentity":{"type":"IAMUser","principalId":"AIDAQWERTYUIOPASDFGH","arn":"arn:aws:iam::987654321012:user/jane","accountId":"987654321012","userName":"jane"},"eventTime":"2026-03-02T08:15:30Z","eventSource":"ses.amazonaws.com","eventName":"SendEmail","awsRegion":"us-east-1","sourceIPAddress":"10.1.2.3","userAgent":"aws-cli/2.15.30","requestParameters":null,"responseElements":null,"requestID":"a","eventID":"b","eventType":"AwsApiCall","recipientAccountId":"987654321012"}"#;

/// Findings of each rule, by level.
fn counts(folder: &Path) -> BTreeMap<(String, String), usize> {
    let outcome = run(["validate", "--format", "json", "--all", &folder.to_string_lossy()]);
    let mut counts = BTreeMap::new();
    for finding in outcome.findings() {
        let text = |name: &str| finding[name].as_str().unwrap_or_default().to_owned();
        *counts.entry((text("level"), text("rule"))).or_default() += 1;
    }
    counts
}

#[test]
fn fixtures_stay_as_valid_as_they_were_and_the_guard_finds_nothing() {
    for folder in ["cloudtrail-records", "ses-events", "workmail-events", "misfits", "wrappers"] {
        let out = tempfile::tempdir().unwrap();
        let from = fixtures().join(folder);
        let outcome = run(["redact", "--key", "k", &*from.to_string_lossy(), "--out", &out.path().to_string_lossy()]);
        assert_eq!(outcome.code, 0, "{}", outcome.stderr);
        assert!(outcome.stderr.starts_with("redacted "), "{}", outcome.stderr);
        assert_eq!(counts(out.path()), counts(&from), "{folder}");
        let check = run(["redact", "--check", &*out.path().to_string_lossy()]);
        assert_eq!((check.code, &*check.stdout), (0, ""), "{folder}");
    }
}

#[test]
fn a_log_becomes_the_same_fixture_with_the_same_key() {
    let redact = |key: &str| run_on_bytes(&["redact", "--key", key, "-"], RECORD.as_bytes());
    let outcome = redact("k");
    assert_eq!(outcome.code, 0, "{}", outcome.stderr);
    for left in ["jane", "987654321012", "10.1.2.3", "QWERTY"] {
        assert!(!outcome.stdout.contains(left), "{left}: {}", outcome.stdout);
    }
    let new: Value = serde_json::from_str(&outcome.stdout).unwrap();
    assert_eq!((&new["eventName"], &new["eventTime"]), (&"SendEmail".into(), &"2026-03-02T08:15:30Z".into()));
    assert_eq!(outcome.stdout, redact("k").stdout);
    assert_ne!(outcome.stdout, redact("other").stdout);
    assert!(outcome.stderr.contains("in 1 document") && outcome.stderr.contains("  account-id"), "{}", outcome.stderr);
}

#[test]
fn the_guard_tells_places_and_no_values() {
    let outcome = run_on_bytes(&["redact", "--check", "-"], RECORD.as_bytes());
    assert_eq!(outcome.code, 1);
    assert!(outcome.stdout.starts_with("<stdin>:1:"), "{}", outcome.stdout);
    assert!(!outcome.stdout.contains("9876") && !outcome.stdout.contains("10.1."), "{}", outcome.stdout);
    assert!(outcome.stderr.contains("looked at 1 file"), "{}", outcome.stderr);
    let outcome = run_on_bytes(&["redact", "--check", "-"], b"from 192.0.2.1 for 111122223333\n");
    assert_eq!((outcome.code, &*outcome.stdout), (0, ""));
}

#[test]
fn the_tree_stays_and_nothing_is_written_over_itself() {
    let folder = tempfile::tempdir().unwrap();
    let (from, to) = (folder.path().join("logs"), folder.path().join("out"));
    std::fs::create_dir_all(from.join("987654321012/a")).unwrap();
    std::fs::write(from.join("987654321012/a/987654321012_CloudTrail.json"), RECORD).unwrap();
    std::fs::write(from.join("b.json"), RECORD).unwrap();
    let text = |path: &Path| path.to_string_lossy().into_owned();
    let outcome = run(["redact", &*text(&from), "--out", &text(&to)]);
    assert_eq!(outcome.code, 0, "{}", outcome.stderr);
    assert!(to.join("b.json").is_file());
    let account = std::fs::read_dir(&to).unwrap().map(|it| it.unwrap().file_name().into_string().unwrap());
    let account = account.into_iter().find(|name| name.len() == 12).unwrap();
    assert!(account != "987654321012" && to.join(format!("{account}/a/{account}_CloudTrail.json")).is_file());

    let outcome = run(["redact", &*text(&from), "--out", &text(&from)]);
    assert_eq!(outcome.code, 2);
    assert!(outcome.stderr.contains("not written over itself"), "{}", outcome.stderr);
    assert_eq!(std::fs::read_to_string(from.join("b.json")).unwrap(), RECORD);

    let outcome = run(["redact", &*text(&from)]);
    assert_eq!((outcome.code, &*outcome.stdout), (2, ""));
    assert!(outcome.stderr.contains("`--out`"), "{}", outcome.stderr);
}

#[test]
fn what_is_broken_is_left_out_if_that_is_wanted() {
    let folder = tempfile::tempdir().unwrap();
    let (from, to) = (folder.path().join("logs"), folder.path().join("out"));
    std::fs::create_dir(&from).unwrap();
    std::fs::write(from.join("a.json"), RECORD).unwrap();
    std::fs::write(from.join("b.json"), &RECORD[..200]).unwrap();
    let arguments = ["redact", &from.to_string_lossy(), "--out", &to.to_string_lossy()].map(str::to_owned);
    let outcome = run(arguments.iter().map(String::as_str).chain(["--skip"]));
    assert!(
        outcome.stderr.contains("b.json: left out") && outcome.stderr.contains("left out 1 file"),
        "{}",
        outcome.stderr
    );
    assert!(to.join("a.json").is_file() && !to.join("b.json").exists());
    let outcome = run(arguments);
    assert!(outcome.stderr.contains("1 place of broken text"), "{}", outcome.stderr);
    let broken = std::fs::read_to_string(to.join("b.json")).unwrap();
    assert!(!broken.contains("jane") && !broken.contains("987654321012"), "{broken}");
}

#[test]
fn memory_stays_bounded() {
    let list = format!("{{\"Records\":[{}]}}", vec![RECORD; 6000].join(","));
    let outcome = run_on_bytes(&["redact", "--check", "-"], list.as_bytes());
    assert_eq!(outcome.code, 1);
    outcome.assert_peak_below(60);
}

#[test]
fn a_shift_is_a_number_and_its_unit() {
    let outcome = run_on_bytes(&["redact", "--shift", "-1d", "-"], RECORD.as_bytes());
    assert!(outcome.stdout.contains("\"eventTime\":\"2026-03-01T08:15:30Z\""), "{}", outcome.stdout);
    let outcome = run_on_bytes(&["redact", "--shift", "soon", "-"], RECORD.as_bytes());
    assert_eq!(outcome.code, 2);
    assert!(outcome.stderr.contains("expected a whole number followed by s, m, h, d or w"), "{}", outcome.stderr);
}

#[test]
fn an_empty_key_is_none() {
    let outcome = run_on_bytes(&["redact", "--key", "", "-"], RECORD.as_bytes());
    assert_eq!((outcome.code, &*outcome.stdout), (2, ""));
    assert!(outcome.stderr.contains("the key is empty"), "{}", outcome.stderr);
}

#[test]
fn the_environment_gives_the_key_too() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.json");
    std::fs::write(&file, RECORD).unwrap();
    let redact = |key: &str| {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_mailtrail"));
        command.arg("redact").arg(&file).env("MAILTRAIL_REDACT_KEY", key).output().unwrap()
    };
    let given = run(["redact", "--key", "k", &*file.to_string_lossy()]);
    assert_eq!(String::from_utf8_lossy(&redact("k").stdout), given.stdout);
    let empty = redact("");
    assert_eq!((empty.status.code(), empty.stdout.len()), (Some(2), 0));
}

/// All files below a folder, by their paths in it, with what they say.
fn files(folder: &Path) -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let name = entry.file_name().into_string().unwrap();
        if entry.path().is_dir() {
            let inner = files(&entry.path()).into_iter().map(|(path, text)| (format!("{name}/{path}"), text));
            all.extend(inner);
        } else {
            all.insert(name, std::fs::read_to_string(entry.path()).unwrap());
        }
    }
    all
}

#[test]
fn the_second_run_gives_the_same_where_the_folder_that_is_written_to_lies_in_what_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let logs = folder.path().join("logs");
    std::fs::create_dir_all(logs.join("a")).unwrap();
    std::fs::write(logs.join("a/987654321012_CloudTrail.json"), RECORD).unwrap();
    std::fs::write(logs.join("b.json"), RECORD).unwrap();
    let text = |path: &Path| path.to_string_lossy().into_owned();
    let out = logs.join("out");
    let pattern = text(&logs.join("**/*.json"));
    for (from, folder) in [(text(&logs), "logs"), (pattern, "glob")] {
        let redact = || run(["redact", "--key", "k", &*from, "--out", &*text(&out)]);
        let first = redact();
        assert_eq!(first.code, 0, "{folder}: {}", first.stderr);
        let written = files(&out);
        assert_eq!(written.len(), 2, "{folder}");
        let second = redact();
        assert_eq!(second.code, 0, "{folder}: {}", second.stderr);
        // Below a hidden folder, a glob finds nothing.
        assert!(folder == "glob" || second.stderr.contains("left out 2 files in `"), "{}", second.stderr);
        assert_eq!(files(&out), written, "{folder}");
        std::fs::remove_dir_all(&out).unwrap();
    }
}

#[test]
fn nothing_is_written_into_what_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let (logs, inner) = (folder.path().join("logs"), folder.path().join("logs/in"));
    std::fs::create_dir_all(inner.join("in")).unwrap();
    std::fs::write(inner.join("987654321012.json"), RECORD).unwrap();
    let text = |path: &Path| path.to_string_lossy().into_owned();
    // What is read lies in the folder that is written to.
    let redact = || run(["redact", "--key", "k", &*text(&inner), "--out", &*text(&logs)]);
    assert_eq!(redact().code, 0);
    let written = files(&logs);
    assert_eq!((redact().code, files(&logs)), (0, written.clone()));
    // A folder of the same name would be written over.
    std::fs::write(inner.join("in/b.json"), RECORD).unwrap();
    let outcome = redact();
    assert!(outcome.code == 2 && outcome.stderr.contains("which is read"), "{}", outcome.stderr);
    assert_eq!(files(&logs).len(), written.len() + 1);
    // The same folder, and a file of it, whatever it would be called.
    let all = files(&logs);
    let file = inner.join("987654321012.json");
    for (from, part) in [(&inner, "not written over itself"), (&file, "lies in the folder that is written to")] {
        let outcome = run(["redact", "--key", "k", &*text(from), "--out", &*text(&inner)]);
        assert!(outcome.code == 2 && outcome.stderr.contains(part), "{}", outcome.stderr);
    }
    assert_eq!(files(&logs), all);
}

#[test]
fn names_with_addresses_keep_their_endings() {
    let folder = tempfile::tempdir().unwrap();
    let (from, to) = (folder.path().join("logs"), folder.path().join("out"));
    std::fs::create_dir_all(&from).unwrap();
    for name in ["jane@acme.io_2024.json", "Jane@acme.io_2024.json", "jane@acme.io.jsonl"] {
        std::fs::write(from.join(name), RECORD).unwrap();
    }
    let outcome = run(["redact", "--key", "k", &*from.to_string_lossy(), "--out", &*to.to_string_lossy()]);
    assert_eq!(outcome.code, 0, "{}", outcome.stderr);
    let names: Vec<String> = files(&to).into_keys().collect();
    assert!(names.len() == 3 && names.iter().all(|name| !name.contains("acme")), "{names:?}");
    assert_eq!(names.iter().filter(|name| name.ends_with(".example.com_2024.json")).count(), 2, "{names:?}");
    assert!(names.iter().any(|name| name.ends_with(".example.com.jsonl")), "{names:?}");
}

#[test]
fn standard_input_may_have_the_name_of_a_file() {
    let outcome = run_on_bytes(&["redact", "--key", "k", "--stdin-name", "one.json", "-"], RECORD.as_bytes());
    assert_eq!(outcome.code, 0, "{}", outcome.stderr);
    assert!(outcome.stdout.contains("\"SendEmail\"") && !outcome.stdout.contains("987654321012"), "{}", outcome.stdout);
}

#[test]
fn names_of_files_and_folders_tell_nothing_and_the_guard_looks_at_them() {
    let folder = tempfile::tempdir().unwrap();
    let (from, to) = (folder.path().join("logs"), folder.path().join("out"));
    let names = [
        "10.1.2.3/trail.json",
        "on-10.1.2.4.log.json",
        "ip-10-1-2-5.ec2.internal.json",
        "fd12:3456::7_x.json",
        "arn:aws:iam::987654321012:user-jane.json",
        "987654321013/jane@acme.io.json",
        "db7.acme.io/i-0c9d812c0cfa2790f.json",
        "a%40acme.io/arn%3Aaws%3Aiam%3A%3A987654321012%3Auser.json",
    ];
    for name in names {
        let path = from.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, "{\"a\": 1}\n").unwrap();
    }
    let text = |path: &Path| path.to_string_lossy().into_owned();
    let check = run(["redact", "--check", &*text(&from)]);
    assert_eq!(check.code, 1, "{}", check.stderr);
    // Names of hosts and identifiers alone do not look real elsewhere either.
    for name in &names[..6] {
        assert!(
            check.stdout.lines().any(|line| line.contains(name) && line.ends_with(" in the path")),
            "{name}: {}",
            check.stdout
        );
    }
    let outcome = run(["redact", &*text(&from), "--out", &text(&to)]);
    assert_eq!(outcome.code, 0, "{}", outcome.stderr);
    let check = run(["redact", "--check", &*text(&to)]);
    assert_eq!((check.code, &*check.stdout), (0, ""));
    let mut all = Vec::new();
    let mut folders = vec![to.clone()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { folders.push(path) } else { all.push(text(path.strip_prefix(&to).unwrap())) }
        }
    }
    assert_eq!(all.len(), names.len(), "{all:?}");
    let all = all.join("\n");
    for left in ["10.1.2", "10-1-2", "fd12", "98765", "jane", "acme", "0c9d812c"] {
        assert!(!all.contains(left), "{left}: {all}");
    }
    assert!(
        all.contains("/trail.json") && all.contains(".ec2.internal.json") && all.contains("arn%3Aaws%3Aiam"),
        "{all}"
    );
}
