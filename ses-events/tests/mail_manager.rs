//! Logs of Mail Manager: which kind a line is, and queries that no parameter can leave.
#![allow(clippy::unwrap_used)]

use mailtrail_wire::Shape;
use ses_events::mail_manager::insights::{self, ParameterErrorKind, Pattern, Query};
use ses_events::mail_manager::{
    IngressPointLog, MailManagerLog, MailManagerLogType, RuleActionName, RuleSetLog, TrafficPolicyLog,
};
use ses_events::{Document as _, OpenEnum as _, Unknown, Wire as _};

const INGRESS: &str = "arn:aws:ses:eu-west-1:111122223333:mailmanager-ingress-point/inp-EXAMPLE1";
const RULE_SET: &str = "arn:aws:ses:eu-west-1:111122223333:mailmanager-rule-set/rs-EXAMPLE1";

fn read(arn: &str, rest: &str) -> MailManagerLog {
    let text = format!(r#"{{"resource_arn":"{arn}","event_timestamp":1772439330120{rest}}}"#);
    let log = MailManagerLog::from_json(&text).unwrap_or_else(|error| panic!("{text}: {error}"));
    assert_eq!(log.to_json(), text);
    log
}

#[test]
fn the_resource_tells_the_kind_and_what_only_policies_have_the_rest() {
    assert!(matches!(read(RULE_SET, ""), MailManagerLog::RuleSet(_)));
    assert!(matches!(read(RULE_SET, r#","recipient":"a""#), MailManagerLog::RuleSet(_)));
    assert!(matches!(read(INGRESS, r#","message_id":"a""#), MailManagerLog::IngressPoint(_)));
    for member in [
        "recipient",
        "ingress_point_session_id",
        "traffic_policy_id",
        "traffic_policy_verdict",
        "traffic_policy_evaluation",
    ] {
        let log = read(INGRESS, &format!(r#","{member}":null"#));
        assert_eq!(log.log_type(), Some(MailManagerLogType::TrafficPolicyDebug), "{member}");
        assert_eq!(log.message_id(), None);
    }
    let archive = "arn:aws:ses:eu-west-1:111122223333:mailmanager-archive/a-EXAMPLE1";
    assert!(matches!(read(archive, ""), MailManagerLog::Other(_)));
    assert_eq!(read(archive, "").log_type(), None);
}

#[test]
fn times_are_milliseconds() {
    let time = read(INGRESS, "").time().map(|time| (time.unix_timestamp(), time.millisecond()));
    assert_eq!(time, Some((1_772_439_330, 120)));
    for odd in ["1e400", "0.5", "\"1772439330120\"", "null", "9223372036854775807"] {
        let text = format!(r#"{{"resource_arn":"{INGRESS}","event_timestamp":{odd}}}"#);
        assert_eq!(MailManagerLog::from_json(&text).unwrap().time(), None, "{odd}");
    }
}

fn queries() -> Vec<Query> {
    vec![
        insights::messages_from("sender@example.com"),
        insights::messages_larger_than(5000),
        insights::evaluations_of_session("xxx").unwrap(),
        insights::rejected_messages(),
        insights::actions_on_message("message-id-123").unwrap(),
        insights::failed_actions(&RuleActionName::WriteToS3).unwrap(),
        insights::messages_passed_over(2),
    ]
}

fn has(shape: &'static Shape, path: &str) -> bool {
    path.split('.')
        .try_fold(shape, |shape, name| match shape {
            Shape::Record(record) => record.members.iter().find(|member| member.name == name).map(|it| it.shape),
            _ => None,
        })
        .is_some()
}

#[test]
fn queries_read_members_of_the_types() {
    let shapes = [IngressPointLog::SHAPE, TrafficPolicyLog::SHAPE, RuleSetLog::SHAPE];
    for query in queries() {
        let filter: Vec<_> = query.as_str().lines().skip(1).take_while(|line| !line.starts_with("| sort")).collect();
        let filter = filter.join(" ");
        assert!(!query.fields().is_empty());
        for field in query.fields() {
            assert!(filter.contains(field), "{field} is not in {query}");
        }
        let read_by = |shape: &&&'static Shape| query.fields().iter().all(|field| has(shape, field));
        assert!(shapes.iter().any(|shape| read_by(&shape)), "{query}");
    }
    assert!(!has(RuleSetLog::SHAPE, "action_metadata.name"));
}

/// Everything that ends, begins or escapes something anywhere.
const NASTY: &[&str] = &["'", "\"", "\\", "/", "\\'", "' or 1 = 1 #", "x\\", "]", "[", "|", "$", "`", "é", ""];

/// Text between the first two single quotation marks that nothing escapes, and what follows.
fn quoted(line: &str) -> (String, String) {
    let mut chars = line.chars().skip_while(|char| *char != '\'').skip(1);
    let mut text = String::new();
    while let Some(char) = chars.next() {
        match char {
            '\\' => text.extend(chars.next()),
            '\'' => return (text, chars.collect()),
            char => text.push(char),
        }
    }
    panic!("no end: {line}")
}

#[test]
fn no_text_leaves_its_quotation_marks() {
    for first in NASTY {
        for second in NASTY {
            let text = format!("{first}{second}");
            let unknown = RuleActionName::Other(Unknown::from(text.as_str()));
            let action = RuleActionName::from(text.as_str());
            assert!(!action.is_known() && action == unknown);
            let session = insights::evaluations_of_session(&text).unwrap();
            let message = insights::actions_on_message(&text).unwrap();
            let failed = insights::failed_actions(&action).unwrap();
            for query in [session, message, failed] {
                let filter = query.as_str().lines().nth(1).unwrap();
                assert_eq!(quoted(filter), (text.clone(), String::new()), "{query}");
            }
        }
    }
    let error = insights::actions_on_message("a\nb").unwrap_err();
    assert_eq!((error.kind(), error.offset()), (ParameterErrorKind::ControlCharacter, 1));
    assert!(insights::failed_actions(&RuleActionName::from("A\u{2028}B")).is_err());
}

#[test]
fn no_text_leaves_its_slashes() {
    for text in NASTY {
        let query = insights::messages_from(*text);
        let filter = query.as_str().lines().nth(1).unwrap();
        let inside = filter.strip_prefix("| filter smtp_mail_from like /").unwrap().strip_suffix('/').unwrap();
        assert_eq!(inside, Pattern::literal(text).as_str());
        let mut escaped = false;
        for char in inside.chars() {
            assert!(escaped || char != '/', "{query}");
            escaped = !escaped && char == '\\';
        }
        assert!(!escaped, "{query}");
    }
}
