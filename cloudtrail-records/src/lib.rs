#![doc = include_str!("../README.md")]
//!
//! # Where to start
//!
//! | you have | read it as |
//! |---|---|
//! | a log file from S3 | [`LogFile`], or event by event [`LogFile::read_each`] |
//! | one event, of whatever family | [`Event`] |
//! | a management, data or network activity event | [`Record`] |
//! | an event from EventBridge | [`CloudTrailEventBridgeEvent`] |
//! | the answer of `LookupEvents` | [`LookupEventsOutput`] |
//! | a digest file | [`Digest`] |
//! | the text of an SNS notification | [`DeliveryNotification`] |
//! | an element of a `PutAuditEvents` request | [`AuditEvent`] |
//!
//! [`Document`] reads and writes; [`check`] finds what a document has that its type does not expect, and [`ERRATA`]
//! explains the deviations that are known.
//!
//! # Fields are plain options
//!
//! Each field is an `Option`, each list a slice, and [`Is`] asks a field for a value in one word:
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
//! What is no value of its field's type, such as `null`, stands in [`Extra`] and comes back; few programs need to know:
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
mod aggregated_event;
mod audit_event;
mod configuration_item_event;
mod delivery_notification;
mod digest;
mod errata;
mod event;
mod event_bridge;
mod event_category;
mod event_source;
mod event_type;
mod event_version;
mod evidence_event;
mod get_query_results_output;
mod hex;
mod hex_hash;
mod insight_event;
mod lake_insight_event;
mod lake_metric;
mod lake_timestamp;
mod log_file;
mod lookup_events_output;
mod record;
mod result_sign_file;
mod user_identity;

pub use mailtrail_wire::{
    At, Carrier, CloudWatchLogsData, CloudWatchLogsEvent, CloudWatchLogsMessage, Document, Either, Erratum, Error,
    ErrorKind, EventBridgeEvent, Extra, Flag, Is, Issue, IssueKind, Json, JsonKind, JsonRef, KinesisEvent,
    KinesisLambdaRecord, List, Map, Message, Number, OpenEnum, Presence, Raw, Records, S3Notification, S3Record,
    S3TestEvent, Serde, SnsLambdaEvent, SnsLambdaRecord, SnsMessage, SqsBatchResponse, SqsLambdaEvent, SqsLambdaRecord,
    StreamBatchResponse, Strict, TextFlag, TextValue, Timestamp, Unknown, Wire, check,
};

pub use self::activity_log_event::ActivityLogEvent;
pub use self::activity_log_event::activity_log_data::ActivityLogData;
pub use self::activity_log_event::activity_log_identity::ActivityLogIdentity;
pub use self::activity_log_event::activity_log_metadata::ActivityLogMetadata;
pub use self::aggregated_event::AggregatedEvent;
pub use self::aggregated_event::aggregated_dimension::AggregatedDimension;
pub use self::aggregated_event::aggregated_statistic::AggregatedStatistic;
pub use self::aggregated_event::aggregated_summary::AggregatedSummary;
pub use self::aggregated_event::aggregation_dimension::AggregationDimension;
pub use self::aggregated_event::aggregation_type::AggregationType;
pub use self::aggregated_event::time_window::TimeWindow;
pub use self::audit_event::AuditEvent;
pub use self::configuration_item_event::ConfigurationItemEvent;
pub use self::configuration_item_event::configuration_item::ConfigurationItem;
pub use self::configuration_item_event::configuration_item_status::ConfigurationItemStatus;
pub use self::configuration_item_event::relationship::ConfigurationItemRelationship;
pub use self::delivery_notification::DeliveryNotification;
pub use self::digest::Digest;
pub use self::digest::digest_log_file::DigestLogFile;
pub use self::digest::digest_signature_algorithm::DigestSignatureAlgorithm;
pub use self::digest::hash_algorithm::HashAlgorithm;
pub use self::errata::ERRATA;
pub use self::event::Event;
pub use self::event_bridge::{CloudTrailEventBridgeEvent, DetailType};
pub use self::event_category::EventCategory;
pub use self::event_source::EventSource;
pub use self::event_type::EventType;
pub use self::event_version::EventVersion;
pub use self::evidence_event::EvidenceEvent;
pub use self::evidence_event::evidence_data::EvidenceData;
pub use self::get_query_results_output::lake_query_status::LakeQueryStatus;
pub use self::get_query_results_output::{GetQueryResultsOutput, LakeQueryStatistics};
pub use self::hex::Hex;
pub use self::hex_hash::HexHash;
pub use self::insight_event::InsightEvent;
pub use self::insight_event::insight_attribute::InsightAttribute;
pub use self::insight_event::insight_attribution::InsightAttribution;
pub use self::insight_event::insight_average::InsightAverage;
pub use self::insight_event::insight_context::InsightContext;
pub use self::insight_event::insight_details::InsightDetails;
pub use self::insight_event::insight_state::InsightState;
pub use self::insight_event::insight_statistics::InsightStatistics;
pub use self::insight_event::insight_type::InsightType;
pub use self::insight_event::insight_value::InsightValue;
pub use self::lake_insight_event::LakeInsightEvent;
pub use self::lake_insight_event::lake_insight_attribution::LakeInsightAttribution;
pub use self::lake_insight_event::lake_insight_context::LakeInsightContext;
pub use self::lake_metric::LakeMetric;
pub use self::lake_timestamp::LakeTimestamp;
pub use self::log_file::LogFile;
pub use self::lookup_events_output::LookupEventsOutput;
pub use self::lookup_events_output::lookup_event::LookupEvent;
pub use self::lookup_events_output::lookup_resource::LookupResource;
pub use self::lookup_events_output::lookup_timestamp::LookupTimestamp;
pub use self::record::Record;
pub use self::record::addendum::Addendum;
pub use self::record::addendum_reason::AddendumReason;
pub use self::record::edge_device_details::EdgeDeviceDetails;
pub use self::record::event_context::EventContext;
pub use self::record::mask::{MASKS, is_hidden};
pub use self::record::omitted_content::OmittedContent;
pub use self::record::resource::Resource;
pub use self::record::resource_tags::ResourceTags;
pub use self::record::tag_context::TagContext;
pub use self::record::tls_details::TlsDetails;
pub use self::record::tls_version::TlsVersion;
pub use self::result_sign_file::ResultSignFile;
pub use self::result_sign_file::signed_result_file::SignedResultFile;
pub use self::user_identity::UserIdentity;
pub use self::user_identity::ec2_role_delivery::Ec2RoleDelivery;
pub use self::user_identity::identity_type::IdentityType;
pub use self::user_identity::in_scope_of::InScopeOf;
pub use self::user_identity::invoked_by_delegate::InvokedByDelegate;
pub use self::user_identity::on_behalf_of::OnBehalfOf;
pub use self::user_identity::principal::Principal;
pub use self::user_identity::session_attributes::SessionAttributes;
pub use self::user_identity::session_context::SessionContext;
pub use self::user_identity::session_issuer::SessionIssuer;
pub use self::user_identity::session_issuer_type::SessionIssuerType;
pub use self::user_identity::web_id_federation_data::WebIdFederationData;
