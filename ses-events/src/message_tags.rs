//! Tags of messages: typed access to those that Amazon SES sets, and checked constructors for those of the sender.
//!
//! ```
//! use ses_events::{AutoTag, Document as _, Mail, MessageTag};
//!
//! let mail = Mail::from_json(r#"{"tags": {"ses:source-ip": ["192.0.2.10"], "campaign": ["spring"]}}"#)?;
//! assert_eq!(mail.tags().auto(AutoTag::SourceIp), Some("192.0.2.10"));
//! assert_eq!(mail.tags().first("campaign"), Some("spring"));
//! assert!(MessageTag::new("campaign", "spring").is_ok());
//! assert!(MessageTag::new("a campaign", "spring").is_err());
//! # Ok::<(), ses_events::Error>(())
//! ```

pub use crate::tags::Tags;
pub use crate::tags::auto_tag::AutoTag;
pub use crate::tags::header_names::{CONFIGURATION_SET_HEADER, MESSAGE_TAGS_HEADER, TENANT_HEADER};
pub use crate::tags::link_tag::LinkTag;
pub use crate::tags::message_tag::MessageTag;
pub use crate::tags::operation::Operation;
pub use crate::tags::tag_status::TagStatus;
pub use crate::tags::tls_version::TlsVersion;
