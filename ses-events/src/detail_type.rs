//! Kinds of events on EventBridge.

use mailtrail_wire::open_enum;

use crate::EventType;
use crate::table::for_each_event_type;

macro_rules! detail_type {
    ($(
        $(#[$doc:meta])*
        $variant:ident($document:ident): $wire:literal, $payload:literal, $v1:expr, $v2:literal, $metric:literal, $detail:literal;
    )*) => {
        /// Kind of event in the `detail-type` of an EventBridge event from `aws.ses`.
        ///
        /// Sending events have a kind for each type, in words of its own: `Email Opened` for `Open`. Texts such as `Email Send`,
        /// which rules sometimes ask for, do not exist.
        ///
        /// See [Amazon SES/Monitoring SES events using Amazon EventBridge](https://docs.aws.amazon.com/ses/latest/dg/monitoring-eventbridge.html#supported-events).
        ///
        /// ```
        /// use ses_events::{DetailType, EventType, OpenEnum as _};
        ///
        /// assert_eq!(DetailType::from("Email Rendering Failed"), DetailType::RenderingFailure);
        /// assert_eq!(DetailType::RenderingFailure.event_type(), Some(EventType::RenderingFailure));
        /// assert!(!DetailType::from("Email Send").is_known());
        /// ```
        #[open_enum]
        pub enum DetailType {
            $($(#[$doc])* #[wire($detail)] $variant,)*
            /// Virtual Deliverability Manager recommends something, or there is a finding about the reputation of a tenant.
            #[wire("Advisor Recommendation Status Open")]
            AdvisorRecommendationOpen,
            /// Recommendation was followed, or the finding no longer holds.
            #[wire("Advisor Recommendation Status Resolved")]
            AdvisorRecommendationResolved,
            /// Recommendation was followed, or the finding no longer holds, in the words of older pages.
            #[wire("Advisor Recommendation Status Closed")]
            AdvisorRecommendationClosed,
            /// Tenant may send.
            #[wire("Sending Status Enabled")]
            SendingStatusEnabled,
            /// Tenant may no longer send.
            #[wire("Sending Status Disabled")]
            SendingStatusDisabled,
            /// API was called; the detail is a record of CloudTrail.
            #[wire("AWS API Call via CloudTrail")]
            ApiCall,
        }

        impl DetailType {
            /// Returns the type of the sending event; `None` if this is not a sending event.
            ///
            /// ```
            /// use ses_events::{DetailType, EventType};
            ///
            /// assert_eq!(DetailType::from("Email Opened").event_type(), Some(EventType::Open));
            /// assert_eq!(DetailType::SendingStatusEnabled.event_type(), None);
            /// ```
            pub fn event_type(&self) -> Option<EventType> {
                match self {
                    $(Self::$variant => Some(EventType::$variant),)*
                    _ => None,
                }
            }
        }
    };
}

for_each_event_type!(detail_type);

impl DetailType {
    /// Returns whether this is a recommendation or finding, open or resolved, in any spelling.
    ///
    /// ```
    /// assert!(ses_events::DetailType::from("Advisor Recommendation Status Closed").is_advisor());
    /// ```
    pub fn is_advisor(&self) -> bool {
        matches!(
            self,
            Self::AdvisorRecommendationOpen | Self::AdvisorRecommendationResolved | Self::AdvisorRecommendationClosed
        )
    }

    /// Returns whether this is a change of the sending status of a tenant.
    ///
    /// ```
    /// assert!(ses_events::DetailType::SendingStatusDisabled.is_sending_status());
    /// ```
    pub fn is_sending_status(&self) -> bool {
        matches!(self, Self::SendingStatusEnabled | Self::SendingStatusDisabled)
    }
}
