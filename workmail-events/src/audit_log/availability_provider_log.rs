//! Availability provider logs.

use mailtrail_wire::{Extra, Wire};

use crate::{AuditFlag, AvailabilityProviderType, EventTimestamp};

/// Request of WorkMail to an availability provider.
///
/// Written for every such request: WorkMail asks the provider of another domain when its users are free. Its log type
/// is `WORKMAIL_AVAILABILITY_PROVIDER_LOGS`.
///
/// Names and values are documented, but their JSON forms are not, and a delivery can be set up to omit fields, so no field is required.
///
/// See [Amazon WorkMail/Monitoring Amazon WorkMail audit logs](https://docs.aws.amazon.com/workmail/latest/adminguide/monitoring-audit-logging.html).
///
/// ```
/// use workmail_events::{AvailabilityProviderLog, AvailabilityProviderType, Document as _, Is as _};
///
/// let text = r#"{"type": "LAMBDA", "domain": "example.org", "availability_event_successful": true}"#;
/// let log = AvailabilityProviderLog::from_json(text)?;
/// assert_eq!(log.r#type, Some(AvailabilityProviderType::Lambda));
/// assert!(log.availability_event_successful.is(true));
/// # Ok::<(), workmail_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[wire(errata = crate::ERRATA)]
#[non_exhaustive]
pub struct AvailabilityProviderLog {
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
    /// Kind of the availability provider that was asked.
    #[wire(name = "type")]
    pub r#type: Option<AvailabilityProviderType>,
    /// Domain whose users were asked about.
    #[wire(content = "host-name")]
    pub domain: Option<String>,
    /// ARN of the Lambda function that was called; there only if `type` is `LAMBDA`.
    #[wire(name = "function_arn", content = "arn")]
    pub function_arn: Option<String>,
    /// Address of the Exchange Web Services that were called; there only if `type` is `EWS`.
    #[wire(name = "ews_endpoint", content = "url")]
    pub ews_endpoint: Option<String>,
    /// Why the request failed; absent if it succeeded.
    #[wire(name = "error_message", content = "text")]
    pub error_message: Option<String>,
    /// Whether the request succeeded.
    #[wire(name = "availability_event_successful", content = "public")]
    pub availability_event_successful: Option<AuditFlag>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}
