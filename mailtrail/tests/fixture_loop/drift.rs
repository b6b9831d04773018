//! Drift: the same for any number of threads and in every form; and the command.

use mailtrail::input::{Source, Trouble};
use mailtrail::{Finding, Level, Options, Sink, drift, drift_text};

use super::support::{every_fixture, run_on};

struct Broken;

impl Sink for Broken {
    fn finding(&mut self, _: &Source, finding: &Finding) {
        assert_eq!(finding.level, Level::Error, "{finding:?}");
    }
    fn trouble(&mut self, _: &Trouble) {}
    fn done(&mut self, _: &Source, _: u64) {}
}

const EVENT: &str = r#"{"eventType":"Reject","mail":{"timestamp":"2026-03-02T08:15:30.000Z","source":"a@example.com","messageId":"1","destination":["b@example.com"]},"reject":{"reason":"Bad content","scanner":"QxZvW"}}"#;

#[test]
fn threads_make_no_difference() {
    let folder = tempfile::tempdir().unwrap();
    let mut sources = every_fixture();
    let long = folder.path().join("long.ndjson");
    let lines = (0..5_000).map(|number| match number % 7 {
        0 => EVENT.replace("2026-03-02", &format!("2026-03-{:02}", 1 + number % 28)),
        1 => "{\"half\": ".to_owned(),
        2 => EVENT.replace("scanner", "checker").replace("\"Reject\"", "\"Quarantine\""),
        _ => EVENT.replace(",\"scanner\":\"QxZvW\"", ""),
    });
    std::fs::write(&long, lines.map(|line| line + "\n").collect::<String>()).unwrap();
    sources.push(Source::File(long));
    let of = |threads| {
        let mut options = Options::default();
        options.threads = threads;
        drift(&sources, &options, &mut Broken).unwrap()
    };
    let one = of(1);
    assert!(one.unknown.len() > 50 && one.unknown[0].count > 500, "{}", one.unknown.len());
    assert_eq!(of(2), one);
    assert_eq!(of(8), one);
}

/// What drift lists is what `validate` calls unknown, and nothing else.
#[test]
fn it_counts_what_validate_calls_unknown() {
    let (findings, _) = mailtrail::validate_text(&format!("{EVENT}\n{EVENT}\n"), &Options::default());
    let unknown = findings.iter().filter(|finding| finding.rule == "unknown-member").count();
    assert_eq!(drift_text(&format!("{EVENT}\n{EVENT}\n")).unknown[0].count, unknown as u64);
}

#[test]
fn the_command_shows_a_table_and_lines_for_a_report() {
    let outcome = run_on(&["drift", "-"], format!("{EVENT}\n{EVENT}\n").as_bytes());
    let expected = "\
2  Reject: unknown field `scanner` in ses sending event
   a string of 5 characters, at <stdin>:1:177, 2026-03-02T08:15:30Z
1 unknown in 2 records
";
    assert_eq!((outcome.code, outcome.stdout.as_str()), (0, expected), "{outcome:?}");
    let outcome = run_on(&["drift", "--format", "json", "-"], EVENT.as_bytes());
    let lines: Vec<serde_json::Value> =
        outcome.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(
        (lines[0]["name"].as_str(), lines[0]["example"].as_str()),
        (Some("scanner"), Some("a string of 5 characters"))
    );
    assert_eq!(lines[1]["drift"]["unknown"], 1);
    assert!(!outcome.stdout.contains("QxZvW"), "{}", outcome.stdout);
    let outcome = run_on(&["drift", "-"], EVENT.replace(",\"scanner\":\"QxZvW\"", "").as_bytes());
    assert_eq!(outcome.stdout, "nothing unknown in 1 record\n");
}

#[test]
fn what_could_not_be_read_is_no_document_without_drift() {
    let latin = EVENT.as_bytes().iter().map(|byte| if *byte == b'Q' { 0xfc } else { *byte }).collect::<Vec<_>>();
    let deep = EVENT.replace("\"QxZvW\"", &("[".repeat(5_000) + &"]".repeat(5_000))).into_bytes();
    for text in [latin, EVENT.replace(",\"mail\"", ",\u{2028}\"mail\"").into_bytes(), deep] {
        let outcome = run_on(&["drift", "-"], &text);
        assert_eq!(outcome.code, 1, "{outcome:?}");
        assert!(outcome.stderr.starts_with("error["), "{}", outcome.stderr);
        assert!(outcome.stdout.ends_with(" in 1 record; 1 error: not all was read\n"), "{}", outcome.stdout);
    }
}
