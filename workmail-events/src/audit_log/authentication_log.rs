//! Authentication logs.

use mailtrail_wire::{Extra, Wire};

use crate::{AuditFlag, AuditProtocol, AuthenticationMethod, EventTimestamp};

/// Attempt to log in.
///
/// Written for attempts other than those through the web application, although `WebMail` is among the protocols on
/// AWS's page. Logins with a personal access token are here too. Its log type is `AUTHENTICATION_LOGS`.
///
/// Names and values are documented, but their JSON forms are not, and a delivery can be set up to omit fields, so no field is required.
///
/// See [Amazon WorkMail/Monitoring Amazon WorkMail audit logs](https://docs.aws.amazon.com/workmail/latest/adminguide/monitoring-audit-logging.html).
///
/// ```
/// use workmail_events::{AuthenticationLog, Document as _, Is as _};
///
/// let text = r#"{"user": "jane@example.com", "auth_successful": false, "auth_failed_reason": "wrong password"}"#;
/// let log = AuthenticationLog::from_json(text)?;
/// assert!(log.auth_successful.is(false));
/// assert!(log.auth_failed_reason.is("wrong password"));
/// # Ok::<(), workmail_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[wire(errata = crate::ERRATA)]
#[non_exhaustive]
pub struct AuthenticationLog {
    /// Time of the event, in milliseconds since 1970; whether as number or as text is not documented.
    #[wire(name = "event_timestamp")]
    pub event_timestamp: Option<EventTimestamp>,
    /// Identifier of the request.
    #[wire(name = "request_id", content = "id")]
    pub request_id: Option<String>,
    /// ARN of the organization of the user who logged in.
    #[wire(name = "organization_arn", content = "arn")]
    pub organization_arn: Option<String>,
    /// Identifier of the user who logged in; how it is written if nobody did is not documented.
    #[wire(name = "user_id", nullable, content = "id")]
    pub user_id: Option<String>,
    /// User name that was given; of a failed attempt it need not be anybody's.
    #[wire(content = "name")]
    pub user: Option<String>,
    /// Protocol of the request.
    pub protocol: Option<AuditProtocol>,
    /// Address that the request came from; whether of version 4 alone is not documented, nor how a missing one is
    /// written.
    #[wire(name = "source_ip", nullable, content = "ip-address")]
    pub source_ip: Option<String>,
    /// Program that made the request; how a missing one is written is not documented.
    #[wire(name = "user_agent", nullable, content = "user-agent")]
    pub user_agent: Option<String>,
    /// Method of the attempt to log in.
    pub method: Option<AuthenticationMethod>,
    /// Whether the attempt to log in succeeded.
    #[wire(name = "auth_successful", content = "public")]
    pub auth_successful: Option<AuditFlag>,
    /// Why the attempt to log in failed; there only if it did.
    #[wire(name = "auth_failed_reason", content = "text")]
    pub auth_failed_reason: Option<String>,
    /// Identifier of the personal access token that was used. Most logins use none; how that is written is not
    /// documented.
    #[wire(name = "personal_access_token_id", nullable, content = "id")]
    pub personal_access_token_id: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}
