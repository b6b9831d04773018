//! Messages that were received.

use mailtrail_wire::{Error, Extra, List, Timestamp, Wire};

use crate::texts::texts;
use crate::{CommonHeaders, Header};

/// Message that arrived, without its body.
///
/// Unlike a message that was sent it has neither tags nor an ARN, and `commonHeaders.messageId` is the `Message-ID` that the
/// sender wrote. The recipients of the delivery are not here but in [`Receipt`](crate::Receipt).
///
/// See [Amazon SES/Contents of notifications for Amazon SES email receiving](https://docs.aws.amazon.com/ses/latest/dg/receiving-email-notifications-contents.html#receiving-email-notifications-contents-mail-object).
///
/// ```
/// use ses_events::{Document as _, InboundMail};
///
/// let mail = InboundMail::from_json(r#"{
///     "timestamp": "2026-03-02T08:15:30.120Z",
///     "source": "jane@example.com",
///     "messageId": "o3vrnil0e2ic28trm7dfhrc2v0clambda4nbp0g1",
///     "destination": ["mary@example.org", "richard@example.net"],
///     "headers": [{"name": "Received", "value": "by b"}, {"name": "Received", "value": "by a"}]
/// }"#)?;
/// assert_eq!(mail.destinations().count(), 2);
/// assert_eq!(mail.header("received").collect::<Vec<_>>(), ["by b", "by a"]);
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct InboundMail {
    /// When the message arrived.
    #[wire(required)]
    pub timestamp: Option<Timestamp>,
    /// Sender in the envelope, to whom a bounce would go; the `From` header may name somebody else.
    #[wire(required, content = "address")]
    pub source: Option<String>,
    /// Identifier that Amazon SES gave the message: small letters and digits. It also names the object in Amazon S3.
    #[wire(required, content = "id")]
    pub message_id: Option<String>,
    /// Recipients by the headers of the message, those of other domains included.
    #[wire(required, content = "address")]
    pub destination: Option<List<String>>,
    /// Whether headers were cut because together they exceed 10 KB (topic) or 50 KB (function).
    pub headers_truncated: Option<bool>,
    /// Headers in their order; names may repeat, as `Received` does.
    pub headers: Option<List<Header>>,
    /// Headers that nearly every message has, by name.
    pub common_headers: Option<CommonHeaders>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

impl InboundMail {
    /// Returns the recipients in the headers of the message. An element that is not a string is an error.
    ///
    /// ```
    /// use ses_events::{Document as _, InboundMail};
    ///
    /// let mail = InboundMail::from_json(r#"{"destination": ["mary@example.com", 7]}"#)?;
    /// let mut destinations = mail.destinations();
    /// assert_eq!(destinations.next().unwrap()?, "mary@example.com");
    /// assert_eq!(destinations.next().unwrap().unwrap_err().path(), "/destination/1");
    /// assert_eq!(InboundMail::default().destinations().count(), 0);
    /// # Ok::<(), ses_events::Error>(())
    /// ```
    pub fn destinations(&self) -> impl Iterator<Item = Result<&str, Error>> {
        texts("/destination", &self.extra, &self.destination)
    }

    /// Returns the values of all headers with a name, in their order. The case of the name does not matter.
    ///
    /// ```
    /// use ses_events::{Document as _, InboundMail};
    ///
    /// let mail = InboundMail::from_json(r#"{"headers": [{"name": "Subject", "value": "Hello"}]}"#)?;
    /// assert_eq!(mail.header("subject").next(), Some("Hello"));
    /// # Ok::<(), ses_events::Error>(())
    /// ```
    pub fn header(&self, name: &str) -> impl Iterator<Item = &str> {
        let headers = self.headers.iter().flatten();
        headers.filter(move |header| header.is(name)).filter_map(|header| header.value.as_deref())
    }
}
