//! Metrics in `CloudWatch`.

pub(crate) mod dimension;
pub(crate) mod dimension_reading;
pub(crate) mod dimension_set;
pub(crate) mod dimension_source;
pub(crate) mod dimension_text;
pub(crate) mod metric_unit;

use mailtrail_wire::{OpenEnum as _, open_enum};

use crate::table::for_each_event_type;
use crate::{EventOrigin, EventType, MetricUnit, SendingEvent, Spelling};

/// Namespace of the metrics of Amazon SES.
///
/// See [Amazon SES/Retrieving Amazon SES event data from CloudWatch](https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-cloudwatch.html).
///
/// ```
/// assert_eq!(ses_events::NAMESPACE, "AWS/SES");
/// ```
pub const NAMESPACE: &str = "AWS/SES";

/// Value of the dimension `RuleSetName` that stands for the active receipt rule set.
///
/// Only one set is active at a time, so alarms on this one survive a change of sets.
///
/// See [Amazon SES/Viewing metrics for Amazon SES email receiving](https://docs.aws.amazon.com/ses/latest/dg/receiving-email-metrics.html).
///
/// ```
/// assert_eq!(ses_events::ACTIVE_RULE_SET, "[Active]");
/// ```
pub const ACTIVE_RULE_SET: &str = "[Active]";

/// Dimension of the reputation of a configuration set.
///
/// See [Amazon SES/Automatically pausing email sending for a configuration set](https://docs.aws.amazon.com/ses/latest/dg/monitoring-sender-reputation-pausing-configuration-set.html).
///
/// ```
/// assert_eq!(ses_events::CONFIGURATION_SET_DIMENSION, "ses:configuration-set");
/// ```
pub const CONFIGURATION_SET_DIMENSION: &str = "ses:configuration-set";

macro_rules! metric {
    ($(
        $(#[$doc:meta])*
        $variant:ident($document:ident): $wire:literal, $payload:literal, $v1:expr, $v2:literal, $metric:literal, $detail:literal;
    )*) => {
        /// Metric of Amazon SES on CloudWatch.
        ///
        /// There is one for each type of event, in the singular, which counts such events; some pages of AWS, that on tenants among them,
        /// write of `Sends` and `Bounces`, which are no names. Each is published for the account as a whole, and with dimensions where an
        /// event destination asks for them. The two rates are about the reputation of the account, or of a configuration set that exports
        /// them. Four metrics are about received mail, three about the pools of dedicated IP addresses that Amazon SES manages.
        /// [`dimensions`](Self::dimensions) tells the dimensions that need no event destination.
        ///
        /// See [Amazon SES/Retrieving Amazon SES event data from CloudWatch](https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-cloudwatch.html).
        ///
        /// ```
        /// use ses_events::{EventType, Metric, OpenEnum as _};
        ///
        /// assert_eq!(Metric::from("RenderingFailure").event_type(), Some(EventType::RenderingFailure));
        /// assert_eq!(Metric::BounceRate.as_str(), "Reputation.BounceRate");
        /// assert!(!Metric::from("Bounces").is_known());
        /// ```
        #[open_enum]
        pub enum Metric {
            $($(#[$doc])* #[wire($metric)] $variant,)*
            /// Share of messages that came back for good; published without an event destination.
            #[wire("Reputation.BounceRate")]
            BounceRate,
            /// Share of messages that recipients marked as unwanted; published without an event destination.
            #[wire("Reputation.ComplaintRate")]
            ComplaintRate,
            /// Message that was received and that a receipt rule applies to. Each value is 1.
            Received,
            /// Receipt rule, or all rules of the set that apply, that were carried out for a message.
            PublishSuccess,
            /// Receipt rule, or rules of a set, that could not be carried out. A set is tried again; whether a rule is depends on the error.
            PublishFailure,
            /// Receipt rule, or rules of a set, that will not be tried again: 36 hours went by, or trying again is of no use.
            PublishExpired,
            /// Share of the mail that left through a dedicated address of a managed pool, about.
            ApproximateDedicatedSendingPercentage,
            /// Mail sent to one mailbox provider through a managed pool in the last 24 hours.
            SentLast24Hours,
            /// Mail that a managed pool could have sent to one mailbox provider in the last 24 hours.
            Available24HourSend,
        }
    };
}

for_each_event_type!(metric);

impl Metric {
    /// Returns the type of the events that are counted; `None` for the rates.
    ///
    /// ```
    /// use ses_events::{EventType, Metric};
    ///
    /// assert_eq!(Metric::Open.event_type(), Some(EventType::Open));
    /// assert_eq!(Metric::BounceRate.event_type(), None);
    /// ```
    pub fn event_type(&self) -> Option<EventType> {
        EventType::from_spelling(Spelling::Metric, self.as_str())
    }

    /// Returns the metric that counts events of a type; `None` for an unknown type.
    ///
    /// ```
    /// use ses_events::{EventType, Metric};
    ///
    /// assert_eq!(Metric::for_type(&EventType::RenderingFailure), Some(Metric::RenderingFailure));
    /// ```
    pub fn for_type(event_type: &EventType) -> Option<Self> {
        event_type.spelling(Spelling::Metric).map(Self::from)
    }

    /// Returns the metric that counts an event. Feedback notifications are not counted again. For events of a type that this
    /// version does not know, the metric is not known either.
    ///
    /// ```
    /// use ses_events::{Document as _, Metric, SendingEvent};
    ///
    /// let event = SendingEvent::from_json(r#"{"eventType": "Bounce"}"#)?;
    /// assert_eq!(Metric::of(&event), Some(Metric::Bounce));
    /// let feedback = SendingEvent::from_json(r#"{"notificationType": "Bounce"}"#)?;
    /// assert_eq!(Metric::of(&feedback), None);
    /// # Ok::<(), ses_events::Error>(())
    /// ```
    pub fn of(event: &SendingEvent) -> Option<Self> {
        match event.origin()? {
            EventOrigin::EventPublishing => Self::for_type(&event.event_type()?),
            EventOrigin::FeedbackNotification => None,
        }
    }

    /// Returns the unit of the values. Returns `None` for a metric that this version does not know, and for the share of a managed pool, because no page
    /// says whether its range ends at 1 or at 100.
    ///
    /// ```
    /// use ses_events::{Metric, MetricUnit};
    ///
    /// assert_eq!(Metric::Send.unit(), Some(MetricUnit::Count));
    /// assert_eq!(Metric::ComplaintRate.unit(), Some(MetricUnit::Fraction));
    /// ```
    pub fn unit(&self) -> Option<MetricUnit> {
        match self {
            Self::BounceRate | Self::ComplaintRate => Some(MetricUnit::Fraction),
            Self::ApproximateDedicatedSendingPercentage | Self::Other(_) => None,
            _ => Some(MetricUnit::Count),
        }
    }

    /// Returns the dimensions with which Amazon SES publishes the metric by itself; each list is a combination.
    ///
    /// Event destinations choose additional dimensions; see [`Dimension`](crate::Dimension). The rates have
    /// [`CONFIGURATION_SET_DIMENSION`] if a configuration set exports them. Sends, bounces and complaints have both
    /// dimensions of a tenant if mail is sent for one. No page names the dimensions of managed pools.
    ///
    /// See [Amazon SES/Viewing metrics for Amazon SES email receiving](https://docs.aws.amazon.com/ses/latest/dg/receiving-email-metrics.html),
    /// [Amazon SES/Tenants](https://docs.aws.amazon.com/ses/latest/dg/tenants.html)
    /// and [Amazon SES/Viewing and exporting reputation metrics](https://docs.aws.amazon.com/ses/latest/dg/configuration-sets-export-metrics.html).
    ///
    /// ```
    /// use ses_events::Metric;
    ///
    /// assert_eq!(Metric::Received.dimensions(), [["RuleSetName"].as_slice(), &["RuleName"]]);
    /// assert_eq!(Metric::Bounce.dimensions(), [["TenantId", "TenantName"]]);
    /// ```
    pub fn dimensions(&self) -> &'static [&'static [&'static str]] {
        match self {
            Self::Received | Self::PublishSuccess | Self::PublishFailure | Self::PublishExpired => {
                &[&["RuleSetName"], &["RuleName"]]
            }
            Self::Send | Self::Bounce | Self::Complaint => &[&["TenantId", "TenantName"]],
            Self::BounceRate | Self::ComplaintRate => &[&[CONFIGURATION_SET_DIMENSION]],
            _ => &[],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_type_has_its_metric() {
        for event_type in EventType::known() {
            let metric = Metric::for_type(&event_type).unwrap();
            assert!(metric.is_known());
            assert_eq!(metric.event_type(), Some(event_type));
        }
        let counters = Metric::known().filter(|metric| metric.event_type().is_some());
        assert_eq!(counters.count(), EventType::known().count());
        assert_eq!(Metric::known().count(), EventType::known().count() + 9);
    }
}
