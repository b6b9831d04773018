//! Late and corrected records.

use mailtrail_wire::{Extra, Wire};

use crate::AddendumReason;

/// Why a record was delivered late, or which earlier record it corrects.
///
/// AWS adds it when delivery was delayed, when a service that logs suffered outages, or when an earlier record lacked
/// something or was wrong. The other fields come only with the reason `UPDATED_DATA`.
///
/// See [AWS CloudTrail/CloudTrail record contents](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html).
///
/// ```
/// use cloudtrail_records::{Addendum, AddendumReason, Document as _, Is as _};
///
/// let addendum = Addendum::from_json(r#"{"reason": "UPDATED_DATA", "updatedFields": "responseElements"}"#)?;
/// assert_eq!(addendum.reason, Some(AddendumReason::UpdatedData));
/// assert!(addendum.updated_fields.is("responseElements"));
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct Addendum {
    /// Reason for the delay or the correction.
    #[wire(since = "1.08")]
    pub reason: Option<AddendumReason>,
    /// Names of the members that this record corrects, in one text.
    #[wire(since = "1.08", content = "public")]
    pub updated_fields: Option<String>,
    /// Request identifier of the earlier record that is corrected.
    #[wire(name = "originalRequestID", since = "1.08", content = "id")]
    pub original_request_id: Option<String>,
    /// Identifier that the source gave to the event; takes the place of `originalRequestID` in events from outside AWS.
    #[wire(name = "originalUID", content = "id")]
    pub original_uid: Option<String>,
    /// Event identifier of the earlier record that is corrected.
    #[wire(name = "originalEventID", since = "1.08", content = "id")]
    pub original_event_id: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}
