//! Delegated access.

use mailtrail_wire::{Extra, Wire};

/// Product provider that made a request with temporary delegated access.
///
/// See [AWS CloudTrail/CloudTrail userIdentity element](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html).
///
/// ```
/// use cloudtrail_records::{Document as _, InvokedByDelegate, Is as _};
///
/// let delegate = InvokedByDelegate::from_json(r#"{"accountId": "444455556666"}"#)?;
/// assert!(delegate.account_id.is("444455556666"));
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct InvokedByDelegate {
    /// Account of the product provider.
    #[wire(content = "account-id")]
    pub account_id: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}
