//! Reasons why availability is not known.

use mailtrail_wire::open_enum;

/// Reason why a function does not know the time of somebody.
///
/// A function may give any text; these are the ones that WorkMail passes on as errors of their own to programs that speak
/// Exchange Web Services (EWS).
///
/// See [Amazon WorkMail/Building a Custom Availability Provider Lambda function](https://docs.aws.amazon.com/workmail/latest/adminguide/building_cap.html).
///
/// ```
/// use workmail_events::{AvailabilityError, OpenEnum as _};
///
/// assert_eq!(AvailabilityError::from("MailboxNotFound"), AvailabilityError::MailboxNotFound);
/// assert!(!AvailabilityError::from("out of order").is_known());
/// ```
#[open_enum]
pub enum AvailabilityError {
    /// There is no such mailbox.
    MailboxNotFound,
    /// There is no availability provider for the domain.
    ErrorAvailabilityConfigNotFound,
    /// Other system has no time to answer.
    ErrorServerBusy,
    /// Other system took too long.
    ErrorTimeoutExpired,
    /// Anything else; texts of one's own mean the same.
    ErrorFreeBusyGenerationFailed,
    /// Answer does not have the form that is expected.
    ErrorResponseSchemaValidation,
}

impl AvailabilityError {
    /// Returns the error that WorkMail reports to EWS clients.
    ///
    /// ```
    /// use workmail_events::AvailabilityError;
    ///
    /// assert_eq!(AvailabilityError::MailboxNotFound.ews_code(), "ERROR_MAIL_RECIPIENT_NOT_FOUND");
    /// assert_eq!(AvailabilityError::from("out of order").ews_code(), "ERROR_FREE_BUSY_GENERATION_FAILED");
    /// ```
    pub fn ews_code(&self) -> &'static str {
        match self {
            Self::MailboxNotFound => "ERROR_MAIL_RECIPIENT_NOT_FOUND",
            Self::ErrorAvailabilityConfigNotFound => "ERROR_AVAILABILITY_CONFIG_NOT_FOUND",
            Self::ErrorServerBusy => "ERROR_SERVER_BUSY",
            Self::ErrorTimeoutExpired => "ERROR_TIMEOUT_EXPIRED",
            Self::ErrorFreeBusyGenerationFailed | Self::Other(_) => "ERROR_FREE_BUSY_GENERATION_FAILED",
            Self::ErrorResponseSchemaValidation => "ERROR_RESPONSE_SCHEMA_VALIDATION",
        }
    }
}
