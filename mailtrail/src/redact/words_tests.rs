//! Texts of people: what of them stays, and what does not.

use super::{RedactOptions, Redactor};

fn redacted(text: &str) -> String {
    let options = RedactOptions { key: Some("k".into()), ..RedactOptions::default() };
    Redactor::new(&options).text(text)
}

/// A record of CloudTrail with members before and behind.
fn record(members: &str) -> String {
    format!(
        r#"{{"eventVersion":"1.11","userIdentity":{{"type":"Root"}},"eventTime":"2026-03-02T08:15:30Z","eventSource":"rds.amazonaws.com","eventName":"DeleteDBInstance","awsRegion":"us-east-1",{members},"eventType":"AwsApiCall"}}"#
    )
}

fn error(text: &str) -> String {
    let out = redacted(&record(&format!(r#""errorMessage":{text:?}"#)));
    let view = mailtrail_wire::Json::parse(&out).unwrap();
    view.get("/errorMessage").unwrap().as_str().unwrap().into_owned()
}

fn bounce(text: &str) -> String {
    let event = format!(
        r#"{{"eventType":"Bounce","bounce":{{"bounceType":"Permanent","bouncedRecipients":[{{"emailAddress":"jane@example.com","diagnosticCode":{text:?}}}]}},"mail":{{"messageId":"EXAMPLE"}}}}"#
    );
    let out = redacted(&event);
    let view = mailtrail_wire::Json::parse(&out).unwrap();
    view.get("/bounce/bouncedRecipients/0/diagnosticCode").unwrap().as_str().unwrap().into_owned()
}

#[test]
fn names_of_a_record_are_replaced_in_its_texts_in_any_order() {
    let (text, name) = (
        r#""errorMessage":"DBInstance payroll-prod-7 not found.""#,
        r#""requestParameters":{"dBInstanceIdentifier":"payroll-prod-7"}"#,
    );
    let before = redacted(&record(&format!("{text},{name}")));
    let behind = redacted(&record(&format!("{name},{text}")));
    for out in [before, behind] {
        let view = mailtrail_wire::Json::parse(&out).unwrap();
        let new = view.get("/requestParameters/dBInstanceIdentifier").unwrap().as_str().unwrap().into_owned();
        assert!(new.starts_with("name-"), "{out}");
        assert_eq!(view.get("/errorMessage").unwrap().as_str().unwrap(), format!("DBInstance {new} not found."));
    }
}

#[test]
fn names_that_are_words_or_of_several_words_or_in_other_case_are_found_in_texts() {
    for (name, text, left) in [
        ("Hannah Vossberg", "User Hannah Vossberg cannot be found.", "User {} cannot be found."),
        ("HVOSSBERG", "User hvossberg cannot be found.", "User {} cannot be found."),
        ("access", "Role access cannot be found: Access Denied", "Role {} cannot be found: Access Denied"),
        ("sales \\\"x\\\" team", "The team sales \\\"x\\\" team exists", "The "),
    ] {
        let out =
            redacted(&record(&format!(r#""errorMessage":"{text}","requestParameters":{{"userName":"{name}","n":1}}"#)));
        let view = mailtrail_wire::Json::parse(&out).unwrap();
        let new = view.get("/requestParameters/userName").unwrap().as_str().unwrap().into_owned();
        let message = view.get("/errorMessage").unwrap().as_str().unwrap().into_owned();
        if left.contains("{}") {
            assert_eq!(message, left.replace("{}", &new));
        } else {
            assert!(message.starts_with(left) && message.contains(&new) && !message.contains("sales"), "{message}");
        }
    }
}

#[test]
fn texts_in_a_list_know_the_names_of_their_own_record_alone() {
    let (one, other) = (
        record(r#""errorMessage":"Role access denied","requestParameters":{"roleName":"access"}"#),
        record(r#""errorMessage":"Role access denied","requestParameters":{"roleName":"reader"}"#),
    );
    let out = redacted(&format!("{{\"Records\":[{one},{other}]}}"));
    assert_eq!(out.matches("\"Role access denied\"").count(), 1, "{out}");
    assert_eq!(out, format!("{{\"Records\":[{},{}]}}", redacted(&one), redacted(&other)));
}

#[test]
fn errors_of_aws_stay_whole() {
    for text in [
        "You are not authorized to perform this operation.",
        "Rate exceeded",
        "DBInstance is not found in this AvailabilityZone, see DescribeDBInstances",
        "Unable to parse parameter maxResults: architectures are unsupported",
        "Access Denied",
        "The specified bucket does not have a website configuration",
        "1 validation error detected: Value null at 'alarmNames' failed to satisfy constraint: Member must not be null",
        "Value at 'limit' failed to satisfy constraint: Member must have value less than or equal to 10000",
        "Member must satisfy enum value set: [INSUFFICIENT_DATA, ALARM, OK]",
        "The security token included in the request is expired",
        "An error occurred (404) when calling the HeadObject operation: Not Found",
        "No user pool client secret is configured; use SRP_A at 2026-03-02T08:15:30Z in us-east-1.",
        "is not authorized to perform: s3:GetObject because no identity-based policy allows the s3:GetObject action",
    ] {
        let out = error(text);
        assert!(out == text || text.contains("SRP_A"), "{text} became {out}");
    }
    let out = error(
        "User: arn:aws:iam::111122223333:user/EXAMPLE is not authorized to perform: s3:GetObject on resource: arn:aws:s3:::payroll with an explicit deny",
    );
    assert!(
        out.starts_with("User: arn:aws:iam::111122223333:user/EXAMPLE is not authorized to perform: s3:GetObject on resource: arn:aws:s3:::name-")
            && out.ends_with(" with an explicit deny"),
        "{out}"
    );
}

#[test]
fn what_mail_servers_say_stays_and_what_they_say_of_people_does_not() {
    for text in [
        "smtp; 550 5.1.1 user unknown",
        "smtp; 550-5.1.1 The email account that you tried to reach does not exist. Please try again.",
        "421 4.4.2 Connection timed out",
        "smtp; 552 5.2.2 The recipient's mailbox is over quota",
        "554 5.7.1 Message rejected due to DMARC policy; please contact the postmaster",
    ] {
        assert_eq!(bounce(text), text);
    }
    let out = bounce("smtp; 550 Hannah Vossberg left Vossberg & Sons, call 0170 5550 4711 or room B1742");
    for left in ["Hannah", "Vossberg", "B1742", "Sons"] {
        assert!(!out.contains(left), "{left}: {out}");
    }
    assert!(out.starts_with("smtp; 550 name-"), "{out}");
    assert_eq!(bounce(&out), out, "what was replaced stays");
}

#[test]
fn names_that_consist_of_words_are_names_still() {
    for (text, name) in [
        ("no access on resource: user RequestQueueOwner", "RequestQueueOwner"),
        ("Role ProcessRequestQueue cannot be found", "ProcessRequestQueue"),
        ("The bucket user-data-backup does not exist", "user-data-backup"),
        ("The team CUSTOMER_VOSSBERG does not exist", "CUSTOMER_VOSSBERG"),
    ] {
        assert!(!error(text).contains(name), "{}", error(text));
    }
}

#[test]
fn words_of_the_errors_own_code_stay() {
    let text =
        |code: &str| redacted(&record(&format!(r#""errorCode":"{code}","errorMessage":"The Zyxware is throttled""#)));
    assert!(text("ZyxwareThrottled").contains("The Zyxware is throttled"));
    assert!(!text("Throttled").contains("The Zyxware"));
}

#[test]
fn texts_in_texts_and_in_lines_are_replaced_too() {
    let inner =
        record(r#""errorMessage":"Stack \"Zwetschge\" of Vossberg not found","requestParameters":{"a":"Vossberg"}"#);
    let quoted = serde_json::to_string(&inner).unwrap();
    for text in [
        format!("{{\"Type\":\"Notification\",\"Message\":{quoted}}}"),
        format!("INFO {inner} done"),
        inner[..inner.len() - 3].to_owned(),
    ] {
        let out = redacted(&text);
        assert!(!out.contains("Zwetschge") && !out.contains("Vossberg"), "{out}");
        assert!(out.contains("not found"), "{out}");
    }
}
