//! Dimensions of metrics.

#[cfg(test)]
mod tests;
mod value_of;

use crate::{DimensionName, DimensionSource, DimensionValue, RuleError, RulePart};

/// Headers that cannot be dimensions, whatever their case.
///
/// See [Amazon SES/Set up a CloudWatch event destination for event publishing](https://docs.aws.amazon.com/ses/latest/dg/event-publishing-add-event-destination-cloudwatch.html).
///
/// ```
/// assert!(ses_events::HEADERS_WITHOUT_DIMENSION.contains(&"DKIM-Signature"));
/// ```
pub const HEADERS_WITHOUT_DIMENSION: [&str; 7] =
    ["Received", "To", "From", "DKIM-Signature", "CC", "message-id", "Return-Path"];

/// Dimension of the metrics of an event destination: where its values come from, its name, and the value of all other events.
///
/// See [Amazon SES/Set up a CloudWatch event destination for event publishing](https://docs.aws.amazon.com/ses/latest/dg/event-publishing-add-event-destination-cloudwatch.html).
///
/// ```
/// use ses_events::{Dimension, DimensionReading, Document as _, SendingEvent};
///
/// let by_campaign = Dimension::message_tag("campaign", "none")?;
/// let by_domain = Dimension::message_tag("ses:from-domain", "none")?;
/// let text = r#"{"eventType": "Open", "mail": {"tags": {"ses:from-domain": ["example.com"]}}}"#;
/// let event = SendingEvent::from_json(text)?;
/// assert_eq!(by_campaign.value_of(&event), DimensionReading::Default("none"));
/// assert_eq!(by_domain.value_of(&event), DimensionReading::Found("example.com"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Dimension {
    source: DimensionSource,
    name: DimensionName,
    default: DimensionValue,
}

impl Dimension {
    /// Makes a dimension, if Amazon SES accepts it.
    ///
    /// # Errors
    ///
    /// Returns an error if the values would come from a header that cannot be a dimension.
    ///
    /// ```
    /// use ses_events::{Dimension, DimensionName, DimensionSource, DimensionValue};
    ///
    /// let (name, none) = (DimensionName::new("from")?, DimensionValue::new("none")?);
    /// assert!(Dimension::new(DimensionSource::EmailHeader, name.clone(), none.clone()).is_err());
    /// assert!(Dimension::new(DimensionSource::MessageTag, name, none).is_ok());
    /// # Ok::<(), ses_events::RuleError>(())
    /// ```
    pub fn new(source: DimensionSource, name: DimensionName, default: DimensionValue) -> Result<Self, RuleError> {
        let refused = |header: &&str| header.eq_ignore_ascii_case(name.as_str());
        if source == DimensionSource::EmailHeader && HEADERS_WITHOUT_DIMENSION.iter().any(refused) {
            let expected =
                "another header than `Received`, `To`, `From`, `DKIM-Signature`, `CC`, `message-id`, `Return-Path`";
            return Err(RuleError::reserved(RulePart::DimensionName, name.as_str(), expected));
        }
        Ok(Self { source, name, default })
    }

    /// Makes a dimension from a tag of the message. It may be a tag that Amazon SES sets.
    ///
    /// # Errors
    ///
    /// Returns an error if the name or the default value does not follow the rules of [`DimensionName`] and [`DimensionValue`].
    ///
    /// ```
    /// let dimension = ses_events::Dimension::message_tag("ses:caller-identity", "none")?;
    /// assert_eq!(dimension.name().as_str(), "ses:caller-identity");
    /// # Ok::<(), ses_events::RuleError>(())
    /// ```
    pub fn message_tag(name: &str, default: &str) -> Result<Self, RuleError> {
        Self::new(DimensionSource::MessageTag, DimensionName::new(name)?, DimensionValue::new(default)?)
    }

    /// Makes a dimension from a header of the message.
    ///
    /// # Errors
    ///
    /// Returns an error if the name or the default value does not follow the rules, or if the header cannot be a dimension.
    ///
    /// ```
    /// use ses_events::Dimension;
    ///
    /// assert!(Dimension::email_header("X-Campaign", "none").is_ok());
    /// assert!(Dimension::email_header("TO", "none").unwrap_err().to_string().contains("`TO` is reserved"));
    /// ```
    pub fn email_header(name: &str, default: &str) -> Result<Self, RuleError> {
        Self::new(DimensionSource::EmailHeader, DimensionName::new(name)?, DimensionValue::new(default)?)
    }

    /// Makes a dimension from a tag of the link that was clicked.
    ///
    /// # Errors
    ///
    /// Returns an error if the name or the default value does not follow the rules.
    ///
    /// ```
    /// assert!(ses_events::Dimension::link_tag("place", "none").is_ok());
    /// ```
    pub fn link_tag(name: &str, default: &str) -> Result<Self, RuleError> {
        Self::new(DimensionSource::LinkTag, DimensionName::new(name)?, DimensionValue::new(default)?)
    }

    /// Returns where the values come from.
    ///
    /// ```
    /// use ses_events::{Dimension, DimensionSource};
    ///
    /// assert_eq!(Dimension::link_tag("place", "none")?.source(), DimensionSource::LinkTag);
    /// # Ok::<(), ses_events::RuleError>(())
    /// ```
    pub fn source(&self) -> DimensionSource {
        self.source
    }

    /// Returns the name of the dimension, which is also the name of the tag or header.
    ///
    /// ```
    /// assert_eq!(ses_events::Dimension::link_tag("place", "none")?.name().as_str(), "place");
    /// # Ok::<(), ses_events::RuleError>(())
    /// ```
    pub fn name(&self) -> &DimensionName {
        &self.name
    }

    /// Returns the value for messages or links without their own.
    ///
    /// ```
    /// assert_eq!(ses_events::Dimension::link_tag("place", "none")?.default_value().as_str(), "none");
    /// # Ok::<(), ses_events::RuleError>(())
    /// ```
    pub fn default_value(&self) -> &DimensionValue {
        &self.default
    }
}
