//! Users of IAM Identity Center.

use mailtrail_wire::{Extra, Wire};

/// User of IAM Identity Center for whom a request was made.
///
/// See [AWS CloudTrail/CloudTrail userIdentity element](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html).
///
/// ```
/// use cloudtrail_records::{Document as _, Is as _, OnBehalfOf};
///
/// let text = r#"{
///     "userId": "11112222-3333-4444-5555-666677778888",
///     "identityStoreArn": "arn:aws:identitystore::111122223333:identitystore/d-1234567890"
/// }"#;
/// let person = OnBehalfOf::from_json(text)?;
/// assert!(person.user_id.is("11112222-3333-4444-5555-666677778888"));
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct OnBehalfOf {
    /// Identifier of the user within the identity store.
    #[wire(content = "id")]
    pub user_id: Option<String>,
    /// ARN of the identity store.
    #[wire(content = "arn")]
    pub identity_store_arn: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}
