//! Encodings of messages in notifications.

use mailtrail_wire::open_enum;

/// How the message is encoded in `content` of a [`ReceivedNotification`](crate::ReceivedNotification).
///
/// The API, by which the encoding is chosen, spells the values in another way: `UTF-8` and `Base64`.
///
/// See [Amazon SES/Publish to Amazon SNS topic action](https://docs.aws.amazon.com/ses/latest/dg/receiving-email-action-sns.html).
///
/// ```
/// use ses_events::{ContentEncoding, OpenEnum as _};
///
/// assert_eq!(ContentEncoding::Base64.as_str(), "BASE64");
/// assert!(!ContentEncoding::from("UTF-8").is_known());
/// ```
#[open_enum]
pub enum ContentEncoding {
    /// As text; bytes of the message that are not UTF-8 are lost.
    #[wire("UTF8")]
    Utf8,
    /// In base64, byte for byte.
    #[wire("BASE64")]
    Base64,
}
