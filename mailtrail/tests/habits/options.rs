//! What is shown, where names come from, and what shells and readers are given.

use crate::{BOUNCE, RECORD, last, repository, run_in, run_in_on};

#[test]
fn quiet_shows_what_fails_and_nothing_else() {
    let folder = repository(&[("a.json", BOUNCE), ("b.json", RECORD)]);
    let outcome = run_in(folder.path(), ["validate", ".", "--quiet"]);
    assert_eq!((outcome.code, outcome.stdout.as_str(), outcome.stderr.as_str()), (0, "", ""));
    let outcome = run_in(folder.path(), ["validate", ".", "-q", "--fail-on", "warning"]);
    assert!(outcome.code == 1 && outcome.stdout.starts_with("warning[unknown-value]: "), "{}", outcome.stdout);
    assert!(!outcome.stdout.contains("note[") && !outcome.stdout.contains("failed: "), "{}", outcome.stdout);
}

#[test]
fn names_come_from_a_list() {
    let folder =
        repository(&[("a.json", RECORD), ("b c.json", RECORD), ("list", "a.json\r\n\nb c.json\n"), ("d.json", "{")]);
    let expected = "passed: 2 records in 2 files, 0 errors";
    assert_eq!(last(&run_in(folder.path(), ["validate", "--files-from", "list"]).stdout), expected);
    let outcome = run_in_on(folder.path(), &["validate", "--files-from", "-", "-0"], b"a.json\0b c.json\0");
    assert_eq!(last(&outcome.stdout), expected);
    let outcome = run_in_on(folder.path(), &["validate", "--files-from", "-"], b"");
    assert_eq!(
        (outcome.code, last(&outcome.stdout)),
        (0, "passed, but there was nothing to check: 0 records in 0 files, 0 errors")
    );
    let outcome = run_in_on(folder.path(), &["validate", "--files-from", "-", "-"], b"a.json");
    assert_eq!(outcome.code, 2);
    let outcome = run_in(folder.path(), ["validate", "--files-from", "none"]);
    assert_eq!(outcome.stderr, "mailtrail: none: cannot be read: no such file or folder\n");
}

#[test]
fn standard_input_stands_for_a_file() {
    let config = "[[overrides]]\nfiles = [\"mail\"]\nexpect = \"ses\"\n";
    let folder = repository(&[("mailtrail.toml", config)]);
    let arguments = ["validate", "--format", "json", "--stdin-name", "mail/a.json", "-"];
    let outcome = run_in_on(folder.path(), &arguments, RECORD.as_bytes());
    assert_eq!(
        (outcome.rules(), &outcome.findings()[0]["file"]),
        (vec!["unexpected-kind".to_owned()], &"mail/a.json".into())
    );
    let outcome =
        run_in_on(folder.path(), &["validate", "--format", "github", "--stdin-name", "mail/a.json", "-"], b"{");
    assert!(outcome.stdout.starts_with("::error file=mail/a.json,line=1,"), "{}", outcome.stdout);
}

#[test]
fn so_many_findings_are_shown_at_most() {
    let lines = format!("{BOUNCE}\n").repeat(5);
    let folder = repository(&[("a.jsonl", &lines)]);
    for format in ["json", "human"] {
        let outcome = run_in(folder.path(), ["validate", "a.jsonl", "--max-findings", "2", "--format", format]);
        let more = "mailtrail: 8 more findings not shown: `--max-findings` is 2\n";
        assert_eq!((outcome.code, outcome.stderr.as_str()), (0, more));
        if format == "json" {
            assert_eq!((outcome.findings().len(), outcome.figure("warnings"), outcome.figure("notes")), (2, 5, 5));
        }
    }
    let outcome = run_in(folder.path(), ["validate", "a.jsonl", "--max-findings", "1", "--deny", "unknown-member"]);
    assert_eq!(outcome.code, 1, "what is not shown fails as well");
}

#[test]
fn shells_and_readers_get_what_the_help_says() {
    let folder = repository(&[]);
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let outcome = run_in(folder.path(), ["completions", shell]);
        assert!(outcome.code == 0 && outcome.stdout.contains("write-baseline"), "{shell}");
    }
    let page = run_in(folder.path(), ["man"]).stdout;
    assert!(page.contains(".TH") && page.contains("mailtrail"), "{page}");
    assert_eq!(run_in(folder.path(), ["man", "--out", "pages"]).code, 0);
    let page = std::fs::read_to_string(folder.path().join("pages/mailtrail-validate.1")).unwrap();
    assert!(page.contains("max\\-findings"), "{page}");
    assert!(folder.path().join("pages/mailtrail-schema-export.1").is_file());
}

#[test]
fn misspelt_words_are_recognized() {
    let folder = repository(&[]);
    for (arguments, near) in [
        (&["validat"][..], "'validate'"),
        (&["validate", "--strct", "a"], "'--strict'"),
        (&["validate", "--write-basline", "x", "a"], "'--write-baseline'"),
        (&["validate", "--format", "jsn", "a"], "'json'"),
    ] {
        let outcome = run_in(folder.path(), arguments);
        assert_eq!(outcome.code, 2);
        assert!(outcome.stderr.contains("similar") && outcome.stderr.contains(near), "{}", outcome.stderr);
    }
}

#[test]
fn no_message_ends_in_a_number_of_the_system() {
    let folder = repository(&[("a.json", RECORD), ("folder/b.json", RECORD)]);
    for arguments in [
        &["validate", "none.json"][..],
        &["validate", "a.json/b.json"],
        &["validate", "a.json", "--output", "none/report.json"],
        &["validate", "a.json", "--output", "a.json/report.json"],
        &["validate", "a.json", "--baseline", "folder"],
        &["validate", "a.json", "--write-baseline", "a.json/old.json"],
        &["validate", "a.json", "--config", "folder"],
        &["validate", "--files-from", "folder"],
        &["schema", "export", "--out", "a.json/folder"],
        &["schema", "compat", "none", "folder"],
        &["man", "--out", "a.json/pages"],
        &["trace", "none.log"],
    ] {
        let outcome = run_in(folder.path(), arguments);
        assert_eq!(outcome.code, 2, "{arguments:?}");
        assert!(
            !outcome.stderr.contains("os error") && !outcome.stderr.is_empty(),
            "{arguments:?}: {}",
            outcome.stderr
        );
    }
}

#[test]
fn what_can_mean_nothing_is_refused() {
    let folder = repository(&[("a.json", RECORD)]);
    for (arguments, said) in [
        (&["validate", "--stdin-name", "b.json", "a.json"][..], "--stdin-name: expected `-` among the files"),
        (&["stats", "--stdin-name", "b.json", "a.json"], "--stdin-name: expected `-` among the files"),
        (&["sample", "ses-sending-event", "--count", "0"], "invalid value '0' for '--count <N>'"),
        (&["drift", "--top", "0", "a.json"], "invalid value '0' for '--top <N>'"),
        (
            &["select", "--since", "2027-01-01", "--until", "2026-01-01", "a.json"],
            "--since: expected a time that is not later than that of `--until`",
        ),
        (&["trace", "--since", "1h", "--until", "2h", "a.json"], "--since: expected a time that is not later"),
    ] {
        let outcome = run_in(folder.path(), arguments);
        assert_eq!(outcome.code, 2, "{arguments:?}: {}", outcome.stderr);
        assert!(outcome.stderr.contains(said), "{arguments:?}: {}", outcome.stderr);
    }
    let outcome = run_in(folder.path(), ["select", "--since", "2026-03-02", "--until", "2026-03-02", "a.json"]);
    assert_eq!(outcome.code, 0, "{}", outcome.stderr);
}
