//! Ways to change a subscription.

use mailtrail_wire::open_enum;

/// How a subscription was changed.
///
/// AWS's page says that this is an address; its example has `UnsubscribeHeader`.
///
/// See [Amazon SES/Using subscription management](https://docs.aws.amazon.com/ses/latest/dg/sending-email-subscription-management.html).
///
/// ```
/// use ses_events::{OpenEnum as _, SubscriptionSource};
///
/// assert_eq!(SubscriptionSource::UnsubscribeHeader.as_str(), "UnsubscribeHeader");
/// assert!(!SubscriptionSource::from("jane@example.com").is_known());
/// ```
#[open_enum]
pub enum SubscriptionSource {
    /// By the header of the message, with one click in the recipient's program.
    #[wire("UnsubscribeHeader")]
    UnsubscribeHeader,
}
