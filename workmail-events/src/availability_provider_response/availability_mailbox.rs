//! Mailboxes with the time of their owners.

use mailtrail_wire::{Extra, List, Wire};

use crate::{AvailabilityError, AvailabilityEvent, WorkingHours};

/// When the owner of a mailbox is busy and works, or why that is not known.
///
/// See [Amazon WorkMail/Building a Custom Availability Provider Lambda function](https://docs.aws.amazon.com/workmail/latest/adminguide/building_cap.html).
///
/// ```
/// use workmail_events::{AvailabilityMailbox, Document as _};
///
/// let mailbox = AvailabilityMailbox::from_json(r#"{"mailbox": "mary@example.org", "events": []}"#)?;
/// assert!(mailbox.failure().is_none());
/// assert!(mailbox.working_hours.is_none());
/// # Ok::<(), workmail_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct AvailabilityMailbox {
    /// Address, one of those in the request.
    #[wire(required, content = "address")]
    pub mailbox: Option<String>,
    /// Events in the window of the request; not together with `error`.
    pub events: Option<List<AvailabilityEvent>>,
    /// When the owner works; not together with `error`. AWS's page counts it among the parts of every good answer, its sample function
    /// omits it if the other system does not report it.
    pub working_hours: Option<WorkingHours>,
    /// Why nothing is known: one of the texts that WorkMail knows, or any other.
    ///
    /// WorkMail knows `MailboxNotFound`, `ErrorAvailabilityConfigNotFound`, `ErrorServerBusy`, `ErrorTimeoutExpired`,
    /// `ErrorFreeBusyGenerationFailed` and `ErrorResponseSchemaValidation`; any other text means the same as
    /// `ErrorFreeBusyGenerationFailed`.
    ///
    /// In Rust, [`failure`](Self::failure) gives it as an [`AvailabilityError`].
    #[wire(content = "text")]
    pub error: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

impl AvailabilityMailbox {
    /// Returns why nothing is known, if there is an `error`. A custom text is an unknown value.
    ///
    /// ```
    /// use workmail_events::{AvailabilityError, AvailabilityMailbox, Document as _};
    ///
    /// let mailbox = AvailabilityMailbox::from_json(r#"{"mailbox": "mary@example.org", "error": "ErrorServerBusy"}"#)?;
    /// assert_eq!(mailbox.failure(), Some(AvailabilityError::ErrorServerBusy));
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn failure(&self) -> Option<AvailabilityError> {
        self.error.as_deref().map(AvailabilityError::from)
    }
}
