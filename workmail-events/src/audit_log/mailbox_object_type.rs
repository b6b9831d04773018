//! Kinds of objects in mailboxes.

use mailtrail_wire::open_enum;

/// Kind of the object that was acted on.
///
/// See [Amazon WorkMail/Monitoring Amazon WorkMail audit logs](https://docs.aws.amazon.com/workmail/latest/adminguide/monitoring-audit-logging.html).
///
/// ```
/// use workmail_events::{MailboxObjectType, OpenEnum as _};
///
/// assert_eq!(MailboxObjectType::from("Message"), MailboxObjectType::Message);
/// assert!(!MailboxObjectType::from("Calendar").is_known());
/// ```
#[open_enum]
pub enum MailboxObjectType {
    /// Folder of a mailbox.
    Folder,
    /// Message.
    Message,
    /// Attachment of a message.
    Attachment,
}
