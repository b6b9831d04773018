//! Attributes of a session.

use mailtrail_wire::{Extra, TextFlag, Timestamp, Wire};

/// When a session began, and whether with multi-factor authentication.
///
/// See [AWS CloudTrail/CloudTrail userIdentity element](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html).
///
/// ```
/// use cloudtrail_records::{Document as _, Is as _, SessionAttributes};
///
/// let text = r#"{"creationDate": "2026-03-02T07:50:00Z", "mfaAuthenticated": "false"}"#;
/// let attributes = SessionAttributes::from_json(text)?;
/// assert!(attributes.creation_date.as_ref().is_some_and(|time| time.to_string() == "2026-03-02T07:50:00Z"));
/// assert!(attributes.mfa_authenticated.is(false));
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct SessionAttributes {
    /// Time at which the credentials were issued.
    ///
    /// AWS describes the basic form `20260302T075000Z`; records have the extended form with hyphens and colons.
    #[wire(since = "1.0")]
    pub creation_date: Option<Timestamp>,
    /// Whether the user behind the session authenticated with an MFA device.
    #[wire(since = "1.0")]
    pub mfa_authenticated: Option<TextFlag>,
    /// Whether the session is one of the console; not described by AWS, which documents a member of the record for it.
    #[wire(evidence = "observed")]
    pub session_credential_from_console: Option<TextFlag>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}
