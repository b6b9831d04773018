//! Who acted outside AWS.

use mailtrail_wire::{Extra, Json, Wire};

/// Who acted, in the words of an application outside AWS.
///
/// See [AWS CloudTrail/Lake integrations event schema](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/query-integration-event-schema.html).
///
/// ```
/// use cloudtrail_records::{ActivityLogIdentity, Document as _, Is as _};
///
/// let text = r#"{"type": "employee", "principalId": "ana@example.com", "details": {"team": "mail"}}"#;
/// let identity = ActivityLogIdentity::from_json(text)?;
/// assert!(identity.r#type.is("employee"));
/// assert!(identity.details.as_ref().is_some_and(|details| details.get("/team").is_some()));
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct ActivityLogIdentity {
    /// Kind of user in the application's own words, at most 128 characters.
    #[wire(required, content = "name")]
    pub r#type: Option<String>,
    /// Identifier of the user, at most 1,024 characters.
    #[wire(required, content = "id")]
    pub principal_id: Option<String>,
    /// Anything else about the user.
    pub details: Option<Json>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}
