//! What the sender of an event from outside AWS wrote.

use mailtrail_wire::{Extra, Json, Wire};

use crate::{ActivityLogIdentity, LakeTimestamp};

/// Event from outside AWS as its sender wrote it.
///
/// The same object is sent as text in an `AuditEvent` and comes back as `eventData`. CloudTrail
/// refuses texts and contents above the limits below; it cuts nothing.
///
/// See [AWS CloudTrail/Lake integrations event schema](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/query-integration-event-schema.html).
///
/// ```
/// use cloudtrail_records::{ActivityLogData, Document as _, Is as _};
///
/// let text = r#"{
///     "version": "1",
///     "userIdentity": {"type": "employee", "principalId": "ana@example.com"},
///     "eventSource": "chat.example.com",
///     "eventName": "SignIn",
///     "eventTime": "2026-03-02T08:15:30",
///     "UID": "42",
///     "recipientAccountId": "111122223333"
/// }"#;
/// let data = ActivityLogData::from_json(text)?;
/// assert!(data.event_name.is("SignIn"));
/// assert!(data.user_identity.as_ref().is_some_and(|user_identity| user_identity.principal_id.is("ana@example.com")));
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct ActivityLogData {
    /// Version of the sender's format, at most 256 characters.
    #[wire(required, content = "public")]
    pub version: Option<String>,
    /// Identity that acted.
    #[wire(required)]
    pub user_identity: Option<ActivityLogIdentity>,
    /// Program through which the action was done, at most 1,024 characters.
    #[wire(content = "user-agent")]
    pub user_agent: Option<String>,
    /// Application that sent the event, at most 1,024 characters.
    #[wire(required, content = "name")]
    pub event_source: Option<String>,
    /// What was done, at most 1,024 characters.
    #[wire(required, content = "public")]
    pub event_name: Option<String>,
    /// Time of the action, UTC without a zone.
    #[wire(required)]
    pub event_time: Option<LakeTimestamp>,
    /// Identifier that the sender gave to the event, at most 1,024 characters.
    #[wire(name = "UID", required, content = "id")]
    pub uid: Option<String>,
    /// Parameters of the request, at most 100 KB.
    pub request_parameters: Option<Json>,
    /// Response to the request, at most 100 KB.
    pub response_elements: Option<Json>,
    /// Code of the error, at most 256 characters.
    #[wire(content = "public")]
    pub error_code: Option<String>,
    /// Description of the error, at most 256 characters.
    #[wire(content = "text")]
    pub error_message: Option<String>,
    /// IPv4 or IPv6 address that the request came from.
    #[wire(name = "sourceIPAddress", content = "ip-address")]
    pub source_ip_address: Option<String>,
    /// Account that is to receive the event.
    #[wire(required, content = "account-id")]
    pub recipient_account_id: Option<String>,
    /// Anything else about the event, at most 28 KB.
    pub additional_event_data: Option<Json>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}
