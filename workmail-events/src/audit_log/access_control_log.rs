//! Access control logs.

use mailtrail_wire::{Extra, Wire};

use crate::{AccessControlScope, AuditFlag, AuditProtocol, EventTimestamp};

/// Access rule that was evaluated.
///
/// Written whenever that happens, so one request can give several. Its log type is `ACCESS_CONTROL_LOGS`.
///
/// Names and values are documented, but their JSON forms are not, and a delivery can be set up to omit fields, so no field is required.
///
/// See [Amazon WorkMail/Monitoring Amazon WorkMail audit logs](https://docs.aws.amazon.com/workmail/latest/adminguide/monitoring-audit-logging.html).
///
/// ```
/// use workmail_events::{AccessControlLog, AccessControlScope, Document as _, Is as _};
///
/// let text = r#"{"scope": "DeviceAccessControl", "rule_id": "rule-EXAMPLE11111", "access_granted": false}"#;
/// let log = AccessControlLog::from_json(text)?;
/// assert_eq!(log.scope, Some(AccessControlScope::DeviceAccessControl));
/// assert!(log.access_granted.is(false));
/// # Ok::<(), workmail_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[wire(errata = crate::ERRATA)]
#[non_exhaustive]
pub struct AccessControlLog {
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
    /// Who acted in the user's place; there only if somebody did.
    #[wire(name = "impersonator_id", content = "id")]
    pub impersonator_id: Option<String>,
    /// Protocol of the request.
    pub protocol: Option<AuditProtocol>,
    /// Address that the request came from; whether of version 4 alone is not documented, nor how a missing one is
    /// written.
    #[wire(name = "source_ip", nullable, content = "ip-address")]
    pub source_ip: Option<String>,
    /// Kind of the access rules that were evaluated.
    pub scope: Option<AccessControlScope>,
    /// Identifier of the access rule that matched; absent if none did.
    #[wire(name = "rule_id", content = "id")]
    pub rule_id: Option<String>,
    /// Whether access was granted.
    #[wire(name = "access_granted", content = "public")]
    pub access_granted: Option<AuditFlag>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}
