//! Reasons for complaints by Amazon SES itself.

use mailtrail_wire::open_enum;

/// Why Amazon SES complains itself; the complaints of recipients have none.
///
/// See [Amazon SES/Amazon SNS notification contents](https://docs.aws.amazon.com/ses/latest/dg/notification-contents.html#complaint-object).
///
/// ```
/// use ses_events::ComplaintSubType;
///
/// assert_eq!(ComplaintSubType::from("OnAccountSuppressionList"), ComplaintSubType::OnAccountSuppressionList);
/// ```
#[open_enum]
pub enum ComplaintSubType {
    /// Address is on the suppression list of the account, because of a complaint.
    #[wire("OnAccountSuppressionList")]
    OnAccountSuppressionList,
    /// Address is on the suppression list of the tenant, because of a complaint.
    #[wire("OnTenantSuppressionList")]
    OnTenantSuppressionList,
}
