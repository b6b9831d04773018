//! Mailbox access logs.

use mailtrail_wire::{Extra, Wire};

use crate::{AuditFlag, AuditProtocol, EventTimestamp, MailboxAction, MailboxObjectType};

/// Operation on an item or folder of a mailbox.
///
/// Written for every operation that somebody attempts, allowed or not. Its log type is `WORKMAIL_MAILBOX_ACCESS_LOGS`.
///
/// Names and values are documented, but their JSON forms are not, and a delivery can be set up to omit fields, so no field is required.
///
/// See [Amazon WorkMail/Monitoring Amazon WorkMail audit logs](https://docs.aws.amazon.com/workmail/latest/adminguide/monitoring-audit-logging.html).
///
/// ```
/// use workmail_events::{Document as _, Is as _, MailboxAccessLog, MailboxAction};
///
/// let text = r#"{
///     "event_timestamp": 1772439330000,
///     "user_id": "S-1-1-11-1111111111-EXAMPLE",
///     "protocol": "IMAP",
///     "action": "read",
///     "object_type": "Message",
///     "action_allowed": true
/// }"#;
/// let log = MailboxAccessLog::from_json(text)?;
/// assert_eq!(log.action, Some(MailboxAction::Read));
/// assert!(log.action_allowed.is(true));
/// let time = log.event_timestamp.as_ref().and_then(|time| time.instant());
/// assert_eq!(time.map(|time| time.unix_timestamp()), Some(1_772_439_330));
/// # Ok::<(), workmail_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[wire(errata = crate::ERRATA)]
#[non_exhaustive]
pub struct MailboxAccessLog {
    /// Time of the event, in milliseconds since 1970; whether as number or as text is not documented.
    #[wire(name = "event_timestamp")]
    pub event_timestamp: Option<EventTimestamp>,
    /// Identifier of the request.
    #[wire(name = "request_id", content = "id")]
    pub request_id: Option<String>,
    /// ARN of the organization of the authenticated user.
    #[wire(name = "organization_arn", content = "arn")]
    pub organization_arn: Option<String>,
    /// Identifier of the authenticated user.
    #[wire(name = "user_id", content = "id")]
    pub user_id: Option<String>,
    /// Who acted in the user's place; there only if somebody did.
    #[wire(name = "impersonator_id", content = "id")]
    pub impersonator_id: Option<String>,
    /// Protocol of the request.
    pub protocol: Option<AuditProtocol>,
    /// Address that the request came from; whether of version 4 alone is not documented, nor how a missing one is
    /// written.
    #[wire(name = "source_ip", nullable, content = "ip-address")]
    pub source_ip: Option<String>,
    /// Program that made the request; how a missing one is written is not documented.
    #[wire(name = "user_agent", nullable, content = "user-agent")]
    pub user_agent: Option<String>,
    /// What was attempted on the item or folder.
    pub action: Option<MailboxAction>,
    /// Identifier of the user who owns the object that was acted on.
    #[wire(name = "owner_id", content = "id")]
    pub owner_id: Option<String>,
    /// Kind of the object that was acted on.
    #[wire(name = "object_type")]
    pub object_type: Option<MailboxObjectType>,
    /// Identifier of the message that was acted on, or whose attachment was. A folder has none; how that is written is
    /// not documented.
    #[wire(name = "item_id", nullable, content = "id")]
    pub item_id: Option<String>,
    /// Path of the folder that was acted on, or in which the item is.
    #[wire(name = "folder_path", nullable, content = "path")]
    pub folder_path: Option<String>,
    /// Identifier of the folder in `folder_path`.
    #[wire(name = "folder_id", nullable, content = "id")]
    pub folder_id: Option<String>,
    /// Display names that lead to the attachment. Other objects have none; how that is written is not documented.
    #[wire(name = "attachment_path", nullable, content = "path")]
    pub attachment_path: Option<String>,
    /// Whether the operation was allowed.
    #[wire(name = "action_allowed", content = "public")]
    pub action_allowed: Option<AuditFlag>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}
