//! Times in every place and form, moved by one offset.

use super::{RedactOptions, Redactor};

fn shifted(text: &str) -> String {
    let options =
        RedactOptions { key: Some("k".into()), shift: Some(::time::Duration::days(30)), ..RedactOptions::default() };
    Redactor::new(&options).text(text)
}

/// A record with request parameters.
fn record(parameters: &str) -> String {
    format!(
        r#"{{"eventVersion":"1.11","userIdentity":{{"type":"Root"}},"eventTime":"2024-03-05T12:00:01Z","eventSource":"s3.amazonaws.com","eventName":"GetObject","awsRegion":"us-east-1","requestParameters":{parameters},"eventType":"AwsApiCall"}}"#
    )
}

#[test]
fn keys_of_objects() {
    let key = "AWSLogs/111122223333/CloudTrail/us-east-1/2024/03/05/111122223333_CloudTrail_us-east-1_20240305T1200Z_EXAMPLE.json.gz";
    let new = "AWSLogs/111122223333/CloudTrail/us-east-1/2024/04/04/111122223333_CloudTrail_us-east-1_20240404T1200Z_EXAMPLE.json.gz";
    for text in [
        record(&format!(r#"{{"key":"{key}"}}"#)),
        record(&format!(r#"{{"objectPath":"{key}"}}"#)),
        format!(r#"{{"s3Bucket":"amzn-s3-demo-EXAMPLE","s3ObjectKey":["{key}"]}}"#),
        format!("wrote {key}\n"),
        format!("PUT https://logs.example.com/{key}?x=1\n"),
    ] {
        let out = shifted(&text);
        assert!(out.contains("/2024/04/04/") && out.contains("_20240404T1200Z_") && !out.contains("0305"), "{out}");
    }
    assert_eq!(shifted(key), new);
    let out = shifted(&record(r#"{"prefix":"exports/year=2024/month=03/day=05/hour=12/"}"#));
    assert!(out.contains("/year=2024/month=04/day=04/hour=12/"), "{out}");
}

#[test]
fn lines_and_headers() {
    for (text, expected) in [
        ("Mar  5 12:00:01 ready\n", "Apr  4 12:00:01 ready\n"),
        ("<13>Mar  5 12:00:01 ready\n", "<13>Apr  4 12:00:01 ready\n"),
        ("at=2024-03-05T12:00:01Z level=3\n", "at=2024-04-04T12:00:01Z level=3\n"),
        ("[05/Mar/2024:12:00:01 +0000] 200\n", "[04/Apr/2024:12:00:01 +0000] 200\n"),
        ("Date: Tue, 5 Mar 2024 12:00:01 +0000\n", "Date: Thu, 4 Apr 2024 12:00:01 +0000\n"),
        ("Date: Tue, 05 Mar 2024 12:00:01 GMT\n", "Date: Thu, 04 Apr 2024 12:00:01 GMT\n"),
    ] {
        assert_eq!(shifted(text), expected);
    }
    let mail = r#"{"notificationType":"Delivery","mail":{"timestamp":"2024-03-05T12:00:01.000Z","headers":[{"name":"Date","value":"Tue, 5 Mar 2024 12:00:01 +0000"},{"name":"Received","value":"from mail.example.com by inbound-smtp.us-east-1.amazonaws.com with SMTP id EXAMPLE; Tue, 05 Mar 2024 12:00:00 +0000 (UTC)"}],"commonHeaders":{"date":"Tue, 5 Mar 2024 12:00:01 +0000"}},"delivery":{"timestamp":"2024-03-05T12:00:02.000Z","smtpResponse":"250 ok at Tue, 5 Mar 2024 12:00:02 +0000"}}"#;
    let out = shifted(mail);
    assert!(!out.contains("Mar") && !out.contains("-03-05"), "{out}");
    assert_eq!(out.matches("Thu, 4 Apr 2024 12:00:0").count(), 3, "{out}");
    assert!(out.contains("Thu, 04 Apr 2024 12:00:00 +0000 (UTC)"), "{out}");
}

#[test]
fn moments_as_numbers_and_as_texts() {
    let out = shifted(&record(
        r#"{"startTime":1709640001,"endTime":1709640001123,"createdAt":1709640001.25,"exp":1709640001,"lastModified":"1709640001","creationDate":"Mar 5, 2024 11:00:01 PM","at":1.709640001E9,"timestamp":1.709640001E9,"count":1709640001}"#,
    ));
    for new in [
        r#""startTime":1712232001,"#,
        r#""endTime":1712232001123,"#,
        r#""createdAt":1712232001.25,"#,
        r#""exp":1712232001,"#,
        r#""lastModified":"1712232001","#,
        r#""creationDate":"Apr 4, 2024 11:00:01 PM","#,
        r#""timestamp":1.712232001E9,"#,
        r#""count":1709640001}"#,
    ] {
        assert!(out.contains(new), "{new}: {out}");
    }
    let options = RedactOptions { key: Some("k".into()), ..RedactOptions::default() };
    let text = record(r#"{"lastModified":"1709640001","creationDate":"Mar 5, 2024 11:00:01 PM"}"#);
    assert_eq!(Redactor::new(&options).text(&text), text, "times stay if they are not shifted");
}

#[test]
fn what_is_no_time_stays() {
    let text = record(
        r#"{"Version":"2012-10-17","apiVersion":"2015-03-31","uri":"arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/x","n":20240305}"#,
    );
    let out = shifted(&text);
    for stays in ["2012-10-17", "\"2015-03-31\"", "path/2015-03-31/", ":20240305"] {
        assert!(out.contains(stays), "{stays}: {out}");
    }
}

#[test]
fn names_of_files_and_folders() {
    let options = RedactOptions { shift: Some(::time::Duration::days(30)), ..RedactOptions::default() };
    let mut it = Redactor::new(&options);
    for (path, new) in [
        ("2024/03/05/a_20240305T1200Z.json.gz", "2024/04/04/a_20240404T1200Z.json.gz"),
        ("mail-2024-03-05.jsonl", "mail-2024-04-04.jsonl"),
        ("backup_20240305.json", "backup_20240404.json"),
        ("v1.2/a.json", "v1.2/a.json"),
    ] {
        assert_eq!(it.file_path(path), new);
    }
}

#[test]
fn times_without_a_year() {
    let of = |text: &str, days: i64| {
        let options = RedactOptions {
            key: Some("k".into()),
            shift: Some(::time::Duration::days(days)),
            ..RedactOptions::default()
        };
        Redactor::new(&options).text(text)
    };
    // The year is that of the file.
    assert_eq!(of("Feb 28 12:00:01 a\n2026-02-28T12:00:01Z b\n", 1), "Mar  1 12:00:01 a\n2026-03-01T12:00:01Z b\n");
    assert_eq!(of("2024-02-28T12:00:01Z b\nFeb 28 12:00:01 a\n", 1), "2024-02-29T12:00:01Z b\nFeb 29 12:00:01 a\n");
    // Without any, no two days become one, and all move by the same.
    for days in [1, 45, 300, -400] {
        let all: std::collections::BTreeSet<_> =
            (1..=28).map(|day| of(&format!("Feb {day:02} 12:00:01 a"), days)).collect();
        assert_eq!(all.len(), 28, "{days}");
    }
    assert_eq!(of("Dec 31 12:00:01 a\nJan  1 12:00:01 a\n", 2), "Jan  2 12:00:01 a\nJan  3 12:00:01 a\n");
    assert_eq!(of("Feb 29 12:00:01 a\n", 1), "Mar  1 12:00:01 a\n");
}

#[test]
fn times_in_fields_of_any_name() {
    let parameters = r#"{"a":"02.03.2026","b":"03/02/2026 08:15:30","c":"20260302","d":"Mon Mar  2 08:15:30 UTC 2026","e":"2 March 2026","ms":1772439330120,"created_at":"1772439330"}"#;
    let text = record(parameters);
    assert_eq!(super::tests::redacted(&text), text);
    let out = shifted(&text);
    for new in [
        "01.04.2026",
        "04/01/2026 08:15:30",
        "Wed Apr  1 08:15:30 UTC 2026",
        "1 April 2026",
        "1775031330120",
        "\"1775031330\"",
    ] {
        assert!(out.contains(new), "{new}: {out}");
    }
}

#[test]
fn days_and_moments_of_one_name() {
    let options =
        RedactOptions { key: Some("k".into()), shift: Some(::time::Duration::hours(12)), ..RedactOptions::default() };
    // A folder is that of the moments in it.
    let key = |day: &str, time: &str| {
        format!(
            "AWSLogs/111122223333/CloudTrail/us-east-1/2024/03/{day}/111122223333_CloudTrail_us-east-1_202403{time}Z_EXAMPLE.json.gz"
        )
    };
    for (before, after) in [(("05", "05T1215"), ("06", "06T0015")), (("05", "05T0815"), ("05", "05T2015"))] {
        assert_eq!(Redactor::new(&options).text(&key(before.0, before.1)), key(after.0, after.1));
        assert_eq!(Redactor::new(&options).file_path(&key(before.0, before.1)), key(after.0, after.1));
    }
}
