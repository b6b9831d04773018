//! Where dimensions get their values from.

/// Where a dimension gets its value from.
///
/// See [Amazon SES/Set up a CloudWatch event destination for event publishing](https://docs.aws.amazon.com/ses/latest/dg/event-publishing-add-event-destination-cloudwatch.html).
///
/// ```
/// use ses_events::DimensionSource;
///
/// assert_eq!(DimensionSource::EmailHeader.api_v2(), "EMAIL_HEADER");
/// assert_eq!(DimensionSource::from_api_v1("emailHeader"), Some(DimensionSource::EmailHeader));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum DimensionSource {
    /// Tag of the message: one that the sender set, or one that Amazon SES set.
    MessageTag,
    /// Header of the message.
    EmailHeader,
    /// Tag of the link that was followed.
    LinkTag,
}

impl DimensionSource {
    /// All sources.
    ///
    /// ```
    /// assert_eq!(ses_events::DimensionSource::ALL.len(), 3);
    /// ```
    pub const ALL: [Self; 3] = [Self::MessageTag, Self::EmailHeader, Self::LinkTag];

    /// Returns the spelling in version 1 of the API.
    ///
    /// ```
    /// assert_eq!(ses_events::DimensionSource::MessageTag.api_v1(), "messageTag");
    /// ```
    pub fn api_v1(self) -> &'static str {
        match self {
            Self::MessageTag => "messageTag",
            Self::EmailHeader => "emailHeader",
            Self::LinkTag => "linkTag",
        }
    }

    /// Returns the spelling in version 2 of the API.
    ///
    /// ```
    /// assert_eq!(ses_events::DimensionSource::MessageTag.api_v2(), "MESSAGE_TAG");
    /// ```
    pub fn api_v2(self) -> &'static str {
        match self {
            Self::MessageTag => "MESSAGE_TAG",
            Self::EmailHeader => "EMAIL_HEADER",
            Self::LinkTag => "LINK_TAG",
        }
    }

    /// Returns the source with this spelling in version 1 of the API.
    ///
    /// ```
    /// use ses_events::DimensionSource;
    ///
    /// assert_eq!(DimensionSource::from_api_v1("linkTag"), Some(DimensionSource::LinkTag));
    /// assert_eq!(DimensionSource::from_api_v1("LINK_TAG"), None);
    /// ```
    pub fn from_api_v1(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|source| source.api_v1() == text)
    }

    /// Returns the source with this spelling in version 2 of the API.
    ///
    /// ```
    /// use ses_events::DimensionSource;
    ///
    /// assert_eq!(DimensionSource::from_api_v2("LINK_TAG"), Some(DimensionSource::LinkTag));
    /// ```
    pub fn from_api_v2(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|source| source.api_v2() == text)
    }
}
