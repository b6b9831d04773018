//! One answer to "who did it".

use std::fmt;

/// Who did it, whatever the kind of identity.
///
/// Each variant borrows the one text that names the actor best; [`as_str`](Self::as_str) gives it for all of them, fit
/// to group, count or print by. Made by [`UserIdentity::principal`](crate::UserIdentity::principal).
///
/// ```
/// use cloudtrail_records::{Document as _, Principal, UserIdentity};
///
/// let identity = UserIdentity::from_json(r#"{"type": "AWSAccount", "accountId": "444455556666"}"#)?;
/// assert_eq!(identity.principal(), Some(Principal::Account("444455556666")));
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Principal<'a> {
    /// Root user, by the account.
    Root(&'a str),
    /// IAM user, by the ARN.
    User(&'a str),
    /// Role or its session, by the ARN of the role.
    Role(&'a str),
    /// User of a federation token, by the ARN.
    FederatedUser(&'a str),
    /// User of a SAML or web identity provider, by provider and user.
    ExternalUser(&'a str),
    /// User of IAM Identity Center, by the user identifier.
    IdentityCenterUser(&'a str),
    /// AWS service, by its DNS name.
    Service(&'a str),
    /// Another account, by its identifier.
    Account(&'a str),
    /// Someone without credentials; its text is `anonymous`.
    Anonymous,
    /// Someone else, by whatever the record names.
    Other(&'a str),
}

impl<'a> Principal<'a> {
    /// Returns the text that names the actor.
    ///
    /// ```
    /// assert_eq!(cloudtrail_records::Principal::Service("ec2.amazonaws.com").as_str(), "ec2.amazonaws.com");
    /// ```
    pub fn as_str(self) -> &'a str {
        match self {
            Self::Root(name)
            | Self::User(name)
            | Self::Role(name)
            | Self::FederatedUser(name)
            | Self::ExternalUser(name)
            | Self::IdentityCenterUser(name)
            | Self::Service(name)
            | Self::Account(name)
            | Self::Other(name) => name,
            Self::Anonymous => "anonymous",
        }
    }
}

impl fmt::Display for Principal<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.as_str())
    }
}
