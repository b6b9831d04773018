//! Bounces in message insights.

use mailtrail_wire::{Extra, Wire};

use crate::{BounceSubType, InsightsBounceType};

/// Bounce of a message, shorter than the one of an event.
///
/// See [Amazon SES API v2 Reference/Bounce](https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_Bounce.html).
///
/// ```
/// use ses_events::{BounceSubType, Document as _, InsightsBounce, InsightsBounceType};
///
/// let bounce = InsightsBounce::from_json(r#"{"BounceType": "PERMANENT", "BounceSubType": "General"}"#)?;
/// assert_eq!(bounce.bounce_type, Some(InsightsBounceType::Permanent));
/// assert_eq!(bounce.bounce_sub_type, Some(BounceSubType::General));
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct InsightsBounce {
    /// Whether the bounce is permanent, in the spelling of the API.
    #[wire(name = "BounceType")]
    pub bounce_type: Option<InsightsBounceType>,
    /// Why, in the spelling of the events.
    #[wire(name = "BounceSubType")]
    pub bounce_sub_type: Option<BounceSubType>,
    /// What the mail server of the recipient said.
    #[wire(name = "DiagnosticCode", content = "text")]
    pub diagnostic_code: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}
