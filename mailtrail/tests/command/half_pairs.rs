//! Names with half a surrogate pair hide no record and are judged alike wherever they stand.

use super::records::record;
use super::support::run_on_bytes;

const NAME: &str = r#""x\ud800":1"#;

/// A record with such a name as its first, a middle or its last field.
fn records() -> [String; 3] {
    [
        record(0).replacen('{', &format!("{{{NAME},"), 1),
        record(0).replacen(r#""readOnly""#, &format!(r#"{NAME},"readOnly""#), 1),
        format!("{},{NAME}}}", record(0).strip_suffix('}').unwrap()),
    ]
}

/// The record in its opaque parameters, and in the forms of files.
fn files(record: &str) -> Vec<String> {
    vec![
        record.to_owned(),
        format!("{record}\n{record}\n").replacen(record, &super::records::record(0), 1),
        format!(r#"{{"Records":[{},{record}]}}"#, super::records::record(0)),
        format!("[{},{record}]", super::records::record(0)),
        format!("INFO {record} done"),
    ]
}

#[test]
fn in_records() {
    for record in records() {
        for file in files(&record) {
            let outcome = run_on_bytes(&["validate", "--format", "json", "-"], file.as_bytes());
            assert_eq!(outcome.rules(), ["bad-text"], "{file}");
            let pointer = outcome.findings()[0]["pointer"].as_str().unwrap().to_owned();
            assert!(pointer.ends_with(r"/x\ud800"), "{pointer}");
            let outcome = run_on_bytes(&["roundtrip", "--format", "json", "-"], file.as_bytes());
            assert_eq!((outcome.figure("changed"), outcome.figure("failed")), (0, 0), "{file}");
        }
    }
    let inside = record(0).replace(r#""comment":"""#, &format!(r#"{NAME},"comment":"""#));
    let outcome = run_on_bytes(&["validate", "--format", "json", "-"], inside.as_bytes());
    assert_eq!(outcome.rules(), ["bad-text"], "{inside}");
}

#[test]
fn around_lists_of_records() {
    let list = format!(r#""Records":[{},{}]"#, record(0), record(1));
    for file in [format!("{{{NAME},{list}}}"), format!("{{{list},{NAME}}}"), format!("{{ {NAME} , {list} }}\n")] {
        let outcome = run_on_bytes(&["validate", "--format", "json", "-"], file.as_bytes());
        assert_eq!((outcome.code, outcome.figure("records")), (1, 2), "{file}");
        assert_eq!(outcome.rules(), ["bad-text"], "{file}");
        let finding = &outcome.findings()[0];
        assert_eq!((finding["level"].as_str(), finding["pointer"].as_str()), (Some("error"), Some(r"/x\ud800")));
        let outcome = run_on_bytes(&["roundtrip", "--format", "json", "-"], file.as_bytes());
        assert_eq!((outcome.figure("records"), outcome.figure("exact")), (2, 2), "{file}");
    }
}
