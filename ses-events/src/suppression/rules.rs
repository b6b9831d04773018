//! Decides which addresses should get no more mail after an event.

use mailtrail_wire::{At, Document as _, Error, Found, Json, JsonKind};

use crate::{
    Bounce, BounceSubType, BouncedRecipient, ComplainedRecipient, Complaint, ComplaintSubType, SendingEvent,
    SesEventBridgeDetail, Suppression, SuppressionListReason, Suppressions, TopicMessage,
};

impl Bounce {
    /// Returns the addresses that should get no more mail: all recipients, if the bounce is permanent.
    ///
    /// ```
    /// use ses_events::{Bounce, Document as _};
    ///
    /// let mut bounce = Bounce::from_json(
    ///     r#"{"bounceType": "Permanent", "bouncedRecipients": [{"emailAddress": "mary@example.com"}]}"#,
    /// )?;
    /// assert_eq!(bounce.suppressions().next().unwrap()?.address, "mary@example.com");
    ///
    /// // Somebody is out of office.
    /// bounce.bounce_type = Some("Transient".into());
    /// assert_eq!(bounce.suppressions().len(), 0);
    /// # Ok::<(), ses_events::Error>(())
    /// ```
    pub fn suppressions(&self) -> Suppressions<'_> {
        if let Err(error) = self.bounce_type() {
            return Suppressions::failed(error);
        }
        if !self.should_suppress() {
            return Suppressions::default();
        }
        let was_sent = !self
            .bounce_sub_type
            .as_ref()
            .is_some_and(|kind| kind.is_suppression() || *kind == BounceSubType::UnsubscribedRecipient);
        self.recipients().map(|it| it?.suppression(&SuppressionListReason::Bounce, was_sent)).collect()
    }
}

impl Complaint {
    /// Returns whether the recipients should get no more mail: after every complaint, unless it says that the message is not spam.
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

    /// Returns the addresses that should get no more mail: all recipients, unless the complaint says that the message is not spam.
    ///
    /// Providers rarely say who complained, so this includes all recipients of the message at that provider.
    ///
    /// ```
    /// use ses_events::{Complaint, Document as _};
    ///
    /// let mut complaint = Complaint::from_json(r#"{"complainedRecipients": [{"emailAddress": "mary@example.com"}]}"#)?;
    /// assert_eq!(complaint.suppressions().next().unwrap()?.address, "mary@example.com");
    ///
    /// complaint.complaint_feedback_type = Some("not-spam".into());
    /// assert_eq!(complaint.suppressions().len(), 0);
    /// # Ok::<(), ses_events::Error>(())
    /// ```
    pub fn suppressions(&self) -> Suppressions<'_> {
        if !self.should_suppress() {
            return Suppressions::default();
        }
        let was_sent = !matches!(
            self.complaint_sub_type,
            Some(ComplaintSubType::OnAccountSuppressionList | ComplaintSubType::OnTenantSuppressionList)
        );
        self.recipients().map(|it| it?.suppression(&SuppressionListReason::Complaint, was_sent)).collect()
    }
}

impl SendingEvent {
    /// Returns the addresses that should get no more mail; see [`Suppression`].
    ///
    /// ```
    /// use ses_events::{Document as _, SendingEvent};
    ///
    /// let event = SendingEvent::from_json(r#"{
    ///     "notificationType": "Complaint",
    ///     "complaint": {"complainedRecipients": [{"emailAddress": "mary@example.com"}]}
    /// }"#)?;
    /// assert_eq!(event.suppressions().next().unwrap()?.address, "mary@example.com");
    /// # Ok::<(), ses_events::Error>(())
    /// ```
    pub fn suppressions(&self) -> Suppressions<'_> {
        match self.as_event() {
            Some(event) => event.suppressions(),
            None => self.as_other().map(of_unknown).unwrap_or_default(),
        }
    }
}

impl SesEventBridgeDetail {
    /// Returns the addresses that should get no more mail; see [`Suppression`].
    ///
    /// ```
    /// use ses_events::{Document as _, SesEventBridgeDetail};
    ///
    /// let detail = SesEventBridgeDetail::from_json(r#"{
    ///     "eventType": "Complaint",
    ///     "complaint": {"complainedRecipients": [{"emailAddress": "mary@example.com"}]}
    /// }"#)?;
    /// assert_eq!(detail.suppressions().next().unwrap()?.address, "mary@example.com");
    /// # Ok::<(), ses_events::Error>(())
    /// ```
    pub fn suppressions(&self) -> Suppressions<'_> {
        match self {
            Self::Sending(event) => event.suppressions(),
            Self::Other(json) => of_unknown(json),
            Self::Advisor(_) | Self::SendingStatus(_) => Suppressions::default(),
        }
    }
}

impl TopicMessage {
    /// Returns the addresses that should get no more mail, if this is an event; see [`Suppression`]. A message that is not from Amazon SES is an error.
    ///
    /// ```
    /// use ses_events::TopicMessage;
    ///
    /// assert_eq!(TopicMessage::read(TopicMessage::VALIDATION)?.suppressions().len(), 0);
    /// let error = TopicMessage::read("Hello")?.suppressions().next().unwrap().unwrap_err();
    /// assert_eq!(error.to_string(), "expected an event of Amazon SES, found text `Hello`");
    /// # Ok::<(), ses_events::Error>(())
    /// ```
    pub fn suppressions(&self) -> Suppressions<'_> {
        match self {
            Self::Event(event) => event.suppressions(),
            Self::Other(json) => of_unknown(json),
            Self::Text(text) => Suppressions::failed(no_event(text)),
            Self::Received(_) | Self::SubscriptionSucceeded(_) | Self::TopicValidation => Suppressions::default(),
        }
    }
}

/// An event of a type that nobody knows yet asks for nothing; what names no type at all is no event.
fn of_unknown(json: &Json) -> Suppressions<'_> {
    let names_type = |pointer| json.get(pointer).is_some_and(|name| name.kind() == JsonKind::Text);
    if names_type("/eventType") || names_type("/notificationType") {
        return Suppressions::default();
    }
    Suppressions::failed(Error::content("", "expected an event of Amazon SES with `eventType` or `notificationType`"))
}

macro_rules! suppression {
    ($recipient:ident) => {
        impl<'a> Suppresses<'a> for At<'a, $recipient> {
            fn suppression(
                &self,
                reason: &SuppressionListReason,
                is_permanent: bool,
            ) -> Result<Suppression<'a>, Error> {
                let text = self.ask(|recipient| {
                    recipient.extra.required("emailAddress", &recipient.email_address).map(String::as_str)
                })?;
                let address = self.get().address().unwrap_or(text);
                Ok(Suppression { address, reason: reason.clone(), is_permanent })
            }
        }
    };
}

/// A recipient who may get no more mail.
trait Suppresses<'a> {
    /// The address, bare where it can be told.
    fn suppression(&self, reason: &SuppressionListReason, is_permanent: bool) -> Result<Suppression<'a>, Error>;
}

suppression!(BouncedRecipient);
suppression!(ComplainedRecipient);

/// Error about a text that is no event.
fn no_event(text: &str) -> Error {
    Error::content(
        "",
        format!("expected an event of Amazon SES, found text {}", Found::at(&text.to_owned().to_json(), 0).quoted()),
    )
}
