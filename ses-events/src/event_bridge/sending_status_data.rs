//! What a change of a tenant is about.

use mailtrail_wire::{Extra, Wire};

use crate::{SendingStatusOrigin, SendingStatusRecord};

/// New sending status of a tenant, and who set it.
///
/// See [Amazon SES/Tenants](https://docs.aws.amazon.com/ses/latest/dg/tenants.html#setting-up-eventbridge-notifications).
///
/// ```
/// use ses_events::{Document as _, SendingStatusData, SendingStatusOrigin};
///
/// let data = SendingStatusData::from_json(r#"{"origin": "AWS_MANAGED", "record": {"status": "REINSTATED"}}"#)?;
/// assert_eq!(data.origin, Some(SendingStatusOrigin::AwsManaged));
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct SendingStatusData {
    /// Who set the status.
    #[wire(required)]
    pub origin: Option<SendingStatusOrigin>,
    /// New status.
    #[wire(required)]
    pub record: Option<SendingStatusRecord>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}
