//! Audit logs.

pub(crate) mod access_control_log;
pub(crate) mod access_control_scope;
pub(crate) mod audit_flag;
pub(crate) mod audit_log_type;
pub(crate) mod audit_protocol;
pub(crate) mod authentication_log;
pub(crate) mod authentication_method;
pub(crate) mod availability_provider_log;
pub(crate) mod availability_provider_type;
mod common;
pub(crate) mod mailbox_access_log;
pub(crate) mod mailbox_action;
pub(crate) mod mailbox_object_type;
pub(crate) mod personal_access_token_log;
mod select;
pub(crate) mod token_action;
pub(crate) mod token_scopes;

use mailtrail_wire::{Json, Tagged};

use crate::{AccessControlLog, AuthenticationLog, AvailabilityProviderLog, MailboxAccessLog, PersonalAccessTokenLog};

/// Line of an audit log, of whichever of the five kinds.
///
/// WorkMail delivers audit logs to CloudWatch Logs, Amazon S3 or Amazon Data Firehose. No member names the kind, so the
/// members that only one kind has tell it: first `action_allowed`, `access_granted`, `auth_successful`, `expires_time`
/// with `scopes`, or `availability_event_successful`. A delivery may leave these out; then whichever kind has the most
/// other members of its own there, if `event_timestamp` or `organization_arn` shows that it is an audit log at all. A
/// caller who knows the kind reads with [`AuditLogType::read`](crate::AuditLogType::read) instead.
///
/// See [Amazon WorkMail/Monitoring Amazon WorkMail audit logs](https://docs.aws.amazon.com/workmail/latest/adminguide/monitoring-audit-logging.html)
/// and [Amazon WorkMail/Enabling audit logging](https://docs.aws.amazon.com/workmail/latest/adminguide/audit-logging.html).
///
/// ```
/// use workmail_events::{AuditLog, Document as _, Is as _};
///
/// let text = r#"{"event_timestamp": 1772439330000, "user": "jane@example.com", "auth_successful": "false"}"#;
/// let log = AuditLog::from_json(text)?;
/// assert_eq!(log.is_success(), Some(false));
/// assert!(log.as_authentication().unwrap().user.is("jane@example.com"));
/// match log {
///     AuditLog::Authentication(log) => assert!(log.user.is("jane@example.com")),
///     other => panic!("{other:?}"),
/// }
/// # Ok::<(), workmail_events::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Tagged)]
#[wire(errata = crate::ERRATA)]
#[non_exhaustive]
#[wire(select = select::select)]
pub enum AuditLog {
    /// Operation on a mailbox.
    #[wire("WORKMAIL_MAILBOX_ACCESS_LOGS", payload = "action_allowed")]
    MailboxAccess(Box<MailboxAccessLog>),
    /// Access rule that was evaluated.
    #[wire("ACCESS_CONTROL_LOGS", payload = "access_granted")]
    AccessControl(Box<AccessControlLog>),
    /// Attempt to log in.
    #[wire("AUTHENTICATION_LOGS", payload = "auth_successful")]
    Authentication(Box<AuthenticationLog>),
    /// Attempt to make or delete a personal access token.
    #[wire("WORKMAIL_PERSONAL_ACCESS_TOKEN_LOGS", payload = "expires_time")]
    PersonalAccessToken(Box<PersonalAccessTokenLog>),
    /// Request to an availability provider.
    #[wire("WORKMAIL_AVAILABILITY_PROVIDER_LOGS", payload = "availability_event_successful")]
    AvailabilityProvider(Box<AvailabilityProviderLog>),
    /// Something that this version does not know.
    #[wire(other)]
    Other(Json),
}
