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
