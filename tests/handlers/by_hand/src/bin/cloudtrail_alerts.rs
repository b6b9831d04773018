//! Says who was denied, used the root user, or signed in without a second factor, from log files and single events.

use std::io::Read as _;

use aws_lambda_events::eventbridge::EventBridgeEvent;
use aws_lambda_events::s3::S3Event;
use flate2::read::MultiGzDecoder;
use lambda_runtime::{Error, LambdaEvent, run, service_fn};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use serde_json::value::RawValue;

#[derive(Default, Serialize)]
struct Answer {
    alerts: Vec<String>,
    unread: Vec<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct LogFile<'a> {
    #[serde(borrow)]
    records: Vec<&'a RawValue>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Record {
    event_name: Option<String>,
    event_source: Option<String>,
    event_type: Option<String>,
    error_code: Option<String>,
    user_identity: Option<Identity>,
    additional_event_data: Option<SignIn>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Identity {
    r#type: Option<String>,
    arn: Option<String>,
    principal_id: Option<String>,
    session_context: Option<Session>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Session {
    session_issuer: Option<Issuer>,
}

#[derive(Deserialize)]
struct Issuer {
    arn: Option<String>,
}

#[derive(Deserialize)]
struct SignIn {
    #[serde(rename = "MFAUsed")]
    mfa_used: Option<String>,
}

impl Record {
    fn is_root(&self) -> bool {
        self.user_identity.as_ref().is_some_and(|it| it.r#type.as_deref() == Some("Root"))
    }

    fn is_console_sign_in(&self) -> bool {
        self.event_name.as_deref() == Some("ConsoleLogin")
            && self.event_source.as_deref() == Some("signin.amazonaws.com")
            && matches!(self.event_type.as_deref(), Some("AwsConsoleSignIn" | "AwsConsoleSignin"))
    }

    fn without_mfa(&self) -> bool {
        self.additional_event_data.as_ref().is_some_and(|it| it.mfa_used.as_deref() == Some("No"))
    }

    /// The role behind a session, else the identity itself.
    fn principal(&self) -> Option<&str> {
        let identity = self.user_identity.as_ref()?;
        let issuer = identity.session_context.as_ref().and_then(|it| it.session_issuer.as_ref()?.arn.as_deref());
        issuer.or(identity.arn.as_deref()).or(identity.principal_id.as_deref())
    }
}

impl Record {
    fn is_denied(&self) -> bool {
        let code = self.error_code.as_deref().unwrap_or_default();
        code.starts_with("AccessDenied") || code.ends_with("UnauthorizedOperation") || code == "UnauthorizedAccess"
    }
}

async fn handle(event: LambdaEvent<Value>) -> Result<Answer, Error> {
    let mut answer = Answer::default();
    if event.payload.get("detail-type").is_some() {
        let event: EventBridgeEvent = serde_json::from_value(event.payload)?;
        if !event.detail.is_object() {
            return Err("/detail: expected an object".into());
        }
        answer.alerts.extend(alert(&serde_json::from_value(event.detail)?));
        return Ok(answer);
    }
    let files: S3Event = serde_json::from_value(event.payload)?;
    for file in files.records {
        let bucket = file.s3.bucket.name.ok_or("no bucket")?;
        let key = file.s3.object.url_decoded_key.or(file.s3.object.key).ok_or("no key")?;
        let bytes = load(&bucket, &key)?;
        let mut text = String::new();
        if bytes.starts_with(&[0x1f, 0x8b]) {
            MultiGzDecoder::new(&bytes[..]).take(256 << 20).read_to_string(&mut text)?;
        } else {
            text = String::from_utf8(bytes)?;
        }
        let file: LogFile<'_> = serde_json::from_str(&text)?;
        for (index, record) in file.records.iter().enumerate() {
            match serde_json::from_str(record.get()) {
                Ok(record) => answer.alerts.extend(alert(&record)),
                Err(error) => answer.unread.push(format!("/Records/{index}: {error}")),
            }
        }
    }
    Ok(answer)
}

/// What is worth an alert about a record.
fn alert(record: &Record) -> Option<String> {
    let what = if record.is_denied() {
        "was denied"
    } else if record.is_root() {
        "is the root user"
    } else if record.is_console_sign_in() && record.without_mfa() {
        "has no second factor"
    } else {
        return None;
    };
    let who = record.principal().unwrap_or("somebody");
    Some(format!("{who} {what}: {}", record.event_name.as_deref().unwrap_or("something")))
}

/// Bytes of an object. Here `GetObject` is called; this one looks into a folder instead of a bucket.
fn load(bucket: &str, key: &str) -> Result<Vec<u8>, Error> {
    let folder = std::env::var("BUCKETS")?;
    Ok(std::fs::read(format!("{folder}/{bucket}/{key}"))?)
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    run(service_fn(handle)).await
}
