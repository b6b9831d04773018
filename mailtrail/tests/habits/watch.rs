//! `--watch`: again after each change.

use std::io::{BufRead as _, BufReader};
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

use crate::support::command;
use crate::{BOUNCE, RECORD, repository, run_in, write};

#[test]
fn a_change_is_checked() {
    let folder = repository(&[("logs/a.json", RECORD)]);
    let mut child =
        command(["validate", "logs", "--watch", "--deny", "unknown-value"]).current_dir(folder.path()).spawn().unwrap();
    let (sender, lines) = channel();
    let stdout = BufReader::new(child.stdout.take().unwrap());
    let reading = thread::spawn(move || stdout.lines().map_while(Result::ok).for_each(|line| drop(sender.send(line))));
    let last = || loop {
        let line = lines.recv_timeout(Duration::from_mins(1)).unwrap();
        if line.starts_with("passed") || line.starts_with("failed") {
            break line;
        }
    };
    assert_eq!(last(), "passed: 1 record in 1 file, 0 errors");
    write(folder.path(), "logs/a.json", BOUNCE);
    assert_eq!(last(), "failed: 1 record in 1 file, 1 error, 1 note");
    write(folder.path(), "logs/b.json", RECORD);
    assert_eq!(last(), "failed: 2 records in 2 files, 1 error, 1 note");
    child.kill().unwrap();
    child.wait().unwrap();
    reading.join().unwrap();
}

#[test]
fn standard_input_cannot_be_watched() {
    let folder = repository(&[]);
    let outcome = run_in(folder.path(), ["validate", "--watch", "-"]);
    assert_eq!(
        (outcome.code, outcome.stderr.as_str()),
        (2, "mailtrail: --watch: expected files that can be read again, found standard input\n")
    );
}

#[test]
fn reports_of_the_runs_set_nothing_off() {
    let folder = repository(&[("logs/a.json", RECORD)]);
    let arguments = ["validate", "--watch", "--output", "json=logs/report.json", "--output", "logs/b.txt", "logs"];
    let mut child = command(arguments).current_dir(folder.path()).spawn().unwrap();
    let (sender, lines) = channel();
    let stderr = BufReader::new(child.stderr.take().unwrap());
    let reading = thread::spawn(move || stderr.lines().map_while(Result::ok).for_each(|line| drop(sender.send(line))));
    let next = |time| lines.recv_timeout(time).ok();
    let long = Duration::from_mins(1);
    assert_eq!(next(long).as_deref(), Some("mailtrail: waiting for a change (interrupt to end)"));
    // The files are looked at twice a second.
    assert_eq!(next(Duration::from_millis(900)), None);
    write(folder.path(), "logs/c.json", RECORD);
    assert_eq!(next(long).as_deref(), Some("mailtrail: logs changed"));
    assert_eq!(next(long).as_deref(), Some("mailtrail: waiting for a change (interrupt to end)"));
    child.kill().unwrap();
    child.wait().unwrap();
    reading.join().unwrap();
    let report = std::fs::read_to_string(folder.path().join("logs/report.json")).unwrap();
    assert!(report.contains("\"files\":2,"), "{report}");
}
