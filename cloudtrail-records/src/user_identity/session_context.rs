//! Sessions of temporary credentials.

use mailtrail_wire::{Extra, Presence, TextFlag, Wire};

use crate::{Ec2RoleDelivery, SessionAttributes, SessionIssuer, WebIdFederationData};

/// Session that temporary credentials belong to.
///
/// See [AWS CloudTrail/CloudTrail userIdentity element](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html).
///
/// ```
/// use cloudtrail_records::{Document as _, SessionContext};
///
/// let text = r#"{"sessionIssuer": {}, "attributes": {"mfaAuthenticated": "true"}, "sourceIdentity": "ana"}"#;
/// let session = SessionContext::from_json(text)?;
/// assert_eq!(session.attributes.get().unwrap().mfa_authenticated, true);
/// assert_eq!(session.source_identity, "ana");
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq, Wire)]
#[non_exhaustive]
pub struct SessionContext {
    /// Identity whose credentials or role the session stands on.
    #[wire(since = "1.0")]
    pub session_issuer: Presence<SessionIssuer>,
    /// Web identity provider behind the session; `{}` and absence mean the same, no provider.
    #[wire(since = "1.0")]
    pub web_id_federation_data: Presence<WebIdFederationData>,
    /// When the session began, and whether with multi-factor authentication.
    #[wire(since = "1.0")]
    pub attributes: Presence<SessionAttributes>,
    /// Name that the user had to give when assuming the role; survives role chaining.
    pub source_identity: Presence<String>,
    /// Version of the instance metadata service that gave out the credentials.
    pub ec2_role_delivery: Presence<Ec2RoleDelivery>,
    /// Whether this is a root session that a management account opened with `AssumeRoot`.
    pub assumed_root: Presence<TextFlag>,
    /// ARN of the console or token sign-in session that supports the request.
    #[wire(evidence = "observed")]
    pub sign_in_session_arn: Presence<String>,
    /// VPC whose instance the credentials were issued in; its spelling is derived from the column of event data stores.
    #[wire(evidence = "inferred")]
    pub ec2_issued_in_vpc: Presence<String>,
    /// Members that this version does not know.
    pub extra: Extra,
}
