//! Every line of a report is valid by the schema that the report has.
#![allow(clippy::unwrap_used)]

use mailtrail::input::{Source, Trouble};
use mailtrail::report::{Closing, Json, Reporter as _, Work};
use mailtrail::{Level, Options, round_trip_text, validate_text};
use mailtrail_tests::fixtures::{FOLDERS, files};
use serde_json::Value;

/// The reports on a text, with as much in them as there can be.
fn reports(text: &str) -> Vec<String> {
    let mut options = Options::default();
    (options.explain_detection, options.strict) = (true, true);
    let expecting = {
        let mut options = Options::default();
        options.expect = vec!["ses".parse().unwrap()];
        options
    };
    let runs = [
        (Work::Validation, validate_text(text, &options)),
        (Work::Validation, validate_text(text, &expecting)),
        (Work::RoundTrips, round_trip_text(text, &options)),
    ];
    let report = |(work, (findings, summary))| {
        let mut report = Json::new(Vec::new());
        for finding in &findings {
            report.finding(&Source::Stdin, finding).unwrap();
        }
        report.unreadable(&Trouble::new("a.json", "permission denied").with_help("ask")).unwrap();
        report.unreadable(&Trouble::new("b.json", "no such file")).unwrap();
        report.close(&Closing { work, summary: &summary, fail_on: Level::Note }).unwrap();
        String::from_utf8(report.into_inner()).unwrap()
    };
    runs.map(report).to_vec()
}

#[test]
fn every_line_is_valid() {
    let schema: Value = serde_json::from_str(Json::SCHEMA).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let (mut lines, mut members) = (0, std::collections::BTreeSet::new());
    for path in FOLDERS.into_iter().chain(["broken", "wrappers", "seeds", "files"]).flat_map(files) {
        let bytes = std::fs::read(&path).unwrap();
        for line in reports(&String::from_utf8_lossy(&bytes)).iter().flat_map(|report| report.lines()) {
            let value: Value = serde_json::from_str(line).unwrap();
            let errors: Vec<_> = validator.iter_errors(&value).map(|error| error.to_string()).collect();
            assert!(errors.is_empty(), "{}: {line}\n{errors:?}", path.display());
            members.extend(value.as_object().unwrap().keys().cloned());
            lines += 1;
        }
    }
    assert!(lines > 3_000, "{lines}");
    // Each field is somewhere, and none that the schema does not name.
    let named = schema["$defs"]["finding"]["properties"].as_object().unwrap().keys().cloned();
    let named: std::collections::BTreeSet<_> =
        named.chain(["summary", "unreadable"].map(str::to_owned)).collect();
    assert_eq!(members, named);
}

#[test]
fn what_is_no_line_of_a_report_is_refused() {
    let schema: Value = serde_json::from_str(Json::SCHEMA).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    for line in [
        r#"{}"#,
        r#"{"level":"error"}"#,
        r#"{"unreadable":{"file":"a"}}"#,
        r#"{"summary":{"version":1}}"#,
        r#"{"level":"fatal","rule":"syntax","file":"a","line":1,"column":1,"offset":0,"length":0,"pointer":"","message":"a","found":"","expected":""}"#,
        r#"{"level":"error","rule":"syntax","file":"a","line":0,"column":1,"offset":0,"length":0,"pointer":"","message":"a","found":"","expected":""}"#,
    ] {
        assert!(!validator.is_valid(&serde_json::from_str(line).unwrap()), "{line}");
    }
}
