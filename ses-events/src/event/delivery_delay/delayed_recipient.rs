//! Recipients of delayed messages.

use mailtrail_wire::{Extra, Wire, bare_address};

use crate::{DiagnosticCode, StatusCode};

/// Recipient whose message is late.
///
/// ```
/// use ses_events::{DelayedRecipient, Document as _};
///
/// let recipient = DelayedRecipient::from_json(r#"{"emailAddress": "mary@example.com", "status": "4.4.1"}"#)?;
/// assert_eq!(recipient.status_code().unwrap().to_string(), "4.4.1");
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct DelayedRecipient {
    /// Address of the recipient.
    #[wire(required, content = "address")]
    pub email_address: Option<String>,
    /// Enhanced status code of RFC 3463, such as `4.4.1`.
    #[wire(content = "public")]
    pub status: Option<String>,
    /// What the mail server said, free text.
    #[wire(content = "text")]
    pub diagnostic_code: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

impl DelayedRecipient {
    /// Returns the address without a display name; see [`bare_address`].
    ///
    /// ```
    /// use ses_events::{DelayedRecipient, Document as _};
    ///
    /// let recipient = DelayedRecipient::from_json(r#"{"emailAddress": "Mary Major <mary@example.com>"}"#)?;
    /// assert_eq!(recipient.address(), Some("mary@example.com"));
    /// # Ok::<(), ses_events::Error>(())
    /// ```
    pub fn address(&self) -> Option<&str> {
        bare_address(self.email_address.as_deref()?)
    }

    /// Returns the status code, if the status is one.
    ///
    /// ```
    /// assert_eq!(ses_events::DelayedRecipient::default().status_code(), None);
    /// ```
    pub fn status_code(&self) -> Option<StatusCode> {
        StatusCode::parse(self.status.as_deref()?)
    }

    /// Returns the response of the mail server, split into its parts.
    ///
    /// ```
    /// use ses_events::{DelayedRecipient, Document as _};
    ///
    /// let recipient = DelayedRecipient::from_json(r#"{"diagnosticCode": "smtp; 421 4.4.1 no answer"}"#)?;
    /// assert_eq!(recipient.diagnostic().unwrap().reply_code(), Some(421));
    /// # Ok::<(), ses_events::Error>(())
    /// ```
    pub fn diagnostic(&self) -> Option<DiagnosticCode<'_>> {
        self.diagnostic_code.as_deref().map(DiagnosticCode::parse)
    }
}
