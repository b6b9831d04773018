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
        "missing field `eventName` (string)", ""),
    (r#""eventName""#, r#""eventname""#, Level::Error, "missing-member",
        "missing field `eventName` (string); found `eventname`", "rename `eventname` to `eventName`"),
    (r#""awsRegion""#, r#""aws_region""#, Level::Error, "missing-member",
        "missing field `awsRegion` (string); found `aws_region`", "rename `aws_region` to `awsRegion`"),
    (r#""ListUsers""#, "7", Level::Error, "wrong-type",
        "expected a string, found number `7`", "quote it: `\"7\"`"),
    (r#""ListUsers""#, "{}", Level::Error, "wrong-type",
        "expected a string, found an object", ""),
    (r#""ListUsers""#, r#"["ListUsers"]"#, Level::Error, "wrong-type",
        "expected a string, found an array", "write its only element, without the array"),
    (r#""ListUsers""#, r#""\ud83d""#, Level::Error, "bad-text",
        r"unpaired surrogate in `\ud83d`",
        "one half of a surrogate pair is missing: the text may have been cut inside a character"),
    (r#""111122223333""#, "111122223333", Level::Error, "wrong-type",
        "expected a string, found number `111122223333`",
        "quote it: `\"111122223333\"`; as a number, an account ID can lose leading zeros"),
    (r#""111122223333""#, "12345678", Level::Error, "wrong-type",
        "expected a string, found number `12345678`",
        "quote it, with the leading zeros it has lost: `\"000012345678\"`"),
    (r#""111122223333""#, "1.11e11", Level::Error, "wrong-type",
        "expected a string, found number `1.11e11`", "write the 12 digits of the account ID in quotes"),
    (r#""2024-05-14T08:20:00Z""#, "1772439330", Level::Error, "wrong-type",
        "expected a timestamp like `2026-01-02T03:04:05Z`, found number `1772439330`",
        "`1772439330` as a timestamp is `2026-03-02T08:15:30Z`; write that as a string"),
    (r#""2024-05-14T08:20:00Z""#, "7", Level::Error, "wrong-type",
        "expected a timestamp like `2026-01-02T03:04:05Z`, found number `7`",
        "write a timestamp like `2026-01-02T03:04:05Z`"),
    ("2024-05-14T08:20:00Z", "", Level::Error, "bad-text",
        "expected a timestamp like `2026-01-02T03:04:05Z`, found an empty string",
        "leave the field out, or write a timestamp like `2026-01-02T03:04:05Z`"),
    ("2024-05-14T", "2024-02-31T", Level::Error, "bad-text",
        "invalid timestamp `2024-02-31T08:20:00Z`: February has no day 31", "the last day of that month is `29`"),
    ("00Z", "00", Level::Warning, "unusual-form",
        "unusual timestamp `2024-05-14T08:20:00`: no zone", "add `Z` if it is UTC: `2024-05-14T08:20:00Z`"),
    (r#""eventID""#, r#""readOnly":1,"eventID""#, Level::Error, "wrong-type",
        "expected a boolean, found number `1`", "write `true`"),
    (r#""eventID""#, r#""readOnly":"maybe","eventID""#, Level::Error, "wrong-type",
        "expected a boolean, found string `maybe`", "write `true` or `false`"),
    (r#""eventID""#, r#""tlsDetails":null,"eventID""#, Level::Note, "null",
        "expected an object, found `null`", "leave the field out"),
    (r#""eventID""#, r#""resources":[null],"eventID""#, Level::Error, "unexpected-null",
        "expected an object, found `null`", "remove it, or write a value"),
    (r#"{"type":"Root"}"#, r#""{\"type\":\"Root\"}""#, Level::Error, "wrong-type",
        r#"expected an object, found string `{\"type\":\"Root\"}`"#,
        "this is JSON packed as a string: write it without quotes and escapes"),
    (r#""AwsApiCall""#, r#""AwsApiCal""#, Level::Warning, "unknown-value",
        "unknown value `AwsApiCal` for `eventType`", "did you mean `AwsApiCall`? (a value AWS adds later is kept)"),
    (r#""AwsApiCall""#, r#""Something""#, Level::Warning, "unknown-value",
        "unknown value `Something` for `eventType`", "a value AWS adds later is kept"),
    (r#""eventID""#, r#""tlsDetails":{"tlsVersion":"TLSv1.4"},"eventID""#, Level::Warning, "unknown-value",
        "unknown value `TLSv1.4` for `tlsVersion`",
        "known values are `TLSv1`, `TLSv1.1`, `TLSv1.2` and `TLSv1.3`; a value AWS adds later is kept"),
    (r#""eventID""#, r#""eventCategory":"Insight","eventID""#, Level::Error, "other-type",
        "expected `Management`, `Data` or `NetworkActivity` for `eventCategory`, found `Insight`",
        "correct it, or the fields that belong to another type"),
    (r#""eventID""#, r#""future":1,"eventID""#, Level::Note, "unknown-member",
        "unknown field `future`", ""),
    (r#""eventID""#, r#""readOnIy":true,"eventID""#, Level::Warning, "unknown-member",
        "unknown field `readOnIy`", "did you mean `readOnly`?"),
    (r#""eventID""#, r#""eventname":"A","eventID""#, Level::Warning, "unknown-member",
        "unknown field `eventname`", "did you mean `eventName`? That field is there as well"),
    (r#""eventID""#, r#""eventName":"A","eventID""#, Level::Warning, "duplicate-member",
        "duplicate field `eventName`",
        "the first one counts here, the last one in many other parsers; remove one"),
    (r#","eventName""#, r#" "eventName""#, Level::Error, "syntax",
        "expected `,` or `}`, found `\"eventName\"`", "a comma is missing at line 1, column 128"),
    (r#""ListUsers""#, "\"ListUsers", Level::Error, "syntax",
        r#"string `"ListUsers` is not closed"#, "add the closing `\"` at line 1, column 151"),
    (r#""type":"Root"}"#, r#""type":"Root" {}"#, Level::Error, "syntax",
        "unexpected `{`", "remove it, or put it into a string"),
    (r#""111122223333"}"#, r#""1111"#, Level::Error, "truncated", "unexpected end of input",
        "the document is cut off, or a bracket is not closed; the last one open is the `{` at line 1, column 1"),
    (r#""111122223333"}"#, "[[1],[", Level::Error, "truncated", "unexpected end of input",
        "the document is cut off, or a bracket is not closed; the last one open is the `[` at line 1, column 397"),
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
    assert_eq!((&*found.rule, &*found.message), ("unexpected-null", "expected an array, found `null`"));
}

#[test]
fn an_erratum_is_known_and_tells_what_to_write() {
    let found = finding(r#"{"type":"Root"}"#, r#"{"type":"Root","sessionContext":{"sessionIssuer":{}}}"#);
    assert_eq!((found.level, &*found.rule), (Level::Known, "empty-session-issuer"));
    assert!(found.help.unwrap().starts_with("omit `sessionIssuer` if nobody issued the session. AWS documents "));
}

#[test]
fn too_deep_is_explained() {
    let deep = format!("{}1{}", "[".repeat(200), "]".repeat(200));
    let found = finding(r#""requestParameters":null"#, &format!(r#""requestParameters":{{"a":{deep}}}"#));
    assert_eq!((&*found.rule, &*found.message), ("too-deep", "nested deeper than 128 levels"));
    assert!(found.help.unwrap().starts_with("deeper documents are not read"));
}

const EVENT: &str = concat!(
    r#"{"eventType":"Bounce","bounce":{"feedbackId":"1","bounceType":"Permanent","bounceSubType":"General","#,
    r#""bouncedRecipients":[{"emailAddress":"jane@example.com"}],"timestamp":"2024-05-14T08:20:00.000Z"},"#,
    r#""mail":{"timestamp":"2024-05-14T08:20:00.000Z","messageId":"1","source":"ana@example.com","destination":["jane@example.com"]}}"#
);

#[test]
fn what_follows_from_one_mistake_is_one_finding() {
    let only = |part: &str, by: &str| {
        let (findings, _) = validate_text(&EVENT.replacen(part, by, 1), &Options::default());
        let told: Vec<_> = findings.into_iter().map(|it| (it.message, it.help.unwrap_or_default())).collect();
        assert_eq!(told.len(), 1, "{told:?}");
        told.into_iter().next().unwrap()
    };
    let (message, help) = only(r#""bounce":"#, r#""bounced":"#);
    assert_eq!(message, "missing field `bounce` (object); found `bounced`");
    assert_eq!(help, "rename `bounced` to `bounce`");
    let (message, help) =
        only(r#""eventType":"Bounce","bounce":"#, r#""eventType":"Rendering Failure","renderingFailure":"#);
    assert_eq!(message, "missing field `failure` (object); found `renderingFailure`");
    assert_eq!(help, "rename `renderingFailure` to `failure`: that is the payload of a `Rendering Failure` event");
    let (message, help) = only(r#""Bounce""#, r#""Delivery""#);
    assert_eq!(message, "field `bounce` belongs to `Bounce`, not to `Delivery`");
    assert_eq!(help, "correct `eventType` (`Delivery`), or remove `bounce`, the payload of a `Bounce` event");
    let (message, help) = only(r#""General""#, r#""MailboxFull""#);
    assert_eq!(message, "`bounceSubType` is `MailboxFull`, but `bounceType` is `Permanent`");
    assert_eq!(help, "AWS documents this sub-type for `Transient`");
}

#[test]
fn a_contradiction_is_found_wherever_the_document_stands() {
    let odd = EVENT.replacen("General", "MailboxFull", 1);
    for text in [format!("{odd}\n{EVENT}"), format!("{EVENT}\n{odd}"), format!("{EVENT}\n{odd}\n{EVENT}\n{odd}")] {
        let (findings, summary) = validate_text(&text, &Options::default());
        assert!(findings.iter().all(|it| it.rule == "contradiction" && it.level == Level::Warning), "{findings:?}");
        assert_eq!(summary.warnings, text.matches("MailboxFull").count() as u64);
    }
    let answer = r#"{"actions":[{"action":{"type":"DROP"},"allRecipients":true,"recipients":["jane@example.com"]}]}"#;
    let (findings, _) = validate_text(&format!("{answer}\n{answer}"), &Options::default());
    assert_eq!(findings.len(), 2);
    assert_eq!(findings[1].message, "`recipients` beside `allRecipients`, which stands for all");
    assert_eq!(findings[1].pointer, "/actions/0/recipients");
}

#[test]
fn each_finding_in_a_packed_text_has_its_place_there() {
    use base64::Engine as _;
    let packed = base64::engine::general_purpose::STANDARD.encode(format!("\n {}", EVENT.replacen("\"1\"", "1", 1)));
    let request = r#""isBase64Encoded":true,"httpMethod":"POST","path":"/","headers":{},"requestContext":{}"#;
    let text = format!(r#"{{{request},"body":"{packed}"}}"#);
    let (findings, _) = validate_text(&text, &Options::default());
    let found = findings.iter().find(|it| it.rule == "wrong-type").unwrap();
    assert_eq!(found.help.as_deref(), Some("quote it: `\"1\"`"));
    let place = found.unpacked.unwrap();
    assert_eq!((place.line, place.column, place.is_packed), (2, 47, true));
    assert_eq!((found.length, found.snippet.as_ref().unwrap().marked()), (packed.len() as u64 + 2, "1"));
}
