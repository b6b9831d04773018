//! Reasons of an addendum.

use mailtrail_wire::open_enum;

/// Reason for which a record came late or was corrected.
///
/// See [AWS CloudTrail/CloudTrail record contents](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html).
///
/// ```
/// use cloudtrail_records::{AddendumReason, OpenEnum as _};
///
/// assert_eq!(AddendumReason::from("SERVICE_OUTAGE"), AddendumReason::ServiceOutage);
/// assert!(!AddendumReason::from("MOON_PHASE").is_known());
/// ```
#[open_enum]
pub enum AddendumReason {
    /// Delivery took longer than usual.
    #[wire("DELIVERY_DELAY")]
    DeliveryDelay,
    /// An earlier record lacked something or was wrong.
    #[wire("UPDATED_DATA")]
    UpdatedData,
    /// A service that logs to CloudTrail suffered outages; very rare.
    #[wire("SERVICE_OUTAGE")]
    ServiceOutage,
}
