//! Questions about an identity.

use mailtrail_wire::Is as _;

use crate::{IdentityType, Principal, UserIdentity};

impl UserIdentity {
    /// Returns who this is: a user, role, service or account.
    ///
    /// The type decides. For a session of a role, it is the role, so that all sessions of a role count as one;
    /// [`session_name`](Self::session_name) distinguishes them. Without a type, as in service events, `invokedBy`
    /// decides. A request without credentials, whose account is `ANONYMOUS_PRINCIPAL` or `anonymous`, is by
    /// [`Principal::Anonymous`]. Returns `None` if the identity names nobody.
    ///
    /// ```
    /// use cloudtrail_records::{Document as _, Principal, UserIdentity};
    ///
    /// let root = UserIdentity::from_json(r#"{"type": "Root", "accountId": "111122223333"}"#)?;
    /// assert_eq!(root.principal(), Some(Principal::Root("111122223333")));
    ///
    /// let service = UserIdentity::from_json(r#"{"accountId": "111122223333", "invokedBy": "kms.amazonaws.com"}"#)?;
    /// assert_eq!(service.principal(), Some(Principal::Service("kms.amazonaws.com")));
    ///
    /// let person = UserIdentity::from_json(r#"{"type": "IdentityCenterUser", "onBehalfOf": {"userId": "u-1"}}"#)?;
    /// assert_eq!(person.principal(), Some(Principal::IdentityCenterUser("u-1")));
    ///
    /// let nobody = UserIdentity::from_json(r#"{"type": "AWSAccount", "accountId": "ANONYMOUS_PRINCIPAL"}"#)?;
    /// assert_eq!(nobody.principal(), Some(Principal::Anonymous));
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn principal(&self) -> Option<Principal<'_>> {
        if self.is_anonymous() {
            return Some(Principal::Anonymous);
        }
        let Self { user_name, principal_id, arn, account_id, invoked_by, .. } = self;
        let any = || first([arn, user_name, principal_id, account_id]).map(Principal::Other);
        match self.r#type.as_ref() {
            Some(IdentityType::Root) => first([account_id, principal_id, arn]).map(Principal::Root),
            Some(IdentityType::IamUser) => first([arn, user_name, principal_id]).map(Principal::User),
            Some(IdentityType::AssumedRole | IdentityType::Role) => {
                let role = self.session_issuer().and_then(|issuer| text(&issuer.arn));
                role.or_else(|| first([arn, principal_id])).map(Principal::Role)
            }
            Some(IdentityType::FederatedUser) => first([arn, principal_id]).map(Principal::FederatedUser),
            Some(IdentityType::SamlUser | IdentityType::WebIdentityUser) => {
                first([principal_id, user_name]).map(Principal::ExternalUser)
            }
            Some(IdentityType::IdentityCenterUser) => {
                let person = self.on_behalf_of.as_ref().and_then(|person| text(&person.user_id));
                person.or_else(|| first([principal_id, user_name])).map(Principal::IdentityCenterUser)
            }
            Some(IdentityType::AwsService) => first([invoked_by, principal_id, arn]).map(Principal::Service),
            Some(IdentityType::AwsAccount) => first([account_id, principal_id]).map(Principal::Account),
            Some(_) => any(),
            None => text(invoked_by).map(Principal::Service).or_else(any),
        }
    }

    /// Returns whether the request was made without credentials, for example to a public bucket.
    ///
    /// Amazon S3 writes `ANONYMOUS_PRINCIPAL` or `anonymous` instead of an account or a principal; neither is an
    /// account. The name of a federated user may be `anonymous` without this meaning.
    ///
    /// ```
    /// use cloudtrail_records::{Document as _, UserIdentity};
    ///
    /// let text = r#"{"type": "AWSAccount", "principalId": "", "accountId": "ANONYMOUS_PRINCIPAL"}"#;
    /// assert!(UserIdentity::from_json(text)?.is_anonymous());
    /// assert!(!UserIdentity::from_json(r#"{"type": "AWSAccount", "accountId": "444455556666"}"#)?.is_anonymous());
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn is_anonymous(&self) -> bool {
        let may_say_so = matches!(self.r#type.as_ref(), None | Some(IdentityType::AwsAccount | IdentityType::Unknown));
        text(&self.account_id).is_some_and(is_nobody) || (may_say_so && text(&self.principal_id).is_some_and(is_nobody))
    }

    /// Returns the account that the identity belongs to, if it names one: [`account_id`](Self::account_id) without the placeholders
    /// of [anonymous](Self::is_anonymous) requests.
    ///
    /// ```
    /// use cloudtrail_records::{Document as _, UserIdentity};
    ///
    /// let nobody = UserIdentity::from_json(r#"{"type": "AWSAccount", "accountId": "ANONYMOUS_PRINCIPAL"}"#)?;
    /// assert_eq!(nobody.account(), None);
    /// let account = UserIdentity::from_json(r#"{"type": "AWSAccount", "accountId": "444455556666"}"#)?;
    /// assert_eq!(account.account(), Some("444455556666"));
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn account(&self) -> Option<&str> {
        text(&self.account_id).filter(|account| !is_nobody(account))
    }

    /// Returns whether this is the root user of an account, signed in directly or through `AssumeRoot`.
    ///
    /// A federation token that root requested does not count; its session issuer says `Root`.
    ///
    /// ```
    /// use cloudtrail_records::{Document as _, UserIdentity};
    ///
    /// assert!(UserIdentity::from_json(r#"{"type": "Root"}"#)?.is_root());
    /// assert!(UserIdentity::from_json(r#"{"sessionContext": {"assumedRoot": "true"}}"#)?.is_root());
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn is_root(&self) -> bool {
        self.r#type.as_ref() == Some(&IdentityType::Root)
            || self.session_context.as_ref().is_some_and(|session| session.assumed_root.is(true))
    }

    /// Returns whether an AWS service acted, on its own or on behalf of somebody.
    ///
    /// ```
    /// use cloudtrail_records::{Document as _, UserIdentity};
    ///
    /// assert!(UserIdentity::from_json(r#"{"type": "AWSService"}"#)?.is_aws_service());
    /// assert!(UserIdentity::from_json(r#"{"type": "Root", "invokedBy": "AWS Internal"}"#)?.is_aws_service());
    /// assert!(!UserIdentity::from_json(r#"{"type": "Root"}"#)?.is_aws_service());
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn is_aws_service(&self) -> bool {
        self.r#type.as_ref() == Some(&IdentityType::AwsService) || text(&self.invoked_by).is_some()
    }
}

/// Whether a text stands for nobody where an account or a principal belongs.
fn is_nobody(text: &str) -> bool {
    text == "ANONYMOUS_PRINCIPAL" || text.eq_ignore_ascii_case("anonymous")
}

/// First member that has a text, and not an empty one.
fn first<const N: usize>(members: [&Option<String>; N]) -> Option<&str> {
    members.into_iter().find_map(text)
}

/// Text of a member, unless it is empty.
#[expect(clippy::ref_option, reason = "a field as it stands")]
pub(super) fn text(member: &Option<String>) -> Option<&str> {
    member.as_deref().filter(|text| !text.is_empty())
}
