//! Amazon SES: what people read about typical mistakes, round trips, and messages that are no events.

use super::support::{Outcome, fixtures, names, run, run_on_bytes};

/// Mistakes that stand in a fixture: name of the snapshot, file.
const MISTAKES: &[(&str, &str)] = &[
    ("event-type-without-blank", "ses-events/sending-event.rendering-failure-without-space.json"),
    ("event-type-with-blank", "ses-events/sending-event.delivery-delay-with-space.json"),
    ("event-type-of-the-second-api-rendering-failure", "ses-events/sending-event.api-spelling-rendering-failure.json"),
    ("event-type-of-the-second-api", "ses-events/sending-event.api-spelling.json"),
    ("event-type-of-the-first-api", "ses-events/sending-event.api-version-1-spelling.json"),
    ("event-type-in-plural", "ses-events/sending-event.plural.json"),
    ("event-type-received", "ses-events/sending-event.received-as-event-type.json"),
    ("payload-named-after-its-type", "misfits/rendering-failure-event.key-rendering-failure.json"),
    ("payload-of-another-type", "misfits/bounce-event.contradicting-payload.json"),
    ("payload-of-two-types", "misfits/bounce-event.two-payloads.json"),
    ("tags-as-list", "misfits/bounce-event.tags-as-list.json"),
    ("link-tags-as-list", "misfits/click-event.link-tags-as-list.json"),
    ("headers-truncated-as-text", "misfits/send-event.headers-truncated-as-text.json"),
    ("verdict-as-text", "misfits/received-notification.spf-verdict-as-text.json"),
    ("subscription-status-of-the-api", "ses-events/subscription-event.api-status-spelling.json"),
    ("detail-type-guessed-of-send", "ses-events/ses-event-bridge-event.guessed-detail-type.json"),
    ("detail-type-guessed-of-delivery", "ses-events/ses-event-bridge-event.guessed-detail-type-delivery.json"),
    ("event-of-another-service", "misfits/sending-event.look-alike-service.json"),
];

#[test]
fn the_report_on_every_typical_mistake() {
    for (name, path) in MISTAKES {
        let outcome = run(["validate", path]);
        assert!(outcome.stdout.contains("  = help: "), "{name}: {}", outcome.stdout);
        snapshot(name, &outcome);
    }
    let event = fixture("ses-events/send-event.ordinary.json").replacen(r#""Send""#, r#""Unsubscribe""#, 1);
    snapshot("event-type-unsubscribe", &run_on_bytes(&["validate", "-"], event.as_bytes()));
}

fn snapshot(name: &str, outcome: &Outcome) {
    let text = format!("{}{}exit code {}\n", outcome.stderr, outcome.stdout, outcome.code);
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true, snapshot_path => "../snapshots" }, {
        insta::assert_snapshot!(format!("ses.{name}"), text);
    });
}

/// What lies in an event of EventBridge is told by itself, not by the detail-type.
#[test]
fn a_received_mail_within_an_event_about_sending_is_one() {
    let detail = fixture("ses-events/received-notification.s3.json");
    let event = format!(
        concat!(
            r#"{{"version":"0","id":"a1b2c3d4-5678-90ab-cdef-EXAMPLE79999","detail-type":"Email Sent","source":"aws.ses","#,
            r#""account":"111122223333","time":"2025-11-06T22:14:23Z","region":"us-east-1","resources":[],"detail":{}}}"#
        ),
        detail
    );
    let outcome = run_on_bytes(&["validate", "--format", "json", "--explain-detection", "-"], event.as_bytes());
    assert_eq!(kinds(&outcome), ["eventbridge event of ses", "ses received notification"]);
}

/// Fixtures that hold a document of no known kind, once for each of them.
const UNREADABLE: &[&str] = &[
    "api-gateway-event.unknown-members.json",
    "api-gateway-event.without-body.json",
    "firehose-event.from-a-data-stream.json",
    "firehose-event.unknown-members.json",
    "firehose-response.ordinary.json",
    "firehose-response.ordinary.json",
    "firehose-response.to-a-table.json",
    "firehose-response.unknown-members.json",
    "firehose-response.without-data.json",
    "function-url-event.unknown-members.json",
    "function-url-event.without-body.json",
    "kinesis-event.ordinary.json",
    "kinesis-event.tumbling-window.json",
    "kinesis-event.unknown-members.json",
    "scheduled-event.rule.json",
    "scheduled-event.scheduler.json",
    "ses-event-bridge-event.advisor-data-missing.json",
    "ses-event-bridge-event.unknown-detail-type-other-detail.json",
    "sns-message.message-json-of-another-sender.json",
    "sns-message.message-plain-text-of-another-sender.json",
    "sqs-event.body-not-json.json",
];

#[test]
fn every_fixture_comes_back_exactly() {
    let outcome = run(["roundtrip", "--format", "json", "--all", "ses-events"]);
    let errors = outcome.findings().into_iter().filter(|finding| finding["level"] == "error");
    let files: Vec<_> = errors.map(|finding| finding["file"].as_str().unwrap().to_owned()).collect();
    assert_eq!(files, UNREADABLE.iter().map(|name| format!("ses-events/{name}")).collect::<Vec<_>>());
    assert_eq!(outcome.figure("files"), names("ses-events").len() as u64);
    let failed = UNREADABLE.len() as u64;
    assert_eq!((outcome.figure("changed"), outcome.figure("failed")), (0, failed));
    assert_eq!(outcome.figure("exact"), outcome.figure("records") - failed);
    assert!(outcome.figure("records") + 1 >= names("ses-events").len() as u64, "all but an empty list have records");
}

#[test]
fn misfits_come_back_exactly_too() {
    for name in names("misfits") {
        let outcome = run(["roundtrip", "--format", "json", &format!("misfits/{name}")]);
        assert_eq!(outcome.figure("changed"), 0, "{name}: {}", outcome.stdout);
    }
}

/// Amazon SES ends the events that it sends to topics with a line feed.
#[test]
fn a_line_feed_behind_the_event_is_kept() {
    let text = fixture("ses-events/sns-message.event-publishing.json");
    assert!(text.contains(r#"}\n","#));
    for end in ["", r"\n", r"\n\n", r"\r\n", r"\u000a", r" \t"] {
        let text = text.replacen(r#"}\n","#, &format!("}}{end}\","), 1);
        let outcome = run_on_bytes(&["roundtrip", "--format", "json", "-"], text.as_bytes());
        assert_eq!((outcome.figure("records"), outcome.figure("exact"), outcome.code), (1, 1, 0), "{end}");
        let outcome = run_on_bytes(&["validate", "--format", "json", "-"], text.as_bytes());
        assert_eq!((outcome.figure("records"), outcome.rules()), (1, Vec::new()), "{end}");
    }
}

/// Messages that are no events: file, and what it is taken for.
const NO_EVENTS: &[(&str, &[&str])] = &[
    ("sns-message.topic-validation.json", &["sns message", "ses topic validation"]),
    ("sns-message.topic-validation-without-subject.json", &["sns message", "ses topic validation"]),
    ("sns-lambda-event.topic-validation.json", &["sns lambda record", "ses topic validation"]),
    ("sqs-event.around-sns-topic-validation.json", &["sqs lambda record", "sns message", "ses topic validation"]),
    ("sns-message.subscription-confirmation.json", &["sns subscription confirmation"]),
    ("sns-message.unsubscribe-confirmation.json", &["sns unsubscribe confirmation"]),
    ("sns-message.subscription-succeeded.json", &["sns message", "ses subscription succeeded"]),
    ("sns-lambda-event.subscription-succeeded.json", &["sns lambda record", "ses subscription succeeded"]),
    ("subscription-succeeded-notification.ordinary.json", &["ses subscription succeeded"]),
];

#[test]
fn messages_that_are_no_events_are_recognised() {
    for (name, expected) in NO_EVENTS {
        let path = format!("ses-events/{name}");
        let outcome = run(["validate", "--format", "json", "--fail-on", "note", &path]);
        assert_eq!((outcome.code, outcome.figure("records"), outcome.rules()), (0, 1, Vec::new()), "{name}");
        let outcome = run(["validate", "--format", "json", "--explain-detection", &path]);
        assert_eq!(kinds(&outcome), *expected, "{name}");
        assert!(outcome.rules().iter().all(|rule| rule == "detection"), "{name}");
        let outcome = run(["roundtrip", "--format", "json", &path]);
        assert_eq!((outcome.figure("records"), outcome.figure("exact")), (1, 1), "{name}");
    }
}

/// What the documents of a run were taken for.
fn kinds(outcome: &Outcome) -> Vec<String> {
    let findings = outcome.findings().into_iter().filter(|finding| finding["rule"] == "detection");
    findings.map(|finding| finding["found"].as_str().unwrap().to_owned()).collect()
}

fn fixture(path: &str) -> String {
    std::fs::read_to_string(fixtures().join(path)).unwrap()
}
