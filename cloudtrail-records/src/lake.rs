//! Events other than records in event data stores of `CloudTrail` Lake.
//!
//! ```
//! use cloudtrail_records::{AuditEvent, Document as _};
//!
//! let text = r#"{"id":"a1b2c3d4-5678-90ab-cdef-EXAMPLE11111","eventData":"{}"}"#;
//! assert_eq!(AuditEvent::from_json(text)?.to_json(), text);
//! # Ok::<(), cloudtrail_records::Error>(())
//! ```

pub use crate::activity_log_event::ActivityLogEvent;
pub use crate::activity_log_event::activity_log_data::ActivityLogData;
pub use crate::activity_log_event::activity_log_identity::ActivityLogIdentity;
pub use crate::activity_log_event::activity_log_metadata::ActivityLogMetadata;
pub use crate::audit_event::AuditEvent;
pub use crate::configuration_item_event::ConfigurationItemEvent;
pub use crate::configuration_item_event::configuration_item::ConfigurationItem;
pub use crate::configuration_item_event::configuration_item_status::ConfigurationItemStatus;
pub use crate::configuration_item_event::relationship::ConfigurationItemRelationship;
pub use crate::evidence_event::EvidenceEvent;
pub use crate::evidence_event::evidence_data::EvidenceData;
pub use crate::lake_insight_event::LakeInsightEvent;
pub use crate::lake_insight_event::lake_insight_attribution::LakeInsightAttribution;
pub use crate::lake_insight_event::lake_insight_context::LakeInsightContext;
pub use crate::lake_metric::LakeMetric;
pub use crate::lake_timestamp::LakeTimestamp;
