//! What stays: values of AWS's own vocabularies, its sentences, languages of queries, and what is wrong with a text.

use super::{real, redacted};

fn kept(out: &str, all: &[&str]) {
    for text in all {
        assert!(out.contains(text), "{text}: {out}");
    }
}

fn gone(out: &str) {
    for word in ["plum", "Plum", "cherry", "Cherry", "quince", "Quince", "987654321012"] {
        assert!(!out.contains(word), "{word}: {out}");
    }
    assert_eq!(real(out), [], "{out}");
}

fn record(parameters: &str) -> String {
    format!(
        r#"{{"eventVersion":"1.11","userIdentity":{{"type":"IAMUser","userName":"hplum"}},"eventTime":"2026-03-02T08:15:30Z","eventSource":"s3.amazonaws.com","eventName":"CreateBucket","awsRegion":"us-east-1","requestParameters":{{{parameters}}}}}"#
    )
}

#[test]
fn values_of_vocabularies() {
    let parameters = r#""acl":"public-read","x-amz-acl":"bucket-owner-full-control","tlsPolicy":"Require","mailType":"MARKETING","role":"ADMIN","stage":"prod","X-Amz-Algorithm":"AWS4-HMAC-SHA256","instanceTypes":["m5.metal","c7g.16xlarge"],"runtime":"python3.12","compatibleRuntimes":["nodejs20.x","java21"],"zones":["us-east-1a","us-west-2-lax-1a","use1-az4"],"resourceTypes":["AWS::EC2::Instance","AWS::IAM::Role"],"x":"AWS::S3::Bucket","principal":"lambda.amazonaws.com","policyArn":"arn:aws:iam::aws:policy/AdministratorAccess","startingPosition":"TRIM_HORIZON","functionResponseTypes":["ReportBatchItemFailures"],"metricName":"CPUUtilization","namespace":"AWS/EC2","comparisonOperator":"GreaterThanThreshold","treatMissingData":"notBreaching","sslPolicy":"ELBSecurityPolicy-2016-08","productDescription":"Linux/UNIX","httpTokens":"required","serviceName":"com.amazonaws.us-east-1.s3","kmsKeyId":"alias/aws/s3","parameterGroupFamily":"postgres15","amiType":"AL2_x86_64","schedulingStrategy":"REPLICA","networkMode":"awsvpc","attributeNames":["All"],"grantee":"http://acs.amazonaws.com/groups/global/AllUsers""#;
    assert_eq!(
        redacted(&record(parameters)).split_once("requestParameters").unwrap().1,
        record(parameters).split_once("requestParameters").unwrap().1
    );
}

#[test]
fn networks_of_everybody_and_what_says_how_images_are_packed() {
    const DIGEST: &str = "b5b2b2c507a0944348e0303114d8d93aaaa081732b86451d9bce1f432a537bc7";
    let networks = r#""ipv6Ranges":{"items":[{"cidrIpv6":"::/0"}]},"x":"::/0","destinationIpv6CidrBlock":"::/0""#;
    let media = [
        "application/vnd.docker.image.rootfs.diff.tar.gzip",
        "application/vnd.docker.image.rootfs.foreign.diff.tar.gzip",
        "application/vnd.docker.container.image.v1+json",
        "application/vnd.oci.image.layer.v1.tar+gzip",
        "application/vnd.oci.image.index.v1+json",
    ];
    let networks = format!(r#"{networks},"findings":[{{"name":"CVE-2021-44228","severity":"CRITICAL"}}]"#);
    let media: Vec<_> = media.iter().map(|it| format!(r#"{{"mediaType":"{it}"}}"#)).collect();
    let text = record(&format!(r#"{networks},"layers":[{}]"#, media.join(",")));
    assert_eq!(
        redacted(&text).split_once("requestParameters").unwrap().1,
        text.split_once("requestParameters").unwrap().1
    );
    let out = redacted(&record(&format!(
        r#""imageDigest":"sha256:{DIGEST}","config":{{"digest":"sha256:{DIGEST}","mediaType":"application/vnd.plum.v1+json"}}"#
    )));
    gone(&out);
    assert!(!out.contains(DIGEST) && out.matches("\"sha256:").count() == 2, "{out}");
}

#[test]
fn what_services_write_for_a_secret() {
    let text = record(
        r#""userData":"<sensitiveDataRemoved>","keyMaterial":"\u003csensitiveDataRemoved\u003e","tokenValue":"Value hidden due to security reasons.","masterUserPassword":"****","x":"<sensitiveDataRemoved>","commands":["HIDDEN_DUE_TO_SECURITY_REASONS"],"email":"****""#,
    );
    let behind = |text: &str| text.split_once("requestParameters").unwrap().1.to_owned();
    assert_eq!(behind(&redacted(&text)), behind(&text));
}

#[test]
fn words_of_services_that_no_model_has() {
    let text = record(
        r#""engine":"oracle-ee-cdb","versionStage":"AWSCURRENT","filter":{"option":"Equals"},"resourceTypeFilters":["ec2","elasticloadbalancing"],"owners":{"items":[{"owner":"amazon"},{"owner":"self"}]},"resourceType":"natgateway","SSEApplied":"SSE_S3","SwitchRole":"Success","ConsoleLogin":"Failure""#,
    );
    let behind = |text: &str| text.split_once("requestParameters").unwrap().1.to_owned();
    assert_eq!(behind(&redacted(&text)), behind(&text));
    gone(&redacted(&record(
        r#""engine":"plum-ee","versionStage":"CHERRY","option":"Quince","filters":["plum-ec2"],"owner":"amazon-plum","SSEApplied":"quince_S3","x":"PLUM_S3""#,
    )));
}

#[test]
fn partitions_of_aws() {
    let text = record(
        r#""zone":"eusc-de-east-1a","region":"us-isof-south-1","host":"s3.eusc-de-east-1.amazonaws.eu","arn":"arn:aws-eusc:iam::aws:policy/AdministratorAccess","by":"cloudformation.amazonaws.eu","x":"cloudformation.amazonaws.com.cn","eventSource":"aws:SelfManagedKafka""#,
    );
    let behind = |text: &str| text.split_once("requestParameters").unwrap().1.to_owned();
    assert_eq!(behind(&redacted(&text)), behind(&text));
    let out = redacted(&record(
        r#""a":"plum-eusc-de-east-1","b":"plum.s3.eusc-de-east-1.amazonaws.eu","c":"arn:aws-eusc:s3:::cherry","d":"quince.amazonaws.eu.quince.io""#,
    ));
    gone(&out);
    kept(&out, &["-eusc-de-east-1\"", ".s3.eusc-de-east-1.amazonaws.eu\"", "arn:aws-eusc:s3:::"]);
}

#[test]
fn text_is_no_value_of_a_vocabulary() {
    let out = redacted(&record(
        r#""acl":"plum","tlsPolicy":"Hannah Plum","role":"cherry","stage":"quince","x":"AWS::Plum::1-987654321012","zones":["us-west-2-plum"],"principal":"plum cherry""#,
    ));
    gone(&out);
    let out = redacted(
        r#"{"eventVersion":"1.11","userIdentity":{"type":"Hannah Plum"},"eventTime":"2026-03-02T08:15:30Z","eventSource":"s3.amazonaws.com","eventName":"call Hannah Plum","awsRegion":"Plum town","eventType":"plum"}"#,
    );
    gone(&out);
    assert!(!out.contains("Hannah"), "{out}");
    // A value that AWS adds some day is none of a person.
    kept(&redacted(&RECORD.replace("AwsApiCall", "AwsOrchardCall")), &[r#""eventType":"AwsOrchardCall""#]);
}

const RECORD: &str = r#"{"eventVersion":"1.11","userIdentity":{"type":"IAMUser"},"eventTime":"2026-03-02T08:15:30Z","eventSource":"s3.amazonaws.com","eventName":"CreateBucket","awsRegion":"us-east-1","eventType":"AwsApiCall"}"#;

#[test]
fn what_is_named_after_aws_is_not_of_aws() {
    gone(&redacted(&record(
        r#""a":"arn:aws:iam::987654321012:user/aws/cherry","b":"alias/aws/plum","c":"quince-us-east-1","d":"GET /plum""#,
    )));
    let out = redacted(&record(r#""a":"02.03.1985","b":"19850302""#));
    assert!(!out.contains("02.03.1985") && !out.contains("19850302"), "{out}");
}

#[test]
fn regions_in_names() {
    let out = redacted(&record(
        r#""bucketName":"cherry-logs-us-east-1-987654321012","bucket":"cherry-eu-west-1","host":"cherry.s3.eu-west-1.amazonaws.com","Host":"cherry-eu-west-1.s3.amazonaws.com","b":"cherry""#,
    ));
    gone(&out);
    let of = |name: &str| out.split(&format!(r#""{name}":""#)).nth(1).unwrap().split('"').next().unwrap();
    assert!(of("bucketName").contains("-us-east-1-") && of("host").ends_with(".s3.eu-west-1.amazonaws.com"), "{out}");
    assert_eq!(of("bucket"), format!("{}-eu-west-1", of("b")));
    assert_eq!(of("Host"), format!("{}.s3.amazonaws.com", of("bucket")));
}

#[test]
fn scopes_of_signatures() {
    let out = redacted(&record(r#""X-Amz-Credential":"AKIAQWERTYUIOPASDFGH/20260302/us-east-1/s3/aws4_request""#));
    kept(&out, &["EXAMPLE/20260302/us-east-1/s3/aws4_request"]);
    let url = "GET https://cherry.s3.eu-west-1.amazonaws.com/plum.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAQWERTYUIOPASDFGH%2F20260302%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-SignedHeaders=host%3Bx-amz-date&X-Amz-Expires=300";
    let out = redacted(url);
    gone(&out);
    kept(
        &out,
        &[
            "X-Amz-Algorithm=AWS4-HMAC-SHA256",
            "%2F20260302%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-SignedHeaders=host%3Bx-amz-date&",
        ],
    );
}

#[test]
fn routes_keep_their_form() {
    let out = redacted(
        r#"{"version":"2.0","routeKey":"GET /quinces/{id}","rawPath":"/quinces/7","requestContext":{"accountId":"987654321012","stage":"$default","routeKey":"ANY /quinces/{proxy+}","http":{"method":"GET","path":"/quinces/7"}}}"#,
    );
    gone(&out);
    kept(
        &out,
        &[r#""routeKey":"GET /name-"#, "/{id}\"", r#""routeKey":"ANY /name-"#, "/{proxy+}\"", r#""stage":"$default""#],
    );
}

#[test]
fn messages_of_services() {
    let out = redacted(
        r#"{"Type":"Notification","MessageId":"7c9e6679-7425-40de-944b-e07fc1f90ae7","TopicArn":"arn:aws:sns:us-east-1:987654321012:cherry","Subject":"Amazon SES Email Event Notification","Message":"hi","Timestamp":"2026-03-02T08:15:30.000Z","SigningCertURL":"https://sns.us-east-1.amazonaws.com/SimpleNotificationService-9c6465fa7f48f5cacd23014631ec1136.pem"}"#,
    );
    gone(&out);
    kept(&out, &[r#""Subject":"Amazon SES Email Event Notification""#, "/SimpleNotificationService-", ".pem\""]);
    let out = redacted(
        r#"{"Type":"Notification","TopicArn":"arn:aws:sns:us-east-1:111122223333:t","Subject":"Amazon order for Hannah Plum","Message":"hi"}"#,
    );
    assert!(!out.contains("Hannah") && out.contains("Subject "), "{out}");
}

#[test]
fn sentences_of_services() {
    for message in [
        "Cannot exceed quota for PoliciesPerRole: 10",
        "Consult the service documentation for details.",
        "See https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html#RESTErrorResponses",
        "The bucket is in EU-WEST-1 and must be addressed using the specified endpoint.",
        "User is not authorized to perform: iam:AttachRolePolicy because no identity-based policy allows the iam:AttachRolePolicy action",
    ] {
        let text = RECORD.replace(r#","eventType""#, &format!(r#","errorMessage":"{message}","eventType""#));
        assert_eq!(redacted(&text), text);
    }
}

#[test]
fn queries() {
    let insights = "fields @timestamp, @message, eventName | filter userIdentity.arn like /hplum/ and errorCode = 'AccessDenied' | stats count(*) by bin(5m) | sort @timestamp desc | limit 20";
    let sql = "SELECT eventID, eventName, userIdentity.arn FROM 7c9e6679-7425-40de-944b-e07fc1f90ae7 WHERE eventTime > '2026-03-01 00:00:00' AND userIdentity.username = 'hplum' AND eventSource = 's3.amazonaws.com' GROUP BY eventName ORDER BY count(*) DESC LIMIT 10";
    let own =
        r#"SELECT \"name\", email FROM plums.quinces WHERE email = 'hannah@plum.io' AND city = 'Cherryville' LIMIT 5"#;
    let out = redacted(&record(&format!(r#""queryString":"{insights}","queryStatement":"{sql}","query":"{own}""#)));
    gone(&out);
    kept(
        &out,
        &[
            r#""fields @timestamp, @message, eventName | filter userIdentity.arn like /name-"#,
            "/ and errorCode = 'AccessDenied' | stats count(*) by bin(5m) | sort @timestamp desc | limit 20\"",
            r#""SELECT eventID, eventName, userIdentity.arn FROM "#,
            " WHERE eventTime > '2026-03-01 00:00:00' AND userIdentity.username = 'name-",
            "' AND eventSource = 's3.amazonaws.com' GROUP BY eventName ORDER BY count(*) DESC LIMIT 10\"",
            r#""SELECT \"name\", email FROM name-"#,
            ".example.com' AND city = 'name-",
            "' LIMIT 5\"",
        ],
    );
}

#[test]
fn documents_behind_words_of_a_line() {
    let event = r#"{\"eventType\":\"Bounce\",\"bounce\":{\"bounceType\":\"Permanent\",\"bouncedRecipients\":[{\"emailAddress\":\"hannah@plum.io\",\"status\":5}]},\"mail\":{\"source\":\"cherry@plum.io\"}}"#;
    let out = redacted(&format!(
        r#"{{"messageType":"DATA_MESSAGE","owner":"111122223333","logGroup":"/aws/lambda/quince","logStream":"s","subscriptionFilters":["f"],"logEvents":[{{"id":"36000000000000000000000000000000000000000000000000000001","timestamp":1,"message":"2025-11-06T22:14:25.000Z\tid\tINFO\t{event}"}}]}}"#
    ));
    gone(&out);
    kept(
        &out,
        &[
            r#"INFO\t{\"eventType\":\"Bounce\",\"bounce\":{\"bounceType\":\"Permanent\","#,
            r#"\"status\":5}]},\"mail\":{\"source\":\"user-"#,
        ],
    );
}

#[test]
fn tables_of_event_history() {
    let out = redacted(
        "Event name,Event time,User name,Event source,Resource type,Resource name,AWS region,Source IP address,Error code\nCreateBucket,2026-03-02T08:15:30Z,hplum,s3.amazonaws.com,AWS::S3::Bucket,cherry,us-east-1,10.1.2.3,AccessDenied\n",
    );
    gone(&out);
    kept(
        &out,
        &[
            "\nCreateBucket,2026-03-02T08:15:30Z,",
            ",s3.amazonaws.com,AWS::S3::Bucket,",
            ",us-east-1,",
            ",AccessDenied\n",
        ],
    );
}

#[test]
fn what_is_wrong_with_a_text() {
    let out = redacted("{\"eventVersion\":\"1.11\",\"userName\":\"h\u{1}plum\",\"n\":1,}\n");
    assert!(!out.contains("plum") && out.contains('\u{1}'), "{out}");
    let out = redacted(&record(r#""note":"\ud83d Hannah Plum""#));
    assert!(!out.contains("Plum") && out.contains(r"\ud83d"), "{out}");
    let mut bytes = Vec::new();
    super::redactor().copy(&b"{\"userName\":\"pl\xfcm\",\"n\":1}\n"[..], &mut bytes).unwrap();
    assert_eq!(memchr::memchr_iter(0xfc, &bytes).count(), 1);
    assert!(!String::from_utf8_lossy(&bytes).contains("pl"));
}

#[test]
fn names_of_files_are_those_of_texts() {
    let mut it = super::redactor();
    let text = it.text("mail of Jane@Acme.io");
    let names = ["Jane@Acme.io_1.json", "JANE@acme.io_1.json", "jane@acme.io_1.json"].map(|name| it.file_name(name));
    let address = text.strip_prefix("mail of ").unwrap();
    assert!(names.iter().all(|name| name.to_lowercase() == format!("{address}_1.json")), "{names:?} {text}");
    assert!(names[0] != names[1] && names[1] != names[2] && names[0] != names[2]);
}
