//! Operations that send.

use mailtrail_wire::open_enum;

/// Operation by which a message was handed to Amazon SES, the tag `ses:operation`.
///
/// No page lists the values; these have been seen. What SMTP and bulk sends show is not known.
///
/// See [Amazon SES/Examples of event data that Amazon SES publishes to Amazon SNS](https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-examples.html).
///
/// ```
/// use ses_events::{OpenEnum as _, Operation};
///
/// assert_eq!(Operation::from("SendRawEmail"), Operation::SendRawEmail);
/// assert_eq!(Operation::from("SendSomething").as_str(), "SendSomething");
/// ```
#[open_enum]
pub enum Operation {
    /// Message in parts, such as subject and body; both versions of the API.
    SendEmail,
    /// Message as a whole, made by the sender.
    SendRawEmail,
    /// Template and its data.
    SendTemplatedEmail,
}
