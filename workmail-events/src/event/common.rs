//! Common fields of several kinds of events.

use mailtrail_wire::{Error, Records};

use crate::texts::{text, texts};
use crate::{Event, EventName};

impl Event {
    /// Returns the name of the event; `None` if it has none.
    ///
    /// ```
    /// use workmail_events::{Document as _, Event, EventName};
    ///
    /// let event = Event::from_json(r#"{"eventName": "RULE_APPLIED"}"#)?;
    /// assert_eq!(event.name(), Some(EventName::RuleApplied));
    /// let other = Event::from_json(r#"{"eventName": "MESSAGE_RECALLED"}"#)?;
    /// assert_eq!(other.name().unwrap(), "MESSAGE_RECALLED");
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn name(&self) -> Option<EventName> {
        Some(match self {
            Self::OrganizationEmailReceived(_) => EventName::OrganizationEmailReceived,
            Self::MailboxEmailDelivered(_) => EventName::MailboxEmailDelivered,
            Self::RuleApplied(_) => EventName::RuleApplied,
            Self::JournalingInitiated(_) => EventName::JournalingInitiated,
            Self::IncomingEmailBounced(_) => EventName::IncomingEmailBounced,
            Self::OutgoingEmailSubmitted(_) => EventName::OutgoingEmailSubmitted,
            Self::OutgoingEmailSent(_) => EventName::OutgoingEmailSent,
            Self::OutgoingEmailBounced(_) => EventName::OutgoingEmailBounced,
            Self::DmarcPolicyApplied(_) => EventName::DmarcPolicyApplied,
            Self::Other(json) => EventName::from(&*json.get("/eventName")?.as_str()?),
        })
    }

    /// Returns the ID in the `Message-ID` header. Two kinds of events have it.
    ///
    /// ```
    /// use workmail_events::{Document as _, Event};
    ///
    /// let event = Event::from_json(r#"{"eventName": "OUTGOING_EMAIL_SENT", "messageId": "<a1@example.com>"}"#)?;
    /// assert_eq!(event.message_id(), Some("<a1@example.com>"));
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn message_id(&self) -> Option<&str> {
        match self {
            Self::OrganizationEmailReceived(event) => event.message_id.as_deref(),
            Self::OutgoingEmailSent(event) => event.message_id.as_deref(),
            _ => None,
        }
    }

    /// Returns the address in the `From` header. For a message sent on behalf of another user, that is the other user's address.
    ///
    /// ```
    /// use workmail_events::{Document as _, Event};
    ///
    /// let event = Event::from_json(r#"{"eventName": "OUTGOING_EMAIL_SENT", "from": "jane@example.com"}"#)?;
    /// assert_eq!(event.from_address(), Some("jane@example.com"));
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn from_address(&self) -> Option<&str> {
        match self {
            Self::OrganizationEmailReceived(event) => event.from.as_deref(),
            Self::OutgoingEmailSubmitted(event) => event.from.as_deref(),
            Self::OutgoingEmailSent(event) => event.from.as_deref(),
            Self::DmarcPolicyApplied(event) => event.from.as_deref(),
            _ => None,
        }
    }

    /// Returns the address of the actual sender: `sender` for a message sent on behalf of another user, otherwise the
    /// address in the `From` header.
    ///
    /// ```
    /// use workmail_events::{Document as _, Event};
    ///
    /// let text = r#"{
    ///     "eventName": "OUTGOING_EMAIL_SUBMITTED",
    ///     "from": "mary@example.com",
    ///     "sender": "jane@example.com"
    /// }"#;
    /// assert_eq!(Event::from_json(text)?.sender(), Some("jane@example.com"));
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn sender(&self) -> Option<&str> {
        let sender = match self {
            Self::OrganizationEmailReceived(event) => event.sender.as_deref(),
            Self::OutgoingEmailSubmitted(event) => event.sender.as_deref(),
            Self::OutgoingEmailSent(event) => event.sender.as_deref(),
            _ => None,
        };
        sender.or_else(|| self.from_address())
    }

    /// Returns the subject of the message. Two kinds of events have it.
    ///
    /// ```
    /// use workmail_events::{Document as _, Event};
    ///
    /// let event = Event::from_json(r#"{"eventName": "OUTGOING_EMAIL_SUBMITTED", "subject": "Minutes"}"#)?;
    /// assert_eq!(event.subject(), Some("Minutes"));
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn subject(&self) -> Option<&str> {
        match self {
            Self::OrganizationEmailReceived(event) => event.subject.as_deref(),
            Self::OutgoingEmailSubmitted(event) => event.subject.as_deref(),
            _ => None,
        }
    }

    /// Returns the addresses of the recipients that the event is about, including bounced ones, from whichever field has them.
    ///
    /// ```
    /// use workmail_events::{Document as _, Event};
    ///
    /// for text in [
    ///     r#"{"eventName": "OUTGOING_EMAIL_SUBMITTED", "recipients": ["mary@example.org"]}"#,
    ///     r#"{"eventName": "OUTGOING_EMAIL_SENT", "recipient": "mary@example.org"}"#,
    ///     r#"{"eventName": "INCOMING_EMAIL_BOUNCED", "bouncedRecipient": {"emailAddress": "mary@example.org"}}"#,
    ///     r#"{"eventName": "RULE_APPLIED", "ruleActions": [{"recipients": ["mary@example.org"]}]}"#,
    /// ] {
    ///     assert_eq!(Event::from_json(text)?.recipients()?, ["mary@example.org"]);
    /// }
    /// let odd = Event::from_json(r#"{"eventName": "OUTGOING_EMAIL_SUBMITTED", "recipients": ["mary@example.org", 7]}"#)?;
    /// assert_eq!(odd.recipients().unwrap_err().path(), "/recipients/1");
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Returns an error if an address is not a string.
    pub fn recipients(&self) -> Result<Vec<&str>, Error> {
        match self {
            Self::OrganizationEmailReceived(event) => texts("/recipients", &event.extra, &event.recipients),
            Self::OutgoingEmailSubmitted(event) => texts("/recipients", &event.extra, &event.recipients),
            Self::DmarcPolicyApplied(event) => texts("/recipients", &event.extra, &event.recipients),
            Self::MailboxEmailDelivered(event) => text("recipient", &event.extra, &event.recipient),
            Self::OutgoingEmailSent(event) => text("recipient", &event.extra, &event.recipient),
            Self::IncomingEmailBounced(event) => Ok(Vec::from_iter(event.recipient())),
            Self::OutgoingEmailBounced(event) => Ok(Vec::from_iter(event.recipient())),
            Self::RuleApplied(event) => {
                let mut recipients = Vec::new();
                for action in Records::optional("/ruleActions", &event.extra, &event.rule_actions) {
                    let action = action?;
                    recipients.extend(action.ask(|action| texts("/recipients", &action.extra, &action.recipients))?);
                }
                Ok(recipients)
            }
            Self::JournalingInitiated(_) | Self::Other(_) => Ok(Vec::new()),
        }
    }
}
