//! Records to build files of.

/// A record without findings, with a text of so many letters in it.
pub(crate) fn record(padding: usize) -> String {
    let padding = "x".repeat(padding);
    format!(
        concat!(
            r#"{{"eventVersion":"1.08","userIdentity":{{"type":"Root","principalId":"111122223333","#,
            r#""arn":"arn:aws:iam::111122223333:root","accountId":"111122223333"}},"#,
            r#""eventTime":"2024-05-14T08:20:00Z","eventSource":"workmail.amazonaws.com","eventName":"ListUsers","#,
            r#""awsRegion":"us-east-1","sourceIPAddress":"192.0.2.1","userAgent":"ExampleApp","#,
            r#""requestParameters":{{"comment":"{padding}"}},"responseElements":null,"#,
            r#""requestID":"a1b2c3d4-5678-90ab-cdef-EXAMPLE22222","#,
            r#""eventID":"a1b2c3d4-5678-90ab-cdef-EXAMPLE11111","readOnly":true,"eventType":"AwsApiCall","#,
            r#""managementEvent":true,"recipientAccountId":"111122223333","eventCategory":"Management"}}"#
        ),
        padding = padding
    )
}

/// A record with a finding: a member that no version knows.
pub(crate) fn odd_record() -> String {
    record(0).replacen(r#""readOnly""#, r#""futureMember":1,"readOnly""#, 1)
}

/// A record that is no JSON: a comma is missing in it.
pub(crate) fn broken_record() -> String {
    record(0).replacen(r#","awsRegion""#, r#" "awsRegion""#, 1)
}

/// A record that is cut off.
pub(crate) fn cut_record() -> String {
    let record = record(0);
    record[..record.len() / 2].to_owned()
}

/// A record whose parameters hold another record.
pub(crate) fn nested_record() -> String {
    let inside = format!(r#""requestParameters":{{"list":[{{}},{}]}}"#, record(0));
    record(0).replacen(r#""requestParameters":{"comment":""}"#, &inside, 1)
}

/// A record with another one as text in it.
pub(crate) fn quoting_record() -> String {
    let text = record(0).replace('"', "\\\"");
    record(0).replacen(r#""comment":"""#, &format!(r#""comment":"}},{text}""#), 1)
}

/// A record in many lines.
pub(crate) fn pretty(record: &str) -> String {
    let value: serde_json::Value = serde_json::from_str(record).unwrap();
    serde_json::to_string_pretty(&value).unwrap()
}

#[test]
fn each_is_what_it_says() {
    use mailtrail::{Options, validate_text};

    let rules = |text: &str| {
        let (findings, summary) = validate_text(text, &Options::default());
        assert_eq!(summary.records, 1, "{text}");
        findings.into_iter().map(|finding| finding.rule.into_owned()).collect::<Vec<_>>()
    };
    let none: [&str; 0] = [];
    assert_eq!(rules(&record(0)), none);
    assert_eq!(rules(&pretty(&record(9))), none);
    assert_eq!(rules(&nested_record()), none);
    assert_eq!(rules(&quoting_record()), none);
    assert_eq!(rules(&odd_record()), ["unknown-member"]);
    assert_eq!(rules(&broken_record()), ["syntax"]);
    assert_eq!(rules(&cut_record()), ["truncated"]);
}
