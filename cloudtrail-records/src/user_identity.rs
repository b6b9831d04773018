//! Who made a request.

use mailtrail_wire::{Extra, Wire};

use crate::{IdentityType, InScopeOf, InvokedByDelegate, OnBehalfOf, SessionContext};

pub(crate) mod ec2_role_delivery;
pub(crate) mod identity_type;
pub(crate) mod in_scope_of;
pub(crate) mod invoked_by_delegate;
pub(crate) mod on_behalf_of;
pub(crate) mod principal;
mod questions;
mod session;
pub(crate) mod session_attributes;
pub(crate) mod session_context;
pub(crate) mod session_issuer;
pub(crate) mod session_issuer_type;
pub(crate) mod web_id_federation_data;

/// Identity that made a request, and the credentials it used.
///
/// Which members are there depends on the type. A service principal has only `type` and `invokedBy`; another account
/// only `type`, `principalId` and `accountId`; the identity of a service event only `accountId` and `invokedBy`,
/// without the type that AWS calls mandatory.
///
/// In Rust, [`principal`](Self::principal) answers for all of them.
///
/// See [AWS CloudTrail/CloudTrail userIdentity element](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html).
///
/// ```
/// use cloudtrail_records::{Document as _, IdentityType, UserIdentity};
///
/// let text = r#"{
///     "type": "AssumedRole",
///     "principalId": "AROAIOSFODNN7EXAMPLE:ana@example.com",
///     "arn": "arn:aws:sts::111122223333:assumed-role/Operator/ana@example.com",
///     "accountId": "111122223333",
///     "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::111122223333:role/Operator"}}
/// }"#;
/// let identity = UserIdentity::from_json(text)?;
/// assert_eq!(identity.r#type, Some(IdentityType::AssumedRole));
/// assert_eq!(identity.principal().unwrap().as_str(), "arn:aws:iam::111122223333:role/Operator");
/// assert_eq!(identity.session_name(), Some("ana@example.com"));
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct UserIdentity {
    /// Kind of identity; missing in service events and in some console actions.
    #[wire(required, since = "1.0")]
    pub r#type: Option<IdentityType>,
    /// Unique identifier of the identity; with temporary credentials it ends in a colon and the session name.
    #[wire(since = "1.0", content = "id")]
    pub principal_id: Option<String>,
    /// ARN of the identity or of its session; services and other accounts have none.
    #[wire(since = "1.0", content = "arn")]
    pub arn: Option<String>,
    /// Account that owns the identity that granted the permissions; with a token of IAM Identity Center, the account that
    /// owns its instance.
    #[wire(since = "1.0", content = "account-id")]
    pub account_id: Option<String>,
    /// Key that signed the request; may be empty or missing for reasons of security.
    #[wire(since = "1.0", content = "key-id")]
    pub access_key_id: Option<String>,
    /// Friendly name: the name of an IAM user, the alias of an account for its root user.
    ///
    /// `HIDDEN_DUE_TO_SECURITY_REASONS` for a failed console sign-in with a name that does not exist. Sessions of roles and
    /// of federation tokens, services, other accounts and users of IAM Identity Center have none.
    #[wire(since = "1.0", content = "name")]
    pub user_name: Option<String>,
    /// Session of temporary credentials.
    #[wire(since = "1.0")]
    pub session_context: Option<SessionContext>,
    /// Service that made the request, its DNS name or `AWS Internal`; only in requests made by services.
    #[wire(since = "1.0", content = "public")]
    pub invoked_by: Option<String>,
    /// Product provider that made the request with delegated access.
    pub invoked_by_delegate: Option<InvokedByDelegate>,
    /// User of IAM Identity Center for whom the request was made.
    pub on_behalf_of: Option<OnBehalfOf>,
    /// Resource or credentials in whose scope the request was made, such as a function of AWS Lambda.
    #[wire(since = "1.11")]
    pub in_scope_of: Option<InScopeOf>,
    /// Identifier of the bearer token; only when the caller used one.
    #[wire(content = "id")]
    pub credential_id: Option<String>,
    /// Issuer that vouches for the user; documented for `SAMLUser` and `WebIdentityUser` only.
    ///
    /// The name qualifier of the SAML assertion, an issuer such as `accounts.google.com`, or an ARN.
    #[wire(since = "1.0", content = "arn")]
    pub identity_provider: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}
