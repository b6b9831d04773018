//! Places that name types of sending events.

use std::fmt;

/// Place that names types of sending events, each in its own spelling.
///
/// ```
/// use ses_events::{EventType, Spelling};
///
/// let texts = Spelling::ALL.map(|place| EventType::RenderingFailure.spelling(place).unwrap());
/// assert_eq!(texts, [
///     "Rendering Failure", "failure", "renderingFailure", "RENDERING_FAILURE", "RenderingFailure", "Email Rendering Failed",
/// ]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Spelling {
    /// `eventType` of the event itself.
    Wire,
    /// Key of the payload beside it.
    Payload,
    /// Configuration of event destinations by version 1 of the API.
    ApiV1,
    /// Configuration of event destinations by version 2 of the API.
    ApiV2,
    /// Metric on Amazon CloudWatch.
    Metric,
    /// `detail-type` on Amazon EventBridge.
    DetailType,
}

impl Spelling {
    /// All places.
    ///
    /// ```
    /// assert_eq!(ses_events::Spelling::ALL.len(), 6);
    /// ```
    pub const ALL: [Self; 6] = [Self::Wire, Self::Payload, Self::ApiV1, Self::ApiV2, Self::Metric, Self::DetailType];
}

/// The place in words, for messages.
impl fmt::Display for Spelling {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Wire => "the event itself",
            Self::Payload => "the key of the payload",
            Self::ApiV1 => "version 1 of the API",
            Self::ApiV2 => "version 2 of the API",
            Self::Metric => "the metrics on CloudWatch",
            Self::DetailType => "the detail-type on EventBridge",
        })
    }
}
