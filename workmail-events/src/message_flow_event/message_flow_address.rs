//! Addresses in message flow events.

use mailtrail_wire::{Extra, Wire};

/// Address in a message flow event, which is an object here and a text in event logs.
///
/// See [Amazon WorkMail/Configuring AWS Lambda for Amazon WorkMail](https://docs.aws.amazon.com/workmail/latest/adminguide/lambda.html).
///
/// ```
/// use workmail_events::{Document as _, Is as _, MessageFlowAddress};
///
/// let sender = MessageFlowAddress::from_json(r#"{"address": "jane@example.com"}"#)?;
/// assert!(sender.address.is("jane@example.com"));
/// # Ok::<(), workmail_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct MessageFlowAddress {
    /// Address itself.
    #[wire(required, content = "address")]
    pub address: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}
