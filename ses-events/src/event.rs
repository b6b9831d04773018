//! Sending events of all types.

pub(crate) mod bounce;
pub(crate) mod click;
pub(crate) mod complaint;
pub(crate) mod delivery;
pub(crate) mod delivery_delay;
pub(crate) mod open;
pub(crate) mod origin;
mod questions;
pub(crate) mod reject;
pub(crate) mod rendering_failure;
pub(crate) mod send;
pub(crate) mod ses_event;
pub(crate) mod subscription;

use mailtrail_wire::{Error, Json, Tagged, Timestamp};

use crate::table::for_each_event_type;
use crate::{EventOrigin, EventType, Mail, SesEvent};

macro_rules! sending_event {
    ($(
        $(#[$doc:meta])*
        $variant:ident($document:ident): $wire:literal, $payload:literal, $v1:expr, $v2:literal, $metric:literal, $detail:literal;
    )*) => {
        /// Sending event of any type.
        ///
        /// `eventType` is the type; where there is none, `notificationType` does: feedback notifications about
        /// bounces, complaints and deliveries have the same form. The payload is in the field with the name of the type, with a lowercase
        /// first letter; that of `Rendering Failure` is in `failure`.
        ///
        /// In Rust, which of `eventType` and `notificationType` told the type is kept and written back. An event of a
        /// type that this version does not know stays as it was. If a payload of another type stands beside the type,
        /// checking reports the contradiction.
        ///
        /// One event can be about several recipients, or each recipient gets its own; the order of events is not promised, and a
        /// delivery may be followed by a bounce for the same recipient.
        ///
        /// See [Amazon SES/Contents of event data that Amazon SES publishes to Amazon SNS](https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html).
        ///
        /// ```
        /// use ses_events::{Document as _, Is as _, SendingEvent};
        ///
        /// let text = r#"{
        ///     "eventType": "Click",
        ///     "click": {"link": "https://example.com/offer", "linkTags": {"place": ["footer"]}},
        ///     "mail": {"messageId": "EXAMPLE7c191be45-e9aedb9a-02f9-4d12-a87d-dd0099a07f8a-000000"}
        /// }"#;
        /// match SendingEvent::from_json(text)? {
        ///     SendingEvent::Click(event) => {
        ///         let Some(click) = &event.click else { panic!("no click") };
        ///         assert!(click.link.is("https://example.com/offer"));
        ///         assert_eq!(click.link_tag("place"), Some("footer"));
        ///     }
        ///     other => panic!("{other:?}"),
        /// }
        ///
        /// let other = SendingEvent::from_json(r#"{"eventType": "Weather", "weather": {"sky": "blue"}}"#)?;
        /// assert!(other.as_click().is_none());
        /// assert_eq!(other.as_other().unwrap().get("/weather/sky").unwrap().as_str().as_deref(), Some("blue"));
        /// # Ok::<(), ses_events::Error>(())
        /// ```
        ///
        /// # In a function
        ///
        /// ```
        /// use lambda_runtime::{Context, Error, LambdaEvent};
        /// use ses_events::{BounceEvent, SendingEvent, SnsLambdaEvent};
        ///
        /// async fn handle(event: LambdaEvent<SnsLambdaEvent>) -> Result<usize, Error> {
        ///     let mut recipients = 0;
        ///     for record in event.payload.records() {
        ///         match record?.message()?.read()? {
        ///             SendingEvent::Bounce(event) => recipients += event.bounce()?.recipients().count(),
        ///             SendingEvent::Complaint(event) => recipients += event.complaint()?.recipients().count(),
        ///             _ => {}
        ///         }
        ///     }
        ///     Ok(recipients)
        /// }
        ///
        /// # #[tokio::main(flavor = "current_thread")]
        /// # async fn main() -> Result<(), Error> {
        /// let event = SnsLambdaEvent::of([&BounceEvent::permanent(["mary@example.com", "jane@example.com"])]);
        /// assert_eq!(handle(LambdaEvent::new(event, Context::default())).await?, 2);
        /// # Ok(())
        /// # }
        /// ```
        #[derive(Clone, Debug, PartialEq, Eq, Hash, Tagged)]
        #[non_exhaustive]
        #[wire(tag("eventType", "notificationType"), errata = crate::ERRATA)]
        pub enum SendingEvent {
            $($(#[$doc])* #[wire($wire, payload = $payload)] $variant(Box<crate::$document>),)*
            /// Event of a type that this version does not know.
            #[wire(other)]
            Other(Json),
        }

        impl SendingEvent {
            /// Returns the type of the event, from whichever field has it.
            ///
            /// ```
            /// use ses_events::{Document as _, EventType, SendingEvent};
            ///
            /// let event = SendingEvent::from_json(r#"{"notificationType": "Bounce"}"#)?;
            /// assert_eq!(event.event_type(), Some(EventType::Bounce));
            /// # Ok::<(), ses_events::Error>(())
            /// ```
            pub fn event_type(&self) -> Option<EventType> {
                match self {
                    $(Self::$variant(_) => Some(EventType::$variant),)*
                    Self::Other(json) => json.get("/eventType")?.as_str().map(|text| EventType::from(&*text)),
                }
            }

            /// Returns the event as a trait object with the common methods; `None` for an unknown type.
            ///
            /// ```
            /// use ses_events::{Document as _, Is as _, SendingEvent};
            ///
            /// let event = SendingEvent::from_json(r#"{"eventType": "Send", "mail": {"source": "jane@example.com"}}"#)?;
            /// assert!(event.as_event().unwrap().mail().unwrap().source.is("jane@example.com"));
            /// # Ok::<(), ses_events::Error>(())
            /// ```
            pub fn as_event(&self) -> Option<&dyn SesEvent> {
                match self {
                    $(Self::$variant(event) => Some(&**event),)*
                    Self::Other(_) => None,
                }
            }
        }
    };
}

for_each_event_type!(sending_event);

impl SendingEvent {
    /// Returns the message that the event is about.
    ///
    /// ```
    /// use ses_events::{Document as _, SendingEvent};
    ///
    /// let event = SendingEvent::from_json(r#"{"eventType": "Open", "mail": {"messageId": "EXAMPLE7c191be45"}}"#)?;
    /// assert_eq!(event.mail()?.message_id()?, "EXAMPLE7c191be45");
    /// # Ok::<(), ses_events::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Returns an error if there is none, or if the event has an unknown type.
    pub fn mail(&self) -> Result<&Mail, Error> {
        self.as_event().ok_or_else(|| Error::content("", "expected an event of a known type"))?.mail()
    }

    /// Returns when the event happened; see [`SesEvent::time`].
    ///
    /// ```
    /// use ses_events::{Document as _, SendingEvent};
    ///
    /// let event = SendingEvent::from_json(r#"{"eventType": "Send", "mail": {"timestamp": "2026-03-02T08:15:30.120Z"}}"#)?;
    /// assert_eq!(event.time().unwrap().to_string(), "2026-03-02T08:15:30.120Z");
    /// # Ok::<(), ses_events::Error>(())
    /// ```
    pub fn time(&self) -> Option<&Timestamp> {
        self.as_event()?.time()
    }

    /// Returns whether it was published through a configuration set or is feedback for an identity.
    ///
    /// ```
    /// use ses_events::{Document as _, EventOrigin, SendingEvent};
    ///
    /// let event = SendingEvent::from_json(r#"{"notificationType": "Complaint"}"#)?;
    /// assert_eq!(event.origin(), Some(EventOrigin::FeedbackNotification));
    /// # Ok::<(), ses_events::Error>(())
    /// ```
    pub fn origin(&self) -> Option<EventOrigin> {
        self.as_event()?.origin()
    }
}
