//! Recipients of messages that are complained about.

use mailtrail_wire::{Extra, Presence, Wire};

/// Recipient at the provider that reports a complaint; not necessarily the one who complained.
///
/// ```
/// use ses_events::{ComplainedRecipient, Document as _};
///
/// let recipient = ComplainedRecipient::from_json(r#"{"emailAddress": "mary@example.com"}"#)?;
/// assert_eq!(recipient.email_address, "mary@example.com");
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq, Wire)]
#[non_exhaustive]
pub struct ComplainedRecipient {
    /// Address of the recipient.
    #[wire(required)]
    pub email_address: Presence<String>,
    /// Members that this version does not know.
    pub extra: Extra,
}
