//! Archives, packed files, other formats, and folders, as a user meets them.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use tempfile::TempDir;

use super::layouts::gzip;
use super::records::{odd_record, record};
use super::support::{Outcome, run, run_on, run_on_bytes};

/// An archive with these members.
pub(crate) fn archive(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut builder = tar::Builder::new(Vec::new());
    for (name, bytes) in members {
        let mut header = tar::Header::new_gnu();
        header.set_size(bytes.len() as u64);
        builder.append_data(&mut header, name, *bytes).unwrap();
    }
    builder.into_inner().unwrap()
}

fn validate(path: &Path) -> Outcome {
    run(["validate", "--format", "json", path.to_str().unwrap()])
}

/// A folder with one file.
fn holding(name: &str, bytes: &[u8]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join(name), bytes).unwrap();
    folder
}

/// The names in a report and how often each stands there, in the order of the report.
fn names(outcome: &Outcome, folder: &TempDir) -> Vec<String> {
    let prefix = format!("{}/", folder.path().display());
    outcome.findings().iter().map(|finding| finding["file"].as_str().unwrap().replace(&prefix, "")).collect()
}

#[test]
fn findings_in_an_archive_name_the_member() {
    let (good, odd) = (record(0), odd_record());
    let packed = gzip(odd.as_bytes());
    let bytes = gzip(&archive(&[
        ("logs/a.json", odd.as_bytes()),
        ("logs/b.json", good.as_bytes()),
        ("notes.md", b"-"),
        ("logs/c.json.gz", &packed),
    ]));
    let folder = holding("all.tar.gz", &bytes);
    let outcome = validate(folder.path());
    assert_eq!(names(&outcome, &folder), ["all.tar.gz:logs/a.json", "all.tar.gz:logs/c.json.gz"]);
    assert_eq!((outcome.figure("files"), outcome.figure("records"), outcome.code), (3, 3, 0));
    let outcome = run_on_bytes(&["validate", "--format", "json", "-"], &bytes);
    assert_eq!(outcome.findings()[0]["file"], "<stdin>:logs/a.json");
}

#[test]
fn a_broken_member_is_named_and_the_others_are_read() {
    let whole = gzip(record(0).as_bytes());
    let bytes = archive(&[("a.json.gz", &whole[..whole.len() - 8]), ("b.json", record(0).as_bytes())]);
    let folder = holding("all.tar", &bytes);
    let outcome = validate(&folder.path().join("all.tar"));
    assert_eq!((outcome.code, outcome.figure("records")), (2, 2));
    assert!(outcome.stderr.contains("all.tar:a.json.gz: truncated gzip: "), "{}", outcome.stderr);
}

#[test]
fn archives_are_the_same_for_any_number_of_threads() {
    let lines = format!("{}\n{}\n", odd_record(), record(0)).repeat(100);
    let packed = gzip(lines.as_bytes());
    let members: Vec<(String, &[u8])> = (0..6)
        .map(|index| (format!("{index}.json"), if index % 2 == 0 { lines.as_bytes() } else { &packed[..] }))
        .collect();
    let members: Vec<(&str, &[u8])> = members.iter().map(|(name, bytes)| (name.as_str(), *bytes)).collect();
    let folder = holding("0.tar", &archive(&members));
    fs::write(folder.path().join("1.json"), &lines).unwrap();
    fs::write(folder.path().join("2.tar.gz"), gzip(&archive(&members))).unwrap();
    let report = |threads| run(["validate", "--format", "json", "--threads", threads, folder.path().to_str().unwrap()]);
    let one = report("1");
    assert_eq!((one.figure("files"), one.figure("records")), (13, 13 * 200));
    for threads in ["2", "16"] {
        assert!(one.stdout == report(threads).stdout, "{threads} threads");
    }
}

#[test]
fn other_formats_are_named_with_what_to_do() {
    for (bytes, message, help) in [
        (&b"PK\x03\x04\x14\0"[..], "found a zip archive", "unzip -p"),
        (b"PAR1\x15\0\x15", "found a Parquet file", "JSON and W3C are read: convert it with `duckdb -c"),
        (b"Obj\x01\x04\x14avro.codec", "found an Avro file", "as JSON"),
        (b"SQLite format 3\0\x10\0", "found a SQLite database", "sqlite3 -json"),
        (b"%PDF-1.7\n", "found a PDF document", "name the file"),
        (b"\x89PNG\r\n\x1a\n\0", "found an image", "name the file"),
        (b"\xff\xfe{\0}\0", "found UTF-16", "iconv -f UTF-16 -t UTF-8"),
        (b"{\0\"\0a\0\"\0:\x001\0}\0", "found UTF-16", "iconv -f UTF-16 -t UTF-8"),
        (b"\xff\xfe\0\0{\0\0\0}\0\0\0", "found UTF-32", "iconv -f UTF-32 -t UTF-8"),
        (&[0xe9, 0x01, 0x9c].repeat(500), "found binary data", "JSON text"),
    ] {
        let outcome = run_on_bytes(&["validate", "--format", "json", "-"], bytes);
        assert_eq!((outcome.code, outcome.findings().len(), outcome.stderr.lines().count()), (2, 0, 2), "{message}");
        assert!(outcome.stderr.contains(message) && outcome.stderr.contains(help), "{}", outcome.stderr);
        assert!(outcome.stderr.chars().all(|char| char == '\n' || !char.is_control()), "{}", outcome.stderr);
    }
}

#[test]
fn a_long_binary_file_costs_little() {
    let mut state = 1_u32;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        state.to_be_bytes()[0]
    };
    let bytes: Vec<u8> = (0..40_000_000).map(|_| next()).collect();
    let outcome = run_on_bytes(&["validate", "--format", "json", "-"], &bytes);
    assert_eq!((outcome.code, outcome.findings().len()), (2, 0));
    outcome.assert_peak_below(50);
}

/// A member whose name would fill all memory.
#[test]
fn hostile_archives_are_bounded() {
    let mut header = tar::Header::new_gnu();
    header.as_gnu_mut().unwrap().name[..1].copy_from_slice(b"n");
    header.set_entry_type(tar::EntryType::GNULongName);
    header.set_size(1 << 33);
    header.set_cksum();
    let outcome = run_on(&["validate", "--format", "json", "-"], |mut stdin| {
        let name = vec![b'n'; 1 << 20];
        // The command ends before it has read all.
        drop(stdin.write_all(header.as_bytes()).and_then(|()| (0..300).try_for_each(|_| stdin.write_all(&name))));
    });
    assert!(outcome.stderr.contains("corrupt tar archive"), "{}", outcome.stderr);
    outcome.assert_peak_below(50);
}

#[test]
fn folders_are_searched_as_asked() {
    let folder = holding("a.json", record(0).as_bytes());
    for name in ["b.out", ".c.json", "old.json"] {
        fs::write(folder.path().join(name), record(0)).unwrap();
    }
    fs::write(folder.path().join("ignored.json"), record(0)).unwrap();
    fs::write(folder.path().join(".ignore"), "ignored.json\n").unwrap();
    let files = |options: &[&str]| {
        let path = folder.path().to_str().unwrap();
        run(["validate", "--format", "json", path].iter().chain(options)).figure("files")
    };
    assert_eq!(files(&[]), 2);
    assert_eq!(files(&["--ext", "out"]), 3);
    assert_eq!(files(&["--hidden"]), 3);
    assert_eq!(files(&["--no-ignore"]), 3);
    assert_eq!(files(&["--exclude", "old.*"]), 1);
    assert_eq!(files(&["--ext", ".out", "--hidden", "--no-ignore", "--exclude", "old.*", "--exclude", "b.*"]), 3);
}

#[test]
fn names_cannot_forge_lines_of_a_report() {
    let folder = holding("a.json", record(0).as_bytes());
    let name = "b\nerror[fake]: c\x1b[2J.json";
    if fs::write(folder.path().join(name), odd_record()).is_err() {
        // Such names are not allowed here: nothing to test with.
        return;
    }
    let outcome = run(["validate", folder.path().to_str().unwrap()]);
    assert!(outcome.stdout.contains(r"b\u{a}error[fake]: c\u{1b}[2J.json"), "{}", outcome.stdout);
    assert!(!outcome.stdout.lines().any(|line| line.starts_with("error[fake]")), "{}", outcome.stdout);
}

#[test]
fn more_threads_than_there_is_work_for() {
    let folder = holding("a.json", format!("{}\n", record(0)).repeat(100).as_bytes());
    let outcome = run(["validate", "--format", "json", "--threads", "99999", folder.path().to_str().unwrap()]);
    assert_eq!((outcome.code, outcome.figure("records")), (0, 100));
    let outcome = run_on_bytes(&["validate", "--format", "json", "--threads", "99999", "-"], record(0).as_bytes());
    assert_eq!((outcome.code, outcome.figure("records")), (0, 1));
}
