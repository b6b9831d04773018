//! Complaints.

pub(crate) mod complained_recipient;
pub(crate) mod complaint_feedback_type;
pub(crate) mod complaint_sub_type;

use mailtrail_wire::{Extra, List, Records, Timestamp, Wire};

use crate::event::ses_event::ses_event;
use crate::{ComplainedRecipient, ComplaintFeedbackType, ComplaintSubType, EventType, Mail, NotificationType};

/// Recipient marked the message as unwanted, or its provider reports on it.
///
/// A `complaintFeedbackType` of `not-spam` is good news and arrives here as well.
///
/// See [Amazon SES/Contents of event data that Amazon SES publishes to Amazon SNS](https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html#event-publishing-retrieving-sns-contents-complaint-object).
///
/// ```
/// use ses_events::{ComplaintEvent, ComplaintFeedbackType, Document as _, Is as _};
///
/// let event = ComplaintEvent::from_json(r#"{
///     "eventType": "Complaint",
///     "complaint": {
///         "complainedRecipients": [{"emailAddress": "mary@example.com"}],
///         "complaintSubType": null,
///         "complaintFeedbackType": "abuse"
///     }
/// }"#)?;
/// let Some(complaint) = &event.complaint else { panic!("no complaint") };
/// assert!(complaint.extra.is_null("complaintSubType"));
/// assert_eq!(complaint.complaint_feedback_type, Some(ComplaintFeedbackType::Abuse));
/// assert!(complaint.recipients().next().unwrap()?.email_address.is("mary@example.com"));
/// # Ok::<(), ses_events::Error>(())
/// ```
///
/// # In a function
///
/// ```
/// use lambda_runtime::{Context, Error, LambdaEvent};
/// use ses_events::{ComplaintEvent, SnsLambdaEvent};
///
/// async fn handle(event: LambdaEvent<SnsLambdaEvent>) -> Result<Vec<String>, Error> {
///     let mut addresses = Vec::new();
///     for record in event.payload.records() {
///         let event: ComplaintEvent = record?.message()?.read()?;
///         for suppression in event.complaint()?.suppressions() {
///             addresses.push(suppression?.address.to_owned());
///         }
///     }
///     Ok(addresses)
/// }
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Error> {
/// let events = [&ComplaintEvent::abuse(["mary@example.com"]), &ComplaintEvent::not_spam(["jane@example.com"])];
/// let event = LambdaEvent::new(SnsLambdaEvent::of(events), Context::default());
/// assert_eq!(handle(event).await?, ["mary@example.com"]);
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Default, Wire)]
#[wire(errata = crate::ERRATA)]
#[non_exhaustive]
pub struct ComplaintEvent {
    /// `Complaint`, if the event was published through a configuration set.
    #[wire(one_of("Complaint"))]
    pub event_type: Option<EventType>,
    /// `Complaint`, if the event is feedback to an identity.
    #[wire(one_of("Complaint"))]
    pub notification_type: Option<NotificationType>,
    /// Who may have complained about the message, when, and what the provider reports.
    #[wire(required, getter)]
    pub complaint: Option<Complaint>,
    /// Message that was complained about.
    #[wire(required, getter)]
    pub mail: Option<Mail>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

/// Who may have complained about a message, when, and what the provider reports.
///
/// Program, feedback type and date of arrival come out of the report of the provider and are missing where there was none.
///
/// ```
/// use ses_events::{Complaint, Document as _};
///
/// let complaint = Complaint::from_json(r#"{"complaintFeedbackType": "not-spam"}"#)?;
/// assert!(complaint.is_not_spam());
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct Complaint {
    /// Identifier of the complaint, given by Amazon SES.
    #[wire(required, content = "id")]
    pub feedback_id: Option<String>,
    /// `null` for the complaints of recipients, or why Amazon SES complains itself; not there in older events.
    #[wire(nullable)]
    pub complaint_sub_type: Option<ComplaintSubType>,
    /// All recipients of the message at the provider that reports, one of whom may have complained.
    #[wire(required)]
    pub complained_recipients: Option<List<ComplainedRecipient>>,
    /// When the provider of the recipient sent the complaint.
    #[wire(required)]
    pub timestamp: Option<Timestamp>,
    /// Program that wrote the report.
    #[wire(content = "user-agent")]
    pub user_agent: Option<String>,
    /// Kind of feedback.
    pub complaint_feedback_type: Option<ComplaintFeedbackType>,
    /// When the message that is complained about arrived, by the report.
    pub arrival_date: Option<Timestamp>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

impl Complaint {
    /// Returns whether the recipient says that the message is not spam.
    ///
    /// ```
    /// assert!(!ses_events::Complaint::default().is_not_spam());
    /// ```
    pub fn is_not_spam(&self) -> bool {
        self.complaint_feedback_type.as_ref() == Some(&ComplaintFeedbackType::NotSpam)
    }

    /// Returns all recipients at the provider that reports, each with its place. An element that is not a recipient is an error, and so is a complaint
    /// without a list.
    ///
    /// ```
    /// let complaint = ses_events::Complaint::default();
    /// assert_eq!(complaint.recipients().next().unwrap().unwrap_err().path(), "/complainedRecipients");
    /// ```
    pub fn recipients(&self) -> Records<'_, ComplainedRecipient> {
        Records::new("/complainedRecipients", self.extra.required("complainedRecipients", &self.complained_recipients))
    }
}

ses_event!(ComplaintEvent, time: complaint; feedback; suppress: complaint);
