//! Scope of a service's request.

use mailtrail_wire::{Extra, Wire};

/// Resource in whose scope a request was made, such as the function or the instance that holds the credentials.
///
/// Records often carry only `issuerType` and `credentialsIssuedTo`.
///
/// See [AWS CloudTrail/CloudTrail userIdentity element](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html).
///
/// ```
/// use cloudtrail_records::{Document as _, InScopeOf, Is as _};
///
/// let text = r#"{
///     "issuerType": "AWS::Lambda::Function",
///     "credentialsIssuedTo": "arn:aws:lambda:eu-west-1:111122223333:function:mail"
/// }"#;
/// let scope = InScopeOf::from_json(text)?;
/// assert!(scope.issuer_type.is("AWS::Lambda::Function"));
/// assert!(scope.source_arn.is_none());
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct InScopeOf {
    /// ARN of the resource that set off the service's request.
    #[wire(since = "1.11", content = "arn")]
    pub source_arn: Option<String>,
    /// Account that owns the resource in `sourceArn`; the two come together.
    #[wire(since = "1.11", content = "account-id")]
    pub source_account: Option<String>,
    /// Resource type of `credentialsIssuedTo`, such as `AWS::EC2::Instance`; the list is open.
    #[wire(since = "1.11", content = "public")]
    pub issuer_type: Option<String>,
    /// Resource whose environment the credentials were issued to.
    #[wire(since = "1.11", content = "arn")]
    pub credentials_issued_to: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}
