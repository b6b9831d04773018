//! Incoming messages that bounced.

use mailtrail_wire::{Extra, Wire};

use crate::{BounceStatus, BouncedRecipient, EventName};

/// Incoming message that could not be delivered to a recipient.
///
/// Sent once for each such recipient, for instance because a mailbox is full. AWS used to name missing mailboxes as a
/// cause too, and dropped that from its page in June 2022.
///
/// In Rust, [`recipient`](Self::recipient), [`reason`](Self::reason) and [`status`](Self::status) take either form.
///
/// See [Amazon WorkMail/Monitoring Amazon WorkMail email event logs](https://docs.aws.amazon.com/workmail/latest/adminguide/cw-events.html).
///
/// ```
/// use workmail_events::{Document as _, IncomingEmailBounced};
///
/// let text = r#"{"eventName": "INCOMING_EMAIL_BOUNCED", "bouncedRecipient": {"emailAddress": "jane@example.com"}}"#;
/// let event = IncomingEmailBounced::from_json(text)?;
/// assert_eq!(event.recipient(), Some("jane@example.com"));
/// assert_eq!(event.reason(), None);
/// # Ok::<(), workmail_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct IncomingEmailBounced {
    /// Always `INCOMING_EMAIL_BOUNCED`. AWS's field tables omit it; its sample queries use it.
    #[wire(required, evidence = "implied", one_of("INCOMING_EMAIL_BOUNCED"))]
    pub event_name: Option<EventName>,
    /// Recipient who did not get the message: an address by AWS's field table, an object by one of its sample queries.
    #[wire(content = "address")]
    pub bounced_recipient: Option<BouncedRecipient>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

impl IncomingEmailBounced {
    /// Returns the recipient who did not get the message.
    ///
    /// ```
    /// use workmail_events::{Document as _, IncomingEmailBounced};
    ///
    /// let event = IncomingEmailBounced::from_json(r#"{"bouncedRecipient": "jane@example.com"}"#)?;
    /// assert_eq!(event.recipient(), Some("jane@example.com"));
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn recipient(&self) -> Option<&str> {
        self.bounced_recipient.as_ref()?.address()
    }

    /// Returns why the message bounced. A bare address does not have it.
    ///
    /// ```
    /// use workmail_events::{Document as _, IncomingEmailBounced};
    ///
    /// let event = IncomingEmailBounced::from_json(r#"{"bouncedRecipient": {"reason": "mailbox full"}}"#)?;
    /// assert_eq!(event.reason(), Some("mailbox full"));
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn reason(&self) -> Option<&str> {
        self.bounced_recipient.as_ref()?.reason()
    }

    /// Returns the status of the bounce. A bare address does not have it.
    ///
    /// ```
    /// use workmail_events::{Document as _, IncomingEmailBounced};
    ///
    /// let event = IncomingEmailBounced::from_json(r#"{"bouncedRecipient": {"status": "5.2.2"}}"#)?;
    /// assert_eq!(event.status().unwrap().as_str(), "5.2.2");
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn status(&self) -> Option<&BounceStatus> {
        self.bounced_recipient.as_ref()?.status()
    }
}
