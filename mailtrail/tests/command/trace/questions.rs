//! What is told about a message, for people and for programs.

use super::{EXPORT, stories, trace};
use crate::support::{Outcome, run};

/// Why did B not receive the message of A? Who asks, about whom, what became of it.
const QUESTIONS: &[(&str, &str, &str, &str)] = &[
    ("bounced", "richard@example.com", "nobody@example.org", "bounced"),
    ("bounced-on-arrival", "mary@example.org", "mary@example.com", "bounced"),
    ("dropped-by-rule", "news@example.org", "jane@example.com", "stoppedByRule"),
    ("dropped-by-outbound-rule", "richard@example.com", "jane@example.org", "stoppedByRule"),
    ("rejected-by-dmarc", "ceo@example.org", "mary@example.com", "stoppedByDmarc"),
    ("pending-on-arrival", "richard@example.org", "jane@example.com", "pending"),
    ("pending-with-a-bounce-of-somebody", "jane@example.com", "jobs@example.org", "pending"),
];

#[test]
fn why_did_b_not_receive_the_message_of_a() {
    for (name, from, to, outcome) in QUESTIONS {
        let told = stories(&trace(&["--from", from, "--to", to, EXPORT]));
        let recipients = told.last().unwrap()["recipients"].as_array().unwrap();
        let recipient = recipients.iter().find(|it| it["address"] == *to).unwrap();
        assert_eq!(recipient["outcome"], *outcome, "{name}");
        snapshot(name, &run(["trace", "--from", from, "--to", to, EXPORT]));
    }
}

#[test]
fn tables_and_json() {
    for (name, words) in [
        ("delivered-within", &["--message-id", "EXAMPLE302@example.com"][..]),
        ("several-recipients", &["--message-id", "EXAMPLE303@example.com"]),
        ("journaled", &["--trace-id", "trace-EXAMPLE31501"]),
        ("on-behalf", &["--message-id", "EXAMPLE319@example.com"]),
        ("without-a-trace", &["--message-id", "EXAMPLE327@example.com"]),
        ("none", &["--subject", "nobody wrote this"]),
        ("json", &["--format", "json", "--message-id", "EXAMPLE302@example.com"]),
    ] {
        snapshot(name, &run(["trace"].iter().chain(words).chain(&[EXPORT])));
    }
}

fn snapshot(name: &str, outcome: &Outcome) {
    let text = format!("{}{}exit code {}\n", outcome.stdout, outcome.stderr, outcome.code);
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true, snapshot_path => "../../snapshots" }, {
        insta::assert_snapshot!(format!("trace.{name}"), text);
    });
}
