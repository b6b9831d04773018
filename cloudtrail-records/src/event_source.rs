//! Names of services.

use std::hash::{Hash, Hasher};

use mailtrail_wire::__private::SmolStr;
use mailtrail_wire::{Content, TextForm, TextShape, TextValue};

/// Service that an event is about, usually a short name followed by `.amazonaws.com`.
///
/// Compared and hashed without regard to ASCII case, because AWS's pages do not agree on it: that of Amazon WorkMail
/// shows `workmailMessageFlow.amazonaws.com` for message flow, where the list of sources of CloudTrail and what is
/// reported of records have lower case. The text stays as it was read. The short name is not always that of the service:
/// `monitoring` is Amazon CloudWatch.
///
/// See [AWS CloudTrail/CloudTrail record contents](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html).
///
/// ```
/// use cloudtrail_records::EventSource;
///
/// let source = EventSource::from("workmailMessageFlow.amazonaws.com");
/// assert_eq!(source, "workmailmessageflow.amazonaws.com");
/// assert_eq!(source.to_string(), "workmailMessageFlow.amazonaws.com");
/// ```
#[derive(Clone, Debug)]
pub struct EventSource(SmolStr);

impl EventSource {
    /// Returns the short name of the service: the part before `.amazonaws.com`, if the string ends with that.
    ///
    /// ```
    /// use cloudtrail_records::EventSource;
    ///
    /// assert_eq!(EventSource::from("ses.amazonaws.com").service(), Some("ses"));
    /// assert_eq!(EventSource::from("example.com").service(), None);
    /// ```
    pub fn service(&self) -> Option<&str> {
        const SUFFIX: &str = ".amazonaws.com";
        let text = self.as_str();
        let (service, suffix) = text.split_at_checked(text.len().checked_sub(SUFFIX.len())?)?;
        suffix.eq_ignore_ascii_case(SUFFIX).then_some(service)
    }
}

impl TextValue for EventSource {
    const TEXT: &'static TextShape = &TextShape {
        name: "EventSource",
        description: "Service that an event is about; compared without regard to ASCII case.",
        pattern: "^[\\s\\S]*$",
        usual: "^[\\s\\S]*$",
        rules: &[],
        examples: &["ses.amazonaws.com", "workmailMessageFlow.amazonaws.com"],
    };

    const CONTENT: Content = Content::Public;

    fn parse(text: &str) -> Option<Self> {
        Some(text.into())
    }

    fn form(_: &str) -> TextForm {
        TextForm::Usual
    }

    fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

mailtrail_wire::text_value!(EventSource);

impl From<&str> for EventSource {
    fn from(text: &str) -> Self {
        Self(text.into())
    }
}

impl PartialEq for EventSource {
    fn eq(&self, other: &Self) -> bool {
        *self == *other.as_str()
    }
}

impl Eq for EventSource {}

impl PartialEq<str> for EventSource {
    fn eq(&self, other: &str) -> bool {
        self.as_str().eq_ignore_ascii_case(other)
    }
}

impl PartialEq<&str> for EventSource {
    fn eq(&self, other: &&str) -> bool {
        *self == **other
    }
}

impl Hash for EventSource {
    fn hash<H: Hasher>(&self, state: &mut H) {
        for byte in self.as_str().bytes() {
            state.write_u8(byte.to_ascii_lowercase());
        }
        state.write_u8(0xff);
    }
}
