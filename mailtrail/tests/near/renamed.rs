//! Documents under other names: each other fault in them is found as well, at its place.

use super::validate;

/// Pointers and rules.
type Faults = &'static [(&'static str, &'static str)];

/// A document, its nearest kind, and what else is wrong.
#[rustfmt::skip]
const RENAMED: &[(&str, &str, Faults)] = &[
    (r#"{"EventVersion":"1.08","UserIdentity":{"Type":"IAMUser","AccountId":111122223333},"EventTime":"yesterday","EventSource":"s3.amazonaws.com","EventName":"ListBuckets","AwsRegion":"eu-west-1","SourceIPAddress":"192.0.2.1","ReadOnly":"yes","Colour":"red"}"#,
        "cloudtrail record",
        &[("/UserIdentity/AccountId", "wrong-type"), ("/EventTime", "bad-text"), ("/ReadOnly", "wrong-type"), ("/Colour", "unknown-member")]),
    (r#"{"event_version":"1.08","user_identity":{"type":"IAMUser","session_context":{"session_issuer":{"account_id":7}}},"event_time":"2026-01-01T00:00:00Z","event_source":"s3.amazonaws.com","event_name":7,"aws_region":"eu-west-1"}"#,
        "cloudtrail record",
        &[("/user_identity/session_context/session_issuer/account_id", "wrong-type"), ("/event_name", "wrong-type")]),
    (r#"{"eventversion":"1.08","useridentity":{"type":"Root","accesskeyid":7},"eventtime":"2026-01-01T00:00:00Z","eventsource":"s3.amazonaws.com","eventname":"A","awsregion":["eu-west-1"]}"#,
        "cloudtrail record",
        &[("/useridentity/accesskeyid", "wrong-type"), ("/awsregion", "wrong-type")]),
    (r#"{"EventType":"Bounce","Mail":{"Timestamp":7,"MessageId":"1"},"Bounce":{"BounceType":"Permanentt","BouncedRecipients":[{"EmailAddress":1}],"Timestamp":"2026-01-01T00:00:00Z"}}"#,
        "ses sending event",
        &[("/Mail/Timestamp", "wrong-type"), ("/Bounce/BounceType", "unknown-value"), ("/Bounce/BouncedRecipients/0/EmailAddress", "wrong-type")]),
    (r#"{"eventTyp":"Bounce","mail":{"timestamp":7,"messageId":"1"},"bounce":{"bounceType":"Permanent"}}"#,
        "ses sending event", &[("/mail/timestamp", "wrong-type")]),
    (r#"{"traceid":7,"event":{"eventname":"MAILBOX_EMAIL_DELIVERED"}}"#,
        "workmail event record", &[("/traceid", "wrong-type")]),
    (r#"{"version":"0","id":7,"detailType":"A","source":"aws.s3","account":111122223333,"time":"2026-01-01T00:00:00Z","region":"eu-west-1","resources":[],"detail":{"a":1}}"#,
        "eventbridge event", &[("/id", "wrong-type"), ("/account", "wrong-type")]),
];

#[test]
fn other_faults_are_found_under_other_names() {
    for (document, name, expected) in RENAMED {
        for text in [(*document).to_owned(), format!("INFO {document}\n"), format!("{{\"a\":{{\"b\":{document}}}}}")] {
            let (findings, _) = validate(&text);
            let near = format!("not a known document; nearest: `{name}`, with ");
            let heads: Vec<_> = findings.iter().filter(|it| it.message.starts_with(&near)).collect();
            assert_eq!(heads.len(), 1, "{text}: {findings:#?}");
            let place = &heads[0].pointer;
            for (pointer, rule) in *expected {
                let is_it = |it: &&mailtrail::Finding| it.rule == *rule && it.pointer == format!("{place}{pointer}");
                assert_eq!(findings.iter().filter(is_it).count(), 1, "{pointer} {text}: {findings:#?}");
            }
            let renamed = findings.iter().any(|it| it.message.contains("; found `") || it.rule == "near-member");
            assert!(!renamed, "the names are said once: {findings:#?}");
        }
    }
}

/// Under the right names nothing else is wrong: one finding says it all.
#[test]
fn other_names_alone_are_one_finding() {
    let document = r#"{"EventVersion":"1.08","UserIdentity":{"Type":"Root"},"EventTime":"2026-01-01T00:00:00Z","EventSource":"s3.amazonaws.com","EventName":"ListBuckets","AwsRegion":"eu-west-1","SourceIPAddress":"192.0.2.1","UserAgent":"a","RequestParameters":null,"ResponseElements":null,"RequestID":"1","EventID":"1","EventType":"AwsApiCall","RecipientAccountId":"111122223333"}"#;
    let (findings, counts) = validate(document);
    assert_eq!((findings.len(), counts.unrecognized), (1, 1), "{findings:#?}");
}

/// The line and column are those of the file, whatever the names are.
#[test]
fn places_are_those_of_the_file() {
    let document = "{\n\"EventVersion\":\"1.08\",\n\"UserIdentity\":{\"Type\":\"Root\"},\n\"EventSource\":\"a.amazonaws.com\",  \"EventName\": 7}";
    let (findings, _) = validate(document);
    let found = findings.iter().find(|it| it.found.contains('7')).unwrap();
    assert_eq!((found.line, found.column, found.pointer.as_str()), (4, 48, "/EventName"));
}
