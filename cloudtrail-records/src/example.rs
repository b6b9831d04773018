//! Records and files for tests, with documentation values. They are valid and come back exactly.

#![expect(clippy::unnecessary_wraps, reason = "fields are options")]

use mailtrail_wire::{Extra, Flag, Json, OpenEnum as _, TextValue as _, Timestamp};

use crate::{
    CloudTrailEventBridgeEvent, DetailType, Event, EventCategory, EventSource, EventType, EventVersion, IdentityType,
    LogFile, Record, SessionContext, SessionIssuer, SessionIssuerType, TlsDetails, TlsVersion, UserIdentity,
};

const ACCOUNT: &str = "111122223333";
const REGION: &str = "us-east-1";
const TIME: &str = "2026-03-02T08:15:30Z";

fn text(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn json(text: &str) -> Option<Json> {
    Json::parse(text).ok()
}

impl UserIdentity {
    /// Makes an IAM user with this name, for tests.
    ///
    /// ```
    /// use cloudtrail_records::{Is as _, UserIdentity};
    ///
    /// assert!(UserIdentity::iam_user("jane").arn.is("arn:aws:iam::111122223333:user/jane"));
    /// ```
    pub fn iam_user(name: &str) -> Self {
        Self {
            r#type: Some(IdentityType::IamUser),
            principal_id: text("AIDACKCEVSQ6C2EXAMPLE"),
            arn: Some(format!("arn:aws:iam::{ACCOUNT}:user/{name}")),
            account_id: text(ACCOUNT),
            access_key_id: text("AKIAIOSFODNN7EXAMPLE"),
            user_name: text(name),
            ..Self::default()
        }
    }

    /// Makes the root user of an account, for tests.
    ///
    /// ```
    /// assert!(cloudtrail_records::UserIdentity::root().is_root());
    /// ```
    pub fn root() -> Self {
        Self {
            r#type: Some(IdentityType::Root),
            principal_id: text(ACCOUNT),
            arn: Some(format!("arn:aws:iam::{ACCOUNT}:root")),
            account_id: text(ACCOUNT),
            ..Self::default()
        }
    }

    /// Makes a session of a role, for tests.
    ///
    /// ```
    /// use cloudtrail_records::UserIdentity;
    ///
    /// let identity = UserIdentity::assumed_role("Operator", "jane");
    /// assert_eq!(identity.principal().unwrap().as_str(), "arn:aws:iam::111122223333:role/Operator");
    /// ```
    pub fn assumed_role(role: &str, session: &str) -> Self {
        let issuer = SessionIssuer {
            r#type: Some(SessionIssuerType::Role),
            principal_id: text("AROAIDPPEZS35WEXAMPLE"),
            arn: Some(format!("arn:aws:iam::{ACCOUNT}:role/{role}")),
            account_id: text(ACCOUNT),
            user_name: text(role),
            extra: Extra::default(),
        };
        Self {
            r#type: Some(IdentityType::AssumedRole),
            principal_id: Some(format!("AROAIDPPEZS35WEXAMPLE:{session}")),
            arn: Some(format!("arn:aws:sts::{ACCOUNT}:assumed-role/{role}/{session}")),
            account_id: text(ACCOUNT),
            access_key_id: text("ASIAIOSFODNN7EXAMPLE"),
            session_context: Some(SessionContext { session_issuer: Some(issuer), ..SessionContext::default() }),
            ..Self::default()
        }
    }
}

impl Record {
    /// Makes an API call by an IAM user, for tests. Every field can be changed.
    ///
    /// ```
    /// use cloudtrail_records::{Document as _, Record, UserIdentity, Wire, check};
    ///
    /// let mut record = Record::api_call("workmail.amazonaws.com", "DeleteUser");
    /// assert_eq!(check(&record.to_json(), Record::SHAPE)?, []);
    /// assert!(!record.is_root() && !record.is_denied());
    ///
    /// record.user_identity = Some(UserIdentity::root().into());
    /// assert!(record.is_root());
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn api_call(source: &str, name: &str) -> Self {
        let mut record = Self {
            event_version: EventVersion::parse("1.11"),
            user_identity: Some(UserIdentity::iam_user("jane").into()),
            event_time: Timestamp::parse(TIME),
            event_source: Some(EventSource::from(source)),
            event_name: text(name),
            aws_region: text(REGION),
            source_ip_address: text("192.0.2.10"),
            user_agent: text("aws-cli/2.15.40"),
            request_id: text("1a2b3c4d-5678-90ab-cdef-EXAMPLE10001"),
            event_id: text("a1b2c3d4-5678-90ab-cdef-EXAMPLE10001"),
            read_only: Some(Flag::from(false)),
            event_type: Some(EventType::AwsApiCall),
            management_event: Some(Flag::from(true)),
            recipient_account_id: text(ACCOUNT),
            event_category: Some(EventCategory::Management),
            tls_details: Some(TlsDetails {
                tls_version: Some(TlsVersion::Tls1_3),
                cipher_suite: text("TLS_AES_128_GCM_SHA256"),
                client_provided_host_header: text(source),
                ..TlsDetails::default()
            }),
            ..Self::default()
        };
        record.extra.set_null("requestParameters");
        record.extra.set_null("responseElements");
        record
    }

    /// Makes an API call that was denied, for tests.
    ///
    /// ```
    /// use cloudtrail_records::{Document as _, Record, Wire, check};
    ///
    /// let record = Record::denied("iam.amazonaws.com", "CreateUser");
    /// assert!(record.is_denied());
    /// assert_eq!(check(&record.to_json(), Record::SHAPE)?, []);
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn denied(source: &str, name: &str) -> Self {
        Self {
            error_code: text("AccessDenied"),
            error_message: text("User is not authorized to perform this action"),
            ..Self::api_call(source, name)
        }
    }

    /// Makes a console sign-in of an IAM user, for tests, with or without a second factor.
    ///
    /// ```
    /// use cloudtrail_records::{Document as _, Record, Wire, check};
    ///
    /// let record = Record::sign_in(false);
    /// assert!(record.is_console_sign_in() && record.with_mfa() == Some(false));
    /// assert_eq!(Record::sign_in(true).with_mfa(), Some(true));
    /// assert_eq!(check(&record.to_json(), Record::SHAPE)?, []);
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn sign_in(with_mfa: bool) -> Self {
        let identity = UserIdentity { access_key_id: None, ..UserIdentity::iam_user("jane") };
        let used = if with_mfa { "Yes" } else { "No" };
        let mut record = Self::api_call("signin.amazonaws.com", "ConsoleLogin");
        record.extra.clear("responseElements");
        Self {
            user_identity: Some(identity.into()),
            response_elements: json(r#"{"ConsoleLogin":"Success"}"#),
            additional_event_data: json(&format!(
                r#"{{"LoginTo":"https://console.aws.amazon.com/console/home","MobileVersion":"No","MFAUsed":"{used}"}}"#
            )),
            request_id: None,
            event_type: Some(EventType::AwsConsoleSignIn),
            ..record
        }
    }

    /// Puts the record into an event of Amazon EventBridge, for tests.
    ///
    /// ```
    /// use cloudtrail_records::{CloudTrailEventBridgeEvent, DetailType, Document as _, Record, Wire, check};
    ///
    /// let event = Record::api_call("workmail.amazonaws.com", "DeleteUser").into_event_bridge();
    /// assert_eq!(event.source()?, "aws.workmail");
    /// assert_eq!(event.detail_type.as_deref().map(DetailType::from), Some(DetailType::ApiCall));
    /// assert_eq!(check(&event.to_json(), CloudTrailEventBridgeEvent::SHAPE)?, []);
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn into_event_bridge(self) -> CloudTrailEventBridgeEvent {
        let service = self.event_source.as_ref().and_then(EventSource::service).unwrap_or("signin");
        let source = format!("aws.{service}");
        let kind = match self.event_type {
            Some(EventType::AwsConsoleSignIn) => DetailType::ConsoleSignIn,
            Some(EventType::AwsConsoleAction) => DetailType::ConsoleAction,
            Some(EventType::AwsServiceEvent) => DetailType::ServiceEvent,
            _ => DetailType::ApiCall,
        };
        CloudTrailEventBridgeEvent::of(&source, kind.as_str(), Event::from(self))
    }
}

impl LogFile {
    /// Makes a log file with these events, for tests.
    ///
    /// ```
    /// use cloudtrail_records::{Document as _, LogFile, Record, Wire, check};
    ///
    /// let file = LogFile::of([Record::sign_in(true), Record::denied("iam.amazonaws.com", "CreateUser")]);
    /// assert_eq!(file.records().count(), 2);
    /// assert_eq!(check(&file.to_json(), LogFile::SHAPE)?, []);
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn of<E: Into<Event>>(events: impl IntoIterator<Item = E>) -> Self {
        Self { records: Some(events.into_iter().map(Into::into).collect()), extra: Extra::default() }
    }

    /// Returns the file as it is in the bucket, compressed with gzip, for tests. Requires the feature `gzip`.
    ///
    /// ```
    /// use cloudtrail_records::{LogFile, Record};
    ///
    /// let bytes = LogFile::of([Record::sign_in(true)]).pack();
    /// for event in LogFile::read_each_slice(&bytes)? {
    ///     assert!(event?.as_record().is_some_and(|record| record.is_console_sign_in()));
    /// }
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    #[cfg(feature = "gzip")]
    pub fn pack(&self) -> Vec<u8> {
        mailtrail_wire::pack(&mailtrail_wire::Document::to_json(self))
    }
}
