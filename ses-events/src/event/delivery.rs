//! Deliveries.

use mailtrail_wire::{Extra, List, Number, Presence, Timestamp, Wire};

use crate::event::ses_event::ses_event;
use crate::{EventType, Mail, NotificationType};

/// Mail server of the recipient took the message.
///
/// It may still bounce later.
///
/// See [Amazon SES/Contents of event data that Amazon SES publishes to Amazon SNS](https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html#event-publishing-retrieving-sns-contents-delivery-object).
///
/// ```
/// use ses_events::{DeliveryEvent, Document as _};
///
/// let event = DeliveryEvent::from_json(r#"{
///     "eventType": "Delivery",
///     "delivery": {"processingTimeMillis": 546, "smtpResponse": "250 2.0.0 OK", "recipients": ["mary@example.com"]}
/// }"#)?;
/// let delivery = event.delivery.get().unwrap();
/// assert_eq!(delivery.processing_time_millis.get().unwrap().as_u64(), Some(546));
/// assert_eq!(delivery.smtp_response, "250 2.0.0 OK");
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq, Wire)]
#[non_exhaustive]
pub struct DeliveryEvent {
    /// `Delivery`, if the event was published through a configuration set.
    #[wire(one_of("Delivery"))]
    pub event_type: Presence<EventType>,
    /// `Delivery`, if the event is feedback to an identity.
    #[wire(one_of("Delivery"))]
    pub notification_type: Presence<NotificationType>,
    /// Message that was delivered.
    #[wire(required)]
    pub mail: Presence<Mail>,
    /// When the message was delivered, to whom, and what the mail server answered.
    #[wire(required)]
    pub delivery: Presence<Delivery>,
    /// Members that this version does not know.
    pub extra: Extra,
}

/// When a message was delivered, to whom, and what the mail server answered.
///
/// ```
/// use ses_events::{Delivery, Document as _};
///
/// let delivery = Delivery::from_json(r#"{"reportingMTA": "a1-23.smtp-out.amazonses.com"}"#)?;
/// assert_eq!(delivery.reporting_mta, "a1-23.smtp-out.amazonses.com");
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq, Wire)]
#[non_exhaustive]
pub struct Delivery {
    /// When the message was delivered.
    #[wire(required)]
    pub timestamp: Presence<Timestamp>,
    /// Milliseconds from the acceptance of the message to its delivery.
    #[wire(required)]
    pub processing_time_millis: Presence<Number>,
    /// Recipients to whom the message was delivered.
    #[wire(required)]
    pub recipients: Presence<List<String>>,
    /// Answer of the mail server that took the message.
    #[wire(required)]
    pub smtp_response: Presence<String>,
    /// Address of the mail server that took the message; a text, which in published examples is no address.
    pub remote_mta_ip: Presence<String>,
    /// Host of Amazon SES that sent the message, without a prefix.
    #[wire(name = "reportingMTA", required)]
    pub reporting_mta: Presence<String>,
    /// Members that this version does not know.
    pub extra: Extra,
}

ses_event!(DeliveryEvent, time: delivery; feedback);
