//! Files that are written.

use std::fs;

use crate::{BOUNCE, RECORD, last, repository, run_in};

#[test]
fn why_nothing_can_be_written_is_said_as_everywhere() {
    let folder = repository(&[("a.json", RECORD)]);
    for arguments in ["validate a.json --output no/such.txt", "unwrap a.json -o no/such.txt"] {
        let outcome = run_in(folder.path(), arguments.split(' '));
        let expected = "mailtrail: no/such.txt: cannot be written: no such file or folder\n";
        assert_eq!((outcome.code, outcome.stderr.as_str()), (2, expected), "{arguments}");
    }
}

#[test]
fn nothing_is_written_over_what_is_read() {
    let config = "baseline = \"old.json\"\n";
    let expected = "[[expected-failures]]\nrule = \"unknown-value\"\n";
    let files =
        [("a.json", BOUNCE), ("mailtrail.toml", config), ("a.json.expected.toml", expected), ("list", "a.json\n")];
    let folder = repository(&files);
    for arguments in [
        "validate --no-config --write-baseline a.json a.json",
        "validate --no-config --output a.json a.json",
        "validate --no-config --output json=./a.json .",
        "validate --no-config --files-from list --output list",
        "validate --write-baseline b.json --output mailtrail.toml a.json",
        "validate --write-baseline a.json.expected.toml a.json",
        "roundtrip --output a.json a.json",
        "select --event X -o a.json a.json",
        "unwrap -o a.json .",
        "stats -o a.json a.json",
    ] {
        let outcome = run_in(folder.path(), arguments.split(' '));
        let said = outcome.stderr.lines().next().unwrap_or_default();
        assert_eq!(outcome.code, 2, "{arguments}: {}", outcome.stdout);
        assert!(said.ends_with(": this run reads the file, so it is not overwritten"), "{arguments}: {said}");
    }
    for (name, text) in files {
        assert_eq!(fs::read_to_string(folder.path().join(name)).unwrap(), text, "{name}");
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), files.len() + 1);
    // What is left out is not read.
    let outcome = run_in(folder.path(), ["unwrap", "-o", "a.json", "--exclude", "a.json", "."]);
    assert!(!outcome.stderr.contains("doesn't write over it"), "{}", outcome.stderr);
}

#[test]
fn a_link_to_what_is_read_is_not_written_over() {
    let folder = repository(&[("a.json", RECORD)]);
    fs::hard_link(folder.path().join("a.json"), folder.path().join("b.json")).unwrap();
    for arguments in [["validate", "--output", "b.json", "a.json"], ["stats", "-o", "b.json", "a.json"]] {
        let outcome = run_in(folder.path(), arguments);
        // Where the system has no numbers of files, another name is another file.
        assert!(outcome.code == 2 || cfg!(not(unix)), "{arguments:?}");
    }
}

#[test]
fn fixtures_are_not_written_over_others() {
    let folder = repository(&[("sub/a.json", RECORD), ("a.json", BOUNCE)]);
    let outcome = run_in(folder.path(), ["redact", "--out", ".", "sub", "a.json"]);
    assert_eq!(outcome.code, 2);
    assert_eq!(fs::read_to_string(folder.path().join("a.json")).unwrap(), BOUNCE);
}

#[test]
fn a_baseline_among_logs_is_no_log() {
    let folder = repository(&[("a.json", BOUNCE)]);
    for _ in 0..2 {
        let outcome = run_in(folder.path(), ["validate", "--strict", "--write-baseline", "old.json", "."]);
        assert_eq!(last(&outcome.stdout), "passed: 1 record in 1 file, 0 errors; 2 findings in the baseline");
    }
    let outcome = run_in(folder.path(), ["validate", "--strict", "--baseline", "old.json", "."]);
    assert_eq!(last(&outcome.stdout), "passed: 1 record in 1 file, 0 errors; 2 findings in the baseline");
    let outcome = run_in(folder.path(), ["validate", "--write-baseline", "old.json", "old.json"]);
    assert_eq!(outcome.code, 2);
}

#[test]
fn standard_output_has_a_name() {
    let folder = repository(&[("a.json", RECORD)]);
    let expected = "passed: 1 record in 1 file, 0 errors";
    for arguments in [&["validate", "--output", "-", "a.json"][..], &["validate", "--output", "concise=-", "a.json"]] {
        let outcome = run_in(folder.path(), arguments);
        assert_eq!((outcome.code, outcome.stdout.matches(expected).count()), (0, 1), "{arguments:?}");
    }
    let outcome = run_in(folder.path(), ["unwrap", "-o", "-", "a.json"]);
    assert!(outcome.stdout.contains("ListUsers"), "{}", outcome.stderr);
    let outcome = run_in(folder.path(), ["stats", "-o", "-", "--by", "event", "a.json"]);
    assert!(outcome.stdout.contains("ListUsers"), "{}", outcome.stderr);
    assert!(!folder.path().join("-").exists());
}

#[test]
fn reports_go_to_files_of_their_own() {
    let folder = repository(&[("a.json", RECORD)]);
    for outputs in [["sarif=a.out", "gitlab=./a.out"], ["json=-", "-"], ["a.out", "concise=a.out"]] {
        let outcome = run_in(folder.path(), ["validate", "--output", outputs[0], "--output", outputs[1], "a.json"]);
        let said = outcome.stderr.lines().next().unwrap_or_default();
        assert!(said.ends_with(": another report goes there too: name a file for each"), "{outputs:?}: {said}");
        assert_eq!((outcome.code, folder.path().join("a.out").exists()), (2, false));
    }
    let outcome = run_in(folder.path(), ["validate", "--output", "foo=x", "a.json"]);
    assert_eq!(outcome.code, 2);
    assert!(outcome.stderr.contains("unknown format `foo`"), "{}", outcome.stderr);
    assert!(outcome.stderr.contains("`./foo=x`"), "{}", outcome.stderr);
    assert_eq!(run_in(folder.path(), ["validate", "--output", "./foo=x", "a.json"]).code, 0);
    assert!(folder.path().join("foo=x").is_file());
}

#[cfg(unix)]
#[test]
fn links_and_pipes_stay_what_they_are() {
    use std::os::unix::fs::{FileTypeExt as _, symlink};
    use std::process::Command;

    let folder = repository(&[("a.json", RECORD), ("out/kept", "")]);
    let at = |name: &str| folder.path().join(name);
    symlink("out/report", at("link")).unwrap();
    for command in ["validate --output link a.json", "unwrap -o link a.json", "stats -o link a.json"] {
        let outcome = run_in(folder.path(), command.split(' '));
        assert_eq!((outcome.code, at("link").is_symlink()), (0, true), "{command}: {}", outcome.stderr);
        assert!(!fs::read_to_string(at("out/report")).unwrap().is_empty());
        fs::remove_file(at("out/report")).unwrap();
    }
    assert!(Command::new("mkfifo").arg(at("pipe")).status().unwrap().success());
    symlink("pipe", at("other")).unwrap();
    let pipe = at("pipe");
    let reading = std::thread::spawn(move || fs::read_to_string(pipe).unwrap());
    let outcome = run_in(folder.path(), ["validate", "--output", "json=other", "a.json"]);
    assert_eq!((outcome.code, last(&outcome.stdout)), (0, "passed: 1 record in 1 file, 0 errors"));
    assert!(at("other").is_symlink() && fs::metadata(at("pipe")).unwrap().file_type().is_fifo());
    assert!(reading.join().unwrap().contains("\"summary\""));
}
