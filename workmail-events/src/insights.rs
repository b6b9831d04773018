//! Queries for CloudWatch Logs Insights over the event log.
//!
//! Each function is one of the queries that AWS prints for WorkMail, with typed parameters. The documented parameters
//! result in exactly the documented text. No parameter, whatever it contains, can leave its place in the query. A [`Query`]
//! also lists the fields that it reads as [`FieldPath`]s. All of them are in the types of this crate.
//!
//! | find | with |
//! |---|---|
//! | why a message did not arrive | [`emails_submitted`], then [`events_of_trace`], [`events_of_message`], [`events_of_trace`] |
//! | messages from somebody | [`emails_received_from_address`], [`emails_received_from_domain`] |
//! | what bounced | [`outgoing_bounces`], [`incoming_bounces`] |
//! | spam and failed checks | [`spam_per_recipient`], [`spam_senders`], [`verdicts_by_subject`], [`dmarc_failures_per_policy`] |
//! | which rules applied | [`outbound_rules_applied`], [`inbound_rules_applied`] |
//! | how much mail there is | [`deliveries_per_mailbox`], [`submissions_per_sender`] |
//!
//! Parameters are in quoted strings or in regular expressions. CloudWatch documents no escapes for either. These queries
//! use common ones: a backslash before whatever would end the string or the expression. Quoted strings have no escapes
//! for control characters, so functions with such a parameter can fail with a [`ParameterError`]; a [`Pattern`] of
//! literal text cannot.
//!
//! See [Amazon WorkMail/Using CloudWatch Insights with Amazon WorkMail](https://docs.aws.amazon.com/workmail/latest/adminguide/cw-insights.html).
//!
//! ```
//! use workmail_events::insights;
//!
//! let query = insights::emails_received_from_address("user@example.com");
//! assert_eq!(
//!     query.to_string(),
//!     "fields @timestamp, event.eventName\n\
//!      | sort @timestamp asc\n\
//!      | filter (event.from like /(?i)user@example.com/ and event.eventName = \"ORGANIZATION_EMAIL_RECEIVED\")",
//! );
//!
//! let query = insights::emails_received_from_address("x/ or event.from like /");
//! assert!(query.as_str().contains(r"like /(?i)x\/ or event.from like \// and"));
//! ```

mod bounces;
mod counts;
mod field_path;
mod log_group;
mod query;
mod received;
mod rules;
mod spam;
mod traces;

pub use mailtrail_wire::insights::{ParameterError, ParameterErrorKind, Pattern};

pub use self::bounces::{incoming_bounces, outgoing_bounces};
pub use self::counts::{deliveries_per_mailbox, dmarc_failures_per_policy, submissions_per_sender};
pub use self::field_path::FieldPath;
pub use self::log_group::{LOG_GROUP_PREFIX, OTHER_LOG_GROUP_PREFIX, log_group};
pub use self::query::Query;
pub use self::received::{emails_received_from_address, emails_received_from_domain, verdicts_by_subject};
pub use self::rules::{inbound_rules_applied, outbound_rules_applied};
pub use self::spam::{spam_per_recipient, spam_senders};
pub use self::traces::{emails_submitted, events_of_message, events_of_trace};
