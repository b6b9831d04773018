//! Samples of every kind, in every profile and every envelope that carries it: good ones have no finding, bad ones exactly the one named.

use std::collections::BTreeSet;

use mailtrail::sample::{Profile, RULES, Recipe, envelopes, kinds};
use mailtrail::{Finding, Options, Summary, coverage_text, round_trip_text, validate_text};

use super::support::{run, run_on};

/// Documents of each profile: enough that every variant has its turn.
const TURNS: u64 = 12;

fn validated(text: &str) -> (Vec<Finding>, Summary) {
    let mut options = Options::default();
    options.strict = true;
    validate_text(text, &options)
}

fn assert_good(what: &str, text: &str) -> Summary {
    let (findings, summary) = validated(text);
    assert!(findings.is_empty(), "{what}: {findings:#?}\n{text}");
    assert!(summary.records + summary.envelopes > 0, "{what}: {text}");
    assert_eq!((summary.others, summary.lines, summary.unrecognized), (0, 0, 0), "{what}: {text}");
    summary
}

#[test]
fn every_kind_is_good_in_every_profile() {
    for kind in kinds() {
        for profile in [Profile::Minimal, Profile::Typical, Profile::Full] {
            let recipe = Recipe::new(&kind).unwrap().with_profile(profile.clone());
            for number in 0..TURNS {
                let sample = recipe.document(number).unwrap();
                let what = format!("{kind} {profile} {number}");
                assert_good(&what, &sample.text);
                if number == 1 {
                    assert_good(&what, &sample.pretty);
                    let (changed, summary) = round_trip_text(&sample.text, &Options::default());
                    assert!(changed.is_empty() && summary.changed == 0, "{what}: {changed:?}");
                    assert_eq!(sample, recipe.document(number).unwrap(), "{what}");
                }
            }
        }
    }
}

#[test]
fn documents_are_of_the_kind_that_is_asked_for() {
    for kind in kinds() {
        let mut options = Options::default();
        options.expect = vec![kind.parse().unwrap()];
        for profile in [Profile::Minimal, Profile::Typical, Profile::Full] {
            let sample = Recipe::new(&kind).unwrap().with_profile(profile).document(3).unwrap();
            let (findings, summary) = validate_text(&sample.text, &options);
            assert!(findings.is_empty() && summary.expected > Some(0), "{kind}: {findings:?} {}", sample.text);
        }
    }
}

/// Each envelope with several kinds, and each kind in several envelopes; with `MAILTRAIL_SAMPLES` all of them.
#[test]
fn every_envelope_that_carries_a_kind_does() {
    let (mut seen, all) = (BTreeSet::new(), std::env::var_os("MAILTRAIL_SAMPLES").is_some());
    for (number, kind) in kinds().enumerate() {
        for (turn, envelope) in envelopes(&kind).unwrap().into_iter().enumerate() {
            if !all && (turn + number) % 6 != 0 && kind != "cloudtrail-record" {
                continue;
            }
            let profile = [Profile::Typical, Profile::Full, Profile::Minimal][turn % 3].clone();
            let recipe = Recipe::new(&kind).unwrap().within(&[&envelope]).unwrap().with_profile(profile);
            let text = recipe.document(turn as u64).unwrap().text;
            let summary = assert_good(&format!("{kind} in {envelope}"), &text);
            assert!(summary.envelopes > 0 || envelope == "log-file", "{kind} in {envelope}: {text}");
            seen.insert(envelope);
        }
    }
    assert!(seen.len() > 80, "{}", seen.len());
}

#[test]
fn chains_hold_their_document() {
    for (kind, chain, depth) in [
        ("ses-sending-event", &["sqs", "sns"][..], 2),
        ("ses-sending-event", &["sqs", "eventbridge"], 2),
        ("ses-sending-event", &["kinesis", "sns", "eventbridge"], 3),
        ("cloudtrail-record", &["sqs", "sns", "eventbridge"], 3),
        ("cloudtrail-record", &["cloudwatch-logs", "log-file"], 1),
        ("workmail-event-record", &["firehose", "cloudwatch-logs"], 2),
        ("cloudtrail-log-file", &["sns"], 1),
    ] {
        let text = Recipe::new(kind).unwrap().within(chain).unwrap().document(1).unwrap().text;
        assert_good(kind, &text);
        let (_, summary) = validated(&text);
        assert!(summary.envelopes >= depth, "{kind} {chain:?}: {summary:?}");
    }
}

#[test]
fn what_does_not_travel_is_refused_with_what_does() {
    let refused = |kind: &str, envelope: &str| Recipe::new(kind).unwrap().within(&[envelope]).unwrap_err().to_string();
    let error = refused("workmail-event-record", "eventbridge");
    let begin = "a `workmail event record` does not travel in an `eventbridge event`; these fit: sqs, cloudwatch-logs, kinesis, firehose, ";
    assert!(error.starts_with(begin) && error.ends_with(" more"), "{error}");
    assert_eq!(
        refused("ses-get-send-statistics-output", "sqs"),
        "an `ses get-send-statistics output` does not travel in an `sqs lambda record`; nothing carries it"
    );
    assert_eq!(refused("ses-sending-event", "sqss"), "no envelope is called `sqss`; did you mean `sqs`?");
}

/// Every rule with some kinds, and every kind with some rules.
#[test]
fn bad_documents_have_exactly_the_finding_that_is_named() {
    let mut broken = BTreeSet::new();
    for (number, kind) in kinds().enumerate() {
        let is_whole =
            ["cloudtrail-record", "ses-sending-event", "workmail-message-flow-response", "workmail-event-record"]
                .contains(&&*kind);
        for rule in
            RULES.iter().enumerate().filter(|(turn, _)| is_whole || (turn + number) % 6 == 0).map(|(_, rule)| rule)
        {
            let recipe = Recipe::new(&kind).unwrap().with_profile(Profile::Invalid((*rule).to_owned()));
            let Ok(sample) = recipe.document(0) else { continue };
            broken.insert(*rule);
            let (findings, _) = validate_text(&sample.text, &Options::default());
            assert_eq!(findings.iter().map(|it| &*it.rule).collect::<Vec<_>>(), [*rule], "{kind}: {}", sample.text);
        }
        let wrong = Recipe::new(&kind).unwrap().with_profile("invalid:unknown-member".parse().unwrap()).document(5);
        assert!(wrong.is_ok() || kind.ends_with("-put-audit-events"), "{kind}: {wrong:?}");
    }
    assert_eq!(broken, RULES.iter().copied().collect());
    let chain = Recipe::new("ses-sending-event").unwrap().within(&["sqs", "sns"]).unwrap();
    let sample = chain.with_profile("invalid:unknown-value".parse().unwrap()).document(2).unwrap();
    let (findings, _) = validate_text(&sample.text, &Options::default());
    assert_eq!((findings.len(), &*findings[0].rule, findings[0].inner.len()), (1, "unknown-value", 2));
}

/// A document holds together where people look.
#[test]
fn values_belong_to_each_other() {
    use serde_json::Value;
    let of = |kind: &str, profile: Profile, number| -> Value {
        let sample = Recipe::new(kind).unwrap().with_profile(profile).document(number).unwrap();
        serde_json::from_str(&sample.text).unwrap()
    };
    for number in 0..40 {
        let record = of("cloudtrail-record", Profile::Typical, number);
        let account = record["recipientAccountId"].as_str().unwrap();
        if let Some(arn) = record["userIdentity"]["arn"].as_str() {
            assert!(arn.contains(account) && record["userIdentity"]["accountId"] == account, "{record}");
        }
        let event = of("ses-sending-event", Profile::Typical, number);
        let sent: Vec<_> = event["mail"]["destination"].as_array().unwrap().clone();
        for recipient in event["bounce"]["bouncedRecipients"].as_array().into_iter().flatten() {
            assert!(sent.contains(&recipient["emailAddress"]), "{event}");
        }
        assert_eq!(event["mail"]["commonHeaders"]["messageId"], event["mail"]["messageId"], "{event}");
        let payload = event
            .as_object()
            .unwrap()
            .values()
            .find(|value| value.get("timestamp").is_some() && value.get("source").is_none());
        if let Some(later) = payload {
            assert!(later["timestamp"].as_str() > event["mail"]["timestamp"].as_str(), "{event}");
        }
        assert!(!event.to_string().contains("example "), "{event}");
    }
}

/// `full` shows every field of a kind, and its values and variants in turn.
#[test]
fn full_documents_cover_their_kind() {
    for kind in kinds() {
        let recipe = Recipe::new(&kind).unwrap().with_profile(Profile::Full);
        let lines: String = (0..40).map(|number| recipe.document(number).unwrap().text + "\n").collect();
        let coverage = coverage_text(&lines);
        let name = kind.replace('-', " ");
        let Some(found) =
            coverage.kinds.iter().find(|found| found.name.replace('-', " ") == name && found.documents > 0)
        else {
            continue;
        };
        let absent: Vec<_> =
            found.members.iter().filter(|member| member.count == 0).map(|member| member.pattern.as_str()).collect();
        let excluded = match found.name {
            // Another form of the message, and fields of what is told by other names.
            "sns message"
            | "sns subscription confirmation"
            | "sns unsubscribe confirmation"
            | "ses eventbridge event"
            | "workmail message flow event" => continue,
            _ => absent,
        };
        assert!(excluded.is_empty(), "{kind}: {excluded:?}");
    }
}

#[test]
fn what_validate_would_not_unpack_is_not_made() {
    let made = |count: usize| run(&["sample", "ses-sending-event", "--in", &vec!["sns"; count].join(",")]);
    let outcome = made(8);
    let checked = run_on(&["validate", "--strict", "-"], outcome.stdout.as_bytes());
    assert_eq!((outcome.code, checked.code), (0, 0), "{checked:?}");
    let outcome = made(9);
    let expected = "mailtrail: sample: 9 envelopes lie in each other; no more than 8 are unpacked\n";
    assert_eq!((outcome.code, outcome.stdout.as_str()), (2, ""));
    assert!(outcome.stderr.starts_with(expected), "{}", outcome.stderr);
}
