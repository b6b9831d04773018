//! The email event log: what happened to messages, line by line.
//!
//! ```
//! use workmail_events::{Document as _, Event, EventRecord};
//!
//! let line = r#"{"traceId": "trace-EXAMPLE", "event": {"eventName": "INCOMING_EMAIL_BOUNCED", "bouncedRecipient": "jane@example.com"}}"#;
//! match EventRecord::from_json(line)?.event {
//!     Some(Event::IncomingEmailBounced(event)) => assert_eq!(event.recipient(), Some("jane@example.com")),
//!     other => panic!("{other:?}"),
//! }
//! # Ok::<(), workmail_events::Error>(())
//! ```

pub use crate::event::bounce_status::BounceStatus;
pub use crate::event::bounced_recipient::BouncedRecipient;
pub use crate::event::bounced_recipient_details::BouncedRecipientDetails;
pub use crate::event::dmarc_policy::DmarcPolicy;
pub use crate::event::dmarc_policy_applied::DmarcPolicyApplied;
pub use crate::event::event_name::EventName;
pub use crate::event::incoming_email_bounced::IncomingEmailBounced;
pub use crate::event::journaling_initiated::JournalingInitiated;
pub use crate::event::mailbox_email_delivered::MailboxEmailDelivered;
pub use crate::event::organization_email_received::OrganizationEmailReceived;
pub use crate::event::outgoing_email_bounced::OutgoingEmailBounced;
pub use crate::event::outgoing_email_sent::OutgoingEmailSent;
pub use crate::event::outgoing_email_submitted::OutgoingEmailSubmitted;
pub use crate::event::rule_action::RuleAction;
pub use crate::event::rule_applied::RuleApplied;
pub use crate::event::rule_type::RuleType;
pub use crate::event::verdict::Verdict;
pub use crate::event::verdict_object::VerdictObject;
pub use crate::event::verdict_status::VerdictStatus;
pub use crate::event::{Event, EventView};
pub use crate::event_record::{EventRecord, EventRecordView};
pub use crate::event_timestamp::EventTimestamp;
