//! The event as one of its families.

use mailtrail_wire::Json;

use crate::{
    ActivityLogEvent, AggregatedEvent, ConfigurationItemEvent, Event, EvidenceEvent, InsightEvent, LakeInsightEvent,
    Record,
};

impl Event {
    /// Management, data or network activity event, if it is one.
    ///
    /// ```
    /// use cloudtrail_records::{Document as _, Event};
    ///
    /// let event = Event::from_json(r#"{"eventType": "AwsApiCall", "eventName": "GetObject"}"#)?;
    /// assert_eq!(event.as_record().unwrap().event_name, "GetObject");
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn as_record(&self) -> Option<&Record> {
        match self {
            Self::Record(record) => Some(record),
            _ => None,
        }
    }

    /// Insights event as trails deliver it, if it is one.
    ///
    /// ```
    /// use cloudtrail_records::{Document as _, Event};
    ///
    /// let event = Event::from_json(r#"{"eventCategory": "Insight", "insightDetails": {}}"#)?;
    /// assert!(event.as_insight().is_some());
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn as_insight(&self) -> Option<&InsightEvent> {
        match self {
            Self::Insight(event) => Some(event),
            _ => None,
        }
    }

    /// Insights event as event data stores keep it, if it is one.
    ///
    /// ```
    /// use cloudtrail_records::{Document as _, Event};
    ///
    /// let event = Event::from_json(r#"{"eventCategory": "Insight", "insightState": "Start"}"#)?;
    /// assert!(event.as_lake_insight().is_some());
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn as_lake_insight(&self) -> Option<&LakeInsightEvent> {
        match self {
            Self::LakeInsight(event) => Some(event),
            _ => None,
        }
    }

    /// Aggregated event, if it is one.
    ///
    /// ```
    /// use cloudtrail_records::{Document as _, Event};
    ///
    /// assert!(Event::from_json(r#"{"eventCategory": "Aggregated"}"#)?.as_aggregated().is_some());
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn as_aggregated(&self) -> Option<&AggregatedEvent> {
        match self {
            Self::Aggregated(event) => Some(event),
            _ => None,
        }
    }

    /// Event from outside AWS, if it is one.
    ///
    /// ```
    /// use cloudtrail_records::{Document as _, Event};
    ///
    /// assert!(Event::from_json(r#"{"eventCategory": "ActivityAuditLog"}"#)?.as_activity_log().is_some());
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn as_activity_log(&self) -> Option<&ActivityLogEvent> {
        match self {
            Self::ActivityLog(event) => Some(event),
            _ => None,
        }
    }

    /// Configuration item, if it is one.
    ///
    /// ```
    /// use cloudtrail_records::{Document as _, Event};
    ///
    /// assert!(Event::from_json(r#"{"eventCategory": "ConfigurationItem"}"#)?.as_configuration_item().is_some());
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn as_configuration_item(&self) -> Option<&ConfigurationItemEvent> {
        match self {
            Self::ConfigurationItem(event) => Some(event),
            _ => None,
        }
    }

    /// Evidence of AWS Audit Manager, if it is one.
    ///
    /// ```
    /// use cloudtrail_records::{Document as _, Event};
    ///
    /// assert!(Event::from_json(r#"{"eventCategory": "Evidence"}"#)?.as_evidence().is_some());
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn as_evidence(&self) -> Option<&EvidenceEvent> {
        match self {
            Self::Evidence(event) => Some(event),
            _ => None,
        }
    }

    /// JSON of an event that this version does not know, if it is one.
    ///
    /// ```
    /// use cloudtrail_records::{Document as _, Event};
    ///
    /// let notification = Event::from_json(r#"{"eventSource": "aws:s3", "eventName": "ObjectCreated:Put"}"#)?;
    /// assert!(notification.as_other().is_some());
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn as_other(&self) -> Option<&Json> {
        match self {
            Self::Other(json) => Some(json),
            _ => None,
        }
    }
}
