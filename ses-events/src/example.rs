//! Events for tests, with documentation values. They are valid and come back exactly.

#![expect(clippy::unnecessary_wraps, reason = "fields are options")]

use mailtrail_wire::{List, Number, TextValue as _, Timestamp};

use crate::sending::Send;
use crate::{
    Bounce, BounceEvent, BounceSubType, BounceType, BouncedRecipient, Click, ClickEvent, ComplainedRecipient,
    Complaint, ComplaintEvent, ComplaintFeedbackType, DelayType, DelayedRecipient, Delivery, DeliveryDelay,
    DeliveryDelayEvent, DeliveryEvent, DsnAction, EventType, Mail, Open, OpenEvent, Reject, RejectEvent,
    RenderingFailure, RenderingFailureEvent, SendEvent, Subscription, SubscriptionEvent, SubscriptionSource, Tags,
    TopicPreferences,
};

const SENT: &str = "2025-11-06T22:14:21.726Z";
const LATER: &str = "2025-11-06T22:14:23.100Z";
const MESSAGE: &str = "0100019a5b3c2d1e-11112222-3333-4444-5555-666677770001-000000";
const FEEDBACK: &str = "0100019a5b3c37f6-aaaabbbb-cccc-dddd-eeee-ffff00000001-000000";
const HOST: &str = "dns; a10-20.smtp-out.amazonses.com";

fn text(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn addresses<A: Into<String>>(addresses: impl IntoIterator<Item = A>) -> List<String> {
    addresses.into_iter().map(Into::into).collect()
}

/// A list with an element for each address.
fn each<T>(addresses: &List<String>, element: impl Fn(String) -> T) -> Option<List<T>> {
    Some(addresses.iter().cloned().map(element).collect())
}

impl Mail {
    /// Makes a message to some addresses, for tests.
    ///
    /// ```
    /// use ses_events::{Document as _, Mail, Wire, check};
    ///
    /// let mail = Mail::to(["mary@example.com"]);
    /// assert_eq!(mail.destinations().next().unwrap()?, "mary@example.com");
    /// assert_eq!(check(&mail.to_json(), Mail::SHAPE)?, []);
    /// # Ok::<(), ses_events::Error>(())
    /// ```
    pub fn to<A: Into<String>>(destination: impl IntoIterator<Item = A>) -> Self {
        Self::with(addresses(destination))
    }

    fn with(destination: List<String>) -> Self {
        Self {
            timestamp: Timestamp::parse(SENT),
            source: text("sender@example.com"),
            source_arn: text("arn:aws:ses:us-east-1:111122223333:identity/example.com"),
            sending_account_id: text("111122223333"),
            message_id: text(MESSAGE),
            destination: Some(destination),
            tags: Some(Tags::new().with("ses:configuration-set", "newsletter")),
            ..Self::default()
        }
    }
}

/// Writes `to` for events that say nothing about recipients beyond the message.
macro_rules! to {
    ($event:ident, $field:ident: $payload:expr, $what:literal) => {
        impl $event {
            #[doc = concat!($what, ", for tests.")]
            ///
            /// ```
            #[doc = concat!("use ses_events::{", stringify!($event), ", Document as _, SendingEvent, Wire, check};")]
            ///
            #[doc = concat!("let event = ", stringify!($event), "::to([\"mary@example.com\"]);")]
            /// assert_eq!(event.mail()?.destinations().next().unwrap()?, "mary@example.com");
            /// assert_eq!(check(&event.to_json(), SendingEvent::SHAPE)?, []);
            /// # Ok::<(), ses_events::Error>(())
            /// ```
            pub fn to<A: Into<String>>(recipients: impl IntoIterator<Item = A>) -> Self {
                let recipients = addresses(recipients);
                let payload: fn(&List<String>) -> _ = $payload;
                Self {
                    event_type: Some(EventType::from(<Self as KnownType>::TYPE)),
                    $field: Some(payload(&recipients)),
                    mail: Some(Mail::with(recipients)),
                    ..Self::default()
                }
            }
        }
    };
}

/// Text of the type of an event.
trait KnownType {
    const TYPE: &'static str;
}

macro_rules! known_type {
    ($($event:ident: $text:literal,)*) => {
        $(impl KnownType for $event {
            const TYPE: &'static str = $text;
        })*
    };
}

known_type! {
    SendEvent: "Send",
    DeliveryEvent: "Delivery",
    DeliveryDelayEvent: "DeliveryDelay",
    RejectEvent: "Reject",
    OpenEvent: "Open",
    ClickEvent: "Click",
    RenderingFailureEvent: "Rendering Failure",
    SubscriptionEvent: "Subscription",
}

to!(SendEvent, send: |_| Send::default(), "Message was taken that is to these addresses");
to!(DeliveryEvent, delivery: delivery, "Message was delivered to these addresses");
to!(DeliveryDelayEvent, delivery_delay: delay, "Delivery to these addresses is late, because their mailboxes are full");
to!(RejectEvent, reject: reject, "Message to these addresses was rejected, because it has a virus");
to!(OpenEvent, open: open, "Message to these addresses was opened");
to!(ClickEvent, click: click, "Link in a message to these addresses was clicked");
to!(RenderingFailureEvent, failure: failure, "Template for a message to these addresses could not be rendered");
to!(SubscriptionEvent, subscription: subscription, "Recipient of a message to these addresses unsubscribed from all topics");

fn delivery(recipients: &List<String>) -> Delivery {
    Delivery {
        timestamp: Timestamp::parse(LATER),
        processing_time_millis: Some(Number::from(1374_u64)),
        recipients: Some(recipients.clone()),
        smtp_response: text("250 2.0.0 OK"),
        remote_mta_ip: text("203.0.113.25"),
        reporting_mta: text("a10-20.smtp-out.amazonses.com"),
        ..Delivery::default()
    }
}

fn delay(recipients: &List<String>) -> DeliveryDelay {
    let recipient = |address| DelayedRecipient {
        email_address: Some(address),
        status: text("4.2.2"),
        diagnostic_code: text("smtp; 452 4.2.2 mailbox full"),
        ..DelayedRecipient::default()
    };
    DeliveryDelay {
        timestamp: Timestamp::parse(LATER),
        delay_type: Some(DelayType::MailboxFull),
        expiration_time: Timestamp::parse("2025-11-07T12:14:21.726Z"),
        delayed_recipients: each(recipients, recipient),
        ..DeliveryDelay::default()
    }
}

fn reject(_: &List<String>) -> Reject {
    Reject { reason: text("Bad content"), ..Reject::default() }
}

fn open(_: &List<String>) -> Open {
    Open {
        timestamp: Timestamp::parse(LATER),
        user_agent: text("ExampleMail/1.0"),
        ip_address: text("192.0.2.10"),
        ..Open::default()
    }
}

fn click(_: &List<String>) -> Click {
    Click {
        timestamp: Timestamp::parse(LATER),
        ip_address: text("192.0.2.10"),
        user_agent: text("ExampleBrowser/1.0"),
        link: text("https://example.com/offer"),
        ..Click::default()
    }
}

fn failure(_: &List<String>) -> RenderingFailure {
    RenderingFailure {
        template_name: text("welcome"),
        error_message: text("Attribute 'name' is not present in the rendering data."),
        ..RenderingFailure::default()
    }
}

fn subscription(_: &List<String>) -> Subscription {
    let preferences = |unsubscribe_all| TopicPreferences {
        unsubscribe_all: Some(unsubscribe_all),
        topic_subscription_status: Some(List::new()),
        ..TopicPreferences::default()
    };
    Subscription {
        contact_list: text("readers"),
        timestamp: Timestamp::parse(LATER),
        source: Some(SubscriptionSource::UnsubscribeHeader),
        new_topic_preferences: Some(preferences(true)),
        old_topic_preferences: Some(preferences(false)),
        ..Subscription::default()
    }
}

impl BounceEvent {
    /// Makes a permanent bounce, for tests: the mailboxes do not exist.
    ///
    /// ```
    /// use ses_events::{BounceEvent, Document as _, SendingEvent, Wire, check};
    ///
    /// let event = BounceEvent::permanent(["mary@example.com"]);
    /// assert!(event.bounce()?.is_permanent());
    /// assert_eq!(check(&event.to_json(), SendingEvent::SHAPE)?, []);
    /// # Ok::<(), ses_events::Error>(())
    /// ```
    pub fn permanent<A: Into<String>>(recipients: impl IntoIterator<Item = A>) -> Self {
        let (kind, sub_type) = (BounceType::Permanent, BounceSubType::General);
        Self::with(addresses(recipients), kind, sub_type, ("5.1.1", "smtp; 550 5.1.1 user unknown"))
    }

    /// Makes a transient bounce, for tests: the mailboxes are full.
    ///
    /// ```
    /// use ses_events::{BounceEvent, Document as _, SendingEvent, Wire, check};
    ///
    /// let event = BounceEvent::transient(["mary@example.com"]);
    /// assert!(!event.bounce()?.is_permanent());
    /// assert_eq!(check(&event.to_json(), SendingEvent::SHAPE)?, []);
    /// # Ok::<(), ses_events::Error>(())
    /// ```
    pub fn transient<A: Into<String>>(recipients: impl IntoIterator<Item = A>) -> Self {
        let (kind, sub_type) = (BounceType::Transient, BounceSubType::MailboxFull);
        Self::with(addresses(recipients), kind, sub_type, ("5.2.2", "smtp; 552 5.2.2 mailbox full"))
    }

    fn with(recipients: List<String>, kind: BounceType, sub_type: BounceSubType, report: (&str, &str)) -> Self {
        let recipient = |address| BouncedRecipient {
            email_address: Some(address),
            action: Some(DsnAction::from("failed")),
            status: text(report.0),
            diagnostic_code: text(report.1),
            ..BouncedRecipient::default()
        };
        let bounce = Bounce {
            feedback_id: text(FEEDBACK),
            bounce_type: Some(kind),
            bounce_sub_type: Some(sub_type),
            bounced_recipients: each(&recipients, recipient),
            timestamp: Timestamp::parse(LATER),
            reporting_mta: text(HOST),
            ..Bounce::default()
        };
        Self {
            event_type: Some(EventType::Bounce),
            bounce: Some(bounce),
            mail: Some(Mail::with(recipients)),
            ..Self::default()
        }
    }
}

impl ComplaintEvent {
    /// Makes a complaint, for tests: these recipients marked the message as spam.
    ///
    /// ```
    /// use ses_events::{ComplaintEvent, Document as _, SendingEvent, Wire, check};
    ///
    /// let event = ComplaintEvent::abuse(["mary@example.com"]);
    /// assert_eq!(event.complaint()?.complained_recipients.as_ref().map(|recipients| recipients.len()), Some(1));
    /// assert_eq!(check(&event.to_json(), SendingEvent::SHAPE)?, []);
    /// # Ok::<(), ses_events::Error>(())
    /// ```
    pub fn abuse<A: Into<String>>(recipients: impl IntoIterator<Item = A>) -> Self {
        Self::with(addresses(recipients), "abuse")
    }

    /// Makes a complaint of type `not-spam`, for tests: these recipients said that a message in their spam folder is not spam.
    ///
    /// ```
    /// use ses_events::{ComplaintEvent, ComplaintFeedbackType, Is as _};
    ///
    /// let event = ComplaintEvent::not_spam(["mary@example.com"]);
    /// assert!(event.complaint()?.complaint_feedback_type.is("not-spam"));
    /// # Ok::<(), ses_events::Error>(())
    /// ```
    pub fn not_spam<A: Into<String>>(recipients: impl IntoIterator<Item = A>) -> Self {
        Self::with(addresses(recipients), "not-spam")
    }

    fn with(recipients: List<String>, feedback: &str) -> Self {
        let recipient =
            |address| ComplainedRecipient { email_address: Some(address), ..ComplainedRecipient::default() };
        let complaint = Complaint {
            feedback_id: text(FEEDBACK),
            complained_recipients: each(&recipients, recipient),
            timestamp: Timestamp::parse(LATER),
            complaint_feedback_type: Some(ComplaintFeedbackType::from(feedback)),
            ..Complaint::default()
        };
        Self {
            event_type: Some(EventType::Complaint),
            complaint: Some(complaint),
            mail: Some(Mail::with(recipients)),
            ..Self::default()
        }
    }
}
