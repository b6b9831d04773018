//! Events of all families.

use mailtrail_wire::{Json, Tagged};

use crate::{
    ActivityLogEvent, AggregatedEvent, ConfigurationItemEvent, EvidenceEvent, InsightEvent, LakeInsightEvent, Record,
};

mod common;
mod select;

/// Event of any family, discriminated by its content.
///
/// Members that only one family has decide first: `userIdentity` makes a record, `insightDetails` an Insights event of
/// a trail, `insightSource` or `insightState` one of an event data store, `timeWindow` with `summary` an aggregated
/// event. Where there is none of them, `eventCategory` decides, then `eventType`, which records have from version 1.07
/// and 1.02 on, then the other members. A member that only one family has thus outweighs a category that contradicts
/// it; so does `eventData` that of records, which have none.
///
/// A member that is `null` does not decide, since some exports write every column. An identity that is `null` makes a
/// record only of an event that has no known category or type.
///
/// Events of other categories belong to none of these families, nor do look-alikes such as the notifications of S3,
/// which are also in `Records` with an `eventVersion`, some even with a `userIdentity`; their `eventSource` begins
/// with `aws:` or `arn:`.
///
/// In Rust, what is none of them is [`Other`](Self::Other) and stays as it was; checking reports a category that a
/// member contradicts.
///
/// See [AWS CloudTrail/Understanding CloudTrail events](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-events.html).
///
/// ```
/// use cloudtrail_records::{Document as _, Event, Is as _};
///
/// match Event::from_json(r#"{"eventCategory": "Management", "eventName": "DeleteIdentity"}"#)? {
///     Event::Record(record) => assert!(record.event_name.is("DeleteIdentity")),
///     other => panic!("{other:?}"),
/// }
///
/// let other = Event::from_json(r#"{"eventCategory": "Weather", "sky": "blue"}"#)?;
/// assert_eq!(other.as_other().unwrap().get("/sky").unwrap().as_str().as_deref(), Some("blue"));
/// assert!(other.as_record().is_none());
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Tagged)]
#[wire(errata = crate::ERRATA)]
#[non_exhaustive]
#[wire(select = select::select)]
pub enum Event {
    /// Management, data or network activity event.
    #[wire("Record")]
    Record(Box<Record>),
    /// Insights event as trails deliver it.
    #[wire("InsightEvent")]
    Insight(Box<InsightEvent>),
    /// Insights event as event data stores keep it.
    #[wire("LakeInsightEvent")]
    LakeInsight(Box<LakeInsightEvent>),
    /// Data events of a few minutes counted together.
    #[wire("AggregatedEvent")]
    Aggregated(Box<AggregatedEvent>),
    /// Event from outside AWS.
    #[wire("ActivityLogEvent")]
    ActivityLog(Box<ActivityLogEvent>),
    /// Configuration item of AWS Config.
    #[wire("ConfigurationItemEvent")]
    ConfigurationItem(Box<ConfigurationItemEvent>),
    /// Evidence of AWS Audit Manager.
    #[wire("EvidenceEvent")]
    Evidence(Box<EvidenceEvent>),
    /// Something that this version does not know.
    #[wire(other)]
    Other(Json),
}
