//! Classic records of several kinds, in the order and with the lengths of real ones; documentation values only.

/// So many records; always the same ones.
pub(crate) fn records(count: usize) -> Vec<String> {
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    (0..count).map(|_| record(&mut random)).collect()
}

/// Numbers that look random (xorshift).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() >> 33).unwrap_or_default() % end
    }

    fn one_of<'t>(&mut self, texts: &[&'t str]) -> &'t str {
        texts[self.below(texts.len())]
    }

    fn uuid(&mut self) -> String {
        let (high, low) = (self.next(), self.next());
        format!("{:08x}-{:04x}-{:04x}-EXAMPLE{:05x}", high >> 32, high >> 16 & 0xffff, high & 0xffff, low & 0xf_ffff)
    }

    fn time(&mut self) -> String {
        let [day, hour, minute, second] = [28, 24, 60, 60].map(|end| self.below(end));
        format!("2026-01-{:02}T{hour:02}:{minute:02}:{second:02}Z", day + 1)
    }
}

fn record(random: &mut Random) -> String {
    const KINDS: &[(&str, &str, &str, &str)] = &[
        (
            "s3",
            "GetObject",
            "Data",
            r#"{"bucketName":"amzn-s3-demo-bucket","key":"logs/2026/01/02/file.json.gz","Host":"amzn-s3-demo-bucket.s3.us-east-1.amazonaws.com"}"#,
        ),
        ("s3", "ListBuckets", "Management", r#"{"Host":"s3.amazonaws.com"}"#),
        (
            "ec2",
            "DescribeInstances",
            "Management",
            r#"{"maxResults":1000,"instancesSet":{"items":[{"instanceId":"i-1234567890abcdef0"}]},"filterSet":{}}"#,
        ),
        (
            "sts",
            "AssumeRole",
            "Management",
            r#"{"roleArn":"arn:aws:iam::111122223333:role/ExampleRole","roleSessionName":"example-session","durationSeconds":3600}"#,
        ),
        (
            "kms",
            "Decrypt",
            "Management",
            r#"{"encryptionAlgorithm":"SYMMETRIC_DEFAULT","keyId":"arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab","encryptionContext":{"aws:s3:arn":"arn:aws:s3:::amzn-s3-demo-bucket"}}"#,
        ),
        (
            "workmail",
            "DescribeUser",
            "Management",
            r#"{"organizationId":"m-1234567890abcdef","userId":"mary.major@example.com"}"#,
        ),
        (
            "ses",
            "SendEmail",
            "Data",
            r#"{"destination":{"toAddresses":["HIDDEN_DUE_TO_SECURITY_REASONS"]},"message":{"subject":{"data":"HIDDEN_DUE_TO_SECURITY_REASONS"}}}"#,
        ),
    ];
    const REGIONS: &[&str] = &["us-east-1", "us-west-2", "eu-west-1", "ap-southeast-2"];
    const AGENTS: &[&str] = &[
        "aws-cli/2.15.0 Python/3.11.6 Linux/6.1.0 exe/x86_64.amzn.2023",
        "[Boto3/1.34.0 md/Botocore#1.34.0 ua/2.0 os/linux#6.1.0 md/arch#x86_64 lang/python#3.12.1]",
        "console.amazonaws.com",
        "s3.amazonaws.com",
    ];
    let (service, name, category, parameters) = KINDS[random.below(KINDS.len())];
    let (time, region, agent) = (random.time(), random.one_of(REGIONS), random.one_of(AGENTS));
    let identity = identity(random);
    let error = match random.below(10) {
        0 => {
            r#""errorCode":"AccessDenied","errorMessage":"User is not authorized to perform: s3:GetObject because no identity-based policy allows it","#
        }
        _ => "",
    };
    let response = random.one_of(&["null", "null", "null", r#"{"requestId":"EXAMPLE","return":true}"#]);
    let resources = match category {
        "Data" => {
            r#""resources":[{"accountId":"111122223333","type":"AWS::S3::Bucket","ARN":"arn:aws:s3:::amzn-s3-demo-bucket"}],"#
        }
        _ => "",
    };
    let (request, event) = (random.uuid(), random.uuid());
    let address = random.below(254) + 1;
    let (read_only, management) = (!matches!(name, "AssumeRole" | "SendEmail"), category == "Management");
    format!(
        r#"{{"eventVersion":"1.11","userIdentity":{identity},"eventTime":"{time}","eventSource":"{service}.amazonaws.com","eventName":"{name}","awsRegion":"{region}","sourceIPAddress":"192.0.2.{address}","userAgent":"{agent}",{error}"requestParameters":{parameters},"responseElements":{response},"requestID":"{request}","eventID":"{event}","readOnly":{read_only},{resources}"eventType":"AwsApiCall","managementEvent":{management},"recipientAccountId":"111122223333","eventCategory":"{category}","tlsDetails":{{"tlsVersion":"TLSv1.3","cipherSuite":"TLS_AES_128_GCM_SHA256","clientProvidedHostHeader":"{service}.{region}.amazonaws.com"}}}}"#
    )
}

fn identity(random: &mut Random) -> String {
    let time = random.time();
    match random.below(4) {
        0 => r#"{"type":"IAMUser","principalId":"AIDACKCEVSQ6C2EXAMPLE","arn":"arn:aws:iam::111122223333:user/Mary","accountId":"111122223333","accessKeyId":"AKIAIOSFODNN7EXAMPLE","userName":"Mary"}"#.to_owned(),
        1 => r#"{"type":"AWSService","invokedBy":"cloudtrail.amazonaws.com"}"#.to_owned(),
        _ => format!(
            r#"{{"type":"AssumedRole","principalId":"AROAIDPPEZS35WEXAMPLE:example-session","arn":"arn:aws:sts::111122223333:assumed-role/ExampleRole/example-session","accountId":"111122223333","accessKeyId":"ASIAIOSFODNN7EXAMPLE","sessionContext":{{"sessionIssuer":{{"type":"Role","principalId":"AROAIDPPEZS35WEXAMPLE","arn":"arn:aws:iam::111122223333:role/ExampleRole","accountId":"111122223333","userName":"ExampleRole"}},"attributes":{{"creationDate":"{time}","mfaAuthenticated":"false"}}}}}}"#
        ),
    }
}
