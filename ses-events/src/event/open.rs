//! Opens.

pub(crate) mod bot_event;

use mailtrail_wire::{Extra, Timestamp, Wire};

use crate::event::ses_event::ses_event;
use crate::{BotEvent, EventType, Mail};

/// Recipient opened the message in a program that loads pictures.
///
/// Programs that look at mail on behalf of people cause opens too; newer events say whether that is likely.
///
/// See [Amazon SES/Contents of event data that Amazon SES publishes to Amazon SNS](https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html#event-publishing-retrieving-sns-contents-open-object).
///
/// ```
/// use ses_events::{Document as _, Is as _, OpenEvent};
///
/// let event = OpenEvent::from_json(r#"{"eventType": "Open", "open": {"ipAddress": "192.0.2.10"}}"#)?;
/// assert!(event.open.as_ref().is_some_and(|open| open.ip_address.is("192.0.2.10")));
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[wire(errata = crate::ERRATA)]
#[non_exhaustive]
pub struct OpenEvent {
    /// Always `Open`.
    #[wire(one_of("Open"))]
    pub event_type: Option<EventType>,
    /// Message that was opened.
    #[wire(required, getter)]
    pub mail: Option<Mail>,
    /// When, from where and by which program the message was opened.
    #[wire(required, getter)]
    pub open: Option<Open>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

/// When, from where and by which program a message was opened.
///
/// ```
/// use ses_events::{BotEvent, Document as _, Open};
///
/// let open = Open::from_json(r#"{"isBotEvent": "Likely"}"#)?;
/// assert_eq!(open.is_bot_event, Some(BotEvent::Likely));
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct Open {
    /// When the message was opened.
    #[wire(required)]
    pub timestamp: Option<Timestamp>,
    /// Program that opened the message, as it describes itself.
    #[wire(required, content = "user-agent")]
    pub user_agent: Option<String>,
    /// Address from which the message was opened; of a proxy for many programs.
    #[wire(required, content = "ip-address")]
    pub ip_address: Option<String>,
    /// Whether a program opened the message on its own; not there before 2025 and not always since.
    #[wire(nullable)]
    pub is_bot_event: Option<BotEvent>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

ses_event!(OpenEvent, time: open);
