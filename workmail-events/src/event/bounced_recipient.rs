//! Bounced recipients in either form.

use mailtrail_wire::Either;

use crate::either_value::either_value;
use crate::{BounceStatus, BouncedRecipientDetails};

/// Recipient for whom a message bounced, as an address or as an object.
///
/// AWS's field table describes an address, one of its sample queries uses members of an object.
///
/// In Rust, the methods hide the difference.
///
/// See [Amazon WorkMail/Monitoring Amazon WorkMail email event logs](https://docs.aws.amazon.com/workmail/latest/adminguide/cw-events.html).
///
/// ```
/// use workmail_events::{BouncedRecipient, Document as _};
///
/// for text in [r#""jane@example.com""#, r#"{"emailAddress":"jane@example.com"}"#] {
///     let recipient = BouncedRecipient::from_json(text)?;
///     assert_eq!(recipient.address(), Some("jane@example.com"));
///     assert_eq!(recipient.to_json(), text);
/// }
/// # Ok::<(), workmail_events::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct BouncedRecipient(Either<String, BouncedRecipientDetails>);

either_value!(BouncedRecipient, Either<String, BouncedRecipientDetails>);

impl BouncedRecipient {
    /// Returns the recipient in the form that was read.
    ///
    /// ```
    /// use workmail_events::BouncedRecipient;
    ///
    /// assert_eq!(BouncedRecipient::from("jane@example.com").form().left().unwrap(), "jane@example.com");
    /// ```
    pub fn form(&self) -> &Either<String, BouncedRecipientDetails> {
        &self.0
    }

    /// Returns the address of the recipient, in either form.
    ///
    /// ```
    /// use workmail_events::BouncedRecipient;
    ///
    /// assert_eq!(BouncedRecipient::from("jane@example.com").address(), Some("jane@example.com"));
    /// ```
    pub fn address(&self) -> Option<&str> {
        match &self.0 {
            Either::Left(address) => Some(address),
            Either::Right(details) => details.email_address.as_deref(),
        }
    }

    /// Returns why the message bounced. A bare address does not have it.
    ///
    /// ```
    /// use workmail_events::{BouncedRecipient, Document as _};
    ///
    /// let recipient = BouncedRecipient::from_json(r#"{"reason": "mailbox full"}"#)?;
    /// assert_eq!(recipient.reason(), Some("mailbox full"));
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn reason(&self) -> Option<&str> {
        self.0.right()?.reason.as_deref()
    }

    /// Returns the status of the bounce. A bare address does not have it.
    ///
    /// ```
    /// use workmail_events::{BouncedRecipient, Document as _};
    ///
    /// let recipient = BouncedRecipient::from_json(r#"{"status": 550}"#)?;
    /// assert_eq!(recipient.status().unwrap().as_str(), "550");
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn status(&self) -> Option<&BounceStatus> {
        self.0.right()?.status.as_ref()
    }
}

impl From<&str> for BouncedRecipient {
    fn from(address: &str) -> Self {
        Self(Either::Left(address.to_owned()))
    }
}

impl From<BouncedRecipientDetails> for BouncedRecipient {
    fn from(details: BouncedRecipientDetails) -> Self {
        Self(Either::Right(details))
    }
}
