//! Sessions of roles and federated users.

use super::questions::text;
use crate::{IdentityType, SessionIssuer, UserIdentity};

impl UserIdentity {
    /// Returns the role or user that the session of this identity is based on.
    ///
    /// ```
    /// use cloudtrail_records::{Document as _, Is as _, UserIdentity};
    ///
    /// let text = r#"{"sessionContext": {"sessionIssuer": {"type": "Role", "userName": "Operator"}}}"#;
    /// let identity = UserIdentity::from_json(text)?;
    /// assert!(identity.session_issuer().unwrap().user_name.is("Operator"));
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn session_issuer(&self) -> Option<&SessionIssuer> {
        self.session_context.as_ref()?.session_issuer.as_ref()
    }

    /// Returns the name of the session of a role or federated user.
    ///
    /// Whoever opened the session chose it: often an email address, an instance ID or the name of a function.
    /// It is the part after the colon of `principalId` or, if that is absent or has no colon, the end of the ARN.
    ///
    /// ```
    /// use cloudtrail_records::{Document as _, UserIdentity};
    ///
    /// let text = r#"{"type": "AssumedRole", "principalId": "AROAIOSFODNN7EXAMPLE:i-01234567890abcdef"}"#;
    /// assert_eq!(UserIdentity::from_json(text)?.session_name(), Some("i-01234567890abcdef"));
    ///
    /// let text = r#"{"type": "AssumedRole", "arn": "arn:aws:sts::111122223333:assumed-role/Operator/ana@example.com"}"#;
    /// assert_eq!(UserIdentity::from_json(text)?.session_name(), Some("ana@example.com"));
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn session_name(&self) -> Option<&str> {
        match self.r#type.as_ref()? {
            IdentityType::AssumedRole | IdentityType::Role | IdentityType::FederatedUser => {
                let of_principal = text(&self.principal_id).and_then(|id| id.split_once(':')).map(|(_, name)| name);
                of_principal.or_else(|| session_of_arn(text(&self.arn)?))
            }
            _ => None,
        }
    }
}

/// Name of the session that an ARN of AWS STS ends in: `assumed-role/<role>/<session>` or `federated-user/<session>`.
fn session_of_arn(arn: &str) -> Option<&str> {
    let (kind, name) = arn.split(':').nth(5)?.split_once('/')?;
    match kind {
        "assumed-role" => name.rsplit_once('/').map(|(_, session)| session),
        "federated-user" => Some(name),
        _ => None,
    }
}
