//! Personal access token logs.

use mailtrail_wire::{Extra, Wire};

use crate::{AuditProtocol, EventTimestamp, TokenAction, TokenScopes};

/// Attempt to make or delete a personal access token.
///
/// AWS's page says that the log records whether the attempt succeeded, but no field does. Its log type is
/// `WORKMAIL_PERSONAL_ACCESS_TOKEN_LOGS`.
///
/// Names and values are documented, but their JSON forms are not, and a delivery can be set up to omit fields, so no field is required.
///
/// See [Amazon WorkMail/Monitoring Amazon WorkMail audit logs](https://docs.aws.amazon.com/workmail/latest/adminguide/monitoring-audit-logging.html).
///
/// ```
/// use workmail_events::{Document as _, PersonalAccessTokenLog, TokenAction};
///
/// let text = r#"{"action": "create", "name": "Laptop", "expires_time": "2026-12-31", "scopes": ["IMAP"]}"#;
/// let log = PersonalAccessTokenLog::from_json(text)?;
/// assert_eq!(log.action, Some(TokenAction::Create));
/// assert!(log.scopes.as_ref().is_some_and(|scopes| scopes.names() == ["IMAP"]));
/// # Ok::<(), workmail_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[wire(errata = crate::ERRATA)]
#[non_exhaustive]
pub struct PersonalAccessTokenLog {
    /// Time of the event, in milliseconds since 1970; whether as number or as text is not documented.
    #[wire(name = "event_timestamp")]
    pub event_timestamp: Option<EventTimestamp>,
    /// Identifier of the request.
    #[wire(name = "request_id", content = "id")]
    pub request_id: Option<String>,
    /// ARN of the organization of the authenticated user.
    #[wire(name = "organization_arn", content = "arn")]
    pub organization_arn: Option<String>,
    /// Identifier of the authenticated user.
    #[wire(name = "user_id", content = "id")]
    pub user_id: Option<String>,
    /// Name of the user who acted.
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
    /// What was attempted: to make or to delete a token.
    pub action: Option<TokenAction>,
    /// Name of the token; whether a deletion has it is not documented.
    #[wire(nullable, content = "name")]
    pub name: Option<String>,
    /// Day or time on which the token ends; in what form is not documented.
    #[wire(name = "expires_time", nullable)]
    pub expires_time: Option<EventTimestamp>,
    /// What the token is good for; whether as list or as text is not documented.
    #[wire(nullable, content = "public")]
    pub scopes: Option<TokenScopes>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}
