//! Events from rules of Amazon EventBridge.
//!
//! ```
//! use cloudtrail_records::{CloudTrailEventBridgeEvent, Document as _};
//!
//! let event = CloudTrailEventBridgeEvent::from_json(r#"{
//!     "version": "0", "source": "aws.workmail", "detail-type": "AWS API Call via CloudTrail",
//!     "detail": {"eventName": "DeleteUser", "eventSource": "workmail.amazonaws.com"}
//! }"#)?;
//! assert!(event.detail.is_some());
//! # Ok::<(), cloudtrail_records::Error>(())
//! ```

pub use crate::event_bridge::{CloudTrailEventBridgeEvent, DetailType};
