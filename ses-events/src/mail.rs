//! The message that an event is about.

pub(crate) mod common_headers;
pub(crate) mod header;

use mailtrail_wire::{Error, Extra, List, Timestamp, Wire};

use crate::texts::texts;
use crate::{CommonHeaders, Header, Tags};

/// Message that was sent, as events and feedback notifications describe it.
///
/// Events have `tags`, which among others name address and identity of the caller; feedback notifications never have them and
/// say some of it in `sourceIp` and `callerIdentity`. Headers come with feedback only where the identity asks for them, and are
/// cut above 10 KB.
///
/// See [Amazon SES/Contents of event data that Amazon SES publishes to Amazon SNS](https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html#event-publishing-retrieving-sns-contents-mail-object).
///
/// ```
/// use ses_events::{AutoTag, Document as _, Mail};
///
/// let mail = Mail::from_json(r#"{
///     "timestamp": "2026-03-02T08:15:30.120Z",
///     "messageId": "EXAMPLE7c191be45-e9aedb9a-02f9-4d12-a87d-dd0099a07f8a-000000",
///     "source": "Jane Doe <jane@example.com>",
///     "destination": ["mary@example.com"],
///     "tags": {"ses:source-ip": ["192.0.2.10"], "campaign": ["spring"]}
/// }"#)?;
/// assert_eq!(mail.destinations().collect::<Result<Vec<_>, _>>()?, ["mary@example.com"]);
/// assert_eq!(mail.tags().auto(AutoTag::SourceIp), Some("192.0.2.10"));
/// assert_eq!(mail.tags().first("campaign"), Some("spring"));
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct Mail {
    /// When the message was handed to Amazon SES.
    #[wire(required, getter)]
    pub timestamp: Option<Timestamp>,
    /// Address that the message is from, in the envelope; may be `Jane Doe <jane@example.com>`.
    #[wire(required, getter, content = "address")]
    pub source: Option<String>,
    /// ARN of the identity that sent the message. Opens, clicks and sends of a template were seen without it; an example of
    /// AWS has it in a rendering failure.
    #[wire(content = "arn")]
    pub source_arn: Option<String>,
    /// Address of the program that sent the message; only in feedback notifications, events have the tag
    /// `ses:source-ip`.
    #[wire(content = "ip-address")]
    pub source_ip: Option<String>,
    /// Identity of the caller; only in feedback notifications, events have the tag `ses:caller-identity`.
    #[wire(content = "name")]
    pub caller_identity: Option<String>,
    /// Account that sent the message; digits; the first may be `0`.
    #[wire(content = "account-id")]
    pub sending_account_id: Option<String>,
    /// Identifier that Amazon SES gave the message; the same in all events about it and in the response of the API.
    #[wire(required, getter, content = "id")]
    pub message_id: Option<String>,
    /// Addresses that the message is to.
    #[wire(required, content = "address")]
    pub destination: Option<List<String>>,
    /// Whether headers were cut because together they exceed 10 KB.
    pub headers_truncated: Option<bool>,
    /// Headers in their order; names may repeat.
    pub headers: Option<List<Header>>,
    /// Headers that nearly every message has, by name.
    pub common_headers: Option<CommonHeaders>,
    /// Tags of the message: those of Amazon SES and those of the sender. Only events have them.
    #[wire(content = "text", names = "name")]
    pub tags: Option<Tags>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

impl Mail {
    /// Returns the tags of the message; empty if it has none.
    ///
    /// ```
    /// use ses_events::{AutoTag, Mail};
    ///
    /// assert_eq!(Mail::default().tags().auto(AutoTag::SourceIp), None);
    /// ```
    pub fn tags(&self) -> &Tags {
        self.tags.as_ref().unwrap_or(Tags::EMPTY)
    }

    /// Returns the addresses that the message was sent to. An element that is not a string is an error.
    ///
    /// ```
    /// use ses_events::{Document as _, Mail};
    ///
    /// let mail = Mail::from_json(r#"{"destination": ["mary@example.com", 7]}"#)?;
    /// let mut destinations = mail.destinations();
    /// assert_eq!(destinations.next().unwrap()?, "mary@example.com");
    /// assert_eq!(destinations.next().unwrap().unwrap_err().path(), "/destination/1");
    /// assert_eq!(Mail::default().destinations().count(), 0);
    /// # Ok::<(), ses_events::Error>(())
    /// ```
    pub fn destinations(&self) -> impl Iterator<Item = Result<&str, Error>> {
        texts("/destination", &self.extra, &self.destination)
    }

    /// Returns the values of all headers with a name, in their order. The case of the name does not matter.
    ///
    /// ```
    /// use ses_events::{Document as _, Mail};
    ///
    /// let mail = Mail::from_json(r#"{"headers": [{"name": "X-Team", "value": "a"}, {"name": "x-team", "value": "b"}]}"#)?;
    /// assert_eq!(mail.header("X-TEAM").collect::<Vec<_>>(), ["a", "b"]);
    /// # Ok::<(), ses_events::Error>(())
    /// ```
    pub fn header(&self, name: &str) -> impl Iterator<Item = &str> {
        let headers = self.headers.iter().flatten();
        headers.filter(move |header| header.is(name)).filter_map(|header| header.value.as_deref())
    }
}
