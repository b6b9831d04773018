//! Counts along one dimension.

use mailtrail_wire::{Extra, Is as _, List, Wire};

use crate::{AggregatedStatistic, AggregationDimension, AggregationType};

/// Counts along one dimension, such as the name of the event.
///
/// See [AWS CloudTrail/Record contents for aggregated events](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aggregated-events.html).
///
/// ```
/// use cloudtrail_records::{AggregatedDimension, AggregationDimension, Document as _};
///
/// let text = r#"{"dimension": "eventName", "statistics": [{"name": "GetObject", "value": 7}]}"#;
/// let counts = AggregatedDimension::from_json(text)?;
/// assert_eq!(counts.dimension, Some(AggregationDimension::EventName));
/// assert_eq!(counts.count_of("GetObject"), Some(7));
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct AggregatedDimension {
    /// What the names of the statistics are.
    #[wire(required, since = "1.0")]
    pub dimension: Option<AggregationDimension>,
    /// Count of each name.
    #[wire(required, since = "1.0")]
    pub statistics: Option<List<AggregatedStatistic>>,
    /// How the values came about.
    #[wire(required, since = "1.0")]
    pub aggregation_type: Option<AggregationType>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

impl AggregatedDimension {
    /// Returns the number of events with a name, such as `PutObject`.
    ///
    /// ```
    /// use cloudtrail_records::{AggregatedDimension, Document as _};
    ///
    /// let counts = AggregatedDimension::from_json(r#"{"statistics": [{"name": "GetObject", "value": 7}]}"#)?;
    /// assert_eq!(counts.count_of("GetObject"), Some(7));
    /// assert_eq!(counts.count_of("PutObject"), None);
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn count_of(&self, name: &str) -> Option<u64> {
        self.statistics.as_ref()?.iter().find(|statistic| statistic.name.is(name))?.value.as_ref()?.as_u64()
    }
}
