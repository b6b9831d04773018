//! Values that were kept, and words that were changed, by the kinds of places where they stand.

use super::{real, redacted};
use crate::redact::{RedactOptions, Redactor};

/// Made-up words: none of them may be left.
const WORDS: [&str; 8] = ["Plum", "plum", "cherry", "Cherry", "quince", "Quince", "987654321012", "acme"];

fn gone(out: &str) {
    for word in WORDS {
        assert!(!out.contains(word), "{word}: {out}");
    }
    assert_eq!(real(out), [], "{out}");
}

fn kept(out: &str, all: &[&str]) {
    for text in all {
        assert!(out.contains(text), "{text}: {out}");
    }
}

#[test]
fn attributes_of_messages() {
    let record = |attributes: &str| {
        format!(
            r#"{{"Records":[{{"messageId":"7c9e6679-7425-40de-944b-e07fc1f90ae7","body":"hello","attributes":{{"ApproximateReceiveCount":"1","SentTimestamp":"1772439330120","SenderId":"AIDAQWERTYUIOPASDFGH:plum","ApproximateFirstReceiveTimestamp":"1772439330124","MessageGroupId":"plum-group","MessageDeduplicationId":"cherry 1","AWSTraceHeader":"Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1"}},"messageAttributes":{{{attributes}}},"eventSource":"aws:sqs","eventSourceARN":"arn:aws:sqs:us-east-1:111122223333:orders","awsRegion":"us-east-1"}}]}}"#
        )
    };
    let out = redacted(&record(
        r#""customer":{"stringValue":"Hannah Plum","stringListValues":["Cherry"],"binaryListValues":["cGx1bQ=="],"dataType":"String"},"n":{"stringValue":"42","dataType":"Number.int"},"id":{"dataType":"Number","stringValue":"4711471147"},"b":{"binaryValue":"SGFubmFoIFBsdW0=","dataType":"Binary.png"},"l":{"dataType":"String.Array","stringValue":"[\"plum\",7]"}"#,
    ));
    gone(&out);
    kept(
        &out,
        &[
            r#""ApproximateReceiveCount":"1","SentTimestamp":"1772439330120""#,
            r#""ApproximateFirstReceiveTimestamp":"1772439330124""#,
            r#""AWSTraceHeader":"Root=1-"#,
            ";Sampled=1",
            r#""dataType":"String"}"#,
            r#""stringValue":"42","dataType":"Number.int""#,
            r#""dataType":"Binary.png""#,
            r#""dataType":"String.Array""#,
            ",7]",
        ],
    );
    assert!(!out.contains("4711471147") && !out.contains("cGx1bQ") && !out.contains("SGFubmFo"), "{out}");
    let number = out.split(r#""dataType":"Number","stringValue":""#).nth(1).unwrap().split('"').next().unwrap();
    assert!(number.parse::<u64>().is_ok() && number.len() == 10, "{number}");

    let sns = redacted(
        r#"{"Type":"Notification","MessageId":"7c9e6679-7425-40de-944b-e07fc1f90ae7","TopicArn":"arn:aws:sns:us-east-1:111122223333:t","Message":"hi","Timestamp":"2026-03-02T08:15:30.000Z","MessageAttributes":{"c":{"Type":"String","Value":"hplum"},"b":{"Type":"Binary","Value":"SGFubmFoIFBsdW0="}}}"#,
    );
    gone(&sns);
    kept(&sns, &[r#"{"Type":"String","Value":"name-"#, r#"{"Type":"Binary","Value":""#]);
    let request = redacted(
        r#"{"QueueUrl":"https://sqs.us-east-1.amazonaws.com/111122223333/orders","MessageBody":"{}","MessageAttributes":{"c":{"DataType":"String","StringValue":"plum"}},"MessageSystemAttributes":{"AWSTraceHeader":{"DataType":"String","StringValue":"Root=1-5759e988-bd862e3fe1be46a994272793"}}}"#,
    );
    gone(&request);
    kept(&request, &[r#""DataType":"String","StringValue":"name-"#, r#""StringValue":"Root=1-"#]);
}

#[test]
fn times_of_queues_are_shifted() {
    let options =
        RedactOptions { key: Some("k".into()), shift: Some(::time::Duration::days(1)), ..RedactOptions::default() };
    let out = Redactor::new(&options).text(
        r#"{"MessageId":"7c9e6679-7425-40de-944b-e07fc1f90ae7","ReceiptHandle":"EXAMPLE","Body":"hello","Attributes":{"ApproximateReceiveCount":"12","SentTimestamp":"1772439330120"}}"#,
    );
    kept(&out, &[r#""ApproximateReceiveCount":"12","SentTimestamp":"1772525730120""#]);
}

#[test]
fn what_streams_count_stays_and_what_they_carry_does_not() {
    let out = redacted(
        r#"{"Records":[{"kinesis":{"kinesisSchemaVersion":"1.0","partitionKey":"hplum","sequenceNumber":"49590338271490256608559692538361571095921575989136588898","data":"SGFubmFoIFBsdW0=","approximateArrivalTimestamp":1545084650.987},"eventSource":"aws:kinesis","eventVersion":"1.0","eventID":"shardId-000000000006:49590338271490256608559692538361571095921575989136588898","eventName":"aws:kinesis:record","invokeIdentityArn":"arn:aws:iam::987654321012:role/plum","awsRegion":"us-east-2","eventSourceARN":"arn:aws:kinesis:us-east-2:987654321012:stream/plum"}]}"#,
    );
    gone(&out);
    kept(
        &out,
        &[r#""kinesisSchemaVersion":"1.0""#, "1545084650.987", "shardId-000000000006:", r#""aws:kinesis:record""#],
    );
    let number = out.split(r#""sequenceNumber":""#).nth(1).unwrap().split('"').next().unwrap();
    kept(&out, &[&format!("shardId-000000000006:{number}")]);
    assert!(!out.contains("SGFubmFo"), "{out}");
    let out = redacted(
        r#"{"invocationId":"7c9e6679-7425-40de-944b-e07fc1f90ae7","deliveryStreamArn":"arn:aws:firehose:us-east-2:987654321012:deliverystream/d","region":"us-east-2","records":[{"recordId":"49546986683135544286507457936321625675700192471156785154","approximateArrivalTimestamp":1495072949453,"data":"aGVsbG8gcGx1bQ==","kinesisRecordMetadata":{"shardId":"shardId-000000000000","partitionKey":"plum","approximateArrivalTimestamp":"2012-04-23T18:25:43.511Z","sequenceNumber":"49546986683135544286507457936321625675700192471156785154","subsequenceNumber":"1"}}]}"#,
    );
    gone(&out);
    kept(&out, &["1495072949453", r#""shardId":"shardId-000000000000""#, r#""subsequenceNumber":"1""#]);
    let out = redacted(
        r#"{"Records":[{"eventVersion":"2.1","eventSource":"aws:s3","awsRegion":"us-west-2","eventTime":"2026-03-02T08:15:30.000Z","eventName":"ObjectCreated:Put","userIdentity":{"principalId":"AWS:AIDAQWERTYUIOPASDFGH"},"requestParameters":{"sourceIPAddress":"10.1.2.3"},"s3":{"s3SchemaVersion":"1.0","bucket":{"name":"plum","arn":"arn:aws:s3:::plum"},"object":{"key":"Hannah+Plum%40x.pdf","size":1048576,"sequencer":"0055AED6DCD90281E5"}}}]}"#,
    );
    gone(&out);
    kept(&out, &[r#""size":1048576,"sequencer":"0055AED6DCD90281E5""#, r#""principalId":"AWS:AIDA"#]);
}

#[test]
fn queries_and_cookies() {
    let out = redacted(
        r#"{"version":"2.0","routeKey":"$default","rawPath":"/a/plum%40acme.io","rawQueryString":"mail=plum.7%40acme.io&name=Hannah+Plum&x=plum%2E7%40acme%2Eio&a=arn%3Aaws%3Aiam%3A%3A987654321012%3Auser%2Fplum&page=2&plum%40acme.io=1","cookies":["sid=plum","u=Hannah%20Plum"],"headers":{"cookie":"sid=plum; u=plum%40acme.io","referer":"https://acme.io/?q=plum%40acme.io&987654321012=1"},"queryStringParameters":{"mail":"plum.7@acme.io","name":"Hannah Plum"},"requestContext":{"accountId":"987654321012","http":{"method":"GET","path":"/a","sourceIp":"10.1.2.3","userAgent":"curl"},"stage":"$default"},"body":"x","isBase64Encoded":false}"#,
    );
    gone(&out);
    kept(
        &out,
        &["?mail=", "&name=", "&page=2&", r#""queryStringParameters":{"mail":"user-"#, r#""stage":"$default""#]
            .map(|it| it.trim_start_matches('?')),
    );
    let query = out.split(r#""rawQueryString":""#).nth(1).unwrap().split('"').next().unwrap();
    let values: Vec<&str> = query.split('&').map(|pair| pair.split_once('=').unwrap().1).collect();
    // One address in two spellings has one stand-in in both of them.
    assert_eq!(values[0].replace('.', "%2E"), values[2], "{query}");
    assert!(values[0].starts_with("user-") && values[0].contains("%40d-"), "{query}");
    assert!(values[3].starts_with("arn%3Aaws%3Aiam%3A%3A") && values[3].contains("%3Auser%2Fname-"), "{query}");
}

#[test]
fn the_guard_looks_through_per_cent_signs() {
    for text in [
        "see plum%40acme.io",
        "?q=plum%2E7%40acme%2Eio",
        "arn%3Aaws%3Aiam%3A%3A987654321012%3Auser",
        "x=1&account=%39%38%37654321012",
        "plum%2540acme.io",
        "https://example.com/?a=plum%40acme.io",
        r#"{"requestParameters":{"key":"a/plum%40acme.io/b"}}"#,
    ] {
        assert_eq!(real(text).len(), 1, "{text}");
        let out = redacted(text);
        assert_eq!(real(&out), [], "{out}");
        assert!(!out.contains("acme") && !out.contains("654321012"), "{out}");
    }
    for text in ["100%25 of jane%40example.com", "50% at 192%2E0%2E2%2E1", "a%20b"] {
        assert_eq!(real(text), [], "{text}");
    }
}

#[test]
fn numbers_that_tell() {
    let out = redacted(
        r#"{"phoneNumber":4917055512345,"x":987654321012,"y":"987654321012","lat":52.520008,"longitude":"13.404954","coordinates":[104.25,13.5],"ownerId":987654321012,"sizeInBytes":987654321013,"n":1772439330120,"maxItems":1000}"#,
    );
    for left in ["987654321012", "4917055512345", "52.52", "13.40", "104.25"] {
        assert!(!out.contains(left), "{left}: {out}");
    }
    assert_eq!(real(&out), [], "{out}");
    kept(&out, &[r#""sizeInBytes":987654321013,"n":1772439330120,"maxItems":1000"#, r#""phoneNumber":1555"#]);
    let new: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!(new["x"].to_string(), new["y"].as_str().unwrap());
    assert_eq!(new["x"], new["ownerId"]);
    assert_eq!(real(r#"{"x":987654321012,"ownerId":987654321012,"size":987654321012}"#).len(), 2);
}

#[test]
fn hosts_in_the_way_of_a_mail() {
    let out = redacted(
        r#"{"eventType":"Bounce","mail":{"headers":[{"name":"Received","value":"from plum-laptop (unknown [10.1.2.3]) (using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits)) (Authenticated sender: cherry) by inbound-smtp.us-east-1.amazonaws.com with ESMTPSA id quince7 for <plum@acme.io>; Mon, 2 Mar 2026 08:15:30 +0000 (UTC)"}]}}"#,
    );
    gone(&out);
    kept(
        &out,
        &[
            "from name-",
            " (unknown [",
            "(using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits)) (Authenticated sender: name-",
            ") by inbound-smtp.us-east-1.amazonaws.com with ESMTPSA id name-",
            "; Mon, 2 Mar 2026 08:15:30 +0000 (UTC)",
        ],
    );
}

#[test]
fn principals_of_services() {
    let out = redacted(
        r#"{"eventVersion":"1.11","userIdentity":{"type":"AssumedRole","principalId":"987654321012:aws:ec2-infrastructure:i-0c9d812c0cfa2790f","arn":"arn:aws:sts::987654321012:assumed-role/aws:ec2-infrastructure/i-0c9d812c0cfa2790f","accountId":"987654321012"}}"#,
    );
    gone(&out);
    assert!(!out.contains("0c9d812c"), "{out}");
    let instance = out.split(":aws:ec2-infrastructure:").nth(1).unwrap().split('"').next().unwrap();
    kept(&out, &[&format!(":assumed-role/aws:ec2-infrastructure/{instance}\"")]);
}

#[test]
fn names_in_what_no_type_describes() {
    let out = redacted(
        r#"{"order":{"name":"Hannah Plum","data":"Hannah Plum","value":"plum","description":"for Plum","tags":"plum cherry"}}"#,
    );
    gone(&out);
}

#[test]
fn names_promise_words_that_documents_of_others_do_not_have() {
    let out = redacted(
        r#"{"order":{"state":"Plumland","status":"shipped","method":"Plum express","region":"Quince","result":"cherry","type":"order","currency":"EUR","locale":"de-DE","timezone":"Europe/Berlin","level":"INFO","engine":"postgres","birthdate":"1987-03-02","version":"Plum 2","date":"Plum"}}"#,
    );
    gone(&out);
    kept(
        &out,
        &[
            r#""status":"shipped""#,
            r#""type":"order","currency":"EUR","locale":"de-DE","timezone":"Europe/Berlin","level":"INFO","engine":"postgres""#,
        ],
    );
    assert!(!out.contains("1987-03-02"), "{out}");
    let out = redacted(
        r#"{"eventVersion":"1.11","eventName":"CreateThing","eventSource":"iam.amazonaws.com","requestParameters":{"userAttributes":[{"name":"birthdate","value":"1987-03-02"},{"name":"status","value":"plum"}],"action":"UPSERT","policy":"{\"Statement\":[{\"Action\":[\"kms:Decrypt\",\"s3:*\"],\"Condition\":{\"StringEquals\":{\"aws:PrincipalTag/plum\":\"yes\"}}}]}","preferredBackupWindow":"03:00-04:00"},"responseElements":{"status":"available","submittedAt":"Mar 2, 2026 8:15:30 AM","userPoolId":"eu-central-1_AbCdEfGhI"}}"#,
    );
    gone(&out);
    kept(
        &out,
        &[
            r#"{"name":"birthdate","value":"19"#,
            r#""action":"UPSERT""#,
            r#"[\"kms:Decrypt\",\"s3:*\"]"#,
            r#"\"aws:PrincipalTag/name-"#,
            r#""preferredBackupWindow":"03:00-04:00""#,
            r#""status":"available","submittedAt":"Mar 2, 2026 8:15:30 AM","userPoolId":"eu-central-1_"#,
        ],
    );
    assert!(!out.contains("1987-03-02") && !out.contains("AbCdEfGhI"), "{out}");
}

#[test]
fn events_of_others_on_a_bus() {
    let event = |source: &str| {
        format!(
            r#"{{"version":"0","id":"7c9e6679-7425-40de-944b-e07fc1f90ae7","detail-type":"Order placed","source":"{source}","account":"987654321012","time":"2026-03-02T08:15:30Z","region":"eu-central-1","resources":[],"detail":{{"headers":[{{"name":"Subject","value":"Plum"}}]}}}}"#
        )
    };
    let out = redacted(&event("io.plum.shop"));
    gone(&out);
    kept(&out, &[r#""detail-type":"Order placed""#, r#"{"name":"Subject","value":"Subject "#]);
    kept(&redacted(&event("aws.ses")), &[r#""source":"aws.ses""#]);
}

#[test]
fn an_address_before_a_domain_of_documentation() {
    let out = redacted("from=<bounce+cherry.plum=acme.io@example.com> by plum@acme.io@example.com, jane@example.com\n");
    gone(&out);
    kept(&out, &["jane@example.com", "from=<user-"]);
    assert_ne!(real("bounce+cherry=acme.io@example.com"), []);
}

#[test]
fn names_before_their_values_stay() {
    let alone = redacted("account 987654321012");
    let account = alone.strip_prefix("account ").unwrap_or_default();
    let out = redacted(
        "commit=9f86d081884c7d659a2feaa0c55ad015a3bf4f1b account=987654321012 bucket=my-logs-987654321012-1a2b3c4d\n",
    );
    gone(&out);
    kept(&out, &["commit=", &format!(" account={account} bucket="), account]);
    let bucket = out.split("bucket=").nth(1).unwrap_or_default();
    assert!(bucket.contains(&format!("-{account}-")), "{out}");
    assert!(!out.contains("9f86d081"), "{out}");
}

#[test]
fn texts_in_envelopes_keep_words_of_a_vocabulary() {
    for text in [
        r#"{"message":"Hannah Plum lives in Quince Lane 7"}"#,
        r#"{"Type":"Notification","MessageId":"22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324","TopicArn":"arn:aws:sns:us-west-2:111122223333:t","Message":"Hannah Plum was here, pw=Cherry99","Timestamp":"2026-05-02T00:54:06.655Z"}"#,
        r#"{"Records":[{"messageId":"7c9e6679-7425-40de-944b-e07fc1f90ae7","body":"Hannah Plum was here","eventSource":"aws:sqs","eventSourceARN":"arn:aws:sqs:us-east-1:111122223333:orders","awsRegion":"us-east-1"}]}"#,
    ] {
        gone(&redacted(text));
    }
}

#[test]
fn moments_in_texts_stay_whole() {
    let text = r#"{"notificationType":"Bounce","bounce":{"bouncedRecipients":[{"emailAddress":"a@example.com","diagnosticCode":"smtp; 550 5.1.1 not found [2026-02-11T09:15:22.123Z 08DD1234]"}]},"mail":{}}"#;
    kept(&redacted(text), &["[2026-02-11T09:15:22.123Z "]);
    let options = RedactOptions { shift: Some(time::Duration::days(30)), ..RedactOptions::default() };
    kept(&Redactor::new(&options).text(text), &["[2026-03-13T09:15:22.123Z "]);
}
