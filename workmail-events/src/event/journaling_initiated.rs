//! Journaling of messages.

use mailtrail_wire::{Extra, Wire};

use crate::EventName;

/// Copy of a message that goes to the journaling address.
///
/// Sent only by organizations that have journaling configured.
///
/// See [Amazon WorkMail/Monitoring Amazon WorkMail email event logs](https://docs.aws.amazon.com/workmail/latest/adminguide/cw-events.html).
///
/// ```
/// use workmail_events::{Document as _, Is as _, JournalingInitiated};
///
/// let text = r#"{"eventName": "JOURNALING_INITIATED", "journalingAddress": "journal@example.com"}"#;
/// let event = JournalingInitiated::from_json(text)?;
/// assert!(event.journaling_address.is("journal@example.com"));
/// # Ok::<(), workmail_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct JournalingInitiated {
    /// Always `JOURNALING_INITIATED`. AWS's field tables omit it; its sample queries use it.
    #[wire(required, evidence = "implied", one_of("JOURNALING_INITIATED"))]
    pub event_name: Option<EventName>,
    /// Address that the copy goes to. Type not documented, presumably text.
    #[wire(content = "address")]
    pub journaling_address: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}
