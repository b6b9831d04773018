//! Headers of messages.

use mailtrail_wire::{Extra, Wire};

/// One header of a message.
///
/// See [Amazon SES/Contents of event data that Amazon SES publishes to Amazon SNS](https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html#event-publishing-retrieving-sns-contents-mail-object).
///
/// ```
/// use ses_events::{Document as _, Header, Is as _};
///
/// let header = Header::from_json(r#"{"name": "Subject", "value": "Hello"}"#)?;
/// assert!(header.is("subject"));
/// assert!(header.value.is("Hello"));
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct Header {
    /// Name as it was written; names that differ in case alone are the same header.
    #[wire(required, content = "public")]
    pub name: Option<String>,
    /// Value, unfolded but not decoded.
    #[wire(required, content = "header")]
    pub value: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

impl Header {
    /// Returns whether the header has this name, in any case.
    ///
    /// ```
    /// assert!(!ses_events::Header::default().is("Subject"));
    /// ```
    pub fn is(&self, name: &str) -> bool {
        self.name.as_deref().is_some_and(|known| known.eq_ignore_ascii_case(name))
    }
}
