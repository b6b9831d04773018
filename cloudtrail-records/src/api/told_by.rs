//! What distinguishes APIs that share an event source.

/// What decided between the APIs that share an event source and have an operation of the same name.
///
/// ```
/// # #[cfg(feature = "calls-ses")] {
/// use cloudtrail_records::api::{Service, ToldBy};
/// use cloudtrail_records::{Document as _, Record};
///
/// let told = |parameters: &str| {
///     let text = format!(r#"{{"eventSource": "ses.amazonaws.com", "eventName": "SendEmail", "requestParameters": {parameters}}}"#);
///     Record::from_json(&text).unwrap().service_called().unwrap()
/// };
/// assert_eq!(told(r#"{"source": "sender@example.com"}"#), (Service::Ses, ToldBy::Fields));
/// assert_eq!(told(r#"{"fromEmailAddress": "sender@example.com"}"#), (Service::SesV2, ToldBy::Fields));
/// assert_eq!(told("null"), (Service::SesV2, ToldBy::Default));
/// # }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ToldBy {
    /// No other API of the event source has an operation of this name.
    Operation,
    /// `apiVersion` is the version of one API.
    ApiVersion,
    /// The user agent names the client of one API.
    UserAgent,
    /// The ARN in the request is one of Mail Manager's, or isn't.
    Resource,
    /// The fields of request and answer fit one API better than the others.
    Fields,
    /// Nothing decides; the newer API is assumed.
    Default,
}
