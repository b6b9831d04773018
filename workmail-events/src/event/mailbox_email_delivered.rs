//! Deliveries to mailboxes.

use mailtrail_wire::{Extra, Wire};

use crate::EventName;

/// Message that reached a mailbox of the organization.
///
/// Sent once for each mailbox, so that one [`OrganizationEmailReceived`](crate::OrganizationEmailReceived) can be
/// followed by many of these.
///
/// See [Amazon WorkMail/Monitoring Amazon WorkMail email event logs](https://docs.aws.amazon.com/workmail/latest/adminguide/cw-events.html).
///
/// ```
/// use workmail_events::{Document as _, Is as _, MailboxEmailDelivered};
///
/// let text = r#"{"eventName": "MAILBOX_EMAIL_DELIVERED", "recipient": "jane@example.com", "folder": "Inbox"}"#;
/// let event = MailboxEmailDelivered::from_json(text)?;
/// assert!(event.recipient.is("jane@example.com"));
/// assert!(event.folder.is("Inbox"));
/// # Ok::<(), workmail_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct MailboxEmailDelivered {
    /// Always `MAILBOX_EMAIL_DELIVERED`. AWS's field tables omit it; its sample queries use it.
    #[wire(required, evidence = "implied", one_of("MAILBOX_EMAIL_DELIVERED"))]
    pub event_name: Option<EventName>,
    /// Mailbox that the message reached; a sample query of AWS counts by it, so it is one value.
    #[wire(content = "address")]
    pub recipient: Option<String>,
    /// Folder that the message was put into; whether by name or by path is open.
    #[wire(content = "path")]
    pub folder: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}
