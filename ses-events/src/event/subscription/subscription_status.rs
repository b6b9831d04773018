//! States of subscriptions.

use mailtrail_wire::open_enum;

/// Whether a recipient wants a topic; the API spells the same values `OPT_IN` and `OPT_OUT`.
///
/// ```
/// use ses_events::{OpenEnum as _, SubscriptionStatus};
///
/// assert_eq!(SubscriptionStatus::from("OptOut"), SubscriptionStatus::OptOut);
/// assert!(!SubscriptionStatus::from("OPT_OUT").is_known());
/// ```
#[open_enum]
pub enum SubscriptionStatus {
    /// Recipient wants the topic.
    #[wire("OptIn")]
    OptIn,
    /// Recipient does not want the topic.
    #[wire("OptOut")]
    OptOut,
}
