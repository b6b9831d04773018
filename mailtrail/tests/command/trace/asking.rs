//! Questions about addresses and times, summaries, junk, and how wide all of it is.

use serde_json::json;

use super::{EXPORT, LINES, fixture, stories, subjects, summary, trace, trace_text};
use crate::support::{Outcome, command, run, run_on_bytes};

const REDIRECTED: &str = concat!(
    r#"{"traceId":"trace-EXAMPLE1","event":{"eventName":"ORGANIZATION_EMAIL_RECEIVED","from":"richard@example.org","recipients":["jane@example.com"],"subject":"Visit","messageId":"<EXAMPLE1@example.org>"}}"#,
    "\n",
    r#"{"traceId":"trace-EXAMPLE1","event":{"eventName":"RULE_APPLIED","ruleName":"On leave","ruleType":"MAILBOX_RULE","ruleActions":[{"action":"REDIRECT","recipients":["jane@example.com"]}],"targetRecipient":"ana@example.com"}}"#,
    "\n",
);

#[test]
fn who_was_sent_a_message_instead_is_found() {
    let outcome = trace_text(&["--to", "Ana@example.com"], REDIRECTED);
    assert_eq!(subjects(&outcome), ["Visit"]);
    assert_eq!(stories(&outcome)[0]["redirectedTo"], json!(["ana@example.com"]));
    let table = run_on_bytes(&["trace", "--to", "ana@example.com", "-"], REDIRECTED.as_bytes()).stdout;
    assert!(table.contains("  redirected to: ana@example.com\n"), "{table}");
}

/// Words of the command line, and what is said when nothing is found.
const HINTS: &[(&[&str], &[&str])] = &[
    (&["--from", "jone@example.com"], &["no message from `jone@example.com`; did you mean `jane@example.com`?"]),
    (
        &["--from", "ceo@exampel.org", "--to", "marry@example.com"],
        &[
            "no message from `ceo@exampel.org`; did you mean `ceo@example.org`?",
            "no message to `marry@example.com`; did you mean `mary@example.com`?",
        ],
    ),
    (
        &["--from", "nobody@example.org"],
        &["no message from `nobody@example.org`, but there are some to it; did you mean `--to`?"],
    ),
    (
        &["--to", "ceo@example.org"],
        &["no message to `ceo@example.org`, but there are some from it; did you mean `--from`?"],
    ),
    (
        &["--from", "jane@example.com", "--subject", "nobody wrote this"],
        &["`jane@example.com` is a sender in this log, but no message has all that is asked for"],
    ),
    (&["--to", "somebody.else@example.net"], &[]),
    (&["--subject", "nobody wrote this"], &[]),
];

#[test]
fn near_addresses_are_named() {
    for file in [EXPORT, LINES, "files/workmail-mailbox-insights-fields.json"] {
        for (words, expected) in HINTS {
            let outcome = run([&["trace"], *words, &[file]].concat());
            let hints: Vec<_> = outcome.stderr.lines().filter_map(|line| line.strip_prefix("  = help: ")).collect();
            assert_eq!((outcome.code, &*hints), (1, *expected), "{file} {words:?}: {}", outcome.stderr);
        }
    }
    let found = run(["trace", "--from", "jane@example.com", EXPORT]);
    assert!(!found.stderr.contains("help"), "{}", found.stderr);
}

#[test]
fn times_choose_messages() {
    for (words, expected) in [
        (&["--until", "2026-03-02T08:00:00Z"][..], &["Offer for the garden"][..]),
        (&["--since", "2026-03-02T08:01:00Z", "--until", "2026-03-02T08:01:59Z"], &["Lunch on Friday"]),
        (&["--since", "2026-03-02 09:01", "--until", "2026-03-02T10:01:59+01:00"], &[]),
        (&["--since", "2026-03-03"], &[]),
        (&["--until", "2026-03-01"], &[]),
        (&["--since", "2h"], &[]),
    ] {
        let outcome = trace(&[words, &[EXPORT]].concat());
        assert_eq!(subjects(&outcome), expected, "{words:?}");
    }
    let day = trace(&["--since", "2026-03-02", "--until", "2026-03-02", EXPORT]);
    assert_eq!(stories(&day).len(), stories(&trace(&[EXPORT])).len());
    let outcome = run(["trace", "--since", "soon", EXPORT]);
    assert_eq!(outcome.code, 2);
    assert!(outcome.stderr.contains("how long ago, such as 30m, 2h or 7d"), "{}", outcome.stderr);
}

#[test]
fn a_summary_is_last() {
    let outcome = trace(&[EXPORT]);
    let (told, summary) = (stories(&outcome), summary(&outcome));
    assert_eq!(summary["messages"], told.len());
    let recipients: usize = told.iter().map(|story| story["recipients"].as_array().unwrap().len()).sum();
    let counted: u64 = summary["outcomes"].as_object().unwrap().values().map(|count| count.as_u64().unwrap()).sum();
    assert_eq!((summary["recipients"].as_u64().unwrap(), counted), (recipients as u64, recipients as u64));
    let only = trace(&["--summary", EXPORT]);
    assert_eq!(only.stdout.lines().collect::<Vec<_>>(), [outcome.stdout.lines().next_back().unwrap()]);
    let table = run(["trace", EXPORT]).stdout;
    let short = run(["trace", "--summary", EXPORT]).stdout;
    assert!(table.ends_with(&format!("\n\n{short}")), "{table}");
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true, snapshot_path => "../../snapshots" }, {
        insta::assert_snapshot!("trace.summary", short);
    });
    assert_eq!(self::summary(&trace(&["--subject", "nobody wrote this", EXPORT]))["messages"], 0);
}

/// What is no event record is counted, named, and never a message.
#[test]
fn junk_is_called_junk() {
    let junk = concat!(
        "hello\nworld\n",
        "{\"a\":1}\n[1,2]\n{\"traceId\":\"trace-EXAMPLE1\",\"event\":{\"name\":\"x\"}}\n",
        "{\"traceId\":\"trace-EXAMPLE2\",\"event\":{\"eventName\":\"user.login\"}}\n",
        "{\"traceId\":\"trace-EXAMPLE3\",\"evnet\":{\"eventName\":\"RULE_APPLIED\"}}\n",
        "{\"x\" 1}\n",
    );
    let outcome = run_on_bytes(&["trace", "-"], junk.as_bytes());
    assert_eq!((outcome.code, &*outcome.stdout), (1, ""));
    assert_eq!(
        outcome.stderr,
        "<stdin>:8:6: expected `:` after the field name, found `1`\n\
         read 1 event record, told 0 stories; \
         1 record of unknown events, which no known event links to a message (`user.login`); \
         passed over 5 other documents (unknown 5); 2 lines of text without a document; 1 document that could not be read\n"
    );
    let counts = summary(&trace_text(&[], junk));
    assert_eq!((&counts["lines"], &counts["broken"], &counts["strangers"]), (&json!(2), &json!(1), &json!(1)));
    let many = "{\"x\" 1}\n".repeat(50);
    let outcome = run_on_bytes(&["trace", "-"], many.as_bytes());
    assert!(
        outcome.stderr.lines().count() < 15 && outcome.stderr.contains("50 documents that could not be read"),
        "{}",
        outcome.stderr
    );
}

fn within(columns: &str, arguments: &[&str]) -> Outcome {
    let output = command(arguments).env("COLUMNS", columns).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    let (stdout, stderr) = (text(output.stdout), text(output.stderr));
    Outcome { code: output.status.code().unwrap(), stdout, stderr, peak: None }
}

#[test]
fn lines_keep_to_the_width() {
    let letters = |text: &str| text.chars().filter(|char| !char.is_whitespace()).collect::<String>();
    for columns in ["40", "80", "132", "200"] {
        let outcome = within(columns, &["trace", EXPORT]);
        let widest = outcome.stdout.lines().map(|line| line.chars().count()).max().unwrap();
        assert!(widest <= columns.parse().unwrap(), "{columns}: {widest}");
    }
    let width = |columns| within(columns, &["trace", EXPORT]).stdout;
    assert_eq!(width("0"), run(["trace", EXPORT]).stdout, "no width at all");
    let told = |columns| letters(width(columns).split("38 messages to").next().unwrap());
    assert_eq!(told("80"), told("1000"), "nothing is cut");
    let path = ["trace", "--message-id", "EXAMPLE317@example.org", EXPORT];
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true, snapshot_path => "../../snapshots" }, {
        for columns in ["40", "80", "160"] {
            insta::assert_snapshot!(format!("trace.columns-{columns}"), within(columns, &path).stdout);
        }
    });
    assert!(fixture(EXPORT).lines().any(|line| line.len() > 160));
}
