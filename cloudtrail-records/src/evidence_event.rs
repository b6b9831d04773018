//! Evidence of AWS Audit Manager.

use mailtrail_wire::{Extra, Presence, Timestamp, Wire};

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
/// use cloudtrail_records::{Document as _, EvidenceEvent};
///
/// let text = r#"{
///     "eventCategory": "Evidence",
///     "eventType": "AwsAuditManagerEvidence",
///     "eventData": {"evidenceid": "11112222-3333", "eventname": "DeleteIdentity"}
/// }"#;
/// let event = EvidenceEvent::from_json(text)?;
/// assert_eq!(event.event_data.get().unwrap().event_name, "DeleteIdentity");
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq, Wire)]
#[non_exhaustive]
pub struct EvidenceEvent {
    /// Version of the format.
    #[wire(required)]
    pub event_version: Presence<EventVersion>,
    /// Always `Evidence`.
    #[wire(required, one_of("Evidence"))]
    pub event_category: Presence<EventCategory>,
    /// Always `AwsAuditManagerEvidence`.
    #[wire(required)]
    pub event_type: Presence<EventType>,
    /// Identifier of the event.
    #[wire(name = "eventID", required)]
    pub event_id: Presence<String>,
    /// Time of the event.
    #[wire(required)]
    pub event_time: Presence<Timestamp>,
    /// Region of the event.
    #[wire(required)]
    pub aws_region: Presence<String>,
    /// Account that received this event.
    #[wire(required)]
    pub recipient_account_id: Presence<String>,
    /// Why the event came late, or what it corrects.
    pub addendum: Presence<Addendum>,
    /// Evidence that AWS Audit Manager collected.
    #[wire(required)]
    pub event_data: Presence<EvidenceData>,
    /// Members that this version does not know.
    pub extra: Extra,
}
