//! Every fault in every format: the same findings, at the same places.

use std::fs;

use quick_xml::events::Event;
use serde_json::Value;

use crate::support::run;
use crate::{make, table};

/// All faults as files, and what each format says of them.
struct Reports {
    /// Files and findings in their order, as the report for programs has them.
    findings: Vec<Value>,
    unreadable: Vec<(String, String)>,
    text: Box<dyn Fn(&str) -> String>,
}

fn reports() -> Reports {
    let folder = tempfile::tempdir().unwrap();
    // Names that a format has to escape.
    let inputs = folder.path().join("a folder, with <odd> 100% : names");
    fs::create_dir(&inputs).unwrap();
    for fault in table::faults() {
        fs::write(inputs.join(format!("{}.log", fault.name)), make::input(&fault.steps).0).unwrap();
    }
    let formats = ["sarif", "junit", "github", "gitlab", "tap", "human"];
    let mut arguments = vec!["validate".into(), "--all".into(), "--values".into(), "--format".into(), "json".into()];
    for format in formats {
        arguments.extend(["--output".into(), format!("{format}={}", folder.path().join(format).display())]);
    }
    arguments.push(inputs.display().to_string());
    let outcome = run(&arguments);
    assert_eq!(outcome.code, 2, "{}", outcome.stderr);
    let (findings, unreadable) = (outcome.findings(), outcome.unreadable());
    assert!(findings.len() > 90 && !unreadable.is_empty());
    let text = move |format: &str| fs::read_to_string(folder.path().join(format)).unwrap();
    Reports { findings, unreadable, text: Box::new(text) }
}

fn text<'v>(value: &'v Value, name: &str) -> &'v str {
    value[name].as_str().unwrap_or_else(|| panic!("{name} of {value}"))
}

/// Names of SARIF in paths of RFC 3986.
fn decoded(uri: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = uri.strip_prefix("file://").unwrap_or(uri).bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next().unwrap(), rest.next().unwrap()];
            bytes.push(u8::from_str_radix(std::str::from_utf8(&digits).unwrap(), 16).unwrap());
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).unwrap()
}

fn assert_sarif(reports: &Reports) {
    let log: Value = serde_json::from_str(&(reports.text)("sarif")).unwrap();
    let run = &log["runs"][0];
    let results = run["results"].as_array().unwrap();
    assert_eq!(results.len(), reports.findings.len());
    let mut fingerprints = Vec::new();
    for (result, finding) in results.iter().zip(&reports.findings) {
        let place = &result["locations"][0]["physicalLocation"];
        assert_eq!(text(result, "ruleId"), text(finding, "rule"));
        assert_eq!(decoded(text(&place["artifactLocation"], "uri")), text(finding, "file"));
        let region = &place["region"];
        assert_eq!((&region["startLine"], &region["startColumn"]), (&finding["line"], &finding["column"]));
        if finding["length"] != 0 {
            assert_eq!((&region["byteOffset"], &region["byteLength"]), (&finding["offset"], &finding["length"]));
        }
        assert_eq!(finding.get("fix").is_some() && finding.get("unpacked").is_none(), result.get("fixes").is_some());
        let level = text(finding, "level").replace("known", "note");
        assert_eq!(text(result, "level"), level);
        fingerprints.push(text(&result["partialFingerprints"], "mailtrail/v1"));
    }
    fingerprints.sort_unstable();
    fingerprints.dedup();
    assert_eq!(fingerprints.len(), results.len(), "a fingerprint stands twice");
    let rules: Vec<_> =
        run["tool"]["driver"]["rules"].as_array().unwrap().iter().map(|rule| text(rule, "id")).collect();
    assert!(results.iter().all(|result| rules.contains(&text(result, "ruleId"))));
    assert_eq!(run["invocations"][0]["executionSuccessful"], false);
    let notifications = run["invocations"][0]["toolExecutionNotifications"].as_array().unwrap();
    assert_eq!(notifications.len(), reports.unreadable.len());
}

fn assert_gitlab(reports: &Reports) {
    let issues: Vec<Value> = serde_json::from_str(&(reports.text)("gitlab")).unwrap();
    let (unread, issues): (Vec<_>, Vec<_>) = issues.iter().partition(|issue| text(issue, "check_name") == "unreadable");
    assert_eq!((unread.len(), issues.len()), (reports.unreadable.len(), reports.findings.len()));
    for (issue, finding) in issues.into_iter().zip(&reports.findings) {
        assert_eq!(text(issue, "check_name"), text(finding, "rule"));
        assert_eq!(text(&issue["location"], "path"), text(finding, "file"));
        assert_eq!(issue["location"]["lines"]["begin"], finding["line"]);
        assert!(["info", "minor", "major", "critical", "blocker"].contains(&text(issue, "severity")));
    }
}

fn assert_github(reports: &Reports) {
    let log = (reports.text)("github");
    let (commands, others): (Vec<_>, Vec<_>) = log.lines().partition(|line| line.starts_with("::"));
    assert_eq!(others.len(), 1, "the verdict alone is no command: {others:?}");
    assert_eq!(commands.len(), reports.findings.len() + reports.unreadable.len());
    let properties = |command: &str| command.split("::").nth(1).unwrap().to_owned();
    let unescaped = |text: &str| text.replace("%2C", ",").replace("%3A", ":").replace("%25", "%");
    let commands: Vec<_> = commands.into_iter().map(properties).filter(|command| command.contains(",col=")).collect();
    for (command, finding) in commands.iter().zip(&reports.findings) {
        let level = match text(finding, "level") {
            level @ ("error" | "warning") => level,
            _ => "notice",
        };
        let at = format!("line={},col={},title={}", finding["line"], finding["column"], text(finding, "rule"));
        // Where it ends is told of what stands in the file as it is shown.
        let (before, behind) = command.split_once(",endColumn=").unwrap_or((command, ""));
        let command = before.to_owned() + behind.trim_start_matches(|char: char| char.is_ascii_digit());
        assert_eq!(unescaped(&command), format!("{} file={},{at}", level, text(finding, "file")));
    }
}

/// Test cases of each format, with the file and whether it is right.
fn assert_tests(reports: &Reports) {
    let tap = (reports.text)("tap");
    let points = |word: &str| tap.lines().filter(|line| line.starts_with(word)).count();
    let files = table::faults().len();
    assert_eq!(points("ok ") + points("not ok "), files);
    assert!(tap.starts_with("TAP version 14\n") && tap.contains(&format!("\n1..{files}\n")));

    let junit = (reports.text)("junit");
    let mut reader = quick_xml::Reader::from_str(&junit);
    let (mut cases, mut failures, mut errors, mut said) = (0, 0, 0, String::new());
    loop {
        match reader.read_event().unwrap() {
            Event::Start(tag) | Event::Empty(tag) => match tag.name().as_ref() {
                b"testcase" => cases += 1,
                b"failure" => failures += 1,
                b"error" => errors += 1,
                _ => {}
            },
            Event::Text(part) => said += &part.decode().unwrap(),
            Event::GeneralRef(part) => {
                said += match &*part.decode().unwrap() {
                    "lt" => "<",
                    "gt" => ">",
                    "amp" => "&",
                    "quot" => "\"",
                    "apos" => "'",
                    other => panic!("&{other};"),
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(cases, files);
    assert_eq!(failures + errors, points("not ok "), "both fail the same files");
    for finding in &reports.findings {
        let place = format!("{}:{}:{}", text(finding, "file"), finding["line"], finding["column"]);
        let headed = format!("{}[{}]: ", text(finding, "level"), text(finding, "rule"));
        assert!(said.contains(&place) && said.contains(&headed), "{headed} at {place}");
        assert!(tap.contains(&place), "{place}");
    }
}

#[test]
fn every_fault_is_in_every_format() {
    let reports = reports();
    assert_sarif(&reports);
    assert_gitlab(&reports);
    assert_github(&reports);
    assert_tests(&reports);
    for format in ["sarif", "junit", "github", "gitlab", "tap", "human"] {
        let text = (reports.text)(format);
        let hidden = |char: char| char != '\n' && char.is_control() || ('\u{202a}'..='\u{202e}').contains(&char);
        assert!(!text.contains(hidden), "{format}");
    }
}

#[test]
fn a_report_appears_whole_or_not_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("report.json");
    fs::write(&file, "the last one").unwrap();
    let to = |path: &std::path::Path| path.display().to_string();
    // Nothing is put in the place of the last one by a job that never begins.
    assert_eq!(run(["validate", "--output", &to(&file), "--fail-on", "nothing", "files/records.jsonl"]).code, 2);
    assert_eq!(fs::read_to_string(&file).unwrap(), "the last one");

    let outcome = run(["validate", "--format", "json", "--output", &to(&file), "files/records.jsonl"]);
    assert_eq!((outcome.code, &*outcome.stdout), (0, ""));
    assert!(fs::read_to_string(&file).unwrap().contains(r#""passed":true"#));

    let outcome = run(["validate", "--output", &format!("json={}", to(&file)), "files/records.jsonl"]);
    assert!(outcome.stdout.starts_with("passed: "), "{}", outcome.stdout);

    let nowhere = folder.path().join("no/such/folder/report.json");
    let outcome = run(["validate", "--output", &to(&nowhere), "files/records.jsonl"]);
    assert_eq!((outcome.code, &*outcome.stdout), (2, ""));
    assert!(outcome.stderr.contains("report.json: cannot be written: "), "{}", outcome.stderr);
    let left: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left, ["report.json"], "nothing else is left");
}
