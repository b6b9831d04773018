//! Common headers of messages.

use mailtrail_wire::{Either, Extra, List, Wire};

/// Addresses of a header: a list, or one text in which commas separate them.
///
/// ```
/// use ses_events::{Addresses, Document as _};
///
/// assert!(Addresses::from_json(r#"["jane@example.com"]"#)?.left().is_some());
/// assert!(Addresses::from_json(r#""jane@example.com, mary@example.com""#)?.right().is_some());
/// # Ok::<(), ses_events::Error>(())
/// ```
pub type Addresses = Either<List<String>, String>;

/// Headers that nearly every message has, by name. Each of them may be missing.
///
/// A templated message has no subject when it is sent, and a raw message may have nothing but its identifier here.
/// `messageId` means two things: in events it is the identifier that Amazon SES gave, in feedback notifications and in mail that
/// was received the `Message-ID` that the sender wrote.
///
/// See [Amazon SES/Amazon SNS notification contents](https://docs.aws.amazon.com/ses/latest/dg/notification-contents.html#mail-object).
///
/// ```
/// use ses_events::{CommonHeaders, Document as _};
///
/// let headers = CommonHeaders::from_json(r#"{"from": ["Jane <jane@example.com>"], "to": "a@example.com, b@example.com"}"#)?;
/// assert_eq!(headers.from().collect::<Vec<_>>(), ["Jane <jane@example.com>"]);
/// assert_eq!(headers.to().collect::<Vec<_>>(), ["a@example.com, b@example.com"]);
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct CommonHeaders {
    /// Value of `Return-Path`.
    #[wire(content = "address")]
    pub return_path: Option<String>,
    /// Values of `From`.
    #[wire(content = "address")]
    pub from: Option<Addresses>,
    /// Value of `Date` as it was written, by RFC 2822 or nearly so.
    #[wire(content = "time")]
    pub date: Option<String>,
    /// Values of `To`; one text in older feedback notifications.
    #[wire(content = "address")]
    pub to: Option<Addresses>,
    /// Values of `Cc`.
    #[wire(content = "address")]
    pub cc: Option<Addresses>,
    /// Values of `Bcc`.
    #[wire(content = "address")]
    pub bcc: Option<Addresses>,
    /// Value of `Sender`.
    #[wire(content = "address")]
    pub sender: Option<String>,
    /// Values of `Reply-To`.
    #[wire(content = "address")]
    pub reply_to: Option<Addresses>,
    /// Identifier of Amazon SES in events, `Message-ID` of the sender elsewhere.
    #[wire(content = "id")]
    pub message_id: Option<String>,
    /// Value of `Subject`.
    #[wire(content = "subject")]
    pub subject: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

impl CommonHeaders {
    /// Returns the addresses in `From`, unchanged.
    ///
    /// ```
    /// assert_eq!(ses_events::CommonHeaders::default().from().count(), 0);
    /// ```
    pub fn from(&self) -> impl Iterator<Item = &str> {
        texts(self.from.as_ref())
    }

    /// Returns the addresses in `To`. If they are one string, it is not split.
    ///
    /// ```
    /// assert_eq!(ses_events::CommonHeaders::default().to().count(), 0);
    /// ```
    pub fn to(&self) -> impl Iterator<Item = &str> {
        texts(self.to.as_ref())
    }

    /// Returns the addresses in `Cc`. If they are one string, it is not split.
    ///
    /// ```
    /// assert_eq!(ses_events::CommonHeaders::default().cc().count(), 0);
    /// ```
    pub fn cc(&self) -> impl Iterator<Item = &str> {
        texts(self.cc.as_ref())
    }

    /// Returns the addresses in `Bcc`. If they are one string, it is not split.
    ///
    /// ```
    /// assert_eq!(ses_events::CommonHeaders::default().bcc().count(), 0);
    /// ```
    pub fn bcc(&self) -> impl Iterator<Item = &str> {
        texts(self.bcc.as_ref())
    }

    /// Returns the addresses in `Reply-To`. If they are one string, it is not split.
    ///
    /// ```
    /// assert_eq!(ses_events::CommonHeaders::default().reply_to().count(), 0);
    /// ```
    pub fn reply_to(&self) -> impl Iterator<Item = &str> {
        texts(self.reply_to.as_ref())
    }
}

fn texts(addresses: Option<&Addresses>) -> impl Iterator<Item = &str> {
    let list = addresses.and_then(Either::left).into_iter().flatten().map(String::as_str);
    list.chain(addresses.and_then(Either::right).map(String::as_str))
}
