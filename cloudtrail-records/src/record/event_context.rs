//! Condition keys and tags of enriched events.

use mailtrail_wire::{Extra, Json, JsonRef, Map, Wire};

use crate::TagContext;

/// Condition keys and tags that took part in the authorization of a request.
///
/// Only in event data stores that are set up to enrich events; never in trails, the event history, `LookupEvents` or
/// EventBridge, and never on network activity events.
///
/// See [AWS CloudTrail/Enrich CloudTrail events](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-context-events.html).
///
/// ```
/// use cloudtrail_records::{Document as _, EventContext};
///
/// let text = r#"{"requestContext": {"aws:ViaAWSService": "false"}, "tagContext": {}}"#;
/// let context = EventContext::from_json(text)?;
/// let value = context.condition_key("aws:ViaAWSService").unwrap();
/// assert_eq!(value.as_str().as_deref(), Some("false"));
/// assert!(context.tag_context.as_ref().is_some());
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct EventContext {
    /// Global condition keys of IAM and their values; keys with several values have an array.
    #[wire(since = "1.11", names = "public")]
    pub request_context: Option<Map<Json>>,
    /// Tags of the resources and of the principal; `{}` when there are none.
    #[wire(since = "1.11")]
    pub tag_context: Option<TagContext>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

impl EventContext {
    /// Returns the value of a condition key, such as `aws:PrincipalOrgID`: a string, or an array of strings.
    ///
    /// Names of condition keys are compared without regard to ASCII case, as IAM does.
    ///
    /// ```
    /// use cloudtrail_records::{Document as _, EventContext};
    ///
    /// let context = EventContext::from_json(r#"{"requestContext": {"aws:SecureTransport": "true"}}"#)?;
    /// assert!(context.condition_key("aws:securetransport").is_some());
    /// assert!(context.condition_key("aws:SourceVpce").is_none());
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn condition_key(&self, name: &str) -> Option<JsonRef<'_>> {
        let mut keys = self.request_context.as_ref()?.iter();
        keys.find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.view())
    }
}
