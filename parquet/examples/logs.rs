//! Writes logs to try `mailtrail convert` with: any number of bytes, values that repeat as they do in real logs, and identifiers that do not.
//!
//! usage: `logs DIR MIB FORM`, such as `logs logs 1024 gz`
//!
//! - `gz`: files of CloudTrail, about 400 records in each, packed as AWS delivers them, one for an account, a region and some minutes
//! - `plain`: NDJSON of sending events and of records, in files of 64 MiB
//! - `one`: the same in one file
//! - `tiny`: files of one event
//! - `mixed`: one NDJSON file of events of 1,000 accounts and 30 days, in no order
//! - `wide`: one document of so many MiB

use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write as _};
use std::path::{Path, PathBuf};

use flate2::{Compression, write::GzEncoder};

fn main() -> io::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [folder, mib, form] = &arguments[..] else {
        return Err(io::Error::other("usage: logs DIR MIB gz|plain|one|tiny|mixed|wide"));
    };
    let mut logs =
        Logs { folder: folder.into(), bytes: mib.parse::<u64>().map_err(io::Error::other)? << 20, chance: Chance(7) };
    fs::create_dir_all(&logs.folder)?;
    match &**form {
        "gz" => logs.packed(),
        "plain" => logs.plain(64 << 20),
        "one" => logs.plain(u64::MAX),
        "tiny" => logs.tiny(),
        "mixed" => logs.mixed(),
        "wide" => logs.wide(),
        other => Err(io::Error::other(format!("unknown form `{other}`"))),
    }
}

/// Numbers that look like chance, the same every time.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// One of so many; the first ones more often than the others.
    fn of(&mut self, count: u64) -> u64 {
        let (one, other) = (self.next() % count, self.next() % count);
        one.min(other)
    }

    fn pick<'p>(&mut self, of: &[&'p str]) -> &'p str {
        let index = self.of(of.len() as u64);
        of.get(usize::try_from(index).unwrap_or_default()).copied().unwrap_or_default()
    }

    fn id(&mut self) -> String {
        let (a, b) = (self.next(), self.next());
        format!(
            "{:08x}-{:04x}-4{:03x}-a{:03x}-{:012x}",
            a >> 32,
            a & 0xffff,
            b >> 52,
            (b >> 40) & 0xfff,
            b & 0xff_ffff_ffff
        )
    }
}

const REGIONS: &[&str] = &["us-east-1", "eu-west-1", "eu-central-1", "us-west-2", "ap-southeast-2"];
const CALLS: &[(&str, &str)] = &[
    ("s3", "GetObject"),
    ("kms", "Decrypt"),
    ("sts", "AssumeRole"),
    ("ec2", "DescribeInstances"),
    ("s3", "PutObject"),
    ("iam", "GetRole"),
    ("ses", "GetEmailIdentity"),
    ("lambda", "Invoke"),
    ("dynamodb", "DescribeTable"),
    ("workmail", "ListUsers"),
    ("cloudtrail", "LookupEvents"),
    ("iam", "CreateUser"),
];
const AGENTS: &[&str] = &[
    "aws-sdk-java/2.20.1 Linux/5.10 Java/17",
    "Boto3/1.34.1 Python/3.12 Linux/5.10",
    "aws-cli/2.15.0 Python/3.11.6 Linux/6.1",
    "ExampleApp/4.2",
    "AWS Internal",
];

/// Where and when an event is.
#[derive(Clone, Copy)]
struct Scene {
    account: u64,
    region: &'static str,
    /// Milliseconds of January 2026.
    time: u64,
}

impl Scene {
    fn time(self) -> String {
        let (seconds, milliseconds) = (self.time / 1000, self.time % 1000);
        let (minutes, second) = (seconds / 60, seconds % 60);
        let (hours, minute) = (minutes / 60, minutes % 60);
        format!("2026-01-{:02}T{:02}:{minute:02}:{second:02}.{milliseconds:03}Z", hours / 24 % 30 + 1, hours % 24)
    }
}

fn record(scene: Scene, chance: &mut Chance, text: &mut String) {
    let index = usize::try_from(chance.of(CALLS.len() as u64)).unwrap_or_default();
    let (service, call) = CALLS.get(index).copied().unwrap_or(("sts", "AssumeRole"));
    let Scene { account, region, .. } = scene;
    let (time, role, session) = (scene.time(), chance.of(40), chance.of(2_000));
    let time = format!("{}Z", &time[..19]);
    let (agent, bucket, key) = (chance.pick(AGENTS), chance.of(50), chance.next() % 1_000_000);
    let (request, event, shared) = (chance.id(), chance.id(), chance.id());
    let address = chance.of(250) + 1;
    _ = write!(
        text,
        r#"{{"eventVersion":"1.11","userIdentity":{{"type":"AssumedRole","principalId":"AROACKCEVSQ6C2EXAMPLE:session-{session}","arn":"arn:aws:sts::{account:012}:assumed-role/role-{role}/session-{session}","accountId":"{account:012}","accessKeyId":"ASIAIOSFODNN7EXAMPLE","sessionContext":{{"sessionIssuer":{{"type":"Role","principalId":"AROACKCEVSQ6C2EXAMPLE","arn":"arn:aws:iam::{account:012}:role/role-{role}","accountId":"{account:012}","userName":"role-{role}"}},"attributes":{{"creationDate":"{time}","mfaAuthenticated":"false"}}}}}},"eventTime":"{time}","eventSource":"{service}.amazonaws.com","eventName":"{call}","awsRegion":"{region}","sourceIPAddress":"192.0.2.{address}","userAgent":"{agent}","requestParameters":{{"bucketName":"amzn-s3-demo-bucket{bucket}","key":"data/{key}/object.json","Host":"amzn-s3-demo-bucket{bucket}.s3.{region}.amazonaws.com"}},"responseElements":null,"requestID":"{request}","eventID":"{event}","readOnly":true,"resources":[{{"type":"AWS::S3::Object","ARN":"arn:aws:s3:::amzn-s3-demo-bucket{bucket}/data/{key}/object.json"}},{{"accountId":"{account:012}","type":"AWS::S3::Bucket","ARN":"arn:aws:s3:::amzn-s3-demo-bucket{bucket}"}}],"eventType":"AwsApiCall","managementEvent":false,"recipientAccountId":"{account:012}","sharedEventID":"{shared}","eventCategory":"Data","tlsDetails":{{"tlsVersion":"TLSv1.3","cipherSuite":"TLS_AES_128_GCM_SHA256","clientProvidedHostHeader":"amzn-s3-demo-bucket{bucket}.s3.{region}.amazonaws.com"}}}}"#
    );
}

fn sending(scene: Scene, chance: &mut Chance, text: &mut String) {
    let Scene { account, region, .. } = scene;
    let (time, message, user) = (scene.time(), chance.id(), chance.of(100_000));
    let (feedback, subject) = (chance.id(), chance.of(500));
    _ = write!(
        text,
        r#"{{"eventType":"Delivery","mail":{{"timestamp":"{time}","source":"sender@example.com","sourceArn":"arn:aws:ses:{region}:{account:012}:identity/example.com","sendingAccountId":"{account:012}","messageId":"0100{message}-000000","destination":["user{user}@example.com"],"headersTruncated":false,"headers":[{{"name":"From","value":"sender@example.com"}},{{"name":"To","value":"user{user}@example.com"}},{{"name":"Subject","value":"Report {subject}"}}],"commonHeaders":{{"from":["sender@example.com"],"to":["user{user}@example.com"],"messageId":"0100{message}-000000","subject":"Report {subject}"}},"tags":{{"ses:configuration-set":["example"],"ses:from-domain":["example.com"]}}}},"delivery":{{"timestamp":"{time}","processingTimeMillis":{},"recipients":["user{user}@example.com"],"smtpResponse":"250 2.6.0 Message received {feedback}","reportingMTA":"mta.example.com"}}}}"#,
        chance.of(4_000)
    );
}

const DOCUMENTED: &[u64] = &[111_122_223_333, 444_455_556_666, 123_456_789_012];

struct Logs {
    folder: PathBuf,
    bytes: u64,
    chance: Chance,
}

impl Logs {
    fn create(&self, name: &str) -> io::Result<BufWriter<File>> {
        let path = self.folder.join(name);
        fs::create_dir_all(path.parent().unwrap_or(Path::new(".")))?;
        Ok(BufWriter::with_capacity(1 << 18, File::create(path)?))
    }

    fn scene(&mut self, time: u64) -> Scene {
        let region = self.chance.pick(REGIONS);
        let account = DOCUMENTED[usize::try_from(self.chance.of(3)).unwrap_or_default()];
        Scene { account, region, time }
    }

    fn packed(&mut self) -> io::Result<()> {
        let (mut bytes, mut files) = (0, 0);
        while bytes < self.bytes {
            let scene = self.scene(files * 30_000);
            let mut text = String::from("{\"Records\":[");
            for index in 0..400 {
                text.push_str(if index == 0 { "" } else { "," });
                record(Scene { time: scene.time + index * 700, ..scene }, &mut self.chance, &mut text);
            }
            text.push_str("]}");
            let Scene { account, region, .. } = scene;
            let day = &scene.time()[8..10];
            let name = format!(
                "{account:012}/CloudTrail/{region}/2026/01/{day}/{account:012}_CloudTrail_{region}_{files:08}.json.gz"
            );
            let mut out = GzEncoder::new(self.create(&name)?, Compression::new(4));
            out.write_all(text.as_bytes())?;
            out.finish()?.flush()?;
            (bytes, files) = (bytes + text.len() as u64, files + 1);
        }
        Ok(())
    }

    fn plain(&mut self, longest: u64) -> io::Result<()> {
        let (mut bytes, mut files, mut time) = (0, 0, 0);
        while bytes < self.bytes {
            let (mut out, mut length, mut text) = (self.create(&format!("log-{files:05}.ndjson"))?, 0, String::new());
            while length < longest && bytes + length < self.bytes {
                text.clear();
                let scene = self.scene(time);
                if time % 3 == 0 {
                    sending(scene, &mut self.chance, &mut text);
                } else {
                    record(scene, &mut self.chance, &mut text);
                }
                text.push('\n');
                out.write_all(text.as_bytes())?;
                (length, time) = (length + text.len() as u64, time + 77);
            }
            out.flush()?;
            (bytes, files) = (bytes + length, files + 1);
        }
        Ok(())
    }

    fn tiny(&mut self) -> io::Result<()> {
        let (mut bytes, mut files) = (0, 0);
        while bytes < self.bytes {
            let (scene, mut text) = (self.scene(files * 1_000), String::new());
            sending(scene, &mut self.chance, &mut text);
            let mut out = self.create(&format!("{:04}/{files:08}.json", files / 1_000))?;
            out.write_all(text.as_bytes())?;
            out.flush()?;
            (bytes, files) = (bytes + text.len() as u64, files + 1);
        }
        Ok(())
    }

    fn mixed(&mut self) -> io::Result<()> {
        let (mut out, mut bytes, mut text) = (self.create("mixed.ndjson")?, 0, String::new());
        while bytes < self.bytes {
            text.clear();
            let (account, time) =
                (111_122_220_000 + self.chance.next() % 1_000, self.chance.next() % (30 * 86_400_000));
            record(Scene { account, time, region: "us-east-1" }, &mut self.chance, &mut text);
            text.push('\n');
            out.write_all(text.as_bytes())?;
            bytes += text.len() as u64;
        }
        out.flush()
    }

    fn wide(&mut self) -> io::Result<()> {
        let (scene, mut text) = (self.scene(0), String::new());
        record(scene, &mut self.chance, &mut text);
        let (begin, rest) = text.split_once("\"Host\":").unwrap_or_default();
        let mut out = self.create("wide.ndjson")?;
        let mut bytes = 0;
        out.write_all(begin.as_bytes())?;
        out.write_all(b"\"items\":[0")?;
        while bytes < self.bytes {
            let item = format!(",{{\"id\":\"{}\",\"name\":\"item\"}}", self.chance.id());
            out.write_all(item.as_bytes())?;
            bytes += item.len() as u64;
        }
        writeln!(out, "],\"Host\":{rest}")?;
        out.flush()
    }
}
