//! The audit logs: sign-ins, access control, access to mailboxes, and mailbox exports.
//!
//! ```
//! use workmail_events::{AuditLog, Document as _};
//!
//! let log = AuditLog::from_json(r#"{"user_id": "EXAMPLE", "protocol": "IMAP", "auth_successful": "FALSE"}"#)?;
//! assert_eq!(log.is_success(), Some(false));
//! # Ok::<(), workmail_events::Error>(())
//! ```

pub use crate::audit_log::access_control_log::AccessControlLog;
pub use crate::audit_log::access_control_scope::AccessControlScope;
pub use crate::audit_log::audit_flag::AuditFlag;
pub use crate::audit_log::audit_log_type::AuditLogType;
pub use crate::audit_log::audit_protocol::AuditProtocol;
pub use crate::audit_log::authentication_log::AuthenticationLog;
pub use crate::audit_log::authentication_method::AuthenticationMethod;
pub use crate::audit_log::availability_provider_log::AvailabilityProviderLog;
pub use crate::audit_log::availability_provider_type::AvailabilityProviderType;
pub use crate::audit_log::mailbox_access_log::MailboxAccessLog;
pub use crate::audit_log::mailbox_action::MailboxAction;
pub use crate::audit_log::mailbox_object_type::MailboxObjectType;
pub use crate::audit_log::personal_access_token_log::PersonalAccessTokenLog;
pub use crate::audit_log::token_action::TokenAction;
pub use crate::audit_log::token_scopes::TokenScopes;
pub use crate::audit_log::{AuditLog, AuditLogView};
pub use crate::mailbox_export_log::MailboxExportLog;
