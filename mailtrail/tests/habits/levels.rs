//! Levels of rules: what is off, raised or lowered, told and counted.

use mailtrail::{Level, Levels, Options, RuleLevel, round_trip_text, validate_text};

use crate::{BOUNCE, RECORD, last, repository, run_in};

fn options(levels: &[(&str, RuleLevel)]) -> Options {
    let mut options = Options::default();
    for (name, level) in levels {
        options.levels.set(name, *level).unwrap();
    }
    options
}

#[test]
fn levels_are_counted_as_they_are_told() {
    for (levels, expected) in [
        (&[][..], [0, 1, 1]),
        (&[("unknown-member", RuleLevel::Error)], [1, 1, 0]),
        (&[("unknown", RuleLevel::Off)], [0, 0, 0]),
        (&[("warnings", RuleLevel::Note)], [0, 0, 2]),
        (&[("warnings", RuleLevel::Error), ("notes", RuleLevel::Warning)], [1, 1, 0]),
    ] {
        let (findings, summary) = validate_text(BOUNCE, &options(levels));
        assert_eq!([summary.errors, summary.warnings, summary.notes], expected, "{levels:?}");
        let told = [Level::Error, Level::Warning, Level::Note]
            .map(|level| findings.iter().filter(|it| it.level == level).count() as u64);
        assert_eq!(told, expected, "{levels:?}");
    }
}

#[test]
fn errata_have_levels_too() {
    let record = RECORD.replace(r#""accessKeyId": "AKIAIOSFODNN7EXAMPLE""#, r#""sessionContext": {"sessionIssuer": {}, "webIdFederationData": {}, "attributes": {"mfaAuthenticated": "false", "creationDate": "2026-03-02T08:00:00Z"}}"#);
    let known = validate_text(&record, &Options::default()).1;
    assert!(known.known > 0 && known.errors == 0, "{known:?}");
    let (findings, summary) = validate_text(&record, &options(&[("known", RuleLevel::Error)]));
    assert_eq!((summary.errors, summary.known), (known.known, 0));
    let rule = findings.iter().find(|finding| finding.level == Level::Error).unwrap().rule.clone();
    let (findings, summary) = validate_text(&record, &options(&[(&rule, RuleLevel::Off)]));
    assert!(findings.iter().all(|finding| finding.rule != rule));
    assert!(summary.known < known.known);
}

#[test]
fn faults_of_syntax_and_documents_nobody_knows_have_levels() {
    let text = format!("{RECORD}\n{{\"a\": 1}}\n{{\"eventVersion\"\n");
    let (findings, summary) = validate_text(&text, &Options::default());
    assert_eq!(summary.errors, 2, "{findings:?}");
    let (_, summary) =
        validate_text(&text, &options(&[("json", RuleLevel::Warning), ("unrecognized-document", RuleLevel::Note)]));
    assert_eq!((summary.errors, summary.warnings, summary.notes, summary.unrecognized), (0, 1, 1, 1));
    let (_, summary) = round_trip_text(&text, &options(&[("json", RuleLevel::Off)]));
    assert_eq!((summary.errors, summary.exact, summary.failed), (1, 1, 2));
    // What is said at the end of a file, or of a run, too.
    assert_eq!(validate_text("", &options(&[("empty-input", RuleLevel::Error)])).1.errors, 1);
    let mut options = options(&[("no-expected-document", RuleLevel::Warning)]);
    options.expect = vec!["ses".parse().unwrap()];
    let (findings, summary) = validate_text("{\"Records\": []}", &options);
    assert_eq!((findings[0].level, summary.errors, summary.warnings), (Level::Warning, 0, 1));
}

#[test]
fn what_had_no_room_is_counted_as_well() {
    let fields: Vec<_> = (0..50).map(|index| format!("\"color{index}\": 1")).collect();
    let text = BOUNCE.replace("\"color\": \"red\"", &fields.join(", "));
    for level in [RuleLevel::Off, RuleLevel::Warning] {
        let mut options = options(&[("unknown-member", level)]);
        options.limits.findings = 10;
        let (_, summary) = validate_text(&text, &options);
        let expected = if level == RuleLevel::Off { (1, 0) } else { (51, 1) };
        assert_eq!((summary.warnings, summary.notes), expected, "more-findings is the note");
    }
}

#[test]
fn any_number_of_threads_says_the_same() {
    let mut text = String::new();
    for index in 0..4000 {
        text.push_str(if index % 7 == 3 { BOUNCE } else { RECORD });
        text.push('\n');
    }
    let folder = repository(&[("a.log", &text), ("b.log", &text), ("c.json", BOUNCE)]);
    for arguments in [&["--format", "json"][..], &[]] {
        let run = |threads: &str| {
            let levels = ["--deny", "notes", "--allow", "unknown-value", "--threads", threads];
            run_in(folder.path(), ["validate", "."].iter().chain(&levels).chain(arguments)).stdout
        };
        let one = run("1");
        assert!(one == run("3") && one == run("8"));
        if arguments.is_empty() {
            assert_eq!(last(&one), "failed: 8001 records in 3 files, 1143 errors");
            assert_eq!(one.matches("error[unknown-member]: unknown field `color`").count(), 3);
        }
    }
}

#[test]
fn names_that_mean_nothing_are_explained() {
    let folder = repository(&[("a.json", RECORD)]);
    let outcome = run_in(folder.path(), ["validate", "a.json", "--deny", "unkown-member"]);
    assert_eq!(outcome.code, 2);
    assert!(
        outcome.stderr.contains("no rule is called `unkown-member`; did you mean `unknown-member`?"),
        "{}",
        outcome.stderr
    );
    let outcome = run_in(folder.path(), ["validate", "a.json", "--deny", "call-other-type"]);
    assert!(outcome.stderr.contains("`call-other-type` can only be `off` or `note`"), "{}", outcome.stderr);
    assert!(
        Levels::default().set("warning", RuleLevel::Off).unwrap_err().to_string().ends_with("did you mean `warnings`?")
    );
}
