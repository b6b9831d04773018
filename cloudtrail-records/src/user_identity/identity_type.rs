//! Kinds of identities.

use mailtrail_wire::open_enum;

/// Kind of identity that made a request.
///
/// See [AWS CloudTrail/CloudTrail userIdentity element](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html).
///
/// ```
/// use cloudtrail_records::{IdentityType, OpenEnum as _};
///
/// assert_eq!(IdentityType::from("IAMUser"), IdentityType::IamUser);
/// assert_eq!(IdentityType::AwsService.as_str(), "AWSService");
/// ```
#[open_enum]
pub enum IdentityType {
    /// Root user of an account.
    Root,
    /// IAM user.
    #[wire("IAMUser")]
    IamUser,
    /// Session of a role.
    AssumedRole,
    /// Role itself, a lasting identity.
    Role,
    /// Session from `GetFederationToken`; the session issuer says whether root or an IAM user asked for it.
    FederatedUser,
    /// Directory service, its user of unknown kind.
    Directory,
    /// Another AWS account.
    #[wire("AWSAccount")]
    AwsAccount,
    /// AWS service.
    #[wire("AWSService")]
    AwsService,
    /// User of IAM Identity Center, named in `onBehalfOf`.
    IdentityCenterUser,
    /// Identity that CloudTrail could not determine.
    Unknown,
    /// User with a SAML assertion, in calls of `AssumeRoleWithSAML`.
    #[wire("SAMLUser")]
    SamlUser,
    /// User of a web identity provider, in calls of `AssumeRoleWithWebIdentity`.
    WebIdentityUser,
}
