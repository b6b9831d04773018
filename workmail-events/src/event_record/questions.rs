//! Methods for all lines, whichever event they have.

use mailtrail_wire::Error;

use crate::{EventName, EventRecord};

impl EventRecord {
    /// Returns the name of the event; `None` if there is no event, or if it has no name.
    ///
    /// ```
    /// use workmail_events::{Document as _, EventName, EventRecord};
    ///
    /// let text = r#"{"event": {"eventName": "RULE_APPLIED"}}"#;
    /// let record = EventRecord::from_json(text)?;
    /// assert_eq!(record.name(), Some(EventName::RuleApplied));
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn name(&self) -> Option<EventName> {
        self.event.as_ref()?.name()
    }

    /// Returns the ID in the `Message-ID` header, which joins the sending and the receiving side. Two kinds of events have
    /// it.
    ///
    /// ```
    /// use workmail_events::{Document as _, EventRecord};
    ///
    /// let text = r#"{"event": {"eventName": "OUTGOING_EMAIL_SENT", "messageId": "<a1@example.com>"}}"#;
    /// let record = EventRecord::from_json(text)?;
    /// assert_eq!(record.message_id(), Some("<a1@example.com>"));
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn message_id(&self) -> Option<&str> {
        self.event.as_ref()?.message_id()
    }

    /// Returns the address in the `From` header. For a message sent on behalf of another user, that is the other user's address.
    ///
    /// ```
    /// use workmail_events::{Document as _, EventRecord};
    ///
    /// let text = r#"{"event": {"eventName": "DMARC_POLICY_APPLIED", "from": "mary@example.org"}}"#;
    /// let record = EventRecord::from_json(text)?;
    /// assert_eq!(record.from_address(), Some("mary@example.org"));
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn from_address(&self) -> Option<&str> {
        self.event.as_ref()?.from_address()
    }

    /// Returns the address of the actual sender.
    ///
    /// ```
    /// use workmail_events::{Document as _, EventRecord};
    ///
    /// let text = r#"{"event": {"eventName": "OUTGOING_EMAIL_SENT", "from": "jane@example.com"}}"#;
    /// let record = EventRecord::from_json(text)?;
    /// assert_eq!(record.sender(), Some("jane@example.com"));
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn sender(&self) -> Option<&str> {
        self.event.as_ref()?.sender()
    }

    /// Returns the subject of the message. Two kinds of events have it.
    ///
    /// ```
    /// use workmail_events::{Document as _, EventRecord};
    ///
    /// let text = r#"{"event": {"eventName": "ORGANIZATION_EMAIL_RECEIVED", "subject": "Minutes"}}"#;
    /// let record = EventRecord::from_json(text)?;
    /// assert_eq!(record.subject(), Some("Minutes"));
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn subject(&self) -> Option<&str> {
        self.event.as_ref()?.subject()
    }

    /// Returns the addresses of the recipients that the event is about, including bounced ones, from whichever field has them.
    ///
    /// ```
    /// use workmail_events::{Document as _, EventRecord};
    ///
    /// let text = r#"{"event": {"eventName": "MAILBOX_EMAIL_DELIVERED", "recipient": "jane@example.com"}}"#;
    /// let record = EventRecord::from_json(text)?;
    /// assert_eq!(record.recipients()?, ["jane@example.com"]);
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Returns an error if there is no event, or if an address is not a string.
    pub fn recipients(&self) -> Result<Vec<&str>, Error> {
        self.event()?.recipients().map_err(|error| error.under("/event"))
    }
}
