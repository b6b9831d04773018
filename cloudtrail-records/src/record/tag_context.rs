//! Tags of enriched events.

use mailtrail_wire::{Extra, List, Map, Wire};

use crate::ResourceTags;

/// Tags of the resources that a request touched and of the principal that made it.
///
/// AWS documents the member and prints it empty; what it holds is known from sample queries. Events about deleted
/// resources need not have resource tags, and of more than 100 resources only the first hundred have them.
///
/// See [AWS CloudTrail/Enrich CloudTrail events](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-context-events.html).
///
/// ```
/// use cloudtrail_records::{Document as _, TagContext};
///
/// let text = r#"{"principalTags": {"team": "mail"}, "resourceTags": [{"tags": {"stage": "test"}}]}"#;
/// let context = TagContext::from_json(text)?;
/// assert!(context.principal_tags.as_ref().is_some_and(|principal_tags| principal_tags["team"] == "mail"));
/// assert!(context.resource_tags.as_ref().is_some_and(|resource_tags| resource_tags.len() == 1));
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct TagContext {
    /// Tags of each resource.
    #[wire(since = "1.11", evidence = "implied")]
    pub resource_tags: Option<List<ResourceTags>>,
    /// Tags of the role or user.
    #[wire(since = "1.11", evidence = "implied", content = "text", names = "name")]
    pub principal_tags: Option<Map<String>>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}
