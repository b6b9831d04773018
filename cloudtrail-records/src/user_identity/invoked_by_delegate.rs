//! Delegated access.

use mailtrail_wire::{Extra, Presence, Wire};

/// Product provider that made a request with temporary delegated access.
///
/// See [AWS CloudTrail/CloudTrail userIdentity element](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html).
///
/// ```
/// use cloudtrail_records::{Document as _, InvokedByDelegate};
///
/// let delegate = InvokedByDelegate::from_json(r#"{"accountId": "444455556666"}"#)?;
/// assert_eq!(delegate.account_id, "444455556666");
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq, Wire)]
#[non_exhaustive]
pub struct InvokedByDelegate {
    /// Account of the product provider.
    pub account_id: Presence<String>,
    /// Members that this version does not know.
    pub extra: Extra,
}
