//! The event as one of its kinds.

use mailtrail_wire::Json;

use crate::{
    DmarcPolicyApplied, Event, IncomingEmailBounced, JournalingInitiated, MailboxEmailDelivered,
    OrganizationEmailReceived, OutgoingEmailBounced, OutgoingEmailSent, OutgoingEmailSubmitted, RuleApplied,
};

impl Event {
    /// `ORGANIZATION_EMAIL_RECEIVED`, if it is one.
    ///
    /// ```
    /// use workmail_events::{Document as _, Event};
    ///
    /// let event = Event::from_json(r#"{"eventName": "ORGANIZATION_EMAIL_RECEIVED"}"#)?;
    /// assert!(event.as_organization_email_received().is_some());
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn as_organization_email_received(&self) -> Option<&OrganizationEmailReceived> {
        match self {
            Self::OrganizationEmailReceived(event) => Some(event),
            _ => None,
        }
    }

    /// `MAILBOX_EMAIL_DELIVERED`, if it is one.
    ///
    /// ```
    /// use workmail_events::{Document as _, Event};
    ///
    /// let event = Event::from_json(r#"{"eventName": "MAILBOX_EMAIL_DELIVERED"}"#)?;
    /// assert!(event.as_mailbox_email_delivered().is_some());
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn as_mailbox_email_delivered(&self) -> Option<&MailboxEmailDelivered> {
        match self {
            Self::MailboxEmailDelivered(event) => Some(event),
            _ => None,
        }
    }

    /// `RULE_APPLIED`, if it is one.
    ///
    /// ```
    /// use workmail_events::{Document as _, Event};
    ///
    /// let event = Event::from_json(r#"{"eventName": "RULE_APPLIED"}"#)?;
    /// assert!(event.as_rule_applied().is_some());
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn as_rule_applied(&self) -> Option<&RuleApplied> {
        match self {
            Self::RuleApplied(event) => Some(event),
            _ => None,
        }
    }

    /// `JOURNALING_INITIATED`, if it is one.
    ///
    /// ```
    /// use workmail_events::{Document as _, Event};
    ///
    /// let event = Event::from_json(r#"{"eventName": "JOURNALING_INITIATED"}"#)?;
    /// assert!(event.as_journaling_initiated().is_some());
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn as_journaling_initiated(&self) -> Option<&JournalingInitiated> {
        match self {
            Self::JournalingInitiated(event) => Some(event),
            _ => None,
        }
    }

    /// `INCOMING_EMAIL_BOUNCED`, if it is one.
    ///
    /// ```
    /// use workmail_events::{Document as _, Event};
    ///
    /// let event = Event::from_json(r#"{"eventName": "INCOMING_EMAIL_BOUNCED"}"#)?;
    /// assert!(event.as_incoming_email_bounced().is_some());
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn as_incoming_email_bounced(&self) -> Option<&IncomingEmailBounced> {
        match self {
            Self::IncomingEmailBounced(event) => Some(event),
            _ => None,
        }
    }

    /// `OUTGOING_EMAIL_SUBMITTED`, if it is one.
    ///
    /// ```
    /// use workmail_events::{Document as _, Event};
    ///
    /// let event = Event::from_json(r#"{"eventName": "OUTGOING_EMAIL_SUBMITTED"}"#)?;
    /// assert!(event.as_outgoing_email_submitted().is_some());
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn as_outgoing_email_submitted(&self) -> Option<&OutgoingEmailSubmitted> {
        match self {
            Self::OutgoingEmailSubmitted(event) => Some(event),
            _ => None,
        }
    }

    /// `OUTGOING_EMAIL_SENT`, if it is one.
    ///
    /// ```
    /// use workmail_events::{Document as _, Event};
    ///
    /// let event = Event::from_json(r#"{"eventName": "OUTGOING_EMAIL_SENT"}"#)?;
    /// assert!(event.as_outgoing_email_sent().is_some());
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn as_outgoing_email_sent(&self) -> Option<&OutgoingEmailSent> {
        match self {
            Self::OutgoingEmailSent(event) => Some(event),
            _ => None,
        }
    }

    /// `OUTGOING_EMAIL_BOUNCED`, if it is one.
    ///
    /// ```
    /// use workmail_events::{Document as _, Event};
    ///
    /// let event = Event::from_json(r#"{"eventName": "OUTGOING_EMAIL_BOUNCED"}"#)?;
    /// assert!(event.as_outgoing_email_bounced().is_some());
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn as_outgoing_email_bounced(&self) -> Option<&OutgoingEmailBounced> {
        match self {
            Self::OutgoingEmailBounced(event) => Some(event),
            _ => None,
        }
    }

    /// `DMARC_POLICY_APPLIED`, if it is one.
    ///
    /// ```
    /// use workmail_events::{Document as _, Event};
    ///
    /// let event = Event::from_json(r#"{"eventName": "DMARC_POLICY_APPLIED"}"#)?;
    /// assert!(event.as_dmarc_policy_applied().is_some());
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn as_dmarc_policy_applied(&self) -> Option<&DmarcPolicyApplied> {
        match self {
            Self::DmarcPolicyApplied(event) => Some(event),
            _ => None,
        }
    }

    /// JSON of an event that this version does not know, if it is one.
    ///
    /// ```
    /// use workmail_events::{Document as _, Event};
    ///
    /// let event = Event::from_json(r#"{"eventName": "MESSAGE_RECALLED"}"#)?;
    /// assert!(event.as_other().is_some());
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn as_other(&self) -> Option<&Json> {
        match self {
            Self::Other(json) => Some(json),
            _ => None,
        }
    }
}
