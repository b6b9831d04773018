//! Issuers of sessions.

use mailtrail_wire::{Extra, Wire};

use crate::SessionIssuerType;

/// Identity that a session was obtained with: the role that was assumed, or the user that asked for a token.
///
/// Sessions of an IAM user or of root that assumed nothing often have `{}` here.
///
/// See [AWS CloudTrail/CloudTrail userIdentity element](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html).
///
/// ```
/// use cloudtrail_records::{Document as _, Is as _, SessionIssuer, SessionIssuerType};
///
/// let text = r#"{"type": "Role", "arn": "arn:aws:iam::111122223333:role/Operator", "userName": "Operator"}"#;
/// let issuer = SessionIssuer::from_json(text)?;
/// assert_eq!(issuer.r#type, Some(SessionIssuerType::Role));
/// assert!(issuer.user_name.is("Operator"));
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct SessionIssuer {
    /// Kind of identity.
    #[wire(required, since = "1.0")]
    pub r#type: Option<SessionIssuerType>,
    /// Unique identifier of the role or user, without a session name.
    #[wire(since = "1.0", content = "id")]
    pub principal_id: Option<String>,
    /// ARN of the role or user.
    #[wire(since = "1.0", content = "arn")]
    pub arn: Option<String>,
    /// Account that owns the role or user.
    #[wire(since = "1.0", content = "account-id")]
    pub account_id: Option<String>,
    /// Name of the role or user.
    #[wire(since = "1.0", content = "name")]
    pub user_name: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}
