//! Bounced recipients as objects.

use mailtrail_wire::{Extra, Wire};

use crate::BounceStatus;

/// Recipient for whom a message bounced, with the reason.
///
/// AWS's field tables omit the members; one of its sample queries, on incoming bounces, uses them.
///
/// See [Amazon WorkMail/Using CloudWatch Insights with Amazon WorkMail](https://docs.aws.amazon.com/workmail/latest/adminguide/cw-insights.html).
///
/// ```
/// use workmail_events::{BouncedRecipientDetails, Document as _, Is as _};
///
/// let text = r#"{"emailAddress": "jane@example.com", "reason": "mailbox full", "status": "5.2.2"}"#;
/// let details = BouncedRecipientDetails::from_json(text)?;
/// assert!(details.email_address.is("jane@example.com"));
/// assert!(details.status.is("5.2.2"));
/// # Ok::<(), workmail_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct BouncedRecipientDetails {
    /// Address of the recipient.
    #[wire(evidence = "implied", content = "address")]
    pub email_address: Option<String>,
    /// Why the message bounced; in what words is open.
    #[wire(evidence = "implied", content = "text")]
    pub reason: Option<String>,
    /// Status of the bounce.
    #[wire(evidence = "implied", content = "public")]
    pub status: Option<BounceStatus>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}
