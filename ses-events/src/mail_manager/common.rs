//! Common fields of all logs.

use mailtrail_wire::Number;
use time::OffsetDateTime;

use super::{MailManagerLog, MailManagerLogType};

/// Takes a member that all three kinds have.
macro_rules! of_each {
    ($log:expr, $member:ident) => {
        match $log {
            MailManagerLog::IngressPoint(log) => log.$member.as_ref(),
            MailManagerLog::TrafficPolicy(log) => log.$member.as_ref(),
            MailManagerLog::RuleSet(log) => log.$member.as_ref(),
            MailManagerLog::Other(_) => None,
        }
    };
}

impl MailManagerLog {
    /// Returns the log type of the line, if its kind is known. Two kinds share one type.
    ///
    /// ```
    /// use ses_events::Document as _;
    /// use ses_events::mail_manager::{MailManagerLog, MailManagerLogType};
    ///
    /// let text = r#"{"resource_arn": "arn:aws:ses:eu-west-1:111122223333:mailmanager-rule-set/rs-EXAMPLE1"}"#;
    /// assert_eq!(MailManagerLog::from_json(text)?.log_type(), Some(MailManagerLogType::Application));
    /// # Ok::<(), ses_events::Error>(())
    /// ```
    pub fn log_type(&self) -> Option<MailManagerLogType> {
        match self {
            Self::IngressPoint(_) | Self::RuleSet(_) => Some(MailManagerLogType::Application),
            Self::TrafficPolicy(_) => Some(MailManagerLogType::TrafficPolicyDebug),
            Self::Other(_) => None,
        }
    }

    /// Returns the ARN of the ingress endpoint or rule set that logged it.
    ///
    /// ```
    /// use ses_events::Document as _;
    /// use ses_events::mail_manager::MailManagerLog;
    ///
    /// let text = r#"{"resource_arn": "arn:aws:ses:eu-west-1:111122223333:mailmanager-rule-set/rs-EXAMPLE1"}"#;
    /// assert!(MailManagerLog::from_json(text)?.resource_arn().unwrap().ends_with("/rs-EXAMPLE1"));
    /// # Ok::<(), ses_events::Error>(())
    /// ```
    pub fn resource_arn(&self) -> Option<&str> {
        of_each!(self, resource_arn).map(String::as_str)
    }

    /// Returns the time of the event.
    ///
    /// ```
    /// use ses_events::Document as _;
    /// use ses_events::mail_manager::MailManagerLog;
    ///
    /// let text = r#"{
    ///     "resource_arn": "arn:aws:ses:eu-west-1:111122223333:mailmanager-rule-set/rs-EXAMPLE1",
    ///     "event_timestamp": 1772439330120
    /// }"#;
    /// let time = MailManagerLog::from_json(text)?.time().unwrap();
    /// assert_eq!((time.unix_timestamp(), time.millisecond()), (1_772_439_330, 120));
    /// # Ok::<(), ses_events::Error>(())
    /// ```
    pub fn time(&self) -> Option<OffsetDateTime> {
        let milliseconds = of_each!(self, event_timestamp).and_then(Number::as_i64)?;
        OffsetDateTime::from_unix_timestamp_nanos(i128::from(milliseconds) * 1_000_000).ok()
    }

    /// Returns the ID of the message. Evaluations of traffic policies have none, because they come before it is assigned.
    ///
    /// ```
    /// use ses_events::Document as _;
    /// use ses_events::mail_manager::MailManagerLog;
    ///
    /// let text = r#"{
    ///     "resource_arn": "arn:aws:ses:eu-west-1:111122223333:mailmanager-ingress-point/inp-EXAMPLE1",
    ///     "message_id": "EXAMPLE1"
    /// }"#;
    /// assert_eq!(MailManagerLog::from_json(text)?.message_id(), Some("EXAMPLE1"));
    /// # Ok::<(), ses_events::Error>(())
    /// ```
    pub fn message_id(&self) -> Option<&str> {
        match self {
            Self::IngressPoint(log) => log.message_id.as_deref(),
            Self::RuleSet(log) => log.message_id.as_deref(),
            Self::TrafficPolicy(_) | Self::Other(_) => None,
        }
    }
}
