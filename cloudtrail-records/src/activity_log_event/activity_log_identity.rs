//! Who acted outside AWS.

use mailtrail_wire::{Extra, Json, Presence, Wire};

/// Who acted, in the words of an application outside AWS.
///
/// See [AWS CloudTrail/Lake integrations event schema](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/query-integration-event-schema.html).
///
/// ```
/// use cloudtrail_records::{ActivityLogIdentity, Document as _};
///
/// let text = r#"{"type": "employee", "principalId": "ana@example.com", "details": {"team": "mail"}}"#;
/// let identity = ActivityLogIdentity::from_json(text)?;
/// assert_eq!(identity.r#type, "employee");
/// assert!(identity.details.get().is_some_and(|details| details.get("/team").is_some()));
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq, Wire)]
#[non_exhaustive]
pub struct ActivityLogIdentity {
    /// Kind of user in the application's own words, at most 128 characters.
    #[wire(required)]
    pub r#type: Presence<String>,
    /// Identifier of the user, at most 1,024 characters.
    #[wire(required)]
    pub principal_id: Presence<String>,
    /// Anything else about the user.
    pub details: Presence<Json>,
    /// Members that this version does not know.
    pub extra: Extra,
}
