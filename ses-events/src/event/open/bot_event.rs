//! Opens and clicks by programs.

use mailtrail_wire::open_enum;

/// Whether a program opened the message or followed the link on its own; a string, not a Boolean.
///
/// See [Amazon SES/Contents of event data that Amazon SES publishes to Amazon Data Firehose](https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-firehose-contents.html).
///
/// ```
/// use ses_events::{BotEvent, OpenEnum as _};
///
/// assert_eq!(BotEvent::from("Unlikely"), BotEvent::Unlikely);
/// assert!(!BotEvent::from("true").is_known());
/// ```
#[open_enum]
pub enum BotEvent {
    /// It was likely a program.
    #[wire("Likely")]
    Likely,
    /// It was likely a person.
    #[wire("Unlikely")]
    Unlikely,
}
