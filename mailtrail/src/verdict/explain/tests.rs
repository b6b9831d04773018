use super::nearest;
use crate::{Finding, Level, Options, validate_text};

const RECORD: &str = concat!(
    r#"{"eventVersion":"1.08","userIdentity":{"type":"Root"},"eventTime":"2024-05-14T08:20:00Z","#,
    r#""eventSource":"workmail.amazonaws.com","eventName":"ListUsers","awsRegion":"us-east-1","#,
    r#""sourceIPAddress":"192.0.2.1","userAgent":"ExampleApp","requestParameters":null,"responseElements":null,"#,
    r#""requestID":"1","eventID":"a1b2c3d4-5678-90ab-cdef-EXAMPLE11111","eventType":"AwsApiCall","#,
    r#""recipientAccountId":"111122223333"}"#
);

/// The only finding about the record with a part of it replaced.
fn finding(part: &str, by: &str) -> Finding {
    let text = RECORD.replacen(part, by, 1);
    assert!(part.is_empty() || text != RECORD, "there is no {part}");
    let (mut findings, _) = validate_text(&text, &Options::default());
    assert_eq!(findings.len(), 1, "{text}: {findings:#?}");
    findings.remove(0)
}

/// Part of the record, what stands there instead; level, rule, message and help of what is found.
#[rustfmt::skip]
const CASES: &[(&str, &str, Level, &str, &str, &str)] = &[
    (r#""eventName":"ListUsers","#, "", Level::Error, "missing-member",
        "expected the member `eventName`, text, found nothing", ""),
    (r#""ListUsers""#, "7", Level::Error, "wrong-type",
        "expected text, found `7`", ""),
    (r#""ListUsers""#, r#""\ud83d""#, Level::Error, "bad-text",
        r#"expected text whose surrogates come in pairs, found `"\ud83d"`"#, ""),
    (r#""AwsApiCall""#, r#""AwsApiCal""#, Level::Warning, "unknown-value",
        r#"`"AwsApiCal"` is none of the values known for `eventType`"#,
        "there is a value `AwsApiCall`; if AWS has added this one, it is kept as it is"),
    (r#""AwsApiCall""#, r#""Something""#, Level::Warning, "unknown-value",
        r#"`"Something"` is none of the values known for `eventType`"#,
        "if AWS has added this value, it is kept as it is"),
    (r#""eventID""#, r#""future":1,"eventID""#, Level::Note, "unknown-member",
        "`future` is no known member of Record", ""),
    (r#""eventID""#, r#""readOnIy":true,"eventID""#, Level::Note, "unknown-member",
        "`readOnIy` is no known member of Record",
        "there is a member `readOnly`; names are compared letter by letter"),
    (r#""eventID""#, r#""eventName":"A","eventID""#, Level::Warning, "duplicate-member",
        "expected each name only once in an object, found `eventName` again",
        "the first one counts here, the last one in many other readers; remove one"),
    (r#","eventName""#, r#" "eventName""#, Level::Error, "syntax",
        "expected `,` or `}`, found `\"eventName\"`", "a comma is missing at line 1, column 128"),
    (r#""ListUsers""#, "\"ListUsers", Level::Error, "syntax",
        "expected `,` or `}`, found `awsRegion`", "the text that ends here may lack its own closing quotation mark"),
    (r#""type":"Root"}"#, r#""type":"Root" {}"#, Level::Error, "syntax",
        "expected `,` or `}`, found `{`", "close the object that begins at line 1, column 39"),
    (r#""111122223333"}"#, r#""1111"#, Level::Error, "truncated",
        "expected more, found the end of the input", "close the text that begins at line 1, column 392"),
    (r#""111122223333"}"#, "[[1],[", Level::Error, "truncated",
        "expected more, found the end of the input", "close the list that begins at line 1, column 397"),
];

#[test]
fn every_message_and_help() {
    for (part, by, level, rule, message, help) in CASES {
        let found = finding(part, by);
        assert_eq!((found.level, &*found.rule, &*found.message), (*level, *rule, *message), "{part} -> {by}");
        assert_eq!(found.help.as_deref().unwrap_or_default(), *help, "{part} -> {by}");
    }
}

#[test]
fn null_where_a_value_must_stand() {
    let found = finding(RECORD, r#"{"Records":null}"#);
    assert_eq!((&*found.rule, &*found.message), ("unexpected-null", "expected a list, found `null`"));
}

#[test]
fn an_erratum_is_known_and_tells_its_story() {
    let found = finding(r#""eventTime":"2024-05-14T08:20:00Z","#, "");
    assert_eq!((found.level, &*found.rule), (Level::Known, "event-time-moved"));
    assert!(found.help.unwrap().starts_with("known deviation; the page says: "));
}

#[test]
fn too_deep_is_explained() {
    let deep = format!("{}1{}", "[".repeat(200), "]".repeat(200));
    let found = finding(r#""requestParameters":null"#, &format!(r#""requestParameters":{{"a":{deep}}}"#));
    assert_eq!((&*found.rule, &*found.message), ("too-deep", "expected at most 128 nested levels, found one more"));
    assert!(found.help.unwrap().starts_with("a document that nests deeper"));
}

#[test]
fn the_nearest_name_is_one_that_may_have_been_meant() {
    let near = |text| nearest(text, ["readOnly", "eventID", "id", "eventName"].into_iter());
    assert_eq!(near("readonly"), Some("readOnly"));
    assert_eq!(near("eventId"), Some("eventID"));
    assert_eq!(near("evnetName"), Some("eventName"));
    assert_eq!(near("readOnlyy"), Some("readOnly"));
    assert_eq!(near("ix"), None, "short names have no neighbours");
    assert_eq!(near("eventSource"), None);
    assert_eq!(near(""), None);
}
