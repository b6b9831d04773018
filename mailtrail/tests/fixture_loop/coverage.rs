//! Coverage of the project's own fixtures, held at all kinds and all fields; and the command.

use mailtrail::{Coverage, KindCoverage, coverage_text};

use super::support::{Outcome, every_fixture, run, run_on};

/// Fields that no document of a kind has, each with its reason: the pattern, or how all of them begin.
const NOT_THERE: &[(&str, &str, &str)] = &[
    ("sns subscription confirmation", "/Subject", "only notifications have one"),
    (
        "sns subscription confirmation",
        "/SigningCertUrl",
        "the spelling that functions get, which get notifications only",
    ),
    ("sns subscription confirmation", "/UnsubscribeURL", "there is no subscription yet"),
    ("sns subscription confirmation", "/UnsubscribeUrl", "there is no subscription yet"),
    ("sns subscription confirmation", "/MessageAttributes", "only notifications have some"),
    ("sns unsubscribe confirmation", "/Subject", "only notifications have one"),
    (
        "sns unsubscribe confirmation",
        "/SigningCertUrl",
        "the spelling that functions get, which get notifications only",
    ),
    ("sns unsubscribe confirmation", "/UnsubscribeURL", "there is no subscription any more"),
    ("sns unsubscribe confirmation", "/UnsubscribeUrl", "there is no subscription any more"),
    ("sns unsubscribe confirmation", "/MessageAttributes", "only notifications have some"),
    ("sns lambda record", "/Sns/Token", "functions are not asked to confirm"),
    ("sns lambda record", "/Sns/SubscribeURL", "functions are not asked to confirm"),
    (
        "cloudwatch logs control message",
        "/logEvents/*/extractedFields",
        "nothing is extracted from a message about the destination",
    ),
    ("ses eventbridge event", "/detail/eventType", "with a sending event in it, it is an envelope"),
    ("ses eventbridge event", "/detail/notificationType", "with a sending event in it, it is an envelope"),
    ("ses eventbridge event", "/detail/mail", "with a sending event in it, it is an envelope"),
    ("ses eventbridge event", "/detail/send", "with a sending event in it, it is an envelope"),
    ("ses eventbridge event", "/detail/delivery", "with a sending event in it, it is an envelope"),
    ("ses eventbridge event", "/detail/bounce", "with a sending event in it, it is an envelope"),
    ("ses eventbridge event", "/detail/complaint", "with a sending event in it, it is an envelope"),
    ("ses eventbridge event", "/detail/reject", "with a sending event in it, it is an envelope"),
    ("ses eventbridge event", "/detail/open", "with a sending event in it, it is an envelope"),
    ("ses eventbridge event", "/detail/click", "with a sending event in it, it is an envelope"),
    ("ses eventbridge event", "/detail/failure", "with a sending event in it, it is an envelope"),
    ("ses eventbridge event", "/detail/deliveryDelay", "with a sending event in it, it is an envelope"),
    ("ses eventbridge event", "/detail/subscription", "with a sending event in it, it is an envelope"),
];

fn is_excused(kind: &KindCoverage, pattern: &str) -> bool {
    let is_at = |at: &str| pattern == at || pattern.strip_prefix(at).is_some_and(|rest| rest.starts_with('/'));
    NOT_THERE.iter().any(|(name, at, _)| *name == kind.name && is_at(at))
}

fn of_fixtures() -> Coverage {
    struct Quiet;
    impl mailtrail::Sink for Quiet {
        fn finding(&mut self, _: &mailtrail::input::Source, _: &mailtrail::Finding) {}
        fn trouble(&mut self, _: &mailtrail::input::Trouble) {}
        fn done(&mut self, _: &mailtrail::input::Source, _: u64) {}
    }
    mailtrail::coverage(&every_fixture(), &mailtrail::Options::default(), &mut Quiet).unwrap()
}

#[test]
fn the_fixtures_of_the_project_cover_every_kind_and_every_field() {
    let coverage = of_fixtures();
    let absent: Vec<_> = coverage.kinds.iter().filter(|kind| kind.documents == 0).map(|kind| kind.name).collect();
    assert!(absent.is_empty(), "no fixture for {absent:?}");
    let fields = coverage.kinds.iter().flat_map(|kind| kind.members.iter().map(move |member| (kind, member)));
    let missing: Vec<_> = fields
        .filter(|(kind, member)| member.count == 0 && !is_excused(kind, &member.pattern))
        .map(|(kind, member)| format!("{}: {}", kind.name, member.pattern))
        .collect();
    assert!(missing.is_empty(), "{missing:#?}");
    for (name, at, _) in NOT_THERE {
        let kind = coverage.kinds.iter().find(|kind| kind.name == *name).expect(name);
        assert!(
            kind.members.iter().any(|member| member.pattern == *at && member.count == 0),
            "{name} {at} is there now"
        );
    }
}

#[test]
fn every_form_and_envelope_is_looked_through() {
    let answer = r#"{"disposition":"CONTINUE"}"#;
    let packed = format!(
        r#"{{"Type":"Notification","TopicArn":"arn:aws:sns:us-east-1:111122223333:a","MessageId":"1","Message":{}}}"#,
        serde_json::json!(answer)
    );
    for (text, documents) in [
        (format!("{answer}\n{answer}\n"), 2),
        (format!("[{answer},{answer},{answer}]"), 3),
        (packed, 1),
        (format!("2026-03-02T08:15:30Z INFO {answer}\n"), 1),
    ] {
        let coverage = coverage_text(&text);
        let kind = coverage.kinds.iter().find(|kind| kind.name == "ses lambda receipt response").unwrap();
        assert_eq!((kind.documents, kind.members[0].count), (documents, documents), "{text}");
    }
}

#[test]
fn maps_and_what_stands_within_itself_are_patterns() {
    let text = r#"{"eventType":"Send","mail":{"timestamp":"2026-03-02T08:15:30.000Z","source":"a@example.com","messageId":"1","destination":[],"headers":[{"name":"A","value":"b"},{"name":"B"}],"tags":{"one":["1"],"two":["2"]}},"send":{}}"#;
    let coverage = coverage_text(text);
    let kind = coverage.asked(&[]).next().unwrap();
    let count = |pattern: &str| kind.members.iter().find(|member| member.pattern == pattern).map(|member| member.count);
    assert_eq!(
        [
            count("/mail/headers/*/name"),
            count("/mail/headers/*/value"),
            count("/mail/tags"),
            count("/bounce/bounceType")
        ],
        [Some(2), Some(1), Some(1), Some(0)]
    );
    assert_eq!(count("/mail/tags/one"), None);
    let tag = kind.members.iter().find(|member| member.pattern == "/eventType").unwrap();
    assert!(tag.values.iter().any(|value| (value.text, value.count) == ("Send", 1)), "{tag:?}");
}

#[test]
fn what_is_half_a_document_or_odd_stops_nothing() {
    for text in
        ["", "{", "{\"disposition\":\"\\ud800\"}", "{\"disposition\":7,\"disposition\":null}", "[[[[", "\u{feff}{}"]
    {
        let coverage = coverage_text(text);
        assert!(coverage.asked(&[]).count() <= 1, "{text}");
    }
}

fn covered(arguments: &[&str]) -> Outcome {
    run_on(&[&["coverage"], arguments, &["-"]].concat(), br#"{"disposition": "CONTINUE"}"#)
}

#[test]
fn the_command_shows_and_judges() {
    let outcome = covered(&["--missing"]);
    assert_eq!(outcome.code, 0, "{outcome:?}");
    let expected = "\
kind                         documents   fields          values
ses lambda receipt response          1      1/1   100 %     1/3
total                                1      1/1   100 %     1/3

ses lambda receipt response:
  /disposition: STOP_RULE, STOP_RULE_SET
";
    assert_eq!(outcome.stdout, expected);
    assert_eq!(covered(&["--min", "100"]).code, 0);
    let too_little = covered(&["--expect", "ses", "--min", "50"]);
    assert_eq!(too_little.code, 1);
    assert!(too_little.stderr.contains("% of the fields are covered, expected at least 50 %"), "{}", too_little.stderr);
    assert!(too_little.stdout.contains("without a document"), "{}", too_little.stdout);
    let lines = covered(&["--format", "json"]).stdout;
    let lines: Vec<serde_json::Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines[0]["members"]["/disposition"]["values"]["CONTINUE"], 1);
    assert_eq!(lines[1]["coverage"]["percent"], 100);
}

#[test]
fn silence_is_no_success() {
    let outcome = run_on(&["coverage", "--min", "1", "-"], b"{\"a\":1}");
    assert_eq!((outcome.code, outcome.stderr.contains("no known document was found")), (1, true), "{outcome:?}");
    assert_eq!(run(&["coverage", "no/such/file.json"]).code, 2);
}

#[test]
fn nothing_is_not_everything() {
    let outcome = run_on(&["coverage", "-"], b"");
    assert_eq!((outcome.code, outcome.stderr.as_str()), (1, "mailtrail: no known document was found\n"));
    assert!(outcome.stdout.contains("0/0     0 %"), "{}", outcome.stdout);
    let outcome = run_on(&["coverage", "--format", "json", "-"], b"");
    assert!(outcome.code == 1 && outcome.stdout.contains("\"percent\":0"), "{}", outcome.stdout);
}
