#![doc = include_str!("../README.md")]
//!
//! # Where to start
//!
//! | you have | read it as |
//! |---|---|
//! | a log file from S3 | [`LogFile`], or event by event [`LogFile::read_each`] |
//! | one event of any family | [`Event`] |
//! | a management, data or network activity event | [`Record`] |
//! | an event from EventBridge | [`CloudTrailEventBridgeEvent`] |
//! | the output of `LookupEvents` | [`LookupEventsOutput`] |
//! | a digest file | [`Digest`] |
//! | the text of an SNS notification | [`DeliveryNotification`] |
//! | an element of a `PutAuditEvents` request | [`AuditEvent`] |
//!
//! [`Document`] reads and writes. [`check`] finds what does not fit the type of a document, and [`ERRATA`]
//! explains known deviations.
//!
//! # Fields are plain options
//!
//! Each field is an `Option`, each list a slice, and [`Is`] compares a field with a value in one word:
//!
//! ```
//! use cloudtrail_records::{Document as _, EventType, IdentityType, Is as _, Record};
//!
//! let record = Record::from_json(r#"{
//!     "eventName": "CreateUser",
//!     "eventType": "AwsApiCall",
//!     "userIdentity": {"type": "IAMUser", "userName": "ana"},
//!     "resources": [{"ARN": "arn:aws:iam::111122223333:user/ben", "type": "AWS::IAM::User"}, {"type": "AWS::IAM::Group"}]
//! }"#)?;
//!
//! // Compare.
//! assert!(record.event_name.is("CreateUser") && record.event_type.is(EventType::AwsApiCall));
//! assert_eq!(record.event_name.as_deref(), Some("CreateUser"));
//! assert_ne!(record.error_code.as_deref(), Some("AccessDenied"));
//!
//! // Match.
//! if let Some(name) = &record.event_name {
//!     assert_eq!(name.len(), 10);
//! }
//! let Some(identity) = &record.user_identity else { panic!("nobody") };
//! match identity.r#type {
//!     Some(IdentityType::IamUser) => assert!(identity.user_name.is("ana")),
//!     Some(_) | None => panic!("somebody else"),
//! }
//! match (record.event_name.as_deref(), record.aws_region.as_deref()) {
//!     (Some("CreateUser" | "DeleteUser"), None) => {}
//!     other => panic!("{other:?}"),
//! }
//!
//! // Map, ask and default.
//! let is_write = record.event_name.as_deref().is_some_and(|name| name.starts_with("Create"));
//! let user = record.user_identity.as_ref().and_then(|identity| identity.user_name.as_deref());
//! let region = record.aws_region.as_deref().unwrap_or("unknown");
//! assert_eq!((is_write, user, region), (true, Some("ana"), "unknown"));
//!
//! // Loop and index.
//! for resource in record.resources.iter().flatten() {
//!     assert!(resource.r#type.is_some());
//! }
//! if let Some(resources) = &record.resources {
//!     assert_eq!(resources.len(), 2);
//!     assert!(resources[1].r#type.is("AWS::IAM::Group"));
//!     assert!(resources.first().is_some_and(|first| first.arn.is_some()));
//! }
//!
//! // Collect and sort.
//! let mut types: Vec<&str> = record.resources.iter().flatten().filter_map(|it| it.r#type.as_deref()).collect();
//! types.sort_unstable();
//! assert_eq!(types, ["AWS::IAM::Group", "AWS::IAM::User"]);
//! # Ok::<(), cloudtrail_records::Error>(())
//! ```
//!
//! A record can be built and changed, hashed and compared:
//!
//! ```
//! use std::collections::BTreeMap;
//! use std::collections::HashSet;
//!
//! use cloudtrail_records::{Document as _, Record, Resource, UserIdentity};
//!
//! let mut resource = Resource::default();
//! resource.arn = Some("arn:aws:s3:::amzn-s3-demo-bucket".to_owned());
//! let mut record = Record::default();
//! record.event_name = Some("GetObject".to_owned());
//! record.read_only = Some(true.into());
//! record.resources = Some(vec![resource].into());
//! record.user_identity.get_or_insert_default().account_id = Some("111122223333".to_owned());
//! assert_eq!(
//!     record.to_json(),
//!     r#"{"userIdentity":{"accountId":"111122223333"},"eventName":"GetObject","readOnly":true,"resources":[{"ARN":"arn:aws:s3:::amzn-s3-demo-bucket"}]}"#
//! );
//!
//! if let Some(resources) = &mut record.resources {
//!     resources.push(Resource::default());
//!     resources.sort_by(|left, right| left.arn.cmp(&right.arn));
//! }
//! let identity: Option<Box<UserIdentity>> = record.user_identity.take();
//! assert!(identity.is_some_and(|identity| identity.account_id.is_some()) && record.user_identity.is_none());
//!
//! let once: HashSet<_> = [record.clone(), record.clone()].into_iter().collect();
//! assert!(once.len() == 1 && once.contains(&record));
//! let mut counts = BTreeMap::<&str, usize>::new();
//! for record in &once {
//!     *counts.entry(record.event_name.as_deref().unwrap_or_default()).or_default() += 1;
//! }
//! assert_eq!(counts["GetObject"], 1);
//! ```
//!
//! A value that does not fit the type of its field, such as `null`, is kept in [`Extra`] and written back. Few programs need it:
//!
//! ```
//! use cloudtrail_records::{Document as _, Presence, Record};
//!
//! let text = r#"{"responseElements":null,"resources":"none"}"#;
//! let mut record = Record::from_json(text)?;
//! assert!(record.response_elements.is_none() && record.resources.is_none() && record.error_code.is_none());
//! assert!(record.extra.is_null("responseElements") && !record.extra.is_null("errorCode"));
//! assert!(record.extra.unexpected("resources").is_some_and(|json| json.view() == "none"));
//! assert_eq!(record.extra.presence("errorCode", &record.error_code), Presence::Absent);
//! assert_eq!(record.to_json(), text);
//!
//! record.extra.clear("resources");
//! record.extra.set_null("errorCode");
//! assert_eq!(record.to_json(), r#"{"errorCode":null,"responseElements":null}"#);
//! # Ok::<(), cloudtrail_records::Error>(())
//! ```

mod activity_log_event;
pub mod aggregated;
mod aggregated_event;
#[cfg(any(feature = "calls-cloudtrail", feature = "calls-ses", feature = "calls-workmail"))]
pub mod api;
mod audit_event;
pub mod calls;
pub mod checking;
mod configuration_item_event;
mod delivery_notification;
mod digest;
pub mod envelope;
mod errata;
mod event;
mod event_bridge;
mod event_category;
mod event_source;
mod event_type;
mod event_version;
mod evidence_event;
mod example;
pub mod files;
mod get_query_results_output;
mod hex;
mod hex_hash;
mod insight_event;
pub mod insights;
pub mod json;
pub mod lake;
mod lake_insight_event;
mod lake_metric;
mod lake_timestamp;
mod log_file;
mod lookup_events_output;
pub mod management;
mod record;
mod result_sign_file;
pub mod rule_events;
mod user_identity;

pub use time;

// What a reader looks for first.
#[doc(inline)]
pub use self::calls::LookupEventsOutput;
#[doc(inline)]
pub use self::files::{Digest, LogFile};
#[doc(inline)]
pub use self::insights::InsightEvent;
#[doc(inline)]
pub use self::management::{Event, Principal, Record, UserIdentity};
#[doc(inline)]
pub use self::rule_events::CloudTrailEventBridgeEvent;

// Everything else stands on the pages of the modules; its names are here too, so that one `use` is enough.
#[doc(hidden)]
pub use self::aggregated::{
    AggregatedDimension, AggregatedEvent, AggregatedStatistic, AggregatedSummary, AggregationDimension,
    AggregationType, TimeWindow,
};
#[doc(hidden)]
pub use self::calls::{
    GetQueryResultsOutput, LakeQueryStatistics, LakeQueryStatus, LookupEvent, LookupResource, LookupTimestamp,
};
#[doc(hidden)]
pub use self::checking::{ERRATA, Erratum, Issue, IssueKind, Strict, check};
#[doc(hidden)]
pub use self::envelope::{
    At, Carrier, CloudWatchLogsData, CloudWatchLogsEvent, CloudWatchLogsMessage, EventBridgeEvent, KinesisEvent,
    KinesisLambdaRecord, Message, Records, S3Notification, S3Record, S3TestEvent, SnsLambdaEvent, SnsLambdaRecord,
    SnsMessage, SqsBatchResponse, SqsLambdaEvent, SqsLambdaRecord, StreamBatchResponse,
};
#[doc(hidden)]
pub use self::files::{
    DeliveryNotification, DigestLogFile, DigestSignatureAlgorithm, HashAlgorithm, Hex, HexHash, ResultSignFile,
    SignedResultFile,
};
#[doc(hidden)]
pub use self::insights::{
    InsightAttribute, InsightAttribution, InsightAverage, InsightContext, InsightDetails, InsightState,
    InsightStatistics, InsightType, InsightValue,
};
#[doc(hidden)]
pub use self::json::{
    Document, Either, Error, ErrorKind, Extra, Flag, Is, Json, JsonKind, JsonRef, List, Map, Number, OpenEnum,
    Presence, Raw, Serde, TextFlag, TextValue, Timestamp, Unknown, View, Viewed, Wire,
};
#[doc(hidden)]
pub use self::lake::{
    ActivityLogData, ActivityLogEvent, ActivityLogIdentity, ActivityLogMetadata, AuditEvent, ConfigurationItem,
    ConfigurationItemEvent, ConfigurationItemRelationship, ConfigurationItemStatus, EvidenceData, EvidenceEvent,
    LakeInsightAttribution, LakeInsightContext, LakeInsightEvent, LakeMetric, LakeTimestamp,
};
#[doc(hidden)]
pub use self::management::{
    Addendum, AddendumReason, Ec2RoleDelivery, EdgeDeviceDetails, EventCategory, EventContext, EventSource, EventType,
    EventVersion, EventView, IamAction, IdentityType, InScopeOf, InvokedByDelegate, MASKS, OmittedContent, OnBehalfOf,
    RecordView, Resource, ResourceTags, SessionAttributes, SessionContext, SessionIssuer, SessionIssuerType,
    TagContext, TlsDetails, TlsVersion, WebIdFederationData, is_hidden,
};
#[doc(hidden)]
pub use self::rule_events::DetailType;
