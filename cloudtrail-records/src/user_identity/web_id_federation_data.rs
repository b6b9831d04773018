//! Web identity federation.

use mailtrail_wire::{Extra, Map, Wire};

/// Web identity provider behind a session.
///
/// Mostly `{}`, which means the same as absence.
///
/// See [AWS CloudTrail/CloudTrail userIdentity element](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html).
///
/// ```
/// use cloudtrail_records::{Document as _, Is as _, WebIdFederationData};
///
/// let text = r#"{"federatedProvider": "accounts.google.com", "attributes": {}}"#;
/// let data = WebIdFederationData::from_json(text)?;
/// assert!(data.federated_provider.is("accounts.google.com"));
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct WebIdFederationData {
    /// Name or ARN of the provider.
    #[wire(since = "1.0", content = "arn")]
    pub federated_provider: Option<String>,
    /// Application and user as the provider reports them, such as `www.amazon.com:user_id`; mostly empty.
    #[wire(since = "1.0", content = "text", names = "host-name")]
    pub attributes: Option<Map<String>>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}
