//! Evidence of AWS Audit Manager.

use mailtrail_wire::{Extra, Timestamp, Wire};

use crate::{Addendum, EventCategory, EventType, EventVersion, EvidenceData};

pub(crate) mod evidence_data;

/// Evidence that AWS Audit Manager collected, as an event data store keeps it.
///
/// Known from the SQL schema of event data stores alone. Its columns are in lower case, and so are the members of
/// `eventData` here; the JSON may spell them otherwise.
///
/// In Rust, members in another spelling are kept in `extra`.
///
/// See [AWS CloudTrail/Supported SQL schemas for event data stores](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/query-supported-event-schemas.html).
///
/// ```
/// use cloudtrail_records::{Document as _, EvidenceEvent, Is as _};
///
/// let text = r#"{
///     "eventCategory": "Evidence",
///     "eventType": "AwsAuditManagerEvidence",
///     "eventData": {"evidenceid": "11112222-3333", "eventname": "DeleteIdentity"}
/// }"#;
/// let event = EvidenceEvent::from_json(text)?;
/// assert!(event.event_data.as_ref().is_some_and(|event_data| event_data.event_name.is("DeleteIdentity")));
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[wire(errata = crate::ERRATA)]
#[non_exhaustive]
pub struct EvidenceEvent {
    /// Version of the format.
    #[wire(required)]
    pub event_version: Option<EventVersion>,
    /// Always `Evidence`.
    #[wire(required, one_of("Evidence"))]
    pub event_category: Option<EventCategory>,
    /// Always `AwsAuditManagerEvidence`.
    #[wire(required)]
    pub event_type: Option<EventType>,
    /// Identifier of the event.
    #[wire(name = "eventID", required, content = "id")]
    pub event_id: Option<String>,
    /// Time of the event.
    #[wire(required)]
    pub event_time: Option<Timestamp>,
    /// Region of the event.
    #[wire(required, content = "public")]
    pub aws_region: Option<String>,
    /// Account that received this event.
    #[wire(required, content = "account-id")]
    pub recipient_account_id: Option<String>,
    /// Why the event came late, or what it corrects.
    pub addendum: Option<Addendum>,
    /// Evidence that AWS Audit Manager collected.
    #[wire(required)]
    pub event_data: Option<EvidenceData>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}
