//! Common fields of all kinds of audit logs.

use std::net::IpAddr;

use time::OffsetDateTime;

use crate::{AuditFlag, AuditLog, AuditLogType, AuditProtocol};

/// Takes a member that all five kinds have.
macro_rules! of_each {
    ($log:expr, $member:ident) => {
        match $log {
            AuditLog::MailboxAccess(log) => Some(&log.$member),
            AuditLog::AccessControl(log) => Some(&log.$member),
            AuditLog::Authentication(log) => Some(&log.$member),
            AuditLog::PersonalAccessToken(log) => Some(&log.$member),
            AuditLog::AvailabilityProvider(log) => Some(&log.$member),
            AuditLog::Other(_) => None,
        }
    };
}

impl AuditLog {
    /// Returns the kind of the line, if it is known.
    ///
    /// ```
    /// use workmail_events::{AuditLog, AuditLogType, Document as _};
    ///
    /// let log = AuditLog::from_json(r#"{"auth_successful": true}"#)?;
    /// assert_eq!(log.log_type(), Some(AuditLogType::Authentication));
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn log_type(&self) -> Option<AuditLogType> {
        Some(match self {
            Self::MailboxAccess(_) => AuditLogType::MailboxAccess,
            Self::AccessControl(_) => AuditLogType::AccessControl,
            Self::Authentication(_) => AuditLogType::Authentication,
            Self::PersonalAccessToken(_) => AuditLogType::PersonalAccessToken,
            Self::AvailabilityProvider(_) => AuditLogType::AvailabilityProvider,
            Self::Other(_) => return None,
        })
    }

    /// Returns the time of the event, in whichever form it is written.
    ///
    /// ```
    /// use workmail_events::{AuditLog, Document as _};
    ///
    /// let log = AuditLog::from_json(r#"{"event_timestamp": "1772439330000", "access_granted": true}"#)?;
    /// assert_eq!(log.time().unwrap().unix_timestamp(), 1_772_439_330);
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn time(&self) -> Option<OffsetDateTime> {
        of_each!(self, event_timestamp)?.as_ref()?.instant()
    }

    /// Returns the ID of the request.
    ///
    /// ```
    /// use workmail_events::{AuditLog, Document as _};
    ///
    /// let log = AuditLog::from_json(r#"{"request_id": "EXAMPLE11111", "access_granted": true}"#)?;
    /// assert_eq!(log.request_id(), Some("EXAMPLE11111"));
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn request_id(&self) -> Option<&str> {
        of_each!(self, request_id)?.as_deref()
    }

    /// Returns the organization of the user who logged in.
    ///
    /// ```
    /// use workmail_events::{AuditLog, Document as _};
    ///
    /// let text = r#"{
    ///     "organization_arn": "arn:aws:workmail:eu-west-1:111122223333:organization/m-exampleorgid",
    ///     "action_allowed": true
    /// }"#;
    /// assert!(AuditLog::from_json(text)?.organization_arn().unwrap().ends_with("/m-exampleorgid"));
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn organization_arn(&self) -> Option<&str> {
        of_each!(self, organization_arn)?.as_deref()
    }

    /// Returns the user who logged in.
    ///
    /// ```
    /// use workmail_events::{AuditLog, Document as _};
    ///
    /// let log = AuditLog::from_json(r#"{"user_id": "EXAMPLE", "availability_event_successful": true}"#)?;
    /// assert_eq!(log.user_id(), Some("EXAMPLE"));
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn user_id(&self) -> Option<&str> {
        of_each!(self, user_id)?.as_deref()
    }

    /// Returns who acted on behalf of the user, if somebody did. Only two kinds have it.
    ///
    /// ```
    /// use workmail_events::{AuditLog, Document as _};
    ///
    /// let log = AuditLog::from_json(r#"{"impersonator_id": "EXAMPLE", "action_allowed": true}"#)?;
    /// assert_eq!(log.impersonator_id(), Some("EXAMPLE"));
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn impersonator_id(&self) -> Option<&str> {
        match self {
            Self::MailboxAccess(log) => log.impersonator_id.as_deref(),
            Self::AccessControl(log) => log.impersonator_id.as_deref(),
            _ => None,
        }
    }

    /// Returns the protocol of the request. Availability provider logs have none.
    ///
    /// ```
    /// use workmail_events::{AuditLog, AuditProtocol, Document as _};
    ///
    /// let log = AuditLog::from_json(r#"{"protocol": "IMAP", "auth_successful": true}"#)?;
    /// assert_eq!(log.protocol(), Some(&AuditProtocol::Imap));
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn protocol(&self) -> Option<&AuditProtocol> {
        match self {
            Self::MailboxAccess(log) => log.protocol.as_ref(),
            Self::AccessControl(log) => log.protocol.as_ref(),
            Self::Authentication(log) => log.protocol.as_ref(),
            Self::PersonalAccessToken(log) => log.protocol.as_ref(),
            Self::AvailabilityProvider(_) | Self::Other(_) => None,
        }
    }

    /// Returns the IP address that the request came from, if it is one. Availability provider logs have none.
    ///
    /// ```
    /// use workmail_events::{AuditLog, Document as _};
    ///
    /// let log = AuditLog::from_json(r#"{"source_ip": "192.0.2.10", "auth_successful": true}"#)?;
    /// assert_eq!(log.source_ip(), Some([192, 0, 2, 10].into()));
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn source_ip(&self) -> Option<IpAddr> {
        let address = match self {
            Self::MailboxAccess(log) => &log.source_ip,
            Self::AccessControl(log) => &log.source_ip,
            Self::Authentication(log) => &log.source_ip,
            Self::PersonalAccessToken(log) => &log.source_ip,
            Self::AvailabilityProvider(_) | Self::Other(_) => return None,
        };
        address.as_deref()?.parse().ok()
    }

    /// Returns whether the request was allowed, granted or successful, in whichever form that is written. Personal access token logs do
    /// not have it.
    ///
    /// ```
    /// use workmail_events::{AuditLog, Document as _};
    ///
    /// for text in [r#"{"action_allowed": false}"#, r#"{"access_granted": "FALSE"}"#, r#"{"auth_successful": 0}"#] {
    ///     assert_eq!(AuditLog::from_json(text)?.is_success(), Some(false));
    /// }
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn is_success(&self) -> Option<bool> {
        let flag: &Option<AuditFlag> = match self {
            Self::MailboxAccess(log) => &log.action_allowed,
            Self::AccessControl(log) => &log.access_granted,
            Self::Authentication(log) => &log.auth_successful,
            Self::AvailabilityProvider(log) => &log.availability_event_successful,
            Self::PersonalAccessToken(_) | Self::Other(_) => return None,
        };
        flag.as_ref()?.get()
    }
}
