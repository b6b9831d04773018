//! Events from rules of Amazon EventBridge: sending events, advice, and changes of the sending status of tenants.
//!
//! ```
//! use ses_events::{Document as _, SesEventBridgeDetail, SesEventBridgeEvent};
//!
//! let event = SesEventBridgeEvent::from_json(r#"{
//!     "version": "0", "source": "aws.ses", "detail-type": "Email Opened",
//!     "detail": {"eventType": "Open", "mail": {}, "open": {}}
//! }"#)?;
//! match &event.detail {
//!     Some(SesEventBridgeDetail::Sending(event)) => assert!(event.as_open().is_some()),
//!     other => panic!("{other:?}"),
//! }
//! # Ok::<(), ses_events::Error>(())
//! ```

pub use crate::detail_type::DetailType;
pub use crate::event_bridge::SesEventBridgeEvent;
pub use crate::event_bridge::advisor_detail::AdvisorDetail;
pub use crate::event_bridge::advisor_finding::AdvisorFinding;
pub use crate::event_bridge::advisor_metadata::AdvisorMetadata;
pub use crate::event_bridge::detail::SesEventBridgeDetail;
pub use crate::event_bridge::recommendation_impact::RecommendationImpact;
pub use crate::event_bridge::recommendation_type::RecommendationType;
pub use crate::event_bridge::sending_status::SendingStatus;
pub use crate::event_bridge::sending_status_data::SendingStatusData;
pub use crate::event_bridge::sending_status_detail::SendingStatusDetail;
pub use crate::event_bridge::sending_status_origin::SendingStatusOrigin;
pub use crate::event_bridge::sending_status_record::SendingStatusRecord;
