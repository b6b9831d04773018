//! Types of bounces.

use mailtrail_wire::open_enum;

/// Type of a bounce: permanent, transient, or unknown.
///
/// The APIs have types of the same name with other values, for `SendBounce` and for message insights; those are never in events.
///
/// See [Amazon SES/Bounce types](https://docs.aws.amazon.com/ses/latest/dg/notification-contents.html#bounce-types).
///
/// ```
/// use ses_events::{BounceType, OpenEnum as _};
///
/// assert_eq!(BounceType::from("Permanent"), BounceType::Permanent);
/// assert!(!BounceType::from("PERMANENT").is_known());
/// ```
#[open_enum]
pub enum BounceType {
    /// Report did not say enough to know.
    Undetermined,
    /// Hard bounce: messages to this recipient will hardly ever arrive, and AWS asks to send no more.
    Permanent,
    /// Soft bounce on which Amazon SES gave up; also out-of-office replies, to messages that arrived.
    Transient,
}
