//! Recipients of bounced messages.

use mailtrail_wire::{Extra, Wire, bare_address};

use crate::{DiagnosticCode, DsnAction, StatusCode};

/// Recipient whose message came back.
///
/// All but the address comes out of the report of the mail server and is missing where there was none.
///
/// ```
/// use ses_events::{BouncedRecipient, Document as _, Is as _};
///
/// let recipient = BouncedRecipient::from_json(r#"{"emailAddress": "Mary Major <mary@example.com>"}"#)?;
/// assert!(recipient.email_address.is("Mary Major <mary@example.com>"));
/// assert_eq!(recipient.status_code(), None);
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct BouncedRecipient {
    /// Address of the recipient, out of the report where there is one; may be `Mary Major <mary@example.com>`.
    #[wire(required, content = "address")]
    pub email_address: Option<String>,
    /// What the mail server did, mostly `failed`.
    pub action: Option<DsnAction>,
    /// Enhanced status code of RFC 3463, such as `5.1.1`.
    #[wire(content = "public")]
    pub status: Option<String>,
    /// What the mail server said, free text; may be empty, and may have several lines.
    #[wire(content = "text")]
    pub diagnostic_code: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

impl BouncedRecipient {
    /// Returns the address without a display name; see [`bare_address`].
    ///
    /// ```
    /// use ses_events::{BouncedRecipient, Document as _};
    ///
    /// let recipient = BouncedRecipient::from_json(r#"{"emailAddress": "Mary Major <mary@example.com>"}"#)?;
    /// assert_eq!(recipient.address(), Some("mary@example.com"));
    /// # Ok::<(), ses_events::Error>(())
    /// ```
    pub fn address(&self) -> Option<&str> {
        bare_address(self.email_address.as_deref()?)
    }

    /// Returns the status code, if the status is one.
    ///
    /// ```
    /// use ses_events::{BouncedRecipient, Document as _};
    ///
    /// let recipient = BouncedRecipient::from_json(r#"{"status": "5.1.1"}"#)?;
    /// assert!(recipient.status_code().is_some());
    /// # Ok::<(), ses_events::Error>(())
    /// ```
    pub fn status_code(&self) -> Option<StatusCode> {
        StatusCode::parse(self.status.as_deref()?)
    }

    /// Returns the response of the mail server, split into its parts.
    ///
    /// ```
    /// use ses_events::{BouncedRecipient, Document as _};
    ///
    /// let recipient = BouncedRecipient::from_json(r#"{"diagnosticCode": "smtp; 550 5.1.1 user unknown"}"#)?;
    /// assert_eq!(recipient.diagnostic().unwrap().reply_code(), Some(550));
    /// # Ok::<(), ses_events::Error>(())
    /// ```
    pub fn diagnostic(&self) -> Option<DiagnosticCode<'_>> {
        self.diagnostic_code.as_deref().map(DiagnosticCode::parse)
    }
}
