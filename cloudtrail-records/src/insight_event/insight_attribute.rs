//! What findings are attributed to.

use mailtrail_wire::open_enum;

/// What the values of an attribution are.
///
/// See [AWS CloudTrail/Record contents for Insights events for trails](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-insights-fields-trails.html).
///
/// ```
/// use cloudtrail_records::InsightAttribute;
///
/// assert_eq!(InsightAttribute::from("userAgent"), InsightAttribute::UserAgent);
/// ```
#[open_enum]
pub enum InsightAttribute {
    /// ARNs of the identities that called.
    #[wire("userIdentityArn")]
    UserIdentityArn,
    /// Programs through which they called.
    #[wire("userAgent")]
    UserAgent,
    /// Errors that they got; the text `null` for none.
    #[wire("errorCode")]
    ErrorCode,
    /// ARNs of the resources that they called for; only in Insights events on data events.
    #[wire("resourceArn")]
    ResourceArn,
}
