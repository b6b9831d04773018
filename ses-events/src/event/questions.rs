//! Methods of views for events of all types.

use std::borrow::Cow;

use mailtrail_wire::{ListView, Timestamp, View, bare_address};

use crate::{EventType, Mail, SendingEventView};

impl<'a> SendingEventView<'a> {
    /// Returns the addresses that the event is about: those that a bounce, complaint, delivery or delay names, otherwise all addresses that
    /// the message was sent to.
    ///
    /// Display names are removed, and a string that is not an address is unchanged. As in every view, elements that are not recipients are skipped.
    ///
    /// ```
    /// use ses_events::{SendingEvent, Viewed as _};
    ///
    /// let event = SendingEvent::view(r#"{
    ///     "eventType": "Delivery",
    ///     "mail": {"destination": ["mary@example.com", "jane@example.com"]},
    ///     "delivery": {"recipients": ["jane@example.com"]}
    /// }"#)?;
    /// assert_eq!(event.recipients(), ["jane@example.com"]);
    /// # Ok::<(), ses_events::Error>(())
    /// ```
    pub fn recipients(&self) -> Vec<Cow<'a, str>> {
        let mut named: Vec<Cow<'a, str>> = Vec::new();
        match self {
            Self::Bounce(event) => {
                let list = event.bounce().and_then(|bounce| bounce.bounced_recipients());
                named.extend(list.iter().flat_map(ListView::iter).filter_map(|it| it.email_address()));
            }
            Self::Complaint(event) => {
                let list = event.complaint().and_then(|complaint| complaint.complained_recipients());
                named.extend(list.iter().flat_map(ListView::iter).filter_map(|it| it.email_address()));
            }
            Self::Delivery(event) => {
                let list = event.delivery().and_then(|delivery| delivery.recipients());
                named.extend(list.iter().flat_map(ListView::iter));
            }
            Self::DeliveryDelay(event) => {
                let list = event.delivery_delay().and_then(|delay| delay.delayed_recipients());
                named.extend(list.iter().flat_map(ListView::iter).filter_map(|it| it.email_address()));
            }
            _ => {}
        }
        if named.is_empty()
            && let Some(list) = self.mail().and_then(|mail| mail.destination())
        {
            named.extend(list.iter());
        }
        named.into_iter().map(bare).collect()
    }

    /// Returns when the event happened: its own timestamp, otherwise that of the message; see [`SesEvent::time`](crate::SesEvent::time).
    ///
    /// ```
    /// use ses_events::{SendingEvent, Viewed as _};
    ///
    /// let event = SendingEvent::view(r#"{"eventType": "Send", "send": {}, "mail": {"timestamp": "2026-03-02T08:15:30.120Z"}}"#)?;
    /// assert_eq!(event.time().map(|time| time.to_string()).as_deref(), Some("2026-03-02T08:15:30.120Z"));
    /// # Ok::<(), ses_events::Error>(())
    /// ```
    pub fn time(&self) -> Option<Timestamp> {
        let own = match self {
            Self::Bounce(event) => event.bounce().and_then(|it| it.timestamp()),
            Self::Complaint(event) => event.complaint().and_then(|it| it.timestamp()),
            Self::Delivery(event) => event.delivery().and_then(|it| it.timestamp()),
            Self::DeliveryDelay(event) => event.delivery_delay().and_then(|it| it.timestamp()),
            Self::Open(event) => event.open().and_then(|it| it.timestamp()),
            Self::Click(event) => event.click().and_then(|it| it.timestamp()),
            Self::Subscription(event) => event.subscription().and_then(|it| it.timestamp()),
            _ => None,
        };
        own.or_else(|| self.mail()?.timestamp())
    }
}

/// The bare address in a text, or the text.
fn bare(text: Cow<'_, str>) -> Cow<'_, str> {
    match bare_address(&text) {
        Some(address) if address.len() < text.len() => Cow::Owned(address.to_owned()),
        _ => text,
    }
}

/// What of a view is the same for all types; the table of types writes it.
macro_rules! of_all_types {
    ($(
        $(#[$doc:meta])*
        $variant:ident($document:ident): $wire:literal, $payload:literal, $v1:expr, $v2:literal, $metric:literal, $detail:literal;
    )*) => {
        impl<'a> SendingEventView<'a> {
            /// Returns the type of the event, from whichever field has it.
            ///
            /// ```
            /// use ses_events::{EventType, SendingEvent, Viewed as _};
            ///
            /// let event = SendingEvent::view(r#"{"notificationType": "Bounce"}"#)?;
            /// assert_eq!(event.event_type(), Some(EventType::Bounce));
            /// # Ok::<(), ses_events::Error>(())
            /// ```
            pub fn event_type(&self) -> Option<EventType> {
                match self {
                    $(Self::$variant(_) => Some(EventType::$variant),)*
                    Self::Other(json) => {
                        let [event, notification] = json.probe(["eventType", "notificationType"]);
                        event.or(notification)?.as_str().map(|text| EventType::from(&*text))
                    }
                }
            }

            /// Returns the message that the event is about; `None` for an unknown type.
            ///
            /// ```
            /// use ses_events::{SendingEvent, Viewed as _};
            ///
            /// let event = SendingEvent::view(r#"{"eventType": "Open", "mail": {"messageId": "EXAMPLE7c191be45"}}"#)?;
            /// assert_eq!(event.mail().and_then(|mail| mail.message_id()).as_deref(), Some("EXAMPLE7c191be45"));
            /// # Ok::<(), ses_events::Error>(())
            /// ```
            pub fn mail(&self) -> Option<View<'a, Mail>> {
                match self {
                    $(Self::$variant(event) => event.mail(),)*
                    Self::Other(_) => None,
                }
            }
        }
    };
}

crate::table::for_each_event_type!(of_all_types);
