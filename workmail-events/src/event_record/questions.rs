//! Questions to a line, whichever event it has.

use mailtrail_wire::Error;

use crate::{EventName, EventRecord};

impl EventRecord {
    /// Name of the event; nothing if there is no event, or none with a name.
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

    /// Identifier in the `Message-ID` header, which joins the sending and the receiving side; two kinds of events have
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

    /// Address in the `From` header; of a message sent on behalf of another user, that user's address.
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

    /// Address of whoever really sent the message.
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

    /// Subject of the message, of the two kinds of events that have it.
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

    /// Addresses of the recipients whom the event is about, whichever member has them; bounced ones included.
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
    /// If there is no event, or something else than a text stands where an address should.
    pub fn recipients(&self) -> Result<Vec<&str>, Error> {
        self.event()?.recipients().map_err(|error| error.under("/event"))
    }
}
