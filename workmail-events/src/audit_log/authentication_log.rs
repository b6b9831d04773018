//! Authentication logs.

use mailtrail_wire::{Extra, Presence, Wire};

use crate::{AuditFlag, AuditProtocol, AuthenticationMethod, EventTimestamp};

/// Attempt to log in.
///
/// Written for attempts other than those through the web application, although `WebMail` is among the protocols on
/// AWS's page. Logins with a personal access token are here too. Its log type is `AUTHENTICATION_LOGS`.
///
/// Names and values are documented, the forms on the wire are not, and a delivery can be set up to leave members out;
/// so no member is required.
///
/// See [Amazon WorkMail/Monitoring Amazon WorkMail audit logs](https://docs.aws.amazon.com/workmail/latest/adminguide/monitoring-audit-logging.html).
///
/// ```
/// use workmail_events::{AuthenticationLog, Document as _};
///
/// let text = r#"{"user": "jane@example.com", "auth_successful": false, "auth_failed_reason": "wrong password"}"#;
/// let log = AuthenticationLog::from_json(text)?;
/// assert_eq!(log.auth_successful, false);
/// assert_eq!(log.auth_failed_reason, "wrong password");
/// # Ok::<(), workmail_events::Error>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq, Wire)]
#[non_exhaustive]
pub struct AuthenticationLog {
    /// Time of the event, in milliseconds since 1970; whether as number or as text is not documented.
    #[wire(name = "event_timestamp")]
    pub event_timestamp: Presence<EventTimestamp>,
    /// Identifier of the request.
    #[wire(name = "request_id")]
    pub request_id: Presence<String>,
    /// ARN of the organization of the user who logged in.
    #[wire(name = "organization_arn")]
    pub organization_arn: Presence<String>,
    /// Identifier of the user who logged in; how it is written when nobody did is not documented.
    #[wire(name = "user_id", nullable)]
    pub user_id: Presence<String>,
    /// User name that was given; of a failed attempt it need not be anybody's.
    pub user: Presence<String>,
    /// Protocol of the request.
    pub protocol: Presence<AuditProtocol>,
    /// Address that the request came from; whether of version 4 alone is not documented, nor how a missing one is
    /// written.
    #[wire(name = "source_ip", nullable)]
    pub source_ip: Presence<String>,
    /// Program that made the request; how a missing one is written is not documented.
    #[wire(name = "user_agent", nullable)]
    pub user_agent: Presence<String>,
    /// Method of the attempt to log in.
    pub method: Presence<AuthenticationMethod>,
    /// Whether the attempt to log in succeeded.
    #[wire(name = "auth_successful")]
    pub auth_successful: Presence<AuditFlag>,
    /// Why the attempt to log in failed; there only if it did.
    #[wire(name = "auth_failed_reason")]
    pub auth_failed_reason: Presence<String>,
    /// Identifier of the personal access token that was used. Most logins use none; how that is written is not
    /// documented.
    #[wire(name = "personal_access_token_id", nullable)]
    pub personal_access_token_id: Presence<String>,
    /// Members that this version does not know.
    pub extra: Extra,
}
