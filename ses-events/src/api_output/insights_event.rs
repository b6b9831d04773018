//! One thing that happened to a message.

use mailtrail_wire::{Either, Extra, Number, Timestamp, Wire};

use crate::{EventType, InsightsBounce, InsightsComplaint, Spelling};

/// One thing that happened to a message.
///
/// See [Amazon SES API v2 Reference/InsightsEvent](https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_InsightsEvent.html).
///
/// ```
/// use ses_events::{Document as _, EventType, InsightsEvent};
///
/// let event = InsightsEvent::from_json(r#"{"Timestamp": "2026-03-02T08:15:31+00:00", "Type": "DELIVERY_DELAY"}"#)?;
/// assert_eq!(event.event_type(), Some(EventType::DeliveryDelay));
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct InsightsEvent {
    /// When it happened: text from a client, seconds since 1970 from the API itself.
    #[wire(name = "Timestamp")]
    pub timestamp: Option<Either<Timestamp, Number>>,
    /// What happened, as version 2 of the API spells it, such as `RENDERING_FAILURE`.
    #[wire(name = "Type", content = "public")]
    pub r#type: Option<String>,
    /// What a bounce or complaint says; absent for anything else.
    #[wire(name = "Details")]
    pub details: Option<InsightsEventDetails>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

impl InsightsEvent {
    /// Returns the type of the corresponding sending event, if the spelling is known.
    ///
    /// ```
    /// use ses_events::{Document as _, EventType, InsightsEvent};
    ///
    /// assert_eq!(InsightsEvent::from_json(r#"{"Type": "BOUNCE"}"#)?.event_type(), Some(EventType::Bounce));
    /// assert_eq!(InsightsEvent::from_json(r#"{"Type": "Bounce"}"#)?.event_type(), None);
    /// # Ok::<(), ses_events::Error>(())
    /// ```
    pub fn event_type(&self) -> Option<EventType> {
        EventType::from_spelling(Spelling::ApiV2, self.r#type.as_deref()?)
    }
}

/// What a bounce or complaint says.
///
/// See [Amazon SES API v2 Reference/EventDetails](https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_EventDetails.html).
///
/// ```
/// use ses_events::{Document as _, InsightsEventDetails};
///
/// let details = InsightsEventDetails::from_json(r#"{"Bounce": {"BounceType": "PERMANENT"}}"#)?;
/// assert!(details.bounce.is_some() && details.complaint.is_none());
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct InsightsEventDetails {
    /// About a bounce.
    #[wire(name = "Bounce")]
    pub bounce: Option<InsightsBounce>,
    /// About a complaint.
    #[wire(name = "Complaint")]
    pub complaint: Option<InsightsComplaint>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}
