//! Whoever closes the pipe before the end gets the exit code of what was found so far.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::Child;

use super::records::{broken_record, record};
use super::support::{command, run};

/// Exit code of the command whose reader goes away behind so many lines.
fn code_behind(arguments: &[&str], lines: usize) -> Option<i32> {
    let mut child: Child = command(arguments).spawn().unwrap();
    let mut reader = BufReader::new(child.stdout.take().unwrap());
    for _ in 0..lines {
        reader.read_line(&mut String::new()).unwrap();
    }
    drop(reader);
    child.wait().unwrap().code()
}

/// A file with so much to say that no pipe holds it.
fn much(folder: &Path, name: &str, line: &str, times: usize) -> String {
    let path = folder.join(name);
    fs::write(&path, format!("{line}\n").repeat(times)).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn of_reports() {
    let folder = tempfile::tempdir().unwrap();
    let bad = much(folder.path(), "bad.json", &broken_record(), 3_000);
    let odd = much(folder.path(), "odd.json", &super::records::odd_record(), 3_000);
    let good = much(folder.path(), "good.json", &record(0), 10);
    let missing = folder.path().join("missing.json");
    for lines in [0, 1] {
        for words in [
            &["validate", "--all"][..],
            &["validate", "--all", "--threads", "1"],
            &["validate", "--format", "json"],
            &["roundtrip", "--all"],
            &["roundtrip", "--format", "json"],
        ] {
            let with = |paths: &[&str]| code_behind(&[words, paths].concat(), lines);
            assert_eq!(with(&[&bad]), Some(1), "{words:?} {lines}");
            assert_eq!(with(&[&good]), Some(0), "{words:?} {lines}");
            assert_eq!(with(&[&bad, missing.to_str().unwrap()]), Some(2), "{words:?} {lines}");
        }
        assert_eq!(code_behind(&["validate", "--all", &odd], lines), Some(0));
        assert_eq!(code_behind(&["validate", "--all", "--fail-on", "note", &odd], lines), Some(1));
    }
    // A summary that nobody reads says no less.
    assert_eq!(code_behind(&["validate", &bad], 0), Some(1));
}

#[test]
fn of_stories() {
    let folder = tempfile::tempdir().unwrap();
    let event = |number: usize| {
        format!(
            r#"{{"traceId":"trace-{number}","event":{{"eventName":"ORGANIZATION_EMAIL_RECEIVED","from":"ana@example.com","messageId":"<{number}@example.com>","recipients":["bo@example.com"]}}}}"#
        )
    };
    let lines: Vec<_> = (0..2_000).map(event).collect();
    let stories = much(folder.path(), "stories.json", &lines.join("\n"), 1);
    let nothing = much(folder.path(), "nothing.json", &record(0), 1);
    let missing = folder.path().join("missing.json");
    for lines in [0, 1] {
        for format in ["human", "json"] {
            let trace = ["trace", "--format", format];
            assert_eq!(code_behind(&[&trace[..], &[&stories]].concat(), lines), Some(0));
            assert_eq!(code_behind(&[&trace[..], &[&nothing]].concat(), lines), Some(1));
            let both = [&trace[..], &[&stories, missing.to_str().unwrap()]].concat();
            assert_eq!(code_behind(&both, lines), Some(2));
        }
    }
}

#[test]
fn of_schemas() {
    let folders = [tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap()];
    let paths = folders.each_ref().map(|folder| folder.path().to_str().unwrap());
    let export = ["schema", "export", "--profile", "validate", "--dialect", "2020-12", "--out"];
    for path in paths {
        assert_eq!(run(export.iter().chain(&[path])).code, 0);
    }
    let file = folders[1].path().join("validate/2020-12/ses-received-notification.schema.json");
    let mut schema: serde_json::Value = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
    for number in 0..3_000 {
        schema["required"].as_array_mut().unwrap().push(format!("aFieldThatNobodyHasAndThatIsNew{number}").into());
    }
    fs::write(&file, schema.to_string()).unwrap();
    for lines in [0, 1] {
        assert_eq!(code_behind(&["schema", "compat", paths[0], paths[1]], lines), Some(1));
        assert_eq!(code_behind(&["schema", "compat", paths[0], paths[0]], lines), Some(0));
        assert_eq!(code_behind(&["schema", "list"], lines), Some(0));
    }
}
