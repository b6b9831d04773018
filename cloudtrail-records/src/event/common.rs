//! Common fields of events of all families.

use crate::Event;

impl Event {
    /// Returns the ID of the event, a UUID that repeated deliveries share.
    ///
    /// Aggregated events call the field `eventId`, all others `eventID`.
    ///
    /// ```
    /// use cloudtrail_records::{Document as _, Event};
    ///
    /// let text = r#"{"eventCategory": "Aggregated", "eventId": "11112222-3333-4444-5555-666677778888"}"#;
    /// let event = Event::from_json(text)?;
    /// assert_eq!(event.id(), Some("11112222-3333-4444-5555-666677778888"));
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn id(&self) -> Option<&str> {
        match self {
            Self::Record(event) => event.event_id.as_deref(),
            Self::Insight(event) => event.event_id.as_deref(),
            Self::LakeInsight(event) => event.event_id.as_deref(),
            Self::Aggregated(event) => event.event_id.as_deref(),
            Self::ActivityLog(event) => event.event_id.as_deref(),
            Self::ConfigurationItem(event) => event.event_id.as_deref(),
            Self::Evidence(event) => event.event_id.as_deref(),
            Self::Other(_) => None,
        }
    }

    /// Returns the account that the event belongs to.
    ///
    /// ```
    /// use cloudtrail_records::{Document as _, Event};
    ///
    /// let event = Event::from_json(r#"{"eventCategory": "Data", "recipientAccountId": "111122223333"}"#)?;
    /// assert_eq!(event.account_id(), Some("111122223333"));
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn account_id(&self) -> Option<&str> {
        match self {
            Self::Record(event) => event.account_id(),
            Self::Insight(event) => event.recipient_account_id.as_deref(),
            Self::LakeInsight(event) => event.recipient_account_id.as_deref(),
            Self::Aggregated(event) => event.account_id.as_deref(),
            Self::ActivityLog(event) => event.recipient_account_id.as_deref(),
            Self::ConfigurationItem(event) => event.recipient_account_id.as_deref(),
            Self::Evidence(event) => event.recipient_account_id.as_deref(),
            Self::Other(_) => None,
        }
    }

    /// Returns the region that the event belongs to.
    ///
    /// ```
    /// use cloudtrail_records::{Document as _, Event};
    ///
    /// let event = Event::from_json(r#"{"eventCategory": "Insight", "awsRegion": "eu-west-1"}"#)?;
    /// assert_eq!(event.region(), Some("eu-west-1"));
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn region(&self) -> Option<&str> {
        match self {
            Self::Record(event) => event.region(),
            Self::Insight(event) => event.aws_region.as_deref(),
            Self::LakeInsight(event) => event.aws_region.as_deref(),
            Self::Aggregated(event) => event.aws_region.as_deref(),
            Self::ActivityLog(event) => event.aws_region.as_deref(),
            Self::ConfigurationItem(event) => event.aws_region.as_deref(),
            Self::Evidence(event) => event.aws_region.as_deref(),
            Self::Other(_) => None,
        }
    }
}
