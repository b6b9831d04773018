//! Origins of changes.

use mailtrail_wire::open_enum;

/// Who set the sending status of a tenant.
///
/// See [Amazon SES/Tenants](https://docs.aws.amazon.com/ses/latest/dg/tenants.html#setting-up-eventbridge-notifications).
///
/// ```
/// use ses_events::{OpenEnum as _, SendingStatusOrigin};
///
/// assert_eq!(SendingStatusOrigin::CustomerManaged.as_str(), "CUSTOMER_MANAGED");
/// ```
#[open_enum]
pub enum SendingStatusOrigin {
    /// Owner of the account, by the console or the API.
    #[wire("CUSTOMER_MANAGED")]
    CustomerManaged,
    /// AWS itself.
    #[wire("AWS_MANAGED")]
    AwsManaged,
}
