use std::io::{BufRead as _, BufReader};
use std::process::{Command, Output, Stdio};

use mailtrail::input::Source;

use super::{file, log_file, record};

fn mailtrail(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_mailtrail")).args(arguments).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn exit_codes_and_outputs() {
    let folder = tempfile::tempdir().unwrap();
    let path = |source: Source| source.name();
    let good = path(file(folder.path(), "good.json", log_file(3, true)));
    let bad = path(file(folder.path(), "bad.json", format!("{}\n{{\"eventVersion\": ", record(1))));
    let lines: String = (0..3).map(|index| format!("{}\n", record(index))).collect::<Vec<_>>().concat();

    let output = mailtrail(&["unwrap", &good]);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(text(&output.stdout).lines().count(), 3);
    assert_eq!(text(&output.stderr), "read 3 documents (3 cloudtrail record), wrote 3 lines\n");

    let output = mailtrail(&["unwrap", &bad]);
    assert_eq!((output.status.code(), text(&output.stdout)), (Some(1), format!("{}\n", record(1))));
    assert!(text(&output.stderr).starts_with("error[truncated]: "), "{}", text(&output.stderr));
    let output = mailtrail(&["unwrap", "no/such/file", &good]);
    assert_eq!((output.status.code(), text(&output.stdout).lines().count()), (Some(2), 3));

    let target = folder.path().join("out.ndjson");
    let output = mailtrail(&["select", &good, "--service", "iam", "s3", "-o", &target.to_string_lossy()]);
    // A value that stands alone is a path.
    assert_eq!(output.status.code(), Some(2));
    let output = mailtrail(&["select", &good, "--service=iam", "--service=s3", "-o", &target.to_string_lossy()]);
    assert_eq!((output.status.code(), text(&output.stdout)), (Some(0), String::new()));
    let written: Vec<serde_json::Value> =
        std::fs::read_to_string(&target).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let wanted: Vec<serde_json::Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(written, wanted);
    assert_eq!(mailtrail(&["unwrap", &good, "-o", "no/such/folder/out"]).status.code(), Some(2));

    let output = mailtrail(&["select", &good, "--recipient", "mary@example.com"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(
        text(&output.stderr),
        "read 3 documents (3 cloudtrail record), selected 0 documents\n  = help: no document here can have `recipient`; found: cloudtrail \
         record\n"
    );
    let output = mailtrail(&["select", &good, "--since", "yesterday"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("expected a time such as"), "{}", text(&output.stderr));

    let output = mailtrail(&["stats", &good, "--by", "region", "--format", "csv"]);
    assert_eq!(
        (output.status.code(), text(&output.stdout)),
        (Some(0), "field,name,count,exact\r\nregion,eu-west-1,3,true\r\n".into())
    );
    let output = mailtrail(&["stats", &good, "--by", "reigon"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("did you mean `region`?"), "{}", text(&output.stderr));
    let output = mailtrail(&["stats", &good]);
    assert!(text(&output.stdout).starts_with("3 documents in 1 file, from 2026-03-01T08:15:30Z to "));
}

#[test]
fn a_closed_pipe_is_no_error() {
    let folder = tempfile::tempdir().unwrap();
    let path = file(folder.path(), "a.json", log_file(1500, false)).name();
    for command in ["unwrap", "select"] {
        let mut child = Command::new(env!("CARGO_BIN_EXE_mailtrail"))
            .args([command, &path])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut first = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut first).unwrap();
        assert!(first.starts_with('{'));
        let output = child.wait_with_output().unwrap();
        assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), String::new()), "{command}");
    }
}
