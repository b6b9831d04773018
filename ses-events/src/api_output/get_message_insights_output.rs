//! What happened to one message.

use mailtrail_wire::{Extra, List, Wire};

use crate::EmailInsights;

/// Output of `GetMessageInsights`: one message, and what happened to it for each of its recipients.
///
/// `aws sesv2 get-message-insights` prints it. Types of events and of bounces are spelled as the API spells them, not as events do.
///
/// See [Amazon SES API v2 Reference/GetMessageInsights](https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_GetMessageInsights.html).
///
/// ```
/// use ses_events::{Document as _, EventType, GetMessageInsightsOutput};
///
/// let text = r#"{"MessageId": "EXAMPLE", "Insights": [
///     {"Destination": "mary@example.com", "Isp": "Example", "Events": [{"Timestamp": 1772439330, "Type": "DELIVERY"}]}
/// ]}"#;
/// let output = GetMessageInsightsOutput::from_json(text)?;
/// let events = output.insights.iter().flatten().flat_map(|insights| insights.events.iter().flatten());
/// assert!(events.into_iter().all(|event| event.event_type() == Some(EventType::Delivery)));
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[wire(errata = crate::ERRATA)]
#[non_exhaustive]
pub struct GetMessageInsightsOutput {
    /// Identifier of the message, the `mail.messageId` of its events.
    #[wire(name = "MessageId", content = "id")]
    pub message_id: Option<String>,
    /// From address of the message.
    #[wire(name = "FromEmailAddress", content = "address")]
    pub from_email_address: Option<String>,
    /// Subject of the message.
    #[wire(name = "Subject", content = "subject")]
    pub subject: Option<String>,
    /// Tags of the message: those of the sender and those of Amazon SES.
    #[wire(name = "EmailTags")]
    pub email_tags: Option<List<EmailTag>>,
    /// What happened, an entry for each recipient.
    #[wire(name = "Insights")]
    pub insights: Option<List<EmailInsights>>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

/// Tag of a message, as version 2 of the API writes it.
///
/// See [Amazon SES API v2 Reference/MessageTag](https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_MessageTag.html).
///
/// ```
/// use ses_events::{Document as _, EmailTag, Is as _};
///
/// let tag = EmailTag::from_json(r#"{"Name": "campaign", "Value": "spring"}"#)?;
/// assert!(tag.value.is("spring"));
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct EmailTag {
    /// Name of the tag.
    #[wire(name = "Name", required, content = "name")]
    pub name: Option<String>,
    /// Value of the tag.
    #[wire(name = "Value", required, content = "text")]
    pub value: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}
