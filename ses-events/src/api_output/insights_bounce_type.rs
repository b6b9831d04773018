//! Types of bounces in message insights.

use mailtrail_wire::open_enum;

/// Type of a bounce, as version 2 of the API spells it; events write [`BounceType`](crate::BounceType).
///
/// See [Amazon SES API v2 Reference/Bounce](https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_Bounce.html).
///
/// ```
/// use ses_events::InsightsBounceType;
///
/// assert_eq!(InsightsBounceType::from("TRANSIENT"), InsightsBounceType::Transient);
/// ```
#[open_enum]
pub enum InsightsBounceType {
    /// Amazon SES could not tell why.
    #[wire("UNDETERMINED")]
    Undetermined,
    /// Sending again later may help.
    #[wire("TRANSIENT")]
    Transient,
    /// The message bounced permanently.
    #[wire("PERMANENT")]
    Permanent,
}
