//! `mailtrail.toml`: where it is found, what it says, and what is wrong in it.

use crate::{BOUNCE, RECORD, last, repository, run_in, write};

#[test]
fn the_nearest_file_counts_up_to_the_root_of_the_repository() {
    let folder = repository(&[("mailtrail.toml", "fail-on = \"note\""), ("a/b/bounce.json", BOUNCE)]);
    let inner = folder.path().join("a/b");
    assert_eq!(run_in(&inner, ["validate", "bounce.json"]).code, 1);
    assert_eq!(run_in(&inner, ["validate", "--no-config", "bounce.json"]).code, 0);
    write(folder.path(), "a/mailtrail.toml", "fail-on = \"error\"");
    assert_eq!(run_in(&inner, ["validate", "bounce.json"]).code, 0);
    assert_eq!(run_in(&inner, ["validate", "--config", "../../mailtrail.toml", "bounce.json"]).code, 1);

    let other = folder.path().join("other");
    write(&other, "bounce.json", BOUNCE);
    write(&other, ".git", "gitdir: elsewhere");
    assert_eq!(run_in(&other, ["validate", "bounce.json"]).code, 0, "the file above is of another repository");
}

#[test]
fn the_command_line_wins() {
    let config = "strict = true\nformat = \"json\"\nexpect = \"cloudtrail\"\n[rules]\nunknown-value = \"error\"\n";
    let folder = repository(&[("mailtrail.toml", config), ("bounce.json", BOUNCE)]);
    let run = |arguments: &[&str]| run_in(folder.path(), ["validate", "bounce.json"].iter().chain(arguments));
    assert_eq!(run(&[]).rules(), ["unexpected-kind"]);
    assert_eq!(run(&["--expect", "ses"]).rules(), ["unknown-value", "unknown-member"]);
    let outcome = run(&["--type", "ses-sending-event", "--allow", "unknown-value", "--fail-on", "error"]);
    assert_eq!((outcome.code, outcome.rules()), (0, vec!["unknown-member".to_owned()]));
    let outcome = run(&["--expect", "ses", "--format", "human", "--warn", "unknown"]);
    assert_eq!(last(&outcome.stdout), "failed: 1 record in 1 file, 0 errors, 2 warnings");
}

#[test]
fn files_are_found_and_left_out() {
    let config = "paths = [\"logs\", \"more/*.json\"]\nexclude = [\"drafts/\", \"*.old.json\"]\next = [\"out\"]\n";
    let files = [
        ("mailtrail.toml", config),
        ("logs/a.json", RECORD),
        ("logs/b.out", RECORD),
        ("logs/drafts/c.json", BOUNCE),
        ("more/d.json", RECORD),
        ("more/e.old.json", BOUNCE),
        ("elsewhere/f.json", BOUNCE),
    ];
    let folder = repository(&files);
    let expected = "passed: 3 records in 3 files, 0 errors";
    assert_eq!(last(&run_in(folder.path(), ["validate"]).stdout), expected);
    assert_eq!(last(&run_in(&folder.path().join("elsewhere"), ["validate"]).stdout), expected);
    // What is named is read, unless it is a hook that names it.
    let named = ["validate", "logs/drafts/c.json", "more/e.old.json"];
    let outcome = run_in(folder.path(), named);
    assert_eq!(last(&outcome.stdout), "passed, with 2 warnings: 2 records in 2 files, 0 errors, 2 warnings, 2 notes");
    let outcome = run_in(folder.path(), named.iter().chain(&["--force-exclude"]));
    assert_eq!(last(&outcome.stdout), "passed, but there was nothing to check: 0 records in 0 files, 0 errors");
    let outcome = run_in(folder.path(), ["validate", "--no-config"]);
    assert_eq!(outcome.code, 2);
    assert!(outcome.stderr.contains("required arguments were not provided:\n  <PATH>..."), "{}", outcome.stderr);
    assert!(outcome.stderr.contains("Usage: mailtrail validate [OPTIONS] [PATH]..."), "{}", outcome.stderr);
    write(folder.path(), "mailtrail.toml", "paths = []");
    let outcome = run_in(folder.path(), ["roundtrip"]);
    let expected = "mailtrail: mailtrail.toml:1:9: expected files or folders, found none\n  = help: name them here or on the command line\n";
    assert_eq!((outcome.code, outcome.stderr.as_str()), (2, expected));
}

#[test]
fn some_files_are_asked_for_more() {
    let config = "[[overrides]]\nfiles = \"mail\"\nexpect = \"ses\"\n\n[[overrides]]\nfiles = [\"*.log\"]\n\
                  rules = { unknown-member = \"off\", warnings = \"error\" }\n";
    let lines = format!("{BOUNCE}\n{BOUNCE}\n");
    let files = [
        ("mailtrail.toml", config),
        ("api/a.json", RECORD),
        ("api/b.log", &lines),
        ("mail/c.json", RECORD),
        ("mail/d.json", "{\"Records\": []}"),
        ("mail/e.json", BOUNCE),
    ];
    let folder = repository(&files);
    for threads in ["1", "2", "7"] {
        let outcome = run_in(folder.path(), ["validate", ".", "--format", "json", "--threads", threads]);
        let found: Vec<_> =
            outcome.findings().iter().map(|it| format!("{} {} {}", it["file"], it["level"], it["rule"])).collect();
        let expected = [
            r#""./api/b.log" "error" "unknown-value""#,
            r#""./api/b.log" "error" "unknown-value""#,
            r#""./mail/c.json" "error" "unexpected-kind""#,
            r#""./mail/e.json" "warning" "unknown-value""#,
            r#""./mail/e.json" "note" "unknown-member""#,
        ];
        assert_eq!(found, expected);
        let figures = ["errors", "warnings", "notes", "expected"].map(|name| outcome.figure(name));
        assert_eq!(figures, [3, 1, 1, 1]);
    }
    // Something that is expected of files must be in one of them.
    write(folder.path(), "mail/e.json", "{\"Records\": []}");
    std::fs::remove_file(folder.path().join("mail/c.json")).unwrap();
    let outcome = run_in(folder.path(), ["validate", ".", "--format", "json"]);
    assert_eq!(outcome.findings()[2]["file"], "./mail/d.json");
    assert_eq!(outcome.findings()[2]["found"], "none in 2 files; this is the first");
}

#[test]
fn what_is_wrong_is_told_with_its_place() {
    let config = r#"fail_on = "note"
format = "xml"
strict = 1
max-findings = -1
paths = ["a", 2]
type = "ses-sending-evnt"
expect = "ses"

[rules]
unkown-member = "off"
null = "loud"
calls = "error"

[[overrides]]
expect = "ses"

[[expected-failures]]
rule = "nul"
file = "none.json"
color = "red"

[overides]
"#;
    let folder = repository(&[("mailtrail.toml", config), ("a.json", RECORD)]);
    let outcome = run_in(folder.path(), ["validate", "a.json"]);
    assert_eq!((outcome.code, outcome.stdout.as_str()), (2, ""));
    let expected = "mailtrail: mailtrail.toml:1:1: unknown key `fail_on`
  = help: did you mean `fail-on`?
mailtrail: mailtrail.toml:2:10: unknown format `xml`, expected one of human, concise, json, sarif, junit, github, gitlab, tap
mailtrail: mailtrail.toml:3:10: expected true or false, found `1`
mailtrail: mailtrail.toml:4:16: expected a whole number above 0, found `-1`
mailtrail: mailtrail.toml:5:15: expected a string, found `2`
mailtrail: mailtrail.toml:6:8: no kind of document is called `ses-sending-evnt`; did you mean `ses-sending-event`?
mailtrail: mailtrail.toml:7:1: `expect` cannot be used together with `type`
mailtrail: mailtrail.toml:10:1: no rule is called `unkown-member`; did you mean `unknown-member`?
mailtrail: mailtrail.toml:11:8: unknown level `loud`, expected `off`, `note`, `warning` or `error`
mailtrail: mailtrail.toml:12:1: notes about calls do not count toward the verdict: `calls` can only be `off` or `note`
mailtrail: mailtrail.toml:14:1: missing `files`, the globs of the files that this applies to
mailtrail: mailtrail.toml:18:8: no rule is called `nul`; did you mean `null`?
mailtrail: mailtrail.toml:19:8: no such file: `none.json`
mailtrail: mailtrail.toml:20:1: unknown key `color`
  = help: the keys here are count, file, pointer, rule
mailtrail: mailtrail.toml:22:2: unknown key `overides`
  = help: did you mean `overrides`?
";
    assert_eq!(outcome.stderr, expected);

    write(folder.path(), "mailtrail.toml", "paths = [\n");
    let outcome = run_in(folder.path(), ["validate", "a.json"]);
    assert!(outcome.stderr.starts_with("mailtrail: mailtrail.toml:"), "{}", outcome.stderr);
    assert!(outcome.stderr.contains(": not TOML: "), "{}", outcome.stderr);
    let outcome = run_in(folder.path(), ["validate", "--config", "no.toml", "a.json"]);
    assert_eq!(
        (outcome.code, outcome.stderr.as_str()),
        (2, "mailtrail: no.toml: cannot be read: no such file or folder\n")
    );
}

#[test]
fn a_key_of_the_file_below_a_table_is_told() {
    let config = "[rules]\nbaseline = \"old.json\"\n\n[[overrides]]\nfiles = [\"*\"]\nfail-on = \"note\"\n";
    let folder = repository(&[("mailtrail.toml", config), ("a.json", RECORD)]);
    let outcome = run_in(folder.path(), ["validate", "a.json"]);
    let expected = "mailtrail: mailtrail.toml:2:1: `baseline` is a key of the whole file, not of this table
  = help: move it above the first line that begins with `[`
mailtrail: mailtrail.toml:6:1: `fail-on` is a key of the whole file, not of this table
  = help: move it above the first line that begins with `[`
";
    assert_eq!((outcome.code, outcome.stderr.as_str()), (2, expected));
}

#[test]
fn the_documented_file_is_one() {
    let page = include_str!("../../CONFIG.md");
    let blocks: Vec<_> = page.split("```toml\n").skip(1).map(|rest| rest.split("```").next().unwrap()).collect();
    assert_eq!(blocks.len(), 2);
    let fixture = "fixtures/ses/bounce-with-wrong-type.json";
    let folder = repository(&[("mailtrail.toml", blocks[0]), (fixture, BOUNCE), ("samples/a.json", RECORD)]);
    write(folder.path(), "fixtures/cloudtrail/b.json", RECORD);
    write(folder.path(), "mailtrail-baseline.json", "{\"version\": 1, \"findings\": []}");
    let outcome = run_in(folder.path(), ["validate"]);
    let wrong = "failed: 3 records in 3 files, 1 error; 1 expected failure";
    assert_eq!((last(&outcome.stdout), outcome.stderr.as_str()), (wrong, ""), "`color` is unknown");
    write(folder.path(), "mailtrail.toml", "paths = [\"fixtures\"]");
    write(folder.path(), &format!("{fixture}.expected.toml"), blocks[1]);
    assert_eq!(
        last(&run_in(folder.path(), ["validate"]).stdout),
        "passed: 2 records in 2 files, 0 errors, 1 note; 1 expected failure"
    );
}

#[test]
fn that_all_is_excluded_is_said() {
    let files = [("mailtrail.toml", "exclude = [\"*\"]"), ("logs/a.json", RECORD), ("logs/b.json", RECORD)];
    let folder = repository(&files);
    let outcome = run_in(folder.path(), ["validate", "logs"]);
    let help = "  = help: 2 are there, but excluded: see `--exclude`, and `exclude` in mailtrail.toml\n";
    assert!(outcome.code == 2 && outcome.stderr.ends_with(help), "{}", outcome.stderr);
    let outcome = run_in(folder.path(), ["validate", "logs/*"]);
    assert_eq!(outcome.stderr, "mailtrail: logs/*: everything that matches this glob is excluded\n");
}

#[test]
fn overrides_of_no_file_are_told() {
    let config = "paths = [\".\"]\n\n[[overrides]]\nfiles = [\"a.json\"]\n\n[[overrides]]\nfiles = [\"mial/\"]\n";
    let folder = repository(&[("mailtrail.toml", config), ("a.json", RECORD)]);
    let outcome = run_in(folder.path(), ["validate"]);
    let expected = "mailtrail: mailtrail.toml:6:1: this override matches none of the files that were found\n";
    assert_eq!((outcome.code, outcome.stderr.as_str()), (0, expected));
    assert_eq!(run_in(folder.path(), ["validate", "-q"]).stderr, "");
    // Whoever names some files asks for no others.
    assert_eq!(run_in(folder.path(), ["validate", "a.json"]).stderr, "");
}
