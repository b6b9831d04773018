//! Metrics on `CloudWatch`.

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

macro_rules! metric {
    ($(
        $(#[$doc:meta])*
        $variant:ident($document:ident): $wire:literal, $payload:literal, $v1:expr, $v2:literal, $metric:literal, $detail:literal;
    )*) => {
        /// Metric of Amazon SES on CloudWatch.
        ///
        /// There is one for each type of event, in the singular, which counts such events; older pages of AWS write of `Sends` and `Bounces`, which are no names. Each is
        /// published for the account as a whole, and with dimensions where an event destination asks for them. The two rates are about
        /// the reputation of the account.
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
        }
    };
}

for_each_event_type!(metric);

impl Metric {
    /// Type of the events that are counted; none for the rates.
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

    /// Metric that counts events of a type; none for an unknown type.
    ///
    /// ```
    /// use ses_events::{EventType, Metric};
    ///
    /// assert_eq!(Metric::for_type(&EventType::RenderingFailure), Some(Metric::RenderingFailure));
    /// ```
    pub fn for_type(event_type: &EventType) -> Option<Self> {
        event_type.spelling(Spelling::Metric).map(Self::from)
    }

    /// Metric that counts an event. Feedback notifications are not counted a second time, and what counts events of a type that this
    /// version does not know is not known either.
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

    /// Unit of the values; none for a metric that this version does not know.
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
            Self::Other(_) => None,
            _ => Some(MetricUnit::Count),
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
        let counters = Metric::known().filter(|metric| metric.unit() == Some(MetricUnit::Count));
        assert_eq!(counters.count(), EventType::known().count());
    }
}
