//! Bounced recipients as objects.

use mailtrail_wire::{Extra, Presence, Wire};

use crate::BounceStatus;

/// Recipient for whom a message bounced, with the reason.
///
/// AWS's field tables omit the members; one of its sample queries, on incoming bounces, uses them.
///
/// See [Amazon WorkMail/Using CloudWatch Insights with Amazon WorkMail](https://docs.aws.amazon.com/workmail/latest/adminguide/cw-insights.html).
///
/// ```
/// use workmail_events::{BouncedRecipientDetails, Document as _};
///
/// let text = r#"{"emailAddress": "jane@example.com", "reason": "mailbox full", "status": "5.2.2"}"#;
/// let details = BouncedRecipientDetails::from_json(text)?;
/// assert_eq!(details.email_address, "jane@example.com");
/// assert_eq!(details.status, "5.2.2");
/// # Ok::<(), workmail_events::Error>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq, Wire)]
#[non_exhaustive]
pub struct BouncedRecipientDetails {
    /// Address of the recipient.
    #[wire(evidence = "implied")]
    pub email_address: Presence<String>,
    /// Why the message bounced; in what words is open.
    #[wire(evidence = "implied")]
    pub reason: Presence<String>,
    /// Status of the bounce.
    #[wire(evidence = "implied")]
    pub status: Presence<BounceStatus>,
    /// Members that this version does not know.
    pub extra: Extra,
}
