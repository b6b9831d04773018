//! What was not read: each input that could not be, and files that are ignored or hidden.

use std::fs;

use tempfile::TempDir;

use crate::files::archive;
use crate::layouts::gzip;
use crate::records::record;
use crate::support::{Outcome, run, run_on_bytes};

fn holding(files: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    folder
}

fn json(command: &str, folder: &TempDir, options: &[&str]) -> Outcome {
    run([command, "--format", "json", folder.path().to_str().unwrap()].iter().chain(options))
}

#[test]
fn programs_are_told_what_could_not_be_read() {
    let folder = holding(&[
        ("a.json", record(0).as_bytes()),
        ("b.json.gz", b"\x1f\x8b\x08\0\0\0\0\0\0\0not gzip"),
        ("c.json", b"\xff\xfe{\0}\0"),
    ]);
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    for command in ["validate", "roundtrip"] {
        let outcome = json(command, &folder, &["no-such-file"]);
        let unreadable = outcome.unreadable();
        let files: Vec<_> = unreadable.iter().map(|(file, _)| file.clone()).collect();
        assert_eq!(files, ["no-such-file".to_owned(), path("b.json.gz"), path("c.json")]);
        assert_eq!(unreadable[0].1, "no such file or folder");
        assert!(unreadable[1].1.starts_with("corrupt gzip"), "{unreadable:?}");
        assert_eq!(unreadable[2].1, "expected UTF-8, found UTF-16");
        assert_eq!((outcome.code, outcome.figure("unreadable"), outcome.figure("records")), (2, 3, 1));
        assert_eq!(outcome.verdict(), (false, Some("3 inputs could not be read".into())));
    }
}

/// Whatever keeps a file from being read, the JSON report says so, and as many times as standard error does.
#[test]
fn each_way_in_which_a_file_fails_is_in_the_report() {
    let gzip = gzip(record(0).as_bytes());
    let (mut corrupt, mut cut_tar) = (gzip.clone(), archive(&[("a.json", record(0).as_bytes())]));
    let middle = corrupt.len() - 6;
    corrupt[middle] ^= 0xff;
    cut_tar.truncate(700);
    let mut stranger = gzip.clone();
    stranger.extend_from_slice(b"words behind it");
    let files: &[(&str, &[u8], &str)] = &[
        ("gzip-cut.json.gz", &gzip[..gzip.len() / 2], "truncated gzip"),
        ("gzip-corrupt.json.gz", &corrupt, "corrupt gzip"),
        ("gzip-trailing.json.gz", &stranger, "gzip"),
        ("zstd-cut.json.zst", b"\x28\xb5\x2f\xfd\x24", "zstd"),
        ("tar-cut.tar", &cut_tar, "tar"),
        ("tar-empty.tar", &archive(&[("a.png", b"x")]), ""),
        ("tar-none.tar.gz", &gzip, "tar"),
        ("zip.json", b"PK\x03\x04aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "zip"),
        ("utf16.json", b"\xfe\xff\0{", "UTF-16"),
        ("utf32.json", b"\xff\xfe\0\0{\0\0\0", "UTF-32"),
        ("binary.json", &[0x81, 0x01, 0xfe, 0x9d].repeat(200), ""),
    ];
    for (name, bytes, word) in files {
        let folder = holding(&[(name, bytes)]);
        let path = folder.path().join(name).to_str().unwrap().to_owned();
        let outcome = run(["validate", "--format", "json", &path]);
        let unreadable = outcome.unreadable();
        assert_eq!((unreadable.len(), outcome.code), (1, 2), "{name}: {}{}", outcome.stdout, outcome.stderr);
        let (file, message) = &unreadable[0];
        assert!(file.starts_with(&path) && message.contains(word), "{file}: {message}");
        assert_eq!(outcome.stderr.matches("mailtrail: ").count(), 1, "{name}: {}", outcome.stderr);
        assert_eq!(outcome.figure("unreadable"), 1, "{name}");
    }
    let empty = tempfile::tempdir().unwrap();
    for missing in [empty.path().to_str().unwrap(), "no-such-file", "no-such-*.json", "no[glob"] {
        let outcome = run(["validate", "--format", "json", missing]);
        assert_eq!((outcome.unreadable().len(), outcome.code), (1, 2), "{missing}: {}", outcome.stdout);
    }
}

#[test]
fn programs_are_told_whether_a_job_passed_and_why_not() {
    let verdict = |arguments: &[&str], text: &str| {
        let outcome = run_on_bytes(&[arguments, &["--format", "json", "-"]].concat(), text.as_bytes());
        assert_eq!(outcome.code == 0, outcome.verdict().0, "{}", outcome.stdout);
        outcome.verdict().1
    };
    assert_eq!(verdict(&["validate"], &record(0)), None);
    assert_eq!(verdict(&["roundtrip"], &record(0)), None);
    assert_eq!(verdict(&["roundtrip"], r#"{"Records":[]}"#).as_deref(), Some("no record was read"));
    let stranger = r#"{"recipe":"soup"}"#;
    assert_eq!(verdict(&["validate"], stranger).as_deref(), Some("1 error"));
    assert_eq!(verdict(&["roundtrip"], stranger).as_deref(), Some("1 record did not come back exactly, 1 error"));
    let noted = record(0).replacen('{', r#"{"flavour":1,"#, 1);
    assert_eq!(verdict(&["validate"], &noted), None);
    assert_eq!(verdict(&["validate", "--strict"], &noted).as_deref(), Some("1 note"));
}

#[test]
fn files_have_their_real_names_for_programs() {
    let name = "b\u{202e}\n\"\x1b[2J.json";
    let folder = tempfile::tempdir().unwrap();
    if fs::write(folder.path().join(name), r#"{"recipe":"soup"}"#).is_err() {
        // Such names are not allowed here: nothing to test with.
        return;
    }
    let outcome = json("validate", &folder, &["no\x1bfile"]);
    assert!(outcome.findings()[0]["file"].as_str().unwrap().ends_with(name), "{}", outcome.stdout);
    assert_eq!(outcome.unreadable()[0].0, "no\x1bfile");
    assert!(!outcome.stdout.contains(['\x1b', '\u{202e}']), "{}", outcome.stdout);
    assert!(!outcome.stderr.contains('\x1b'), "{}", outcome.stderr);
}

#[test]
fn files_that_are_left_out_are_counted() {
    let good = record(0);
    let folder = holding(&[
        ("a.json", good.as_bytes()),
        ("notes.md", b"# Notes"),
        ("ignored/b.json", good.as_bytes()),
        ("ignored/c.log", good.as_bytes()),
        ("ignored/notes.md", b"# Notes"),
        (".hidden/d.json", good.as_bytes()),
        ("old.json", good.as_bytes()),
        (".ignore", b"ignored/\n"),
    ]);
    let counted = |options: &[&str]| {
        let outcome = json("validate", &folder, options);
        (outcome.figure("files"), outcome.figure("ignored"), outcome.figure("hidden"))
    };
    assert_eq!(counted(&[]), (2, 2, 1));
    assert_eq!(counted(&["--no-ignore"]), (4, 0, 1));
    assert_eq!(counted(&["--hidden"]), (3, 2, 0));
    assert_eq!(counted(&["--hidden", "--no-ignore"]), (5, 0, 0));
    // What is left out by the command itself needs no word; what is named itself is read.
    assert_eq!(counted(&["--exclude", "old.json", "--exclude", "*.log"]), (1, 1, 1));
    let named = folder.path().join("ignored/b.json");
    assert_eq!(counted(&[named.to_str().unwrap()]), (3, 1, 1));
    let outcome = run(["validate", folder.path().to_str().unwrap()]);
    let end = "; 1 file not read: 1 .md; 3 files ignored or hidden (`--no-ignore`, `--hidden`)";
    assert!(outcome.stdout.trim_end().ends_with(end), "{}", outcome.stdout);
}

#[test]
fn other_commands_count_what_is_left_out_too() {
    let good = record(0);
    let files: [(&str, &[u8]); 4] =
        [("a.json", good.as_bytes()), ("notes.md", b"# Notes"), (".b.json", b"{}"), (".ignore", b"")];
    let folder = holding(&files);
    let path = folder.path().to_str().unwrap();
    let out = tempfile::tempdir().unwrap();
    for (command, options) in [
        ("redact", &["--out", out.path().to_str().unwrap()][..]),
        ("redact", &["--check"]),
        ("coverage", &[]),
        ("drift", &[]),
        ("unwrap", &[]),
        ("select", &["--event", "*"]),
        ("stats", &[]),
        ("trace", &[]),
    ] {
        let outcome = run([command, path].iter().chain(options));
        let said = "1 file not read: 1 .md; 1 file hidden (`--hidden`)";
        assert!(outcome.stderr.contains(said), "{command} {options:?}: {}", outcome.stderr);
    }
}
