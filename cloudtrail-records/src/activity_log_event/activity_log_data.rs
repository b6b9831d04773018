//! What the sender of an event from outside AWS wrote.

use mailtrail_wire::{Extra, Json, Presence, Wire};

use crate::{ActivityLogIdentity, LakeTimestamp};

/// Event from outside AWS as its sender wrote it.
///
/// The same object is sent as text in an `AuditEvent` and comes back as `eventData`. CloudTrail
/// refuses texts and contents above the limits below; it cuts nothing.
///
/// See [AWS CloudTrail/Lake integrations event schema](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/query-integration-event-schema.html).
///
/// ```
/// use cloudtrail_records::{ActivityLogData, Document as _};
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
/// assert_eq!(data.event_name, "SignIn");
/// assert_eq!(data.user_identity.get().unwrap().principal_id, "ana@example.com");
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq, Wire)]
#[non_exhaustive]
pub struct ActivityLogData {
    /// Version of the sender's format, at most 256 characters.
    #[wire(required)]
    pub version: Presence<String>,
    /// Identity that acted.
    #[wire(required)]
    pub user_identity: Presence<ActivityLogIdentity>,
    /// Program through which the action was done, at most 1,024 characters.
    pub user_agent: Presence<String>,
    /// Application that sent the event, at most 1,024 characters.
    #[wire(required)]
    pub event_source: Presence<String>,
    /// What was done, at most 1,024 characters.
    #[wire(required)]
    pub event_name: Presence<String>,
    /// Time of the action, UTC without a zone.
    #[wire(required)]
    pub event_time: Presence<LakeTimestamp>,
    /// Identifier that the sender gave to the event, at most 1,024 characters.
    #[wire(name = "UID", required)]
    pub uid: Presence<String>,
    /// Parameters of the request, at most 100 KB.
    pub request_parameters: Presence<Json>,
    /// Answer to the request, at most 100 KB.
    pub response_elements: Presence<Json>,
    /// Code of the error, at most 256 characters.
    pub error_code: Presence<String>,
    /// Description of the error, at most 256 characters.
    pub error_message: Presence<String>,
    /// IPv4 or IPv6 address that the request came from.
    #[wire(name = "sourceIPAddress")]
    pub source_ip_address: Presence<String>,
    /// Account that is to receive the event.
    #[wire(required)]
    pub recipient_account_id: Presence<String>,
    /// Anything else about the event, at most 28 KB.
    pub additional_event_data: Presence<Json>,
    /// Members that this version does not know.
    pub extra: Extra,
}
