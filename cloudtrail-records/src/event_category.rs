//! Categories of events.

use mailtrail_wire::open_enum;

/// Category of an event; it decides the form of everything else.
///
/// In records from version 1.07 on.
///
/// See [AWS CloudTrail/Understanding CloudTrail events](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-events.html).
///
/// ```
/// use cloudtrail_records::{EventCategory, OpenEnum as _};
///
/// assert_eq!(EventCategory::from("Data"), EventCategory::Data);
/// assert_eq!(EventCategory::known().count(), 8);
/// ```
#[open_enum]
pub enum EventCategory {
    /// Operations that manage resources, and sign-ins.
    Management,
    /// Operations on or in a resource, such as reading an object.
    Data,
    /// Calls through a VPC endpoint.
    NetworkActivity,
    /// Unusual rates of calls or errors.
    Insight,
    /// Data events of a few minutes counted together.
    Aggregated,
    /// Events from outside AWS, in event data stores.
    ActivityAuditLog,
    /// Configuration items, in event data stores.
    ConfigurationItem,
    /// Evidence of AWS Audit Manager, in event data stores.
    Evidence,
}
