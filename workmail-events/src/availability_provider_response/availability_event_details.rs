//! What events are about.

use mailtrail_wire::{Extra, Wire};

use crate::InstanceType;

/// What an event is about; all of it or nothing.
///
/// Exchange returns the details of private events too, so AWS's sample function removes them.
///
/// See [Amazon WorkMail/Building a Custom Availability Provider Lambda function](https://docs.aws.amazon.com/workmail/latest/adminguide/building_cap.html).
///
/// ```
/// use workmail_events::{AvailabilityEventDetails, Document as _, InstanceType, Is as _};
///
/// let text = r#"{"subject": "Review", "location": "", "instanceType": "SINGLE_INSTANCE", "isPrivate": false}"#;
/// let details = AvailabilityEventDetails::from_json(text)?;
/// assert_eq!(details.instance_type, Some(InstanceType::SingleInstance));
/// assert!(details.is_private.is(false));
/// # Ok::<(), workmail_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct AvailabilityEventDetails {
    /// Subject; AWS's sample function writes an empty text for an event without one.
    #[wire(required, content = "subject")]
    pub subject: Option<String>,
    /// Place; AWS's sample function writes an empty text for an event without one.
    #[wire(required, content = "text")]
    pub location: Option<String>,
    /// Whether the event is one of several.
    #[wire(required)]
    pub instance_type: Option<InstanceType>,
    /// Whether others take part.
    #[wire(required)]
    pub is_meeting: Option<bool>,
    /// Whether the owner is reminded of it.
    #[wire(required)]
    pub is_reminder_set: Option<bool>,
    /// Whether the owner has marked it as private.
    #[wire(required)]
    pub is_private: Option<bool>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}
