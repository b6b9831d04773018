//! Which addresses an event says should get no more mail.

use crate::{
    Bounce, BounceSubType, Complaint, ComplaintSubType, SendingEvent, SesEventBridgeDetail, Suppression,
    SuppressionListReason, TopicMessage,
};

impl Bounce {
    /// Addresses that should get no more mail: all recipients, if the bounce is permanent.
    ///
    /// ```
    /// use ses_events::{Bounce, Document as _};
    ///
    /// let mut bounce = Bounce::from_json(
    ///     r#"{"bounceType": "Permanent", "bouncedRecipients": [{"emailAddress": "mary@example.com"}]}"#,
    /// )?;
    /// assert_eq!(bounce.suppressions()[0].address, "mary@example.com");
    ///
    /// // Somebody is out of office.
    /// bounce.bounce_type = Some("Transient".into());
    /// assert!(bounce.suppressions().is_empty());
    /// # Ok::<(), ses_events::Error>(())
    /// ```
    pub fn suppressions(&self) -> Vec<Suppression<'_>> {
        if !self.should_suppress() {
            return Vec::new();
        }
        let was_sent = !self
            .bounce_sub_type
            .as_ref()
            .is_some_and(|kind| kind.is_suppression() || *kind == BounceSubType::UnsubscribedRecipient);
        let addresses = self.recipients().map(|recipient| (recipient.address(), recipient.email_address.as_deref()));
        all(addresses, &SuppressionListReason::Bounce, was_sent)
    }
}

impl Complaint {
    /// Whether the recipients should get no more mail: after every complaint but one that says the message is no spam.
    ///
    /// ```
    /// use ses_events::{Complaint, Document as _};
    ///
    /// assert!(Complaint::from_json(r#"{"complaintFeedbackType": "abuse"}"#)?.should_suppress());
    /// assert!(!Complaint::from_json(r#"{"complaintFeedbackType": "not-spam"}"#)?.should_suppress());
    /// # Ok::<(), ses_events::Error>(())
    /// ```
    pub fn should_suppress(&self) -> bool {
        !self.is_not_spam()
    }

    /// Addresses that should get no more mail: all recipients, unless the message is said to be no spam.
    ///
    /// Providers rarely tell who complained, so all recipients that the message had there are among them.
    ///
    /// ```
    /// use ses_events::{Complaint, Document as _};
    ///
    /// let mut complaint = Complaint::from_json(r#"{"complainedRecipients": [{"emailAddress": "mary@example.com"}]}"#)?;
    /// assert_eq!(complaint.suppressions()[0].address, "mary@example.com");
    ///
    /// complaint.complaint_feedback_type = Some("not-spam".into());
    /// assert!(complaint.suppressions().is_empty());
    /// # Ok::<(), ses_events::Error>(())
    /// ```
    pub fn suppressions(&self) -> Vec<Suppression<'_>> {
        if !self.should_suppress() {
            return Vec::new();
        }
        let was_sent = !matches!(
            self.complaint_sub_type,
            Some(ComplaintSubType::OnAccountSuppressionList | ComplaintSubType::OnTenantSuppressionList)
        );
        let addresses = self.recipients().map(|recipient| (recipient.address(), recipient.email_address.as_deref()));
        all(addresses, &SuppressionListReason::Complaint, was_sent)
    }
}

impl SendingEvent {
    /// Addresses that should get no more mail; see [`Suppression`].
    ///
    /// ```
    /// use ses_events::{Document as _, SendingEvent};
    ///
    /// let event = SendingEvent::from_json(r#"{
    ///     "notificationType": "Complaint",
    ///     "complaint": {"complainedRecipients": [{"emailAddress": "mary@example.com"}]}
    /// }"#)?;
    /// assert_eq!(event.suppressions()[0].address, "mary@example.com");
    /// # Ok::<(), ses_events::Error>(())
    /// ```
    pub fn suppressions(&self) -> Vec<Suppression<'_>> {
        match self.as_event() {
            Some(event) => event.suppressions(),
            None => Vec::new(),
        }
    }
}

impl SesEventBridgeDetail {
    /// Addresses that should get no more mail; see [`Suppression`].
    ///
    /// ```
    /// use ses_events::{Document as _, SesEventBridgeDetail};
    ///
    /// let detail = SesEventBridgeDetail::from_json(r#"{
    ///     "eventType": "Complaint",
    ///     "complaint": {"complainedRecipients": [{"emailAddress": "mary@example.com"}]}
    /// }"#)?;
    /// assert_eq!(detail.suppressions()[0].address, "mary@example.com");
    /// # Ok::<(), ses_events::Error>(())
    /// ```
    pub fn suppressions(&self) -> Vec<Suppression<'_>> {
        self.as_sending().map(SendingEvent::suppressions).unwrap_or_default()
    }
}

impl TopicMessage {
    /// Addresses that should get no more mail, if this is an event; see [`Suppression`].
    ///
    /// ```
    /// use ses_events::TopicMessage;
    ///
    /// assert!(TopicMessage::read("Hello")?.suppressions().is_empty());
    /// # Ok::<(), ses_events::Error>(())
    /// ```
    pub fn suppressions(&self) -> Vec<Suppression<'_>> {
        match self {
            Self::Event(event) => event.suppressions(),
            _ => Vec::new(),
        }
    }
}

/// All of some addresses, bare where they can be told, for one reason.
fn all<'a>(
    addresses: impl Iterator<Item = (Option<&'a str>, Option<&'a str>)>,
    reason: &SuppressionListReason,
    is_permanent: bool,
) -> Vec<Suppression<'a>> {
    let addresses = addresses.filter_map(|(bare, text)| bare.or(text));
    addresses.map(|address| Suppression { address, reason: reason.clone(), is_permanent }).collect()
}
