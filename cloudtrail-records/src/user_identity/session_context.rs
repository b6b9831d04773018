//! Sessions of temporary credentials.

use mailtrail_wire::{Extra, TextFlag, Wire};

use crate::{Ec2RoleDelivery, SessionAttributes, SessionIssuer, WebIdFederationData};

/// Session that temporary credentials belong to.
///
/// See [AWS CloudTrail/CloudTrail userIdentity element](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html).
///
/// ```
/// use cloudtrail_records::{Document as _, Is as _, SessionContext};
///
/// let text = r#"{"sessionIssuer": {}, "attributes": {"mfaAuthenticated": "true"}, "sourceIdentity": "ana"}"#;
/// let session = SessionContext::from_json(text)?;
/// assert!(session.attributes.as_ref().is_some_and(|attributes| attributes.mfa_authenticated.is(true)));
/// assert!(session.source_identity.is("ana"));
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct SessionContext {
    /// Identity whose credentials or role the session is based on.
    #[wire(since = "1.0")]
    pub session_issuer: Option<SessionIssuer>,
    /// Web identity provider behind the session; `{}` and absence mean the same, no provider.
    #[wire(since = "1.0")]
    pub web_id_federation_data: Option<WebIdFederationData>,
    /// When the session began, and whether with multi-factor authentication.
    #[wire(since = "1.0")]
    pub attributes: Option<SessionAttributes>,
    /// Name that the user gave when assuming the role, where an administrator asks for one; survives role chaining.
    #[wire(content = "name")]
    pub source_identity: Option<String>,
    /// Version of the instance metadata service that gave out the credentials.
    pub ec2_role_delivery: Option<Ec2RoleDelivery>,
    /// Whether this is a root session that the management account or a delegated administrator opened with `AssumeRoot`.
    pub assumed_root: Option<TextFlag>,
    /// ARN of the console or token sign-in session that supports the request; described since 2026-06-30.
    #[wire(content = "arn")]
    pub sign_in_session_arn: Option<String>,
    /// VPC whose instance the credentials were issued in; its spelling is derived from the column of event data stores.
    #[wire(evidence = "inferred", content = "id")]
    pub ec2_issued_in_vpc: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}
