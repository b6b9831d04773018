//! How the command ends.

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::Stdio;

use super::{LINES, fixture};
use crate::support::{command, run};

#[test]
fn exit_codes() {
    for (arguments, code, stdout, stderr) in [
        (
            &["trace", LINES][..],
            0,
            true,
            "read 114 event records, told 38 stories; 1 record of no message; passed over 1 other document (unknown 1)\n",
        ),
        (
            &["trace", "files/records.jsonl"],
            1,
            false,
            "read 0 event records, told 0 stories; passed over 4 other documents (cloudtrail record 4)\n  = help: ",
        ),
        (&["trace", "broken/empty.json"], 1, false, "read 0 event records, told 0 stories\n"),
        (&["trace", "no-such-file"], 2, false, "mailtrail: no-such-file: no such file or folder"),
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
