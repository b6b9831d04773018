//! Dimensions of one event destination.

use crate::{Dimension, RuleError, RulePart, SendingEvent};

/// Dimensions of one event destination, 1 to 10 of them.
///
/// Together they make one metric: it cannot be asked for by one of them alone. Whoever needs that makes several destinations.
///
/// See [Amazon SES/Set up a CloudWatch event destination for event publishing](https://docs.aws.amazon.com/ses/latest/dg/event-publishing-add-event-destination-cloudwatch.html).
///
/// ```
/// use ses_events::{Dimension, DimensionSet, Document as _, SendingEvent};
///
/// let set = DimensionSet::new([Dimension::message_tag("campaign", "none")?, Dimension::message_tag("team", "all")?])?;
/// let event = SendingEvent::from_json(r#"{"eventType": "Send", "mail": {"tags": {"campaign": ["spring"]}}}"#)?;
/// assert_eq!(set.values_of(&event), Some(vec![("campaign", "spring"), ("team", "all")]));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DimensionSet(Vec<Dimension>);

impl DimensionSet {
    /// Maximum number of dimensions per event destination.
    ///
    /// See [Amazon SES/Service quotas](https://docs.aws.amazon.com/ses/latest/dg/quotas.html#quotas-publishing).
    ///
    /// ```
    /// assert_eq!(ses_events::DimensionSet::MAX, 10);
    /// ```
    pub const MAX: usize = 10;

    /// Makes a set, if an event destination accepts it.
    ///
    /// # Errors
    ///
    /// Returns an error if there is no dimension, or more than [`MAX`](Self::MAX).
    ///
    /// ```
    /// let error = ses_events::DimensionSet::new([]).unwrap_err();
    /// assert_eq!(error.to_string(), "dimension set has 0 members, expected 1 to 10");
    /// ```
    pub fn new(dimensions: impl IntoIterator<Item = Dimension>) -> Result<Self, RuleError> {
        let dimensions: Vec<_> = dimensions.into_iter().collect();
        match dimensions.len() {
            1..=Self::MAX => Ok(Self(dimensions)),
            found => Err(RuleError::count(RulePart::DimensionSet, found, Self::MAX)),
        }
    }

    /// Returns the dimensions in their order.
    ///
    /// ```
    /// use ses_events::{Dimension, DimensionSet};
    ///
    /// let set = DimensionSet::new([Dimension::link_tag("place", "none")?])?;
    /// assert_eq!(set.as_slice().len(), 1);
    /// # Ok::<(), ses_events::RuleError>(())
    /// ```
    pub fn as_slice(&self) -> &[Dimension] {
        &self.0
    }

    /// Returns the names and values under which an event is counted. Returns `None` if one of the values is invalid or unknown, because then the
    /// whole metric is missing or unknown.
    ///
    /// ```
    /// use ses_events::{Dimension, DimensionSet, Document as _, SendingEvent};
    ///
    /// let set = DimensionSet::new([Dimension::message_tag("campaign", "none")?])?;
    /// let event = SendingEvent::from_json(r#"{"eventType": "Send", "mail": {"tags": {"campaign": ["spring sale"]}}}"#)?;
    /// assert_eq!(set.values_of(&event), None);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn values_of<'a>(&'a self, event: &'a SendingEvent) -> Option<Vec<(&'a str, &'a str)>> {
        let pair = |dimension: &'a Dimension| Some((dimension.name().as_str(), dimension.value_of(event).value()?));
        self.0.iter().map(pair).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn number_is_limited() {
        let some = |count: usize| (0..count).map(|at| Dimension::message_tag(&format!("tag-{at}"), "none").unwrap());
        assert!(DimensionSet::new(some(10)).is_ok());
        let error = DimensionSet::new(some(11)).unwrap_err();
        assert_eq!(error.to_string(), "dimension set has 11 members, expected 1 to 10");
    }
}
