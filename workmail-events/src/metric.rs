//! Metrics in CloudWatch.

use mailtrail_wire::{OpenEnum as _, open_enum};

use crate::{AuditLog, AuditLogType, Event, EventName, EventRecord};

pub(crate) mod counted_per;

use self::counted_per::CountedPer;

/// Metric that WorkMail sends to CloudWatch, whether event logging is on or not.
///
/// Five metrics are about mail: each has an event that is logged as often as the metric counts. Four are about access:
/// each gets a value, 0 or 1, whenever an audit log gets a line. So the event log and the audit logs give the same
/// figures, and a [`MetricCounter`](crate::MetricCounter) adds them up. [`counted_per`](Self::counted_per) says what
/// counts as one. AWS speaks of dimensions and names none. CloudWatch keeps the figures for 15 months, while the event
/// log keeps its events for 30 days by default.
///
/// See [Amazon WorkMail/Monitoring Amazon WorkMail with Amazon CloudWatch](https://docs.aws.amazon.com/workmail/latest/adminguide/monitoring-workmail-cloudwatch.html).
///
/// ```
/// use workmail_events::{CountedPer, EventName, Metric};
///
/// let metric = Metric::from("MailboxEmailDelivered");
/// assert_eq!(metric, Metric::MailboxEmailDelivered);
/// assert_eq!(metric.counted_per(), Some(CountedPer::Mailbox));
/// assert_eq!(metric.event_name(), Some(EventName::MailboxEmailDelivered));
/// assert_eq!((Metric::NAMESPACE, metric.unit()), ("AWS/WorkMail", Some("Count")));
/// ```
#[open_enum]
pub enum Metric {
    /// Mail received, one per mail, however many mailboxes it is for.
    OrganizationEmailReceived,
    /// Mail delivered, one per mailbox.
    MailboxEmailDelivered,
    /// Incoming mail that bounced, one per intended recipient.
    ///
    /// Until June 2022 AWS named full and missing mailboxes as the causes, since then full ones alone. Whether the
    /// service changed or only its description is not known, so this figure may differ from one counted from events.
    IncomingEmailBounced,
    /// Outgoing mail that could not be delivered, one per intended recipient.
    OutgoingEmailBounced,
    /// Outgoing mail that was delivered, one per recipient.
    OutgoingEmailSent,
    /// Attempts to log in that failed.
    ///
    /// The authentication log has no line for the web application; whether the metric has a value is not known.
    AuthenticationFailure,
    /// Evaluations of access control that denied access.
    AccessDenied,
    /// Actions on mailboxes that were denied.
    ActionDenied,
    /// Requests to availability providers that failed.
    ///
    /// AWS's page says that every request counts, and neither the value of a failed one nor the unit; that it is 1 as
    /// with the others is inferred.
    AvailabilityProviderFailure,
}

impl Metric {
    /// Namespace of the metrics in CloudWatch.
    ///
    /// ```
    /// assert_eq!(workmail_events::Metric::NAMESPACE, "AWS/WorkMail");
    /// ```
    pub const NAMESPACE: &'static str = "AWS/WorkMail";

    /// Returns the metric toward which a record of the event log counts. For audit logs, see [`of_audit_log`](Self::of_audit_log).
    ///
    /// Four of the nine events count toward none: an applied rule, journaling, a submission, an applied policy.
    ///
    /// ```
    /// use workmail_events::{Document as _, EventRecord, Metric};
    ///
    /// let sent = EventRecord::from_json(r#"{"event": {"eventName": "OUTGOING_EMAIL_SENT"}}"#)?;
    /// assert_eq!(Metric::of(&sent), Some(Metric::OutgoingEmailSent));
    ///
    /// let submitted = EventRecord::from_json(r#"{"event": {"eventName": "OUTGOING_EMAIL_SUBMITTED"}}"#)?;
    /// assert_eq!(Metric::of(&submitted), None);
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn of(record: &EventRecord) -> Option<Self> {
        record.event.as_ref().and_then(Self::of_event)
    }

    /// Returns the metric toward which an event counts.
    ///
    /// ```
    /// use workmail_events::{Document as _, Event, Metric};
    ///
    /// let event = Event::from_json(r#"{"eventName": "ORGANIZATION_EMAIL_RECEIVED"}"#)?;
    /// assert_eq!(Metric::of_event(&event), Some(Metric::OrganizationEmailReceived));
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn of_event(event: &Event) -> Option<Self> {
        match event {
            Event::OrganizationEmailReceived(_) => Some(Self::OrganizationEmailReceived),
            Event::MailboxEmailDelivered(_) => Some(Self::MailboxEmailDelivered),
            Event::IncomingEmailBounced(_) => Some(Self::IncomingEmailBounced),
            Event::OutgoingEmailBounced(_) => Some(Self::OutgoingEmailBounced),
            Event::OutgoingEmailSent(_) => Some(Self::OutgoingEmailSent),
            _ => None,
        }
    }

    /// Returns the metric that gets a sample from a line of an audit log; `None` for personal access tokens.
    ///
    /// The sample is 1 if the line is about a failure or denial, and 0 if it is not: [`AuditLog::is_success`].
    ///
    /// ```
    /// use workmail_events::{AuditLog, Document as _, Metric};
    ///
    /// let log = AuditLog::from_json(r#"{"auth_successful": false}"#)?;
    /// assert_eq!(Metric::of_audit_log(&log), Some(Metric::AuthenticationFailure));
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn of_audit_log(log: &AuditLog) -> Option<Self> {
        let log_type = log.log_type()?;
        Self::known().find(|metric| metric.audit_log_type().as_ref() == Some(&log_type))
    }

    /// Returns how much a record adds to this metric: 1 if it [counts toward](Self::of) it, otherwise 0.
    ///
    /// It is never more than one, however many recipients the record has. A message to ten recipients is one received message,
    /// and WorkMail logs deliveries, sendings and bounces once per recipient.
    ///
    /// ```
    /// use workmail_events::{Document as _, EventRecord, Metric};
    ///
    /// let text = r#"{"event": {
    ///     "eventName": "ORGANIZATION_EMAIL_RECEIVED",
    ///     "recipients": ["jane@example.com", "mary@example.com"]
    /// }}"#;
    /// let record = EventRecord::from_json(text)?;
    /// assert_eq!(Metric::OrganizationEmailReceived.weight(&record), 1);
    /// assert_eq!(Metric::MailboxEmailDelivered.weight(&record), 0);
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn weight(&self, record: &EventRecord) -> u64 {
        u64::from(Self::of(record).as_ref() == Some(self))
    }

    /// Returns the event that is logged as often as this metric counts; `None` for the metrics of audit logs and for those that this
    /// version does not know.
    ///
    /// ```
    /// use workmail_events::{EventName, Metric};
    ///
    /// assert_eq!(Metric::IncomingEmailBounced.event_name(), Some(EventName::IncomingEmailBounced));
    /// assert_eq!(Metric::AccessDenied.event_name(), None);
    /// ```
    pub fn event_name(&self) -> Option<EventName> {
        match self {
            Self::OrganizationEmailReceived => Some(EventName::OrganizationEmailReceived),
            Self::MailboxEmailDelivered => Some(EventName::MailboxEmailDelivered),
            Self::IncomingEmailBounced => Some(EventName::IncomingEmailBounced),
            Self::OutgoingEmailBounced => Some(EventName::OutgoingEmailBounced),
            Self::OutgoingEmailSent => Some(EventName::OutgoingEmailSent),
            _ => None,
        }
    }

    /// Returns the audit log that gets a line whenever this metric gets a sample; `None` for the metrics of messages and for those that this
    /// version does not know.
    ///
    /// That the two belong together is inferred from what AWS's pages say about each.
    ///
    /// ```
    /// use workmail_events::{AuditLogType, Metric};
    ///
    /// assert_eq!(Metric::ActionDenied.audit_log_type(), Some(AuditLogType::MailboxAccess));
    /// ```
    pub fn audit_log_type(&self) -> Option<AuditLogType> {
        match self {
            Self::AuthenticationFailure => Some(AuditLogType::Authentication),
            Self::AccessDenied => Some(AuditLogType::AccessControl),
            Self::ActionDenied => Some(AuditLogType::MailboxAccess),
            Self::AvailabilityProviderFailure => Some(AuditLogType::AvailabilityProvider),
            _ => None,
        }
    }

    /// Returns what counts as one; `None` for a metric that this version does not know.
    ///
    /// ```
    /// use workmail_events::{CountedPer, Metric};
    ///
    /// assert_eq!(Metric::OrganizationEmailReceived.counted_per(), Some(CountedPer::Message));
    /// assert_eq!(Metric::OutgoingEmailSent.counted_per(), Some(CountedPer::Recipient));
    /// assert_eq!(Metric::AccessDenied.counted_per(), Some(CountedPer::AccessEvaluation));
    /// ```
    pub fn counted_per(&self) -> Option<CountedPer> {
        match self {
            Self::OrganizationEmailReceived => Some(CountedPer::Message),
            Self::MailboxEmailDelivered => Some(CountedPer::Mailbox),
            Self::IncomingEmailBounced | Self::OutgoingEmailBounced | Self::OutgoingEmailSent => {
                Some(CountedPer::Recipient)
            }
            Self::AuthenticationFailure => Some(CountedPer::AuthenticationAttempt),
            Self::AccessDenied => Some(CountedPer::AccessEvaluation),
            Self::ActionDenied => Some(CountedPer::MailboxAction),
            Self::AvailabilityProviderFailure => Some(CountedPer::AvailabilityRequest),
            Self::Other(_) => None,
        }
    }

    /// Returns the unit in CloudWatch, `Count`; `None` for `AvailabilityProviderFailure`, whose unit no page names, and for a metric
    /// that this version does not know.
    ///
    /// ```
    /// assert_eq!(workmail_events::Metric::OutgoingEmailSent.unit(), Some("Count"));
    /// assert_eq!(workmail_events::Metric::from("Temperature").unit(), None);
    /// ```
    pub fn unit(&self) -> Option<&'static str> {
        match self {
            Self::AvailabilityProviderFailure | Self::Other(_) => None,
            _ => Some("Count"),
        }
    }

    /// Returns the CloudWatch statistics that make sense.
    ///
    /// For a metric of messages, the sum is the count. For a metric of an audit log, whose samples are 0 and 1, the sum counts
    /// failures or denials, the number of samples counts all attempts, and the average is their
    /// ratio. AWS's page says so for three of them, and nothing for `AvailabilityProviderFailure`.
    ///
    /// ```
    /// use workmail_events::Metric;
    ///
    /// assert_eq!(Metric::OutgoingEmailSent.statistics(), ["Sum"]);
    /// assert_eq!(Metric::AccessDenied.statistics(), ["Sum", "SampleCount", "Average"]);
    /// ```
    pub fn statistics(&self) -> &'static [&'static str] {
        match self {
            Self::AuthenticationFailure | Self::AccessDenied | Self::ActionDenied => &["Sum", "SampleCount", "Average"],
            Self::AvailabilityProviderFailure | Self::Other(_) => &[],
            _ => &["Sum"],
        }
    }
}
