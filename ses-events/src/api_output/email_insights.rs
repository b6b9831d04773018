//! What happened to a message for one recipient.

use mailtrail_wire::{Extra, List, Wire};

use crate::InsightsEvent;

/// What happened to a message for one recipient.
///
/// See [Amazon SES API v2 Reference/EmailInsights](https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_EmailInsights.html).
///
/// ```
/// use ses_events::{Document as _, EmailInsights, Is as _};
///
/// let insights = EmailInsights::from_json(r#"{"Destination": "mary@example.com", "Isp": "UNKNOWN_ISP"}"#)?;
/// assert!(insights.destination.is("mary@example.com"));
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct EmailInsights {
    /// Address of the recipient.
    #[wire(name = "Destination", content = "address")]
    pub destination: Option<String>,
    /// Mailbox provider of the recipient.
    #[wire(name = "Isp", content = "name")]
    pub isp: Option<String>,
    /// What happened.
    #[wire(name = "Events")]
    pub events: Option<List<InsightsEvent>>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}
