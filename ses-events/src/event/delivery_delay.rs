//! Delays of deliveries.

pub(crate) mod delay_type;
pub(crate) mod delayed_recipient;

use mailtrail_wire::{Extra, List, Records, Timestamp, Wire};

use crate::event::ses_event::ses_event;
use crate::{DelayType, DelayedRecipient, EventType, Mail};

/// Message could not be delivered for now; Amazon SES keeps trying until `expirationTime`.
///
/// See [Amazon SES/Contents of event data that Amazon SES publishes to Amazon SNS](https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html#event-publishing-retrieving-sns-contents-delivery-delay-object).
///
/// ```
/// use ses_events::{DelayType, DeliveryDelayEvent, Document as _, Is as _};
///
/// let event = DeliveryDelayEvent::from_json(r#"{
///     "eventType": "DeliveryDelay",
///     "deliveryDelay": {
///         "delayType": "MailboxFull",
///         "delayedRecipients": [{"emailAddress": "mary@example.com", "status": "4.2.2"}]
///     }
/// }"#)?;
/// let Some(delay) = &event.delivery_delay else { panic!("no delay") };
/// assert_eq!(delay.delay_type, Some(DelayType::MailboxFull));
/// assert!(delay.recipients().next().unwrap()?.email_address.is("mary@example.com"));
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[wire(errata = crate::ERRATA)]
#[non_exhaustive]
pub struct DeliveryDelayEvent {
    /// Always `DeliveryDelay`.
    #[wire(one_of("DeliveryDelay"))]
    pub event_type: Option<EventType>,
    /// Message that is late.
    #[wire(required, getter)]
    pub mail: Option<Mail>,
    /// Why the message is late, for which recipients, and when Amazon SES will give up.
    #[wire(required, getter)]
    pub delivery_delay: Option<DeliveryDelay>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

/// Why a message is late, for which recipients, and when Amazon SES will give up.
///
/// ```
/// use ses_events::{DeliveryDelay, Document as _};
///
/// let delay = DeliveryDelay::from_json(r#"{"expirationTime": "2026-03-02T22:15:30.120Z"}"#)?;
/// assert!(delay.expiration_time.as_ref().is_some_and(|expiration_time| expiration_time.instant().hour() == 22));
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct DeliveryDelay {
    /// When the delay came up.
    #[wire(required)]
    pub timestamp: Option<Timestamp>,
    /// Why the message is late.
    #[wire(required)]
    pub delay_type: Option<DelayType>,
    /// When Amazon SES will give up.
    #[wire(required)]
    pub expiration_time: Option<Timestamp>,
    /// Recipients whose messages are late: a list, although AWS's page speaks of an object.
    #[wire(required)]
    pub delayed_recipients: Option<List<DelayedRecipient>>,
    /// Address of the mail server that reports the delay; the one published example lacks it.
    #[wire(name = "reportingMTA", content = "ip-address")]
    pub reporting_mta: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

impl DeliveryDelay {
    /// Returns the recipients whose messages are delayed, each with its place. An element that is not a recipient is an error, and so is a
    /// delay without a list.
    ///
    /// ```
    /// let delay = ses_events::DeliveryDelay::default();
    /// assert_eq!(delay.recipients().next().unwrap().unwrap_err().path(), "/delayedRecipients");
    /// ```
    pub fn recipients(&self) -> Records<'_, DelayedRecipient> {
        Records::new("/delayedRecipients", self.extra.required("delayedRecipients", &self.delayed_recipients))
    }
}

ses_event!(DeliveryDelayEvent, time: delivery_delay);
