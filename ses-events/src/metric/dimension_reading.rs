//! Result of reading a dimension from an event.

/// What a dimension gets out of an event.
///
/// ```
/// use ses_events::{Dimension, DimensionReading, Document as _, SendingEvent};
///
/// let dimension = Dimension::message_tag("campaign", "none")?;
/// let event = SendingEvent::from_json(r#"{"eventType": "Send", "mail": {"tags": {"campaign": ["spring sale"]}}}"#)?;
/// assert_eq!(dimension.value_of(&event), DimensionReading::Unusable("spring sale"));
/// assert_eq!(dimension.value_of(&event).value(), None);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum DimensionReading<'a> {
    /// Message or link has this value.
    Found(&'a str),
    /// Message or link has no value, so the default counts.
    Default(&'a str),
    /// Message or link has this value, which no dimension can have: the mail is sent, and the metric silently does not appear.
    Unusable(&'a str),
    /// Event does not show what it would take to tell, such as a header where there are no headers or not all of them.
    Untold,
}

impl<'a> DimensionReading<'a> {
    /// Returns the value under which the event is counted, if it is counted and the value is known.
    ///
    /// ```
    /// use ses_events::DimensionReading;
    ///
    /// assert_eq!(DimensionReading::Default("none").value(), Some("none"));
    /// assert_eq!(DimensionReading::Untold.value(), None);
    /// ```
    pub fn value(self) -> Option<&'a str> {
        match self {
            Self::Found(value) | Self::Default(value) => Some(value),
            Self::Unusable(_) | Self::Untold => None,
        }
    }
}
