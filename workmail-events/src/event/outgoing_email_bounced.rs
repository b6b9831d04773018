//! Outgoing messages that bounced.

use mailtrail_wire::{Extra, Wire};

use crate::{BounceStatus, BouncedRecipient, EventName};

/// Outgoing message that could not be delivered to a recipient.
///
/// Sent once for each such recipient. AWS's field table has `bouncedRecipient` alone, its sample query `destination`
/// and `reason` alone.
///
/// In Rust, [`recipient`](Self::recipient) and [`reason`](Self::reason) take whatever is there.
///
/// See [Amazon WorkMail/Monitoring Amazon WorkMail email event logs](https://docs.aws.amazon.com/workmail/latest/adminguide/cw-events.html).
///
/// ```
/// use workmail_events::{Document as _, OutgoingEmailBounced};
///
/// let text = r#"{
///     "eventName": "OUTGOING_EMAIL_BOUNCED",
///     "destination": "mary@example.org",
///     "reason": "no such user"
/// }"#;
/// let event = OutgoingEmailBounced::from_json(text)?;
/// assert_eq!(event.recipient(), Some("mary@example.org"));
/// assert_eq!(event.reason(), Some("no such user"));
/// # Ok::<(), workmail_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct OutgoingEmailBounced {
    /// Always `OUTGOING_EMAIL_BOUNCED`. AWS's field tables omit it; its sample queries use it.
    #[wire(required, evidence = "implied", one_of("OUTGOING_EMAIL_BOUNCED"))]
    pub event_name: Option<EventName>,
    /// Recipient who did not get the message: an address by AWS's field table, perhaps an object as in
    /// [`IncomingEmailBounced`](crate::IncomingEmailBounced).
    #[wire(content = "address")]
    pub bounced_recipient: Option<BouncedRecipient>,
    /// Where the message was going, to judge by the name. Not documented by AWS except by a sample query; address or
    /// domain is open.
    #[wire(evidence = "implied", content = "address")]
    pub destination: Option<String>,
    /// Why the message bounced; in what words is open.
    #[wire(evidence = "implied", content = "text")]
    pub reason: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

impl OutgoingEmailBounced {
    /// Returns the recipient who did not get the message: `bouncedRecipient`, or `destination` if that has none.
    ///
    /// ```
    /// use workmail_events::{Document as _, OutgoingEmailBounced};
    ///
    /// let event = OutgoingEmailBounced::from_json(r#"{"bouncedRecipient": "mary@example.org"}"#)?;
    /// assert_eq!(event.recipient(), Some("mary@example.org"));
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn recipient(&self) -> Option<&str> {
        let recipient = self.bounced_recipient.as_ref().and_then(BouncedRecipient::address);
        recipient.or(self.destination.as_deref())
    }

    /// Returns why the message bounced: `reason`, or the reason in `bouncedRecipient`.
    ///
    /// ```
    /// use workmail_events::{Document as _, OutgoingEmailBounced};
    ///
    /// let event = OutgoingEmailBounced::from_json(r#"{"bouncedRecipient": {"reason": "mailbox full"}}"#)?;
    /// assert_eq!(event.reason(), Some("mailbox full"));
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn reason(&self) -> Option<&str> {
        self.reason.as_deref().or_else(|| self.bounced_recipient.as_ref()?.reason())
    }

    /// Returns the status of the bounce, if `bouncedRecipient` is an object that has it.
    ///
    /// ```
    /// use workmail_events::{Document as _, OutgoingEmailBounced};
    ///
    /// let event = OutgoingEmailBounced::from_json(r#"{"bouncedRecipient": {"status": "5.2.2"}}"#)?;
    /// assert_eq!(event.status().unwrap().as_str(), "5.2.2");
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn status(&self) -> Option<&BounceStatus> {
        self.bounced_recipient.as_ref()?.status()
    }
}
