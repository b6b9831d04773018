//! Recipients of messages that are complained about.

use mailtrail_wire::{Extra, Wire, bare_address};

/// Recipient at the provider that reports a complaint; not necessarily the one who complained.
///
/// ```
/// use ses_events::{ComplainedRecipient, Document as _, Is as _};
///
/// let recipient = ComplainedRecipient::from_json(r#"{"emailAddress": "mary@example.com"}"#)?;
/// assert!(recipient.email_address.is("mary@example.com"));
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct ComplainedRecipient {
    /// Address of the recipient.
    #[wire(required, content = "address")]
    pub email_address: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

impl ComplainedRecipient {
    /// Returns the address without a display name; see [`bare_address`].
    ///
    /// ```
    /// use ses_events::{ComplainedRecipient, Document as _};
    ///
    /// let recipient = ComplainedRecipient::from_json(r#"{"emailAddress": "Mary Major <mary@example.com>"}"#)?;
    /// assert_eq!(recipient.address(), Some("mary@example.com"));
    /// # Ok::<(), ses_events::Error>(())
    /// ```
    pub fn address(&self) -> Option<&str> {
        bare_address(self.email_address.as_deref()?)
    }
}
