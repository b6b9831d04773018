//! Changes of what tenants may send.

use mailtrail_wire::{Extra, Presence, Wire};

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
/// let data = detail.data.get().unwrap();
/// assert_eq!(data.origin.get(), Some(&SendingStatusOrigin::CustomerManaged));
/// assert_eq!(data.record.get().unwrap().status.get(), Some(&SendingStatus::Disabled));
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq, Wire)]
#[non_exhaustive]
pub struct SendingStatusDetail {
    /// Version of the detail, `1.0.0`.
    pub version: Presence<String>,
    /// New sending status of the tenant, and who set it.
    #[wire(required)]
    pub data: Presence<SendingStatusData>,
    /// Members that this version does not know.
    pub extra: Extra,
}
