//! Changes of what tenants may send.

use mailtrail_wire::{Extra, Wire};

use crate::SendingStatusData;

/// Change of what a tenant may send; `resources` of the event names the tenant.
///
/// See [Amazon SES/Tenants](https://docs.aws.amazon.com/ses/latest/dg/tenants.html#setting-up-eventbridge-notifications).
///
/// ```
/// use ses_events::{Document as _, SendingStatus, SendingStatusDetail, SendingStatusOrigin};
///
/// let detail = SendingStatusDetail::from_json(r#"{
///     "version": "1.0.0",
///     "data": {"origin": "CUSTOMER_MANAGED", "record": {"status": "DISABLED", "cause": "Too many bounces."}}
/// }"#)?;
/// let Some(data) = &detail.data else { panic!("no data") };
/// assert_eq!(data.origin, Some(SendingStatusOrigin::CustomerManaged));
/// assert_eq!(data.record.as_ref().and_then(|record| record.status.as_ref()), Some(&SendingStatus::Disabled));
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct SendingStatusDetail {
    /// Version of the detail, `1.0.0`.
    #[wire(content = "public")]
    pub version: Option<String>,
    /// New sending status of the tenant, and who set it.
    #[wire(required)]
    pub data: Option<SendingStatusData>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}
