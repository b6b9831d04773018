//! Logs of mailbox exports.

use mailtrail_wire::{Extra, Wire};

use crate::EventTimestamp;

/// Log of a mailbox export: how much of the mailbox is in the export, and how much is not.
///
/// A job that `StartMailboxExportJob` starts writes messages and calendar items into an archive in Amazon S3, and this
/// beside. All values are text, the numbers too. A bucket that keeps them has one such document for each job.
///
/// See [Amazon WorkMail/Exporting mailbox content](https://docs.aws.amazon.com/workmail/latest/adminguide/mail-export.html).
///
/// ```
/// use workmail_events::{Document as _, Is as _, MailboxExportLog};
///
/// let log = MailboxExportLog::from_json(r#"{"totalMessages": "42", "startTime": "1772439330", "endTime": "1772439334"}"#)?;
/// assert!(log.total_messages.is("42"));
/// let [start, end] = [&log.start_time, &log.end_time].map(|time| time.as_ref().and_then(|time| time.instant()));
/// assert_eq!((end.unwrap() - start.unwrap()).whole_seconds(), 4);
/// # Ok::<(), workmail_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[wire(errata = crate::ERRATA)]
#[non_exhaustive]
pub struct MailboxExportLog {
    /// Number of items that are not part of the export, such as notes and contacts.
    #[wire(required, content = "public")]
    pub total_non_exportable_items: Option<String>,
    /// Number of messages in the export.
    #[wire(required, content = "public")]
    pub total_messages: Option<String>,
    /// SHA-384 hash of the export, in hexadecimal digits.
    #[wire(name = "sha384Hash", required, content = "id")]
    pub sha384_hash: Option<String>,
    /// Size of the export, in bytes.
    #[wire(required, content = "public")]
    pub total_bytes: Option<String>,
    /// Number of folders in the export.
    #[wire(required, content = "public")]
    pub total_folders: Option<String>,
    /// When the job began, since 1970; AWS's example hides some digits, so that the unit is not known.
    #[wire(required)]
    pub start_time: Option<EventTimestamp>,
    /// When the job ended, in the same form.
    #[wire(required)]
    pub end_time: Option<EventTimestamp>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}
