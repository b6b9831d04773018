//! DMARC policies that were applied.

use mailtrail_wire::{Extra, List, Wire};

use crate::{DmarcPolicy, EventName};

/// Incoming message to which the policy of its sending domain was applied.
///
/// Sent when DMARC is enforced and a message fails it. [`OrganizationEmailReceived`](crate::OrganizationEmailReceived)
/// has the same policy in `dmarcPolicy`.
///
/// See [Amazon WorkMail/Monitoring Amazon WorkMail email event logs](https://docs.aws.amazon.com/workmail/latest/adminguide/cw-events.html).
///
/// ```
/// use workmail_events::{DmarcPolicy, DmarcPolicyApplied, Document as _};
///
/// let text = r#"{"eventName": "DMARC_POLICY_APPLIED", "from": "mary@example.org", "policy": "REJECT"}"#;
/// let event = DmarcPolicyApplied::from_json(text)?;
/// assert_eq!(event.policy, Some(DmarcPolicy::Reject));
/// # Ok::<(), workmail_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct DmarcPolicyApplied {
    /// Always `DMARC_POLICY_APPLIED`. AWS's field tables omit it; its sample queries use it.
    #[wire(required, evidence = "implied", one_of("DMARC_POLICY_APPLIED"))]
    pub event_name: Option<EventName>,
    /// Address in the `From` header; of a message sent on behalf of another user, that user's address. It may carry
    /// more than a bare address. Type not documented, presumably text.
    #[wire(content = "address")]
    pub from: Option<String>,
    /// Addresses that the message is meant for. Type not documented, presumably a list.
    #[wire(content = "address")]
    pub recipients: Option<List<String>>,
    /// Policy that was applied. Type not documented, presumably text.
    pub policy: Option<DmarcPolicy>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}
