//! Deliveries.

use mailtrail_wire::{Extra, List, Number, Timestamp, Wire};

use crate::event::ses_event::ses_event;
use crate::{EventType, Mail, NotificationType};

/// Mail server of the recipient took the message.
///
/// It may still bounce later.
///
/// See [Amazon SES/Contents of event data that Amazon SES publishes to Amazon SNS](https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html#event-publishing-retrieving-sns-contents-delivery-object).
///
/// ```
/// use ses_events::{DeliveryEvent, Document as _, Is as _};
///
/// let event = DeliveryEvent::from_json(r#"{
///     "eventType": "Delivery",
///     "delivery": {"processingTimeMillis": 546, "smtpResponse": "250 2.0.0 OK", "recipients": ["mary@example.com"]}
/// }"#)?;
/// let Some(delivery) = &event.delivery else { panic!("no delivery") };
/// assert_eq!(
///     delivery.processing_time_millis.as_ref().and_then(|processing_time_millis| processing_time_millis.as_u64()),
///     Some(546)
/// );
/// assert!(delivery.smtp_response.is("250 2.0.0 OK"));
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[wire(errata = crate::ERRATA)]
#[non_exhaustive]
pub struct DeliveryEvent {
    /// `Delivery`, if the event was published through a configuration set.
    #[wire(one_of("Delivery"))]
    pub event_type: Option<EventType>,
    /// `Delivery`, if the event is feedback to an identity.
    #[wire(one_of("Delivery"))]
    pub notification_type: Option<NotificationType>,
    /// Message that was delivered.
    #[wire(required, getter)]
    pub mail: Option<Mail>,
    /// When the message was delivered, to whom, and what the mail server answered.
    #[wire(required, getter)]
    pub delivery: Option<Delivery>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

/// When a message was delivered, to whom, and what the mail server answered.
///
/// ```
/// use ses_events::{Delivery, Document as _, Is as _};
///
/// let delivery = Delivery::from_json(r#"{"reportingMTA": "a1-23.smtp-out.amazonses.com"}"#)?;
/// assert!(delivery.reporting_mta.is("a1-23.smtp-out.amazonses.com"));
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct Delivery {
    /// When the message was delivered.
    #[wire(required)]
    pub timestamp: Option<Timestamp>,
    /// Milliseconds from the acceptance of the message to its delivery.
    #[wire(required)]
    pub processing_time_millis: Option<Number>,
    /// Recipients to whom the message was delivered.
    #[wire(required, content = "address")]
    pub recipients: Option<List<String>>,
    /// Response of the mail server that accepted the message.
    #[wire(required, content = "text")]
    pub smtp_response: Option<String>,
    /// Address of the mail server that took the message; a string, which is not an address in published examples.
    #[wire(content = "ip-address")]
    pub remote_mta_ip: Option<String>,
    /// Host of Amazon SES that sent the message, without a prefix.
    #[wire(name = "reportingMTA", required, content = "host-name")]
    pub reporting_mta: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

ses_event!(DeliveryEvent, time: delivery; feedback);
