//! The detail as one of its kinds.

use mailtrail_wire::Json;

use crate::{AdvisorDetail, SendingEvent, SendingStatusDetail, SesEventBridgeDetail};

impl SesEventBridgeDetail {
    /// Sending event, if it is one.
    ///
    /// ```
    /// use ses_events::{Document as _, SesEventBridgeDetail};
    ///
    /// assert!(SesEventBridgeDetail::from_json(r#"{"eventType": "Send", "mail": {}, "send": {}}"#)?.as_sending().is_some());
    /// # Ok::<(), ses_events::Error>(())
    /// ```
    pub fn as_sending(&self) -> Option<&SendingEvent> {
        match self {
            Self::Sending(detail) => Some(detail),
            _ => None,
        }
    }

    /// Recommendation or finding, if it is one.
    ///
    /// ```
    /// use ses_events::{Document as _, SesEventBridgeDetail};
    ///
    /// assert!(SesEventBridgeDetail::from_json(r#"{"version": "1.0.0", "data": "DKIM record was not found."}"#)?.as_advisor().is_some());
    /// # Ok::<(), ses_events::Error>(())
    /// ```
    pub fn as_advisor(&self) -> Option<&AdvisorDetail> {
        match self {
            Self::Advisor(detail) => Some(detail),
            _ => None,
        }
    }

    /// Change of what a tenant may send, if it is one.
    ///
    /// ```
    /// use ses_events::{Document as _, SesEventBridgeDetail};
    ///
    /// assert!(SesEventBridgeDetail::from_json(r#"{"data": {"origin": "AWS_MANAGED"}}"#)?.as_sending_status().is_some());
    /// # Ok::<(), ses_events::Error>(())
    /// ```
    pub fn as_sending_status(&self) -> Option<&SendingStatusDetail> {
        match self {
            Self::SendingStatus(detail) => Some(detail),
            _ => None,
        }
    }

    /// JSON of a detail that this version does not know, if it is one.
    ///
    /// ```
    /// use ses_events::{Document as _, SesEventBridgeDetail};
    ///
    /// assert!(SesEventBridgeDetail::from_json(r#"{"sky": "blue"}"#)?.as_other().is_some());
    /// # Ok::<(), ses_events::Error>(())
    /// ```
    pub fn as_other(&self) -> Option<&Json> {
        match self {
            Self::Other(json) => Some(json),
            _ => None,
        }
    }
}
