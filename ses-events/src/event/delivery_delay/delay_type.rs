//! Reasons for delays.

use mailtrail_wire::open_enum;

/// Why a message is late.
///
/// See [Amazon SES/Contents of event data that Amazon SES publishes to Amazon SNS](https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html#event-publishing-retrieving-sns-contents-delivery-delay-object).
///
/// ```
/// use ses_events::{DelayType, OpenEnum as _};
///
/// assert_eq!(DelayType::from("IPFailure"), DelayType::IpFailure);
/// assert_eq!(DelayType::VALUES.len(), 10);
/// ```
#[open_enum]
pub enum DelayType {
    /// Amazon SES itself was the cause.
    #[wire("InternalFailure")]
    InternalFailure,
    /// Something went wrong in the conversation of the mail servers.
    #[wire("General")]
    General,
    /// Mailbox of the recipient takes no more mail.
    #[wire("MailboxFull")]
    MailboxFull,
    /// Mail server of the recipient found a great deal of unwanted mail from the account.
    #[wire("SpamDetected")]
    SpamDetected,
    /// Mail server of the recipient was at fault.
    #[wire("RecipientServerError")]
    RecipientServerError,
    /// Sending address was blocked or slowed down.
    #[wire("IPFailure")]
    IpFailure,
    /// Conversation of the mail servers broke down for a while.
    #[wire("TransientCommunicationFailure")]
    TransientCommunicationFailure,
    /// Host names of addresses that the sender brought could not be looked up.
    #[wire("BYOIPHostNameLookupUnavailable")]
    ByoipHostNameLookupUnavailable,
    /// Reason could not be found.
    #[wire("Undetermined")]
    Undetermined,
    /// Amazon SES put the message off on purpose.
    #[wire("SendingDeferral")]
    SendingDeferral,
}
