//! Events for tests, with documentation values. They are valid and come back exactly.

#![expect(clippy::unnecessary_wraps, reason = "fields are options")]

mod audit;

use mailtrail_wire::{List, Number};

use crate::{
    BouncedRecipient, BouncedRecipientDetails, DmarcPolicy, DmarcPolicyApplied, Event, EventName, EventRecord,
    EventTimestamp, FlowDirection, IncomingEmailBounced, JournalingInitiated, MailboxEmailDelivered,
    MessageFlowAddress, MessageFlowEnvelope, MessageFlowEvent, OrganizationEmailReceived, OutgoingEmailBounced,
    OutgoingEmailSent, OutgoingEmailSubmitted, RuleAction, RuleApplied, RuleType, SummaryVersion, Verdict,
    VerdictStatus,
};

/// In milliseconds.
const TIME: u64 = 1_772_439_330_120;
const SENDER: &str = "richard@example.com";
const MESSAGE: &str = "<a1b2c3@example.com>";

fn text(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn time() -> Option<EventTimestamp> {
    Some(EventTimestamp::from(Number::from(TIME)))
}

fn addresses<A: Into<String>>(addresses: impl IntoIterator<Item = A>) -> Option<List<String>> {
    Some(addresses.into_iter().map(Into::into).collect())
}

/// A mailbox that is full.
fn bounced(recipient: &str) -> Option<BouncedRecipient> {
    let details = BouncedRecipientDetails {
        email_address: text(recipient),
        reason: text("mailbox full"),
        status: Some("5.2.2".into()),
        ..BouncedRecipientDetails::default()
    };
    Some(details.into())
}

impl EventRecord {
    /// Makes a line of the email event log with an event, for tests.
    ///
    /// ```
    /// use workmail_events::{CloudWatchLogsData, Document as _, EventRecord, OutgoingEmailSent, Wire, check};
    ///
    /// let record = EventRecord::of(OutgoingEmailSent::to("mary@example.org"));
    /// assert_eq!(record.recipients()?, ["mary@example.org"]);
    /// assert_eq!(check(&record.to_json(), EventRecord::SHAPE)?, []);
    ///
    /// let data = CloudWatchLogsData::of([&record]);
    /// assert_eq!(data.log_events().next().unwrap()?.message()?.read::<EventRecord>()?, record);
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn of(event: impl Into<Event>) -> Self {
        Self { trace_id: text("trace-EXAMPLE11111"), event: Some(event.into()), ..Self::default() }
    }
}

/// Writes a constructor that takes one address, with its documentation.
macro_rules! to {
    ($event:ident, $what:literal, |$address:ident| $value:expr) => {
        impl $event {
            #[doc = concat!($what, ", for tests.")]
            ///
            /// ```
            #[doc = concat!("use workmail_events::{Document as _, EventRecord, ", stringify!($event), ", Wire, check};")]
            ///
            #[doc = concat!("let event = ", stringify!($event), "::to(\"mary@example.org\");")]
            /// assert!(event.to_json().contains("mary@example.org"));
            /// assert_eq!(check(&EventRecord::of(event).to_json(), EventRecord::SHAPE)?, []);
            /// # Ok::<(), workmail_events::Error>(())
            /// ```
            pub fn to($address: &str) -> Self {
                $value
            }
        }
    };
}

/// The same for several addresses.
macro_rules! to_all {
    ($event:ident, $what:literal, |$addresses:ident| $value:expr) => {
        impl $event {
            #[doc = concat!($what, ", for tests.")]
            ///
            /// ```
            #[doc = concat!("use workmail_events::{Document as _, EventRecord, ", stringify!($event), ", Wire, check};")]
            ///
            #[doc = concat!("let record = EventRecord::of(", stringify!($event), "::to([\"mary@example.org\"]));")]
            /// assert_eq!(record.recipients()?, ["mary@example.org"]);
            /// assert_eq!(check(&record.to_json(), EventRecord::SHAPE)?, []);
            /// # Ok::<(), workmail_events::Error>(())
            /// ```
            pub fn to<A: Into<String>>(recipients: impl IntoIterator<Item = A>) -> Self {
                let $addresses = addresses(recipients);
                $value
            }
        }
    };
}

to_all!(OrganizationEmailReceived, "Message for these recipients came in, and passed all checks", |recipients| Self {
    event_name: Some(EventName::OrganizationEmailReceived),
    recipients,
    sender: text(SENDER),
    from: text(SENDER),
    subject: text("Minutes"),
    message_id: text(MESSAGE),
    spam_verdict: Some(Verdict::from(VerdictStatus::Pass)),
    dkim_verdict: Some(Verdict::from(VerdictStatus::Pass)),
    dmarc_verdict: Some(Verdict::from(VerdictStatus::Pass)),
    dmarc_policy: Some(DmarcPolicy::Reject),
    spf_verdict: Some(Verdict::from(VerdictStatus::Pass)),
    message_timestamp: time(),
    ..Self::default()
});
to_all!(OutgoingEmailSubmitted, "Message to these recipients was handed in", |recipients| Self {
    event_name: Some(EventName::OutgoingEmailSubmitted),
    recipients,
    sender: text(SENDER),
    from: text(SENDER),
    subject: text("Minutes"),
    ..Self::default()
});
to_all!(DmarcPolicyApplied, "Message for these recipients was put into quarantine", |recipients| Self {
    event_name: Some(EventName::DmarcPolicyApplied),
    from: text(SENDER),
    recipients,
    policy: Some(DmarcPolicy::Quarantine),
    ..Self::default()
});
to_all!(RuleApplied, "Rule for incoming messages sent copies to these recipients", |recipients| Self {
    event_name: Some(EventName::RuleApplied),
    rule_name: text("copies"),
    rule_type: Some(RuleType::InboundRule),
    rule_actions: Some([RuleAction { action: text("COPY"), recipients, ..RuleAction::default() }].into()),
    ..Self::default()
});
to!(MailboxEmailDelivered, "Message was put into the inbox of this recipient", |recipient| Self {
    event_name: Some(EventName::MailboxEmailDelivered),
    recipient: text(recipient),
    folder: text("INBOX"),
    ..Self::default()
});
to!(OutgoingEmailSent, "Message was handed over to the server of this recipient", |recipient| Self {
    event_name: Some(EventName::OutgoingEmailSent),
    recipient: text(recipient),
    sender: text(SENDER),
    from: text(SENDER),
    message_id: text(MESSAGE),
    ..Self::default()
});
to!(
    IncomingEmailBounced,
    "Message for this recipient went back to its sender, because the mailbox is full",
    |recipient| {
        Self {
            event_name: Some(EventName::IncomingEmailBounced),
            bounced_recipient: bounced(recipient),
            ..Self::default()
        }
    }
);
to!(OutgoingEmailBounced, "Message to this recipient came back, because the mailbox is full", |recipient| Self {
    event_name: Some(EventName::OutgoingEmailBounced),
    bounced_recipient: bounced(recipient),
    ..Self::default()
});
to!(JournalingInitiated, "Copy for the journal goes to this address", |address| Self {
    event_name: Some(EventName::JournalingInitiated),
    journaling_address: text(address),
    ..Self::default()
});

impl MessageFlowEvent {
    /// Makes an event for an incoming message to these recipients, for tests.
    ///
    /// ```
    /// use workmail_events::{Document as _, FlowDirection, MessageFlowEvent, Wire, check};
    ///
    /// let event = MessageFlowEvent::inbound(["jane@example.com"]);
    /// assert_eq!(event.recipients().next().unwrap()?, "jane@example.com");
    /// assert_eq!(event.flow_direction, Some(FlowDirection::Inbound));
    /// assert_eq!(check(&event.to_json(), MessageFlowEvent::SHAPE)?, []);
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn inbound<A: Into<String>>(recipients: impl IntoIterator<Item = A>) -> Self {
        Self::flow(FlowDirection::Inbound, "mary@example.org", addresses(recipients))
    }

    /// Makes an event for an outgoing message to these recipients, for tests.
    ///
    /// ```
    /// use workmail_events::{FlowDirection, MessageFlowEvent};
    ///
    /// let event = MessageFlowEvent::outbound(["mary@example.org"]);
    /// assert_eq!(event.mail_from(), Some("jane@example.com"));
    /// assert_eq!(event.flow_direction, Some(FlowDirection::Outbound));
    /// ```
    pub fn outbound<A: Into<String>>(recipients: impl IntoIterator<Item = A>) -> Self {
        Self::flow(FlowDirection::Outbound, "jane@example.com", addresses(recipients))
    }

    fn flow(direction: FlowDirection, sender: &str, recipients: Option<List<String>>) -> Self {
        let address = |address: &str| MessageFlowAddress { address: text(address), ..MessageFlowAddress::default() };
        let envelope = MessageFlowEnvelope {
            mail_from: Some(address(sender)),
            recipients: recipients.map(|recipients| recipients.iter().map(|it| address(it)).collect()),
            ..MessageFlowEnvelope::default()
        };
        Self {
            summary_version: Some(SummaryVersion::from("2019-07-28")),
            envelope: Some(envelope),
            sender: Some(address(sender)),
            subject: text("Minutes"),
            message_id: text("11112222-3333-4444-5555-EXAMPLE00003"),
            invocation_id: text("0123456789abcdef0123456789abcdef"),
            flow_direction: Some(direction),
            truncated: Some(false),
            ..Self::default()
        }
    }
}
