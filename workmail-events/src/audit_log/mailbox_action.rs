//! Actions on mailboxes.

use mailtrail_wire::open_enum;

/// What was done, or attempted, to an item or folder of a mailbox.
///
/// See [Amazon WorkMail/Monitoring Amazon WorkMail audit logs](https://docs.aws.amazon.com/workmail/latest/adminguide/monitoring-audit-logging.html).
///
/// ```
/// use workmail_events::{MailboxAction, OpenEnum as _};
///
/// assert_eq!(MailboxAction::from("submit_email_for_sending"), MailboxAction::SubmitEmailForSending);
/// assert_eq!(MailboxAction::known().count(), 16);
/// ```
#[open_enum]
pub enum MailboxAction {
    /// Item or folder was read.
    #[wire("read")]
    Read,
    /// Tree of folders was read.
    #[wire("read_hierarchy")]
    ReadHierarchy,
    /// Summary of an item was read, as a list of messages shows it.
    #[wire("read_summary")]
    ReadSummary,
    /// Attachment was read.
    #[wire("read_attachment")]
    ReadAttachment,
    /// Permissions were read.
    #[wire("read_permissions")]
    ReadPermissions,
    /// Item or folder was made.
    #[wire("create")]
    Create,
    /// Item or folder was changed.
    #[wire("update")]
    Update,
    /// Permissions were changed.
    #[wire("update_permissions")]
    UpdatePermissions,
    /// Item was marked as read or unread.
    #[wire("update_read_state")]
    UpdateReadState,
    /// Item or folder was deleted.
    #[wire("delete")]
    Delete,
    /// Message was handed in for sending.
    #[wire("submit_email_for_sending")]
    SubmitEmailForSending,
    /// Sending of a message was called off.
    #[wire("abort_sending_email")]
    AbortSendingEmail,
    /// Item or folder was moved away from where it was.
    #[wire("move")]
    Move,
    /// Item or folder was moved to here.
    #[wire("move_to")]
    MoveTo,
    /// Item or folder was copied from where it is.
    #[wire("copy")]
    Copy,
    /// Item or folder was copied to here.
    #[wire("copy_to")]
    CopyTo,
}
