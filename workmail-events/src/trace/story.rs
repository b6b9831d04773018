//! Stories of messages.

use time::OffsetDateTime;

use super::{RecipientStory, StoryEvent, StoryFilter, StoryVerdicts, address, json};

/// What is known of one message, and what became of it for each recipient.
///
/// Texts are as the log has them, except where it says otherwise. If several events describe the message, a submission
/// comes before an arrival and that before a hand-over; among equals the first one in time counts.
///
/// ```
/// use workmail_events::trace::{StoryFilter, Tracer};
/// use workmail_events::{Document as _, EventRecord};
///
/// let text = r#"{"traceId": "a", "event": {"eventName": "OUTGOING_EMAIL_SUBMITTED", "from": "jane@example.com",
///     "recipients": ["mary@example.org", "richard@example.org"], "subject": "Minutes"}}"#;
/// let mut tracer = Tracer::new();
/// tracer.add(&EventRecord::from_json(text)?, None);
/// let story = tracer.finish().remove(0);
/// assert!(story.submitted && !story.received);
/// assert_eq!(story.from.as_deref(), Some("jane@example.com"));
/// assert_eq!(story.recipients.len(), 2);
/// # Ok::<(), workmail_events::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Story {
    /// Identifiers out of the `Message-ID` header, without angle brackets, in alphabetical order; more than one if a
    /// trace has several.
    pub message_ids: Vec<String>,
    /// Trace ids in the order of their first events: that of the sending side, that of the receiving side, or both.
    pub trace_ids: Vec<String>,
    /// Address in the `From` header, maybe with a name; of a message sent on behalf of another user, that user's.
    pub from: Option<String>,
    /// Who really sent a message that was sent on behalf of another user; else nothing.
    pub sender: Option<String>,
    /// Subject.
    pub subject: Option<String>,
    /// Time of the first event that has one.
    pub first: Option<OffsetDateTime>,
    /// Time of the last event that has one.
    pub last: Option<OffsetDateTime>,
    /// Whether the log shows the sending side: a submission, a hand-over or an outgoing bounce.
    pub submitted: bool,
    /// Whether the log shows the receiving side: an arrival, a delivery, an incoming bounce or a DMARC policy.
    pub received: bool,
    /// Results of the checks on arrival. If there are several arrivals, those of the first one that has any.
    pub verdicts: StoryVerdicts,
    /// DMARC policies that were applied, each once.
    pub dmarc_policies_applied: Vec<String>,
    /// Addresses that journaling mails went to, each once.
    pub journaled_to: Vec<String>,
    /// Addresses that rules redirected or forwarded the message to, each once.
    pub redirected_to: Vec<String>,
    /// Recipients: those listed in the order of the lists, then those that only other events name.
    pub recipients: Vec<RecipientStory>,
    /// Events in the order of time, each once.
    pub events: Vec<StoryEvent>,
    /// How many events are not in `events`, and had no part in the outcomes, because there were more than 10,000.
    pub events_left_out: u64,
}

impl Story {
    /// Returns whether the story matches a filter.
    ///
    /// ```
    /// use workmail_events::trace::{Story, StoryFilter};
    ///
    /// let mut filter = StoryFilter::default();
    /// assert!(Story::default().matches(&filter));
    /// filter.to = Some("jane@example.com".into());
    /// assert!(!Story::default().matches(&filter));
    /// ```
    pub fn matches(&self, filter: &StoryFilter) -> bool {
        filter.matches(self)
    }

    /// Returns the story of a recipient. Case and display name of the address do not matter.
    ///
    /// ```
    /// assert!(workmail_events::trace::Story::default().recipient("jane@example.com").is_none());
    /// ```
    pub fn recipient(&self, address: &str) -> Option<&RecipientStory> {
        let address = address::normal(address);
        self.recipients.iter().find(|recipient| recipient.address == address)
    }

    /// Returns the story as one line of JSON: fields have their names in lower camel case, unknown values are left
    /// out, times are in UTC. An outcome is its short name, with its details beside it; each recipient
    /// has its `explanation`.
    ///
    /// ```
    /// use workmail_events::trace::Tracer;
    /// use workmail_events::{Document as _, EventRecord};
    ///
    /// let text = r#"{"traceId": "a", "event": {"eventName": "MAILBOX_EMAIL_DELIVERED", "recipient": "jane@example.com", "folder": "Inbox"}}"#;
    /// let mut tracer = Tracer::new();
    /// tracer.add(&EventRecord::from_json(text)?, None);
    /// assert_eq!(
    ///     tracer.finish()[0].to_json(),
    ///     concat!(
    ///         r#"{"messageIds":[],"traceIds":["a"],"submitted":false,"received":true,"verdicts":{},"#,
    ///         r#""dmarcPoliciesApplied":[],"journaledTo":[],"recipients":[{"address":"jane@example.com","#,
    ///         r#""outcome":"delivered","folder":"Inbox","listed":false,"#,
    ///         r#""explanation":"jane@example.com got it in the folder Inbox"}],"#,
    ///         r#""events":[{"name":"MAILBOX_EMAIL_DELIVERED","traceId":"a","#,
    ///         r#""text":"delivered to jane@example.com, folder Inbox"}]}"#,
    ///     ),
    /// );
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn to_json(&self) -> String {
        json::of(self)
    }
}
