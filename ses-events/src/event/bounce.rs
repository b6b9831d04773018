//! Bounces.

pub(crate) mod bounced_recipient;
mod knowledge;

use mailtrail_wire::{Extra, List, Timestamp, Wire};

use crate::event::ses_event::ses_event;
use crate::{BounceSubType, BounceType, BouncedRecipient, EventType, Mail, NotificationType};

/// Message bounced permanently, or Amazon SES gave up on it.
///
/// Out-of-office replies also arrive here, as `Transient` and `General`, although the message was delivered.
///
/// See [Amazon SES/Contents of event data that Amazon SES publishes to Amazon SNS](https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html#event-publishing-retrieving-sns-contents-bounce-object).
///
/// ```
/// use ses_events::{BounceEvent, Document as _, Is as _};
///
/// let event = BounceEvent::from_json(r#"{
///     "eventType": "Bounce",
///     "bounce": {
///         "bounceType": "Permanent",
///         "bounceSubType": "General",
///         "bouncedRecipients": [{
///             "emailAddress": "mary@example.com",
///             "action": "failed",
///             "status": "5.1.1",
///             "diagnosticCode": "smtp; 550 5.1.1 user unknown"
///         }]
///     }
/// }"#)?;
/// let Some(bounce) = &event.bounce else { panic!("no bounce") };
/// assert!(bounce.is_permanent());
/// let recipient = bounce.recipients().next().unwrap()?;
/// assert!(recipient.email_address.is("mary@example.com"));
/// assert_eq!(recipient.status_code().unwrap().to_string(), "5.1.1");
/// # Ok::<(), ses_events::Error>(())
/// ```
///
/// # In a function
///
/// ```
/// use lambda_runtime::{Context, Error, LambdaEvent};
/// use ses_events::{BounceEvent, SnsLambdaEvent};
///
/// async fn handle(event: LambdaEvent<SnsLambdaEvent>) -> Result<Vec<String>, Error> {
///     let mut addresses = Vec::new();
///     for record in event.payload.records() {
///         let event: BounceEvent = record?.message()?.read()?;
///         for suppression in event.bounce()?.suppressions() {
///             addresses.push(suppression?.address.to_owned());
///         }
///     }
///     Ok(addresses)
/// }
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Error> {
/// let event = SnsLambdaEvent::of([&BounceEvent::permanent(["mary@example.com"])]);
/// assert_eq!(handle(LambdaEvent::new(event, Context::default())).await?, ["mary@example.com"]);
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Default, Wire)]
#[wire(errata = crate::ERRATA)]
#[non_exhaustive]
pub struct BounceEvent {
    /// `Bounce`, if the event was published through a configuration set.
    #[wire(one_of("Bounce"))]
    pub event_type: Option<EventType>,
    /// `Bounce`, if the event is feedback to an identity.
    #[wire(one_of("Bounce"))]
    pub notification_type: Option<NotificationType>,
    /// Why the message came back, from which recipients, and when.
    #[wire(required, getter)]
    pub bounce: Option<Bounce>,
    /// Message that came back.
    #[wire(required, getter)]
    pub mail: Option<Mail>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

/// Why a message came back, from which recipients, and when.
///
/// Where the mail server sent a report (a DSN), the recipients have status and action, and the host that wrote the report is there.
///
/// ```
/// use ses_events::{Bounce, BounceSubType, Document as _};
///
/// let bounce = Bounce::from_json(r#"{"bounceType": "Transient", "bounceSubType": "MailboxFull"}"#)?;
/// assert_eq!(bounce.bounce_sub_type, Some(BounceSubType::MailboxFull));
/// assert!(!bounce.is_permanent());
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct Bounce {
    /// Identifier of the bounce, given by Amazon SES.
    #[wire(required, content = "id")]
    pub feedback_id: Option<String>,
    /// Whether the bounce is permanent.
    #[wire(required, getter)]
    pub bounce_type: Option<BounceType>,
    /// Why the message came back, in more detail than `bounceType`.
    #[wire(required)]
    pub bounce_sub_type: Option<BounceSubType>,
    /// Recipients whose messages came back.
    #[wire(required)]
    pub bounced_recipients: Option<List<BouncedRecipient>>,
    /// When the provider of the recipient sent the bounce.
    #[wire(required)]
    pub timestamp: Option<Timestamp>,
    /// Address of the mail server that Amazon SES spoke to; only if it spoke to one.
    #[wire(content = "ip-address")]
    pub remote_mta_ip: Option<String>,
    /// Host that wrote the report, mostly `dns; ` and a name; `dsn; ` in older events.
    #[wire(name = "reportingMTA", content = "host-name")]
    pub reporting_mta: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

ses_event!(BounceEvent, time: bounce; feedback; suppress: bounce);
