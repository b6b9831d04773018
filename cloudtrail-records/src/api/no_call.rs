//! Why a record has no typed call.

use std::fmt;

use crate::EventType;

/// Why a record has no typed call.
///
/// ```
/// # #[cfg(feature = "calls-workmail")] {
/// use cloudtrail_records::api::NoCall;
/// use cloudtrail_records::{Document as _, Record};
///
/// let record = Record::from_json(r#"{"eventSource": "workmail.amazonaws.com", "eventName": "CraeteUser"}"#)?;
/// let reason = record.call().unwrap_err();
/// assert!(matches!(&reason, NoCall::UnknownOperation { nearest: Some("CreateUser"), .. }));
/// assert_eq!(
///     reason.to_string(),
///     "unknown operation `CraeteUser` of `workmail.amazonaws.com`, did you mean `CreateUser`?"
/// );
/// # }
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum NoCall {
    /// The record lacks `eventSource` or `eventName`.
    NotNamed,
    /// The record tells of something that isn't an API call, such as a sign-in or an event of a service.
    NotAnApiCall(EventType),
    /// There are no types for the service, or their feature is off.
    OtherService(String),
    /// The service is known and has no operation of this name.
    UnknownOperation {
        /// Event source, as the record has it.
        source: String,
        /// Name of the event.
        operation: String,
        /// Operation that may have been meant.
        nearest: Option<&'static str>,
    },
}

impl fmt::Display for NoCall {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotNamed => formatter.write_str("missing `eventSource` or `eventName`"),
            Self::NotAnApiCall(kind) => write!(formatter, "not an API call: `eventType` is `{kind}`"),
            Self::OtherService(source) => write!(formatter, "no types for calls of `{source}`"),
            Self::UnknownOperation { source, operation, nearest } => {
                write!(formatter, "unknown operation `{operation}` of `{source}`")?;
                match nearest {
                    Some(nearest) => write!(formatter, ", did you mean `{nearest}`?"),
                    None => Ok(()),
                }
            }
        }
    }
}

impl std::error::Error for NoCall {}
