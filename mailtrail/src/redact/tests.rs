mod broken;
mod kept;
mod leaks;
mod leaks_more;
mod leaks_words;

use std::io::Cursor;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use mailtrail_wire::Content;
use proptest::prelude::*;

use super::*;

fn redactor() -> Redactor {
    let options = RedactOptions { key: Some("k".into()), ..RedactOptions::default() };
    Redactor::new(&options)
}

pub(super) fn redacted(text: &str) -> String {
    redactor().text(text)
}

fn real(text: &str) -> Vec<RealValue> {
    let mut real = Vec::new();
    Redactor::check(text.as_bytes(), &mut |value| real.push(value)).unwrap();
    real
}

const RECORD: &str = r#"{ "eventVersion":"1.11","userIdentity":{"type":"AssumedRole","principalId":"AROAQWERTYUIOPASDFGH:jane","arn":"arn:aws:sts::987654321012:assumed-role/payroll/jane","accountId":"987654321012","accessKeyId":"ASIAQWERTYUIOPASDFGH","userName":"jane"},"eventTime":"2026-03-02T08:15:30Z","eventSource":"ses.amazonaws.com","eventName":"SendEmail","awsRegion":"us-east-1","sourceIPAddress":"10.1.2.3","userAgent":"aws-cli/2.15.30","errorMessage":"User: arn:aws:sts::987654321012:assumed-role/payroll/jane at 10.1.2.3 may not use `payroll`, jane","requestParameters":{"n":1.50,"destination":{"toAddresses":["joe@acme.io"]},"status":"READ_ONLY","comment":"for Joe, in secret","password":"qwerty123456"},"responseElements":null,"requestID":"7c9e6679-7425-40de-944b-e07fc1f90ae7","eventID":"0f8fad5b-d9cb-469f-a165-70867728950e","eventType":"AwsApiCall","recipientAccountId":"987654321012" }"#;

#[test]
fn a_record() {
    let out = redacted(RECORD);
    for left in ["jane", "payroll", "987654321012", "10.1.2.3", "joe", "Joe", "acme", "qwerty", "7c9e6679", "QWERTY"] {
        assert!(!out.contains(left), "{left}: {out}");
    }
    for kept in [
        r#"{ "eventVersion":"1.11","#,
        r#""eventTime":"2026-03-02T08:15:30Z","eventSource":"ses.amazonaws.com","eventName":"SendEmail","awsRegion":"us-east-1""#,
        r#""userAgent":"aws-cli/2.15.30""#,
        r#""n":1.50,"#,
        r#""status":"READ_ONLY""#,
        r#""responseElements":null,"#,
    ] {
        assert!(out.contains(kept), "{kept}: {out}");
    }
    assert_eq!(real(&out), []);
    assert!(real(RECORD).len() >= 8);
}

#[test]
fn the_same_value_has_the_same_stand_in_everywhere() {
    let out = redacted(RECORD);
    let view = mailtrail_wire::Json::parse(&out).unwrap();
    let text = |at: &str| view.get(at).unwrap().as_str().unwrap().into_owned();
    let (arn, account, name) =
        (text("/userIdentity/arn"), text("/userIdentity/accountId"), text("/userIdentity/userName"));
    assert!(arn.contains(&account) && arn.ends_with(&name), "{out}");
    assert!(text("/errorMessage").contains(&arn) && text("/errorMessage").contains(&text("/sourceIPAddress")));
    assert!(text("/userIdentity/principalId").ends_with(&name));
    assert_eq!(text("/recipientAccountId"), account);
    assert_eq!(redacted(RECORD), out);
    assert_ne!(Redactor::new(&RedactOptions::default()).text(RECORD), out);
}

/// The text that a record becomes, packed as often as one likes.
fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap()
}

#[test]
fn envelopes_are_packed_again() {
    let inner = redacted(RECORD);
    let sqs = |body: &str| {
        format!(
            r#"{{"Records": [{{"eventSource": "aws:sqs", "receiptHandle": "EXAMPLE", "body": {}}}]}}"#,
            quoted(body)
        )
    };
    assert!(redacted(&sqs(RECORD)).contains(&quoted(&inner)));
    let twice = |body: &str| {
        sqs(&format!(
            r#"{{"Type": "Notification", "TopicArn": "arn:aws:sns:us-east-1:111122223333:EXAMPLE", "Message": {}}}"#,
            quoted(body)
        ))
    };
    assert!(redacted(&twice(RECORD)).contains(&quoted(&quoted(&inner)).trim_matches('"').to_owned()));
    let base64 =
        |body: &str| format!(r#"{{"kinesis": {{"data": "{}"}}, "eventSource": "aws:kinesis"}}"#, STANDARD.encode(body));
    assert!(redacted(&base64(RECORD)).contains(&STANDARD.encode(&inner)), "{}", redacted(&base64(RECORD)));
}

#[test]
fn layouts() {
    let inner = redacted(RECORD);
    for (text, expected) in [
        (format!("{RECORD}\r\n{RECORD}\n"), format!("{inner}\r\n{inner}\n")),
        (format!("[{RECORD} , {RECORD}]"), format!("[{inner} , {inner}]")),
        (format!("{{\"Records\":[{RECORD}]}}"), format!("{{\"Records\":[{inner}]}}")),
        (format!("INFO ready {RECORD} done\n"), format!("INFO ready {inner} done\n")),
        (format!("\u{feff}{RECORD}"), format!("\u{feff}{inner}")),
    ] {
        assert_eq!(redacted(&text), expected);
    }
    let cell =
        |record: &str| format!("@timestamp,@message\n2026-03-02 08:15:30.120,\"{}\"\n", record.replace('"', "\"\""));
    assert_eq!(redacted(&cell(RECORD)), cell(&inner));
}

#[test]
fn a_list_of_any_length_goes_through() {
    let many = vec![RECORD; 2000].join(",");
    let inner = redacted(RECORD);
    let out = redacted(&format!("{{\"Records\":[{many}]}}"));
    assert_eq!(out.len(), "{\"Records\":[]}".len() + 2000 * (inner.len() + 1) - 1);
    assert!(out.ends_with(&format!("{inner}]}}")));
}

#[test]
fn broken_text_goes_by_names_and_forms() {
    let cut = &RECORD[..RECORD.len() - 3];
    let mut it = redactor();
    let out = it.text(cut);
    assert!(
        !out.contains("jane") && !out.contains("987654321012") && out.contains("\"eventName\":\"SendEmail\""),
        "{out}"
    );
    assert_eq!((it.summary().broken, real(&out).len()), (1, 0));
    let lines = "{\n  \"userName\": \"jane\",\n  \"eventName\": SendEmail,\n  \"password\": \"qwerty123456\"\n";
    let out = redacted(lines);
    assert!(!out.contains("jane") && !out.contains("qwerty") && out.contains("\"userName\": \"name-"), "{out}");
}

#[test]
fn strings_that_are_wrapped_end_where_they_end() {
    let lines = "{\"userAgent\": \"aws-cli/2.7.3\n  Python/3.9.13\", \"errorMessage\": \"it did\n  it]\", \"userIdentity\": {\"userName\":\n  \"jane\", \"tag\": \"a\n b\"}, \"userName\": \"mary\"}\n";
    let out = redacted(lines);
    assert!(!out.contains("jane") && !out.contains("mary"), "{out}");
    let signs = |text: &str| text.chars().filter(|char| "{}[],:\"\n".contains(*char)).collect::<String>();
    assert_eq!(signs(&out), signs(lines), "{out}");
}

#[test]
fn the_guard_takes_a_name_behind_a_word_for_no_secret() {
    let out = redacted("{\"userName\": \"Orchard\"}\nset <auth:Orchard>The</auth:Orchard> here\n");
    assert!(!out.contains("Orchard") && out.contains("<auth:name-") && real(&out).is_empty(), "{out}");
    assert_eq!(redacted(&out), out);
}

#[test]
fn backslashes_of_quotes_stay() {
    let text = r#"got x=\"https://acme.io/jane\" y=\"arn:aws:iam::987654321012:user/jane\" z=\"jane@acme.io\" \\"10.1.2.3\\" end"#;
    for text in [text.to_owned(), format!("{{\"message\":{}}}", serde_json::Value::from(text))] {
        let out = redacted(&text);
        assert!(!out.contains("jane") && !out.contains("acme") && !out.contains("10.1.2.3"), "{out}");
        let signs = |text: &str| text.chars().filter(|char| "\\\"".contains(*char)).collect::<String>();
        assert_eq!(signs(&out), signs(&text), "{out}");
        assert_eq!((real(&text).len(), real(&out).len()), (3, 0), "{out}");
    }
}

#[test]
fn what_nobody_knows_is_replaced_but_for_what_is_harmless() {
    let out = redacted(r#"{"mood": "jane is well", "level": "ENABLED", "jane@acme.io": {"at": "us-east-1", "n": 7}}"#);
    assert!(
        out.contains(r#""mood": "Text "#)
            && out.contains(r#""level": "ENABLED""#)
            && out.contains(r#"{"at": "us-east-1", "n": 7}"#),
        "{out}"
    );
    assert!(!out.contains("jane"), "{out}");
}

#[test]
fn keys_in_pem_are_replaced() {
    let out =
        redacted("key -----BEGIN PRIVATE KEY-----\nqwertyuiop1234567890\nab==\n-----END PRIVATE KEY-----\nqwerty\n");
    assert!(
        out.starts_with("key -----BEGIN PRIVATE KEY-----\n") && out.ends_with("\n-----END PRIVATE KEY-----\nqwerty\n"),
        "{out}"
    );
    assert!(!out.contains("qwertyuiop") && !out.contains("ab=="), "{out}");
    let out = redacted("{\"key\": \"-----BEGIN PRIVATE KEY-----\\nqwertyuiop1234567890\\n-----END PRIVATE KEY-----\"}");
    assert!(out.contains("KEY-----\\nEXAMPLE") && !out.contains("qwertyuiop"), "{out}");
}

#[test]
fn times_are_shifted_in_every_spelling() {
    let options =
        RedactOptions { key: Some("k".into()), shift: Some(::time::Duration::days(1)), ..RedactOptions::default() };
    let mut it = Redactor::new(&options);
    let out = it.text(RECORD);
    assert!(out.contains(r#""eventTime":"2026-03-03T08:15:30Z""#), "{out}");
    let line = it.text("2026-03-02 08:15:30,120 ready at 02/Mar/2026:08:15:30 +0000\n");
    assert_eq!(line, "2026-03-03 08:15:30,120 ready at 03/Mar/2026:08:15:30 +0000\n");
    let event = it.text(r#"{"traceId":"trace-EXAMPLE1","event":{"eventName":"ORGANIZATION_EMAIL_RECEIVED","recipients":["jane@example.com"],"from":"mary@example.org","subject":"Agenda","messageId":"<EXAMPLE1@example.org>","spamVerdict":"PASS","dkimVerdict":"PASS","dmarcVerdict":"PASS","spfVerdict":"PASS","messageTimestamp":1772439330000}}"#);
    assert!(
        event.contains(r#""messageTimestamp":1772525730000"#) && event.contains(r#""subject":"Subject "#),
        "{event}"
    );
}

#[test]
fn places_are_told_and_values_are_not() {
    let text = "ready\n{\"eventVersion\": \"1.11\",\n \"userIdentity\": {\"accountId\": \"987654321012\"}}\n";
    let found = real(text);
    assert_eq!((found[0].line, found[0].column, found.len()), (3, 33, 1));
    assert!(!found[0].to_string().contains("9876"));
}

#[test]
fn bytes_that_are_no_text_stay() {
    let bytes = b"a\xff\xfe 10.1.2.3 \xf4\x8f\xbf\xbf \xc3";
    let mut out = Vec::new();
    redactor().copy(Cursor::new(bytes), &mut out).unwrap();
    assert!(out.starts_with(b"a\xff\xfe ") && out.ends_with(b" \xf4\x8f\xbf\xbf \xc3"));
    assert!(redactor().copy(Cursor::new(b"\xff\xfe{\0"), &mut Vec::new()).is_err());
}

/// JSON of any form, some values of which tell.
fn json() -> impl Strategy<Value = serde_json::Value> {
    let text = prop_oneof![
        "[a-z ]{0,12}",
        Just("jane@acme.io".to_owned()),
        Just("987654321012".to_owned()),
        Just("10.1.2.3".to_owned()),
        Just("arn:aws:iam::987654321012:user/jane".to_owned()),
        any::<String>(),
    ];
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        (-9_999_999_i64..9_999_999).prop_map(Into::into),
        text.prop_map(Into::into)
    ];
    leaf.prop_recursive(4, 32, 6, |inner| {
        let name = prop_oneof![
            "[a-zA-Z]{1,8}",
            Just("accountId".to_owned()),
            Just("Message".to_owned()),
            Just("password".to_owned())
        ];
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(serde_json::Value::Array),
            prop::collection::vec((name, inner), 0..6)
                .prop_map(|it| serde_json::Value::Object(it.into_iter().collect())),
        ]
    })
}

/// The form of a value: everything but its texts, whose places stay.
fn form(value: &serde_json::Value) -> String {
    match value {
        serde_json::Value::String(_) => "s".into(),
        serde_json::Value::Array(items) => format!("[{}]", items.iter().map(form).collect::<Vec<_>>().join(",")),
        serde_json::Value::Object(members) => {
            format!(
                "{{{}}}",
                members.iter().map(|(name, value)| format!("{name}:{}", form(value))).collect::<Vec<_>>().join(",")
            )
        }
        other => other.to_string(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_json_keeps_its_form_and_the_guard_finds_nothing(value in json()) {
        let value = serde_json::Value::Array(vec![value]);
        let text = serde_json::to_string(&value).unwrap();
        let out = redacted(&text);
        let new: serde_json::Value = serde_json::from_str(&out).unwrap();
        prop_assert_eq!(form(&new), form(&value));
        prop_assert_eq!(redacted(&text), &*out);
        prop_assert_eq!(real(&out), vec![], "{}", out);
    }

    #[test]
    fn any_bytes_go_through(bytes in prop_oneof![any::<Vec<u8>>(), "[\\[{\"\\\\a@:,}\\] \n]{0,60}".prop_map(String::into_bytes)]) {
        let mut out = Vec::new();
        redactor().copy(Cursor::new(bytes.clone()), &mut out).ok();
        Redactor::check(Cursor::new(bytes), &mut |_| ()).ok();
    }

    #[test]
    fn words_without_a_form_stay(text in "[a-zA-Z ,.!?\n]{0,80}") {
        prop_assume!(!text.contains('.'));
        prop_assert_eq!(redacted(&text), text);
    }
}

#[test]
fn what_unpacks_too_far_is_replaced_as_a_whole() {
    let inner = format!("{{\"message\": \"{}\"}}", " ".repeat(33 * 1024 * 1024));
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    std::io::Write::write_all(&mut gzip, inner.as_bytes()).unwrap();
    let packed = STANDARD.encode(gzip.finish().unwrap());
    let out = redacted(&format!("{{\"awslogs\": {{\"data\": \"{packed}\"}}}}"));
    assert!(!out.contains(&packed) && out.starts_with("{\"awslogs\": {\"data\": \""), "{}", &out[..100]);
}

#[test]
fn the_guard_trusts_nothing_that_it_cannot_look_into() {
    let broken = STANDARD.encode([&[0x1f, 0x8b, 8][..], &[7; 40]].concat());
    let text = format!("{{\"awslogs\": {{\"data\": \"{broken}\"}}}}");
    let mut found = Vec::new();
    Redactor::check(text.as_bytes(), &mut |real| found.push(real.content)).unwrap();
    assert_eq!(found, [Content::Opaque]);
    found.clear();
    Redactor::check(redacted(&text).as_bytes(), &mut |real| found.push(real.content)).unwrap();
    assert_eq!(found, [], "{}", redacted(&text));
}

#[test]
fn texts_that_unpack_too_far_share_one_budget() {
    let mut unpacks = 1_000;
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    std::io::Write::write_all(&mut gzip, &[b' '; 2_000]).unwrap();
    let packed = STANDARD.encode(gzip.finish().unwrap());
    assert!(super::packed::Packed::of(&packed, &mut unpacks).is_err());
    assert_eq!(unpacks, 0, "what is left is not spent on the next one");
}

#[test]
fn the_text_of_a_received_mail_is_replaced_as_a_whole() {
    let mail = r#"{"notificationType":"Received","mail":{},"receipt":{},"content":"From: Jane Roe\r\n\r\nCall 0170 5550100, Elm Street 12. Jane"}"#;
    let out = redacted(mail);
    assert!(out.starts_with(r#"{"notificationType":"Received","mail":{},"receipt":{},"content":"Text "#), "{out}");
    assert!(!out.contains("Jane") && !out.contains("0170"), "{out}");
    assert_eq!(redacted(&out), out);
}

#[test]
fn names_of_members_with_escapes_are_replaced() {
    let keys = r#"{"jane.roe\u0040acme.io":1,"\u0061rn:aws:iam::987654321012:user/payroll":{},"a\u0062":2}"#;
    let record = RECORD.replace(r#""requestParameters":{"#, &format!(r#""requestParameters":{{"keys":{keys},"#));
    for text in [keys, record.as_str()] {
        let out = redacted(text);
        assert!(!out.contains("jane.roe") && !out.contains("payroll"), "{out}");
        assert!(out.contains(r#""a\u0062":2"#), "{out}");
        assert_eq!(real(&out), []);
    }
    assert_eq!(real(keys).len(), 2);
}

#[test]
fn versions_of_policies_are_not_shifted() {
    let options =
        RedactOptions { key: Some("k".into()), shift: Some(::time::Duration::days(1)), ..RedactOptions::default() };
    let out = Redactor::new(&options).text(r#"{"Version":"2012-10-17","Id":"2008-10-17","createDate":"2012-10-18"}"#);
    assert!(
        out.contains(r#""Version":"2012-10-17""#) && out.contains("2008-10-17") && out.contains("2012-10-19"),
        "{out}"
    );
}
